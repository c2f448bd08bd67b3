/** The one time that stands in an image: as a file's age and as the day of its making. Pure. */
import { Problem } from "../errors.js";

/** The earliest date that every archive format can hold; 1970 is shown as "missing" by some tools. */
export const constantEpochSeconds = Date.UTC(1980, 0, 1) / 1000;

/**
 * SOURCE_DATE_EPOCH where it is set, else a constant: never the clock, since the same inputs give the same bytes.
 *
 * @see https://reproducible-builds.org/specs/source-date-epoch/
 * @throws Problem USAGE  where it is set to something else than whole seconds
 */
export function epochSeconds(environment: Readonly<Record<string, string | undefined>>): number {
  const written = environment.SOURCE_DATE_EPOCH;
  if (written === undefined || written === "") return constantEpochSeconds;
  // A tar header holds 33 bits of seconds, and a Date no more than that year's worth of digits.
  if (!/^\d{1,10}$/.test(written) || Number(written) > 0o77777777777) {
    throw new Problem("USAGE", {
      what: `SOURCE_DATE_EPOCH is '${written}', not a number of seconds since 1970`,
      remedy: "Unset it, or set it to the time of the commit:\n  SOURCE_DATE_EPOCH=$(git log -1 --format=%ct)",
    });
  }
  return Number(written);
}

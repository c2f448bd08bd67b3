/** The WWW-Authenticate header (RFC 9110, 11.6.1): one header may hold several challenges. Pure. */

export interface Challenge {
  /** Lower case: `basic`, `bearer`. */
  readonly scheme: string;
  /** Names in lower case. */
  readonly parameters: Readonly<Record<string, string>>;
}

const token = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
// A parameter, or else the word that begins the next challenge.
const piece = new RegExp(
  `\\s*,?\\s*(?:(${token})\\s*=\\s*(?:"((?:[^"\\\\]|\\\\.)*)"|(${token}))|(${token})(?=\\s|,|$))`,
  "y",
);

/** Reads as far as the header makes sense; what follows a fault is left out. */
export function parseChallenges(header: string): readonly Challenge[] {
  const challenges: { scheme: string; parameters: Record<string, string> }[] = [];
  piece.lastIndex = 0;
  for (let found = piece.exec(header); found !== null; found = piece.exec(header)) {
    const [, name, quoted, plain, scheme] = found;
    if (scheme !== undefined) challenges.push({ scheme: scheme.toLowerCase(), parameters: {} });
    const current = challenges.at(-1);
    if (name !== undefined && current !== undefined) {
      current.parameters[name.toLowerCase()] = quoted?.replace(/\\(.)/g, "$1") ?? plain ?? "";
    }
  }
  return challenges;
}

/** The challenge to answer: a bearer token where it is offered (its scopes say what we may), else basic. */
export function chooseChallenge(header: string | null): Challenge | undefined {
  const challenges = parseChallenges(header ?? "");
  return (
    challenges.find(({ scheme, parameters }) => scheme === "bearer" && parameters.realm !== undefined) ??
    challenges.find(({ scheme }) => scheme === "basic")
  );
}

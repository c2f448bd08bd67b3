/** "Did you mean …?": the known word that is nearest to a mistyped one. */
import { distance } from "fastest-levenshtein";

/** The nearest of `known`, if it is near enough to be what was meant (a third of the letters may differ). */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  let best: string | undefined;
  let least = Math.max(2, Math.floor(word.length / 3)) + 1;
  for (const candidate of known) {
    const edits = distance(word.toLowerCase(), candidate.toLowerCase());
    if (edits < least) {
      best = candidate;
      least = edits;
    }
  }
  return best;
}

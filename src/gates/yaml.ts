/**
 * Gates as YAML hands them over: mostly a string; sometimes cut at " #", split at a comma, or turned into a map.
 *
 * YAML's rules bite without a word, so each of these gets the one advice that helps: put this line in quotes.
 */
import type { Gate, Vocabulary } from "./gate.js";
import { GateError } from "./gate-error.js";
import { type GateDefaults, parseGate } from "./parse.js";

export interface YamlGate {
  /** What the YAML reader made of the entry. */
  readonly value: unknown;
  /** The entry's text in the file, from its first character to the end of its (last) line, where it is at hand. */
  readonly source?: string;
}

/** @throws GateError  whose `written` is the entry's text, as far as it is known */
export function parseGateFromYaml(entry: YamlGate, vocabulary: Vocabulary, defaults: GateDefaults): Gate {
  const { value } = entry;
  const source = entry.source?.trim().replace(/^-\s+/, "");
  if (typeof value !== "string") throw notText(value, source);
  const cut = source === undefined ? undefined : cutAtComment(value, source);
  try {
    return parseGate(value, vocabulary, defaults);
  } catch (error) {
    // A gate with a comment behind it may be wrong for another reason, and then that is what helps.
    if (error instanceof GateError && cut !== undefined && (isSplit(value) || isGate(cut, vocabulary, defaults)))
      throw inQuotes("YAML takes what follows ' #' for a comment", cut);
    if (error instanceof GateError && isSplit(value))
      throw inQuotes("YAML has split this gate at a comma or a bracket", source ?? value);
    throw error;
  }
}

function isGate(line: string, vocabulary: Vocabulary, defaults: GateDefaults): boolean {
  try {
    parseGate(line, vocabulary, defaults);
    return true;
  } catch (error) {
    if (error instanceof GateError) return false;
    throw error;
  }
}

/** The line as a YAML scalar that means just that text. */
export function quoteForYaml(line: string): string {
  return `'${line.replace(/'/g, "''")}'`;
}

function inQuotes(why: string, line: string): GateError {
  const message = `${why}; put this line in quotes: ${quoteForYaml(line)}`;
  return new GateError(message, { written: line, at: 0, rewritten: [line] });
}

/** The whole text, if the reader dropped a part of it from " #" on. */
function cutAtComment(value: string, source: string): string | undefined {
  return source.startsWith(value) && /^\s+#/.test(source.slice(value.length)) ? source : undefined;
}

/** More brackets or quotes opened than closed, or the other way round: half of a gate. */
function isSplit(value: string): boolean {
  const count = (character: string) => value.split(character).length - 1;
  return count("(") !== count(")") || count("[") !== count("]") || count('"') % 2 === 1;
}

function notText(value: unknown, source: string | undefined): GateError {
  if (value === null || value === undefined)
    return new GateError("this gate is empty: write one such as 'accuracy >= 0.9'", { written: "", at: 0 });
  if (Array.isArray(value))
    return inQuotes("YAML has made a list of this gate, for it holds a bracket", source ?? listText(value));
  if (typeof value === "object")
    return inQuotes("YAML has made a map of this gate, for it holds ': '", source ?? mapText(value));
  const written = String(value);
  return new GateError(`a gate is a line such as 'accuracy >= 0.9', and this is ${written}`, { written, at: 0 });
}

function mapText(map: object): string {
  return Object.entries(map)
    .map(([key, value]) =>
      value === null ? key : `${key}: ${typeof value === "object" ? JSON.stringify(value) : value}`,
    )
    .join(", ");
}

function listText(list: readonly unknown[]): string {
  return list.map((item) => (typeof item === "string" ? item : JSON.stringify(item))).join(", ");
}

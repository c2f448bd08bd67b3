/**
 * The configuration's text: YAML with positions, and what is laid over it (inputs, `--set`).
 *
 * Everything that is wrong comes back as mistakes with a line and a column; nothing here knows what the keys mean.
 */
import { Document, LineCounter, parse, parseDocument, type YAMLError } from "yaml";
import type { Path } from "./mistakes.js";

/** One value laid over the file: an input of the action, or a `--set` of the command line. Inputs win over the file. */
export interface Override {
  /** How the person gave it ("--set canary.max_duration=20m", "input gates"), for messages. */
  readonly given: string;
  readonly path: Path;
  readonly value: unknown;
}

export interface Source {
  /** As it was read; the document itself does not keep it. */
  readonly text: string;
  readonly document: Document;
  readonly lines: LineCounter;
  readonly value: unknown;
  readonly overrides: readonly Override[];
}

export interface SyntaxMistake {
  readonly line: number;
  readonly column: number;
  readonly says: string;
}

export function parseSource(text: string, overrides: readonly Override[]): Source | readonly SyntaxMistake[] {
  if (text.includes("\0")) return [{ line: 1, column: 1, says: "this is no text: a configuration is YAML, in UTF-8" }];
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true });
  const mistakes = document.errors.map((error) => syntaxMistake(error, lines, text));
  if (mistakes.length > 0) return mistakes;

  const laid = document.contents === null ? new Document({}) : document.clone();
  for (const { path, value } of overrides) layOver(laid as Document, path, value);
  return { text, document: document as Document, lines, value: laid.toJS({ maxAliasCount: 100 }), overrides };
}

/** Maps on the way are made where they are missing; a scalar in the way (`model: PATH`) gives way to a map. */
function layOver(document: Document, path: Path, value: unknown): void {
  for (let depth = 1; depth < path.length; depth++) {
    const way = path.slice(0, depth);
    const there = document.getIn(way);
    if (there === null || there === undefined || typeof there !== "object")
      document.setIn(way, document.createNode({}));
  }
  document.setIn([...path], document.createNode(value));
}

function syntaxMistake(error: YAMLError, lines: LineCounter, text: string): SyntaxMistake {
  const { line, col } = lines.linePos(error.pos[0]);
  const written = text.split("\n")[line - 1] ?? "";
  // The gate language uses brackets and quotes, which YAML reads as its own.
  const gate = /[\w)\]"']\s*(>=|<=|==|>|<|≥|≤)\s*\S/.test(written);
  const hint = gate ? `; a gate with brackets or quotes in it must itself be quoted: put this line in quotes` : "";
  return { line, column: col, says: `${firstSentence(error.message)}${hint}` };
}

function firstSentence(message: string): string {
  return message.split("\n")[0]!.replace(/ at line \d+, column \d+:?$/, "");
}

export class OverrideError extends Error {}

/** `canary.max_duration=20m`, `gates[0]=accuracy >= 0.9`: a path, and a value read as YAML. */
export function parseOverride(written: string): Override {
  const match = /^\s*([A-Za-z_][\w]*(?:\.[A-Za-z_]\w*|\[\d+\])*)\s*=(.*)$/s.exec(written);
  if (!match) throw new OverrideError(`'${written}' is not KEY=VALUE, such as canary.max_duration=20m`);
  const path = match[1]!
    .split(/[.[\]]+/)
    .filter((part) => part !== "")
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part));
  const raw = match[2]!.trim();
  // A gate is text, though YAML would see a comment, a map or a flow list in it.
  const isGate = path.includes("gates") && path.length > 1 && typeof path.at(-1) === "number";
  return { given: `--set ${written.trim()}`, path, value: isGate ? raw : readValue(raw, written) };
}

function readValue(raw: string, written: string): unknown {
  try {
    return parse(raw);
  } catch (error) {
    throw new OverrideError(
      `the value of '${written}' is not YAML: ${firstSentence(String((error as Error).message))}`,
    );
  }
}

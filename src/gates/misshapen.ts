/** Gates of the wrong shape (reversed, chained, joined by "and"): told apart, and rewritten line by line. */

import type { Operator } from "./gate.js";
import { GateError, quotedList } from "./gate-error.js";
import { comparisons, type Mark, meantBy, type Outline } from "./outline.js";

const turned: Readonly<Record<Operator, Operator>> = { ">=": "<=", "<=": ">=", ">": "<", "<": ">", "==": "==" };

/** One piece of the line between connectors: its comparisons, and the texts between them. */
interface Piece {
  readonly sides: readonly string[];
  readonly operators: readonly Operator[];
}

/** @throws GateError  unless the line has exactly one comparison, with the metric on its left */
export function refuseMisshapen(written: string, { marks }: Outline): void {
  for (const mark of marks)
    if (mark.kind === "comparison" && meantBy(mark.text) === undefined)
      throw new GateError(`there is no '${mark.text}': a gate compares by >=, >, <=, < or ==`, {
        written,
        at: mark.start,
      });
  const join = marks.find((mark) => mark.kind === "connector");
  if (join) throw joined(written, marks, join);
  const compared = marks.filter((mark) => mark.kind === "comparison");
  const [first, second] = compared;
  if (!first) throw withoutComparison(written);
  if (second) throw chained(written, marks, second);
  const misspelt = meantBy(first.text) as Operator;
  // What a lone '=' should be depends on the metric: the parser tells.
  if (!(first.text in comparisons) && first.text !== "=") {
    const line = written.slice(0, first.start) + misspelt + written.slice(first.end);
    throw new GateError(`'${first.text}' is written '${misspelt}': '${line}'`, {
      written,
      at: first.start,
      rewritten: [line],
    });
  }
  const lines = linesOf(pieceOf(written, compared));
  if (isBound(written.slice(0, first.start)) && lines.length === 1)
    throw new GateError(`write the metric first: ${quotedList(lines)}`, { written, at: 0, rewritten: lines });
}

function withoutComparison(written: string): GateError {
  const text = written.trim();
  if (text === "") return new GateError("this gate is empty: write one such as 'accuracy >= 0.9'", { written, at: 0 });
  const metric = text.split(/\s/)[0];
  return new GateError(`'${text}' compares nothing: write a comparison, such as '${metric} >= 0.9'`, {
    written,
    at: written.trimEnd().length,
  });
}

function joined(written: string, marks: readonly Mark[], join: Mark): GateError {
  if (/^(?:or|\|+)$/i.test(join.text))
    return new GateError("gates cannot be joined by 'or': all gates have to pass; leave the one that must", {
      written,
      at: join.start,
    });
  const lines = completed(piecesOf(written, marks)).flatMap(linesOf);
  return oneLineEach(written, lines, join.start);
}

function chained(written: string, marks: readonly Mark[], second: Mark): GateError {
  const between = written.slice(marks[0]?.end, second.start);
  if (between.trim() === "") {
    const together = `${marks[0]?.text}${second.text}`;
    const operator = meantBy(together);
    const line = written.slice(0, marks[0]?.start) + operator + written.slice(second.end);
    const place = { written, at: marks[0]?.start ?? 0, rewritten: operator ? [line] : [] };
    const offer = operator ? `: write '${line}'` : "";
    return new GateError(`two comparisons stand side by side${offer}`, place);
  }
  // "accuracy >= 0.9 f1 >= 0.8": two lines that were folded into one, by YAML or by hand.
  const folded = /^\s*(\S+)\s+(?!at\b)([\p{L}_].*)$/u.exec(between);
  const pieces = folded
    ? [
        pieceOf(written.slice(0, marks[0]?.end) + (folded[1] ?? ""), [marks[0] as Mark]),
        pieceOf(`${folded[2]}${written.slice(second.start)}`, [moved(second, (folded[2] ?? "").length)]),
      ]
    : [pieceOf(written, marks)];
  return oneLineEach(written, marks.length > 2 && folded ? [] : pieces.flatMap(linesOf), second.start);
}

function oneLineEach(written: string, lines: readonly string[], at: number): GateError {
  if (lines.length < 2) return new GateError("a line holds one gate: write one comparison a line", { written, at });
  return new GateError(`a line holds one gate: write ${quotedList(lines)}`, { written, at, rewritten: lines });
}

function piecesOf(written: string, marks: readonly Mark[]): Piece[] {
  const pieces: Piece[] = [];
  let [start, inPiece]: [number, Mark[]] = [0, []];
  for (const mark of [...marks, undefined]) {
    if (mark?.kind === "comparison") inPiece.push(mark);
    else {
      const text = written.slice(start, mark?.start);
      const offset = start;
      const piece = pieceOf(
        text,
        inPiece.map((each) => moved(each, each.start - offset)),
      );
      if (piece.sides.some((side) => side !== "")) pieces.push(piece);
      [start, inPiece] = [mark?.end ?? 0, []];
    }
  }
  return pieces;
}

function pieceOf(text: string, comparisons: readonly Mark[]): Piece {
  const starts = [0, ...comparisons.map((mark) => mark.end)];
  const ends = [...comparisons.map((mark) => mark.start), text.length];
  return {
    sides: starts.map((start, i) => text.slice(start, ends[i]).trim()),
    operators: comparisons.map((mark) => meantBy(mark.text) as Operator),
  };
}

/** "accuracy and f1 >= 0.8": what a piece leaves out, its neighbour says. */
function completed(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.map((piece, i) => {
    const [left = "", right] = piece.sides;
    const before = pieces[i - 1];
    const after = pieces.slice(i + 1).find((next) => next.operators.length === 1);
    if (piece.operators.length === 0 && after)
      return { sides: [left, after.sides[1] ?? ""], operators: after.operators };
    if (left === "" && right !== undefined && piece.operators.length === 1 && before)
      return { sides: [before.sides[0] ?? "", right], operators: piece.operators };
    return piece;
  });
}

/** The gates of one piece, the metric on the left of each; none where that cannot be told. */
function linesOf({ sides, operators }: Piece): readonly string[] {
  if (sides.some((side) => side === "")) return [];
  return operators.flatMap((operator, i) => {
    const [left, right] = [sides[i] as string, sides[i + 1] as string];
    if (!isBound(left)) return [`${left} ${operator} ${right}`];
    return isBound(right) ? [] : [`${right} ${turned[operator]} ${left}`];
  });
}

/** Begins as a bound does, and not as a metric does. */
function isBound(text: string): boolean {
  return /^\s*(?:[-+−]?\.?\d|baseline\b)/.test(text);
}

function moved(mark: Mark, start: number): Mark {
  return { ...mark, start, end: start + mark.end - mark.start };
}

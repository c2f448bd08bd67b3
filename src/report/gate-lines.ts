/** Where in the configuration each gate stands, so that a check can point at its line. Pure. */
import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from "yaml";

/** Counts from 1. @returns the line of a report's gate (a slice's value filled in or not); 1 where it is not in the file */
export function findGateLines(text: string): (source: string) => number {
  const counter = new LineCounter();
  const content = parseDocument(text, { lineCounter: counter }).contents;
  const lines = new Map<string, number>();
  const canary = isMap(content) ? content.get("canary", true) : undefined;
  for (const place of [content, canary]) {
    const gates = isMap(place) ? place.get("gates", true) : undefined;
    for (const node of isSeq(gates) ? gates.items : []) noteGate(node as Node, counter, lines);
  }
  return (source) => lines.get(source.trim()) ?? lines.get(withoutValue(source.trim())) ?? 1;
}

function noteGate(node: Node, counter: LineCounter, lines: Map<string, number>): void {
  if (!isScalar(node) || typeof node.value !== "string" || !node.range) return;
  const written = node.value.trim();
  if (!lines.has(written)) lines.set(written, counter.linePos(node.range[0]).line);
}

/** `recall[region=north] >= 0.8` ran because of `recall[region] >= 0.8`. */
function withoutValue(source: string): string {
  return source.replace(/\[([^\]=]+?)\s*=.*?\](?=\s*[<>=≤≥])/, "[$1]");
}

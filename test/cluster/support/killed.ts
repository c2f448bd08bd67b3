/** Commands that are killed at an effect: where there is one, and what the command says of it. */
import { randomBytes } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { Ended, Project } from "./project.js";

export interface Boundary {
  /** The effect's name, what it is part of, and the phase of the rollout. */
  readonly key: string;
  readonly when: "before" | "after";
}

export const nameOf = ({ key, when }: Boundary) => `${when} ${key}`;

/** Runs a command that listens to its own effects, and dies at one of them if that is ordered. */
export async function runListening(
  project: Project,
  words: readonly string[],
  kill?: Boundary,
): Promise<{ readonly ended: Ended; readonly log: readonly Boundary[] }> {
  const order = join(project.folder, `order-${randomBytes(3).toString("hex")}.json`);
  const log = `${order}.log`;
  await writeFile(order, JSON.stringify({ log, kill }));
  const preload = pathToFileURL(resolve("test/kill/preload.mjs"));
  preload.searchParams.set("order", order);
  const ended = await project.run(words, { environment: { NODE_OPTIONS: `--import=${preload.href}` } });
  const lines = (await readFile(log, "utf8").catch(() => "")).split("\n").filter((line) => line !== "");
  return { ended, log: lines.map(boundaryOf) };
}

function boundaryOf(line: string): Boundary {
  const [when, ...key] = line.split(" ");
  return { when: when as Boundary["when"], key: key.join(" ") };
}

/** Every effect that `isMeant`, once on each side. */
export function boundariesIn(log: readonly Boundary[], isMeant: (key: string) => boolean): readonly Boundary[] {
  const keys = new Set(log.filter(({ key }) => isMeant(key)).map(({ key }) => key));
  return [...keys].flatMap((key) => [
    { key, when: "before" as const },
    { key, when: "after" as const },
  ]);
}

/** One side of each. */
export function chosen(boundaries: readonly Boundary[], random: () => number): readonly Boundary[] {
  const sides = new Map<string, Boundary>();
  for (const boundary of boundaries) {
    if (!sides.has(boundary.key) || random() < 0.5) sides.set(boundary.key, boundary);
  }
  return [...sides.values()];
}

/** As many at once as it says, the others in the order in which they came. */
export function createLanes(lanes: number): <T>(act: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = [];
  let free = lanes;
  return async (act) => {
    if (free > 0) free -= 1;
    else await new Promise<void>((go) => waiting.push(go));
    try {
      return await act();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else free += 1;
    }
  };
}

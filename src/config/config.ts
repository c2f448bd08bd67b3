/** The one typed configuration of a run, read once: file, then inputs, then defaults; gates parsed; all mistakes at once. */
import { dirname, resolve } from "node:path";
import { type Document, isSeq } from "yaml";
import { Problem, Problems } from "../errors.js";
import type { Gate, Vocabulary } from "../gates/gate.js";
import { GateError } from "../gates/gate-error.js";
import { gateWarnings } from "../gates/warnings.js";
import { parseGateFromYaml } from "../gates/yaml.js";
import { targets } from "../rollout/targets/list.js";
import type { FileSystem } from "../world.js";
import { type Mistake, mistakesFrom, type Path, positionOf, writePath } from "./mistakes.js";
import { keysAt } from "./published.js";
import { type Resolved, schema } from "./schema.js";
import { type Override, parseSource, type Source } from "./source.js";
import { misplacedKeys } from "./target-keys.js";

export interface Config extends Omit<Resolved, "gates" | "canary"> {
  /** The configuration's own path, as it was named. */
  readonly file: string;
  /** Absolute; every path in the configuration is relative to it. */
  readonly folder: string;
  readonly gates: readonly Gate[];
  readonly canary: Omit<Resolved["canary"], "gates" | "traffic"> & {
    readonly traffic: "live" | { readonly replay: string; readonly rate: number };
    readonly gates: readonly Gate[];
    /** True when the file names no gates of its own for the canary. */
    readonly defaultGates: boolean;
  };
  /** What is allowed but rarely meant, for the person to read. */
  readonly warnings: readonly string[];
}

export interface Vocabularies {
  readonly holdout: Vocabulary;
  readonly canary: Vocabulary;
}

export interface ReadOptions {
  readonly files: Pick<FileSystem, "readFile">;
  readonly overrides: readonly Override[];
  readonly vocabularies: Vocabularies;
}

/** @throws Problem CONFIG_NOT_FOUND, FILE_UNREADABLE; Problems of CONFIG_INVALID, one for each mistake */
export async function readConfig(file: string, { files, overrides, vocabularies }: ReadOptions): Promise<Config> {
  return resolveConfig(file, await readText(file, files), overrides, vocabularies);
}

async function readText(file: string, files: Pick<FileSystem, "readFile">): Promise<string> {
  try {
    return await files.readFile(file, "utf8");
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code;
    if (code === "ENOENT" || code === "EISDIR" || code === "ENOTDIR") {
      throw new Problem("CONFIG_NOT_FOUND", {
        what: `There is no configuration at ${file}${code === "EISDIR" ? " (it is a folder)" : ""}`,
        remedy:
          "Name it with --config FILE (in a workflow: with: config: FILE), or write one; the least is\n  name: churn\n  model: models/churn.onnx\n  holdout: {path: data/holdout.csv, label: churned}\n  gates:\n    - accuracy >= 90%",
        cause,
      });
    }
    throw new Problem("FILE_UNREADABLE", {
      what: `${file} could not be read (${code})`,
      remedy: "Look at its rights and its disk.",
      cause,
    });
  }
}

/** The same from a text that was read already. Pure. */
export function resolveConfig(
  file: string,
  text: string,
  overrides: readonly Override[],
  vocabularies: Vocabularies,
): Config {
  const source = parseSource(text, overrides);
  if (!isSource(source))
    throw new Problems(source.map(({ line, column, says }) => invalid(`${file}:${line}:${column} ${says}`)));

  const checked = schema.safeParse(source.value);
  const mistakes = checked.success
    ? [...misplacedKeys(checked.data.deploy, deployIn(source.value)), ...tooFast(checked.data)]
    : mistakesFrom(checked.error.issues, source.value, keysAt);
  const places = placesOf(vocabularies);
  const gates = readGates(places.holdout, source, mistakes);
  const refuse = checked.success ? withoutAnswers(checked.data, vocabularies.canary) : undefined;
  const canaryGates = readGates(places.canary, source, mistakes, refuse);
  if (!checked.success || mistakes.length > 0)
    throw new Problems(inOrder(mistakes, source).map((mistake) => invalid(describe(file, mistake, source))));

  const written = checked.data;
  const level = written.confidence;
  const judged =
    canaryGates ?? written.canary.gates.map((value) => parseGateFromYaml({ value }, vocabularies.canary, { level }));
  return {
    ...written,
    file,
    folder: resolve(dirname(file)),
    gates: gates ?? [],
    canary: {
      ...written.canary,
      traffic: trafficOf(written),
      gates: judged,
      defaultGates: canaryGates === undefined,
    },
    warnings: [...warningsOf(gates ?? [], vocabularies.holdout), ...warningsOf(judged, vocabularies.canary)],
  };
}

function trafficOf({ canary, deploy }: Resolved): Config["canary"]["traffic"] {
  const { traffic } = canary;
  if (traffic === "live") return traffic;
  return { replay: traffic.replay, rate: traffic.rate ?? targets[deploy.target].replayRate.usual };
}

/** A rate that the way to the arms does not bear. */
function tooFast({ canary, deploy }: Resolved): readonly Mistake[] {
  const { most } = targets[deploy.target].replayRate;
  if (canary.traffic === "live" || (canary.traffic.rate ?? 0) <= most) return [];
  const says = `is at most ${most} rows a second to each arm in the target ${deploy.target}`;
  return [{ path: ["canary", "traffic", "rate"], says }];
}

/** Why a gate on the answers of replayed rows cannot be judged: there are none, or rows do not stand alone. */
function withoutAnswers({ canary, holdout }: Resolved, vocabulary: Vocabulary): Refuse {
  const says = whyNoAnswers(canary.traffic === "live", holdout);
  return ({ metric, written }) => (vocabulary.get(metric)?.replayedOnly ? says?.(metric, written) : undefined);
}

/** What is wrong with a gate that makes sense by itself. */
type Refuse = (gate: Gate) => string | undefined;
type Says = (metric: string, written: string) => string;

function whyNoAnswers(isLive: boolean, { weight, group, time }: Resolved["holdout"]): Says | undefined {
  if (isLive) {
    return (metric) =>
      `${metric} is known of rows with known answers alone, and nobody knows those of users' requests: add 'traffic: {replay: holdout}', or judge it under gates`;
  }
  const [key] = Object.entries({ weight, group, time }).find(([, column]) => column !== undefined) ?? [];
  if (key === undefined) return undefined;
  return (metric, written) =>
    `${metric} of a canary counts each replayed row once and for itself, and holdout.${key} says that they are not so: move '${written}' to gates, which judges by blocks`;
}

interface GatePlace {
  readonly path: Path;
  readonly vocabulary: Vocabulary;
  /** Where a metric that is not known here may belong. */
  readonly elsewhere: { readonly place: string; readonly vocabulary: Vocabulary };
}

function placesOf({ holdout, canary }: Vocabularies): { holdout: GatePlace; canary: GatePlace } {
  return {
    holdout: { path: ["gates"], vocabulary: holdout, elsewhere: { place: "canary.gates", vocabulary: canary } },
    canary: { path: ["canary", "gates"], vocabulary: canary, elsewhere: { place: "gates", vocabulary: holdout } },
  };
}

function warningsOf(gates: readonly Gate[], vocabulary: Vocabulary): string[] {
  return gates.flatMap((gate) => {
    const term = vocabulary.get(gate.metric);
    return term ? gateWarnings(gate, term) : [];
  });
}

const deployIn = (value: unknown): unknown => (value as { readonly deploy?: unknown } | null)?.deploy;

function isSource(parsed: ReturnType<typeof parseSource>): parsed is Source {
  return !Array.isArray(parsed);
}

/**
 * Parses the gates that are really written, adding to `mistakes` what is wrong with them. Undefined where there are none.
 * They are read from the text and not from the value: YAML may have cut, split or mapped what was meant as one line.
 */
function readGates(
  { path, vocabulary, elsewhere }: GatePlace,
  source: Source,
  mistakes: Mistake[],
  refuse?: Refuse,
): readonly Gate[] | undefined {
  const value = path.reduce<unknown>(
    (at, part) => (at as Record<string, unknown> | undefined)?.[part as string],
    source.value,
  );
  if (value === undefined || value === null || !Array.isArray(value)) return undefined;
  const level = levelOf(source.value);
  const texts = originalLines(path, source);
  return value.flatMap((written: unknown, i) => {
    try {
      const gate = parseGateFromYaml({ value: written, source: texts?.[i] }, vocabulary, { level, elsewhere });
      const says = refuse?.(gate);
      if (says !== undefined) mistakes.push({ path: [...path, i], says });
      return [gate];
    } catch (error) {
      if (!(error instanceof GateError)) throw error;
      mistakes.push({ path: [...path, i], says: error.message });
      return [];
    }
  });
}

/** The confidence that gates start from; a wrong one is reported by the schema and must not hide the gates' mistakes. */
function levelOf(value: unknown): number {
  const checked = schema.shape.confidence.safeParse((value as { confidence?: unknown } | null)?.confidence);
  return checked.success ? checked.data : 0.95;
}

/** The file's own text of each item, trailing comment included: YAML cuts at ` #`, and a slice value may hold one. */
function originalLines(
  path: Path,
  { text, document, overrides, lines }: Source,
): readonly (string | undefined)[] | undefined {
  if (overrides.some((override) => writePath(override.path).startsWith(writePath(path)))) return undefined;
  const node = (document as Document).getIn(path, true);
  if (!isSeq(node)) return undefined;
  return node.items.map((item) => {
    const range = (item as { range?: [number, number, number] }).range;
    if (!range) return undefined;
    const [from, , to] = range;
    const end = lines.lineStarts.find((start) => start > from) ?? text.length;
    return text.slice(from, Math.max(to, end)).trim();
  });
}

function inOrder(mistakes: readonly Mistake[], source: Source): readonly Mistake[] {
  const at = (mistake: Mistake) => {
    const { line, column } = positionOf(mistake, source.document, source.lines);
    return line * 10_000 + column;
  };
  return [...mistakes].sort((one, other) => at(one) - at(other));
}

function describe(file: string, mistake: Mistake, source: Source): string {
  const override = source.overrides.find(({ path }) => writePath(mistake.path).startsWith(writePath(path)));
  const place = override ? override.given : placeInFile(file, mistake, source);
  return `${place} ${writePath(mistake.path) || "the configuration"} ${mistake.says}`;
}

function placeInFile(file: string, mistake: Mistake, { document, lines }: Source): string {
  const { line, column } = positionOf(mistake, document, lines);
  return `${file}:${line}:${column}`;
}

function invalid(what: string): Problem {
  return new Problem("CONFIG_INVALID", {
    what,
    remedy: "docs/configuration.md has every key; `model-release schema` prints the JSON Schema for your editor.",
  });
}

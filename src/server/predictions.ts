/**
 * Counts what the model answers, in bins that are the same in every server and every version of it.
 *
 * Bins are fixed in advance, though a rollout judges by bins frozen from stable: two arms that each chose bins from what
 * they saw first would have none in common. So these are fine, and whoever compares the arms merges them.
 */
import type { Classified, Predictions } from "../inference/decode.js";
import { fingerprint } from "../inference/feature-bins.js";
import { mostClasses, otherClasses } from "../runtimes/onnx-metrics.js";

/** What was counted since the server began; no series but these are ever made of predictions. */
export interface PredictionCounts {
  /** By class; of more than `mostClasses`, by group of classes. */
  readonly classes: ReadonlyMap<string, number>;
  /** Values of a regression, or probabilities of the second of two classes, by the edge of their bin nearest to zero. */
  readonly values: ReadonlyMap<number, number>;
  /** Σ over requests of (predictions in the request)²: those of one request come together. */
  readonly squares: number;
}

export interface PredictionCounter extends PredictionCounts {
  add(predictions: Predictions): void;
  /** The model answered what cannot be read as predictions (NaN, fewer rows): a class of its own. */
  addUnreadable(rows: number): void;
}

export function predictionCounter(): PredictionCounter {
  const classes = new Map<string, number>();
  const values = new Map<number, number>();
  let squares = 0;
  return {
    classes,
    values,
    get squares() {
      return squares;
    },
    add(predictions) {
      squares += predictions.n ** 2;
      if (predictions.task === "regression") {
        for (const value of predictions.values) increase(values, binOf(value));
        return;
      }
      const names = predictions.classes.map((name) => classNameOf(name, predictions, classes));
      for (const index of predictions.predicted) increase(classes, names[index]!);
      const { probabilities, n } = predictions;
      // Where one class is rare, its share hardly moves; the probabilities do.
      if (probabilities === undefined || names.length !== 2) return;
      for (let row = 0; row < n; row++) increase(values, binOf(probabilities[2 * row + 1]!));
    },
    addUnreadable(rows) {
      squares += rows ** 2;
      increase(classes, "(unreadable)", rows);
    },
  };
}

const smallest = 2 ** -20;
const largest = 2 ** 30;
const double = new Float64Array(1);
const words = new Uint32Array(double.buffer);
const highWord = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1 ? 1 : 0;

/**
 * The bin of a value: its first four binary digits behind the leading one, so 16 bins in each doubling, each of 3 to
 * 6 % of its value. What is nearer to zero than 2^-20 is zero, what lies beyond 2^30 stands at it: 1,603 bins at most.
 */
export function binOf(value: number): number {
  const size = Math.abs(value);
  if (size < smallest) return 0;
  if (size >= largest) return value < 0 ? -largest : largest;
  double[0] = value;
  words[highWord] = words[highWord]! & 0xffff0000;
  words[1 - highWord] = 0;
  return double[0];
}

/** The name that a class is counted under; the same for it in every server where the model states its classes. */
function classNameOf(name: string, { classes, open }: Classified, seen: ReadonlyMap<string, number>): string {
  const shown = name.slice(0, 100);
  if (open) return seen.has(shown) || seen.size < mostClasses ? shown : otherClasses;
  return classes.length <= mostClasses ? shown : `group ${fingerprint(name) % mostClasses}`;
}

function increase<Key>(counts: Map<Key, number>, key: Key, by = 1): void {
  counts.set(key, (counts.get(key) ?? 0) + by);
}

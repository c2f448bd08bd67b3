/**
 * What both arms answered to replayed rows with known answers: each row is counted once, when both have answered it.
 *
 * A model is deterministic, so the same row again tells nothing new; rows go round and round, and one that could not be
 * answered has its turn again. Only counts and one bit a row are kept, never rows or answers.
 */
import { matchLabel } from "../inference/labels.js";
import { Fault } from "../protocols/fault.js";
import { decodePredictResponse, type Label } from "../protocols/predict.js";
import type { ReplayedAnswer } from "./replay.js";
import type { AnsweredRows, ArmName } from "./seams.js";

export interface KnownAnswers {
  /** The right answer to each request, by its index. */
  readonly labels: readonly (string | number | boolean)[];
  /** Of the rows, their order and the candidate: what was counted of others is no part of this. */
  readonly fingerprint: string;
  /** The candidate, as its server names it: another model's answers are not the canary's. */
  readonly model: string;
}

/** Where it stands; kept in the rollout's record, so that a resume counts no row twice. */
export interface TallyPlace {
  readonly fingerprint: string;
  /** Stable's model, as its server names it. */
  readonly stable?: string;
  /** Right by both, by the canary alone, by stable alone, by neither. */
  readonly counts: readonly [number, number, number, number];
  /** The rows that are in the counts: a bit each, base64. */
  readonly counted: string;
}

export interface AnswerTally {
  hear(answer: ReplayedAnswer): void;
  rows(): AnsweredRows;
  /** Why rows are missing, where something is wrong with their answers. */
  trouble(): string | undefined;
  place(): TallyPlace;
  /** Begins anew: a rollout of its own. */
  reset(): void;
  /** Goes on from a place in a record; one of other rows, or of another candidate, is passed over. */
  restore(place: TallyPlace): void;
}

/** More would not fit into a rollout's record beside the rest: 8 KiB of bits. */
export const mostRows = 65_536;

/** So many times may a row be answered with a failure of the server's before that is the arm's answer, a wrong one. */
const failuresBorne = 3;

/** What is known of a row: bits of each arm, and whether it is in the counts. */
const answeredBit = { stable: 1, canary: 4 } as const;
const rightBit = { stable: 2, canary: 8 } as const;
const countedBit = 16;
const bothAnswered = answeredBit.stable | answeredBit.canary;

export function createAnswerTally({ labels, fingerprint, model }: KnownAnswers): AnswerTally {
  const of = Math.min(labels.length, mostRows);
  const known = new Uint8Array(of);
  const failures = new Map<string, number>();
  const counts: [number, number, number, number] = [0, 0, 0, 0];
  let stable: string | undefined;
  let trouble: string | undefined;

  function note(arm: ArmName, row: number, isRight: boolean): void {
    const before = known[row]!;
    if ((before & answeredBit[arm]) !== 0) return;
    const now = before | answeredBit[arm] | (isRight ? rightBit[arm] : 0);
    known[row] = now;
    if ((now & bothAnswered) !== bothAnswered || (now & countedBit) !== 0) return;
    known[row] = now | countedBit;
    counts[outcomeOf(now)]! += 1;
  }

  function noteFailure(arm: ArmName, row: number, status: number): void {
    const key = `${arm} ${row}`;
    const times = (failures.get(key) ?? 0) + 1;
    failures.set(key, times);
    // A row that the model does not take is answered wrong at once; a server that is busy may be better the next time.
    if (status === 400 || status === 422 || times >= failuresBorne) note(arm, row, false);
  }

  function isOfArm(arm: ArmName, digest: string): boolean {
    if (arm === "stable") stable ??= digest;
    const wanted = arm === "stable" ? stable : model;
    if (digest === wanted) return true;
    trouble = `${arm === "canary" ? "the canary" : arm} answered by the model ${digest.slice(0, 19)}, not ${wanted?.slice(0, 19)}`;
    return false;
  }

  return {
    hear: ({ arm, row, status, text }) => {
      if (row >= of) return;
      if (status < 200 || status > 299) return noteFailure(arm, row, status);
      const answer = decoded(text);
      if (answer instanceof Fault) {
        trouble = `an answer of ${arm === "canary" ? "the canary" : arm} could not be understood: ${answer.message}`;
        return;
      }
      if (isOfArm(arm, answer.model.digest)) note(arm, row, isRight(answer.predictions[0], labels[row]!));
    },
    rows: () => {
      const [both, canaryOnly, stableOnly, neither] = counts;
      return { of, both, canaryOnly, stableOnly, neither };
    },
    trouble: () => trouble,
    place: () => ({
      fingerprint,
      ...(stable !== undefined && { stable }),
      counts: [...counts],
      counted: packed(known),
    }),
    reset: () => {
      known.fill(0);
      counts.fill(0);
      failures.clear();
      stable = undefined;
      trouble = undefined;
    },
    restore: (place) => {
      if (place.fingerprint !== fingerprint) return;
      stable = place.stable ?? stable;
      unpacked(place.counted, of).forEach((isCounted, row) => {
        if (!isCounted) return;
        // Answered before the record was read: it is in the record's counts.
        if ((known[row]! & countedBit) !== 0) counts[outcomeOf(known[row]!)]! -= 1;
        known[row] = bothAnswered | countedBit;
      });
      place.counts.forEach((count, outcome) => {
        counts[outcome]! += count;
      });
    },
  };
}

/** Index into the counts. */
function outcomeOf(bits: number): number {
  const isWrong = { stable: (bits & rightBit.stable) === 0, canary: (bits & rightBit.canary) === 0 };
  return (isWrong.canary ? 2 : 0) + (isWrong.stable ? 1 : 0);
}

function decoded(text: string) {
  try {
    return decodePredictResponse(JSON.parse(text));
  } catch {
    return new Fault("body", "is no JSON");
  }
}

/** Labels are compared as a holdout's are: "1.0" and true are 1 to a model whose labels are whole numbers. */
function isRight(predicted: Label | null | undefined, label: string | number | boolean): boolean {
  if (predicted === null || predicted === undefined) return false;
  const kind = { number: "integer", bigint: "integer", boolean: "boolean", string: "string" } as const;
  return (
    matchLabel(label, kind[typeof predicted as keyof typeof kind], new Map([[String(predicted), 0]])) !== undefined
  );
}

function packed(known: Uint8Array): string {
  const bytes = new Uint8Array(Math.ceil(known.length / 8));
  known.forEach((bits, row) => {
    if ((bits & countedBit) !== 0) bytes[row >> 3]! |= 1 << (row & 7);
  });
  return Buffer.from(bytes).toString("base64");
}

function unpacked(text: string, rows: number): readonly boolean[] {
  const bytes = Buffer.from(text, "base64");
  return Array.from({ length: rows }, (_, row) => (((bytes[row >> 3] ?? 0) >> (row & 7)) & 1) === 1);
}

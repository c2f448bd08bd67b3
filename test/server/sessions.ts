/** Small real sessions, so that a test sees exactly what the server did with them. */
import type { Session, Signature, Tensor } from "../../src/inference/session.js";

export interface SessionBehaviour {
  /** A run takes this long. */
  readonly takesMs?: number;
  /** Runs wait for this, each asking anew. */
  readonly held?: () => Promise<void>;
  /** Rows whose first value is this make the run fail, with the row in the message, as a runtime's would. */
  readonly failsOn?: number;
  /** The batch that the model insists on. */
  readonly batch?: number;
  /** One more output that has no rows. */
  readonly scalarOutput?: boolean;
  readonly allRunsFail?: () => boolean;
}

export interface WatchedSession extends Session {
  /** Rows of each run so far. */
  readonly runs: readonly number[];
  /** The most runs that were ever under way at a time. */
  readonly overlap: () => number;
}

/** Two inputs a row; the label is 1 where the first is greater; probabilities say which row it was. */
export function greaterSession(behaviour: SessionBehaviour = {}): WatchedSession {
  const {
    takesMs = 0,
    held = async () => {},
    failsOn,
    batch,
    scalarOutput = false,
    allRunsFail = () => false,
  } = behaviour;
  const runs: number[] = [];
  let underWay = 0;
  let most = 0;
  const signature: Signature = {
    inputs: [{ name: "x", type: "float32", shape: [batch, 2] }],
    outputs: [
      { name: "label", type: "int64", shape: [batch] },
      { name: "probabilities", type: "float32", shape: [batch, 2] },
      ...(scalarOutput ? [{ name: "sum", type: "float32" as const, shape: [undefined] }] : []),
    ],
    classes: ["0", "1"],
  };
  return {
    signature,
    runs,
    overlap: () => most,
    close: async () => {},
    run: async (inputs) => {
      underWay += 1;
      most = Math.max(most, underWay);
      const { data, dims } = inputs.x as Tensor;
      const rows = dims[0] as number;
      if (batch !== undefined && rows !== batch) throw new Error(`asked for ${rows} rows, takes ${batch}`);
      runs.push(rows);
      await held();
      await new Promise((resolve) => setTimeout(resolve, takesMs));
      underWay -= 1;
      const values = data as Float32Array;
      if (allRunsFail()) throw new Error("ERROR_CODE: 2, ERROR_MESSAGE: secret-row-value");
      if (failsOn !== undefined && values.some((value, i) => i % 2 === 0 && value === failsOn)) {
        throw new Error(`ERROR_CODE: 2, ERROR_MESSAGE: while running Gather node. idx=${failsOn} secret-row-value`);
      }
      const pairs = Array.from({ length: rows }, (_, row) => [
        values[2 * row] as number,
        values[2 * row + 1] as number,
      ]);
      return {
        label: { type: "int64", dims: [rows], data: BigInt64Array.from(pairs, ([a, b]) => (a! > b! ? 1n : 0n)) },
        probabilities: {
          type: "float32",
          dims: [rows, 2],
          data: Float32Array.from(pairs.flatMap(([a]) => [1 - share(a!), share(a!)])),
        },
        ...(scalarOutput && { sum: { type: "float32", dims: [1], data: Float32Array.of(1) } }),
      };
    },
  };
}

/** Holds a session's runs until they are let go. */
export function hold(): { readonly held: () => Promise<void>; readonly letGo: () => void } {
  let letGo = () => {};
  const going = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  return { held: () => going, letGo };
}

/** Waits until something is so; the test's own time limit ends what never comes. */
export async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve, 5));
}

/** A probability that tells rows apart: exact in float32 for whole numbers up to 1023. */
export const share = (first: number) => (first & 1023) / 1024;

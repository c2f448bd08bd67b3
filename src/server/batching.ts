/**
 * Micro-batching: one run of the model at a time, made of all that waits by then.
 *
 * There is no timer that waits for company. While a batch runs, the next requests gather; when the server is idle, a
 * request runs at once, after one turn of the event loop in which the sockets that are readable anyway are read.
 */
import { joinOutputs, type Outputs, sliceOutputs } from "../inference/decode.js";
import { type Inputs, joinInputs, rowsOf } from "../inference/encode.js";
import type { Session, Signature } from "../inference/session.js";
import { takeBatch, type Waiting } from "./queue.js";

export interface BatchingOptions {
  readonly maxRows: number;
  /** Told of every run: how many rows it had. */
  readonly onRun: (rows: number) => void;
}

export interface Batching {
  /**
   * Outputs for these inputs; more rows than a batch holds are run piece by piece, others' in between.
   *
   * @param abandoned  asked before a run: true where nobody waits for the answer any more (then it rejects)
   * @throws what the session throws for this request's own rows
   */
  run(inputs: Inputs, abandoned: () => boolean): Promise<Outputs>;
}

interface Job extends Waiting {
  readonly inputs: Inputs;
  readonly abandoned: () => boolean;
  readonly resolve: (outputs: Outputs) => void;
  readonly reject: (error: unknown) => void;
}

/** The one who asked has gone; nothing was run. */
export class Abandoned extends Error {
  constructor() {
    super("the client closed the connection before its turn came");
    this.name = "Abandoned";
  }
}

export function batching(session: Session, { maxRows, onRun }: BatchingOptions): Batching {
  const waiting: Job[] = [];
  let working = false;
  // Where the outputs turn out not to follow the rows (a scalar, a sum over the batch), joining would mix requests up.
  let joinable = followsRows(session.signature);

  async function work(): Promise<void> {
    working = true;
    while (waiting.length > 0) {
      await turnOfTheLoop();
      await runTogether(waiting.splice(0, joinable ? takeBatch(waiting, maxRows) : 1));
    }
    working = false;
  }

  async function runTogether(batch: readonly Job[]): Promise<void> {
    const jobs = batch.filter((job) => !job.abandoned());
    for (const job of batch) if (!jobs.includes(job)) job.reject(new Abandoned());
    if (jobs.length > 1 && (await runJoined(jobs))) return;
    for (const [index, job] of jobs.entries()) {
      if (index > 0) await turnOfTheLoop();
      await runAlone(job);
    }
  }

  async function runAlone({ inputs, rows, resolve, reject }: Job): Promise<void> {
    try {
      onRun(rows);
      resolve(await session.run(inputs));
    } catch (error) {
      reject(error);
    }
  }

  /** False where the batch could not be answered as one: then each is run alone, so that only the guilty one fails. */
  async function runJoined(jobs: readonly Job[]): Promise<boolean> {
    const rows = jobs.reduce((sum, job) => sum + job.rows, 0);
    let parts: readonly Outputs[];
    try {
      onRun(rows);
      const outputs = await session.run(joinInputs(jobs.map((job) => job.inputs)));
      if (!Object.values(outputs).every((output) => output.dims[0] === rows)) {
        joinable = false;
        return false;
      }
      parts = share(outputs, jobs);
    } catch {
      return false;
    }
    for (const [index, job] of jobs.entries()) job.resolve(parts[index] as Outputs);
    return true;
  }

  function enqueue(inputs: Inputs, abandoned: () => boolean): Promise<Outputs> {
    return new Promise((resolve, reject) => {
      waiting.push({ inputs, rows: rowsOf(inputs), shape: innerShape(inputs), abandoned, resolve, reject });
      if (!working) void work();
    });
  }

  return {
    async run(inputs, abandoned) {
      const rows = rowsOf(inputs);
      // A model that insists on its batch size is given exactly that many: who encodes the rows fills them up.
      const insists = session.signature.inputs[0]?.shape[0];
      const most = insists ?? maxRows;
      if (rows <= most || (insists === undefined && !joinable)) return enqueue(inputs, abandoned);
      const parts: Outputs[] = [];
      for (let from = 0; from < rows; from += most) {
        parts.push(await enqueue(sliceOutputs(inputs, from, Math.min(rows, from + most)), abandoned));
      }
      return joinOutputs(parts);
    },
  };
}

/** Whether the signature says that rows may be joined: every input and output has an open first dimension. */
function followsRows({ inputs, outputs }: Signature): boolean {
  return [...inputs, ...outputs].every(({ shape }) => shape.length > 0 && shape[0] === undefined);
}

function innerShape(inputs: Inputs): string {
  return Object.values(inputs)
    .map((tensor) => tensor.dims.slice(1).join("×"))
    .join(";");
}

function share(outputs: Outputs, jobs: readonly Job[]): readonly Outputs[] {
  let from = 0;
  return jobs.map(({ rows }) => {
    const part = sliceOutputs(outputs, from, from + rows);
    from += rows;
    return part;
  });
}

function turnOfTheLoop(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

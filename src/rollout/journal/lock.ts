/**
 * A lock between processes of one machine: a file that exists while it is held and says who holds it.
 *
 * A holder that was killed leaves its file behind; whether it is stale is decided by asking whether that very process
 * still runs, never by the age of the file (two clocks would be compared).
 */
import { randomUUID } from "node:crypto";
import { Problem } from "../../errors.js";
import { errnoOf, writeProblem } from "../../storage/problems.js";
import type { Clock, FileSystem } from "../../world.js";
import { identifySelf, isRunning, type ProcessIdentity } from "../process.js";

export interface LockParts {
  readonly files: FileSystem;
  readonly clock: Clock;
}

export interface Lock {
  release(): Promise<void>;
}

interface Held extends ProcessIdentity {
  /** Tells one holding from the next, also within one process. */
  readonly token: string;
}

/** Runs `act` while holding the lock; waits for a living holder, which keeps it for moments only. */
export async function withLock<T>(path: string, parts: LockParts, act: () => Promise<T>): Promise<T> {
  const deadline = parts.clock.monotonic() + 10_000;
  for (;;) {
    const lock = await takeLock(path, parts);
    if (lock !== undefined) {
      try {
        return await act();
      } finally {
        await lock.release();
      }
    }
    if (parts.clock.monotonic() > deadline) throw stuck(path, await readHeld(path, parts.files));
    await parts.clock.sleep(5 + Math.random() * 10);
  }
}

/** @returns  undefined when a living process holds it */
export async function takeLock(path: string, parts: LockParts): Promise<Lock | undefined> {
  const { files } = parts;
  const mine: Held = { ...(await identifySelf()), token: randomUUID() };
  for (let attempt = 0; attempt < 3; attempt++) {
    if (await create(path, mine, files)) return { release: () => files.unlink(path) };
    const held = await readHeld(path, files);
    if (held === undefined) continue;
    if (await isRunning(held)) return undefined;
    await breakStale(path, held, parts);
  }
  return undefined;
}

/**
 * The file appears with its content (written aside, then linked): nobody ever reads an empty one.
 *
 * @throws Problem DISK_FULL, FILE_UNWRITABLE
 */
async function create(path: string, held: Held, files: FileSystem): Promise<boolean> {
  const aside = `${path}.${held.token}`;
  try {
    await files.writeFile(aside, JSON.stringify(held), { mode: 0o600 });
    await files.link(aside, path);
    return true;
  } catch (error) {
    if (errnoOf(error) === "EEXIST") return false;
    throw writeProblem(error, path);
  } finally {
    await files.rm(aside, { force: true });
  }
}

/**
 * Removes a dead holder's file. Two processes may have seen the same dead holder, and the slower one must not remove
 * the quicker one's new lock: so removing has a lock of its own, under which the holder is looked at once more.
 */
async function breakStale(path: string, stale: Held, parts: LockParts): Promise<void> {
  const breaking = await takeLock(`${path}.break`, parts);
  if (breaking === undefined) return;
  try {
    const held = await readHeld(path, parts.files);
    if (held?.token === stale.token) await parts.files.unlink(path);
  } finally {
    await breaking.release();
  }
}

async function readHeld(path: string, files: FileSystem): Promise<Held | undefined> {
  try {
    return JSON.parse(await files.readFile(path, "utf8")) as Held;
  } catch (error) {
    if (errnoOf(error) === "ENOENT") return undefined;
    throw error;
  }
}

function stuck(path: string, held: Held | undefined): Problem {
  return new Problem("ROLLOUT_STATE_LOCKED", {
    what: `${path} has been held for more than ten seconds${held ? ` by process ${held.pid}` : ""}`,
    remedy: "Look whether that process hangs (a stopped terminal, a debugger) and end it; then run again.",
  });
}

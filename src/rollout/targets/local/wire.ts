/** What the command line and the host say to each other, and what the host writes down. */
import { z } from "zod";
import type { RawPredictions } from "../../observers/predictions.js";
import type { Actual, ArmName, Told } from "../../seams.js";
import type { ArmCounters, Traffic } from "./counters.js";
import { sessionKeyShape } from "./sessions.js";

export const identityShape = z.object({ pid: z.int().positive(), started: z.string() });

/** How the local target runs an image: the `template` of its releases. */
export const localTemplateShape = z.object({
  /** The model within the unpacked image, relative. */
  model: z.string(),
  environment: z.record(z.string(), z.string()).optional(),
});

const releaseShape = z.object({ digest: z.string(), template: localTemplateShape });
export type LocalRelease = Readonly<z.infer<typeof releaseShape>>;

/** What is wanted of the host. Written whole; a lower epoch than the one before is refused. */
export const statementShape = z.object({
  fence: z.object({ holder: z.string(), epoch: z.int().nonnegative() }),
  desired: z.object({
    stable: releaseShape.optional(),
    canary: releaseShape.extend({ replicas: z.int().nonnegative() }).optional(),
    share: z.number().min(0).max(1),
    hold: z.boolean(),
  }),
  session: sessionKeyShape,
  /** An ephemeral host ends by itself when this process has been gone for so long and nobody has come in its place. */
  owner: z.object({ process: identityShape, graceMs: z.number().nonnegative() }).optional(),
});
export type Statement = Readonly<z.infer<typeof statementShape>>;
export type LocalDesired = Statement["desired"];

/** Where to find the host. */
export const hostFileShape = z.object({
  process: identityShape,
  /** New with each start: counters of another start cannot be compared. */
  startId: z.string(),
  socket: z.string(),
  /** Where users' requests come in. */
  address: z.string(),
  port: z.int().positive(),
});
export type HostFile = Readonly<z.infer<typeof hostFileShape>>;

/** A server process, as written down before it is started and again with all that is learnt of it. */
export const serverRecordShape = z.object({
  id: z.string(),
  arm: z.enum(["stable", "canary"]),
  release: releaseShape,
  process: identityShape.optional(),
  port: z.int().positive().optional(),
});
export type ServerRecord = Readonly<z.infer<typeof serverRecordShape>>;

export const serversFileShape = z.object({
  servers: z.array(serverRecordShape),
  /** The release that users were last sent to as stable; kept running until its successor is ready. */
  serving: releaseShape.optional(),
});

export interface ServerStatus {
  readonly arm: ArmName;
  readonly digest: string;
  readonly pid?: number;
  readonly port?: number;
  readonly phase: "starting" | "ready" | "unready" | "draining";
}

/** Answer to GET /status. */
export interface HostStatus {
  readonly startId: string;
  readonly actual: Actual;
  readonly servers: readonly ServerStatus[];
  /** The digest that users' requests go to, but for the canary's share. */
  readonly serving?: string;
}

export interface ServerPredictions extends Readonly<Record<Traffic, RawPredictions>> {
  /** Another server began its counters at zero. */
  readonly server: string;
}

/** What its server's process uses. */
export interface ServerUsage {
  /** Another server began its processor time at zero. */
  readonly server: string;
  readonly cpuSeconds: Told;
  readonly memoryBytes: Told;
}

export interface ArmCounts extends Readonly<Record<Traffic, Readonly<ArmCounters>>> {
  readonly restarts: number;
  readonly replicas: { readonly seen: number; readonly expected: number };
  /** What its server counted of its predictions; absent where it did not tell. */
  readonly predictions?: ServerPredictions;
  /** Absent where it did not tell. */
  readonly usage?: ServerUsage;
  /** Since the arm's server became ready; 0 while it is not. */
  readonly ageSeconds: number;
}

/** Answer to GET /counters. */
export interface HostCounters {
  readonly startId: string;
  /** Milliseconds of the host's own monotonic clock. */
  readonly monotonic: number;
  readonly arms: Readonly<Record<ArmName, ArmCounts>>;
}

/** What is told of a rollout that did not end as it was meant to: one document, from which each kind makes its own. */
import { z } from "zod";

/** A field is added freely, but changed or removed only with a new number. */
export const alertVersion = 1;

/** Why somebody is told. */
export const eventNames = ["rolled-back", "inconclusive", "taken-over", "failed"] as const;
export type AlertEvent = (typeof eventNames)[number];

/** No row of a holdout ever stands in it, nor a secret. */
export interface Alert {
  readonly schema: typeof alertVersion;
  readonly event: AlertEvent;
  /** When it was known, ISO 8601. */
  readonly at: string;
  /** One line: what became of what. */
  readonly summary: string;
  readonly reasons: readonly string[];
  /** Of the model, everywhere. */
  readonly name: string;
  readonly version?: string;
  /** DVC's md5 of the model, and the digest of its image. */
  readonly model?: string;
  readonly image?: string;
  readonly target: string;
  /** As the report has it. */
  readonly outcome: string;
  readonly exit: number;
  /** The digest that serves now; none, or unknown. */
  readonly serving: string;
  /** The canary's gates that did not pass. */
  readonly gates: readonly AlertGate[];
  readonly run: {
    readonly job: string;
    /** model-release's own version. */
    readonly tool: string;
    readonly commit?: string;
    /** The workflow run's page. */
    readonly url?: string;
  };
}

export interface AlertGate {
  /** As it was written. */
  readonly source: string;
  readonly verdict: string;
  readonly cause?: string;
  readonly reason: string;
}

const variable = z.string().regex(/^[A-Za-z_][A-Za-z0-9_]*$/, "is the name of an environment variable");

/** What every kind may say. The address is a secret (whoever has it can write there), so it is named, not written. */
export const commonOptions = {
  url_from: variable.describe("environment variable with the address that it is sent to"),
  on: z
    .array(z.enum(eventNames))
    .min(1)
    .prefault([...eventNames])
    .describe("what is told; default all"),
};
const common = z.strictObject(commonOptions);
export type CommonOptions = Readonly<z.infer<typeof common>>;

/** What is sent: POST, as JSON. */
export interface Message {
  readonly url: URL;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface AlertKind<Options extends CommonOptions = CommonOptions> {
  /** Pure. @param url  where the environment says that it goes */
  readonly render: (alert: Alert, options: Options, url: URL) => Message;
}

/** What is answered when it is not a prediction: every failure's status and body, in one place. */
import { Problem } from "../errors.js";
import { Fault } from "../protocols/fault.js";
import { Abandoned } from "./batching.js";

/** Body of every refusal; `error` alone is what the Open Inference Protocol asks for. */
export interface Refusal {
  readonly status: number;
  readonly body: { readonly error: string; readonly field?: string; readonly remedy?: string };
  readonly headers?: Readonly<Record<string, string>>;
  /** Set where the server, not the sender, is to blame: the log is told. */
  readonly unforeseen?: boolean;
}

/** More requests than the server lets in at a time. */
export class Overloaded extends Error {
  constructor(readonly retryAfterSeconds: number) {
    super("the server has as many requests as it takes at a time");
    this.name = "Overloaded";
  }
}

/** The statuses that fastify's own errors bear and that say what the sender should do. */
const fastifySays: Readonly<Record<string, (limits: { readonly bodyBytes: number }) => string>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: ({ bodyBytes }) =>
    `is larger than the ${bodyBytes} bytes that are taken; send fewer rows`,
  FST_ERR_CTP_INVALID_MEDIA_TYPE: () => "must be application/json",
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: () => "has another length than its content-length says",
  FST_ERR_CTP_EMPTY_JSON_BODY: () => "is empty; send JSON",
};

/** Turns whatever was thrown, or the fault that was found, into an answer. */
export function refusal(error: unknown, limits: { readonly bodyBytes: number }): Refusal {
  if (error instanceof Fault) return refuse(400, error.message, error.field);
  if (error instanceof Problem) return fromProblem(error);
  if (error instanceof Overloaded) {
    return {
      ...refuse(503, error.message),
      headers: { "retry-after": String(error.retryAfterSeconds) },
    };
  }
  // The second is node's word for a client that left before it had sent its whole body.
  if (error instanceof Abandoned || codeOf(error) === "ECONNRESET") return refuse(499, "the client has gone");
  return (
    fromFramework(error, limits) ?? {
      ...refuse(500, "the server failed on this request; its log says where"),
      unforeseen: true,
    }
  );
}

export function refuse(status: number, error: string, field?: string): Refusal {
  return { status, body: { error, ...(field !== undefined && { field }) } };
}

function fromProblem(problem: Problem): Refusal {
  if (problem.code === "INPUT_INVALID") {
    // The message begins with the field; a column's name may have blanks.
    const field = /^((?:rows|instances)\[\d+\].*?)(?=: | has \d| is an? )/.exec(problem.message)?.[1];
    return {
      status: 400,
      body: { error: problem.message, ...(field !== undefined && { field }), remedy: problem.remedy },
    };
  }
  if (problem.code === "PREDICTION_INVALID" || problem.code === "PREDICTION_FAILED") {
    // The model gave no answer to input that was sound as far as can be seen: its fault, and an error for the canary.
    return { status: 500, body: { error: problem.message, remedy: problem.remedy }, unforeseen: true };
  }
  // What the model is does not suit the route (no label and no number to answer): nothing that the sender could mend.
  const status = problem.code.startsWith("MODEL_") ? 501 : 500;
  return { status, body: { error: problem.message, remedy: problem.remedy }, unforeseen: status === 500 };
}

function fromFramework(error: unknown, limits: { readonly bodyBytes: number }): Refusal | undefined {
  const status = (error as { readonly statusCode?: unknown } | undefined)?.statusCode;
  if (typeof status !== "number" || status < 400 || status > 499) return undefined;
  const code = codeOf(error) ?? "";
  const field = code === "FST_ERR_CTP_INVALID_MEDIA_TYPE" ? "content-type" : "body";
  const what = fastifySays[code]?.(limits);
  if (what !== undefined) return refuse(status, `${field}: ${what}`, field);
  return refuse(status, code === "FST_ERR_BAD_URL" ? "the URL is not a sound one" : "the request is not a sound one");
}

function codeOf(error: unknown): string | undefined {
  const code = (error as { readonly code?: unknown } | undefined)?.code;
  return typeof code === "string" ? code : undefined;
}

/** What `canary.observer.http` may say. */
import { z } from "zod";
import { accessOptions } from "./source.js";

const pointer = z
  .string()
  .regex(
    /^(\/([^~]|~[01])*)*$/,
    "is a JSON Pointer (RFC 6901): /arms/{arm}/requests; ~1 stands for a slash in a name, ~0 for a tilde",
  );

export const httpOptions = z
  .strictObject({
    ...accessOptions,
    url: accessOptions.url.describe("what answers with JSON; {arm} in it stands for stable and canary"),
    requests: pointer.describe("JSON Pointer to the count of all requests since a start; {arm} as in `url`"),
    errors: pointer.describe("to the count of failed ones among them"),
    latency: pointer
      .optional()
      .describe('to cumulative counts by upper edge in seconds: {"0.1": 90, "0.25": 98, "+Inf": 100}'),
    cpu: pointer.optional().describe("to the seconds of processor time since a start, of all its replicas together"),
    memory: pointer.optional().describe("to the resident bytes of a replica (their mean)"),
    life: pointer.optional().describe("to whatever changes when the counters begin anew: a start time, an id"),
  })
  .refine(
    ({ url, requests }) => url.includes("{arm}") || url.includes("%7Barm%7D") || requests.includes("{arm}"),
    "names {arm} neither in `url` nor in `requests`: both arms would have the same counts",
  );
export type HttpOptions = Readonly<z.infer<typeof httpOptions>>;

/** What `deploy` may say of the local target. */
import { z } from "zod";

export const localOptions = z.strictObject({
  port: z.int().min(0).max(65_535).optional().meta({
    description: "where users' requests come in; by default any free one, kept for as long as the target serves",
  }),
  address: z
    .string()
    .optional()
    .meta({ description: "address to listen at; by default 127.0.0.1, this machine alone" }),
  ephemeral: z.boolean().optional().meta({
    description: "stop what was started when the run ends, and forget its records; default true when CI=true",
  }),
});
export type LocalOptions = Readonly<z.infer<typeof localOptions>>;

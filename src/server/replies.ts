/** How a refusal goes out over fastify. */
import type { FastifyReply } from "fastify";
import type { Refusal } from "./refusals.js";

export function send(reply: FastifyReply, { status, body, headers }: Refusal): FastifyReply {
  return reply
    .code(status)
    .headers(headers ?? {})
    .type("application/json")
    .send(JSON.stringify(body));
}

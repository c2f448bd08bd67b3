/** Asks GitHub who it takes us for. */
import type { GitHub } from "./client.js";
import type { Writer } from "./marker.js";

/** A workflow's token cannot ask for its own user (403), but is always a bot's. */
export async function whoWrites({ rest, isWorkflowToken }: GitHub): Promise<Writer> {
  if (isWorkflowToken) return { kind: "bot" };
  const { data } = await rest.users.getAuthenticated();
  return { kind: "user", login: data.login };
}

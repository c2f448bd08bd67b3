/** Commit statuses, as docs.github.com/rest/commits/statuses describes them. */
import { invalid, type Part, paged, simpleUser } from "./part.js";

export function commitStatuses(): Part {
  const all = new Map<string, object[]>();
  let lastId = 5000;

  return (request) => {
    const { method, path, body, base, login } = request;
    const created = /^\/repos\/([^/]+\/[^/]+)\/statuses\/([0-9a-f]{40})$/.exec(path);
    const listed = /^\/repos\/([^/]+\/[^/]+)\/commits\/([^/]+)\/statuses$/.exec(path);
    if (method === "GET" && listed) return paged(all.get(`${listed[1]} ${listed[2]}`) ?? [], request);
    if (method !== "POST" || !created) return undefined;
    if (String(body.description ?? "").length > 140)
      return invalid("Status", "description", "custom", "description is too long (maximum is 140 characters)");
    const id = ++lastId;
    const now = new Date().toISOString();
    const status = {
      url: `${base}${path}`,
      avatar_url: null,
      id,
      node_id: `SC_${id}`,
      state: body.state,
      description: body.description ?? null,
      target_url: body.target_url ?? null,
      context: body.context ?? "default",
      created_at: now,
      updated_at: now,
      creator: simpleUser(login, base),
    };
    const key = `${created[1]} ${created[2]}`;
    all.set(key, [status, ...(all.get(key) ?? [])]);
    return { status: 201, body: status };
  };
}

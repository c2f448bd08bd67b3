/** What can split traffic in a cluster. One line a router; schema, docs and help are made from it. */
import type { List } from "../../list.js";
import type { Router } from "./router.js";

export const routers = {
  replicas: {
    help: "by the number of pods behind one Service: needs nothing but Kubernetes; shares are as fine as there are pods",
    load: async () => (await import("./replicas.js")).replicas,
  },
} as const satisfies List<Router>;

/** Redirects, as data: which answers are followed, for which requests, how often. Blobs often lie in a cloud's storage. */
import { trustedAddress } from "./addresses.js";
import { discard, type Send } from "./send.js";

export const redirectPolicy = {
  statuses: [301, 302, 303, 307, 308],
  /** Only what reads: what we send goes to the registry, or to the Location that an upload was given. */
  methods: ["GET", "HEAD"],
  most: 5,
} as const;

/** The step that follows redirects; authorization lies inside of it and looks at each address anew. */
export function followingRedirects(send: Send, registry: URL): Send {
  return async (request) => {
    let response = await send(request);
    let from = request.url;
    for (let hops = 0; hops < redirectPolicy.most; hops++) {
      const location = response.headers.get("location");
      const isRedirect = (redirectPolicy.statuses as readonly number[]).includes(response.status);
      const mayFollow = (redirectPolicy.methods as readonly string[]).includes(request.method);
      if (!isRedirect || !mayFollow || location === null) return response;
      await discard(response);
      from = trustedAddress(location, from, registry, "a redirect");
      response = await send({ ...request, url: from });
    }
    return response;
  };
}

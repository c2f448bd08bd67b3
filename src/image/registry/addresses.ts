/**
 * Where a registry may send us: realms, upload locations and redirects are addresses that the other side chooses.
 * Pure.
 */
import { isIP } from "node:net";
import { Problem } from "../../errors.js";
import { isLoopback } from "../name.js";

/** The clouds' metadata services, which hand out credentials: no registry is there, and none may send us there. */
const linkLocal = /^169\.254\./;
/** Networks that only somebody inside can reach; a public registry has no business to send us there. */
const privateIpv4 = [
  /^0\./,
  /^10\./,
  /^127\./,
  linkLocal,
  /^172\.(?:1[6-9]|2\d|3[01])\./,
  /^192\.168\./,
  /^100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\./,
];
const privateIpv6 = /^(?:::1?$|f[cd]|fe[89ab])/;
const privateNames = /(?:^|\.)(?:localhost|local|internal|home\.arpa)$/;

/** By the name alone: a public name that resolves to a private address is not found out here. */
export function isPrivateHost(hostname: string): boolean {
  const ipv4 = ipv4In(hostname);
  if (ipv4 !== "") return privateIpv4.some((range) => range.test(ipv4));
  const host = plainHost(hostname);
  return isIP(host) === 6 ? privateIpv6.test(host) : privateNames.test(host);
}

function plainHost(hostname: string): string {
  return hostname
    .toLowerCase()
    .replace(/^\[|\]$/g, "")
    .replace(/\.$/, "");
}

/** The IPv4 address that a host is, also inside of `::ffff:7f00:1` (as URL writes it); "" where it is none. */
function ipv4In(hostname: string): string {
  const host = plainHost(hostname);
  if (isIP(host) === 4) return host;
  const [, dotted, high, low] = /^::ffff:(?:([\d.]+)|([0-9a-f]{1,4}):([0-9a-f]{1,4}))$/.exec(host) ?? [];
  if (dotted !== undefined) return dotted;
  if (high === undefined || low === undefined) return "";
  const [first, second] = [Number.parseInt(high, 16), Number.parseInt(low, 16)];
  return [first >> 8, first & 255, second >> 8, second & 255].join(".");
}

/**
 * Reads an address that the registry gave us, relative to the request that it answers.
 *
 * @param what  "a login address", "an upload address", "a redirect"
 * @throws Problem REGISTRY_UNTRUSTED  for a private address (unless the registry is itself in one), for a step down
 *   from https to http, or for what is no web address at all
 */
export function trustedAddress(written: string, base: URL, registry: URL, what: string): URL {
  const refuse = (reason: string) =>
    new Problem("REGISTRY_UNTRUSTED", {
      what: `${registry.host} sent ${what} that is refused: ${reason}`,
      remedy:
        "Nothing was sent there. If this registry is yours, have it answer with its own public address (for docker-registry: http.host and auth.token.realm).",
    });
  if (!URL.canParse(written, base.href)) throw refuse("it is no URL");
  const address = new URL(written, base);
  if (address.protocol !== "https:" && address.protocol !== "http:") throw refuse(`it begins with ${address.protocol}`);
  if (address.origin === registry.origin) return address;
  const isAllowed = isPrivateHost(registry.hostname) && !linkLocal.test(ipv4In(address.hostname));
  if (isPrivateHost(address.hostname) && !isAllowed) throw refuse(`${address.host} is an address of a private network`);
  if (address.protocol === "http:" && registry.protocol === "https:" && !isLoopback(address.hostname)) {
    throw refuse(`${address.origin} is not encrypted, and the registry is`);
  }
  return address;
}

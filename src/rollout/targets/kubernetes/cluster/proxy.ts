/**
 * The proxy that the environment names for a server, by the rules of Go's programs, which kubectl is one of: HTTPS_PROXY
 * or HTTP_PROXY by the server's scheme, in capitals or not; NO_PROXY's names, domains, addresses and networks go
 * directly, and so does this machine itself. Pure.
 *
 * @see https://pkg.go.dev/golang.org/x/net/http/httpproxy
 */
import { BlockList, isIP } from "node:net";

type Environment = Readonly<Record<string, string | undefined>>;

/** @returns undefined where the server is reached directly */
export function proxyFor(server: string, environment: Environment): string | undefined {
  const { protocol, hostname, port } = new URL(server);
  const host = hostname.replace(/^\[|\]$/g, "").toLowerCase();
  const scheme = protocol.slice(0, -1);
  const proxy = variable(`${scheme}_proxy`, environment);
  if (proxy === undefined || isThisMachine(host)) return undefined;
  const place = { host, port: port || (scheme === "https" ? "443" : "80") };
  const exempt = (variable("no_proxy", environment) ?? "").split(",").map((one) => one.trim().toLowerCase());
  if (exempt.some((one) => one !== "" && covers(one, place))) return undefined;
  return proxy.includes("://") ? proxy : `http://${proxy}`;
}

function variable(name: string, environment: Environment): string | undefined {
  return environment[name.toUpperCase()] || environment[name] || undefined;
}

const isThisMachine = (host: string) => host === "localhost" || host === "::1" || /^127\.\d+\.\d+\.\d+$/.test(host);

function covers(exempt: string, { host, port }: { readonly host: string; readonly port: string }): boolean {
  if (exempt === "*") return true;
  if (exempt.includes("/")) return isWithin(host, exempt);
  const [, name = exempt, ownPort] = /^\[?(.*?)\]?:(\d+)$/.exec(isIP(exempt) ? "" : exempt) ?? [];
  if (ownPort !== undefined && ownPort !== port) return false;
  if (isIP(host)) return name === host;
  // "example.com" is the host and all below it; ".example.com" those below alone.
  const domain = name.replace(/^\*?\./, "");
  return host.endsWith(`.${domain}`) || (host === domain && domain === name);
}

function isWithin(host: string, network: string): boolean {
  const [address = "", bits] = network.split("/");
  const family = isIP(address) === 6 ? "ipv6" : "ipv4";
  if (isIP(host) === 0 || isIP(host) !== isIP(address) || !/^\d+$/.test(bits ?? "")) return false;
  const list = new BlockList();
  list.addSubnet(address, Math.min(Number(bits), family === "ipv6" ? 128 : 32), family);
  return list.check(host, family);
}

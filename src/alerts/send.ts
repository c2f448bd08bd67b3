/**
 * Sends an alert to all who are to be told, at once and in bounded time. It comes after the outcome is safe and changes
 * nothing of it: what cannot be sent is a warning. An address is a secret, so no more than its host is ever said.
 */
import { effect } from "../effects.js";
import type { World } from "../world.js";
import type { Alert, AlertKind, CommonOptions, Message } from "./alert.js";
import { alertKinds } from "./list.js";

type KindName = keyof typeof alertKinds;
/** As the configuration has them: each names one kind. */
export type AlertSettings = { readonly [Name in KindName]?: CommonOptions | undefined };

export const sendWithinMs = 5_000;

type Outside = Pick<World, "fetch" | "environment" | "progress">;

export async function sendAlert(
  alert: Alert,
  settings: readonly AlertSettings[],
  world: Outside,
  withinMs = sendWithinMs,
): Promise<void> {
  const wanted = settings.flatMap(kindsIn).filter(({ options }) => options.on.includes(alert.event));
  // Not the run's own signal: a run that was cancelled has the more to tell.
  const late = { withinMs, signal: AbortSignal.timeout(withinMs) };
  await Promise.all(wanted.map((one) => sendTo(one, alert, late, world)));
}

/** Those of the addresses that the environment lacks, in words: told before anything could need them. */
export function missingAddresses(settings: readonly AlertSettings[], { environment }: Pick<World, "environment">) {
  return settings.flatMap(kindsIn).flatMap(({ name, options }) => {
    const missing = [options.url_from, tokenOf(options)].filter((from) => from !== undefined && !environment[from]);
    return missing.map((from) => `alerts: ${from} is not set, so nothing can be sent to ${name}`);
  });
}

interface Deadline {
  readonly withinMs: number;
  readonly signal: AbortSignal;
}

interface Wanted {
  readonly name: KindName;
  readonly options: CommonOptions;
}

function kindsIn(one: AlertSettings): readonly Wanted[] {
  return (Object.keys(alertKinds) as KindName[]).flatMap((name) => {
    const options = one[name];
    return options === undefined ? [] : { name, options };
  });
}

async function sendTo({ name, options }: Wanted, alert: Alert, late: Deadline, world: Outside): Promise<void> {
  const { environment, progress } = world;
  const missed = (why: string) => progress.warn(`the alert was not sent to ${name}: ${why}`);
  const address = addressOf(environment[options.url_from]);
  if (address === undefined) return missed(`${options.url_from} holds no http or https address`);
  const token = tokenOf(options);
  if (token !== undefined && !environment[token]) return missed(`${token} is not set`);
  const { url, authorization } = withoutLogin(address, token === undefined ? undefined : environment[token]);
  // Its options were checked by its own schema.
  const kind = (await alertKinds[name].load()) as AlertKind;
  const message = kind.render(alert, options, url);
  const why = await effect(`send alert: ${name}`, () => post(message, authorization, late, world));
  if (why === undefined) progress.detail(`the alert was sent to ${name} (${url.host})`);
  else missed(`${url.host}: ${why}`);
}

const tokenOf = (options: CommonOptions & { readonly token_from?: string | undefined }) => options.token_from;

function addressOf(written: string | undefined): URL | undefined {
  const url = URL.canParse(written ?? "") ? new URL(written ?? "") : undefined;
  return url?.protocol === "http:" || url?.protocol === "https:" ? url : undefined;
}

/** A login in the address goes into the header: fetch refuses it where it stands, and says the whole address. */
function withoutLogin(address: URL, token: string | undefined): { readonly url: URL; readonly authorization?: string } {
  const url = new URL(address);
  const login = [url.username, url.password].map(decoded).join(":");
  url.username = "";
  url.password = "";
  if (token !== undefined) return { url, authorization: `Bearer ${token}` };
  return login === ":" ? { url } : { url, authorization: `Basic ${Buffer.from(login).toString("base64")}` };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** @returns why it did not get there; undefined where it did */
async function post(
  { url, body, headers }: Message,
  authorization: string | undefined,
  late: Deadline,
  { fetch }: Outside,
): Promise<string | undefined> {
  try {
    const answer = await fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json", ...headers, ...(authorization && { authorization }) },
      body: JSON.stringify(body),
      // Who sends us elsewhere would get the secret, too.
      redirect: "manual",
      signal: late.signal,
    });
    await answer.body?.cancel();
    return answer.ok ? undefined : `it answered with status ${answer.status}`;
  } catch (error) {
    if (late.signal.aborted) return `no answer within ${late.withinMs / 1000} s`;
    // The message may hold the address; the code of what was refused cannot.
    const code = ((error as Error).cause as NodeJS.ErrnoException | undefined)?.code;
    return typeof code === "string" ? `it could not be reached (${code})` : "it could not be reached";
  }
}

/** Answers and bodies as they go over the wire. */

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array | string;
}

export function json(status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): Answer {
  return {
    status,
    headers: { "content-type": "application/json; charset=utf-8", ...headers },
    body: JSON.stringify(body),
  };
}

export function readJson(body: Uint8Array): Readonly<Record<string, unknown>> {
  try {
    return JSON.parse(new TextDecoder().decode(body)) as Readonly<Record<string, unknown>>;
  } catch {
    // An asset's bytes, or none.
    return {};
  }
}

/** The emulator seeds users alone; GitHub's own name ends in [bot] and is of type Bot. */
export function asBots(text: string): string {
  return text.replace(/("login":"[^"]*\[bot\]"(?:(?!"login").)*?"type":)"User"/g, '$1"Bot"');
}

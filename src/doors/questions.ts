/** Asks at the terminal: numbered choices, the preferred one by Enter. Questions go to stderr; stdout is the result's. */
import { createInterface } from "node:readline/promises";
import type { Ask, Choice } from "../init/ask.js";

export interface Terminal {
  readonly input: NodeJS.ReadStream;
  readonly output: NodeJS.WriteStream;
  readonly signal: AbortSignal;
}

/** @throws the signal's reason, also where the person ends the input (Ctrl-D) or interrupts (Ctrl-C) */
export function askAt({ input, output, signal }: Terminal): Ask {
  const line = async (question: string): Promise<string> => {
    const ended = new AbortController();
    const lines = createInterface({ input, output });
    // While a line is read the terminal sends Ctrl-C here and nowhere else.
    lines.on("SIGINT", () => process.kill(process.pid, "SIGINT"));
    lines.on("close", () => ended.abort());
    try {
      return (await lines.question(question, { signal: AbortSignal.any([signal, ended.signal]) })).trim();
    } catch (error) {
      output.write("\n");
      signal.throwIfAborted();
      if (!ended.signal.aborted) throw error;
      process.kill(process.pid, "SIGINT");
      return await new Promise<never>((_resolve, reject) =>
        signal.addEventListener("abort", () => reject(signal.reason), { once: true }),
      );
    } finally {
      lines.close();
    }
  };

  return {
    async pick<Value>(question: string, choices: readonly Choice<Value>[], preferred: Value | undefined) {
      const usual = choices.findIndex(({ value }) => value === preferred);
      output.write(`${menu(question, choices, usual)}\n`);
      for (;;) {
        const answer = await line(usual < 0 ? "  number (Enter: none): " : `  number (Enter: ${usual + 1}): `);
        if (answer === "") return usual < 0 ? undefined : choices[usual]?.value;
        const chosen = choiceOf(answer, choices);
        if (chosen) return chosen.value;
        output.write(`  a number from 1 to ${choices.length}, please\n`);
      }
    },
    async fill(question) {
      const answer = await line(`${shown(question)}: `);
      return answer === "" ? undefined : answer;
    },
  };
}

function menu(question: string, choices: readonly Choice<unknown>[], usual: number): string {
  const lines = choices.map(({ text }, i) => `${i === usual ? "›" : " "} ${i + 1}  ${text}`);
  return [question, ...lines].map(shown).join("\n");
}

/** By its number, or by its text. */
export function choiceOf<Value>(answer: string, choices: readonly Choice<Value>[]): Choice<Value> | undefined {
  if (/^\d+$/.test(answer)) return choices[Number(answer) - 1];
  const meant = choices.filter(({ text }) => text.toLowerCase().startsWith(answer.toLowerCase()));
  return meant.length === 1 ? meant[0] : undefined;
}

/** A file's name may hold what moves the cursor. */
const shown = (text: string) => text.replace(/\p{Cc}/gu, "?");

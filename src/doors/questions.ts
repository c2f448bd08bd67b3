/** Asks at the terminal: numbered choices, the preferred one by Enter. Questions go to stderr; stdout is the result's. */
import { createInterface } from "node:readline/promises";
import { Problem } from "../errors.js";
import type { Ask, Choice } from "../init/ask.js";

export interface Terminal {
  readonly input: NodeJS.ReadStream;
  readonly output: NodeJS.WriteStream;
  readonly signal: AbortSignal;
}

/** @throws the signal's reason where the run is cancelled (Ctrl-C); Problem CANCELLED at the input's end (Ctrl-D) */
export function askAt(terminal: Terminal): Ask {
  const { output } = terminal;
  const line = (question: string) => readLine(question, terminal);
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
function choiceOf<Value>(answer: string, choices: readonly Choice<Value>[]): Choice<Value> | undefined {
  if (/^\d+$/.test(answer)) return choices[Number(answer) - 1];
  const meant = choices.filter(({ text }) => text.toLowerCase().startsWith(answer.toLowerCase()));
  return meant.length === 1 ? meant[0] : undefined;
}

/** A file's name may hold what moves the cursor. */
const shown = (text: string) => text.replace(/\p{Cc}/gu, "?");

function readLine(question: string, { input, output, signal }: Terminal): Promise<string> {
  const lines = createInterface({ input, output });
  const read = new Promise<string>((resolve, reject) => {
    const cancelled = () => reject(signal.reason);
    signal.addEventListener("abort", cancelled, { once: true });
    // While a line is read the terminal's Ctrl-C comes here and nowhere else.
    lines.on("SIGINT", () => process.kill(process.pid, "SIGINT"));
    lines.on("close", () => {
      signal.removeEventListener("abort", cancelled);
      reject(
        new Problem("CANCELLED", {
          what: "The input ended before all was answered",
          remedy: "Nothing was written. Run it again, or with --yes, which asks nothing.",
        }),
      );
    });
    lines.question(question).then((answer) => resolve(answer.trim()), reject);
  });
  return read.finally(() => lines.close());
}

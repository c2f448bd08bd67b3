/** The emulator as a process of its own, since it is made for another loader than jest's. */
import { fork } from "node:child_process";

export interface Emulator {
  readonly url: string;
  /** The token that it knows; what the tests' tokens may do is decided in front of it. */
  readonly token: string;
  close(): Promise<void>;
}

export async function startEmulator(tools: string, login: string, repository: string): Promise<Emulator> {
  const token = "inner";
  const child = fork("test/github/server/emulate.mjs", [], {
    env: { PATH: process.env.PATH, EMULATOR_SETTINGS: JSON.stringify({ tools, token, login, repository }) },
    execArgv: [],
    stdio: ["ignore", "pipe", "inherit", "ipc"],
  });
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const line = await new Promise<string>((resolve, reject) => {
    child.stdout!.once("data", (data: Buffer) => resolve(data.toString()));
    child.once("exit", (code) => reject(new Error(`the emulator ended with ${code}`)));
  });
  return {
    url: line.trim(),
    token,
    close: async () => {
      child.kill();
      await ended;
    },
  };
}

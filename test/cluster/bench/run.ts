/** Runs a program to its end. */
import { type SpawnOptions, spawn } from "node:child_process";

/** @throws Error with the program's own last words when it fails or cannot be started */
export function run(program: string, args: readonly string[], options: SpawnOptions = {}): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { ...options, stdio: ["ignore", "pipe", "pipe"] });
    const output: Buffer[] = [];
    const everything: Buffer[] = [];
    child.stdout?.on("data", (chunk: Buffer) => void output.push(chunk));
    child.stdout?.on("data", (chunk: Buffer) => void everything.push(chunk));
    child.stderr?.on("data", (chunk: Buffer) => void everything.push(chunk));
    child.on("error", (cause) => reject(new Error(`${program} could not be started: ${cause.message}`, { cause })));
    child.on("close", (code, signal) => {
      if (code === 0) return resolve(Buffer.concat(output).toString());
      const words = Buffer.concat(everything).toString().trim().split("\n").slice(-15).join("\n");
      reject(new Error(`${[program, ...args].join(" ")} ended with ${signal ?? code}:\n${words}`));
    });
  });
}

/**
 * What starts a successor when the host is killed: a shell that waits for the end of a pipe, and so sleeps until then.
 *
 * A killed process can do nothing any more, and the next command may be days away; the operating system closes its
 * pipes in every case. The successor starts a keeper of its own, so this holds again and again.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, openSync } from "node:fs";

export interface Keeper {
  /** The host is about to end in good order: nobody is to succeed it. */
  dismiss(): Promise<void>;
}

/** @param command  node's arguments for the successor; @param log  where it writes */
export function startKeeper(command: readonly string[], log: string): Keeper {
  let dismissed = false;
  let keeper: ChildProcess = spawnKeeper();

  function spawnKeeper(): ChildProcess {
    const output = openSync(log, "a", 0o600);
    try {
      // The pause keeps a host that is killed again and again from filling the machine with its starts.
      const script = 'read word; [ "$word" = dismissed ] && exit; sleep 0.1; exec "$@" </dev/null';
      const child = spawn("/bin/sh", ["-c", script, "model-release-keeper", process.execPath, ...command], {
        detached: true,
        stdio: ["pipe", output, output],
      });
      child.stdin?.on("error", () => {});
      child.on("error", () => {});
      child.on("exit", () => {
        if (!dismissed) setTimeout(again, 1_000).unref();
      });
      child.unref();
      return child;
    } finally {
      closeSync(output);
    }
  }

  function again(): void {
    if (!dismissed) keeper = spawnKeeper();
  }

  return {
    dismiss: async () => {
      dismissed = true;
      if (keeper.exitCode !== null || keeper.signalCode !== null || keeper.pid === undefined) return;
      const ended = new Promise((resolve) => keeper.once("exit", resolve));
      keeper.stdin?.end("dismissed\n");
      await ended;
    },
  };
}

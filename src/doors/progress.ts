/** How progress looks: lines on stderr, with a line that is redrawn on a terminal; folds in a workflow's log. */
import type { Progress, Task } from "../progress.js";
import { logText } from "./log-text.js";

export interface ProgressOptions {
  readonly stream: NodeJS.WriteStream;
  readonly verbose: boolean;
  readonly quiet: boolean;
  /** The runner's own marks for folds and warnings. */
  readonly workflow: boolean;
}

/** Without a terminal a long task speaks this often (milliseconds), so that a log shows life without filling up. */
const spokenEvery = 10_000;
const redrawnEvery = 100;

export function lineProgress({ stream, verbose, quiet, workflow }: ProgressOptions): Progress {
  const terminal = stream.isTTY === true && !workflow;
  let drawn = false;
  const clear = () => {
    if (drawn) stream.write("\r\x1b[K");
    drawn = false;
  };
  const line = (text: string) => {
    clear();
    stream.write(`${text}\n`);
  };
  const told = (text: string) => line(logText(text));

  return {
    say: (text) => {
      if (!quiet) told(text);
    },
    warn: (text) => (workflow ? line(`::warning::${escapeCommand(text)}`) : told(`! ${text}`)),
    detail: (text) => {
      if (verbose) told(`  ${text}`);
    },
    async stage(title, work) {
      if (!quiet && workflow) line(`::group::${escapeCommand(title)}`);
      else if (!quiet) told(title);
      try {
        return await work();
      } finally {
        if (workflow && !quiet) line("::endgroup::");
      }
    },
    task(title, total): Task {
      const interval = terminal ? redrawnEvery : spokenEvery;
      let last = performance.now();
      const show = (done: number, detail?: string) => {
        const share = total ? ` ${Math.min(100, Math.floor((done / total) * 100))} %` : "";
        const text = `  ${title}${share}${detail ? ` · ${detail}` : ""}`;
        if (!terminal) return told(text);
        stream.write(`\r\x1b[K${logText(text).slice(0, Math.max(20, (stream.columns ?? 80) - 1))}`);
        drawn = true;
      };
      return {
        update(done, detail) {
          if (quiet || performance.now() - last < interval) return;
          last = performance.now();
          show(done, detail);
        },
        end(detail) {
          clear();
          if (detail && !quiet) told(`  ${detail}`);
        },
      };
    },
  };
}

/** A workflow command's text: its own marks must not be read as new commands. */
function escapeCommand(text: string): string {
  return text.replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");
}

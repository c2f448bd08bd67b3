/** How long the command takes to start, over a bare node: medians of starts that alternate with it. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const median = (values) => values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)];

export const bench = {
  name: "cold-start",
  help: "over a bare node start, which stands beside it",
  async run({ quick }) {
    const folder = mkdtempSync(join(tmpdir(), "model-release-bench-"));
    try {
      const empty = join(folder, "empty.mjs");
      writeFileSync(empty, "");
      const verdict = prepareVerdict(folder);
      const cases = [
        { figure: "--help, over bare node", args: ["dist/cli.js", "--help"], wanted: "≤ 50 ms" },
        { figure: "configuration and CSV read (a missing column)", args: verdict.missingColumn, wanted: "≤ 150 ms" },
        { figure: "an ONNX verdict on 10,000 rows", args: verdict.full, wanted: "≤ 600 ms" },
      ];
      return cases.map(({ figure, args, wanted }) => {
        const ours = [];
        const bare = [];
        for (let round = 0; round < (quick ? 5 : 15); round++) {
          bare.push(time([empty]));
          ours.push(time(args));
        }
        return { figure, ours: median(ours) - median(bare), peer: median(bare), unit: "ms", wanted };
      });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

/** The digits' holdout, written out until it has 10,000 rows. */
function prepareVerdict(folder) {
  const script = `
    import { readFileSync, writeFileSync, copyFileSync } from "node:fs";
    const [header, ...rows] = readFileSync("examples/digits/data/holdout.csv", "utf8").trim().split("\\n");
    writeFileSync("${folder}/holdout.csv", [header, ...Array.from({ length: 10000 }, (_, i) => rows[i % rows.length])].join("\\n") + "\\n");
    copyFileSync("examples/digits/models/logistic.onnx", "${folder}/model.onnx");
    const config = (label) => "name: bench\\nmodel: model.onnx\\nbaseline: none\\nholdout: {path: holdout.csv, label: " + label + "}\\ngates: [accuracy >= 90%]\\n";
    writeFileSync("${folder}/full.yaml", config("digit"));
    writeFileSync("${folder}/missing.yaml", config("nothing"));
  `;
  spawnSync(process.execPath, ["--input-type=module", "-e", script], { stdio: "inherit" });
  return {
    full: ["dist/cli.js", "gate", "-q", "--config", join(folder, "full.yaml")],
    missingColumn: ["dist/cli.js", "gate", "-q", "--config", join(folder, "missing.yaml")],
  };
}

function time(args) {
  const since = performance.now();
  spawnSync(process.execPath, args, { stdio: "ignore" });
  return performance.now() - since;
}

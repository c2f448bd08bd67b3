import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { type Misses, mostMisses, populations } from "../../validate/judge/populations.js";

const alpha = 0.05;
const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 1e6));
const folder = mkdtempSync(join(tmpdir(), "intervals-"));

/** Compiled and run by plain Node: within jest's own world the innermost loops take ten times as long. */
beforeAll(() => {
  const options =
    "--ignoreConfig --target ES2022 --module ESNext --moduleResolution bundler --types node --skipLibCheck";
  const tsc = resolve("node_modules/typescript/bin/tsc");
  const source = "test/validate/judge/populations.ts";
  execFileSync(process.execPath, [tsc, ...options.split(" "), "--rootDir", ".", "--outDir", folder, source]);
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }\n');
  symlinkSync(resolve("node_modules"), join(folder, "node_modules"));
});
afterAll(() => rmSync(folder, { recursive: true }));

test.each(Object.keys(populations))("bounds at 5 %% keep their error rate: %s", (name) => {
  const trials = { samples: 4000, budgetMs: 6000, seed, alpha };
  const script = `
    const { missesOf, populations } = await import("./test/validate/judge/populations.js");
    const [name, trials] = JSON.parse(process.argv[1]);
    console.log(JSON.stringify(await missesOf(populations[name], trials)));`;
  const line = JSON.stringify([name, trials]);
  const answer = execFileSync(process.execPath, ["--input-type=module", "-e", script, line], {
    cwd: folder,
    encoding: "utf8",
    env: { ...process.env, NODE_OPTIONS: "" },
  });
  const misses: Misses = JSON.parse(answer);
  console.log(`${name}, seed ${seed}: ${answer}`);
  expect(misses.bounded).toBeGreaterThan(0.9);
  expect(Math.max(misses.above, misses.below)).toBeLessThanOrEqual(mostMisses(misses, alpha));
});

/** The same inputs give the same digest in every Node that we run on. */
import { execFile } from "node:child_process";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { temporaryFolder } from "../../image/support.js";

const run = promisify(execFile);
let folder: string;

beforeAll(async () => {
  folder = await temporaryFolder();
  const { tsc, repository } = { tsc: "node_modules/typescript/bin/tsc", repository: process.cwd() };
  // Built aside, so that the test can run while something else builds.
  const compiled = ["-p", "tsconfig.build.json", "--outDir", join(folder, "build")];
  await run(process.execPath, [tsc, ...compiled], { cwd: repository }).catch((error) => {
    // Other rooms' type errors do not matter here; that nothing was written shows below.
    if (!String(error.stdout).includes("error TS")) throw error;
  });
  await writeFile(join(folder, "package.json"), '{"type":"module"}');
  await run("ln", ["-s", join(repository, "node_modules"), join(folder, "node_modules")]);
  await mkdir(join(folder, "node24"));
  await run("npm", ["install", "--no-save", "--no-audit", "--no-fund", "--prefix", join(folder, "node24"), "node@24"]);
  await writeFile(join(folder, "model.onnx"), Buffer.alloc(3 * 2 ** 20 + 5, 1));
  await writeFile(join(folder, "digest.js"), program);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const program = `
import * as files from "node:fs/promises";
import { buildImage, bytesSource, fileSource } from "./build/image/build.js";
const nothing = () => {};
const world = {
  files, fetch, environment: {}, signal: new AbortController().signal,
  clock: { now: () => new Date(), monotonic: () => performance.now(), sleep: async () => {} },
  progress: { say: nothing, warn: nothing, detail: nothing, task: () => ({ update: nothing, end: nothing }) },
};
const long = "/app/" + "folder/".repeat(30) + "größe.js";
const image = await buildImage({
  server: [bytesSource(long, new TextEncoder().encode("code"))],
  model: [await fileSource("/model/churn.onnx", process.argv[2], files)],
  run: { command: ["/app/serve.js"] },
}, world);
process.stdout.write(process.versions.node.split(".")[0] + " " + image.digest);
`;

test("this Node and Node 24 agree, on long names, other letters and large files", async () => {
  const digestBy = async (node: string) => {
    const { stdout } = await run(node, [join(folder, "digest.js"), join(folder, "model.onnx")], {
      env: { PATH: process.env.PATH },
    });
    return stdout.split(" ");
  };
  const here = await digestBy(process.execPath);
  const there = await digestBy(join(folder, "node24", "node_modules", ".bin", "node"));
  expect(there[0]).toBe("24");
  expect(there[1]).toBe(here[1]);
});

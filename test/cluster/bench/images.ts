/**
 * The images that the bench itself needs, made and pushed by the product's own builder: the pause image, and a base
 * with Node for the images under test.
 */
import files from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import type { ImageWorld } from "../../../src/image/build.js";
import type { SourceFile } from "../../../src/image/layers.js";
import type { Progress } from "../../../src/progress.js";
import { registryHost } from "./addresses.js";
import { cache, imagesFile } from "./folders.js";
import { run } from "./run.js";
import { say } from "./say.js";

export interface Images {
  /** Holds each pod's namespaces. */
  readonly pause: string;
  /** Node 24 on Debian's C libraries, its entrypoint `node`; by digest. */
  readonly base: string;
}

const nodeVersion = "24";
const libraries = ["libc6", "libstdc++6", "libgcc-s1"];
const platform = { os: "linux", architecture: process.arch === "x64" ? "amd64" : process.arch };
const entrypoint = ["/usr/bin/node"];

/** @param pause  path of the pause program */
export async function pushImages(pause: string): Promise<Images> {
  const { buildImage, fileSource, bytesSource, publishImage } = await builder();
  const push = async (name: string, parts: { server: SourceFile[]; model: SourceFile[] }, start: readonly string[]) => {
    const image = await buildImage({ ...parts, run: { entrypoint: start, command: [] }, platform }, world);
    const { reference } = await publishImage({ image, registry: `${registryHost}/${name}` }, world);
    if (!reference) throw new Error(`${name} was pushed, but is known by no reference`);
    return reference;
  };
  const source = (path: string, file: string) => fileSource(path, file, files);
  const found = await libraryFiles();
  const server = [
    ...(await Promise.all(found.map(({ path, file }) => source(path, file)))),
    // Programs look up who they are.
    bytesSource(
      "/etc/passwd",
      Buffer.from("root:x:0:0:root:/root:/bin/false\nnonroot:x:65532:65532::/tmp:/bin/false\n"),
    ),
    bytesSource("/etc/group", Buffer.from("root:x:0:\nnonroot:x:65532:\n")),
    bytesSource("/etc/nsswitch.conf", Buffer.from("hosts: files dns\n")),
    // For a folder to be there: something may be mounted on it.
    bytesSource("/tmp/.keep", Buffer.from("")),
  ];
  const images = {
    pause: await push("pause:bench", { server: [await source("/pause", pause)], model: [] }, ["/pause"]),
    base: await push(
      `node:${nodeVersion}`,
      { server, model: [await source("/usr/bin/node", await nodeBinary())] },
      entrypoint,
    ),
  };
  await files.writeFile(imagesFile, JSON.stringify(images, undefined, 2));
  return images;
}

/** Those of the running cluster. */
export async function pushedImages(): Promise<Images> {
  return JSON.parse(await files.readFile(imagesFile, "utf8"));
}

/** The product's builder as it stands in build/, compiled anew where it is older than its sources. */
async function builder() {
  const built = resolve("build/image/publish.js");
  const sources = (await files.readdir("src", { recursive: true })).filter((file) => file.startsWith("image/"));
  const times = await Promise.all(sources.map(async (file) => (await files.stat(join("src", file))).mtimeMs));
  const builtAt = await files.stat(built).then(
    ({ mtimeMs }) => mtimeMs,
    () => 0,
  );
  if (builtAt < Math.max(...times)) {
    say("compiling the product's image builder");
    await run(process.execPath, ["scripts/build.mjs", "--development"]);
  }
  const load = (file: string) => import(pathToFileURL(resolve("build", file)).href);
  const build: typeof import("../../../src/image/build.js") = await load("image/build.js");
  const publish: typeof import("../../../src/image/publish.js") = await load("image/publish.js");
  return { ...build, ...publish };
}

const quiet: Progress = {
  say: () => {},
  warn: say,
  detail: () => {},
  stage: (_title, work) => work(),
  task: () => ({ update: () => {}, end: () => {} }),
};

const world: ImageWorld = {
  clock: {
    now: () => new Date(),
    monotonic: () => performance.now(),
    sleep: (ms, signal) => sleep(ms, undefined, { signal }).catch(() => {}),
  },
  environment: {},
  fetch: globalThis.fetch,
  files,
  progress: quiet,
  signal: new AbortController().signal,
};

/** npm's own package of Node's binary. */
async function nodeBinary(): Promise<string> {
  const folder = join(cache, `node${nodeVersion}`);
  const binary = join(folder, "node_modules/node/bin/node");
  if (!(await isThere(binary))) {
    say(`fetching Node ${nodeVersion}`);
    await files.mkdir(folder, { recursive: true });
    await run("npm", ["install", "--silent", "--no-audit", "--no-fund", "--prefix", folder, `node@${nodeVersion}`]);
  }
  return binary;
}

/** The shared libraries of Debian's packages, by their linked names: the builder knows files, no links. */
async function libraryFiles(): Promise<readonly { readonly path: string; readonly file: string }[]> {
  const folder = await unpackedLibraries();
  const entries = await files.readdir(folder, { recursive: true });
  const named = entries.filter((entry) => /^(usr\/)?lib(64|\/[^/]+)?\/[^/]+\.so\.\d+$/.test(entry));
  return Promise.all(
    named.sort().map(async (entry) => ({ path: `/${entry}`, file: await targetIn(folder, join(folder, entry)) })),
  );
}

/** A package's link may be absolute: then it is meant from the image's root. */
async function targetIn(root: string, path: string): Promise<string> {
  if (!(await files.lstat(path)).isSymbolicLink()) return path;
  const target = await files.readlink(path);
  return targetIn(root, target.startsWith("/") ? join(root, target) : resolve(path, "..", target));
}

async function unpackedLibraries(): Promise<string> {
  const folder = join(cache, `base-libraries-${await systemName()}`);
  if (await isThere(folder)) return folder;
  say(`fetching ${libraries.join(", ")}`);
  const unfinished = `${folder}.part-${process.pid}`;
  const download = await files.mkdtemp(join(tmpdir(), "base-libraries-"));
  try {
    const fetchAll = () => run("apt-get", ["download", "-qq", ...libraries], { cwd: download });
    // A bare machine's lists are empty or old.
    await fetchAll().catch(async () => {
      await run("apt-get", ["update", "-qq"]);
      await fetchAll();
    });
    for (const file of await files.readdir(download)) {
      if (file.endsWith(".deb")) await run("dpkg", ["-x", join(download, file), unfinished]);
    }
    await files.rename(unfinished, folder);
  } finally {
    await files.rm(download, { recursive: true, force: true });
    await files.rm(unfinished, { recursive: true, force: true });
  }
  return folder;
}

/** `debian-12`: libraries of one release are not for another's cache. */
async function systemName(): Promise<string> {
  const text = await files.readFile("/etc/os-release", "utf8");
  const value = (key: string) => text.match(new RegExp(`^${key}="?([^"\\n]*)"?$`, "m"))?.[1] ?? "unknown";
  return `${value("ID")}-${value("VERSION_ID")}-${process.arch}`;
}

function isThere(path: string): Promise<boolean> {
  return files.access(path).then(
    () => true,
    () => false,
  );
}

/**
 * Which files go into which layer. Pure: sizes and names in, a plan of tar entries out.
 *
 * Weights get a layer each, so that a new small file does not send gigabytes again. Nothing is compressed: float
 * weights shrink by some 7 % at a small part of the speed, gzip's bytes differ between Node versions, and a plain
 * tar's digest is at the same time its diffID.
 */
import { Problem } from "../errors.js";

/** Where a file's bytes come from. `sha256` (64 hexadecimal digits), where the caller has just taken it, saves reading the file. */
export type Content =
  | { readonly kind: "bytes"; readonly bytes: Uint8Array }
  | { readonly kind: "file"; readonly file: string; readonly sha256?: string };

export interface SourceFile {
  /** Place in the image, with or without the leading slash: `/app/serve.js`. */
  readonly path: string;
  readonly content: Content;
  readonly sizeBytes: number;
  /** Permission bits; only whether anyone may execute it is kept. */
  readonly mode: number;
}

export type TarEntry =
  | { readonly kind: "directory"; readonly path: string; readonly mode: number }
  | {
      readonly kind: "file";
      readonly path: string;
      readonly mode: number;
      readonly sizeBytes: number;
      readonly content: Content;
    };

export interface LayerPlan {
  /** What it holds, for people: "server", "models/churn.onnx", "model files". */
  readonly what: string;
  /** Sorted by path, each file's folders before it. */
  readonly entries: readonly TarEntry[];
}

const weightEndings = /\.(?:onnx|safetensors|bin|gguf|parquet|pt|pth)$/i;
const largeBytes = 64 * 2 ** 20;

/**
 * Server files in one layer, each weights file in one of its own, the model's other files in one bundle.
 *
 * @throws Problem IMAGE_PATH_INVALID  for a path that leaves the image, or two files at one place
 */
export function planLayers(files: {
  readonly server: readonly SourceFile[];
  readonly model: readonly SourceFile[];
}): readonly LayerPlan[] {
  const server = files.server.map(placed);
  const model = files.model.map(placed);
  refuseCollisions([...server, ...model]);
  const weights = model.filter(isWeights);
  const others = model.filter((file) => !isWeights(file));
  return [
    ...layerOf("server", server),
    ...inOrder(weights).flatMap((file) => layerOf(file.path, [file])),
    ...layerOf("model files", others),
  ];
}

function layerOf(what: string, files: readonly SourceFile[]): readonly LayerPlan[] {
  return files.length === 0 ? [] : [{ what, entries: inOrder([...foldersOf(files), ...files.map(fileEntry)]) }];
}

function fileEntry({ path, mode, sizeBytes, content }: SourceFile): TarEntry {
  return { kind: "file", path, mode: mode & 0o111 ? 0o755 : 0o644, sizeBytes, content };
}

/** Every folder above the files, written out: runtimes would else create them with rights of their own choice. */
function foldersOf(files: readonly SourceFile[]): readonly TarEntry[] {
  const folders = new Set<string>();
  for (const { path } of files) {
    for (let slash = path.indexOf("/"); slash >= 0; slash = path.indexOf("/", slash + 1)) {
      folders.add(path.slice(0, slash));
    }
  }
  return [...folders].map((path) => ({ kind: "directory", path, mode: 0o755 }));
}

function isWeights({ path, sizeBytes }: SourceFile): boolean {
  return weightEndings.test(path) || sizeBytes > largeBytes;
}

/** By code units, not by locale: the order must be the same on every machine. */
function inOrder<Item extends { readonly path: string }>(items: readonly Item[]): readonly Item[] {
  return [...items].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}

function placed(file: SourceFile): SourceFile {
  const parts = file.path.replace(/^\/+/, "").split("/");
  if (parts.some((part) => part === "" || part === "." || part === ".." || part.includes("\0"))) {
    throw new Problem("IMAGE_PATH_INVALID", {
      what: `'${file.path}' is no place for a file in an image`,
      remedy: "Give a plain path below the root of the image, such as /model/churn.onnx.",
    });
  }
  return { ...file, path: parts.join("/") };
}

function refuseCollisions(files: readonly SourceFile[]): void {
  const places = new Set<string>();
  for (const { path } of files) {
    if (places.has(path)) throw collision(`two files would stand at /${path}`);
    places.add(path);
  }
  for (const { path } of foldersOf(files)) {
    if (places.has(path)) throw collision(`/${path} would be a file and a folder at the same time`);
  }
}

function collision(what: string): Problem {
  return new Problem("IMAGE_PATH_INVALID", {
    what: `${what} in the image`,
    remedy: "Rename one of them, or leave it out.",
  });
}

/**
 * `.dvc` files: read, made new, or updated in place with comments and the order of keys kept.
 *
 * Pure. The form is that of `dvc add` (DVC 3): dashes are not indented, new keys go to the end of an output.
 */
import { Document, isMap, isScalar, isSeq, parseDocument, Scalar, type YAMLMap } from "yaml";
import { Problem } from "../../errors.js";
import type { Layout } from "./objects.js";

/** An output in a `.dvc` file. */
export interface Pointer {
  /** As written: relative to the `.dvc` file's folder (or its `wdir`). */
  readonly path: string;
  /** With `.dir` for a directory. */
  readonly md5: string;
  readonly layout: Layout;
  readonly size?: number;
  readonly nfiles?: number;
  readonly executable: boolean;
  /** The one remote that this output goes to, where the file names one. */
  readonly remote?: string;
  /** False where the file says so: then it stays out of the cache, or of remotes. */
  readonly cache: boolean;
  readonly push: boolean;
  /** Made by an import or a stage, so that its hash is not ours to change. */
  readonly derived: boolean;
}

/** What an output is to say. */
export interface PointerContent {
  /** Name of the model's file or folder beside the `.dvc` file. */
  readonly path: string;
  readonly md5: string;
  readonly size: number;
  readonly nfiles?: number;
  readonly executable: boolean;
}

/** Said about bytes that are no longer there once the hash changes. */
const ofOldBytes: readonly string[] = ["cloud", "files", "etag", "version_id", "checksum"];

/** Dashes as DVC has them, long paths in one line. */
const form = { indentSeq: false, lineWidth: 0, singleQuote: true } as const;

/**
 * The outputs of a `.dvc` file. Hashes are read as text, also where YAML would see a number.
 *
 * @param name  the file's path, for messages
 * @throws Problem DVC_FILE_INVALID
 */
export function readPointers(text: string, name: string): readonly Pointer[] {
  const document = parse(text, name);
  return outputsOf(document, name).map((output) => readOutput(output, document, name));
}

/** A new `.dvc` file, as `dvc add` writes it. */
export function newPointer(content: PointerContent): string {
  // DVC's reader knows dates, and would not take one for a path: with this tag such a name gets its quotes.
  const document = new Document({ outs: [fieldsOf(content)] }, { customTags: ["timestamp"] });
  if (/\p{Cc}/u.test(content.path)) {
    const path = new Scalar(content.path);
    path.type = "QUOTE_DOUBLE";
    document.setIn(["outs", 0, "path"], path);
  }
  return document.toString(form);
}

/**
 * A `.dvc` file that says `content`. Where it says so already the text comes back as it was, to the byte.
 *
 * @param name  the file's path, for messages
 * @throws Problem DVC_FILE_INVALID  also where the output is not in the file, or an import or a stage makes it
 */
export function updatePointer(text: string, content: PointerContent, name: string): string {
  const document = parse(text, name);
  const outputs = outputsOf(document, name);
  const pointers = outputs.map((output) => readOutput(output, document, name));
  const at = pointers.findIndex(({ path }) => path === content.path || path === `./${content.path}`);
  const pointer = pointers[at];
  if (pointer === undefined) throw otherOutput(name, content.path, pointers);
  if (says(pointer, content)) return text;
  if (pointer.derived) throw derived(name, content.path);
  write(outputs[at]!, content);
  return document.toString(form);
}

function says(pointer: Pointer, content: PointerContent): boolean {
  return (
    pointer.layout === "current" &&
    pointer.md5 === content.md5 &&
    (pointer.size ?? content.size) === content.size &&
    (pointer.nfiles ?? content.nfiles) === content.nfiles &&
    pointer.executable === content.executable
  );
}

function fieldsOf({ path, md5, size, nfiles, executable }: PointerContent): Readonly<Record<string, unknown>> {
  return { md5, size, ...(nfiles !== undefined && { nfiles }), ...(executable && { isexec: true }), hash: "md5", path };
}

function write(output: YAMLMap, content: PointerContent): void {
  const { path: _asItWas, ...fields } = fieldsOf(content);
  for (const key of [...ofOldBytes, "nfiles", "isexec"]) if (!(key in fields)) output.delete(key);
  for (const [key, value] of Object.entries(fields)) setScalar(output, key, value);
}

/** Sets a value and keeps the comments round the old one; a new key goes to the end. */
function setScalar(output: YAMLMap, key: string, value: unknown): void {
  const old = output.get(key, true);
  const next = new Scalar(value);
  if (isScalar(old)) {
    if (old.value === value) return;
    if (old.comment) next.comment = old.comment;
    if (old.commentBefore) next.commentBefore = old.commentBefore;
  }
  output.set(key, next);
}

function parse(text: string, name: string): Document.Parsed {
  const document = parseDocument(text);
  const error = document.errors[0];
  if (error) throw invalid(name, error.message.split("\n")[0]!, error);
  return document;
}

function outputsOf(document: Document.Parsed, name: string): readonly YAMLMap[] {
  const outputs = isMap(document.contents) ? document.contents.get("outs") : undefined;
  if (!isSeq(outputs) || outputs.items.length === 0) throw invalid(name, "it has no list 'outs'");
  return outputs.items.map((item) => {
    if (!isMap(item)) throw invalid(name, "an entry of 'outs' is not a map");
    return item;
  });
}

function readOutput(output: YAMLMap, document: Document.Parsed, name: string): Pointer {
  const path = textOf(output, "path");
  const md5 = textOf(output, "md5");
  if (path === undefined || path === "") throw invalid(name, "an output has no 'path'");
  if (md5 === undefined) throw invalid(name, `the output ${path} has no 'md5' (other hashes are not supported)`);
  if (!/^[0-9a-f]{32}(\.dir)?$/.test(md5)) throw invalid(name, `the output ${path} has an 'md5' that is none: ${md5}`);
  const hash = textOf(output, "hash");
  if (hash !== undefined && hash !== "md5") throw invalid(name, `the hash '${hash}' is not supported`);
  const size = numberOf(output, "size");
  const nfiles = numberOf(output, "nfiles");
  const remote = textOf(output, "remote");
  return {
    path,
    md5,
    layout: hash === undefined ? "legacy" : "current",
    ...(size !== undefined && { size }),
    ...(nfiles !== undefined && { nfiles }),
    executable: output.get("isexec") === true,
    ...(remote !== undefined && { remote }),
    cache: output.get("cache") !== false,
    push: output.get("push") !== false,
    derived: document.has("deps") || document.has("cmd"),
  };
}

/** A value as it is written: `md5: 12345…` is a text of digits, not a number. */
function textOf(output: YAMLMap, key: string): string | undefined {
  const value = output.get(key, true);
  if (!isScalar(value) || value.value === null) return undefined;
  return typeof value.value === "string" ? value.value : (value.source ?? String(value.value));
}

function numberOf(output: YAMLMap, key: string): number | undefined {
  const value = output.get(key);
  return typeof value === "number" ? value : undefined;
}

function invalid(name: string, why: string, cause?: unknown): Problem {
  return new Problem("DVC_FILE_INVALID", {
    what: `${name} is not a .dvc file as DVC writes it: ${why}`,
    remedy: `Put the right version back (git checkout -- '${name}'), or remove it: it is then written anew.`,
    cause,
  });
}

function otherOutput(name: string, path: string, pointers: readonly Pointer[]): Problem {
  return new Problem("DVC_FILE_INVALID", {
    what: `${name} speaks of ${pointers.map((pointer) => pointer.path).join(", ")}, not of ${path}`,
    remedy: "Correct its 'path', or remove the file: it is then written anew.",
  });
}

function derived(name: string, path: string): Problem {
  return new Problem("DVC_FILE_INVALID", {
    what: `${path} is not what ${name} says, and an import or a stage makes it`,
    remedy: `Bring it up to date by DVC (dvc update '${name}', or dvc repro '${name}'), or restore it: dvc checkout '${name}'`,
  });
}

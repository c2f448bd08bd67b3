/** The hash of DVC 2, whose chunks and heuristics decide over line ends. */

import { createHash } from "node:crypto";
import * as files from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { legacyMd5 } from "../../../src/version/dvc/legacy.js";

const folder = await files.mkdtemp(join(tmpdir(), "legacy-"));
const MiB = 2 ** 20;
const md5 = (content: string | Uint8Array) => createHash("md5").update(content).digest("hex");
const bytes = (...parts: readonly (string | number[])[]) =>
  Buffer.concat(parts.map((part) => (typeof part === "string" ? Buffer.from(part, "latin1") : Buffer.from(part))));

test.each`
  what                                  | content                                         | hashed
  ${"an empty file"}                    | ${bytes("")}                                    | ${bytes("")}
  ${"text with \\r\\n"}                 | ${bytes("x\r\ny\r\n")}                          | ${bytes("x\ny\n")}
  ${"a lone \\r"}                       | ${bytes("x\ry\r")}                              | ${bytes("x\ry\r")}
  ${"a NUL in the first 512 bytes"}     | ${bytes("x\r\n\0")}                             | ${bytes("x\r\n\0")}
  ${"a NUL behind them"}                | ${bytes("x".repeat(512), "\0\r\n")}             | ${bytes("x".repeat(512), "\0\n")}
  ${"3 of 10 bytes outside of text"}    | ${bytes("\xff\xfe\xfdabcde\r\n")}               | ${bytes("\xff\xfe\xfdabcde\n")}
  ${"4 of 10 bytes outside of text"}    | ${bytes("\xff\xfe\xfd\xfcabcd\r\n")}            | ${bytes("\xff\xfe\xfd\xfcabcd\r\n")}
  ${"a vertical tab, which is no text"} | ${bytes("\x0b\x0b\x0b\x0bab\r\n")}              | ${bytes("\x0b\x0b\x0b\x0bab\r\n")}
  ${"\\r\\n across two chunks"}         | ${bytes("x".repeat(MiB - 1), "\r\ny\r\n")}      | ${bytes("x".repeat(MiB - 1), "\r\ny\n")}
  ${"a binary chunk after one of text"} | ${bytes("\r\n", "x".repeat(MiB - 2), "\0\r\n")} | ${bytes("\n", "x".repeat(MiB - 2), "\0\r\n")}
`("$what", async ({ content, hashed }) => {
  const path = join(folder, "file");
  await files.writeFile(path, content as Uint8Array);
  expect(await legacyMd5(path, files)).toBe(md5(hashed as Uint8Array));
});

/** Storage by URL. */

import * as files from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "@jest/globals";
import { isSupported, mediumOf, openMedium } from "../../src/storage/list.js";

test.each`
  url                      | medium
  ${"/mnt/models"}         | ${"local"}
  ${"C:\\models"}          | ${"local"}
  ${"file:///mnt/models"}  | ${"local"}
  ${"s3://bucket"}         | ${"s3"}
  ${"HTTPS://example.org"} | ${"https"}
`("$url lies on $medium", ({ url, medium }) => {
  expect(mediumOf(url)).toBe(medium);
  expect(isSupported(url)).toBe(medium === "local");
});

test.each`
  url                                | says
  ${"s3://key:secret@bucket/models"} | ${"s3://bucket/models: s3:// is not supported yet"}
  ${"gopher://x"}                    | ${"no kind of storage is called gopher://"}
  ${"constructor://x"}               | ${"no kind of storage is called constructor://"}
`("$says", async ({ url, says }) => {
  await expect(openMedium(url, { files })).rejects.toMatchObject({
    code: "STORAGE_UNSUPPORTED",
    message: expect.stringContaining(says),
  });
});

test("a folder keeps files: found, listed, read and written whole", async () => {
  const base = await files.mkdtemp(join(tmpdir(), "media-"));
  const medium = await openMedium(pathToFileURL(join(base, "store")).href, { files });
  expect(await medium.find("a/b")).toBeUndefined();
  expect(await medium.list("")).toEqual([]);
  await medium.writeWhole("a/b", { bytes: new TextEncoder().encode("one") });
  await files.writeFile(join(base, "source"), "three");
  await medium.writeWhole("c", { file: join(base, "source") });
  expect(await medium.find("a/b")).toEqual({ path: "a/b", size: 3 });
  expect(await medium.find("a")).toBeUndefined();
  expect(await medium.list("")).toEqual([
    { path: "a/b", size: 3 },
    { path: "c", size: 5 },
  ]);
  await medium.readTo("c", join(base, "copy"));
  expect(await files.readFile(join(base, "copy"), "utf8")).toBe("three");
});

test("a file in the place of the folder is an error, not an empty store", async () => {
  const base = await files.mkdtemp(join(tmpdir(), "media-"));
  await files.writeFile(join(base, "store"), "");
  const medium = await openMedium(join(base, "store"), { files });
  await expect(medium.find("a")).rejects.toThrow("a file stands where a folder should be");
});

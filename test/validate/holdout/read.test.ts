import { createHash } from "node:crypto";
import * as files from "node:fs/promises";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { silent } from "../../../src/progress.js";
import { type HoldoutOptions, readHoldout } from "../../../src/validate/holdout/holdout.js";
import { slicesOf } from "../../../src/validate/holdout/slices.js";

const world = { files, signal: new AbortController().signal, progress: silent };
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "holdout-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function read(content: string | Uint8Array, options: Partial<HoldoutOptions> = {}) {
  const file = join(folder, "holdout");
  await writeFile(file, content);
  return readHoldout(file, { path: "holdout.csv", label: "y", ...options }, world);
}

const columnsOf = async (content: string | Uint8Array) => Object.fromEntries((await read(content)).columns);

test.each<{ written: string; columns: Record<string, unknown[]> }>`
  written                                               | columns
  ${"a,y\n1,0\n2,1\n"}                                  | ${{ a: ["1", "2"], y: ["0", "1"] }}
  ${"a,y\r\n1,0\r\n2,1"}                                | ${{ a: ["1", "2"], y: ["0", "1"] }}
  ${"a,y\r1,0\r2,1\r"}                                  | ${{ a: ["1", "2"], y: ["0", "1"] }}
  ${"\ufeffa,y\n1,0\n"}                                 | ${{ a: ["1"], y: ["0"] }}
  ${'\ufeff"a","y"\n1,0\n'}                             | ${{ a: ["1"], y: ["0"] }}
  ${" a , y\n1,0\n"}                                    | ${{ a: ["1"], y: ["0"] }}
  ${"a,y\n\n007,0\n\n"}                                 | ${{ a: ["007"], y: ["0"] }}
  ${'a,y\n1,0\n"x, ""y""\nz",1\n'}                      | ${{ a: ["1", 'x, "y"\nz'], y: ["0", "1"] }}
  ${'a,y\r\n1,0\r\n"2",1\r\n'}                          | ${{ a: ["1", "2"], y: ["0", "1"] }}
  ${"a,y\n,0\nNA,1\n"}                                  | ${{ a: ["", "NA"], y: ["0", "1"] }}
  ${"a,y\nZürich,0\n"}                                  | ${{ a: ["Zürich"], y: ["0"] }}
  ${'{"a": 1.5, "y": "no"}\n{"a": null, "y": "yes"}\n'} | ${{ a: [1.5, undefined], y: ["no", "yes"] }}
  ${'\ufeff{"a": 1, "y": true}\r\n\n{"y": false}'}      | ${{ a: [1, undefined], y: [true, false] }}
`("$written", async ({ written, columns }) => {
  expect(await columnsOf(written)).toEqual(columns);
});

const latin1 = (text: string) => Buffer.from(text, "latin1");

test.each<{ content: string | Uint8Array; options: Partial<HoldoutOptions>; says: string }>`
  content                                           | options                          | says
  ${""}                                             | ${{}}                            | ${"holdout.csv is empty"}
  ${"\n\n"}                                         | ${{}}                            | ${"holdout.csv is empty"}
  ${"a,y\n"}                                        | ${{}}                            | ${"holdout.csv has a header but no rows"}
  ${"a,label\n1,0\n"}                               | ${{ label: "lable" }}            | ${"has no column 'lable' (holdout.label)"}
  ${"a,y\n1,0\n"}                                   | ${{ id: "key" }}                 | ${"has no column 'key' (holdout.id)"}
  ${"a,y\n1,0\n"}                                   | ${{ slices: [{ column: "b" }] }} | ${"has no column 'b' (holdout.slices)"}
  ${"a,y\n1,0\n"}                                   | ${{ features: ["a", "b"] }}      | ${"has no column 'b' (holdout.features)"}
  ${"a,y\n1,0\n"}                                   | ${{ features: ["a", "y"] }}      | ${"holdout.features names the label 'y'"}
  ${"a,a,y\n1,2,0\n"}                               | ${{}}                            | ${"the columns 1 and 2 are both called 'a'"}
  ${",a,y\n0,1,0\n"}                                | ${{}}                            | ${"column 1 has no name"}
  ${"a,y\n1,0\n2\n"}                                | ${{}}                            | ${"row 2: 1 cell, but the header names 2 columns"}
  ${"a,y\n1,0,5\n"}                                 | ${{}}                            | ${"row 1: 3 cells, but the header names 2 columns"}
  ${'a,y\n"1",0\n2\n'}                              | ${{}}                            | ${"row 2: 1 cell, but the header names 2 columns"}
  ${'a,y\n"1,0\n2,1\n'}                             | ${{}}                            | ${"row 1: Quote Not Closed"}
  ${'a,y\n1,0\n"x"z,1\n'}                           | ${{}}                            | ${"row 2: Invalid Closing Quote"}
  ${"a,y\n1,0\n1,\n"}                               | ${{}}                            | ${"row 2: the label 'y' is missing"}
  ${"a,y\n1,NaN\n"}                                 | ${{}}                            | ${"row 1: the label 'y' is missing"}
  ${latin1("a,y\n1,0\nZ\u00fcrich,1\n")}            | ${{}}                            | ${"holdout.csv is not UTF-8 (line 3)"}
  ${latin1("a,y\n1,\u00c3")}                        | ${{}}                            | ${"it breaks off within a character"}
  ${'{"a": 1, "y": 0}\n{"a": 1, y: 0}'}             | ${{}}                            | ${"line 2: this is not JSON"}
  ${'{"a": 1, "y": 0}\n[1, 0]'}                     | ${{}}                            | ${"line 2: a row must be an object, not a list"}
  ${'{"a": 1, "y": 0}\n{"b": 1, "y": 0}'}           | ${{}}                            | ${"line 2: the key 'b' was in no row before"}
  ${'{"a": [1], "y": 0}'}                           | ${{}}                            | ${"line 1: 'a' holds more than one value"}
  ${'{"a": 1}\n'}                                   | ${{}}                            | ${"has no column 'y'"}
  ${"[1, 2]"}                                       | ${{}}                            | ${"is one JSON list"}
  ${latin1("PK\u0003\u0004...")}                    | ${{}}                            | ${"is an Excel or zip file"}
  ${latin1("PAR1\u0015")}                           | ${{}}                            | ${"is a Parquet file"}
  ${latin1("\u001f\u008b\u0008")}                   | ${{}}                            | ${"is compressed with gzip"}
  ${Buffer.from("\ufeffa,y", "utf16le")}            | ${{}}                            | ${"is UTF-16"}
  ${latin1("a\u0000b")}                             | ${{}}                            | ${"is no text"}
  ${"version https://git-lfs.github.com/spec/v1\n"} | ${{}}                            | ${"a pointer of Git LFS"}
  ${"a,y,w\n1,0,-1\n"}                              | ${{ weight: "w" }}               | ${"row 1: the weight 'w' is '-1'"}
  ${"a,y,w\n1,0,x\n"}                               | ${{ weight: "w" }}               | ${"row 1: the weight 'w' is 'x'"}
  ${"a,y,w\n1,0,0\n"}                               | ${{ weight: "w" }}               | ${"all weights in 'w' are zero"}
  ${"a,y,g\n1,0,\n"}                                | ${{ group: "g" }}                | ${"row 1: the group 'g' is missing"}
  ${"a,y,t\n1,0,2026-01-01\n1,0,1.2.26"}            | ${{ time: "t" }}                 | ${"row 2: the time 't' is '1.2.26'"}
  ${"a,y,t\n1,0,5\n1,0,2026-01-01"}                 | ${{ time: "t" }}                 | ${"row 2: the time 't' is '2026-01-01'"}
`("$content with $options: $says", async ({ content, options, says }) => {
  const refused = read(content, options);
  await expect(refused).rejects.toThrow(says);
  await expect(refused).rejects.toMatchObject({ code: "HOLDOUT_INVALID", remedy: expect.stringMatching(/\w/) });
});

test.each<{ content: string; options: Partial<HoldoutOptions>; remedy: string }>`
  content             | options               | remedy
  ${"a,label\n1,0\n"} | ${{ label: "lable" }} | ${"Did you mean 'label'? It has: a, label"}
  ${"a;y\n1;0\n"}     | ${{}}                 | ${"separated by ';'"}
  ${"a\ty\n1\t0\n"}   | ${{}}                 | ${"separated by tabs"}
  ${",a,y\n0,1,0\n"}  | ${{}}                 | ${"index=False"}
`("the remedy for $content says $remedy", async ({ content, options, remedy }) => {
  await expect(read(content, options)).rejects.toMatchObject({ remedy: expect.stringContaining(remedy) });
});

test("a holdout that is not there, and a run that is cancelled", async () => {
  const options = { path: "gone.csv", label: "y" };
  await expect(readHoldout(join(folder, "gone"), options, world)).rejects.toMatchObject({ code: "FILE_NOT_FOUND" });
  await writeFile(join(folder, "there"), "a,y\n1,0\n");
  const cancelled = { ...world, signal: AbortSignal.abort() };
  await expect(readHoldout(join(folder, "there"), options, cancelled)).rejects.toMatchObject({ code: "CANCELLED" });
});

const full = "key,t,g,w,region,a,b,y\nk1,3,u,1,north,1,2,0\nk2,1,v,2,south,3,4,1\nk3,2,u,0.5,,5,6,0\n";
const uses = { id: "key", weight: "w", group: "g", slices: [{ column: "region" }] };

test("every column has its use; what has none may feed the model", async () => {
  const holdout = await read(full, { ...uses, time: "t" });
  expect(holdout).toMatchObject({
    n: 3,
    features: ["region", "a", "b"],
    optional: ["region"],
    label: ["1", "0", "0"],
    weight: Float64Array.of(2, 0.5, 1),
    group: Int32Array.of(0, 1, 1),
    ordered: true,
    fingerprint: createHash("sha256").update(full).digest("hex"),
  });
  expect(holdout.columns.get("key")).toEqual(["k2", "k3", "k1"]);
  expect([0, 1, 2].map(holdout.nameRow)).toEqual(["row 2", "row 3", "row 1"]);
});

test("configured features keep the order in which they are written", async () => {
  const holdout = await read(full, { ...uses, features: ["b", "a"] });
  expect(holdout).toMatchObject({ features: ["b", "a"], optional: [], ordered: false, label: ["0", "1", "0"] });
});

test("dates are put in order by their instant, not by their text", async () => {
  const rows = ["2026-01-02T00:30:00+02:00", "2026-01-01", "2026-01-01T23:00:00Z", "2026-01-01 12:00"];
  const holdout = await read(`t,y\n${rows.map((time, index) => `${time},${index}`).join("\n")}`, { time: "t" });
  expect(holdout.label).toEqual(["1", "3", "0", "2"]);
});

test("slices are the rows of each value; rare ones are pooled where that was asked for", async () => {
  const content = `a,b,y\n${["x,1", "y,1", "x,1", "z,2", ",1"].map((row) => `${row},0`).join("\n")}`;
  const holdout = await read(content, { slices: [{ column: "a", min_rows: 2 }, { column: "b" }] });
  expect(slicesOf(holdout)).toEqual({
    slices: [
      { column: "a", value: "x", rows: Int32Array.of(0, 2) },
      { column: "b", value: "1", rows: Int32Array.of(0, 1, 2, 4) },
      { column: "b", value: "2", rows: Int32Array.of(3) },
    ],
    pooled: [{ column: "a", values: ["(empty)", "y", "z"], rows: 3, minRows: 2 }],
  });
});

/** A directory's object, byte for byte as Python writes it. */
import { expect, test } from "@jest/globals";
import {
  compareCodePoints,
  decodeDirectory,
  encodeDirectory,
  hashDirectory,
} from "../../../src/version/dvc/directory.js";

const md5 = "acbd18db4cc2f85cedef654fccc4a4d8";

test("DVC's own golden hashes", () => {
  expect(hashDirectory([])).toBe("d751713988987e9331980363e24189ce.dir");
  const golden = [
    { relpath: "foo", md5: "acbd18db4cc2f85cedef654fccc4a4d8" },
    { relpath: "bar", md5: "37b51d194a7513e45b56f6524f2d51f2" },
  ];
  expect(hashDirectory(golden)).toBe("5ea40360f5b4ec688df672a4db9c17d1.dir");
});

test.each`
  name                 | written
  ${"a/b"}             | ${'"a/b"'}
  ${'quote " back \\'} | ${'"quote \\" back \\\\"'}
  ${"tab\tline\n"}     | ${'"tab\\tline\\n"'}
  ${"\u0001\u007f"}    | ${'"\\u0001\\u007f"'}
  ${"é"}               | ${'"\\u00e9"'}
  ${"\u2028"}          | ${'"\\u2028"'}
  ${"😀"}              | ${'"\\ud83d\\ude00"'}
`("$name is written $written", ({ name, written }) => {
  expect(encodeDirectory([{ md5, relpath: name }])).toBe(`[{"md5": "${md5}", "relpath": ${written}}]`);
});

test("names stand in the order of code points, not of UTF-16 units", () => {
  const names = ["😀", "\uff00", "b", "a/z", "a", "a.b", "\ue000", "B"];
  const sorted = [...names].sort(compareCodePoints);
  expect(sorted).toEqual(["B", "a", "a.b", "a/z", "b", "\ue000", "\uff00", "😀"]);
});

test("what was written is read back", () => {
  const entries = [{ md5, relpath: "a/😀" }];
  expect(decodeDirectory(encodeDirectory(entries), "x")).toEqual(entries);
});

test.each`
  content                                            | why
  ${"not json"}                                      | ${"no JSON"}
  ${'{"md5": 1}'}                                    | ${"no list"}
  ${'[{"md5": "x", "relpath": "a"}]'}                | ${"an md5 that is none"}
  ${`[{"md5": "${md5}", "relpath": "../out"}]`}      | ${"a path that leaves the folder"}
  ${`[{"md5": "${md5}", "relpath": "/etc/passwd"}]`} | ${"an absolute path"}
`("a damaged list is refused: $why", ({ content }) => {
  expect(() => decodeDirectory(content, "the object x")).toThrow("the object x is not the list of files");
});

/** `.dvc` files: read, new, and updated in place. */
import { expect, test } from "@jest/globals";
import { newPointer, readPointers, updatePointer } from "../../../src/version/dvc/pointer.js";

const old = "0123456789abcdef0123456789abcdef";
const md5 = "764efa883dda1e11db47671c4a3bbd9e";
const model = { path: "a.bin", md5, size: 3, executable: false };

test("a new file is what dvc add writes", () => {
  expect(newPointer({ ...model, executable: true })).toBe(
    `outs:\n- md5: ${md5}\n  size: 3\n  isexec: true\n  hash: md5\n  path: a.bin\n`,
  );
  expect(newPointer({ ...model, md5: `${md5}.dir`, nfiles: 2 })).toBe(
    `outs:\n- md5: ${md5}.dir\n  size: 3\n  nfiles: 2\n  hash: md5\n  path: a.bin\n`,
  );
});

test.each`
  path            | written
  ${"1.0"}        | ${"'1.0'"}
  ${"null"}       | ${"'null'"}
  ${"2026-11-21"} | ${"'2026-11-21'"}
  ${" lead"}      | ${"' lead'"}
  ${"a: b"}       | ${"'a: b'"}
  ${"it's"}       | ${"it's"}
  ${"new\nline"}  | ${'"new\\nline"'}
  ${"ünï 😀"}     | ${"ünï 😀"}
`("a path such as $path is quoted as DVC quotes it", ({ path, written }) => {
  expect(newPointer({ ...model, path })).toContain(`  path: ${written}\n`);
});

test("comments and the order of keys stay; new keys go to the end; what spoke of old bytes goes", () => {
  const before = `# top
outs:
  # before
  - path: a.bin # trailing
    hash: md5
    md5: ${old} # the hash
    cloud:
      storage:
        etag: abc
    desc: "my model"
    nfiles: 4
desc: hello

# last words
`;
  expect(updatePointer(before, model, "a.bin.dvc")).toBe(`# top
outs:
# before
- path: a.bin # trailing
  hash: md5
  md5: ${md5} # the hash
  desc: "my model"
  size: 3
desc: hello

# last words
`);
});

test("a file that says the same already comes back to the byte, oddly indented as it is", () => {
  const before = `outs:\n    -   path:   a.bin\n        md5: "${md5}"\n        hash: md5\n`;
  expect(updatePointer(before, model, "a.bin.dvc")).toBe(before);
});

test.each(["12345678901234567890123456789012", "1234567890123456789012345678e012", "00000000000000000000000000000001"])(
  "the hash %s is text, though YAML sees a number",
  (digits) => {
    const text = `outs:\n- md5: ${digits}\n  hash: md5\n  path: a.bin\n`;
    expect(readPointers(text, "a.bin.dvc")[0]!.md5).toBe(digits);
    expect(updatePointer(text, { ...model, md5: digits }, "a.bin.dvc")).toBe(text);
    const written = newPointer({ ...model, md5: digits });
    expect(written).toContain(`md5: '${digits}'`);
    expect(readPointers(updatePointer(text, model, "a.bin.dvc"), "x")[0]!.md5).toBe(md5);
  },
);

test("an output of DVC 2 whose bytes changed becomes one of DVC 3, as dvc add makes it", () => {
  const after = updatePointer(`outs:\n- path: a.bin\n  md5: ${old}\n  size: 9\n`, model, "a.bin.dvc");
  expect(after).toBe(`outs:\n- path: a.bin\n  md5: ${md5}\n  size: 3\n  hash: md5\n`);
});

test("one of several outputs is changed, the others are left alone", () => {
  const before = `outs:\n- md5: ${old}\n  hash: md5\n  path: other\n- md5: ${old}\n  hash: md5\n  path: a.bin\n`;
  expect(updatePointer(before, model, "x.dvc")).toBe(
    `outs:\n- md5: ${old}\n  hash: md5\n  path: other\n- md5: ${md5}\n  hash: md5\n  path: a.bin\n  size: 3\n`,
  );
});

test("what a file says of cache, push and remote is read", () => {
  const text = `outs:\n- md5: ${old}\n  hash: md5\n  path: a\n  cache: false\n  push: false\n  remote: far\n  isexec: true\n`;
  expect(readPointers(text, "a.dvc")[0]).toEqual({
    path: "a",
    md5: old,
    layout: "current",
    cache: false,
    push: false,
    remote: "far",
    executable: true,
    derived: false,
  });
});

test.each`
  text                                                         | says
  ${"outs: [\n"}                                               | ${"a.dvc is not a .dvc file as DVC writes it"}
  ${""}                                                        | ${"it has no list 'outs'"}
  ${"outs: []\n"}                                              | ${"it has no list 'outs'"}
  ${"outs:\n- a\n"}                                            | ${"an entry of 'outs' is not a map"}
  ${"outs:\n- path: a.bin\n"}                                  | ${"has no 'md5'"}
  ${"outs:\n- path: a.bin\n  md5: xyz\n"}                      | ${"has an 'md5' that is none: xyz"}
  ${`outs:\n- path: a.bin\n  md5: ${old}\n  hash: blake3\n`}   | ${"the hash 'blake3' is not supported"}
  ${`outs:\n- path: b.bin\n  md5: ${old}\n`}                   | ${"speaks of b.bin, not of a.bin"}
  ${`deps:\n- path: x\nouts:\n- path: a.bin\n  md5: ${old}\n`} | ${"an import or a stage makes it"}
  ${"<<<<<<< HEAD\nouts:\n=======\n>>>>>>> x\n"}               | ${"is not a .dvc file"}
`("a file that cannot be updated is refused: $says", ({ text, says }) => {
  expect(() => updatePointer(text, model, "a.dvc")).toThrow(says);
});

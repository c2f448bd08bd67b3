import { expect, test } from "@jest/globals";
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { readCsv } from "../../../src/validate/holdout/csv.js";
import { readJsonLines } from "../../../src/validate/holdout/jsonl.js";

/** As a decoder gives them: never cut within a character. */
async function* pieces(text: string, lengths: readonly number[]): AsyncGenerator<string> {
  const characters = [...text];
  let at = 0;
  for (let turn = 0; at < characters.length; turn++) {
    const length = lengths[turn % lengths.length]!;
    yield characters.slice(at, at + length).join("");
    at += length;
  }
}

const lengths = fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 5 });
const cell = fc.oneof(
  { weight: 8, arbitrary: fc.string({ unit: fc.constantFrom("a", "1", ".", " ", "é", "😀"), maxLength: 4 }) },
  { weight: 1, arbitrary: fc.string({ unit: fc.constantFrom('"', ",", "\n", "\r\n", "x"), maxLength: 4 }) },
);
const quoted = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

test("a table reads back as it was written, and as csv-parse reads it, in pieces of any length", async () => {
  const seed = 20261121;
  const rows = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 12 });
  const newline = fc.constantFrom("\n", "\r\n");
  await fc.assert(
    fc.asyncProperty(rows, newline, lengths, async (cells, end, cuts) => {
      const text = ["a,b,c", ...cells.map((row) => row.map(quoted).join(","))].join(end);
      const table = await readCsv(pieces(text, cuts), "t.csv");
      const read = Array.from({ length: table.rows }, (_, row) => [...table.columns.values()].map((all) => all[row]));
      expect(read).toEqual(cells);
      expect(read).toEqual(parse(text, { skip_empty_lines: true }).slice(1));
    }),
    { seed, numRuns: 400 },
  );
});

test("JSON Lines read back as they were written, in pieces of any length", async () => {
  const seed = 20261121;
  const value = fc.oneof(fc.string(), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.boolean());
  await fc.assert(
    fc.asyncProperty(fc.array(value, { minLength: 1 }), lengths, async (values, cuts) => {
      const text = values.map((one) => `${JSON.stringify({ v: one })}\n`).join("");
      const table = await readJsonLines(pieces(text, cuts), "t.jsonl");
      expect(table.columns.get("v")).toEqual(values.map((one) => (Object.is(one, -0) ? 0 : one)));
    }),
    { seed, numRuns: 200 },
  );
});

test("a file that is one endless line is refused before it is gathered whole", async () => {
  async function* endless(): AsyncGenerator<string> {
    for (;;) yield "1,".repeat(2 ** 17);
  }
  await expect(readCsv(endless(), "t.csv")).rejects.toThrow("a line of more than 16 MiB");
  await expect(readJsonLines(endless(), "t.jsonl")).rejects.toThrow("a line of more than 16 MiB");
});

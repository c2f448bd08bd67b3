/** Tables that are missing, broken, or not what the model takes. */
import * as files from "node:fs/promises";
import { join } from "node:path";
import { csv, fixture, type Place, rowsOf } from "../place.js";
import type { BadInput } from "./bad-input.js";
import { refusing } from "./broken-files.js";

/** Writes another holdout instead of the usual one. */
const holdout = (content: string | Uint8Array) => (place: Place) => place.write("holdout.csv", content);

/** The usual rows, one cell (of the row counted from 1) changed. */
const withCell = (row: number, column: number, cell: string) => async (place: Place) => {
  const rows = await rowsOf("logistic");
  const changed = rows.map((cells, i) => (i === row ? cells.with(column, cell) : cells));
  await place.write("holdout.csv", csv(changed));
};

const header = "sepal_length,sepal_width,petal_length,petal_width,species\n";
const bytes = (...parts: readonly (string | readonly number[])[]) =>
  Buffer.concat(parts.map((part) => Buffer.from(part as string)));

const invalid = { code: "HOLDOUT_INVALID", exit: 2 } as const;

export const holdouts: readonly BadInput[] = [
  {
    given: "a holdout that is not there",
    prepare: ({ folder }) => files.rm(join(folder, "holdout.csv")),
    code: "FILE_NOT_FOUND",
    exit: 2,
    says: ["holdout.csv is not there", "Check the path"],
  },
  {
    given: "a holdout that is a folder",
    config: { holdout: { path: "data", label: "species" } },
    prepare: ({ write }) => write("data/holdout.csv", header),
    code: "FILE_UNREADABLE",
    exit: 4,
    says: ["data could not be read", "it is a folder, not a file"],
  },
  {
    given: "a holdout that may not be read",
    world: { files: refusing("EACCES", /holdout\.csv$/) },
    code: "FILE_UNREADABLE",
    exit: 4,
    says: ["holdout.csv could not be read: this user may not read it", "ls -l"],
  },
  { given: "an empty holdout", prepare: holdout(""), ...invalid, says: ["holdout.csv is empty", "a header line"] },
  {
    given: "a holdout of blank lines",
    prepare: holdout("\n\n\r\n"),
    ...invalid,
    says: ["holdout.csv is empty", "at least one row"],
  },
  {
    given: "a holdout with a header alone",
    prepare: holdout(header),
    ...invalid,
    says: ["has a header but no rows", "rows with known answers"],
  },
  {
    given: "a label column that is not there",
    config: { holdout: { path: "holdout.csv", label: "specie" } },
    ...invalid,
    says: ["no column 'specie' (holdout.label)", "Did you mean 'species'?"],
  },
  {
    given: "a slice column that is not there",
    config: { holdout: { path: "holdout.csv", label: "species", slices: ["region"] } },
    ...invalid,
    says: ["no column 'region' (holdout.slices)", "sepal_length"],
  },
  {
    given: "a features column that is not there",
    config: { holdout: { path: "holdout.csv", label: "species", features: ["sepal_lenght", "petal_width"] } },
    ...invalid,
    says: ["no column 'sepal_lenght' (holdout.features)", "Did you mean 'sepal_length'?"],
  },
  {
    given: "the label among the features",
    config: { holdout: { path: "holdout.csv", label: "species", features: ["sepal_width", "species"] } },
    ...invalid,
    says: ["holdout.features names the label 'species'", "Take the label out"],
  },
  {
    given: "a label that is NaN",
    prepare: withCell(3, 4, "NaN"),
    ...invalid,
    says: ["row 3: the label", "Leave it out"],
  },
  { given: "a label that is empty", prepare: withCell(7, 4, ""), ...invalid, says: ["row 7: the label", "is missing"] },
  {
    given: "a feature that is NaN",
    prepare: withCell(5, 1, "NaN"),
    code: "INPUT_INVALID",
    exit: 2,
    says: ["holdout.csv: row 5, column 'sepal_width': 'NaN'", "leave the row out"],
  },
  {
    given: "a feature that is empty",
    prepare: withCell(5, 1, ""),
    code: "INPUT_INVALID",
    exit: 2,
    says: ["row 5", "sepal_width", /empty|missing/],
  },
  {
    given: "a feature that is infinite",
    prepare: withCell(9, 0, "inf"),
    code: "INPUT_INVALID",
    exit: 2,
    says: ["row 9", "sepal_length", "inf"],
  },
  {
    given: "a word where the model takes a number",
    prepare: withCell(2, 3, "wide"),
    code: "INPUT_INVALID",
    exit: 2,
    says: ["holdout.csv: row 2, column 'petal_width': 'wide' is not a number", "Correct the value"],
  },
  {
    given: "a row with a value too few",
    prepare: holdout(`${header}1,2,3,4,0\n1,2,3,0\n`),
    ...invalid,
    says: [/row 2|line 3/, "4", "5"],
  },
  {
    given: "a row with a value too many",
    prepare: holdout(`${header}1,2,3,4,0\n1,2,3,4,5,0\n`),
    ...invalid,
    says: [/row 2|line 3/, "6", "5"],
  },
  {
    given: "two columns of one name",
    prepare: holdout("a,b,a,c,species\n1,2,3,4,0\n"),
    ...invalid,
    says: ["the columns 1 and 3 are both called 'a'", "a name of its own"],
  },
  {
    given: "a column without a name",
    prepare: holdout("a,,b,c,species\n1,2,3,4,0\n"),
    ...invalid,
    says: [/no name|without a name/],
  },
  {
    given: "a holdout that is not UTF-8",
    prepare: holdout(bytes(header, "1,2,3,4,0\n", [0x63, 0xe9, 0x72, 0x69, 0x73, 0x65], ",2,3,4,0\n")),
    ...invalid,
    says: ["not UTF-8 (line 3)", "iconv"],
  },
  {
    given: "a holdout in UTF-16",
    prepare: holdout(bytes([0xff, 0xfe], Buffer.from(header, "utf16le").toString("latin1"))),
    ...invalid,
    says: ["UTF-16", "Save it as UTF-8"],
  },
  {
    given: "semicolons between the columns",
    prepare: holdout("sepal_length;sepal_width;species\n5,1;3,5;0\n".replaceAll("5,1", "5").replaceAll("3,5", "3")),
    ...invalid,
    says: ["separated by ';'", "write it with commas"],
  },
  {
    given: "a quote that does not end",
    prepare: holdout(`${header}1,2,3,4,"0\n1,2,3,4,0\n`),
    ...invalid,
    says: ["row 1", /quote/i],
  },
  {
    given: "an Excel file called .csv",
    prepare: holdout(bytes("PK", [3, 4, 20, 0], "xl/workbook.xml")),
    ...invalid,
    says: ["an Excel or zip file", "Save the sheet as CSV"],
  },
  {
    given: "a holdout packed with gzip",
    prepare: holdout(bytes([0x1f, 0x8b, 8, 0, 0, 0])),
    ...invalid,
    says: ["compressed with gzip", "gunzip"],
  },
  {
    given: "a holdout that is a pointer of Git LFS",
    prepare: holdout("version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 1\n"),
    ...invalid,
    says: ["a pointer of Git LFS", "git lfs pull"],
  },
  {
    given: "JSON Lines that break off at line 3",
    prepare: holdout('{"a":1,"species":0}\n{"a":2,"species":1}\n{"a":3,"spec\n'),
    ...invalid,
    says: ["line 3: this is not JSON", "one whole object"],
  },
  {
    given: "a list in JSON Lines",
    prepare: holdout('{"a":1,"species":0}\n[1,0]\n'),
    ...invalid,
    says: ["line 2: a row must be an object, not a list"],
  },
  {
    given: "one JSON list instead of lines",
    prepare: holdout('[{"a":1,"species":0}]\n'),
    ...invalid,
    says: ["one JSON list", "jq -c"],
  },
  {
    given: "a weight below zero",
    config: { holdout: { path: "holdout.csv", label: "species", weight: "sepal_width" } },
    prepare: withCell(4, 1, "-1"),
    ...invalid,
    says: ["row 4: the weight 'sepal_width' is '-1'", "0 or more"],
  },
  {
    given: "a time that is no time",
    config: { holdout: { path: "holdout.csv", label: "species", time: "when" } },
    prepare: holdout("a,b,c,d,when,species\n1,2,3,4,2026-11-21,0\n1,2,3,4,21.11.2026,0\n"),
    ...invalid,
    says: ["row 2: the time 'when' is '21.11.2026'", "2026-11-21"],
  },
  {
    given: "a class that the model does not know",
    prepare: withCell(6, 4, "7"),
    code: "HOLDOUT_CLASSES_UNKNOWN",
    exit: 2,
    says: ["'7'", "0, 1, 2"],
  },
  {
    given: "words as labels where the model knows numbers",
    prepare: holdout(`${header}5.1,3.5,1.4,0.2,setosa\n6.2,2.9,4.3,1.3,versicolor\n`),
    code: "HOLDOUT_CLASSES_UNKNOWN",
    exit: 2,
    says: ["setosa", "0, 1, 2"],
  },
  {
    given: "a label that is no number where the model predicts one",
    config: { gates: ["rmse <= 10"] },
    prepare: async ({ folder, write }) => {
      await files.copyFile(fixture("regression"), join(folder, "model.onnx"));
      await write("holdout.csv", "a,b,c,d,e,f,g,h,i,j,species\n1,2,3,4,5,6,7,8,9,10,high\n");
    },
    code: "HOLDOUT_INVALID",
    exit: 2,
    says: ["row 1", "'high'", /number/],
  },
  {
    given: "fewer columns than the model takes",
    prepare: holdout("sepal_length,sepal_width,species\n5.1,3.5,0\n"),
    code: "MODEL_INPUTS_DIFFER",
    exit: 2,
    says: [
      "model.onnx on holdout.csv: the model takes 4 values a row",
      "sepal_length, sepal_width",
      "holdout.features",
    ],
  },
  {
    given: "more columns than the model takes",
    prepare: holdout("number,sepal_length,sepal_width,petal_length,petal_width,species\n1,5.1,3.5,1.4,0.2,0\n"),
    code: "MODEL_INPUTS_DIFFER",
    exit: 2,
    says: ["4", "number, sepal_length"],
  },
  {
    given: "no column for a named input of the model",
    prepare: ({ folder }) => files.copyFile(fixture("named_columns"), join(folder, "model.onnx")),
    code: "MODEL_INPUTS_DIFFER",
    exit: 2,
    says: ["city", "sepal_length"],
  },
  {
    given: "labels of which none says it is the positive one",
    prepare: async ({ folder, write }) => {
      await files.copyFile(fixture("named_columns"), join(folder, "model.onnx"));
      await write("holdout.csv", "city,age,income,species\nOslo,30,50,yes\nRome,40,60,no\n");
    },
    config: { gates: ["recall >= 50%"] },
    code: "MODEL_POSITIVE_UNKNOWN",
    exit: 2,
    says: ["'no', 'yes'", "positive:"],
  },
];

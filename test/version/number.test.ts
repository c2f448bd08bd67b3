/** Which number a release gets. */
import { expect, test } from "@jest/globals";
import { numberOf } from "../../src/version/number.js";

const released = [
  { number: "0.9.0", md5: "old" },
  { number: "0.10.2", md5: "newest" },
  { number: "0.9.5", md5: "fix" },
];

interface Row {
  wanted: string | undefined;
  before: typeof released;
  number: string;
}

test.each`
  wanted       | before      | number      | because
  ${undefined} | ${[]}       | ${"0.0.1"}  | ${"the first is 0.0.1"}
  ${"minor"}   | ${[]}       | ${"0.1.0"}  | ${"the first may raise another part"}
  ${"major"}   | ${[]}       | ${"1.0.0"}  | ${"the first may raise another part"}
  ${undefined} | ${released} | ${"0.10.3"} | ${"patch is raised by default, over the highest by number and not by text"}
  ${"minor"}   | ${released} | ${"0.11.0"} | ${"a minor release starts its patches anew"}
  ${"major"}   | ${released} | ${"1.0.0"}  | ${"a major release starts all anew"}
  ${"0.9.6"}   | ${released} | ${"0.9.6"}  | ${"a free number below the highest may be given by hand"}
  ${"v2.0.0"}  | ${released} | ${"2.0.0"}  | ${"a v before it is not part of the number"}
`("$because ($wanted → $number)", (row) => {
  const { wanted, before, number } = row as unknown as Row;
  expect(numberOf(wanted, "candidate", before)).toBe(number);
});

test("a model that was released keeps its number when the run is repeated", () => {
  expect(numberOf(undefined, "newest", released)).toBe("0.10.2");
  expect(numberOf("0.9.0", "old", released)).toBe("0.9.0");
});

test.each`
  wanted              | says
  ${"0.9.0"}          | ${"version 0.9.0 belongs to another model"}
  ${"1.1"}            | ${"'1.1' is not a version number"}
  ${"1.0.0-beta"}     | ${"'1.0.0-beta' is not a version number"}
  ${"01.2.3"}         | ${"'01.2.3' is not a version number"}
  ${""}               | ${"'' is not a version number"}
  ${"toString"}       | ${"'toString' is not a version number"}
  ${"9999999999.0.0"} | ${"is not a version number"}
`("$wanted: $says", ({ wanted, says }) => {
  expect(() => numberOf(wanted, "candidate", released)).toThrow(says);
});

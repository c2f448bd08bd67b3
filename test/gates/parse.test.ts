import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { formatGate } from "../../src/gates/format.js";
import type { Argument, Bound, Gate, Operator } from "../../src/gates/gate.js";
import { parseGate } from "../../src/gates/parse.js";
import { everything, termOf } from "./vocabulary.js";

const parse = (written: string) => parseGate(written, everything, { level: 0.95 });
const at95 = { kind: "confidence", level: 0.95 };
const atPoint = { kind: "point" };
const number = (value: number) => ({ kind: "number", value });
const baseline = (factor: number, offset: number) => ({ kind: "baseline", factor, offset });

test.each<[string, object]>([
  ["accuracy >= 0.90", { metric: "accuracy", operator: ">=", bound: number(0.9), at: at95 }],
  ["accuracy>=.9", { metric: "accuracy", operator: ">=", bound: number(0.9), at: at95 }],
  ["accuracy ≥ 99.9%", { metric: "accuracy", operator: ">=", bound: number(0.999), at: at95 }],
  ["f1 >= baseline - 0.01", { metric: "f1", operator: ">=", bound: baseline(1, -0.01), at: at95 }],
  ["f1 >= baseline − 1%", { metric: "f1", operator: ">=", bound: baseline(1, -0.01), at: at95 }],
  ["rmse <= Baseline", { metric: "rmse", operator: "<=", bound: baseline(1, 0), at: at95 }],
  ["rmse < baseline * 1.05", { metric: "rmse", operator: "<", bound: baseline(1.05, 0), at: at95 }],
  ["r2 > -0.5 at point", { metric: "r2", operator: ">", bound: number(-0.5), at: atPoint }],
  [
    "recall[region] >= 0.80 at 99%",
    {
      metric: "recall",
      slice: { column: "region" },
      operator: ">=",
      bound: number(0.8),
      at: { kind: "confidence", level: 0.99 },
    },
  ],
  [
    'recall("no: 1")[city="St. John"] ≥ 80%',
    {
      metric: "recall",
      argument: { kind: "class", label: "no: 1" },
      slice: { column: "city", value: "St. John" },
      operator: ">=",
      bound: number(0.8),
      at: at95,
    },
  ],
  [
    "recall( not spam )[ city = St. John's ] >= 1e-1",
    {
      metric: "recall",
      argument: { kind: "class", label: "not spam" },
      slice: { column: "city", value: "St. John's" },
      operator: ">=",
      bound: number(0.1),
      at: at95,
    },
  ],
  [
    'f_beta@2("macro") > 0.5',
    {
      metric: "f_beta",
      k: 2,
      argument: { kind: "class", label: "macro" },
      operator: ">",
      bound: number(0.5),
      at: at95,
    },
  ],
  [
    "f_beta@0.5(macro) > 0.5",
    {
      metric: "f_beta",
      k: 0.5,
      argument: { kind: "average", average: "macro" },
      operator: ">",
      bound: number(0.5),
      at: at95,
    },
  ],
  ["top_k_accuracy >= 0.5", { metric: "top_k_accuracy", k: 5, operator: ">=", bound: number(0.5), at: at95 }],
  [
    "slower(250 ms) <= baseline + .5%",
    {
      metric: "slower",
      argument: { kind: "slower", seconds: 0.25 },
      operator: "<=",
      bound: baseline(1, 0.005),
      at: at95,
    },
  ],
  ["latency_p99 <= baseline + 20ms", { metric: "latency_p99", operator: "<=", bound: baseline(1, 0.02), at: at95 }],
  ["latency_p95 <= 250us", { metric: "latency_p95", operator: "<=", bound: number(0.00025), at: at95 }],
  ["latency_p95 <= 1.5m", { metric: "latency_p95", operator: "<=", bound: number(90), at: at95 }],
  ["size <= 200MB", { metric: "size", operator: "<=", bound: number(200e6), at: atPoint }],
  ["size <= 1.5 GiB", { metric: "size", operator: "<=", bound: number(1.5 * 2 ** 30), at: atPoint }],
  ["class_count == 10", { metric: "class_count", operator: "==", bound: number(10), at: atPoint }],
  ["accuracy == 1 at point", { metric: "accuracy", operator: "==", bound: number(1), at: atPoint }],
  ["throughput >= 100", { metric: "throughput", operator: ">=", bound: number(100), at: atPoint }],
])("%s", (written, gate) => {
  expect(parse(written)).toEqual({ written, ...gate });
});

const argumentOf: Readonly<Record<string, fc.Arbitrary<Argument | undefined>>> = {
  recall: fc.option(
    fc.oneof(
      fc.constantFrom("macro" as const, "micro" as const, "weighted" as const).map((average): Argument => {
        return { kind: "average", average };
      }),
      fc.string({ unit: "binary" }).map((label): Argument => ({ kind: "class", label })),
      fc.constantFrom("Macro", "a=b", "]", 'say "no"', "\\", " x ", "it's").map((label): Argument => {
        return { kind: "class", label };
      }),
    ),
    { nil: undefined },
  ),
  slower: fc.double({ min: 1e-7, max: 1e4, noNaN: true }).map((seconds): Argument => ({ kind: "slower", seconds })),
};
const boundOf: Readonly<Record<string, fc.Arbitrary<Bound>>> = {
  number: fc.double({ min: 1e-9, max: 0.999, noNaN: true }).map((value): Bound => ({ kind: "number", value })),
  factor: fc.double({ min: 1e-6, max: 100, noNaN: true }).map((factor): Bound => {
    return { kind: "baseline", factor, offset: 0 };
  }),
  offset: fc.double({ min: -0.999, max: 0.999, noNaN: true }).map((offset): Bound => {
    return { kind: "baseline", factor: 1, offset: offset + 0 };
  }),
};
const sliceValue = fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom("#1", "a: b", "St. John's", "", "é"));

const gates: fc.Arbitrary<Omit<Gate, "written">> = fc
  .constantFrom("accuracy", "recall", "f_beta", "slower", "rmse", "latency_p95", "size", "throughput")
  .chain((metric) => {
    const term = termOf(metric);
    const exact = term.exact || term.pointOnly;
    return fc.record({
      metric: fc.constant(metric),
      k: term.k
        ? fc.double({ min: 0.01, max: 100, noNaN: true }).filter((k) => !String(k).includes("e"))
        : fc.constant(undefined),
      argument: argumentOf[metric] ?? fc.constant(undefined),
      slice: term.sliceable
        ? fc.option(fc.record({ column: sliceValue, value: sliceValue }), { nil: undefined })
        : fc.constant(undefined),
      operator: fc.constantFrom<Operator>(">=", ">", "<=", "<", ...(exact ? (["=="] as const) : [])),
      bound: fc.oneof(...Object.values(boundOf)),
      at: exact
        ? fc.constant({ kind: "point" as const })
        : fc.oneof(
            fc.constant({ kind: "point" as const }),
            fc.double({ min: 0.5, max: 0.9999, noNaN: true }).map((level) => ({ kind: "confidence" as const, level })),
          ),
    });
  });

test("a gate that is written out and read back is the same gate", () => {
  fc.assert(
    fc.property(gates, (gate) => {
      const written = formatGate({ ...gate, written: "" }, termOf(gate.metric));
      const { written: _, ...again } = parse(written);
      const given = Object.fromEntries(Object.entries(gate).filter(([, value]) => value !== undefined));
      expect(again).toEqual(given);
    }),
    { numRuns: 1000 },
  );
});

test("whatever is written, the answer is a gate or an error with a place in the line", () => {
  const pieces = fc.constantFrom(
    ..."accuracy recall r2 size baseline at point 95% 0.9 .5 90 >= <= == = ≥ ( ) [ ] \" ' , and or @2 macro 250ms - + * # : \\ 1e9".split(
      " ",
    ),
  );
  const lines = fc.oneof(
    fc.array(pieces, { maxLength: 9 }).map((parts) => parts.join(" ")),
    fc.array(pieces, { maxLength: 9 }).map((parts) => parts.join("")),
    fc.string(),
  );
  fc.assert(
    fc.property(lines, (written) => {
      try {
        parse(written);
      } catch (error) {
        expect(error).toMatchObject({ name: "GateError", written });
        const { column, message } = error as { column: number; message: string };
        expect(column >= 1 && column <= written.length + 1).toBe(true);
        expect(message).not.toMatch(/undefined|NaN|null/);
      }
    }),
    { numRuns: 3000 },
  );
});

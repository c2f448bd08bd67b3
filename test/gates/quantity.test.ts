import { expect, test } from "@jest/globals";
import { formatQuantity } from "../../src/gates/explain.js";
import type { Quantity } from "../../src/gates/gate.js";
import { formatCount, formatDifference, formatLevel, formatShare } from "../../src/gates/quantity.js";

test.each<[number, Quantity, object, string]>([
  [0.93132, "share", {}, "0.931"],
  [0.93132, "share", { percent: true }, "93.1 %"],
  [0.89996, "share", { apartFrom: 0.9 }, "0.89996"],
  [0.9, "share", { apartFrom: 0.9 }, "0.900"],
  [1, "share", {}, "1.000"],
  [-0.0001, "share", {}, "0.000"],
  [12.345678, "number", {}, "12.35"],
  [-0.5, "number", {}, "-0.5"],
  [1234567, "number", {}, "1235000"],
  [0.00025, "latency", {}, "250 us"],
  [0.0123456, "latency", {}, "12.3 ms"],
  [0, "latency", {}, "0 us"],
  [75, "latency", {}, "75 s"],
  [3, "size", {}, "3 B"],
  [12_400_000, "size", {}, "12.4 MB"],
  [3.2e12, "size", {}, "3200 GB"],
  [10, "count", {}, "10"],
  [Number.NaN, "share", {}, "not a number"],
  [Number.POSITIVE_INFINITY, "number", {}, "infinite"],
])("%p as %s %p: %s", (value, quantity, style, text) => {
  expect(formatQuantity(value, quantity, style)).toBe(text);
});

test.each<[number, Quantity, string]>([
  [0.005, "share", "+0.5 percentage points"],
  [-0.01, "share", "-1 percentage point"],
  [0, "share", "0 percentage points"],
  [-0.012, "latency", "-12 ms"],
  [0.25, "number", "+0.25"],
])("a difference of %p (%s): %s", (value, quantity, text) => {
  expect(formatDifference(value, quantity)).toBe(text);
});

test("shares, levels and counts", () => {
  expect([0, 0.25, 0.125, 0.9999, 1].map(formatShare)).toEqual(["0 %", "25 %", "12.5 %", "100 %", "100 %"]);
  expect([formatLevel(0.95), formatLevel(1 - 0.05 / 3), formatCount(1900)]).toEqual(["95 %", "98.33 %", "1,900"]);
});

/** What is told at the end of work that was cancelled: the cancel, unless something worse happened meanwhile. */
import { expect, test } from "@jest/globals";
import { endOf, Problem } from "../../src/errors.js";

const problem = (code: "CANCELLED" | "ROLLOUT_TAKEN_OVER" | "KUBERNETES_UNREACHABLE", cause?: unknown) =>
  new Problem(code, { what: code, remedy: "none", cause });
const cancel = problem("CANCELLED");
const takenOver = problem("ROLLOUT_TAKEN_OVER");

test.each([
  ["the cancel itself", cancel, cancel],
  ["a call that the cancel broke off", problem("KUBERNETES_UNREACHABLE", cancel), cancel],
  ["a wait that was aborted", new DOMException("aborted", "AbortError"), cancel],
  ["what nobody foresaw, on the way out", new TypeError("x is undefined"), cancel],
  ["a rollout that was taken over meanwhile", takenOver, takenOver],
])("%s", (_, error, told) => {
  expect(endOf(error, AbortSignal.abort(cancel))).toBe(told);
  expect(endOf(error, new AbortController().signal)).toBe(error);
});

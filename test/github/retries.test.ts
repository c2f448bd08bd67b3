import { expect, test } from "@jest/globals";
import { type Setback, whatNext } from "../../src/github/retries.js";

const now = new Date("2026-01-01T00:00:00Z");
const answered = (status: number, headers: object = {}, message = ""): Setback => ({
  kind: "answered",
  status,
  headers: headers as Record<string, string>,
  message,
});
const exhausted = { "x-ratelimit-remaining": "0", "x-ratelimit-reset": String(now.getTime() / 1000 + 30) };
const secondary = "You have exceeded a secondary rate limit. Please wait a few minutes before you try again.";

test.each`
  setback                                                        | method      | tried | next
  ${answered(403, exhausted)}                                    | ${"POST"}   | ${1}  | ${{ kind: "limited", afterMs: 31_000 }}
  ${answered(429, exhausted)}                                    | ${"GET"}    | ${9}  | ${{ kind: "limited", afterMs: 31_000 }}
  ${answered(403, { "retry-after": "12" })}                      | ${"POST"}   | ${1}  | ${{ kind: "limited", afterMs: 12_000 }}
  ${answered(403, {}, secondary)}                                | ${"PATCH"}  | ${1}  | ${{ kind: "limited", afterMs: 60_000 }}
  ${answered(429)}                                               | ${"GET"}    | ${3}  | ${{ kind: "limited", afterMs: 240_000 }}
  ${answered(403, { "x-ratelimit-remaining": "0" })}             | ${"GET"}    | ${1}  | ${{ kind: "final" }}
  ${answered(403, {}, "Resource not accessible by integration")} | ${"POST"}   | ${1}  | ${{ kind: "final" }}
  ${answered(422)}                                               | ${"POST"}   | ${1}  | ${{ kind: "final" }}
  ${answered(502)}                                               | ${"GET"}    | ${1}  | ${{ kind: "again", afterMs: 1000 }}
  ${answered(502)}                                               | ${"PATCH"}  | ${3}  | ${{ kind: "again", afterMs: 9000 }}
  ${answered(502)}                                               | ${"GET"}    | ${4}  | ${{ kind: "final" }}
  ${answered(502)}                                               | ${"POST"}   | ${1}  | ${{ kind: "uncertain" }}
  ${{ kind: "unanswered", sent: true }}                          | ${"POST"}   | ${1}  | ${{ kind: "uncertain" }}
  ${{ kind: "unanswered", sent: false }}                         | ${"POST"}   | ${1}  | ${{ kind: "again", afterMs: 1000 }}
  ${{ kind: "unanswered", sent: true }}                          | ${"DELETE"} | ${2}  | ${{ kind: "again", afterMs: 3000 }}
`("after $setback a $method, tried $tried times, is $next", ({ setback, method, tried, next }) => {
  expect(whatNext(setback as Setback, method as string, tried as number, now)).toMatchObject(next as object);
});

import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { bodyOf, chooseComment, cutText, longestComment } from "../../src/github/comment.js";
import { isLater, markerOf, type RunOrder, runIn, type Writer } from "../../src/github/marker.js";

const run = { id: 7, attempt: 2 };

test("whatever a model and a label are called, the marker is one hidden line that reads back to them alone", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.string(), (name, label) => {
      const marker = markerOf({ name, label }, run);
      expect(marker.indexOf("-->")).toBe(marker.length - 3);
      expect(marker).not.toContain("\n");
      expect(runIn(`${marker}\ntext`, { name, label })).toEqual(run);
      expect(runIn(`${marker}\ntext`, { name: `${name}x`, label })).toBeUndefined();
    }),
    { seed: 20261121 },
  );
});

test("a marker that is quoted within a text is no marker", () => {
  const subject = { name: "churn", label: "" };
  expect(runIn(`> quoted\n${markerOf(subject, run)}`, subject)).toBeUndefined();
});

test.each`
  one                      | other                     | later
  ${{ id: 2, attempt: 1 }} | ${{ id: 1, attempt: 9 }}  | ${true}
  ${{ id: 1, attempt: 2 }} | ${{ id: 1, attempt: 1 }}  | ${true}
  ${{ id: 1, attempt: 1 }} | ${{ id: 1, attempt: 1 }}  | ${false}
  ${{ id: 9, attempt: 1 }} | ${{ id: 10, attempt: 1 }} | ${false}
`("run $one is later than $other: $later", ({ one, other, later }) => {
  expect(isLater(one as RunOrder, other as RunOrder)).toBe(later);
});

const subject = { name: "churn", label: "" };
const comment = (id: number, type: string, login = "github-actions[bot]") => ({
  id,
  html_url: "",
  body: `${markerOf(subject, { id: 1, attempt: 1 })}\ntext`,
  user: { login, type },
});

test.each`
  comments                                                   | writer                             | chosen       | surplus
  ${[comment(3, "Bot"), comment(2, "Bot")]}                  | ${{ kind: "bot" }}                 | ${2}         | ${[3]}
  ${[comment(1, "User", "eve"), comment(2, "Bot")]}          | ${{ kind: "bot" }}                 | ${2}         | ${[]}
  ${[comment(1, "User", "eve")]}                             | ${{ kind: "user", login: "adam" }} | ${undefined} | ${[]}
  ${[comment(1, "User", "adam"), comment(2, "User", "eve")]} | ${{ kind: "user", login: "adam" }} | ${1}         | ${[]}
  ${[{ ...comment(1, "Bot"), user: null }]}                  | ${{ kind: "bot" }}                 | ${undefined} | ${[]}
  ${[{ ...comment(1, "Bot"), body: "no marker" }]}           | ${{ kind: "bot" }}                 | ${undefined} | ${[]}
`("of $comments, $writer takes $chosen", ({ comments, writer, chosen, surplus }) => {
  const choice = chooseComment(comments as ReturnType<typeof comment>[], subject, writer as Writer);
  expect(choice.chosen?.id).toBe(chosen);
  expect(choice.surplus.map(({ id }) => id)).toEqual(surplus);
});

test("a text of any length fits, and what it opened is closed", () => {
  const line = fc.constantFrom("```", "text", "<details>", "", "| a | b |");
  fc.assert(
    fc.property(
      fc.array(line, { minLength: 40, maxLength: 300 }),
      fc.integer({ min: 150, max: 900 }),
      (lines, limit) => {
        const text = lines.join("\n");
        const cut = cutText(text, limit, "elsewhere");
        expect(cut.length).toBeLessThanOrEqual(limit);
        if (text.length <= limit) expect(cut).toBe(text);
        else expect((cut.match(/^```/gm)?.length ?? 0) % 2).toBe(0);
      },
    ),
    { seed: 20261121 },
  );
});

test("a comment has its marker first, and GitHub's limit in all", () => {
  const body = bodyOf("x\n".repeat(70_000), { number: 1, subject, run });
  expect(body.length).toBeLessThanOrEqual(longestComment);
  expect(runIn(body, subject)).toEqual(run);
});

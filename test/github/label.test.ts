/** How a verdict's label is called, and which verdict a run's end is. */
import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { exits } from "../../src/errors.js";
import { labelNames, labelVerdictOf } from "../../src/github/label.js";

test.each`
  end               | verdict
  ${"done"}         | ${"passed"}
  ${"gateFailed"}   | ${"failed"}
  ${"usage"}        | ${"failed"}
  ${"inconclusive"} | ${"inconclusive"}
  ${"surroundings"} | ${"inconclusive"}
  ${"busy"}         | ${"inconclusive"}
  ${"cancelled"}    | ${undefined}
`("a run that ends as $end is labelled $verdict", ({ end, verdict }) => {
  expect(labelVerdictOf(exits[end as keyof typeof exits])).toBe(verdict);
});

test.each`
  name                                          | label              | called
  ${"churn"}                                    | ${""}              | ${/^model-release: churn passed$/}
  ${"churn"}                                    | ${"eu"}            | ${/^model-release: churn\/eu passed$/}
  ${"churn"}                                    | ${"EU"}            | ${/^model-release: churn\/eu~[0-9a-f]{6} passed$/}
  ${"churn"}                                    | ${"a, b @octocat"} | ${/^model-release: churn\/a-b-octoc~[0-9a-f]{6} passed$/}
  ${"a-name-as-long-as-names-may-be-here-40ch"} | ${""}              | ${/^model-release: a-name-as-long-~[0-9a-f]{6} passed$/}
`("$name with the label '$label' is called $called", ({ name, label, called }) => {
  expect(labelNames({ name: name as string, label: label as string }).passed).toMatch(called as RegExp);
});

test("whatever the subjects, GitHub takes their names, and two subjects never share one", () => {
  const subject = fc.record({
    name: fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,39}$/),
    label: fc.string({ maxLength: 80 }),
  });
  fc.assert(
    fc.property(subject, subject, (one, other) => {
      const [names, others] = [one, other].map((of) => Object.values(labelNames(of)));
      for (const name of names!) expect(name).toMatch(/^[\w: ./~-]{1,50}$/);
      const isSame = one.name === other.name && one.label === other.label;
      expect(names!.some((name) => others!.includes(name))).toBe(isSame);
    }),
  );
});

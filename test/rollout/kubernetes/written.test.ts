import { expect, test } from "@jest/globals";
import { differences } from "../../../src/rollout/targets/kubernetes/written.js";

const limits = (memory: string | number) => ({ resources: { limits: { memory } } });

test.each<{ what: string; written: unknown; live: unknown; at: string | undefined }>`
  what                                   | written                          | live                               | at
  ${"what the server fills in"}          | ${{ a: 1 }}                      | ${{ a: 1, b: 2 }}                  | ${undefined}
  ${"what it fills in within a list"}    | ${{ a: [{ b: 1 }] }}             | ${{ a: [{ b: 1, c: 2 }] }}         | ${undefined}
  ${"a number kept as text"}             | ${{ a: "1" }}                    | ${{ a: 1 }}                        | ${undefined}
  ${"an amount in the server's own way"} | ${limits("1024Mi")}              | ${limits("1Gi")}                   | ${undefined}
  ${"half a core"}                       | ${[{ requests: { cpu: 0.5 } }]}  | ${[{ requests: { cpu: "500m" } }]} | ${undefined}
  ${"another amount"}                    | ${limits("1Gi")}                 | ${limits("2Gi")}                   | ${"resources.limits.memory"}
  ${"equal amounts where none is meant"} | ${{ env: "1k" }}                 | ${{ env: "1000" }}                 | ${"env"}
  ${"false, which is left out"}          | ${{ paused: false }}             | ${{}}                              | ${undefined}
  ${"nothing, which is left out"}        | ${{ a: 0, b: "", c: [], d: {} }} | ${{}}                              | ${undefined}
  ${"true, which is not"}                | ${{ paused: true }}              | ${{}}                              | ${"paused"}
  ${"another value"}                     | ${{ a: { b: 1 } }}               | ${{ a: { b: 2 } }}                 | ${"a.b"}
  ${"one more in a list"}                | ${{ a: [1] }}                    | ${{ a: [1, 2] }}                   | ${"a"}
  ${"another one in a list"}             | ${{ a: [{ b: 1 }] }}             | ${{ a: [{ b: 2 }] }}               | ${"a"}
`("$what: differs at $at", ({ written, live, at }) => {
  expect(differences(written, live).map(({ place }) => place.join("."))).toEqual(at === undefined ? [] : [at]);
});

import { expect, test } from "@jest/globals";
import { parseImageName, registryOrigin, showImageName } from "../../src/image/name.js";

test.each`
  written                                | full
  ${"ghcr.io/acme/churn:1.2.0"}          | ${"ghcr.io/acme/churn:1.2.0"}
  ${"churn"}                             | ${"docker.io/library/churn"}
  ${"acme/churn"}                        | ${"docker.io/acme/churn"}
  ${"index.docker.io/acme/churn"}        | ${"docker.io/acme/churn"}
  ${"docker.io/node:24"}                 | ${"docker.io/library/node:24"}
  ${"localhost/churn"}                   | ${"localhost/churn"}
  ${"localhost:5000/a/b/c"}              | ${"localhost:5000/a/b/c"}
  ${"[::1]:5000/churn:x"}                | ${"[::1]:5000/churn:x"}
  ${"GHCR.io/acme/churn"}                | ${"ghcr.io/acme/churn"}
  ${`a.io/b@sha256:${"0".repeat(64)}`}   | ${`a.io/b@sha256:${"0".repeat(64)}`}
  ${`a.io/b:1@sha256:${"0".repeat(64)}`} | ${`a.io/b:1@sha256:${"0".repeat(64)}`}
`("$written is $full", ({ written, full }) => {
  expect(showImageName(parseImageName(written).name)).toBe(full);
});

test("a repository in capitals is lowered, and that is said", () => {
  expect(parseImageName("ghcr.io/Acme/Churn:V1")).toEqual({
    name: { registry: "ghcr.io", repository: "acme/churn", tag: "V1" },
    notes: ["registries take lower-case names only: Acme/Churn becomes acme/churn"],
  });
});

test.each`
  written                         | says
  ${""}                           | ${"is no repository"}
  ${"https://ghcr.io/acme/churn"} | ${"write 'ghcr.io/acme/churn'"}
  ${"ghcr.io/acme/churn:"}        | ${"'' is no tag"}
  ${"ghcr.io/acme/churn:.a"}      | ${"is no tag"}
  ${"ghcr.io/acme//churn"}        | ${"is no repository"}
  ${"ghcr.io/acme/ch urn"}        | ${"is no repository"}
  ${"ghcr.io/../churn"}           | ${"is no repository"}
  ${"ghcr.io/"}                   | ${"is no repository"}
  ${"a@b@c"}                      | ${"more than one @"}
  ${"a@sha256:12"}                | ${"is no digest"}
  ${"-x.io/acme"}                 | ${"is no host name"}
  ${"user:pw@ghcr.io/acme"}       | ${"is no digest"}
`("'$written' is refused: $says", ({ written, says }) => {
  expect(() => parseImageName(written)).toThrow(says);
});

test.each<{ registry: string; plainHttp: readonly string[]; origin: string }>`
  registry            | plainHttp            | origin
  ${"ghcr.io"}        | ${[]}                | ${"https://ghcr.io"}
  ${"docker.io"}      | ${[]}                | ${"https://registry-1.docker.io"}
  ${"localhost:5000"} | ${[]}                | ${"http://localhost:5000"}
  ${"127.0.0.1:5000"} | ${[]}                | ${"http://127.0.0.1:5000"}
  ${"[::1]:5000"}     | ${[]}                | ${"http://[::1]:5000"}
  ${"10.0.0.7:5000"}  | ${[]}                | ${"https://10.0.0.7:5000"}
  ${"10.0.0.7:5000"}  | ${["10.0.0.7:5000"]} | ${"http://10.0.0.7:5000"}
  ${"127.evil.com"}   | ${[]}                | ${"https://127.evil.com"}
`("$registry is asked at $origin", ({ registry, plainHttp, origin }) => {
  expect(registryOrigin({ registry }, plainHttp).origin).toBe(origin);
});

/** What is decided about a registry without asking it: challenges, addresses, platforms, waits, logins. */
import { chmod, mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { pickPlatform } from "../../src/image/base.js";
import { parseImageName } from "../../src/image/name.js";
import { type Descriptor, oci, type PlatformDescription } from "../../src/image/oci.js";
import { isPrivateHost, trustedAddress } from "../../src/image/registry/addresses.js";
import { chooseChallenge, parseChallenges } from "../../src/image/registry/challenge.js";
import { findCredentials } from "../../src/image/registry/credentials.js";
import { networkProblem } from "../../src/image/registry/network.js";
import { waitBefore } from "../../src/image/registry/retries.js";
import { temporaryFolder, testWorld } from "./support.js";

let home: string;
beforeAll(async () => {
  home = await temporaryFolder();
});
afterAll(() => rm(home, { recursive: true, force: true }));

test.each<{ header: string; challenges: readonly unknown[] }>`
  header                                                                       | challenges
  ${'Bearer realm="https://a/t",service="s",scope="repository:a/b:pull,push"'} | ${[["bearer", { realm: "https://a/t", service: "s", scope: "repository:a/b:pull,push" }]]}
  ${'Basic realm="x, \\"y\\"", Bearer realm=plain'}                            | ${[["basic", { realm: 'x, "y"' }], ["bearer", { realm: "plain" }]]}
  ${"Negotiate, Basic"}                                                        | ${[["negotiate", {}], ["basic", {}]]}
  ${'BEARER Realm = "a" , Service="b"'}                                        | ${[["bearer", { realm: "a", service: "b" }]]}
  ${""}                                                                        | ${[]}
  ${'=,="'}                                                                    | ${[]}
`("$header", ({ header, challenges }) => {
  expect(parseChallenges(header).map(({ scheme, parameters }) => [scheme, parameters])).toEqual(challenges);
});

test("a bearer token is preferred, but not one without a realm", () => {
  expect(chooseChallenge('Basic realm="b", Bearer realm="t"')?.scheme).toBe("bearer");
  expect(chooseChallenge('Bearer service="t", Basic realm="b"')?.scheme).toBe("basic");
  expect(chooseChallenge("Negotiate")).toBeUndefined();
  expect(chooseChallenge(null)).toBeUndefined();
});

test.each<{ host: string; isPrivate: boolean }>`
  host                          | isPrivate
  ${"ghcr.io"}                  | ${false}
  ${"8.8.8.8"}                  | ${false}
  ${"172.15.0.1"}               | ${false}
  ${"172.16.0.1"}               | ${true}
  ${"10.1.2.3"}                 | ${true}
  ${"169.254.169.254"}          | ${true}
  ${"100.64.0.1"}               | ${true}
  ${"0.0.0.0"}                  | ${true}
  ${"[::1]"}                    | ${true}
  ${"[fd00::1]"}                | ${true}
  ${"[::ffff:a9fe:a9fe]"}       | ${true}
  ${"[2606:4700::1]"}           | ${false}
  ${"metadata.google.internal"} | ${true}
  ${"registry.local."}          | ${true}
  ${"local.example.com"}        | ${false}
`("$host is private: $isPrivate", ({ host, isPrivate }) => {
  expect(isPrivateHost(host)).toBe(isPrivate);
});

test.each`
  registry             | written                        | says
  ${"https://ghcr.io"} | ${"https://10.0.0.1/token"}    | ${"private network"}
  ${"https://ghcr.io"} | ${"https://2130706433/token"}  | ${"private network"}
  ${"https://ghcr.io"} | ${"http://auth.example/token"} | ${"not encrypted"}
  ${"https://ghcr.io"} | ${"file:///etc/passwd"}        | ${"it begins with file:"}
  ${"https://ghcr.io"} | ${"http://"}                   | ${"it is no URL"}
  ${"http://10.0.0.1"} | ${"http://169.254.169.254/"}   | ${"private network"}
`("$registry may not send us to $written", ({ registry, written, says }) => {
  const origin = new URL(registry);
  expect(() => trustedAddress(written, origin, origin, "a redirect")).toThrow(says);
});

test.each`
  registry                | written                            | address
  ${"https://ghcr.io"}    | ${"/v2/x/blobs/uploads/1?a=b&c=d"} | ${"https://ghcr.io/v2/x/blobs/uploads/1?a=b&c=d"}
  ${"https://ghcr.io"}    | ${"https://storage.example/x?s=1"} | ${"https://storage.example/x?s=1"}
  ${"http://10.0.0.1"}    | ${"http://10.0.0.2/token"}         | ${"http://10.0.0.2/token"}
  ${"http://localhost:5"} | ${"http://127.0.0.1:6/token"}      | ${"http://127.0.0.1:6/token"}
`("$registry may send us to $written", ({ registry, written, address }) => {
  const origin = new URL(registry);
  expect(trustedAddress(written, origin, origin, "a redirect").href).toBe(address);
});

const at = (os: string, architecture: string, variant?: string): Descriptor => ({
  mediaType: oci.manifest,
  digest: [os, architecture, variant].join(" "),
  size: 1,
  platform: { os, architecture, ...(variant && { variant }) },
});

test.each<{ offered: readonly Descriptor[]; wanted: PlatformDescription; picked: string | undefined }>`
  offered                                                 | wanted                                                   | picked
  ${[at("unknown", "unknown"), at("linux", "amd64")]}     | ${{ os: "linux", architecture: "amd64" }}                | ${"linux amd64 "}
  ${[at("linux", "arm64", "v8")]}                         | ${{ os: "linux", architecture: "arm64" }}                | ${"linux arm64 v8"}
  ${[at("linux", "arm64")]}                               | ${{ os: "linux", architecture: "arm64", variant: "v8" }} | ${"linux arm64 "}
  ${[at("linux", "arm", "v6"), at("linux", "arm", "v7")]} | ${{ os: "linux", architecture: "arm", variant: "v7" }}   | ${"linux arm v7"}
  ${[at("linux", "arm", "v6")]}                           | ${{ os: "linux", architecture: "arm", variant: "v7" }}   | ${undefined}
  ${[at("windows", "amd64")]}                             | ${{ os: "linux", architecture: "amd64" }}                | ${undefined}
`("of $offered, $wanted picks $picked", ({ offered, wanted, picked }) => {
  expect(pickPlatform(offered, wanted)?.digest).toBe(picked);
});

const now = new Date("2026-01-01T00:00:00Z");
test.each<{ next: number; retryAfter: string | null; random: number; waitMs: number | undefined }>`
  next | retryAfter                         | random | waitMs
  ${2} | ${null}                            | ${0}   | ${1000}
  ${3} | ${null}                            | ${0}   | ${3000}
  ${3} | ${null}                            | ${1}   | ${3750}
  ${2} | ${"7"}                             | ${0}   | ${7000}
  ${2} | ${"Thu, 01 Jan 2026 00:00:20 GMT"} | ${0}   | ${20_000}
  ${2} | ${"Wed, 31 Dec 2025 00:00:00 GMT"} | ${0}   | ${1000}
  ${2} | ${"soon"}                          | ${0}   | ${1000}
  ${2} | ${"61"}                            | ${0}   | ${undefined}
`("before try $next, Retry-After $retryAfter: $waitMs ms", ({ next, retryAfter, random, waitMs }) => {
  expect(waitBefore(next, retryAfter, now, random)).toBe(waitMs);
});

test.each`
  code                              | problem                   | says
  ${"ENOTFOUND"}                    | ${"REGISTRY_UNREACHABLE"} | ${"there is no host of that name"}
  ${"UND_ERR_CONNECT_TIMEOUT"}      | ${"REGISTRY_UNREACHABLE"} | ${"did not answer in time"}
  ${"DEPTH_ZERO_SELF_SIGNED_CERT"}  | ${"REGISTRY_TLS"}         | ${"signed by itself"}
  ${"ERR_SSL_WRONG_VERSION_NUMBER"} | ${"REGISTRY_TLS"}         | ${"plain HTTP?"}
  ${"ERR_TLS_CERT_ALTNAME_INVALID"} | ${"REGISTRY_TLS"}         | ${"another host name"}
`("$code is $problem: $says", ({ code, problem, says }) => {
  const error = new TypeError("fetch failed", { cause: Object.assign(new Error("inner"), { code }) });
  const found = networkProblem(error, { host: "ghcr.io", doing: "pushing" });
  expect(found.code).toBe(problem);
  expect(found.message).toContain(says);
});

/** Writes Docker's config.json and gives what is found in it for an image. */
async function found(config: object | string, image = "ghcr.io/acme/churn", environment = {}) {
  await mkdir(join(home, ".docker"), { recursive: true });
  const text = typeof config === "string" ? config : JSON.stringify(config);
  await writeFile(join(home, ".docker", "config.json"), text);
  const world = testWorld(home);
  return findCredentials(parseImageName(image).name, {
    ...world,
    environment: { ...world.environment, ...environment },
  });
}

const auth = (text: string) => ({ auth: Buffer.from(text).toString("base64") });

test.each<{ auths: object; image: string; login: object }>`
  auths                                                            | image                   | login
  ${{ "ghcr.io": auth("octo:pw") }}                                | ${"ghcr.io/acme/churn"} | ${{ user: "octo", password: "pw" }}
  ${{ "ghcr.io": auth("octo:p:w") }}                               | ${"ghcr.io/acme/churn"} | ${{ user: "octo", password: "p:w" }}
  ${{ "ghcr.io": auth("h:1"), "ghcr.io/acme/churn": auth("r:2") }} | ${"ghcr.io/acme/churn"} | ${{ user: "r" }}
  ${{ "https://index.docker.io/v1/": auth("hub:1") }}              | ${"acme/churn"}         | ${{ user: "hub" }}
  ${{ "https://ghcr.io": { username: "u", password: "p" } }}       | ${"ghcr.io/acme/churn"} | ${{ user: "u", password: "p" }}
  ${{ "ghcr.io": auth("<token>:abc") }}                            | ${"ghcr.io/acme/churn"} | ${{ kind: "identity", token: "abc" }}
  ${{ "ghcr.io": { identitytoken: "t" } }}                         | ${"ghcr.io/acme/churn"} | ${{ kind: "identity", token: "t" }}
  ${{ "ghcr.io": { registrytoken: "t" } }}                         | ${"ghcr.io/acme/churn"} | ${{ kind: "bearer", token: "t" }}
`("$auths for $image: $login", async ({ auths, image, login }) => {
  expect(await found({ auths }, image)).toMatchObject(login);
});

test.each<{ config: object; why: string }>`
  config                                   | why
  ${{ auths: { "quay.io": auth("a:b") } }} | ${"another registry"}
  ${{ auths: { "ghcr.io": {} } }}          | ${"an entry that a store has emptied"}
  ${{}}                                    | ${"nothing at all"}
`("no login: $why", async ({ config }) => {
  expect(await found(config)).toBeUndefined();
});

test.each<{ config: object | string; says: string }>`
  config                                             | says
  ${'{"auths": {"ghcr.io": {"auth": "c2Vj'}          | ${"is not the JSON object"}
  ${"[]"}                                            | ${"is not the JSON object"}
  ${{ auths: { "ghcr.io": auth("nocolon") } }}       | ${"not USER:PASSWORD"}
  ${{ credHelpers: { "ghcr.io": "../../bin/sh" } }}  | ${"no name of a helper"}
  ${{ credHelpers: { "ghcr.io": "absent-helper" } }} | ${"docker-credential-absent-helper gave no login for ghcr.io: it is not installed"}
`("a broken login is an error: $says", async ({ config, says }) => {
  await expect(found(config)).rejects.toMatchObject({
    code: "REGISTRY_CREDENTIALS",
    message: expect.stringContaining(says),
  });
});

test("helpers are asked for a registry's login; one that has none leaves it to the next file", async () => {
  const bin = join(home, "bin");
  await mkdir(bin, { recursive: true });
  const helper = (name: string, script: string) =>
    writeFile(join(bin, `docker-credential-${name}`), `#!/bin/sh\nread server\n${script}\n`).then(() =>
      chmod(join(bin, `docker-credential-${name}`), 0o755),
    );
  await helper("good", `printf '{"Username":"%s","Secret":"x"}' "$server"`);
  await helper("token", `echo '{"Username":"<token>","Secret":"abc"}'`);
  await helper("empty", `echo 'credentials not found in native keychain'; exit 1`);
  await helper("mad", "echo hello");
  const environment = { PATH: `${bin}:${process.env.PATH}` };
  expect(await found({ credHelpers: { "ghcr.io": "good" } }, undefined, environment)).toMatchObject({
    user: "ghcr.io",
  });
  expect(await found({ credsStore: "good" }, "acme/churn", environment)).toMatchObject({
    user: "https://index.docker.io/v1/",
  });
  expect(await found({ credsStore: "token" }, undefined, environment)).toMatchObject({
    kind: "identity",
    token: "abc",
  });
  expect(await found({ credsStore: "empty" }, undefined, environment)).toBeUndefined();
  await expect(found({ credsStore: "mad" }, undefined, environment)).rejects.toThrow("not the JSON");
});

test("REGISTRY_AUTH_FILE comes before Docker's file", async () => {
  const file = join(home, "auth.json");
  await writeFile(file, JSON.stringify({ auths: { "ghcr.io": auth("podman:1") } }));
  const config = { auths: { "ghcr.io": auth("docker:1") } };
  expect(await found(config, undefined, { REGISTRY_AUTH_FILE: file })).toMatchObject({ user: "podman" });
});

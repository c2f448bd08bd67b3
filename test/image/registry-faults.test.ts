/** What a registry that misbehaves makes of a push: which words, which exit, what was tried again, what was left. */
import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { inspect } from "node:util";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "@jest/globals";
import { explain } from "../../src/errors.js";
import { buildImage, bytesSource, fileSource } from "../../src/image/build.js";
import { publishImage } from "../../src/image/publish.js";
import { usualPatience } from "../../src/image/registry/send.js";
import { answer, type Fault, type FaultRegistry, startFaultRegistry } from "./fault-registry.js";
import { smallPlan, type TestWorld, temporaryFolder, testWorld } from "./support.js";

const secret = "s3cret-Pass";
let home: string;
let registry: FaultRegistry;
let world: TestWorld;

beforeAll(async () => {
  home = await temporaryFolder();
});
beforeEach(async () => {
  registry = await startFaultRegistry();
  await logIn({ username: "octo", password: secret });
  world = testWorld(home);
});
afterEach(() => registry.stop());
afterAll(() => rm(home, { recursive: true, force: true }));

async function logIn(entry: object): Promise<void> {
  await mkdir(join(home, ".docker"), { recursive: true });
  await writeFile(join(home, ".docker", "config.json"), JSON.stringify({ auths: { [registry.host]: entry } }));
}

/** For registries that never answer; long enough for a busy machine to answer where it should. */
const quickly = { answerMs: 500, stalledMs: 500, commitMs: 500 };

async function push(changes: Parameters<typeof smallPlan>[0] = {}, patience = usualPatience) {
  const image = await buildImage(smallPlan(changes), world);
  return publishImage({ image, registry: `${registry.host}/acme/churn:1`, patience }, world);
}

/** A fault for requests of one method and path, as often as said. */
function onRequest(method: string, path: RegExp, act: Fault, times = Number.POSITIVE_INFINITY): Fault {
  let left = times;
  return (asked, response, request) =>
    asked.method === method && path.test(asked.path) && left-- > 0 ? act(asked, response, request) : false;
}

const answering =
  (status: number, body = "", headers: Record<string, string> = {}): Fault =>
  (_asked, response, request) => {
    request.resume();
    return answer(response, status, body, headers);
  };
const hangingUp: Fault = (_asked, _response, request) => {
  request.socket.destroy();
  return true;
};
const silent: Fault = () => true;
const denied = JSON.stringify({ errors: [{ code: "DENIED", message: `no rights for ${secret}` }] });

test.each<{ fault: Fault; code: string; says: RegExp }>`
  fault                                                                                              | code                       | says
  ${onRequest("GET", /^\/v2\/$/, answering(401))}                                                    | ${"REGISTRY_UNAUTHORIZED"} | ${/did not accept the login of octo.*401/}
  ${onRequest("GET", /^\/v2\/$/, answering(503))}                                                    | ${"REGISTRY_FAILED"}       | ${/answered 503 while asking .* how to log in/}
  ${onRequest("POST", /uploads/, answering(403, denied))}                                            | ${"REGISTRY_DENIED"}       | ${/refused to let octo push to acme\/churn \(403\): DENIED no rights for \*\*\*/}
  ${onRequest("POST", /uploads/, answering(404))}                                                    | ${"REGISTRY_NOT_FOUND"}    | ${/has no repository acme\/churn \(404/}
  ${onRequest("POST", /uploads/, answering(500))}                                                    | ${"REGISTRY_FAILED"}       | ${/answered 500 while pushing/}
  ${onRequest("POST", /uploads/, answering(202))}                                                    | ${"REGISTRY_FAILED"}       | ${/gave no address/}
  ${onRequest("PUT", /uploads/, answering(429, "", { "retry-after": "1" }))}                         | ${"REGISTRY_BUSY"}         | ${/takes no more requests.*429/}
  ${onRequest("PUT", /uploads/, answering(307, "", { location: "/elsewhere" }))}                     | ${"REGISTRY_FAILED"}       | ${/answered with a redirect while pushing/}
  ${onRequest("PUT", /uploads/, hangingUp)}                                                          | ${"REGISTRY_UNREACHABLE"}  | ${/closed the connection/}
  ${onRequest("PUT", /uploads/, silent)}                                                             | ${"REGISTRY_UNREACHABLE"}  | ${/no answer in 0.5 s/}
  ${onRequest("HEAD", /manifests/, silent)}                                                          | ${"REGISTRY_UNREACHABLE"}  | ${/no answer in 0.5 s/}
  ${onRequest("HEAD", /blobs/, answering(302))}                                                      | ${"REGISTRY_FAILED"}       | ${/answered 302 while looking for/}
  ${onRequest("PUT", /manifests/, answering(400, "<html>"))}                                         | ${"REGISTRY_FAILED"}       | ${/answered 400 while pushing the manifest/}
  ${onRequest("GET", /manifests\/sha/, answering(200, "{}"))}                                        | ${"REGISTRY_DIGEST"}       | ${/other bytes while reading the manifest/}
  ${onRequest("POST", /uploads/, answering(202, "", { location: "http://169.254.169.254/latest" }))} | ${"REGISTRY_UNTRUSTED"}    | ${/an upload address that is refused: 169.254/}
`("$code: $says", async ({ fault, code, says }) => {
  registry.fault = fault;
  const error: unknown = await push({}, quickly).catch((error: unknown) => error);
  expect(error).toMatchObject({ code, message: expect.stringMatching(says) });
  expect(explain(error)).not.toContain(secret);
  expect(registry.manifests.has("1")).toBe(false);
});

test("403 names the permission that the job needs", async () => {
  registry.fault = onRequest("POST", /uploads/, answering(403));
  await expect(push()).rejects.toMatchObject({ remedy: expect.stringContaining("packages: write") });
});

test("nobody at that port: the registry is named, and it was tried three times", async () => {
  await registry.stop();
  await expect(push()).rejects.toMatchObject({
    code: "REGISTRY_UNREACHABLE",
    message: expect.stringContaining("nothing listens there"),
  });
  expect(world.waits).toHaveLength(2);
  registry = await startFaultRegistry();
});

test.each([408, 429, 499, 500, 502, 503, 504, 522])("after one %i the push goes on", async (status) => {
  registry.fault = onRequest("PUT", /uploads/, answering(status), 1);
  const { pushed } = await push();
  expect(pushed).toContain("manifest");
  expect(world.waits).toHaveLength(1);
});

test("waits grow threefold, and Retry-After makes them longer", async () => {
  registry.fault = onRequest("HEAD", /manifests/, answering(503), 2);
  await push();
  expect(world.waits[0]).toBeGreaterThanOrEqual(1000);
  expect(world.waits[0]).toBeLessThan(1300);
  expect(world.waits[1]).toBeGreaterThanOrEqual(3000);
  registry.manifests.clear();
  world.waits.length = 0;
  registry.fault = onRequest("HEAD", /manifests/, answering(429, "", { "retry-after": "20" }), 1);
  await push();
  expect(world.waits).toEqual([20_000]);
});

test("a registry that asks for an hour is not waited for", async () => {
  registry.fault = onRequest("HEAD", /manifests/, answering(429, "", { "retry-after": "3600" }));
  await expect(push()).rejects.toMatchObject({
    code: "REGISTRY_BUSY",
    remedy: expect.stringContaining("Retry-After 3600"),
  });
  expect(world.waits).toEqual([]);
});

test("an upload that was forgotten begins anew, after a look whether it had arrived", async () => {
  registry.fault = onRequest("PUT", /uploads/, answering(404, '{"errors":[{"code":"BLOB_UPLOAD_UNKNOWN"}]}'), 1);
  await push();
  const paths = registry.asked.map(({ method, path }) => `${method} ${path.replace(/[?].*|sha256:.*|\d+[?].*/, "")}`);
  const failed = paths.indexOf("PUT /v2/acme/churn/blobs/uploads/");
  expect(paths.slice(failed + 1)).toContain("HEAD /v2/acme/churn/blobs/");
});

test("a proxy that takes no large bodies gets chunks", async () => {
  const large = (asked: { headers: Record<string, unknown> }) => Number(asked.headers["content-length"]) > 2000;
  registry.fault = onRequest("PUT", /uploads/, (asked, response, request) => {
    if (!large(asked)) return false;
    request.resume();
    return answer(response, 413, "");
  });
  await push();
  expect(registry.asked.filter(({ method }) => method === "PATCH").length).toBeGreaterThan(0);
  expect(registry.manifests.has("1")).toBe(true);
});

test("a registry that says how large a chunk may be gets chunks of that size", async () => {
  registry.fault = onRequest("POST", /uploads/, (asked, response) =>
    answer(response, 202, "", {
      location: `${asked.path}own-${registry.asked.length}?state=kept`,
      "oci-chunk-max-length": "1000",
    }),
  );
  await push();
  const ranges = registry.asked
    .filter(({ method }) => method === "PATCH")
    .map(({ headers }) => headers["content-range"]);
  expect(ranges).toEqual(expect.arrayContaining(["0-999", "1000-1999"]));
});

test("the same tag with the same digest: one look, nothing sent", async () => {
  await push();
  registry.asked.length = 0;
  const again = await push();
  expect(again.pushed).toEqual([]);
  expect(registry.asked.map(({ method }) => method)).toEqual(["GET", "HEAD"]);
});

test("a tag that leads elsewhere is moved, and that is said", async () => {
  await push();
  await push({ about: { version: "2" } });
  expect(world.lines.join("\n")).toMatch(/the tag 1 .* moves from sha256:.* to sha256:/);
});

test("a file that grows after its digest was taken is not tagged", async () => {
  const file = join(home, "model.onnx");
  await writeFile(file, "weights");
  const image = await buildImage(smallPlan({ model: [await fileSource("/model/a.onnx", file, world.files)] }), world);
  await writeFile(file, "heavier weights");
  const publication = { image, registry: `${registry.host}/acme/churn:1` };
  await expect(publishImage(publication, world)).rejects.toMatchObject({ code: "IMAGE_SOURCE_CHANGED" });
  await writeFile(file, "WEIGHTS");
  await expect(publishImage(publication, world)).rejects.toMatchObject({ code: "REGISTRY_DIGEST" });
  expect(registry.manifests.size).toBe(0);
});

test("cancelled: no more is sent, and the tag stays where it was", async () => {
  const abort = new AbortController();
  world = testWorld(home, { signal: abort.signal });
  registry.fault = onRequest("PUT", /uploads/, () => {
    abort.abort();
    return true;
  });
  await expect(push()).rejects.toMatchObject({ code: "CANCELLED", exit: 130 });
  expect(registry.manifests.size).toBe(0);
});

/** A token service beside the registry, on another port, as most have it. */
async function withTokenService(
  tokens: (asked: { path: string; method: string; authorization?: string }) => [number, object],
) {
  const service = await startFaultRegistry();
  service.fault = (asked, response, request) => {
    request.resume();
    const [status, body] = tokens(asked);
    return answer(response, status, JSON.stringify(body));
  };
  const challenge = `Bearer realm="http://${service.host}/token",service="reg"`;
  registry.fault = (asked, response, request) => {
    if (/^Bearer good/.test(asked.authorization ?? "")) return false;
    request.resume();
    return answer(response, 401, "", { "www-authenticate": challenge });
  };
  return service;
}

test("a token is asked for with both names of a push, the login goes to the token service alone", async () => {
  const service = await withTokenService(() => [200, { access_token: "good" }]);
  await push();
  const asked = service.asked[0];
  expect(asked?.path).toContain("scope=repository%3Aacme%2Fchurn%3Apull%2Cpush");
  expect(asked?.authorization).toBe(`Basic ${Buffer.from(`octo:${secret}`).toString("base64")}`);
  expect(registry.asked.some(({ authorization }) => authorization?.startsWith("Basic"))).toBe(false);
  await service.stop();
});

test("an identity token is changed by POST, and by GET where the service knows no POST", async () => {
  await logIn({ identitytoken: "refresh" });
  const service = await withTokenService(({ method }) => (method === "POST" ? [404, {}] : [200, { token: "good" }]));
  await push();
  expect(service.asked.map(({ method }) => method)).toEqual(["POST", "GET"]);
  await service.stop();
});

test("a token that ends in the middle of a push is renewed", async () => {
  let given = 0;
  const service = await withTokenService(() => [200, { token: `good-${++given}` }]);
  const before = registry.fault;
  registry.fault = async (asked, response, request) => {
    if (await before(asked, response, request)) return true;
    if (asked.method !== "PUT" || !asked.path.includes("manifests") || asked.authorization !== "Bearer good-1")
      return false;
    request.resume();
    return answer(response, 401, "", {
      "www-authenticate": `Bearer realm="http://${service.host}/token",service="reg"`,
    });
  };
  expect((await push()).pushed).toContain("manifest");
  expect(given).toBe(2);
  await service.stop();
});

test.each<{ status: number; body: object; code: string }>`
  status | body                    | code
  ${401} | ${{}}                   | ${"REGISTRY_UNAUTHORIZED"}
  ${403} | ${{}}                   | ${"REGISTRY_DENIED"}
  ${500} | ${{}}                   | ${"REGISTRY_FAILED"}
  ${200} | ${{}}                   | ${"REGISTRY_FAILED"}
  ${200} | ${{ token: "unknown" }} | ${"REGISTRY_UNAUTHORIZED"}
`("a token service that answers $status $body: $code", async ({ status, body, code }) => {
  const service = await withTokenService(() => [status, body]);
  await expect(push()).rejects.toMatchObject({ code });
  await service.stop();
});

test("a token service that breaks off is said to have, with what broke", async () => {
  const service = await withTokenService(() => [200, {}]);
  service.fault = (_asked, response, request) => {
    request.resume();
    response.writeHead(200, { "content-length": "1000" });
    response.write('{"token": "goo', () => response.destroy());
    return true;
  };
  const host = service.host;
  await expect(push()).rejects.toMatchObject({
    code: "REGISTRY_FAILED",
    message: `${host} broke off before it had given a token`,
    cause: expect.objectContaining({ message: "terminated" }),
  });
  await service.stop();
});

test("a token service's answer that is no JSON is not repeated, for it may hold a token", async () => {
  const service = await withTokenService(() => [200, {}]);
  service.fault = (_asked, response, request) => {
    request.resume();
    return answer(response, 200, `{"token": ${secret}`);
  };
  const problem = await push().catch((error: unknown) => error);
  expect(problem).toMatchObject({ code: "REGISTRY_FAILED", message: `${service.host} answered without a token` });
  expect(inspect(problem, { depth: 10 })).not.toContain(secret.slice(0, 6));
  await service.stop();
});

test("storage elsewhere never sees the login", async () => {
  const storage = await startFaultRegistry();
  await push();
  const base = await buildImage(smallPlan(), world);
  for (const [digest, bytes] of registry.blobs) storage.blobs.set(digest, bytes);
  registry.fault = onRequest("GET", /blobs\/sha/, (asked, response) =>
    answer(response, 307, "", { location: `http://${storage.host}${asked.path}` }),
  );
  const plan = { server: [bytesSource("/app/more.js", new Uint8Array(1))], base: `${registry.host}/acme/churn:1` };
  const image = await buildImage(smallPlan(plan), world);
  expect(image.base?.digest).toBe(base.digest);
  expect(storage.asked.length).toBeGreaterThan(0);
  expect(storage.asked.every(({ authorization }) => authorization === undefined)).toBe(true);
  await storage.stop();
});

test.each<{ written: string; fault: Fault | undefined; says: RegExp }>`
  written              | fault                                              | says
  ${"acme/churn:none"} | ${undefined}                                       | ${/the base image .*acme\/churn:none is not there/}
  ${"acme/churn:1"}    | ${onRequest("GET", /blobs/, answering(200, "{}"))} | ${/other bytes/}
`("a base that cannot be used: $says", async ({ written, fault, says }) => {
  await push();
  registry.fault = fault ?? registry.fault;
  await expect(buildImage(smallPlan({ base: `${registry.host}/${written}` }), world)).rejects.toThrow(says);
});

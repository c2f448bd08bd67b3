/** Our images in a real registry (Debian's docker-registry), read by skopeo. */
import { execFile } from "node:child_process";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { buildImage, fileSource } from "../../../src/image/build.js";
import { docker } from "../../../src/image/oci.js";
import { publishImage } from "../../../src/image/publish.js";
import { smallPlan, temporaryFolder, testWorld } from "../../image/support.js";
import { type DockerRegistry, login, startDockerRegistry } from "./docker-registry.js";

const run = promisify(execFile);
let folder: string;
let registry: DockerRegistry;
let locked: DockerRegistry;

beforeAll(async () => {
  folder = await temporaryFolder();
  registry = await startDockerRegistry(join(folder, "open"));
  locked = await startDockerRegistry(join(folder, "locked"), { auth: true });
});
afterAll(async () => {
  await Promise.all([registry?.stop(), locked?.stop()]);
  await rm(folder, { recursive: true, force: true });
});

async function skopeoInspect(reference: string, ...more: readonly string[]): Promise<Record<string, unknown>> {
  const { stdout } = await run("skopeo", ["inspect", ...more, reference]);
  return JSON.parse(stdout);
}

test("skopeo reads back what was pushed: digest, layers, command and labels", async () => {
  const world = testWorld(folder);
  const image = await buildImage(smallPlan(), world);
  const published = await publishImage({ image, registry: `${registry.host}/Acme/Churn:1.2.0` }, world);
  expect(world.lines.join("\n")).toContain("Acme/Churn becomes acme/churn");
  const reference = `docker://${registry.host}/acme/churn:1.2.0`;
  const seen = await skopeoInspect(reference, "--tls-verify=false");
  expect(seen).toMatchObject({ Digest: image.digest, Architecture: "amd64", Os: "linux" });
  expect(seen.Layers).toEqual(image.layers.map(({ digest }) => digest));
  const config = await skopeoInspect(reference, "--tls-verify=false", "--config");
  expect(config).toMatchObject({
    created: "1980-01-01T00:00:00Z",
    config: { User: "65532:65532", Entrypoint: ["node"], Cmd: ["/app/serve.js"], ExposedPorts: { "8080/tcp": {} } },
  });
  expect(published.reference).toBe(`${registry.host}/acme/churn:1.2.0@${image.digest}`);
});

test("a second push sends nothing, and takes less than 0.2 s", async () => {
  const world = testWorld(folder);
  const image = await buildImage(smallPlan(), world);
  const registryReference = `${registry.host}/acme/again:1`;
  await publishImage({ image, registry: registryReference }, world);
  const before = performance.now();
  const second = await publishImage(
    { image: await buildImage(smallPlan(), world), registry: registryReference },
    world,
  );
  expect(performance.now() - before).toBeLessThan(200);
  expect(second.pushed).toEqual([]);
  expect(second.skipped).toContain("model/churn.onnx");
});

test("a large model goes through without being held in memory", async () => {
  const world = testWorld(folder);
  const file = join(folder, "large.onnx");
  await writeFile(file, Buffer.alloc(256 * 2 ** 20, 5));
  const image = await buildImage(
    smallPlan({ model: [await fileSource("/model/large.onnx", file, world.files)] }),
    world,
  );
  const before = process.memoryUsage().arrayBuffers;
  let most = 0;
  const watching = setInterval(() => {
    most = Math.max(most, process.memoryUsage().arrayBuffers - before);
  }, 5);
  await publishImage({ image, registry: `${registry.host}/acme/large:1` }, world);
  clearInterval(watching);
  expect(most).toBeGreaterThan(0);
  expect(most).toBeLessThan(100 * 2 ** 20);
});

test("a login from Docker's config.json opens a registry that wants one", async () => {
  const world = testWorld(folder);
  const image = await buildImage(smallPlan(), world);
  const publication = { image, registry: `${locked.host}/acme/churn:1` };
  await expect(publishImage(publication, world)).rejects.toMatchObject({ code: "REGISTRY_UNAUTHORIZED" });

  const home = join(folder, "home");
  await mkdir(join(home, ".docker"), { recursive: true });
  const auth = Buffer.from(`${login.user}:${login.password}`).toString("base64");
  await writeFile(join(home, ".docker", "config.json"), JSON.stringify({ auths: { [locked.host]: { auth } } }));
  await publishImage(publication, testWorld(home));
  const creds = `--creds=${login.user}:${login.password}`;
  const seen = await skopeoInspect(`docker://${publication.registry}`, "--tls-verify=false", creds);
  expect(seen.Digest).toBe(image.digest);
});

test("on a base of the same registry, its layers are mounted and not sent", async () => {
  const world = testWorld(folder);
  const base = await buildImage(smallPlan({ run: { entrypoint: ["/nodejs/bin/node"], command: [] } }), world);
  await publishImage({ image: base, registry: `${registry.host}/bases/node:24` }, world);
  const plan = { server: [], base: `${registry.host}/bases/node:24` };
  const image = await buildImage(smallPlan({ ...plan, about: { version: "2" } }), world);
  expect(image.base?.digest).toBe(base.digest);
  expect(image.layers).toHaveLength(5);
  const { reference } = await publishImage({ image, registry: `${registry.host}/acme/onbase:2` }, world);
  expect(world.lines.filter((line) => line.includes("so it is sent"))).toEqual([]);
  const config = await skopeoInspect(`docker://${reference?.replace(/:2@/, "@")}`, "--tls-verify=false", "--config");
  expect(config).toMatchObject({
    config: {
      Entrypoint: ["/nodejs/bin/node"],
      Labels: {
        "org.opencontainers.image.base.name": plan.base,
        "org.opencontainers.image.base.digest": base.digest,
        "org.opencontainers.image.version": "2",
      },
    },
  });
});

test("a base of Docker's manifest family keeps it, across registries its layers are copied", async () => {
  const world = testWorld(folder);
  const base = await buildImage(smallPlan(), world);
  await publishImage({ image: base, layout: { folder: join(folder, "base-layout"), name: "base" } }, world);
  const from = `oci:${folder}/base-layout:base`;
  const to = `docker://${registry.host}/bases/docker:1`;
  await run("skopeo", ["--insecure-policy", "copy", "--format=v2s2", "--dest-tls-verify=false", from, to]);
  const home = join(folder, "home2");
  await mkdir(join(home, ".docker"), { recursive: true });
  const auths = { [locked.host]: { username: login.user, password: login.password } };
  await writeFile(join(home, ".docker", "config.json"), JSON.stringify({ auths }));
  const withLogin = testWorld(home);
  const image = await buildImage(smallPlan({ base: `${registry.host}/bases/docker:1` }), withLogin);
  expect(image.manifest.mediaType).toBe(docker.manifest);
  await publishImage({ image, registry: `${locked.host}/acme/copied:1` }, withLogin);
  const creds = `--src-creds=${login.user}:${login.password}`;
  await run("skopeo", [
    "--insecure-policy",
    "copy",
    "--src-tls-verify=false",
    creds,
    `docker://${locked.host}/acme/copied:1`,
    `dir:${folder}/copied`,
  ]);
});

test("skopeo copies every image out of a layout that holds several", async () => {
  const world = testWorld(folder);
  const layout = join(folder, "layout");
  for (const version of ["1", "2"]) {
    const image = await buildImage(smallPlan({ about: { version } }), world);
    await publishImage({ image, layout: { folder: layout, name: version } }, world);
    await run("skopeo", ["--insecure-policy", "copy", `oci:${layout}:${version}`, `dir:${folder}/out-${version}`]);
    const { stdout } = await run("skopeo", ["inspect", `oci:${layout}:${version}`]);
    expect(JSON.parse(stdout).Digest).toBe(image.digest);
  }
});

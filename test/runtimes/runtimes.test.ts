/** The runtimes' recipes, and the file that tells a server what it serves. */
import { expect, test } from "@jest/globals";
import { Fault } from "../../src/protocols/fault.js";
import { runtimes } from "../../src/runtimes/list.js";
import { decodeServedModel, encodeServedModel, type ServedModel } from "../../src/runtimes/served-model.js";

test("the onnx runtime starts its own door, as nobody special, from the places that its layers fill", async () => {
  const { image, local } = await runtimes.onnx.load();
  const places = image.layers.flatMap((layer) => layer.sources.map((source) => source.to));
  expect(places).toContain(image.command[0]);
  expect(places).toContain(image.environment.MODEL_RELEASE_MODEL);
  expect(image.user).not.toMatch(/^0/);
  expect(local.environment({ model: "m.onnx", metadata: "m.json", host: "127.0.0.1", port: 0 })).toEqual({
    MODEL_RELEASE_MODEL: "m.onnx",
    MODEL_RELEASE_METADATA: "m.json",
    HOST: "127.0.0.1",
    PORT: "0",
  });
});

const identity = { name: "churn", version: "1.0.0", digest: "sha256:ab" };

test.each<[string, ServedModel]>([
  ["identity alone", identity],
  ["with features", { ...identity, features: ["age", "Größe"] }],
  [
    "with outputs",
    { ...identity, outputs: { task: "binary", positive: "yes", threshold: 0.4, classes: ["no", "yes"] } },
  ],
  [
    "with the holdout's ranges",
    {
      ...identity,
      reference: [
        { name: "age", bins: { kind: "numbers", lowest: 18, highest: 90.5, edges: [30, 50] } },
        { name: "plan", bins: { kind: "numbers", lowest: 1, highest: 1, edges: [] } },
        { name: "region", bins: { kind: "texts", known: [7, 4_000_000_000] } },
      ],
    },
  ],
])("the file comes back as it was: %s", (_, served) => {
  expect(decodeServedModel(JSON.parse(encodeServedModel(served)))).toEqual(served);
  expect(encodeServedModel(served)).toBe(encodeServedModel({ ...served }));
});

test.each`
  file                                                                                   | says
  ${[]}                                                                                  | ${"file: is a list"}
  ${{ version: "1", digest: "x" }}                                                       | ${"name: must be 1 to 200 printable ASCII characters"}
  ${{ ...identity, version: "1\nx-evil: 1" }}                                            | ${"version: must be"}
  ${{ ...identity, digest: 3 }}                                                          | ${"digest: must be"}
  ${{ ...identity, features: "a" }}                                                      | ${"features: must be a list of strings"}
  ${{ ...identity, outputs: [] }}                                                        | ${"outputs: is a list"}
  ${{ ...identity, outputs: { task: "ranking" } }}                                       | ${"outputs.task: must be binary, multiclass or regression"}
  ${{ ...identity, outputs: { threshold: "half" } }}                                     | ${"outputs.threshold: must be a number"}
  ${{ ...identity, reference: {} }}                                                      | ${"reference: is an object"}
  ${{ ...identity, reference: [{ known: [1] }] }}                                        | ${"reference: must have a name"}
  ${{ ...identity, reference: [{ name: "age", lowest: 1, highest: 2, edges: [2, 1] }] }} | ${"rising edges"}
`("a metadata file that is none: $says", ({ file, says }) => {
  const fault = decodeServedModel(file);
  expect(fault).toBeInstanceOf(Fault);
  expect((fault as Fault).message).toContain(says);
});

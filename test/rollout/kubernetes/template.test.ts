import { expect, test } from "@jest/globals";
import type { PodTemplate } from "../../../src/rollout/targets/kubernetes/kinds.js";
import { hasTemplate, releaseOf, servingPort } from "../../../src/rollout/targets/kubernetes/template.js";
import { candidate, digestA, digestB, template, userTemplate } from "./objects.js";

const image = { digest: digestB, reference: `registry.example/churn@${digestB}`, model: "m.onnx" };
const of = (source: PodTemplate) => releaseOf({ template: source, where: "Deployment churn" }, image);

test("a release is the user's template with our image, our label and its hash, and nothing else", () => {
  expect(
    of({ ...userTemplate, metadata: { labels: { app: "churn" }, annotations: { team: "risk" } } }).template,
  ).toEqual({
    metadata: {
      labels: { app: "churn", "model-release.dev/arm": "stable" },
      annotations: { team: "risk", "model-release.dev/release": expect.stringMatching(/^[0-9a-f]{16}$/) },
    },
    spec: { containers: [{ name: "model", image: image.reference }] },
  });
});

const labels = { app: "churn" };
test.each<{ what: string; metadata: object }>([
  { what: "it was promoted", metadata: (candidate.template as PodTemplate).metadata! },
  { what: "kubectl restarted it", metadata: { labels, annotations: { "kubectl.kubernetes.io/restartedAt": "now" } } },
  { what: "it came from a ReplicaSet", metadata: { labels: { ...labels, "pod-template-hash": "abc" } } },
  { what: "the server wrote a null", metadata: { labels, creationTimestamp: null } },
])("the same inputs are the same release when $what", ({ metadata }) => {
  expect(of({ ...template("registry.example/churn@other"), metadata })).toEqual(candidate);
});

test("another image or another template is another release", () => {
  const mark = (release: { template: object }) => (release.template as PodTemplate).metadata?.annotations;
  expect(mark(of(template("x", { env: [] })))).not.toEqual(mark(candidate));
  const other = releaseOf({ template: userTemplate, where: "" }, { ...image, digest: digestA });
  expect(mark(other)).not.toEqual(mark(candidate));
});

test("a template of ours is known by all that it says, the user's to the letter", () => {
  const ours = candidate.template as PodTemplate;
  expect(hasTemplate({ ...ours, spec: { ...ours.spec!, restartPolicy: "Always" } }, ours)).toBe(true);
  expect(hasTemplate(userTemplate, ours)).toBe(false);
  // What a person changed in it is still marked as ours.
  const [container] = ours.spec!.containers;
  const changed = { ...ours, spec: { ...ours.spec!, containers: [{ ...container!, image: "another" }] } };
  expect(hasTemplate(changed, ours)).toBe(false);
  expect(hasTemplate(ours, userTemplate)).toBe(false);
  expect(hasTemplate({ ...userTemplate, spec: { ...userTemplate.spec!, restartPolicy: "Always" } }, userTemplate)).toBe(
    false,
  );
  expect(hasTemplate(undefined, userTemplate)).toBe(false);
});

test("an image that no registry has cannot be released to a cluster", () => {
  const here = { digest: digestB, model: "m.onnx" };
  expect(() => releaseOf({ template: userTemplate, where: "" }, here)).toThrow(
    "a cluster pulls its images from a registry",
  );
});

test.each<{ ports?: object[]; configured?: number; port: number }>([
  { ports: [{ containerPort: 9000 }], port: 9000 },
  {
    ports: [
      { name: "metrics", containerPort: 9 },
      { name: "http", containerPort: 8 },
    ],
    port: 8,
  },
  { ports: [{ containerPort: 9000 }], configured: 7000, port: 7000 },
  { port: 8080 },
])("answers at $port with the ports $ports and $configured configured", ({ ports, configured, port }) => {
  const choice = { usual: 8080, ...(configured !== undefined && { configured }) };
  expect(servingPort({ template: template("x", { ports }), where: "" }, choice)).toBe(port);
});

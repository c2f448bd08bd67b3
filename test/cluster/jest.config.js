/** What needs a real cluster: the bench's own, or a person's. Minutes long, so apart from `npm test`. */
import shared from "../../jest.config.js";

/** They take the API server away, or need both cores for runs of their own. */
const alone = ["/bench-powers\\.test", "/release/outage\\.test", "/release/killed\\.test"];
const part = process.env.MODEL_RELEASE_CLUSTER_PART;
/** On a cluster of one's own: they push to the bench's registry, or need powers over its control plane. */
const onBench = ["/test/cluster/release/", "/test/cluster/example.test.ts", "/test/cluster/bench-powers.test.ts"];

export default {
  ...shared,
  rootDir: "../..",
  roots: ["<rootDir>/test/cluster"],
  modulePathIgnorePatterns: [
    ...shared.modulePathIgnorePatterns,
    "<rootDir>/test/cluster/kubernetes/",
    "<rootDir>/test/cluster/kubectl/",
  ],
  ...(part === "alone" && { testRegex: alone, testMatch: undefined }),
  testPathIgnorePatterns: [
    ...(process.env.MODEL_RELEASE_TEST_KUBECONFIG ? onBench : []),
    ...(part === "together" ? alone : []),
  ],
  // The cluster itself lies in the folder for temporary files, and outlasts the tests.
  globalSetup: undefined,
  globalTeardown: undefined,
  maxWorkers: part === "together" ? 2 : 1,
  testTimeout: 120_000,
};

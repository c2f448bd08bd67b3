/** What needs a real cluster: the bench's own, or a person's. Minutes long, so apart from `npm test`. */
import shared from "../../jest.config.js";

export default {
  ...shared,
  rootDir: "../..",
  roots: ["<rootDir>/test/cluster"],
  modulePathIgnorePatterns: [
    ...shared.modulePathIgnorePatterns,
    "<rootDir>/test/cluster/kubernetes/",
    "<rootDir>/test/cluster/kubectl/",
  ],
  // On a cluster of one's own runs what only needs a namespace of its own: not what pushes to the bench's registry, or
  // needs powers over its control plane.
  testPathIgnorePatterns: process.env.MODEL_RELEASE_TEST_KUBECONFIG
    ? ["/test/cluster/release/", "/test/cluster/example.test.ts", "/test/cluster/bench-powers.test.ts"]
    : [],
  // One file at a time: some take the API server away, or measure.
  maxWorkers: 1,
  testTimeout: 120_000,
};

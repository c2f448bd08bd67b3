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
  testPathIgnorePatterns: [],
  // One file at a time: some take the API server away, or measure.
  maxWorkers: 1,
  testTimeout: 120_000,
};

/** Workflows under a real runner (act), and the action's steps spawned as the runner does. They take the committed dist/. */
import shared from "../../jest.config.js";

export default {
  ...shared,
  rootDir: "../..",
  roots: ["<rootDir>/test/workflow"],
  testPathIgnorePatterns: [],
  testTimeout: 180_000,
  maxWorkers: 1,
};

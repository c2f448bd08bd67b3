/** Tests that ask other tools (scikit-learn, DVC, skopeo, a real registry …): slower, and not part of `npm test`. */
import root from "../../jest.config.js";

export default {
  ...root,
  rootDir: "../..",
  roots: ["<rootDir>/test/oracles"],
  testPathIgnorePatterns: [],
  testTimeout: 120_000,
};

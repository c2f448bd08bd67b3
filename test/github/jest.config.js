/** The room of GitHub against a stateful emulator of its API; what the emulator is made of is installed at the start. */
import shared from "../../jest.config.js";

export default {
  ...shared,
  rootDir: "../..",
  roots: ["<rootDir>/test/github/emulated"],
  globalSetup: "<rootDir>/test/github/set-up.cjs",
  globalTeardown: undefined,
  testPathIgnorePatterns: [],
  testTimeout: 60_000,
};

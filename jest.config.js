/** Unit and integration tests run the TypeScript sources; what starts a process of its own runs from build/. */
const shared = {
  testEnvironment: "node",
  extensionsToTreatAsEsm: [".ts"],
  transform: {
    "^.+\\.ts$": [
      "@swc/jest",
      { jsc: { parser: { syntax: "typescript" }, target: "es2022" }, module: { type: "es6" } },
    ],
  },
  moduleNameMapper: { "^(\\.{1,2}/.*)\\.js$": "$1" },
  modulePathIgnorePatterns: ["<rootDir>/build/", "<rootDir>/dist/"],
};

export default {
  ...shared,
  roots: ["<rootDir>/test"],
  testMatch: ["**/*.test.ts", "**/*.itg.test.ts"],
  // Jest would leave one core to a person's other work.
  maxWorkers: "100%",
  globalSetup: "<rootDir>/test/temporary/set-up.cjs",
  globalTeardown: "<rootDir>/test/temporary/tear-down.cjs",
  testPathIgnorePatterns: [
    "/test/oracles/",
    "/test/cluster/",
    "/test/workflow/",
    "/test/kill/",
    "/test/github/emulated/",
  ],
};

/** Whole rollouts in processes that are killed at every effect, or asked for something too late. Minutes long, so apart from `npm test`. */
import shared from "../../jest.config.js";

export default {
  ...shared,
  rootDir: "../..",
  roots: ["<rootDir>/test/kill"],
  testPathIgnorePatterns: [],
};

/** The folder that set-up.cjs made goes. */
const { rm } = require("node:fs/promises");
const { tmpdir } = require("node:os");

// A process that is just ending may still write there: then it is tried again.
module.exports = () => rm(tmpdir(), { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });

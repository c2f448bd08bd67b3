/** All that a run of the tests writes outside the repository lies in one folder, which goes with it. */
const { mkdtemp } = require("node:fs/promises");
const { tmpdir } = require("node:os");
const { join } = require("node:path");

/** Before the workers start: they take the environment over. */
module.exports = async () => {
  // Short: the paths of sockets lie below it, and such a path has 107 bytes at most.
  process.env.TMPDIR = await mkdtemp(join(tmpdir(), "mr-"));
};

/**
 * Installs what the emulated GitHub is made of, once for each lock file, into the cache that .ci/run keeps its tools
 * in, and says where: MODEL_RELEASE_GITHUB_TOOLS.
 */
const { execFileSync } = require("node:child_process");
const { createHash } = require("node:crypto");
const {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} = require("node:fs");
const { homedir } = require("node:os");
const { join } = require("node:path");

const source = join(__dirname, "server/tools");
/** Of the descriptions that the package brings; the rest are 380 MB of the same, spelled out. */
const kept = ["api.github.com.json", "ghes-3.19.json"];

module.exports = () => {
  const cache = join(process.env.XDG_CACHE_HOME ?? join(homedir(), ".cache"), "model-release-ci");
  const lock = createHash("sha256")
    .update(readFileSync(join(source, "package-lock.json")))
    .digest("hex");
  const installed = join(cache, `github-${lock.slice(0, 16)}`);
  if (!existsSync(installed)) install(cache, installed);
  process.env.MODEL_RELEASE_GITHUB_TOOLS = installed;
};

function install(cache, installed) {
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, "github-new-"));
  try {
    cpSync(source, folder, { recursive: true });
    execFileSync("npm", ["ci", "--silent", "--no-audit", "--no-fund", "--ignore-scripts"], {
      cwd: folder,
      stdio: "inherit",
    });
    const descriptions = join(folder, "node_modules/@octokit/openapi/generated");
    for (const name of readdirSync(descriptions)) if (!kept.includes(name)) rmSync(join(descriptions, name));
    renameSync(folder, installed);
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    // Two runs at once: the other was first, and has installed the same.
    if (!existsSync(installed)) throw error;
  }
}

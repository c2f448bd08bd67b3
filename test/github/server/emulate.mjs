// The emulator's process: `node emulate.mjs`, its settings as JSON in EMULATOR_SETTINGS; prints its address.
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const { tools, token, login, repository } = JSON.parse(process.env.EMULATOR_SETTINGS);
const { createEmulator } = await import(pathToFileURL(join(tools, "node_modules/emulate/dist/api.js")).href);
const [owner, name] = repository.split("/");
const emulator = await createEmulator({
  service: "github",
  port: 0,
  seed: {
    tokens: { [token]: { login }, octocat: { login: "octocat" }, stranger: { login: "stranger" } },
    github: {
      users: [{ login: "octocat" }, { login: "stranger" }, { login }],
      orgs: [{ login: owner, members: [{ login, role: "admin" }] }],
      repos: [{ owner, name }],
    },
  },
});
console.log(emulator.url);
process.on("disconnect", () => process.exit());

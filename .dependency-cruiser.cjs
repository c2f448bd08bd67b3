/** The arrows of the house: doors → jobs → config and rooms → ground. Checked on value imports (types may cross). */
const rooms = ["model", "validate", "version", "image", "rollout", "server", "report", "alerts", "github", "init"];
const ground =
  "^src/(gates|stats|inference|protocols|runtimes|storage)/|^src/(errors|cancelled|progress|world|effects|list|suggest)\\.ts$";
const valueImport = { dependencyTypesNot: ["type-only"] };

module.exports = {
  forbidden: [
    {
      name: "no-cycles",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    ...rooms.map((room) => ({
      name: `${room}-imports-no-other-room`,
      severity: "error",
      from: { path: `^src/${room}/` },
      to: { path: "^src/", pathNot: [`^src/${room}/`, ground], ...valueImport },
    })),
    {
      name: "ground-stands-on-ground-alone",
      severity: "error",
      from: { path: ground },
      to: { path: "^src/", pathNot: ground, ...valueImport },
    },
    {
      name: "config-imports-lists-and-nothing-else-of-a-room",
      severity: "error",
      from: { path: "^src/config/" },
      to: { path: "^src/", pathNot: ["^src/config/", ground, "/list\\.ts$"], ...valueImport },
    },
    {
      name: "a-job-imports-no-job",
      severity: "error",
      from: { path: "^src/jobs/[^/]+\\.ts$" },
      to: { path: "^src/jobs/[^/]+\\.ts$", ...valueImport },
    },
    {
      name: "nothing-imports-doors",
      severity: "error",
      from: { pathNot: "^src/(doors/|bundle\\.ts)" },
      to: { path: "^src/doors/" },
    },
    { name: "nothing-imports-tests", severity: "error", from: { path: "^src/" }, to: { path: "^(test|bench)/" } },
  ],
  options: {
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^(build|dist)/" },
  },
};

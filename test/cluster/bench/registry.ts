/** The image registry: plain HTTP, on this machine alone. */
import { stringify } from "yaml";
import { registryHost } from "./addresses.js";
import { writeConfiguration } from "./configuration.js";
import { folders } from "./folders.js";
import { start } from "./processes.js";
import { until } from "./until.js";

export async function startRegistry(): Promise<void> {
  // Debian's own configuration asks for a login.
  const configuration = await writeConfiguration(
    "registry.yaml",
    stringify({
      version: 0.1,
      log: { level: "warn", accesslog: { disabled: true } },
      storage: { filesystem: { rootdirectory: folders.registry }, delete: { enabled: true } },
      http: { addr: registryHost },
    }),
  );
  await start("registry", "docker-registry", ["serve", configuration]);
  await until(`the registry to answer at ${registryHost}`, async () => (await fetch(`http://${registryHost}/v2/`)).ok);
}

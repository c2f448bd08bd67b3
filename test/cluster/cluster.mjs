// npm run cluster -- up | down | status
import { fileURLToPath } from "node:url";
import { compileFolders } from "./compile.mjs";

process.chdir(fileURLToPath(new URL("../..", import.meta.url)));
const load = await compileFolders(["bench"]);

try {
  const { main } = await load("bench/main.js");
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  for (let cause = error; cause; cause = cause.cause)
    console.error(cause === error ? `✗ ${cause.message}` : `  because: ${cause.message}`);
  process.exitCode = 1;
}

/** Loaded into a command beside it: writes down every request of its that was answered with 403, for a test to read. */
import { subscribe } from "node:diagnostics_channel";
import { appendFileSync } from "node:fs";

const file = process.env.MODEL_RELEASE_TEST_REFUSALS;

subscribe("http.client.response.finish", ({ request, response }) => {
  if (file && response.statusCode === 403) appendFileSync(file, `${request.method} ${request.path}\n`);
});

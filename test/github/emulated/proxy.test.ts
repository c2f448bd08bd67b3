/** Behind a company's proxy: GitHub is reached through it alone. */
import { once } from "node:events";
import { createServer } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { silent } from "../../../src/progress.js";
import { type EmulatedGitHub, repository, startGitHub } from "../server/github.js";

let github: EmulatedGitHub;
const tunnels: string[] = [];
const proxy = createServer().on("connect", (request, client) => {
  tunnels.push(request.url ?? "");
  const upstream = connect(Number(new URL(github.url).port), "127.0.0.1", () => {
    client.write("HTTP/1.1 200 Connection established\r\n\r\n");
    upstream.pipe(client).pipe(upstream);
  });
  for (const socket of [client, upstream]) socket.on("error", () => upstream.destroy());
});
beforeAll(async () => {
  github = await startGitHub({ description: "ghes-3.19", prefix: "/api/v3" });
  proxy.listen(0, "127.0.0.1");
  await once(proxy, "listening");
});
afterAll(async () => {
  proxy.close();
  proxy.closeAllConnections();
  await github.close();
});

test("requests go where http_proxy says, to an API that no name server knows", async () => {
  const apiUrl = "http://github.example/api/v3";
  // The toolkit reads these once, when it is loaded.
  process.env.GITHUB_API_URL = apiUrl;
  process.env.http_proxy = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
  const { openGitHub } = await import("../../../src/github/client.js");
  const { systemClock } = await import("../../../src/doors/world.js");
  const world = { clock: systemClock, signal: new AbortController().signal, progress: silent, version: "0.1.0" };
  const token = github.token({ checks: "write" });
  const { rest, here } = openGitHub({ token, apiUrl, repository, patienceMs: 0 }, world);
  const { status } = await rest.checks.create({ ...here, name: "gate", head_sha: github.head });
  expect(status).toBe(201);
  expect(tunnels).toEqual(["github.example:80"]);
  expect(github.violations).toEqual([]);
});

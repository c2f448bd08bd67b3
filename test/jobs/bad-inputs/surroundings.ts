/** Registries, ports and records that do not do what they should. */
import { createServer, type Server } from "node:http";
import { createServer as createSocketServer, type Server as SocketServer } from "node:net";
import { systemClock } from "../../../src/doors/world.js";
import type { World } from "../../../src/world.js";
import { configuration, type Place } from "../place.js";
import type { BadInput } from "./bad-input.js";

type Answering = Parameters<typeof createServer>[1];

async function listen(place: Place, server: Server | SocketServer): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  place.atEnd(async () => {
    if ("closeAllConnections" in server) server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  const address = server.address();
  return typeof address === "object" && address ? address.port : 0;
}

/** Names a registry at this port in the configuration, for the image and for its base. */
const withRegistry = async (place: Place, port: number) => {
  const image = { repository: `127.0.0.1:${port}/acme/iris`, base: `127.0.0.1:${port}/acme/base:1` };
  await place.write("model-release.yaml", configuration({ image }));
};

const registry = (answer: Answering) => async (place: Place) =>
  withRegistry(place, await listen(place, createServer(answer)));

const answering = (status: number, body = "", headers: Record<string, string> = {}) =>
  registry((request, response) => {
    request.resume();
    response.writeHead(status, headers).end(body);
  });

/** Waits between tries take no time. */
const quickClock: World["clock"] = { ...systemClock, sleep: async () => {} };
/** The time-outs of Node's own fetch, so short that a test can wait for them. */
const quickFetch: World["fetch"] = async (input, init) => {
  const limit = AbortSignal.timeout(100);
  try {
    return await fetch(input, { ...init, signal: AbortSignal.any([limit, ...(init?.signal ? [init.signal] : [])]) });
  } catch (error) {
    if (!limit.aborted) throw error;
    throw new TypeError("fetch failed", { cause: { code: "UND_ERR_HEADERS_TIMEOUT" } });
  }
};

const release = { job: "release", world: { clock: quickClock }, exit: 4 } as const;

export const surroundings: readonly BadInput[] = [
  {
    given: "a registry that answers 401",
    ...release,
    prepare: answering(401, "", { "www-authenticate": 'Basic realm="registry"' }),
    code: "REGISTRY_UNAUTHORIZED",
    says: ["127.0.0.1", "docker login"],
  },
  {
    given: "a registry that answers 403",
    ...release,
    prepare: answering(403, '{"errors":[{"code":"DENIED","message":"no"}]}'),
    code: "REGISTRY_DENIED",
    says: ["127.0.0.1", "403"],
  },
  {
    given: "a registry that has no such base image",
    ...release,
    exit: 2,
    prepare: answering(404, '{"errors":[{"code":"MANIFEST_UNKNOWN","message":"no"}]}'),
    code: "IMAGE_BASE_UNUSABLE",
    says: ["acme/base:1", "image.base"],
  },
  {
    given: "a registry that answers 429",
    ...release,
    prepare: answering(429, "", { "retry-after": "1" }),
    code: "REGISTRY_BUSY",
    says: ["127.0.0.1", "429"],
  },
  {
    given: "a registry that answers 500",
    ...release,
    prepare: answering(500, "oops"),
    code: "REGISTRY_FAILED",
    says: ["127.0.0.1", "500"],
  },
  {
    given: "a login page instead of a registry",
    ...release,
    prepare: answering(200, "<html>Welcome to our network</html>", { "content-type": "text/html" }),
    code: "IMAGE_BASE_UNUSABLE",
    exit: 2,
    says: ["acme/base:1"],
  },
  {
    given: "a registry that never answers",
    ...release,
    world: { clock: quickClock, fetch: quickFetch },
    prepare: registry(() => {}),
    code: "REGISTRY_UNREACHABLE",
    says: ["127.0.0.1", "it did not answer in time", "curl -I"],
  },
  {
    given: "a registry that hangs up",
    ...release,
    prepare: registry((request) => request.socket.destroy()),
    code: "REGISTRY_UNREACHABLE",
    says: ["127.0.0.1", "it closed the connection"],
  },
  {
    given: "a registry that is not there",
    ...release,
    prepare: async (place) => {
      const server = createServer();
      const port = await listen(place, server);
      await new Promise((resolve) => server.close(resolve));
      await withRegistry(place, port);
    },
    code: "REGISTRY_UNREACHABLE",
    says: [/127\.0\.0\.1:\d+ could not be reached/, "nothing listens there"],
  },
  {
    given: "a registry's port that speaks another language",
    ...release,
    prepare: async (place) => {
      const server = createSocketServer((socket) =>
        socket.on("error", () => {}).end("SSH-2.0-OpenSSH_9.2\r\n", () => socket.destroySoon()),
      );
      await withRegistry(place, await listen(place, server));
    },
    code: "REGISTRY_UNREACHABLE",
    says: ["127.0.0.1", "what listens there does not speak HTTP"],
  },
  {
    given: "a login file that is broken",
    ...release,
    prepare: async (place) => {
      await place.write("../home/.docker/config.json", "{");
      await withRegistry(place, 1);
    },
    code: "REGISTRY_CREDENTIALS",
    says: [".docker/config.json", "docker login"],
  },
  {
    given: "a login helper that is not installed",
    ...release,
    prepare: async (place) => {
      await place.write("../home/.docker/config.json", '{"credsStore": "no-such-helper"}');
      await withRegistry(place, 1);
    },
    code: "REGISTRY_CREDENTIALS",
    says: ["docker-credential-no-such-helper"],
  },
  {
    given: "the name of an image that is none",
    job: "release",
    config: { image: { base: "https://ghcr.io/Acme Iris" } },
    code: "IMAGE_NAME_INVALID",
    exit: 2,
    says: ["https://ghcr.io/Acme Iris"],
  },
  {
    given: "a port for users that another program has",
    job: "release",
    prepare: async (place) => {
      const port = await listen(place, createServer());
      await place.write("model-release.yaml", configuration({ deploy: { ephemeral: true, port } }));
    },
    code: "LOCAL_PORT_IN_USE",
    exit: 4,
    says: [/port \d+ on 127.0.0.1 is in use by another program/, "lsof", "deploy:"],
  },
  {
    given: "a state folder that is a file",
    job: "release",
    prepare: ({ write }) => write(".model-release", "a file"),
    code: "FILE_UNWRITABLE",
    exit: 4,
    says: [".model-release", "a file stands where a folder should be"],
  },
  ...(["status", "release", "rollback"] as const).map(
    (job): BadInput => ({
      given: `\`${job}\` with a journal that is broken`,
      job,
      prepare: ({ write }) => write(".model-release/iris/record.json", '{"epoch":'),
      code: "ROLLOUT_RECORD_INVALID",
      exit: 4,
      says: ["record.json is not what model-release writes there", "Move"],
    }),
  ),
  {
    given: "`history` with a ledger that is broken",
    job: "history",
    prepare: ({ write }) => write(".model-release/iris/ledger.json", '{"releases": 3}'),
    code: "ROLLOUT_RECORD_INVALID",
    exit: 4,
    says: ["ledger.json is not what model-release writes there"],
  },
  {
    given: "`rollback` with nothing to go back to",
    job: "rollback",
    code: "RELEASE_NOT_FOUND",
    exit: 2,
    says: ["nothing has been released here yet", "Nothing was changed"],
  },
  {
    given: "`rollback` to a release that there was not",
    job: "rollback",
    asked: { to: "9.9.9" },
    code: "RELEASE_NOT_FOUND",
    exit: 2,
    says: ["no release is called 9.9.9", "Nothing was changed"],
  },
];

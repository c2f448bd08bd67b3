/** The Kubernetes target, put together for the jobs. */
import { Problem } from "../../../errors.js";
import { readRecord } from "../../engine/record.js";
import { createLeaseJournal } from "../../journal/lease-journal.js";
import { openRevisionLedger } from "../../journal/revision-ledger.js";
import { observers } from "../../observers/list.js";
import { routers } from "../../routers/list.js";
import type { OpenTarget, TargetContext } from "../kind.js";
import { createCluster } from "./cluster/connect.js";
import type { Deployment } from "./kinds.js";
import { firstObjects, loadManifest, type SourceSettings, templateSource } from "./manifest/source.js";
import { fieldManager, leaseName } from "./names.js";
import { type Names, readObjects } from "./objects.js";
import { observedPods, replicasOf } from "./observed.js";
import { kubernetesOptions } from "./options.js";
import { missingRights, rightsProblem } from "./preflight/credentials.js";
import { preflight } from "./preflight/preflight.js";
import { createKubernetesSender } from "./replay-sender.js";
import { describeStatus, urlOf } from "./status.js";
import { createKubernetesTarget } from "./target.js";
import { digestOf, releaseOf, servingContainer } from "./template.js";

/** A scrape goes through the API server, which has others to serve. */
const usualScrapeMs = 10_000;

/** Where nothing else ends a question: reading for a person. */
const lasting = new AbortController().signal;

export async function open(context: TargetContext): Promise<OpenTarget> {
  const { runtime, configured, world, longestMs, traffic } = context;
  const { clock, files, progress } = world;
  const options = kubernetesOptions.parse(context.options);
  const name = options.name ?? context.name;
  const choice = { context: options.context, namespace: options.namespace, fieldManager };
  const cluster = await createCluster(choice, world);
  const { namespace } = cluster;
  const source: SourceSettings = { name, namespace, options, runtime, configured, files };
  const manifest = once(() => loadManifest(source));
  const { createPodsObserver } = await observers.pods.load();
  const router = await routers[options.router ?? "replicas"].load();
  const names: Names = {
    name,
    service: options.service ?? (await serviceIn(manifest)) ?? name,
    ...(options.container !== undefined && { container: options.container }),
  };
  const port = { usual: runtime.image.port, ...(options.port !== undefined && { configured: options.port }) };
  const written = async () => {
    const found = await manifest();
    return found && { path: options.manifest!, manifest: found };
  };
  const first = async () => firstObjects(await manifest(), names.service, source);

  const place = { cluster, lease: leaseName(name), name, clock };
  const ledger = openRevisionLedger(place);
  const journal = createLeaseJournal({
    ...place,
    parse: readRecord,
    touch: (epoch, signal) => target.touch(epoch, signal),
    say: progress.say,
    signal: world.signal,
  });
  const parts = { cluster, names, router, first, port, clock };
  const target = createKubernetesTarget({
    ...parts,
    preflight: (wanted, signal, how) =>
      preflight(
        wanted,
        {
          ...parts,
          written,
          gitops: options.gitops === "ignore" ? "ignore" : undefined,
          longestMs,
          progress,
          force: how?.force ?? false,
        },
        signal,
      ),
    checkFence: journal.confirm,
    keep: ledger.keepTemplate,
  });
  const live = (): Promise<Deployment | undefined> => cluster.get("deployments", name, lasting);
  const look = (signal: AbortSignal) => readObjects(cluster, names, signal);
  const pods = async (signal: AbortSignal) => observedPods(await look(signal), names, port);

  return {
    target,
    observer: createPodsObserver({
      pods,
      request: cluster.request,
      metrics: runtime.metrics,
      traffic,
      clock,
      everyMs: Math.min(usualScrapeMs, context.lookMs),
    }),
    place: { name, namespace },
    replicas: async (signal) => replicasOf(await pods(signal), clock.now()),
    journal,
    ledger: {
      ...ledger,
      load: () => toldWhole(ledger.load),
      update: (change) => toldWhole(() => ledger.update(change)),
    },
    sender: createKubernetesSender({ pods, request: cluster.request, clock }),
    startsWithBaseline: false,
    release: async (image) => {
      const written = await manifest();
      return releaseOf(templateSource(written, written ? undefined : await live(), source), image);
    },
    fit: async (asked, how) => {
      const deployment = await live();
      const isThere = deployment && !(how?.force && (deployment.status?.readyReplicas ?? 0) === 0);
      return router.fit(asked, isThere ? (deployment.spec?.replicas ?? 1) : 0, name);
    },
    url: async () => urlOf((await look(lasting)).service, namespace),
    status: async (signal) => {
      const [objects, actual, lease] = await Promise.all([look(signal), target.read(signal), journal.load()]);
      return describeStatus({ objects, actual, names, holder: lease?.fence?.holder, cluster });
    },
    modelOf: async ({ template }) => {
      const { image } = servingContainer({ template, where: "the release", container: names.container });
      return image !== undefined && digestOf(image) !== undefined ? context.fetchModel(image) : undefined;
    },
    stop: async () => {
      throw new Problem("USAGE", {
        what: `'stop' ends what the local target runs; what serves in a cluster stays (Deployment ${name}, namespace ${namespace})`,
        remedy: `To take it from your users, delete it yourself:\n  kubectl --context ${cluster.context} --namespace ${namespace} delete deployment/${name} service/${names.service}`,
      });
    },
    close: () => {
      journal.close();
      cluster.close();
    },
  };

  /** For what a run does before its preflight: where that is forbidden, all rights that are missing are told, not this one alone. */
  async function toldWhole<T>(ask: () => Promise<T>): Promise<T> {
    try {
      return await ask();
    } catch (error) {
      const isForbidden = error instanceof Problem && error.code === "KUBERNETES_FORBIDDEN";
      throw (isForbidden && rightsProblem(await missingRights(cluster, lasting), namespace)) || error;
    }
  }

  /** A manifest that is missing or wrong is told when it is needed: a rollback needs none. */
  async function serviceIn(load: typeof manifest): Promise<string | undefined> {
    try {
      return (await load())?.service?.metadata?.name;
    } catch {
      return undefined;
    }
  }
}

/** The same answer, or the same failure, however often it is asked. */
function once<T>(load: () => Promise<T>): () => Promise<T> {
  let answer: Promise<T> | undefined;
  return () => {
    answer ??= load();
    return answer;
  };
}

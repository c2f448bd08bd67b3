/**
 * What a first release makes where the user has no manifest: a Deployment that loses no request, its Service, and a
 * disruption budget. Pure.
 *
 * The pod template says all that the API server would fill in, so that what is read back is what was written: the next
 * release of the same model is then seen to be the same.
 */
import type { Probe, Runtime } from "../../../../runtimes/runtime.js";
import type { Container, Deployment, DisruptionBudget, PodTemplate, Service } from "../kinds.js";

export interface DefaultSettings {
  readonly name: string;
  readonly service: string;
  readonly replicas: number;
  /** Of the container. */
  readonly port: number;
  readonly runtime: Runtime;
}

export interface DefaultObjects {
  readonly deployment: Deployment;
  readonly service: Service;
  readonly budget?: DisruptionBudget;
}

/** Long enough for each node to hear that the pod is on its way out, and to send nothing more there. */
const preStopSeconds = 5;
/** More than that pause and what the built-in server takes at most: until late nodes have heard, and then to finish. */
const graceSeconds = 80;
const memory = "512Mi";

export function defaultObjects(settings: DefaultSettings): DefaultObjects {
  const { name, replicas } = settings;
  const selector = selectorOf(name);
  const deployment: Deployment = {
    apiVersion: "apps/v1",
    kind: "Deployment",
    metadata: { name, labels: marks(name) },
    spec: {
      replicas,
      selector: { matchLabels: selector },
      strategy: { type: "RollingUpdate", rollingUpdate: { maxSurge: 1, maxUnavailable: 0 } },
      template: defaultTemplate(settings),
    },
  };
  return {
    deployment,
    service: defaultService(settings, selector),
    // For a single pod it would keep a node from ever being emptied.
    ...(replicas > 1 && { budget: budgetOf(name, selector) }),
  };
}

const selectorOf = (name: string) => ({
  "app.kubernetes.io/name": name,
  "app.kubernetes.io/component": "model-server",
});
const marks = (name: string) => ({ "app.kubernetes.io/name": name, "app.kubernetes.io/managed-by": "model-release" });

/** Users' requests come to port 80, whatever the container listens at. */
export function defaultService(
  { name, service, port }: Pick<DefaultSettings, "name" | "service" | "port">,
  selector: Readonly<Record<string, string>>,
): Service {
  return {
    apiVersion: "v1",
    kind: "Service",
    metadata: { name: service, labels: marks(name) },
    spec: { selector, ports: [{ name: "http", port: 80, targetPort: port, protocol: "TCP" }] },
  };
}

function budgetOf(name: string, selector: Readonly<Record<string, string>>): DisruptionBudget {
  return {
    apiVersion: "policy/v1",
    kind: "PodDisruptionBudget",
    metadata: { name, labels: marks(name) },
    spec: { maxUnavailable: 1, selector: { matchLabels: selector } },
  };
}

function defaultTemplate({ name, port, runtime }: DefaultSettings): PodTemplate {
  const selector = selectorOf(name);
  const [user, group] = runtime.image.user.split(":").map(Number);
  return {
    metadata: { labels: { ...selector } },
    spec: {
      automountServiceAccountToken: false,
      securityContext: {
        runAsNonRoot: true,
        runAsUser: user,
        runAsGroup: group,
        seccompProfile: { type: "RuntimeDefault" },
      },
      terminationGracePeriodSeconds: graceSeconds,
      // Rather two pods on one node than one pod too few.
      topologySpreadConstraints: ["kubernetes.io/hostname", "topology.kubernetes.io/zone"].map((topologyKey) => ({
        maxSkew: 1,
        topologyKey,
        whenUnsatisfiable: "ScheduleAnyway",
        labelSelector: { matchLabels: selector },
      })),
      containers: [modelContainer(port, runtime)],
      volumes: [{ name: "tmp", emptyDir: {} }],
      restartPolicy: "Always",
      dnsPolicy: "ClusterFirst",
      schedulerName: "default-scheduler",
    },
  };
}

function modelContainer(port: number, { image, probes }: Runtime): Container {
  return {
    name: "model",
    ports: [{ name: "http", containerPort: port, protocol: "TCP" }],
    ...(port !== image.port && { env: [{ name: "PORT", value: String(port) }] }),
    // No limit to the CPU: it would only slow answers down. Memory that is not there is told at once, not at night.
    resources: { requests: { cpu: "100m", memory }, limits: { memory } },
    startupProbe: probeOf(probes.startup),
    readinessProbe: probeOf(probes.readiness),
    livenessProbe: probeOf(probes.liveness),
    lifecycle: { preStop: { sleep: { seconds: preStopSeconds } } },
    securityContext: {
      allowPrivilegeEscalation: false,
      readOnlyRootFilesystem: true,
      capabilities: { drop: ["ALL"] },
    },
    volumeMounts: [{ name: "tmp", mountPath: "/tmp" }],
    imagePullPolicy: "IfNotPresent",
    terminationMessagePath: "/dev/termination-log",
    terminationMessagePolicy: "FallbackToLogsOnError",
  };
}

function probeOf({
  path,
  periodSeconds,
  failureThreshold,
  timeoutSeconds,
}: Probe): NonNullable<Container["readinessProbe"]> {
  return {
    httpGet: { path, port: "http", scheme: "HTTP" },
    periodSeconds,
    failureThreshold,
    timeoutSeconds,
    successThreshold: 1,
  };
}

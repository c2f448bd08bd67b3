/** Whose metrics are known. One line and one file each; schema and docs are made from it. */
import type { List } from "../../../list.js";
import type { MetricPreset } from "../preset.js";

export const presets = {
  "model-release": { help: "our own server", load: async () => (await import("./model-release.js")).modelRelease },
  mlserver: { help: "MLServer", load: async () => (await import("./mlserver.js")).mlserver },
  triton: {
    help: "NVIDIA Triton (no latency: it has no buckets)",
    load: async () => (await import("./triton.js")).triton,
  },
  "tensorflow-serving": {
    help: "TensorFlow Serving",
    load: async () => (await import("./tensorflow-serving.js")).tensorflowServing,
  },
  kserve: {
    help: "KServe on Knative since 1.19, by its queue-proxy",
    load: async () => (await import("./kserve.js")).kserve,
  },
  "kserve-opencensus": {
    help: "KServe on Knative to 1.18, by its queue-proxy",
    load: async () => (await import("./kserve-opencensus.js")).kserveOpencensus,
  },
  bentoml: { help: "BentoML", load: async () => (await import("./bentoml.js")).bentoml },
  mlflow: { help: "MLflow behind NGINX with its module vts", load: async () => (await import("./mlflow.js")).mlflow },
  istio: { help: "Istio's sidecars", load: async () => (await import("./istio.js")).istio },
  linkerd: { help: "Linkerd's proxies", load: async () => (await import("./linkerd.js")).linkerd },
  nginx: { help: "ingress-nginx", load: async () => (await import("./nginx.js")).nginx },
  traefik: { help: "Traefik", load: async () => (await import("./traefik.js")).traefik },
} as const satisfies List<MetricPreset>;

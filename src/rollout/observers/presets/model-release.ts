import type { MetricPreset } from "../preset.js";

/** Our own server: each pod is scraped, and its series bear the pod's name. */
export const modelRelease: MetricPreset = {
  requests: ["model_release_requests_total"],
  errors: { label: "code" },
  latency: { histogram: "model_release_request_duration_seconds", unit: "seconds" },
  usage: { cpuSeconds: "process_cpu_seconds_total", memoryBytes: "process_resident_memory_bytes" },
  traffic: { label: "traffic", live: "live", replay: "replay" },
  arms: { pod: "pod" },
  source: "docs/server.md",
  verified: true,
};

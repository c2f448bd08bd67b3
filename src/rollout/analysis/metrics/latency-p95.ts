import { latencyPercentile } from "./latency.js";

export const latencyP95 = latencyPercentile(95);

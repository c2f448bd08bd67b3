import { latencyPercentile } from "./latency.js";

export const latencyP99 = latencyPercentile(99);

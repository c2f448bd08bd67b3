import { latencyPercentile } from "./latency.js";

export const latencyP50 = latencyPercentile(50);

import { latencyPercentile } from "./latency.js";

export const latencyP90 = latencyPercentile(90);

/**
 * Bucket edges of every latency histogram of ours, in seconds: 2^(1/8) apart from 0.1 ms to beyond 100 s.
 *
 * The same in every version, since a stable server is never restarted for a gate: arms of different versions of
 * model-release must share their edges.
 */
export const latencyEdges: readonly number[] = Array.from({ length: 161 }, (_, i) => 1e-4 * 2 ** (i / 8));

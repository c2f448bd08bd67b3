/** The cluster's addresses: fixed, so that they can be printed, and this machine's alone. */

/**
 * The node's own address, added to the loopback interface: pods and this machine reach it, no other machine does.
 * It is at the same time the pods' gateway.
 */
export const nodeAddress = "10.244.0.1";
export const podNetwork = { subnet: "10.244.0.0/24", rangeStart: "10.244.0.10" } as const;
export const serviceNetwork = "10.96.0.0/16";
/** What pods call `kubernetes.default`: the service network's first address. */
export const apiServiceAddress = "10.96.0.1";

/** Kept for a DNS server; none runs. */
export const dnsAddress = "10.96.0.10";

export const apiServerPort = 6443;
export const apiServer = `https://${nodeAddress}:${apiServerPort}`;
/** Of every service-account token, and who it is meant for. */
export const tokenIssuer = "https://kubernetes.default.svc.cluster.local";

export const nodeName = "bench";

// Uncommon ports: a developer's machine may have an etcd and a registry of its own.
export const etcdClient = "http://127.0.0.1:22379";
export const etcdPeer = "http://127.0.0.1:22380";
/** As image references name it; plain HTTP. */
export const registryHost = "127.0.0.1:25000";

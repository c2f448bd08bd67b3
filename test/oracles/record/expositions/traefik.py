"""Records what Traefik exposes of services that it knows by three of its Kubernetes providers, for its preset.

    npm run cluster -- up && npm run cluster -- build
    python test/oracles/record/expositions/traefik.py    (Go, which builds Traefik)

The backends are threads of this script, on an address that the cluster's objects may name (no loopback address may
stand in an EndpointSlice).
"""

import contextlib
import http.server
import json
import pathlib
import subprocess
import tempfile
import threading
import time

from programs import answer, built, cache, module_folder, record, running

module, version = "github.com/traefik/traefik/v3", "v3.6.12"
# The test cluster's and no other one: its own kubeconfig, and its node's address.
kubeconfig = pathlib.Path(tempfile.gettempdir()) / "model-release-cluster/kubeconfigs/admin.yaml"
host = "10.244.0.1"
web, admin = 18000, 18001
backends = {"churn": 19001, "churn-canary": 19002, "churn-old": 19003}
namespace = "shop"


def backend(name):
    """Answers well, but the canary fails every other time; `/slow` takes its time. Counts what it answered."""
    answered = []

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
            if self.path == "/slow":
                time.sleep(0.35)
            answered.append(500 if name == "churn-canary" and len(answered) % 2 == 1 else 200)
            self.send_response(answered[-1])
            self.send_header("content-length", "0")
            self.end_headers()

        def log_message(self, *_):
            pass

    server = http.server.ThreadingHTTPServer((host, backends[name]), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return answered


def metadata(name, **more):
    return {"name": name, "namespace": namespace, **more}


def service(name, port):
    """A service without pods: its endpoints are written by hand."""
    return [
        {
            "apiVersion": "v1",
            "kind": "Service",
            "metadata": metadata(name),
            "spec": {"ports": [{"port": 80, "targetPort": port}]},
        },
        {
            "apiVersion": "discovery.k8s.io/v1",
            "kind": "EndpointSlice",
            "metadata": metadata(name, labels={"kubernetes.io/service-name": name}),
            "addressType": "IPv4",
            "endpoints": [{"addresses": [host], "conditions": {"ready": True}}],
            "ports": [{"name": "", "port": port, "protocol": "TCP"}],
        },
    ]


def ingress(name, asked_host):
    to = {"service": {"name": name, "port": {"number": 80}}}
    path = {"path": "/", "pathType": "Prefix", "backend": to}
    return {
        "apiVersion": "networking.k8s.io/v1",
        "kind": "Ingress",
        "metadata": metadata(name),
        "spec": {"rules": [{"host": asked_host, "http": {"paths": [path]}}]},
    }


def gateway():
    api = "gateway.networking.k8s.io/v1"
    shares = [{"name": "churn", "port": 80, "weight": 75}, {"name": "churn-canary", "port": 80, "weight": 25}]
    rules = [{"backendRefs": shares}]
    listener = {"name": "web", "port": web, "protocol": "HTTP"}
    return [
        {
            "apiVersion": api,
            "kind": "GatewayClass",
            "metadata": {"name": "traefik"},
            "spec": {"controllerName": "traefik.io/gateway-controller"},
        },
        {
            "apiVersion": api,
            "kind": "Gateway",
            "metadata": metadata("web"),
            "spec": {"gatewayClassName": "traefik", "listeners": [listener]},
        },
        {
            "apiVersion": api,
            "kind": "HTTPRoute",
            "metadata": metadata("churn"),
            "spec": {"parentRefs": [{"name": "web"}], "hostnames": ["gateway.test"], "rules": rules},
        },
    ]


def ingress_route():
    shares = [{"name": "churn", "port": 80, "weight": 3}, {"name": "churn-canary", "port": 80, "weight": 1}]
    route = {"kind": "Rule", "match": "Host(`route.test`)", "services": shares}
    kind = {"apiVersion": "traefik.io/v1alpha1", "kind": "IngressRoute"}
    return {**kind, "metadata": metadata("churn"), "spec": {"entryPoints": ["web"], "routes": [route]}}


def kubectl(*arguments, objects=None):
    text = None if objects is None else json.dumps({"apiVersion": "v1", "kind": "List", "items": objects})
    program = next(cache.glob("kubectl-*/kubectl"))
    command = [program, "--kubeconfig", kubeconfig, *arguments]
    subprocess.run(command, input=text, text=True, check=True, stdout=subprocess.DEVNULL)


@contextlib.contextmanager
def objects():
    """What Traefik's providers watch; gone again afterwards, the kinds too."""
    references = pathlib.Path(module_folder(f"{module}@{version}")) / "docs/content/reference"
    kinds = [
        pathlib.Path(module_folder("sigs.k8s.io/gateway-api@v1.4.0")) / "config/crd/standard",
        references / "dynamic-configuration/kubernetes-crd-definition-v1.yml",
    ]
    ours = [{"apiVersion": "v1", "kind": "Namespace", "metadata": {"name": namespace}}]
    ours += [one for name, port in backends.items() for one in service(name, port)]
    ours += [ingress("churn", "stable.test"), ingress("churn-canary", "canary.test"), ingress("churn-old", "old.test")]
    ours += [*gateway(), ingress_route()]
    try:
        for folder in kinds:
            kubectl("apply", "--server-side", "-f", str(folder))
        kubectl("wait", "--for=condition=Established", "crd", "--all", "--timeout=60s")
        kubectl("apply", "-f", "-", objects=ours)
        yield
    finally:
        kubectl("delete", "namespace", namespace, "--ignore-not-found", "--wait=false")
        for folder in kinds:
            kubectl("delete", "-f", str(folder), "--ignore-not-found", "--wait=false")


def ask(asked_host, times, path="/", **headers):
    for _ in range(times):
        answer(f"http://127.0.0.1:{web}{path}", headers={"host": asked_host, **headers})


def wait_for_routes():
    routers = f"http://127.0.0.1:{admin}/api/http/routers?per_page=1000"
    asked_hosts = ["gateway.test", "stable.test", "canary.test", "old.test", "route.test"]
    for _ in range(300):
        known = [router["rule"] for router in json.loads(answer(routers)[1])]
        if all(asked_host in str(known) for asked_host in asked_hosts):
            time.sleep(3)  # A configuration that comes late would begin the round anew.
            return
        time.sleep(0.2)
    raise RuntimeError(f"Traefik has these routes alone: {known}")


arguments = [
    f"--entrypoints.web.address=127.0.0.1:{web}",
    f"--entrypoints.traefik.address=127.0.0.1:{admin}",
    "--api.insecure=true",
    "--metrics.prometheus=true",
    "--providers.kubernetesingress=true",
    "--providers.kubernetesgateway=true",
    "--providers.kubernetescrd=true",
    "--global.checknewversion=false",
    "--global.sendanonymoususage=false",
]
answered = {name: backend(name) for name in backends}
traefik = built(module, version, "./cmd/traefik")
with objects(), running([traefik, *arguments], f"http://127.0.0.1:{admin}/metrics", {"KUBECONFIG": str(kubeconfig)}):
    wait_for_routes()
    ask("gateway.test", 8)
    ask("stable.test", 2)
    ask("stable.test", 1, "/slow")
    ask("stable.test", 1, **{"content-type": "application/grpc"})
    ask("canary.test", 2)
    ask("old.test", 1)
    ask("route.test", 4)
    time.sleep(1)
    page = answer(f"http://127.0.0.1:{admin}/metrics")[1]
if {name: len(codes) for name, codes in answered.items()} != {"churn": 13, "churn-canary": 5, "churn-old": 1}:
    raise RuntimeError(f"the backends answered otherwise: {answered}")
told = (
    f"Traefik {version[1:]} on Kubernetes: eight requests by a Gateway (75 to 25), seven by Ingresses (four to churn, "
    "one of them slow, one a call of gRPC; two to churn-canary, one to churn-old), four by an IngressRoute (3 to 1); "
    "churn-canary fails at every other."
)
record("traefik", told, page, "traefik_service_(requests|request_duration_seconds)")

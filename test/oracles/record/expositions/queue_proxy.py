"""Records what Knative's queue-proxy exposes in front of KServe's Python server, for the presets of KServe.

    python test/oracles/record/expositions/queue_proxy.py    (kserve 0.21.0; Go, which builds the queue-proxy)

The proxy's ports are fixed (8022, 9090): where another program has them, put `unshare --net --map-root-user sh -c "ip
link set lo up; …"` before it.
"""

import pathlib
import sys
import time

from programs import answer, built, record, running

model_port, proxy_port, metrics_port = 18080, 8012, 9091
predict = f"http://127.0.0.1:{proxy_port}/v1/models/echo:predict"
revision = "churn-00001"
pod = f"{revision}-x2k9p"

environment = {
    "CONTAINER_CONCURRENCY": "0",
    "QUEUE_SERVING_PORT": str(proxy_port),
    "QUEUE_SERVING_TLS_PORT": "8112",
    "USER_PORT": str(model_port),
    "REVISION_TIMEOUT_SECONDS": "1",
    "SERVING_LOGGING_CONFIG": "",
    "SERVING_LOGGING_LEVEL": "error",
    "SERVING_NAMESPACE": "shop",
    "SERVING_SERVICE": "churn",
    "SERVING_CONFIGURATION": "churn",
    "SERVING_REVISION": revision,
    "SERVING_POD": pod,
    "SERVING_POD_IP": "127.0.0.1",
    "POD_NAME": pod,
    # Since 1.19, as the revision's controller writes `request-metrics-protocol: prometheus` of config-observability …
    "OBSERVABILITY_CONFIG": '{"requestMetrics": {"protocol": "prometheus", "endpoint": "127.0.0.1:%d"}}' % metrics_port,
    # … and before.
    "SERVING_REQUEST_METRICS_BACKEND": "prometheus",
    "SERVING_REQUEST_METRICS_REPORTING_PERIOD_SECONDS": "1",
    "METRICS_DOMAIN": "knative.dev/internal/serving",
}
# `stuck` takes longer than the revision's timeout.
statuses = {"quick": 200, "slow": 200, "broken": 500, "stuck": 504}

presets = {
    "kserve": ("v0.48.1", "1.21", "quick quick slow broken stuck", "http_server_request_duration_seconds"),
    "kserve-opencensus": ("v0.42.2", "1.15", "quick quick slow stuck", "revision_request_(count|latencies)"),
}


def ask(rows):
    for row in rows:
        got = answer(predict, {"instances": [row]})
        if got is None or got[0] != statuses[row]:
            raise RuntimeError(f"{row} is answered with {got}, not with {statuses[row]}")
    probe = answer(f"http://127.0.0.1:{proxy_port}/", headers={"k-network-probe": "queue"})
    if probe is None or probe[0] != 200:
        raise RuntimeError(f"the probe is answered with {probe}")


def page_of(proxy, rows):
    server = [sys.executable, pathlib.Path(__file__).with_name("echo_model.py"), str(model_port)]
    metrics = f"http://127.0.0.1:{metrics_port}/metrics"
    with running(server, f"http://127.0.0.1:{model_port}/"), running([proxy], metrics, environment):
        ask(rows)
        # OpenCensus' counters go to the page once a second.
        time.sleep(3)
        return answer(metrics)[1]


for name, (version, release, asked, metrics) in presets.items():
    rows = asked.split()
    page = page_of(built("knative.dev/serving", version, "./cmd/queue"), rows)
    answers = ", ".join(f"{row} ({statuses[row]})" for row in rows)
    told = f"Knative {release}'s queue-proxy before KServe 0.21.0's server, asked {answers}, and a probe."
    record(name, told, page, metrics)

"""Records what MLServer and BentoML expose, for their presets; each with the Python that it is installed for.

    python test/oracles/record/expositions/model_servers.py mlserver    (mlserver 1.7.1)
    python test/oracles/record/expositions/model_servers.py bentoml     (bentoml 1.4.39)
"""

import json
import os
import pathlib
import sys
import tempfile

from programs import answer, record, running

port, metrics_port = 18080, 18082
here = pathlib.Path(__file__).parent
programs = pathlib.Path(sys.executable).parent
environment = {"PYTHONPATH": str(here), "PATH": f"{programs}:{os.environ['PATH']}"}


def mlserver():
    def asked(row):
        return {"inputs": [{"name": "row", "datatype": "BYTES", "shape": [1], "data": [row]}]}

    with tempfile.TemporaryDirectory() as folder:
        settings = {"http_port": port, "metrics_port": metrics_port, "grpc_port": 18081, "parallel_workers": 0}
        model = {"name": "echo", "implementation": "served_model.Echo"}
        # What its workers keep of the metrics goes into the folder that it is started in.
        settings = {**settings, "host": "127.0.0.1", "metrics_dir": folder}
        pathlib.Path(folder, "settings.json").write_text(json.dumps(settings))
        pathlib.Path(folder, "model-settings.json").write_text(json.dumps(model))
        models = f"http://127.0.0.1:{port}/v2/models/echo"
        with running([programs / "mlserver", "start", folder], f"{models}/ready", environment):
            told = ask(f"{models}/infer", asked, 422)
            page = answer(f"http://127.0.0.1:{metrics_port}/metrics")[1]
            return "MLServer 1.7.1", told, page, "rest_server_request(s|_duration_seconds)"


def bentoml():
    command = [programs / "bentoml", "serve", "served_model:Echo", "--host", "127.0.0.1", "--port", str(port)]
    with running(command, f"http://127.0.0.1:{port}/readyz", environment):
        told = ask(f"http://127.0.0.1:{port}/predict", lambda row: {"row": row}, 400)
        page = answer(f"http://127.0.0.1:{port}/metrics")[1]
        return "BentoML 1.4.39", told, page, "bentoml_service_request(_duration_seconds)?"


def ask(url, asked, misunderstood):
    """@returns what was asked and answered."""
    requests = {"quick": (asked("quick"), 200), "slow": (asked("slow"), 200), "broken": (asked("broken"), 500)}
    requests["misunderstood"] = (["no request"], misunderstood)
    told = []
    for name in ["quick", "quick", "slow", "broken", "misunderstood"]:
        body, status = requests[name]
        got = answer(url, body)
        if got is None or got[0] != status:
            raise RuntimeError(f"{name} is answered with {got}, not with {status}")
        told.append(f"{name} ({status})")
    return ", ".join(told)


name = sys.argv[1]
server, told, page, metrics = {"mlserver": mlserver, "bentoml": bentoml}[name]()
record(name, f"{server}, asked whether it is ready, then {told}.", page, metrics)

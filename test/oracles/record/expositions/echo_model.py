"""A model for KServe's own Python server that does what its rows say. Listens on the port that it is given."""

import asyncio
import sys

from kserve import Model, ModelServer
from kserve.errors import InferenceError

port = int(sys.argv.pop())
seconds = {"slow": 0.3, "stuck": 2.5}


class Echo(Model):
    def __init__(self):
        super().__init__("echo")
        self.ready = True

    async def predict(self, payload, headers=None, response_headers=None):
        rows = payload["instances"]
        await asyncio.sleep(seconds.get(rows[0], 0))
        if rows[0] == "broken":
            raise InferenceError("broken")
        return {"predictions": rows}


ModelServer(http_port=port, enable_grpc=False).start([Echo()])

"""One model that does what its row says, as MLServer and as BentoML want it."""

import time


def says(row):
    if row == "slow":
        time.sleep(0.3)
    if row == "broken":
        raise RuntimeError("broken")
    return row


try:
    from mlserver import MLModel
    from mlserver.codecs import StringCodec
    from mlserver.types import InferenceRequest, InferenceResponse
except ImportError:
    import bentoml

    @bentoml.service(workers=1)
    class Echo:
        @bentoml.api
        def predict(self, row: str) -> str:
            return says(row)

else:

    class Echo(MLModel):
        async def predict(self, payload: InferenceRequest) -> InferenceResponse:
            rows = StringCodec.decode_input(payload.inputs[0])
            outputs = [StringCodec.encode_output("row", [says(row) for row in rows])]
            return InferenceResponse(model_name=self.name, outputs=outputs)

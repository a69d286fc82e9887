"""Stacks to start from. They only prefill the answer `layers`."""

PRESETS: dict[str, dict[str, str]] = {
    "tabular": {
        "mlp": "[mlp: 64, mlp: 32]",
        "batch-norm": "[mlp: {units: 64, norm: batch}, mlp: {units: 64, norm: batch}]",
    },
    "series": {
        "lstm": "[lstm: 64]",
        "lstm-dense": "[lstm: 64, mlp: 64]",
        "dense-lstm-dense": "[mlp: 32, lstm: 64, mlp: 32]",
        "stacked-lstm": "[lstm: {hidden: 64, layers: 2}]",
        "dense": "[mlp: 64, mlp: 64]",
    },
    "image": {
        "conv-dense": "[conv2d: {filters: 32, pool: max}, "
        "conv2d: {filters: 64, pool: max}, mlp: 128]",
        "conv": "[conv2d: 32, conv2d: {filters: 64, stride: 2}, "
        "conv2d: {filters: 128, stride: 2}, mean]",
        "dense": "[mlp: 128, mlp: 64]",
    },
}


def first_preset(input_kind: str) -> str:
    """Return the name of the preset that suits most data of a kind."""
    return next(iter(PRESETS[input_kind]))

"""Stacks to start from. They only prefill the answer `layers`."""

from dataclasses import replace

from .answers import Answers
from .errors import PlanError
from .layers import LAYERS
from .make import make_plan
from .network.parse import parse_layers
from .network.specification import LayerSpec

PRESETS: dict[str, dict[str, str]] = {
    "tabular": {
        "mlp": "[mlp: 64, mlp: 32]",
        "small": "[mlp: 64]",
        "batch-norm": "[mlp: {units: 64, norm: batch}, mlp: {units: 64, norm: batch}]",
    },
    "series": {
        "conv-bilstm-dense": "[conv1d: 32, bilstm: 64, mlp: 64]",
        "lstm": "[lstm: 64]",
        "gru": "[gru: 64]",
        "conv": "[conv1d: 64, conv1d: {filters: 64, pool: max}, conv1d: 128]",
        "causal-conv": "[conv1d: {filters: 64, padding: causal}, "
        "conv1d: {filters: 64, padding: causal, dilation: 2}]",
        "bilstm": "[bilstm: {hidden: 64, layers: 2}]",
        "transformer": "[transformer: {size: 64, layers: 2}]",
        "lstm-dense": "[lstm: 64, mlp: 64]",
        "dense-lstm-dense": "[mlp: 32, lstm: 64, mlp: 32]",
        "dense": "[mlp: 64, mlp: 64]",
    },
    "video": {
        "conv-lstm-dense": "[conv2d: {filters: 16, pool: max}, "
        "conv2d: {filters: 32, pool: max}, lstm: 64, mlp: 64]",
        "convlstm": "[convlstm: 16, pool, conv2d: {filters: 32, pool: max}]",
        "conv-transformer": "[conv2d: {filters: 16, pool: max}, "
        "conv2d: {filters: 32, pool: max}, transformer: 64]",
    },
    "tokens": {
        "transformer": "[embedding: 64, transformer: {size: 64, layers: 2}]",
        "bilstm": "[embedding: 32, bilstm: 64]",
        "conv": "[embedding: 32, conv1d: 64, conv1d: {filters: 64, pool: max}]",
        "conv-bilstm": "[embedding: 32, conv1d: 64, bilstm: 64]",
    },
    "image": {
        "conv-dense": "[conv2d: {filters: 32, pool: max}, "
        "conv2d: {filters: 64, pool: max}, mlp: 128]",
        "conv": "[conv2d: 32, conv2d: {filters: 64, stride: 2}, "
        "conv2d: {filters: 128, stride: 2}, mean]",
        "residual": "[conv2d: 32, conv2d: {filters: 32, repeat: 2, residual: true}, "
        "conv2d: {filters: 64, stride: 2, repeat: 2, residual: true}, mean]",
        "dense": "[mlp: 128, mlp: 64]",
    },
}


def presets_fitting(answers: Answers) -> dict[str, str]:
    """Return the presets that can become networks beside the other answers.

    The one that suits most data of the kind comes first.
    """
    stacks = PRESETS[answers.input_kind].items()
    return {name: stack for name, stack in stacks if _fits(answers, stack)}


def outline(stack: str) -> str:
    """Return the layers of a stack with their sizes alone, for one line of a prompt."""
    return ", ".join(_outline(spec) for spec in parse_layers(stack))


def _outline(spec: LayerSpec) -> str:
    times = f"{spec.count} × " if spec.count > 1 else ""
    main = LAYERS[spec.kind].size
    size = f" {getattr(spec.options, main.name)}" if main else ""
    return f"{times}{spec.kind}{size}"


def _fits(answers: Answers, stack: str) -> bool:
    try:
        make_plan(replace(answers, layers=stack))
    except PlanError:
        return False
    return True

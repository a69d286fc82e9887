"""Where the weights of a generated PyTorch network stand in its Keras twin.

Every mapping is linear, so it carries weights and gradients alike: `read` gives the
array to carry for a parameter. Runs inside the parity worker.
"""

from collections.abc import Callable
from typing import Any

import numpy as np
import torch
from torch import nn

Arrays = list[np.ndarray]
Read = Callable[[torch.Tensor], np.ndarray]


def transfer(network: nn.Module, twin: Any, read: Read) -> dict[str, Arrays]:
    """Return the trainable arrays for each layer of the twin, by its name."""
    found = {}
    flattened: tuple[int, ...] = ()
    channels_first = False
    for layer in twin.operations:
        kind = type(layer).__name__
        if getattr(layer, "trainable_weights", []):
            arrays = MAPPINGS[kind](network, layer, read)
            if flattened and kind in FEATURES:
                arrays = _reorder(arrays, FEATURES[kind], flattened)
            found[layer.name] = arrays
            flattened = flattened if kind in NORMS else ()
        if kind in ("Flatten", "Reshape") and _drops_axes(layer):
            flattened = tuple(layer.input.shape[-3:]) if channels_first else ()
            flattened = flattened if None not in flattened else flattened[1:]
        if kind not in LEAVE_LAYOUT:
            channels_first = kind in CHANNELS_FIRST
    return found


def _drops_axes(layer: Any) -> bool:
    return len(layer.output.shape) < len(layer.input.shape)


def _reorder(arrays: Arrays, axis: int, shape: tuple[int, ...]) -> Arrays:
    """Bring input features from channels first, as PyTorch flattens them, to last.

    The kernels of the inputs have those on this axis; two directions have one each.
    """
    order = np.arange(np.prod(shape)).reshape(shape[-1], *shape[:-1])
    order = np.moveaxis(order, 0, -1).ravel()
    kernels = range(0, len(arrays), 3) if len(arrays) > 3 else (0,)
    return [
        np.take(array, order, axis) if number in kernels else array
        for number, array in enumerate(arrays)
    ]


def _dense(network: nn.Module, layer: Any, read: Read) -> Arrays:
    module = _find(network, layer.name)
    return [read(module.weight).T, *_bias(module, read)]


def _bias(module: Any, read: Read) -> Arrays:
    return [] if module.bias is None else [read(module.bias)]


def _find(network: nn.Module, name: str) -> Any:
    """Return the module; inside a transformer block the names differ."""
    owner, _, part = name.partition("_")
    inside = {
        "norm1": "norm1",
        "norm2": "norm2",
        "widen": "linear1",
        "narrow": "linear2",
        "attention": "self_attn",
    }
    if owner.startswith("transformer") and part in inside:
        return network.get_submodule(f"{owner}.{inside[part]}")
    return network.get_submodule(name)


def _conv1d(network: nn.Module, layer: Any, read: Read) -> Arrays:
    module = _find(network, layer.name)
    return [read(module.weight).transpose(2, 1, 0), *_bias(module, read)]


def _conv2d(network: nn.Module, layer: Any, read: Read) -> Arrays:
    module = _find(network, layer.name)
    return [read(module.weight).transpose(2, 3, 1, 0), *_bias(module, read)]


def _norm(network: nn.Module, layer: Any, read: Read) -> Arrays:
    module = _find(network, layer.name)
    return [read(module.weight), read(module.bias)]


def _embedding(network: nn.Module, layer: Any, read: Read) -> Arrays:
    return [read(_find(network, layer.name).weight)]


def _recurrent(network: nn.Module, layer: Any, read: Read) -> Arrays:
    owner, _, number = layer.name.partition("_")
    module = network.get_submodule(owner)
    assert isinstance(module, nn.RNNBase)
    index = int(number) - 1 if number else module.num_layers - 1
    directions = ("", "_reverse") if module.bidirectional else ("",)
    arrays = []
    for direction in directions:
        ending = f"l{index}{direction}"
        parts = [
            read(getattr(module, f"{part}_{ending}"))
            for part in ("weight_ih", "weight_hh", "bias_ih", "bias_hh")
        ]
        arrays += _gru(parts) if isinstance(module, nn.GRU) else _single_bias(parts)
    return arrays


def _single_bias(parts: Arrays) -> Arrays:
    inputs, recurrent, bias, idle = parts
    assert not idle.any()
    return [inputs.T, recurrent.T, bias]


def _gru(parts: Arrays) -> Arrays:
    """Reorder the gates from reset, update, new to update, reset, new."""

    def swap(array: np.ndarray) -> np.ndarray:
        reset, update, new = np.split(array, 3)
        return np.concatenate([update, reset, new])

    inputs, recurrent, bias, recurrent_bias = map(swap, parts)
    return [inputs.T, recurrent.T, np.stack([bias, recurrent_bias])]


def _convlstm(network: nn.Module, layer: Any, read: Read) -> Arrays:
    module: Any = network.get_submodule(layer.name)
    return [
        read(module.input_conv.weight).transpose(2, 3, 1, 0),
        read(module.hidden_conv.weight).transpose(2, 3, 1, 0),
        read(module.input_conv.bias),
    ]


def _attention(network: nn.Module, layer: Any, read: Read) -> Arrays:
    module = _find(network, layer.name)
    size, heads = module.embed_dim, module.num_heads
    each = size // heads
    arrays = []
    weights = np.split(read(module.in_proj_weight), 3)
    biases = np.split(read(module.in_proj_bias), 3)
    for weight, bias in zip(weights, biases, strict=True):
        arrays += [weight.T.reshape(size, heads, each), bias.reshape(heads, each)]
    out = module.out_proj
    return [*arrays, read(out.weight).T.reshape(heads, each, size), read(out.bias)]


MAPPINGS: dict[str, Callable[[nn.Module, Any, Read], Arrays]] = {
    "BatchNormalization": _norm,
    "Bidirectional": _recurrent,
    "Conv1D": _conv1d,
    "Conv2D": _conv2d,
    "ConvLSTM2D": _convlstm,
    "Dense": _dense,
    "Embedding": _embedding,
    "GRU": _recurrent,
    "LSTM": _recurrent,
    "LayerNormalization": _norm,
    "MultiHeadAttention": _attention,
    "SimpleRNN": _recurrent,
}
# Which axis of a kernel has the input features.
FEATURES = {
    "Bidirectional": 0,
    "Conv1D": 1,
    "Dense": 0,
    "GRU": 0,
    "LSTM": 0,
    "SimpleRNN": 0,
}
NORMS = ("BatchNormalization", "LayerNormalization")
# After these PyTorch has the channels first, and what leaves that as it is.
CHANNELS_FIRST = (
    "AveragePooling1D",
    "AveragePooling2D",
    "Conv1D",
    "Conv2D",
    "ConvLSTM2D",
    "MaxPooling1D",
    "MaxPooling2D",
    "SpatialDropout1D",
    "SpatialDropout2D",
)
LEAVE_LAYOUT = (*NORMS, "Activation", "Add", "Dropout", "Reshape")

"""How many examples a trained network processes at once."""

from ..layers.layer import Layer
from ..layers.shape import Shape
from ..layers.transformer import TransformerOptions

LARGEST = 1024
# How many values a layer may hold for a batch: 256 MiB in float32.
NUMBERS = 2**26


def choose_inference_batch(layers: tuple[Layer, ...], inputs: Shape) -> int:
    """Return how many examples make a batch, a power of two from 1 to 1024.

    The largest tensor decides: a layer's input or output, or the attention of every
    step to every other in all heads.
    """
    most = max([inputs.count, *map(_count_numbers, layers)])
    fitting = max(1, NUMBERS // most)
    return min(LARGEST, 1 << (fitting.bit_length() - 1))


def _count_numbers(layer: Layer) -> int:
    options = layer.options
    heads = options.heads if isinstance(options, TransformerOptions) else 0
    attention = heads * layer.inputs.sizes[0] ** 2
    return max(layer.inputs.count, layer.outputs.count, attention)

"""Every layer a stack may hold. A new family is a module here and a name in LAYERS.

PARTS are the layers that some of them consist of; a person never writes these.
"""

from typing import Any

from . import (
    bilstm,
    conv1d,
    conv2d,
    convlstm,
    dropout,
    embedding,
    flatten,
    gru,
    last,
    lstm,
    mean,
    mlp,
    pool,
    positions,
    projection,
    residual,
    rnn,
    transformer,
)
from .family import Family

LAYERS: dict[str, Family[Any]] = {
    module.FAMILY.name: module.FAMILY
    for module in (
        mlp,
        conv1d,
        conv2d,
        rnn,
        gru,
        lstm,
        bilstm,
        convlstm,
        transformer,
        embedding,
        projection,
        positions,
        pool,
        flatten,
        last,
        mean,
        dropout,
    )
}
PARTS: dict[str, Family[Any]] = {residual.FAMILY.name: residual.FAMILY}
# What the layers of a network can be.
FAMILIES = LAYERS | PARTS

__all__ = ["FAMILIES", "LAYERS", "Family"]

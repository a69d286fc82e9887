"""Every layer a stack may hold. A new family is a module here and a name in LAYERS."""

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
    rnn,
    transformer,
)
from .family import Family

LAYERS: dict[str, Family] = {
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

__all__ = ["LAYERS", "Family"]

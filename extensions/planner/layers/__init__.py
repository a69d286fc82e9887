"""Every layer a stack may hold. A new family is a module here and a name in LAYERS."""

from . import conv2d, dropout, flatten, last, lstm, mean, mlp, pool
from .family import Family

LAYERS: dict[str, Family] = {
    module.FAMILY.name: module.FAMILY
    for module in (mlp, conv2d, lstm, pool, flatten, last, mean, dropout)
}

__all__ = ["LAYERS", "Family"]

"""Optimizers, and which of them suits a stack."""

from dataclasses import dataclass

from .layers.family import Group


@dataclass(frozen=True)
class Optimizer:
    """One optimizer with sound defaults; None where it has no such setting."""

    name: str
    title: str
    learning_rate: float
    weight_decay: float | None
    momentum: float | None


@dataclass(frozen=True)
class Association:
    """What a stack that holds a group of layers is best trained with."""

    group: Group
    optimizer: str
    schedule: str
    clip_norm: float | None
    reason: str


OPTIMIZERS = {
    optimizer.name: optimizer
    for optimizer in (
        Optimizer("momentum", "SGD with Nesterov momentum", 0.05, None, 0.9),
        Optimizer("adam", "Adam", 1e-3, None, None),
        Optimizer("adamw", "AdamW", 1e-3, 1e-2, None),
    )
}

# The first row whose group the stack holds is taken.
ASSOCIATIONS = (
    Association(
        group="recurrent",
        optimizer="adam",
        schedule="constant",
        clip_norm=1.0,
        reason="gradients through time can explode, so their norm is clipped, and "
        "per-weight steps suit gates that learn at different speeds",
    ),
    Association(
        group="convolution",
        optimizer="momentum",
        schedule="cosine",
        clip_norm=None,
        reason="on images momentum with a falling rate generalises at least as well as "
        "adaptive methods",
    ),
    Association(
        group="dense",
        optimizer="adamw",
        schedule="cosine",
        clip_norm=None,
        reason="dense layers overfit easily, and its decoupled weight decay restrains "
        "them",
    ),
)


def associate(groups: set[Group]) -> Association:
    """Return the row that suits a stack with layers of these groups."""
    for row in ASSOCIATIONS:
        if row.group in groups:
            return row
    return ASSOCIATIONS[-1]

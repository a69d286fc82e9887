"""Which optimizer and schedule suit a stack."""

from dataclasses import dataclass

from ..layers.family import Group
from .optimizers import OPTIMIZERS, Optimizer
from .schedules import WARMUP


@dataclass(frozen=True)
class Recipe:
    """How a stack that contains a group of layers is best trained.

    `warmup` is the fraction of the steps over which the learning rate rises, and
    `learning_rate` stands in for the optimizer's own. `spatial` limits it to data with
    pixels, or without; None takes both.
    """

    group: Group
    optimizer: str
    schedule: str
    clip_norm: float | None
    reason: str
    warmup: float = 0.0
    learning_rate: float | None = None
    spatial: bool | None = None


# For the squared error of an untrained network: on the digits' offsets
# momentum diverges at a learning rate of 0.01 without it, and reaches R² 0.98 with it.
UNBOUNDED_CLIP_NORM = 1.0

# The first row whose group occurs in the stack applies.
RECIPES = (
    Recipe(
        group="attention",
        optimizer="adamw",
        schedule="cosine",
        warmup=WARMUP,
        clip_norm=1.0,
        reason="a transformer's first gradients are unreliable, so its learning rate "
        "warms up, and its weight decay is decoupled from the gradient",
    ),
    Recipe(
        group="recurrent",
        optimizer="adam",
        schedule="constant",
        clip_norm=1.0,
        reason="gradients through time can explode, so their norm is clipped, and "
        "per-weight step sizes suit gates that learn at different speeds",
    ),
    Recipe(
        group="convolution",
        optimizer="momentum",
        schedule="cosine",
        clip_norm=None,
        reason="on images, momentum with a decaying learning rate generalizes at "
        "least as well as adaptive methods",
        spatial=True,
    ),
    Recipe(
        group="convolution",
        optimizer="adam",
        schedule="cosine",
        clip_norm=None,
        reason="on signals with few channels it needs the least tuning, and a decaying "
        "learning rate lets it converge",
        spatial=False,
    ),
    Recipe(
        group="dense",
        optimizer="adamw",
        schedule="cosine",
        clip_norm=None,
        reason="dense layers overfit easily, and decoupled weight decay regularizes "
        "them",
    ),
)

# Where a loss compares embeddings.
PAIRED = Recipe(
    group="dense",
    optimizer="adam",
    schedule="cosine",
    clip_norm=None,
    # On noisy digits InfoNCE brought a recall@1 of 0.87, and 0.81 at 0.003: the means
    # of three seeds.
    learning_rate=1e-3,
    reason="gradients shrink as the embeddings separate, and an adaptive optimizer "
    "compensates",
)

# Where the loss's gradient goes through the output activation. On the digits' distances
# momentum, clipped or not, pushed softplus to zero in the first epoch, for good.
SATURATING = Recipe(
    group="convolution",
    optimizer="adam",
    schedule="cosine",
    clip_norm=None,
    reason="a large momentum step can push the outputs into the flat part of their "
    "activation, where no gradient leads back",
)


def choose_recipe(
    groups: set[Group], spatial: bool, paired: bool, saturating: bool
) -> Recipe:
    """Return the row that suits a stack of these groups, over pixels or not.

    `paired` as in the loss; `saturating` as in the objective.
    """
    if paired:
        return PAIRED
    rows = (
        row for row in RECIPES if row.group in groups and row.spatial in (None, spatial)
    )
    row = next(rows, RECIPES[-1])
    adaptive = OPTIMIZERS[row.optimizer].adaptive
    return SATURATING if saturating and not adaptive else row


def usual_clip_norm(
    recipe: Recipe, optimizer: Optimizer, unbounded: bool
) -> float | None:
    """Return the largest norm of a gradient; `unbounded` as in the loss."""
    if recipe.clip_norm is None and unbounded and not optimizer.adaptive:
        return UNBOUNDED_CLIP_NORM
    return recipe.clip_norm

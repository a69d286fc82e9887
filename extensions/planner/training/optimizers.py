"""Every optimizer that a network can be trained with."""

from dataclasses import dataclass

SAME = "the same steps"
RELATIVE = "size of a step over that of the weights"
NO_DECAY = "decay through a step that is scaled for each weight is no decay: take adamw"


@dataclass(frozen=True)
class Optimizer:
    """One optimizer with sound defaults; None where it has no such setting.

    `adaptive` says that a step's size hardly depends on the size of the gradient, and
    `step` what the learning rate is. `use` says when to take it, `source` where it was
    published, and `differences` where the two frameworks take different steps, SAME
    where they do not.
    """

    name: str
    title: str
    learning_rate: float
    weight_decay: float | None
    momentum: float | None
    adaptive: bool
    use: str
    source: str
    differences: str = SAME
    step: str = "size of a step"


OPTIMIZERS = {
    optimizer.name: optimizer
    for optimizer in (
        Optimizer(
            name="sgd",
            title="SGD",
            learning_rate=0.1,
            weight_decay=5e-4,
            momentum=None,
            adaptive=False,
            use="a plain reference; slow where the loss is a long valley",
            source="Robbins and Monro, 1951",
        ),
        Optimizer(
            name="momentum",
            title="SGD with momentum",
            learning_rate=0.05,
            weight_decay=5e-4,
            momentum=0.9,
            adaptive=False,
            use="convolutions over images, with a falling rate",
            source="Sutskever et al., 2013",
            differences="a falling rate and the decay act on all of the momentum in "
            "PyTorch, on what is new in Keras; without both, the same steps",
        ),
        Optimizer(
            name="adam",
            title="Adam",
            learning_rate=3e-3,
            weight_decay=None,
            momentum=None,
            adaptive=True,
            use=f"recurrent layers, and whatever needs little tuning; {NO_DECAY}",
            source="Kingma and Ba, 2015",
            differences="epsilon stands behind the bias correction in PyTorch, before "
            "it in Keras, which shows where gradients are below 1e-4",
        ),
        Optimizer(
            name="adamw",
            title="AdamW",
            learning_rate=3e-3,
            weight_decay=1e-2,
            momentum=None,
            adaptive=True,
            use="transformers and dense layers, which overfit without decay",
            source="Loshchilov and Hutter, 2019",
            differences="as adam",
        ),
        Optimizer(
            name="rmsprop",
            title="RMSprop",
            learning_rate=1e-3,
            weight_decay=None,
            momentum=None,
            adaptive=True,
            use="recurrent layers on data that change; adam without its momentum",
            source="Tieleman and Hinton, 2012",
        ),
        Optimizer(
            name="adagrad",
            title="Adagrad",
            learning_rate=0.05,
            weight_decay=None,
            momentum=None,
            adaptive=True,
            use="features that are rare; its steps only get smaller",
            source="Duchi et al., 2011",
        ),
        Optimizer(
            name="adadelta",
            title="Adadelta",
            learning_rate=1.0,
            weight_decay=None,
            momentum=None,
            adaptive=True,
            use="when no learning rate is known: it finds its own, and starts slowly",
            source="Zeiler, 2012",
        ),
        Optimizer(
            name="adafactor",
            title="Adafactor",
            learning_rate=1e-2,
            weight_decay=1e-2,
            momentum=None,
            adaptive=True,
            use="large transformers where memory is short: it keeps no second copy",
            source="Shazeer and Stern, 2018",
            differences="kernels of convolutions and of attention have other axes in "
            "Keras, so their factors differ",
            step=RELATIVE,
        ),
        Optimizer(
            name="lamb",
            title="LAMB",
            learning_rate=1e-2,
            weight_decay=1e-2,
            momentum=None,
            adaptive=True,
            use="very large batches: each tensor's step is a share of its weights",
            source="You et al., 2020",
            differences="decay is part of the scaled step in PyTorch, as published, "
            "but not in Keras; attention's kernels are one tensor in PyTorch",
            step=RELATIVE,
        ),
    )
}


def optimizers_offered() -> dict[str, str]:
    """Return every optimizer with the line that says when to take it."""
    return {name: optimizer.use for name, optimizer in OPTIMIZERS.items()}

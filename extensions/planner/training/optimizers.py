"""Every optimizer that a network can be trained with."""

from dataclasses import dataclass

SAME = "the same steps"
RELATIVE = ", relative to the size of the weights"
NO_DECAY = "for weight decay, use adamw"


@dataclass(frozen=True)
class Optimizer:
    """One optimizer with sound defaults; None where it has no such setting.

    `adaptive` says that a step's size hardly depends on the size of the gradient, and
    `rate_unit` what the learning rate is relative to. `use` says when to use it,
    `source` where it was published, and `differences` where the two frameworks take
    different steps, SAME where they do not.
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
    rate_unit: str = ""


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
            use="a simple baseline; slow on ill-conditioned losses",
            source="Robbins and Monro, 1951",
        ),
        Optimizer(
            name="momentum",
            title="SGD with momentum",
            learning_rate=0.05,
            weight_decay=5e-4,
            momentum=0.9,
            adaptive=False,
            use="convolutional networks on images, with a decaying learning rate",
            source="Sutskever et al., 2013",
            differences="learning rate decay and weight decay act on the whole "
            "momentum buffer in PyTorch, on the new gradient in Keras; without both, "
            "the same steps",
        ),
        Optimizer(
            name="adam",
            title="Adam",
            learning_rate=3e-3,
            weight_decay=None,
            momentum=None,
            adaptive=True,
            use=f"recurrent layers; easy to tune; {NO_DECAY}",
            source="Kingma and Ba, 2015",
            differences="epsilon is added after the bias correction in PyTorch, before "
            "it in Keras, which matters where gradients are below 1e-4",
        ),
        Optimizer(
            name="adamw",
            title="AdamW",
            learning_rate=3e-3,
            weight_decay=1e-2,
            momentum=None,
            adaptive=True,
            use="transformers and dense layers, which overfit without weight decay",
            source="Loshchilov and Hutter, 2019",
            differences="as for adam",
        ),
        Optimizer(
            name="rmsprop",
            title="RMSprop",
            learning_rate=1e-3,
            weight_decay=None,
            momentum=None,
            adaptive=True,
            use="recurrent layers, non-stationary data; like adam without momentum",
            source="Tieleman and Hinton, 2012",
        ),
        Optimizer(
            name="adagrad",
            title="Adagrad",
            learning_rate=0.05,
            weight_decay=None,
            momentum=None,
            adaptive=True,
            use="sparse features; its steps only ever shrink",
            source="Duchi et al., 2011",
        ),
        Optimizer(
            name="adadelta",
            title="Adadelta",
            learning_rate=1.0,
            weight_decay=None,
            momentum=None,
            adaptive=True,
            use="an unknown learning rate: it adapts its own, but starts slowly",
            source="Zeiler, 2012",
        ),
        Optimizer(
            name="adafactor",
            title="Adafactor",
            learning_rate=1e-2,
            weight_decay=1e-2,
            momentum=None,
            adaptive=True,
            use="large transformers in little memory: it factors second moments",
            source="Shazeer and Stern, 2018",
            differences="convolution and attention kernels have a different axis "
            "order in Keras, so their factors differ",
            rate_unit=RELATIVE,
        ),
        Optimizer(
            name="lamb",
            title="LAMB",
            learning_rate=1e-2,
            weight_decay=1e-2,
            momentum=None,
            adaptive=True,
            use="very large batches: each tensor's step is scaled to its weights",
            source="You et al., 2020",
            differences="weight decay is part of the scaled step in PyTorch, as "
            "published, but not in Keras; attention's kernels are one tensor in "
            "PyTorch",
            rate_unit=RELATIVE,
        ),
    )
}


def optimizers_offered() -> dict[str, str]:
    """Return every optimizer with the line that says when to take it."""
    return {name: optimizer.use for name, optimizer in OPTIMIZERS.items()}

"""How a network is trained, as far as the answers leave it open."""

from . import values
from .answers import Answers
from .demos import Demo
from .layer import Layer
from .objective import Objective
from .optimizers import OPTIMIZERS, Association, clip_norm
from .plan import Training

PATIENCE = 10


def choose_training(
    answers: Answers,
    row: Association,
    demo: Demo,
    objective: Objective,
    layers: tuple[Layer, ...],
) -> Training:
    """Return how a network of these layers is trained."""
    auto = answers.optimizer == values.AUTO
    optimizer = OPTIMIZERS[row.optimizer if auto else answers.optimizer]
    rate = values.learning_rate(answers.learning_rate)
    least = _least_batch(objective, layers)
    return Training(
        optimizer=optimizer.name,
        learning_rate=optimizer.learning_rate if rate is None else rate,
        weight_decay=optimizer.weight_decay,
        momentum=optimizer.momentum,
        schedule=row.schedule,
        clip_norm=clip_norm(row, optimizer, objective.loss.steep),
        epochs=values.epochs(answers.epochs) or demo.epochs,
        batch_size=values.batch_size(answers.batch_size, least) or demo.batch_size,
        least_batch=least,
        patience=PATIENCE,
        seed=answers.seed,
    )


def _least_batch(objective: Objective, layers: tuple[Layer, ...]) -> int:
    """Return the smallest batch that a loss, or a norm over the batch, can work on."""
    normed = any(x.kind == "mlp" and x.options["norm"] == "batch" for x in layers)
    return 2 if normed or objective.loss.paired else 1

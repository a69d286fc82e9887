"""From the answers to the plan."""

from dataclasses import dataclass
from typing import Any

from . import values
from .choices import explain
from .demo import DEMOS
from .dropout import place
from .layers import LAYERS
from .optimizers import OPTIMIZERS, Association, associate, clip_norm
from .parse import parse_layers
from .plan import Head, Layer, Plan, Training
from .shape import Shape
from .stack import solve
from .tasks import TASKS

PATIENCE = 10


@dataclass(frozen=True)
class Answers:
    """The answers that a plan follows from, as the questionnaire records them."""

    input_kind: str
    task: str
    layers: str | list[Any]
    optimizer: str = values.AUTO
    dropout: str = values.AUTO
    learning_rate: str = values.AUTO
    epochs: str = values.AUTO
    batch_size: str = values.AUTO
    seed: int = 0


def make_plan(answers: Answers) -> Plan:
    """Decide everything that the templates print.

    Raises:
        PlanError: An answer cannot become a network; the text says which and why.
    """
    demo = DEMOS[answers.input_kind, answers.task]
    solved = solve(parse_layers(answers.layers), demo.data.inputs)
    layers = place(solved, values.dropout_rate(answers.dropout))
    head = _head(layers[-1].outputs, demo.data.outputs)
    task = TASKS[answers.task]
    row = associate({LAYERS[layer.kind].group for layer in layers})
    training = _training(answers, row)
    return Plan(
        task=answers.task,
        loss=task.loss,
        meaning=task.outputs,
        restores_units=task.restores_units,
        recurrent=_recurrent(layers),
        data=demo.data,
        layers=layers,
        head=head,
        parameters=head.parameters + sum(layer.parameters for layer in layers),
        training=training,
        choices=explain(answers.task, layers, training, row, _chosen(answers)),
    )


def _recurrent(layers: tuple[Layer, ...]) -> tuple[str, ...]:
    return tuple(x.name for x in layers if LAYERS[x.kind].group == "recurrent")


def _head(inputs: Shape, outputs: int) -> Head:
    return Head(inputs, Shape("F", (outputs,)), (inputs.last + 1) * outputs)


def _training(answers: Answers, row: Association) -> Training:
    demo = DEMOS[answers.input_kind, answers.task]
    auto = answers.optimizer == values.AUTO
    optimizer = OPTIMIZERS[row.optimizer if auto else answers.optimizer]
    rate = values.learning_rate(answers.learning_rate)
    return Training(
        optimizer=optimizer.name,
        learning_rate=optimizer.learning_rate if rate is None else rate,
        weight_decay=optimizer.weight_decay,
        momentum=optimizer.momentum,
        schedule=row.schedule,
        clip_norm=clip_norm(row, optimizer, TASKS[answers.task].steep),
        epochs=values.epochs(answers.epochs) or demo.epochs,
        batch_size=values.batch_size(answers.batch_size) or demo.batch_size,
        patience=PATIENCE,
        seed=answers.seed,
    )


def _chosen(answers: Answers) -> set[str]:
    return {name for name, value in vars(answers).items() if value != values.AUTO}

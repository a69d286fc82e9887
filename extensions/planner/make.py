"""From the answers to the plan."""

from dataclasses import dataclass
from typing import Any

from . import values
from .behaviour import promise
from .choices import explain
from .demos import Demo, demo_for
from .dropout import place
from .layers import LAYERS
from .layout import mark_masks, mark_runs
from .optimizers import OPTIMIZERS, Association, associate, clip_norm
from .parse import parse_layers
from .plan import Head, Layer, Plan, Training
from .setting import Setting
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
    per_step: bool | str = False
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
    per_step = values.truth(answers.per_step)
    demo = demo_for(answers.input_kind, answers.task, per_step)
    data = demo.data
    setting = Setting(data.inputs, data.vocabulary, data.padded, per_step)
    solved = solve(parse_layers(answers.layers), setting)
    placed = place(solved, values.dropout_rate(answers.dropout))
    layers, before = mark_runs(mark_masks(placed) if data.padded else placed)
    head = _head(layers[-1].outputs, data.outputs, before)
    task = TASKS[answers.task]
    groups = {LAYERS[layer.kind].group for layer in layers}
    row = associate(groups, data.inputs.spatial)
    training = _training(answers, row, demo)
    return Plan(
        task=answers.task,
        loss=task.loss,
        meaning=task.outputs,
        per_step=per_step,
        normalizes=data.vocabulary == 0,
        restores_units=task.restores_units,
        masked=any(layer.masked for layer in layers),
        recurrent=_recurrent(layers),
        behaviour=promise(layers, data.inputs),
        data=data,
        layers=layers,
        head=head,
        parameters=head.parameters + sum(layer.parameters for layer in layers),
        training=training,
        choices=explain(answers.task, layers, training, row, _chosen(answers)),
    )


def _recurrent(layers: tuple[Layer, ...]) -> tuple[str, ...]:
    kinds = {name for name, family in LAYERS.items() if family.group == "recurrent"}
    return tuple(x.name for x in layers if x.kind in kinds - {"convlstm"})


def _head(inputs: Shape, outputs: int, before: str) -> Head:
    parameters = (inputs.last + 1) * outputs
    return Head(inputs, inputs.with_last(outputs), parameters, before)


def _training(answers: Answers, row: Association, demo: Demo) -> Training:
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

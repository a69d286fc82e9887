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
from .objective import Objective, aim
from .optimizers import OPTIMIZERS, Association, associate, clip_norm
from .parse import parse_layers
from .plan import Head, Layer, Plan, Training
from .setting import Setting, Steps
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
    loss: str = values.AUTO
    balance: bool | str = False
    label_smoothing: str = "0"
    output_activation: str = values.AUTO
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
    objective = _objective(answers, data.padded)
    steps: Steps = "each" if per_step else TASKS[answers.task].steps
    setting = Setting(data.inputs, data.vocabulary, data.padded, steps)
    solved = solve(parse_layers(answers.layers), setting)
    placed = place(solved, _dropout(answers, objective))
    layers, before = mark_runs(mark_masks(placed) if data.padded else placed)
    head = _head(layers[-1].outputs, data.outputs, objective, before)
    groups = {LAYERS[layer.kind].group for layer in layers}
    row = associate(groups, data.inputs.spatial, objective.loss.paired)
    training = _training(answers, row, demo, objective, layers)
    return Plan(
        objective=objective,
        normalizes=data.vocabulary == 0,
        fits_targets=objective.units != "" or "targets" in objective.inputs,
        masked=any(layer.masked for layer in layers),
        recurrent=_recurrent(layers),
        behaviour=promise(layers, data.inputs),
        data=data,
        layers=layers,
        head=head,
        parameters=head.parameters + sum(layer.parameters for layer in layers),
        training=training,
        choices=explain(objective, layers, training, row, _chosen(answers)),
    )


def _recurrent(layers: tuple[Layer, ...]) -> tuple[str, ...]:
    kinds = {name for name, family in LAYERS.items() if family.group == "recurrent"}
    return tuple(x.name for x in layers if x.kind in kinds - {"convlstm"})


def _objective(answers: Answers, padded: bool) -> Objective:
    return aim(
        answers.task,
        loss=answers.loss,
        per_step=values.truth(answers.per_step),
        padded=padded,
        balance=values.truth(answers.balance),
        label_smoothing=values.label_smoothing(answers.label_smoothing),
        output_activation=answers.output_activation,
    )


def _dropout(answers: Answers, objective: Objective) -> float | None:
    """Return the rate, None for each family's own."""
    if objective.loss.paired and answers.dropout == values.AUTO:
        # On noisy digits recall@1 was 0.91 without dropout and 0.44 with it.
        return 0.0
    return values.dropout_rate(answers.dropout)


def _head(inputs: Shape, outputs: int, objective: Objective, before: str) -> Head:
    # A mean and a variance for each number.
    outputs *= 2 if objective.loss.name == "gaussian_nll" else 1
    parameters = (inputs.last + 1) * outputs
    return Head(inputs, inputs.with_last(outputs), parameters, before)


def _training(
    answers: Answers,
    row: Association,
    demo: Demo,
    objective: Objective,
    layers: tuple[Layer, ...],
) -> Training:
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


def _chosen(answers: Answers) -> set[str]:
    return {name for name, value in vars(answers).items() if value != values.AUTO}

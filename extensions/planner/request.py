"""The door: the raw answers become one typed request, or an error that says why not."""

from dataclasses import dataclass

from .answers import Answers
from .data.request import DataRequest
from .data.roles import read_roles
from .data.schema import read_schema
from .data.sizes import AXES, input_shape, read_outputs, read_vocabulary
from .data.sources import SOURCES
from .data.user_data import check_source
from .extras import read_extras
from .frameworks import FRAMEWORKS, Framework
from .network.parse import parse_layers
from .network.specification import LayerSpec
from .objective.request import ObjectiveRequest
from .objective.tasks import TASKS
from .reading import numbers
from .reading.words import AUTO, one_of, text_of, truth
from .training.optimizers import OPTIMIZERS
from .training.request import TrainingRequest
from .training.schedules import SCHEDULES


@dataclass(frozen=True)
class Request:
    """Everything that was asked for; `dropout` is None where it is left to the planner.

    `chosen` names the answers that are not, of those that may be.
    """

    framework: Framework
    data: DataRequest
    objective: ObjectiveRequest
    layers: tuple[LayerSpec, ...]
    dropout: float | None
    training: TrainingRequest
    extras: tuple[str, ...]
    ci: bool
    chosen: frozenset[str]


def read_request(answers: Answers) -> Request:
    """Read all answers.

    Raises:
        PlanError: One of them is not valid; the text says which and why.
    """
    framework = one_of("framework", answers.framework, FRAMEWORKS)
    data = read_data(answers)
    training = _read_training(answers)
    dropout = numbers.dropout_rate(answers.dropout)
    given = {**vars(training), "dropout": dropout}
    return Request(
        framework=FRAMEWORKS[framework],
        data=data,
        objective=_read_objective(answers, data),
        layers=parse_layers(answers.layers),
        dropout=dropout,
        training=training,
        extras=read_extras(answers.extras),
        ci=truth("ci", answers.ci),
        chosen=frozenset(name for name, value in given.items() if value is not None),
    )


def read_data(answers: Answers) -> DataRequest:
    """Read the answers about the data.

    Raises:
        PlanError: One of them is not valid, or they do not fit each other.
    """
    kind = one_of("input_kind", answers.input_kind, AXES)
    source = SOURCES[one_of("data_source", answers.data_source, SOURCES)]
    task = TASKS[one_of("task", answers.task, TASKS)]
    per_step = truth("per_step", answers.per_step)
    if not source.custom:
        return DataRequest(kind, source, task, per_step)
    check_source(kind, source, task.name)
    tokens = kind == "tokens"
    return DataRequest(
        kind,
        source,
        task,
        per_step,
        inputs=input_shape(kind, answers.input_shape),
        outputs=read_outputs(task.name, answers.outputs),
        vocabulary=read_vocabulary(answers.vocabulary) if tokens else 0,
        padded=tokens or truth("padded", answers.padded),
        roles=read_roles(vars(answers)),
        schema=read_schema(answers.schema, answers.numbers),
    )


def _read_objective(answers: Answers, data: DataRequest) -> ObjectiveRequest:
    return ObjectiveRequest(
        task=data.task,
        per_step=data.per_step,
        loss=text_of("loss", answers.loss),
        balance=truth("balance", answers.balance),
        label_smoothing=numbers.label_smoothing(answers.label_smoothing),
        output_activation=text_of("output_activation", answers.output_activation),
        source=data.source.name,
        probabilities=data.source.probabilities,
        built_in=not data.source.custom,
    )


def _read_training(answers: Answers) -> TrainingRequest:
    optimizer = one_of("optimizer", answers.optimizer, (AUTO, *OPTIMIZERS))
    schedule = one_of("schedule", answers.schedule, (AUTO, *SCHEDULES))
    return TrainingRequest(
        optimizer=OPTIMIZERS.get(optimizer),
        nesterov=truth("nesterov", answers.nesterov),
        schedule=SCHEDULES.get(schedule),
        warmup=numbers.warmup(answers.warmup),
        clip_norm=numbers.clip_norm(answers.clip_norm),
        learning_rate=numbers.learning_rate(answers.learning_rate),
        epochs=numbers.epochs(answers.epochs),
        batch_size=numbers.batch_size(answers.batch_size),
        seed=numbers.seed(answers.seed),
    )

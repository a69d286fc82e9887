"""The answers that a plan follows from."""

from dataclasses import dataclass
from typing import Any

from . import frameworks
from .reading.words import AUTO


@dataclass(frozen=True)
class Answers:
    """The answers that a plan follows from, as the questionnaire records them."""

    input_kind: str
    task: str
    layers: str | list[Any]
    data_source: str = "demo"
    input_shape: str | list[Any] = "[]"
    outputs: str | int = "0"
    vocabulary: str | int = "0"
    target: str = "target"
    id: str = "id"
    group: str = ""
    split: str = ""
    time: str = ""
    ignore: str = ""
    schema: str | dict[str, Any] = ""
    numbers: str = "1234.5"
    padded: bool | str = False
    per_step: bool | str = False
    loss: str = AUTO
    balance: bool | str = False
    label_smoothing: str = "0"
    output_activation: str = AUTO
    optimizer: str = AUTO
    nesterov: bool | str = True
    schedule: str = AUTO
    warmup: str = AUTO
    clip_norm: str = AUTO
    dropout: str = AUTO
    learning_rate: str = AUTO
    epochs: str = AUTO
    batch_size: str = AUTO
    seed: str | int = 0
    extras: str | list[Any] = "[]"
    ci: bool | str = True
    framework: str = frameworks.DEFAULT

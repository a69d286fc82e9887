"""The answers that a plan follows from."""

from dataclasses import dataclass
from typing import Any

from . import frameworks, values


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
    padded: bool | str = False
    per_step: bool | str = False
    loss: str = values.AUTO
    balance: bool | str = False
    label_smoothing: str = "0"
    output_activation: str = values.AUTO
    optimizer: str = values.AUTO
    nesterov: bool | str = True
    schedule: str = values.AUTO
    warmup: str = values.AUTO
    clip_norm: str = values.AUTO
    dropout: str = values.AUTO
    learning_rate: str = values.AUTO
    epochs: str = values.AUTO
    batch_size: str = values.AUTO
    seed: str | int = 0
    framework: str = frameworks.DEFAULT

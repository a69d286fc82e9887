"""Read the answers that are numbers, or "auto".

A question's validator and the request use the same function.
"""

import math
from collections.abc import Callable, Mapping

from ..errors import PlanError, quote
from .words import AUTO, NONE, text_of

MOST_EPOCHS = 100_000
LARGEST_BATCH = 65_536
LARGEST_RATE = 10.0
LARGEST_SEED = 2**32 - 1


def dropout_rate(answer: object) -> float | None:
    """Read a rate in [0, 1), or None for "auto"."""
    return _number("dropout", answer, "a rate in [0, 1), such as 0.2", 0.0, 1.0)


def learning_rate(answer: object) -> float | None:
    """Read a step size in (0, 10), or None for "auto"."""
    least = math.ulp(0.0)
    expected = "a number above 0 and below 10, such as 0.001"
    return _number("learning_rate", answer, expected, least, LARGEST_RATE)


def epochs(answer: object) -> int | None:
    """Read a number of epochs, or None for "auto"."""
    return _auto_or_whole("epochs", answer, 1, MOST_EPOCHS)


def batch_size(answer: object, least: int = 1) -> int | None:
    """Read a number of examples, or None for "auto"."""
    return _auto_or_whole("batch_size", answer, least, LARGEST_BATCH)


def seed(answer: object) -> int:
    """Read a seed in the range that NumPy accepts."""
    return whole("seed", answer, 0, LARGEST_SEED)


def warmup(answer: object) -> float | None:
    """Read a fraction of the steps in [0, 1), or None for "auto"."""
    return _number("warmup", answer, "a fraction in [0, 1), such as 0.1", 0.0, 1.0)


def clip_norm(answer: object) -> float | None:
    """Read a norm above 0; None for "auto", infinity for "none"."""
    words = {NONE: math.inf, AUTO: None}
    text = text_of("clip_norm", answer)
    if text in words:
        return words[text]
    expected = "none or a number above 0, such as 1.0"
    least = math.ulp(0.0)
    return _real("clip_norm", answer, expected, least, math.inf, auto="auto, ")


def label_smoothing(answer: object) -> float:
    """Read a fraction in [0, 1)."""
    expected = "a fraction in [0, 1), such as 0.1"
    return _real("label_smoothing", answer, expected, 0.0, 1.0, auto="")


# What the validators of these questions read.
READERS: Mapping[str, Callable[[object], object]] = {
    "dropout": dropout_rate,
    "learning_rate": learning_rate,
    "warmup": warmup,
    "clip_norm": clip_norm,
    "epochs": epochs,
    "batch_size": batch_size,
    "label_smoothing": label_smoothing,
    "seed": seed,
}


def whole(name: str, answer: object, least: int, most: int) -> int:
    """Read a whole number in [least, most]."""
    return _whole(name, answer, least, most, "")


def _number(
    name: str, answer: object, expected: str, least: float, below: float
) -> float | None:
    if text_of(name, answer) == AUTO:
        return None
    return _real(name, answer, expected, least, below)


def _real(
    name: str,
    answer: object,
    expected: str,
    least: float,
    below: float,
    auto: str = "auto or ",
) -> float:
    """Read a number in [least, below)."""
    text = text_of(name, answer)
    try:
        value = float(text)
    except ValueError:
        value = math.nan
    if not least <= value < below:
        raise _invalid(name, text, expected, auto)
    return value


def _auto_or_whole(name: str, answer: object, least: int, most: int) -> int | None:
    if text_of(name, answer) == AUTO:
        return None
    return _whole(name, answer, least, most, "auto or ")


def _whole(name: str, answer: object, least: int, most: int, auto: str) -> int:
    text = text_of(name, answer)
    digits = text.isascii() and text.isdigit()
    if not digits or not least <= int(text[:20]) <= most:
        raise _invalid(name, text, f"a whole number from {least} to {most}", auto)
    return int(text)


def _invalid(name: str, text: str, expected: str, auto: str) -> PlanError:
    return PlanError(name, f"{quote(text)} is not valid", f"Use {auto}{expected}.")

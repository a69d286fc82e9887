"""Read the answers that are "auto" or a number."""

import math

from .errors import PlanError

AUTO = "auto"
NONE = "none"
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
    return _whole("epochs", answer, 1, MOST_EPOCHS)


def batch_size(answer: object, least: int = 1) -> int | None:
    """Read a number of examples, or None for "auto"."""
    return _whole("batch_size", answer, least, LARGEST_BATCH)


def seed(answer: object) -> int:
    """Read a seed, as NumPy takes it."""
    return whole("seed", answer, 0, LARGEST_SEED)


def warmup(answer: object) -> float | None:
    """Read a share in [0, 1) of the steps, or None for "auto"."""
    return _number("warmup", answer, "a share in [0, 1), such as 0.1", 0.0, 1.0)


def clip_norm(answer: object, usual: float | None) -> float | None:
    """Read a norm above 0; None for "none", the usual one for "auto"."""
    if str(answer).strip() == NONE:
        return None
    expected = "none, or a number above 0 such as 1.0"
    norm = _number("clip_norm", answer, expected, math.ulp(0.0), math.inf)
    return usual if norm is None else norm


def truth(answer: object) -> bool:
    """Read a yes or no, as Copier and YAML write them."""
    return str(answer).lower() in {"true", "yes", "y", "on", "1"}


def label_smoothing(answer: object) -> float:
    """Read a share in [0, 1)."""
    expected = "a share in [0, 1), such as 0.1"
    return _real("label_smoothing", answer, expected, 0.0, 1.0, auto="")


def _number(
    name: str, answer: object, expected: str, least: float, below: float
) -> float | None:
    if str(answer).strip() == AUTO:
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
    text = str(answer).strip()
    try:
        value = float(text)
    except ValueError:
        value = math.nan
    if not least <= value < below:
        raise _wrong(name, text, expected, auto)
    return value


def whole(name: str, answer: object, least: int, most: int) -> int:
    """Read a whole number in [least, most]."""
    text = str(answer).strip()
    if not _is_whole(text, least, most):
        raise _wrong(name, text, f"a whole number from {least} to {most}", "")
    return int(text)


def _whole(name: str, answer: object, least: int, most: int) -> int | None:
    text = str(answer).strip()
    if text == AUTO:
        return None
    if not _is_whole(text, least, most):
        raise _wrong(name, text, f"a whole number from {least} to {most}")
    return int(text)


def _is_whole(text: str, least: int, most: int) -> bool:
    return text.isascii() and text.isdigit() and least <= int(text[:20]) <= most


def _wrong(name: str, text: str, expected: str, auto: str = "auto or ") -> PlanError:
    return PlanError(name, f"{text[:60]!r} does not fit", f"Use {auto}{expected}.")

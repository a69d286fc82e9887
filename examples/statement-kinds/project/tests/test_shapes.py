"""The shapes in the comments of `model.py` are the shapes at run time."""

import inspect
import re
import sys
from types import FrameType
from typing import Any

import torch

from statement_kinds.config import Config
from statement_kinds.data import INPUT_SHAPE
from statement_kinds.loop import build_training
from statement_kinds.model import Network
from statement_kinds.splits import Split

COMMENT = re.compile(r"# \((.+?)\) -> \((.+?)\)")
BATCH = 3


def read_comments() -> dict[int, tuple[str, str]]:
    """Return the two shapes of every comment, by its line."""
    lines, first = inspect.getsourcelines(Network.forward)
    found = (
        (number, COMMENT.match(line.strip()))
        for number, line in enumerate(lines, first)
    )
    return {number: (match[1], match[2]) for number, match in found if match}


def watch(config: Config, split: Split) -> tuple[list[tuple[int, tuple]], tuple]:
    """Run the network; return the shape of `x` at each line, and of the output."""
    seen: list[tuple[int, tuple]] = []
    results: list[tuple] = []

    def note(frame: FrameType, event: str, value: Any) -> Any:
        if event == "line" and hasattr(frame.f_locals.get("x"), "shape"):
            seen.append((frame.f_lineno, tuple(frame.f_locals["x"].shape)))
        elif event == "return":
            results.append(tuple(value.shape))
        return note

    def choose(frame: FrameType, event: str, value: Any) -> Any:
        return note if frame.f_code is Network.forward.__code__ else None

    training = build_training(config, steps=1)
    x = torch.from_numpy(split.x[:BATCH]).to(next(training.network.parameters()).device)
    before = sys.gettrace()
    sys.settrace(choose)
    try:
        training.network(x)
    finally:
        sys.settrace(before)
    return seen, results[0]


def read_shape(text: str) -> tuple:
    """Return the numbers that a comment's letters stand for."""
    letters = {"B": BATCH, "B·T": BATCH * INPUT_SHAPE[0]}
    return tuple(
        letters[size] if size in letters else int(size) for size in text.split(", ")
    )


def test_every_comment_tells_the_shapes_at_run_time(
    config: Config, splits: dict[str, Split]
) -> None:
    comments = read_comments()
    seen, output = watch(config, splits["train"])
    assert len(comments) >= 1
    starts = []
    for number, (before, _) in comments.items():
        shape = next(shape for line, shape in seen if line > number)
        assert shape == read_shape(before), f"line {number} of model.py"
        starts.append(before)
    ends = [after for _, after in comments.values()]
    assert ends[:-1] == starts[1:]
    assert output == read_shape(ends[-1])

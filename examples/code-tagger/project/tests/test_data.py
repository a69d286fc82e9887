"""The splits and the file that `predict` reads."""

from pathlib import Path
from typing import Any

import numpy as np
import pytest

from code_tagger.config import DataError
from code_tagger.data import INPUT_SHAPE, VOCABULARY, load_splits
from code_tagger.data.splits import Split
from code_tagger.predict import read_inputs


@pytest.fixture(scope="module")
def splits() -> dict[str, Split]:
    """Return the complete splits; other tests use few examples."""
    return load_splits()


def test_examples_have_the_shape_that_the_network_takes(
    splits: dict[str, Split],
) -> None:
    for split in splits.values():
        assert split.x.shape[1:] == INPUT_SHAPE
        assert split.x.dtype == np.int64
        assert len(split.x) == len(split.y) > 0


def test_the_splits_are_always_the_same(splits: dict[str, Split]) -> None:
    for name, split in load_splits().items():
        np.testing.assert_array_equal(split.x, splits[name].x)


def test_no_example_is_in_two_splits(splits: dict[str, Split]) -> None:
    seen = {name: {x.tobytes() for x in split.x} for name, split in splits.items()}
    assert not seen["train"] & seen["test"]
    assert not seen["train"] & seen["validation"]
    assert not seen["validation"] & seen["test"]


def test_every_example_is_padded_at_its_end(splits: dict[str, Split]) -> None:
    for split in splits.values():
        counts = split.x != 0
        assert counts[:, 0].all()
        assert (counts[:, :-1] >= counts[:, 1:]).all()
        assert split.x.max() < VOCABULARY


@pytest.mark.parametrize(
    ("arrays", "message"),
    [
        ({"y": np.zeros(3)}, "there is no array 'x'"),
        ({"x": np.zeros((2, 77), int)}, "expected"),
        ({"x": np.zeros((0, *INPUT_SHAPE), int)}, "expected at least one"),
        (
            {"x": np.full((2, *INPUT_SHAPE), VOCABULARY)},
            r"x\[0, 0\] is \d+, expected tokens",
        ),
        (
            {"x": np.zeros((2, *INPUT_SHAPE), int)},
            r"x\[0\] begins with 0, which is padding",
        ),
        (
            {"x": np.tile([1, 0], (2, INPUT_SHAPE[0] // 2))},
            r"x\[0\] holds 0 before its last token",
        ),
        ({"x": np.ones((2, *INPUT_SHAPE))}, "expected whole numbers"),
    ],
)
def test_a_wrong_file_is_refused_in_one_line(
    tmp_path: Path, arrays: dict[str, Any], message: str
) -> None:
    np.savez(tmp_path / "new.npz", **arrays)
    with pytest.raises(DataError, match=message) as caught:
        read_inputs(tmp_path / "new.npz")
    assert "new.npz" in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="does not exist"):
        read_inputs(tmp_path / "none.npz")

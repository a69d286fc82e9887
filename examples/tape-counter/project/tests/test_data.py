"""The splits, the statistics and the file that `predict` reads."""

from pathlib import Path
from typing import Any

import numpy as np
import pytest

from tape_counter.config import DataError
from tape_counter.data import INPUT_SHAPE, load_splits
from tape_counter.data.scaling import fit_statistics
from tape_counter.data.splits import (
    TEST_SHARE,
    VALIDATION_SHARE,
    Split,
    split_at_random,
)
from tape_counter.predict import read_inputs


@pytest.fixture(scope="module")
def splits() -> dict[str, Split]:
    """Return the complete splits; other tests use few examples."""
    return load_splits()


def test_examples_have_the_shape_that_the_network_takes(
    splits: dict[str, Split],
) -> None:
    for split in splits.values():
        assert split.x.shape[1:] == INPUT_SHAPE
        assert split.x.dtype == np.float32
        assert len(split.x) == len(split.y) > 0


def test_the_splits_are_always_the_same(splits: dict[str, Split]) -> None:
    for name, split in load_splits().items():
        np.testing.assert_array_equal(split.x, splits[name].x)


def test_no_example_is_in_two_splits(splits: dict[str, Split]) -> None:
    seen = {name: {x.tobytes() for x in split.x} for name, split in splits.items()}
    assert not seen["train"] & seen["test"]
    assert not seen["train"] & seen["validation"]
    assert not seen["validation"] & seen["test"]


def test_split_at_random_puts_every_row_into_one_split() -> None:
    rows = np.arange(100)
    splits = split_at_random(rows, rows % 2, stratify=True)
    for name, share in {"validation": VALIDATION_SHARE, "test": TEST_SHARE}.items():
        assert len(splits[name].x) == pytest.approx(100 * share, abs=1)
    found = np.concatenate([split.x for split in splits.values()])
    np.testing.assert_array_equal(np.sort(found), rows)


def test_standardized_training_data_have_mean_0_and_deviation_1(
    splits: dict[str, Split],
) -> None:
    x = splits["train"].x
    statistics = fit_statistics(x)
    standardized = ((x - statistics.mean) / statistics.std).reshape(-1, x.shape[-1])
    varies = x.reshape(-1, x.shape[-1]).std(axis=0) > 0
    np.testing.assert_allclose(standardized.mean(axis=0), 0, atol=1e-2)
    np.testing.assert_allclose(standardized.std(axis=0)[varies], 1, atol=1e-2)


@pytest.mark.parametrize(
    ("arrays", "message"),
    [
        ({"y": np.zeros(3)}, "there is no array 'x'"),
        ({"x": np.zeros((2, 77), int)}, "expected"),
        ({"x": np.zeros((0, *INPUT_SHAPE), int)}, "expected at least one"),
        ({"x": np.full((2, *INPUT_SHAPE), np.nan)}, r"x\[0\] holds NaN"),
        ({"x": np.full((2, *INPUT_SHAPE), "a")}, "expected real numbers"),
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

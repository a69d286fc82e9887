"""What arrays conclude, and which are refused."""

import io
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from extensions.inspection import InspectionError, inspect_path

N = 60
rng = np.random.default_rng(0)
ROWS = rng.normal(size=(N, 4))
STEPS = rng.normal(size=(N, 12, 3))
COUNT = np.arange(N)
LENGTHS = rng.integers(3, 12, size=N)
TEXTS = rng.integers(1, 50, size=(N, 20))
ENDED = np.where(np.arange(20) < rng.integers(5, 20, size=N)[:, None], TEXTS, 0)
LABELS = np.array([[*range(1, i % 3 + 2), *[0] * (2 - i % 3)] for i in range(N)])

Arrays = dict[str, Any]
CASES: dict[str, tuple[Arrays, dict[str, str | None]]] = {
    "table": (
        {"x": ROWS, "y": COUNT % 3},
        {
            "input_kind": "tabular",
            "data_source": "npz",
            "task": "multiclass",
            "outputs": "3",
            "input_shape": "[4]",
        },
    ),
    "Fortran's order": (
        {"x": np.asfortranarray(ROWS.astype("f4")), "y": COUNT % 2 == 0},
        {"task": "binary", "input_shape": "[4]"},
    ),
    "big-endian": (
        {"x": ROWS.astype(">f8"), "y": (COUNT % 3).astype(">i2")},
        {"task": "multiclass", "outputs": "3"},
    ),
    "words": (
        {"x": ROWS.astype("f2"), "y": np.array(["ä", "b", "c🚀"])[COUNT % 3]},
        {"task": "multiclass", "outputs": "3"},
    ),
    "bytes": ({"x": ROWS, "y": np.array([b"a", b"b"])[COUNT % 2]}, {"task": "binary"}),
    "names": (
        {"x": ROWS, "y": COUNT % 2, "names": np.array(["a", "b", "c"])},
        {"task": "binary"},
    ),
    "numbers": (
        {"x": ROWS, "y": ROWS[:, 0] * 9},
        {"task": "regression", "outputs": "1"},
    ),
    "a column of numbers": (
        {"x": ROWS, "y": ROWS[:, :1] * 9},
        {"task": "regression", "outputs": "1"},
    ),
    "three numbers": (
        {"x": ROWS, "y": ROWS[:, 1:]},
        {"task": "regression", "outputs": "3"},
    ),
    "shares": ({"x": ROWS, "y": COUNT / N}, {"task": "bounded_regression"}),
    "flags": (
        {"x": ROWS, "y": np.asfortranarray(COUNT[:, None] >> np.arange(4) & 1)},
        {"task": "multilabel", "outputs": "4"},
    ),
    "one-hot": (
        {"x": ROWS, "y": np.eye(3)[COUNT % 3]},
        {"task": "multiclass", "outputs": "3", "loss": None},
    ),
    "one-hot of two": (
        {"x": ROWS, "y": np.asfortranarray(np.eye(2, dtype=bool)[COUNT % 2])},
        {"task": "binary"},
    ),
    "probabilities": (
        {"x": ROWS, "y": np.where(np.eye(3)[COUNT % 3] > 0, 0.8, 0.1)},
        {"task": "multiclass", "outputs": "3", "loss": "kl_divergence"},
    ),
    "a column of classes": (
        {"x": ROWS, "y": COUNT[:, None] % 3},
        {"task": "multiclass", "outputs": "3", "input_kind": "tabular"},
    ),
    "numbers on two axes": (
        {"x": ROWS, "y": STEPS[:, :2]},
        {"task": "regression", "outputs": "6"},
    ),
    "truths as inputs": ({"x": ROWS > 0, "y": COUNT % 2}, {"task": "binary"}),
    "one feature": (
        {"x": COUNT * 1.5, "y": COUNT % 3},
        {"input_kind": "tabular", "input_shape": "[1]"},
    ),
    "groups and splits": (
        {"x": ROWS, "y": COUNT % 2, "group": COUNT, "split": COUNT % 3},
        {"task": "binary"},
    ),
    "rare": ({"x": ROWS, "y": (COUNT % 20 == 0).astype(int)}, {"balance": "true"}),
    "series": (
        {"x": STEPS, "y": COUNT % 2},
        {
            "input_kind": "series",
            "input_shape": "[12, 3]",
            "padded": "false",
            "per_step": "false",
        },
    ),
    "series of lengths": (
        {"x": STEPS, "y": COUNT % 2, "lengths": LENGTHS},
        {"padded": "true", "task": "binary"},
    ),
    "a class at each step": (
        {"x": STEPS, "y": (STEPS[..., 0] > 0).astype(int)},
        {"per_step": "true", "task": "binary"},
    ),
    "steps that do not count": (
        {
            "x": STEPS,
            "y": np.where(np.arange(12) < LENGTHS[:, None], STEPS[..., 0] > 0, 9),
            "lengths": LENGTHS,
        },
        {"per_step": "true", "task": "binary", "padded": "true"},
    ),
    "numbers at each step": (
        {"x": STEPS, "y": STEPS[..., :2] * 9},
        {"per_step": "true", "task": "regression", "outputs": "2"},
    ),
    "sequences of labels": (
        {"x": STEPS, "y": LABELS},
        {"task": "ctc", "outputs": "3", "input_kind": "series"},
    ),
    "images": (
        {"x": np.zeros((N, 8, 8, 3), dtype="u1"), "y": COUNT % 10},
        {"input_kind": "image", "input_shape": "[8, 8, 3]", "outputs": "10"},
    ),
    "videos": (
        {"x": np.zeros((N, 4, 8, 8, 1), dtype="f4"), "y": COUNT % 2},
        {"input_kind": "video", "input_shape": "[4, 8, 8, 1]"},
    ),
    "texts of tokens": (
        {"x": ENDED, "y": COUNT % 4},
        {"input_kind": "tokens", "vocabulary": "50", "input_shape": "[20]"},
    ),
    "texts in Fortran's order": (
        {"x": np.asfortranarray(ENDED), "y": COUNT % 4},
        {"input_kind": "tokens", "vocabulary": "50"},
    ),
    "whole numbers": (
        {"x": TEXTS, "y": COUNT % 4},
        {"input_kind": "tabular", "input_shape": "[20]"},
    ),
}


def save(folder: Path, arrays: Arrays, compressed: bool = False) -> str:
    """Save arrays to a file."""
    write = np.savez_compressed if compressed else np.savez
    write(folder / "data.npz", **arrays)
    return str(folder / "data.npz")


@pytest.mark.parametrize("name", CASES)
@pytest.mark.parametrize("compressed", [False, True])
def test_arrays_say_what_would_else_be_asked(
    tmp_path: Path, name: str, compressed: bool
) -> None:
    arrays, expected = CASES[name]
    findings = inspect_path(save(tmp_path, arrays, compressed)).conclude({})
    assert {name: findings.answer(name) for name in expected} == expected
    assert all(finding.reason.strip() for finding in findings.found.values())
    for question, offered in findings.offers.items():
        assert findings.answer(question) in offered


@pytest.mark.parametrize(
    "kind", ["<i2", ">i2", "<f2", ">f2", ">f4", ">f8", ">u4", "u1"]
)
def test_numbers_of_every_type_are_read(tmp_path: Path, kind: str) -> None:
    arrays = {"x": ROWS, "y": (COUNT * 3 + 2).astype(kind)}
    reason = inspect_path(save(tmp_path, arrays)).conclude({}).found["task"].reason
    assert reason == "y has 60 different numbers, from 2 to 179"


def test_whole_numbers_can_be_tokens_if_a_person_says_so(tmp_path: Path) -> None:
    inspection = inspect_path(save(tmp_path, {"x": TEXTS, "y": COUNT % 4}))
    findings = inspection.conclude({"input_kind": "tokens"})
    assert findings.answer("vocabulary") == str(TEXTS.max() + 1)
    with pytest.raises(InspectionError, match="is no image"):
        inspection.conclude({"input_kind": "image"})


def test_of_a_large_array_the_beginning_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("extensions.inspection.npy.MOST_BYTES", 1000)
    path = save(tmp_path, {"x": ROWS, "y": COUNT % 2})
    assert inspect_path(path).conclude({}).answer("input_shape") == "[4]"
    path = save(tmp_path, {"x": ROWS, "y": np.arange(900).reshape(60, 15)})
    with pytest.raises(InspectionError, match="y is larger than"):
        inspect_path(path).conclude({})


WRONG: dict[str, tuple[Arrays, str]] = {
    "no y": ({"x": ROWS, "price": COUNT}, "it holds price, x, but no array y"),
    "no x": ({"a": ROWS, "y": COUNT}, "it holds a, y, but no array x"),
    "fewer": ({"x": ROWS, "y": COUNT[:9]}, "x holds 60 examples and y 9"),
    "few": ({"x": ROWS[:3], "y": COUNT[:3]}, "x holds 3 examples"),
    "none": ({"x": ROWS[:0], "y": COUNT[:0]}, "the array x has shape (0, 4)"),
    "a number": ({"x": np.float64(1), "y": COUNT}, "the array x has shape ()"),
    "six axes": ({"x": ROWS.reshape(N, 2, 2, 1, 1, 1), "y": COUNT}, "x has shape"),
    "objects": ({"x": ROWS, "y": np.array([1, "a", None] * 20, dtype=object)}, "of |O"),
    "complex": ({"x": ROWS.astype(complex), "y": COUNT}, "of <c16"),
    "dates": (
        {"x": ROWS, "y": COUNT.astype("M8[s]")},
        "the array y has shape (60,) of",
    ),
    "words as inputs": ({"x": ROWS.astype(str), "y": COUNT}, "x holds no numbers"),
    "NaN": (
        {"x": np.where(COUNT[:, None] == 7, np.nan, ROWS), "y": COUNT},
        "x[7, 0] is nan",
    ),
    "NaN in y": (
        {"x": ROWS, "y": np.where(COUNT == 7, np.nan, 1.5)},
        "example 7 has no",
    ),
    "one class": ({"x": ROWS, "y": COUNT * 0}, "is '0' in every row"),
    "a lonely class": ({"x": ROWS, "y": (COUNT == 5).astype(int)}, "has 1 row"),
    "lengths": ({"x": STEPS, "y": COUNT % 2, "lengths": COUNT}, "lengths[0] is 0"),
    "names": (
        {"x": ROWS, "y": COUNT % 3, "names": np.array(["a"])},
        "there are 1 names",
    ),
}


@pytest.mark.parametrize("name", WRONG)
def test_wrong_arrays_are_refused_in_one_line(tmp_path: Path, name: str) -> None:
    arrays, message = WRONG[name]
    assert message in refusal(save(tmp_path, arrays))


def refusal(path: str) -> str:
    """Return the one line in which a file is refused."""
    with pytest.raises(InspectionError) as caught:
        inspect_path(path).conclude({})
    line = str(caught.value)
    assert line.isprintable() and len(line) < 300 and line.endswith("."), line
    return line


def member(data: bytes) -> Callable[[Path], None]:
    """Write an archive with a sound x and other bytes as y."""

    def write(path: Path) -> None:
        sound = io.BytesIO()
        np.save(sound, ROWS)
        with zipfile.ZipFile(path, "w") as archive:
            archive.writestr("x.npy", sound.getvalue())
            archive.writestr("y.npy", data)

    return write


def header(text: str) -> bytes:
    """Return an array's file of a header and 480 bytes."""
    encoded = text.encode("latin-1")
    size = len(encoded).to_bytes(2, "little")
    return b"\x93NUMPY\x01\x00" + size + encoded + b"\0" * 480


def workbook(path: Path) -> None:
    """Write what a spreadsheet saves."""
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("[Content_Types].xml", "<a/>")


def single(path: Path) -> None:
    """Write a single array."""
    with path.open("wb") as file:
        np.save(file, ROWS)


DAMAGED: dict[str, tuple[Callable[[Path], object], str]] = {
    "text": (lambda path: path.write_text("x,y\n"), "this is no .npz file"),
    "cut": (lambda path: cut(path), "this is no .npz file"),
    "workbook": (workbook, "this is an Excel workbook"),
    "single": (single, "this is a single array"),
    "no array": (member(b"nothing"), "the array y is damaged"),
    "empty": (member(b""), "the array y is damaged"),
    "version": (member(b"\x93NUMPY\x09\x00"), "the array y is damaged"),
    "no dictionary": (member(header("[1, 2]")), "the array y is damaged"),
    "code": (
        member(header("__import__('os').system('true')")),
        "the array y is damaged",
    ),
    "deep": (member(header("(" * 3000)), "the array y is damaged"),
    "negative": (
        member(header("{'descr': '<f8', 'fortran_order': False, 'shape': (-60,)}")),
        "the array y has shape (-60,)",
    ),
    "short": (
        member(header("{'descr': '<f8', 'fortran_order': False, 'shape': (99,)}")),
        "the array y ends too early",
    ),
    "structured": (
        member(
            header("{'descr': [('a', '<f8')], 'fortran_order': False, 'shape': (60,)}")
        ),
        "the array y has shape (60,)",
    ),
}


def cut(path: Path) -> None:
    """Write an archive without its end."""
    np.savez(path, x=ROWS, y=COUNT)
    path.write_bytes(path.read_bytes()[:-60])


@pytest.mark.parametrize("name", DAMAGED)
def test_a_damaged_file_is_refused_in_one_line(tmp_path: Path, name: str) -> None:
    write, message = DAMAGED[name]
    path = tmp_path / "data.npz"
    write(path)
    assert message in refusal(str(path))

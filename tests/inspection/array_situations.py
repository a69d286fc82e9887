"""Arrays as people save them, and what becomes of each."""

from dataclasses import dataclass
from typing import Any

import numpy as np

Arrays = dict[str, Any]
Answers = dict[str, Any]
N = 60
COUNT = np.arange(N)
K2, K3 = COUNT % 2, COUNT % 3
rng = np.random.default_rng(0)
ROWS = rng.normal(size=(N, 4))
STEPS = rng.normal(size=(N, 12, 3))
IMAGES = rng.integers(0, 256, size=(N, 10, 8, 3), dtype=np.uint8)
VIDEOS = rng.random(size=(N, 4, 16, 16, 3)).astype("f4")
WORDS = np.array(["cat", "dog", "owl"])
EACH = (COUNT[:, None] + np.arange(12)) % 3
TOKENS = rng.integers(1, 50, size=(N, 20))
FAR = 1_700_000_000

THREE: Answers = {
    "input_kind": "tabular",
    "task": "multiclass",
    "input_shape": "[4]",
    "outputs": "3",
}
FOUR = {**THREE, "outputs": "4"}
TWO = {**THREE, "task": "binary", "outputs": "1"}
NUMBERS = {**THREE, "task": "regression", "outputs": "1"}
AMOUNTS = {**NUMBERS, "task": "positive_regression"}
COLORS = {**THREE, "input_kind": "image", "input_shape": "[10, 8, 3]"}
GRAY = {**COLORS, "input_shape": "[10, 8, 1]"}
SERIES = {**THREE, "input_kind": "series", "input_shape": "[12, 3]"}
EVERY = {**SERIES, "per_step": True}
TEXTS = {
    **THREE,
    "input_kind": "tokens",
    "input_shape": "[20]",
    "vocabulary": "50",
}
FILM = {**THREE, "input_kind": "video", "input_shape": "[4, 16, 16, 3]"}


@dataclass(frozen=True)
class Situation:
    """Arrays of a file: what is concluded of them, and what a project reads.

    `concluded` has answers that are found, or is a part of the refusal. `answers` are
    those of a project that was described by hand; `read` are the names of its outputs,
    or a part of its refusal.
    """

    arrays: Arrays
    concluded: Answers | str
    answers: Answers
    read: tuple[str, ...] | str


def parts(x: Any, y: Any, names: str = "x_train y_train x_test y_test") -> Arrays:
    """Cut arrays into two parts of these names."""
    cut = (x[:40], y[:40], x[40:], y[40:])
    return dict(zip(names.split(), cut, strict=True))


def gap(values: Any, word: Any) -> Any:
    """Replace every tenth class."""
    return np.where(COUNT % 10 == 7, word, values)


def put(value: float) -> Any:
    """Return rows in which one number is another."""
    rows = ROWS.copy()
    rows[7, 2] = value
    return rows


CLASSES = ("0", "1", "2")
TABLE = {"input_kind": "tabular", "task": "multiclass", "outputs": "3"}
SITUATIONS: dict[str, Situation] = {
    "classes in a column": Situation(
        {"x": ROWS, "y": K3[:, None]}, TABLE, THREE, CLASSES
    ),
    "two classes in a column of decimals": Situation(
        {"x": ROWS, "y": K2[:, None] * 1.0}, {"task": "binary"}, TWO, ("0", "1")
    ),
    "one-hot": Situation(
        {"x": ROWS, "y": np.eye(3)[K3]}, {**TABLE, "loss": None}, THREE, CLASSES
    ),
    "one-hot of two": Situation(
        {"x": ROWS, "y": np.eye(2, dtype=int)[K2]}, {"task": "binary"}, TWO, ("0", "1")
    ),
    "one-hot, and a class that never occurs": Situation(
        {"x": ROWS, "y": np.eye(4)[K3]}, "its class 3 never occurs", THREE, "(60, 3)"
    ),
    "truths": Situation(
        {"x": ROWS, "y": K2 == 1}, {"task": "binary"}, TWO, ("False", "True")
    ),
    "classes as decimals": Situation({"x": ROWS, "y": K3 * 1.0}, TABLE, THREE, CLASSES),
    "words as objects": Situation(
        {"x": ROWS, "y": WORDS[K3].astype(object)}, "of |O", THREE, "Python objects"
    ),
    "bytes": Situation(
        {"x": ROWS, "y": WORDS[K3].astype("S")}, TABLE, THREE, ("cat", "dog", "owl")
    ),
    "blanks around a word": Situation(
        {"x": ROWS, "y": np.where(COUNT == 5, "owl ", WORDS[K3])},
        TABLE,
        THREE,
        ("cat", "dog", "owl"),
    ),
    "NaN among classes": Situation(
        {"x": ROWS, "y": gap(K3, np.nan)}, "example 7 has no y", FOUR, "x[7] is 'nan'"
    ),
    "-1 among classes": Situation(
        {"x": ROWS, "y": gap(K3, -1)}, "example 7, y is -1", FOUR, "x[7] is '-1'"
    ),
    "-1 and 1": Situation(
        {"x": ROWS, "y": K2 * 2 - 1}, {"task": "binary"}, TWO, ("-1", "1")
    ),
    "-1, 0 and 1": Situation({"x": ROWS, "y": K3 - 1}, TABLE, THREE, ("-1", "0", "1")),
    "-100 at a step": Situation(
        {"x": STEPS, "y": np.where(EACH + COUNT[:, None] % 10 == 9, -100, EACH)},
        "y is -100 beside classes 0, 1, 2",
        {**EVERY, "outputs": "4"},
        "is '-100' at step",
    ),
    "no word among words": Situation(
        {"x": ROWS, "y": gap(WORDS[K3], "")}, "example 7 has no y", FOUR, "x[7] is ''"
    ),
    "nan among words": Situation(
        {"x": ROWS, "y": gap(WORDS[K3], "nan")}, "has no y", FOUR, "x[7] is 'nan'"
    ),
    "None among words": Situation(
        {"x": ROWS, "y": gap(WORDS[K3].astype(object), None)},
        "of |O",
        FOUR,
        "Python objects",
    ),
    "NaN among numbers": Situation(
        {"x": ROWS, "y": put(np.nan)[:, 2]}, "example 7 has no y", NUMBERS, "x[7] is ["
    ),
    "fewer targets": Situation(
        {"x": ROWS, "y": K3[:50]}, "x holds 60 examples and y 50", THREE, "y has 50"
    ),
    "targets as a row": Situation(
        {"x": ROWS, "y": K3[None]}, "Save y.T", THREE, "save y.T"
    ),
    "numbers on two axes": Situation(
        {"x": ROWS, "y": STEPS[:, :2]},
        {"task": "regression", "outputs": "6"},
        {**NUMBERS, "outputs": "6"},
        tuple(f"y{i}" for i in range(6)),
    ),
    "complex targets": Situation(
        {"x": ROWS, "y": ROWS[:, 0] + 1j}, "y.imag", NUMBERS, "y.imag"
    ),
    "dates as targets": Situation(
        {"x": ROWS, "y": COUNT.astype("M8[D]")}, "M8[D]", NUMBERS, "datetime64[s]"
    ),
    "numbers as words": Situation(
        {"x": ROWS, "y": ROWS[:, 0].astype(str)},
        {"task": "regression"},
        NUMBERS,
        ("y0",),
    ),
    "words where numbers are expected": Situation(
        {"x": ROWS, "y": WORDS[K3]}, TABLE, NUMBERS, "y holds words, expected numbers"
    ),
    "targets in seconds since 1970": Situation(
        {"x": ROWS, "y": FAR + COUNT}, {"task": "regression"}, NUMBERS, ("y0",)
    ),
    "amounts too far from 0": Situation(
        {"x": ROWS, "y": FAR + COUNT}, {"task": "regression"}, AMOUNTS, "regression"
    ),
    "classes of steps in a column": Situation(
        {"x": STEPS, "y": EACH[..., None]}, {"per_step": "true"}, EVERY, CLASSES
    ),
    "one-hot of steps": Situation(
        {"x": STEPS, "y": np.eye(3)[EACH]},
        {"per_step": "true", "task": "multiclass", "loss": None},
        EVERY,
        CLASSES,
    ),
    "truths for each label": Situation(
        {"x": ROWS, "y": ROWS[:, :3] > 0},
        {"task": "multilabel", "outputs": "3"},
        {**THREE, "task": "multilabel"},
        ("label0", "label1", "label2"),
    ),
    "turned": Situation({"x": ROWS.T, "y": K3}, "Save x.T", THREE, "save x.T"),
    "an axis in front": Situation(
        {"x": ROWS[None], "y": K3}, "Save x[0]", THREE, "save x[0]"
    ),
    "fields": Situation(
        {"x": np.zeros(N, dtype=[("a", "f8"), ("b", "f8")]), "y": K3},
        "x.dtype.names",
        {**THREE, "input_shape": "[2]"},
        "x.dtype.names",
    ),
    "one feature": Situation(
        {"x": ROWS[:, 0], "y": K3},
        {"input_kind": "tabular", "input_shape": "[1]"},
        {**THREE, "input_shape": "[1]"},
        CLASSES,
    ),
    "an axis of 1 behind": Situation(
        {"x": ROWS[..., None], "y": K3},
        {"input_kind": "series", "input_shape": "[4, 1]"},
        THREE,
        CLASSES,
    ),
    "more features": Situation(
        {"x": STEPS[:, 0], "y": K3}, TABLE, THREE, "-d 'input_shape=[3]'"
    ),
    "capitals": Situation({"X": ROWS, "Y": K3}, TABLE, THREE, CLASSES),
    "data and labels": Situation({"data": ROWS, "labels": K3}, TABLE, THREE, CLASSES),
    "images and labels": Situation(
        {"images": IMAGES, "labels": K3}, {"input_kind": "image"}, COLORS, CLASSES
    ),
    "features and targets": Situation(
        {"features": ROWS, "targets": K3, "feature_names": WORDS}, TABLE, THREE, CLASSES
    ),
    "names of its own": Situation(
        {"data": ROWS, "target": K3, "target_names": WORDS.astype("S")},
        TABLE,
        THREE,
        ("cat", "dog", "owl"),
    ),
    "a name twice": Situation(
        {"x": ROWS, "y": K3, "names": WORDS[[0, 0, 2]]},
        "names holds 'cat' twice",
        THREE,
        "names holds 'cat' twice",
    ),
    "parts": Situation(parts(ROWS, K3), TABLE, THREE, CLASSES),
    "parts of images": Situation(
        parts(IMAGES, K3, "train_images train_labels test_images test_labels"),
        {"input_kind": "image", "input_shape": "[10, 8, 3]"},
        COLORS,
        CLASSES,
    ),
    "parts, one without targets": Situation(
        {**parts(ROWS, K3, "X_train Y_train X_val Y_val"), "X_test": ROWS[:5]},
        TABLE,
        THREE,
        "no example is in the test split",
    ),
    "parts of other widths": Situation(
        parts(ROWS, K3) | {"x_test": STEPS[40:, 0]},
        "x_train and x_test differ in shape",
        THREE,
        "(4,) in x_train, (3,) in x_test",
    ),
    "parts of other types": Situation(
        parts(IMAGES, K3) | {"x_test": IMAGES[40:] / 255},
        "differ in shape or type",
        COLORS,
        "x holds uint8 in x_train and float64 in x_test",
    ),
    "parts of other sizes of numbers": Situation(
        parts(IMAGES, K3.astype("u1")) | {"y_test": K3[40:]},
        {"input_kind": "image", "outputs": "3"},
        COLORS,
        CLASSES,
    ),
    "parts in Fortran's order": Situation(
        parts(np.asfortranarray(ROWS), K3), TABLE, THREE, CLASSES
    ),
    "without names": Situation({"arr_0": ROWS, "arr_1": K3}, TABLE, THREE, CLASSES),
    "four without names": Situation(
        parts(ROWS, K3, "arr_0 arr_1 arr_2 arr_3"), "no array x", THREE, "no array 'x'"
    ),
    "two that could be x": Situation(
        {"images": IMAGES, "features": ROWS, "y": K3},
        "images and features could both be x",
        COLORS,
        "images and features could both be x",
    ),
    "channels first": Situation(
        {"x": np.moveaxis(IMAGES, -1, 1), "y": K3},
        {"input_kind": "image", "input_shape": "[10, 8, 3]"},
        COLORS,
        CLASSES,
    ),
    "gray without channels": Situation(
        {"x": IMAGES[..., 0], "y": K3},
        {"input_kind": "image", "input_shape": "[10, 8, 1]"},
        GRAY,
        CLASSES,
    ),
    "shares in a square": Situation(
        {"x": VIDEOS[:, 0, ..., 0], "y": K3},
        {"input_kind": "image", "input_shape": "[16, 16, 1]"},
        {**COLORS, "input_shape": "[16, 16, 1]"},
        CLASSES,
    ),
    "flat images": Situation(
        {"x": IMAGES[..., 0].reshape(N, -1) / 255, "y": K3},
        {"input_kind": "tabular", "input_shape": "[80]"},
        GRAY,
        "save x.reshape(-1, 10, 8, 1)",
    ),
    "videos with channels first": Situation(
        {"x": np.moveaxis(VIDEOS, -1, 2), "y": K3},
        {"input_kind": "video", "input_shape": "[4, 16, 16, 3]"},
        FILM,
        CLASSES,
    ),
    "gray videos without channels": Situation(
        {"x": VIDEOS[..., 0].repeat(2, axis=1), "y": K3},
        {"input_kind": "video", "input_shape": "[8, 16, 16, 1]"},
        {**FILM, "input_shape": "[8, 16, 16, 1]"},
        CLASSES,
    ),
    "series with channels first": Situation(
        {"x": np.moveaxis(STEPS, -1, 1), "y": K3},
        {"input_kind": "series", "input_shape": "[3, 12]"},
        SERIES,
        CLASSES,
    ),
    "bytes as numbers": Situation(
        {"x": IMAGES, "y": K3}, {"input_kind": "image"}, COLORS, CLASSES
    ),
    "half precision": Situation(
        {"x": ROWS.astype("f2"), "y": K3}, TABLE, THREE, CLASSES
    ),
    "long doubles": Situation(
        {"x": ROWS.astype(np.longdouble), "y": K3}, "x.astype(float)", THREE, CLASSES
    ),
    "truths as inputs": Situation({"x": ROWS > 0, "y": K3}, TABLE, THREE, CLASSES),
    "complex inputs": Situation({"x": ROWS + 1j, "y": K3}, "x.imag", THREE, "x.imag"),
    "big-endian": Situation(
        {"x": ROWS.astype(">f8"), "y": K3.astype(">i4")}, TABLE, THREE, CLASSES
    ),
    "Fortran's order": Situation(
        {"x": np.asfortranarray(STEPS), "y": np.asfortranarray(EACH)},
        {"per_step": "true"},
        EVERY,
        CLASSES,
    ),
    "objects": Situation(
        {"x": ROWS.astype(object), "y": K3}, "of |O", THREE, "Python objects"
    ),
    "words as inputs": Situation(
        {"x": ROWS.astype(str), "y": K3}, "x.astype(float)", THREE, "x.astype(float)"
    ),
    "dates as inputs": Situation(
        {"x": ROWS.astype("M8[s]"), "y": K3}, "datetime64[s]", THREE, "datetime64[s]"
    ),
    "NaN": Situation(
        {"x": put(np.nan), "y": K3}, "x[7, 2] is nan", THREE, "x[7, 2] is"
    ),
    "infinity": Situation(
        {"x": put(-np.inf), "y": K3}, "x[7, 2] is -inf", THREE, "x[7, 2] is -inf"
    ),
    "beyond float32": Situation(
        {"x": put(1e39), "y": K3}, "x[7, 2] is 1e+39", THREE, "x[7, 2] is 1e+39"
    ),
    "too small for float32": Situation(
        {"x": ROWS * [1, 1, 1e-42, 1], "y": K3}, TABLE, THREE, "x[..., 2] is at most"
    ),
    "NaN after the end": Situation(
        {"x": np.where(np.arange(12)[:, None] < 9, STEPS, np.nan), "y": K3},
        "x[0, 9, 0] is nan",
        SERIES,
        "x[0, 9, 0] is nan",
    ),
    "nanoseconds since 1970": Situation(
        {"x": FAR * 10**9 + COUNT[:, None] * [1, 2, 3, 4] * 10**6, "y": K3},
        TABLE,
        THREE,
        CLASSES,
    ),
    "a constant": Situation(
        {"x": ROWS * [1, 1, 1, 0] + 5, "y": K3}, TABLE, THREE, CLASSES
    ),
    "splits as bytes": Situation(
        {
            "x": ROWS,
            "y": K3,
            "split": np.array([b"train", b"train", b"val", b"test"])[COUNT // 3 % 4],
        },
        TABLE,
        THREE,
        CLASSES,
    ),
    "tokens as decimals": Situation(
        {"x": TOKENS * 1.0, "y": K3}, {"input_kind": "tabular"}, TEXTS, CLASSES
    ),
    "half a token": Situation(
        {"x": TOKENS + 0.5, "y": K3}, {"input_kind": "tabular"}, TEXTS, "x[0, 0] is"
    ),
    "lengths as decimals": Situation(
        {"x": STEPS, "y": K3, "lengths": np.full(N, 9.0)},
        {"padded": "true"},
        {**SERIES, "padded": True},
        CLASSES,
    ),
}

"""A project makes of a table the features that the inspection counted.

A generated project reads random tables in which the odd is frequent: gaps in many
spellings, truths, codes, blanks, large and signed numbers.
"""

import csv
import dataclasses
import importlib
import random
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import ModuleType

import pytest

from extensions.inspection import Findings, InspectionError, inspect_path
from extensions.inspection.reading import GAPS
from extensions.planner import Answers
from tools.rendering import write

TABLES = 75
ROWS = 60
PACKAGE = "agreeing"

Cell = Callable[[random.Random, int], str]
CELLS: dict[str, Cell] = {
    "whole": lambda luck, row: str(luck.randint(-9, 9)),
    "decimal": lambda luck, row: f"{luck.gauss(0, 1):.4g}",
    "scientific": lambda luck, row: f"{luck.gauss(0, 1):.3E}",
    "signed": lambda luck, row: f"{luck.gauss(0, 1):+.2f}",
    "padded": lambda luck, row: f" {luck.gauss(0, 1):.2f} ",
    "pointed": lambda luck, row: luck.choice(("5.", ".5", "-.25", "0", "-0.0")),
    "large": lambda luck, row: str(luck.randint(10**17, 10**25)),
    "zeros": lambda luck, row: f"{luck.randint(0, 99):03}",
    "code": lambda luck, row: luck.choice(("007", "12", "A1")),
    "word": lambda luck, row: luck.choice(
        ("oak", "ash", "yew tree", "ash ", "Öl", '"x"')
    ),
    "truth": lambda luck, row: luck.choice(("True", "False", "TRUE", "false")),
    "yes": lambda luck, row: luck.choice(("yes", "no")),
    "infinite": lambda luck, row: luck.choice(("inf", "1.5", "2.5", "3.5")),
    "underscore": lambda luck, row: luck.choice(("1_000", "2_000")),
    "date": lambda luck, row: f"2024-0{luck.randint(1, 9)}-11",
    "clock": lambda luck, row: f"{luck.randint(10, 19)}:30",
    "version": lambda luck, row: f"{luck.randint(1, 3)}.{luck.randint(0, 9)}.x",
    "name": lambda luck, row: f"name {row}",
    "row": lambda luck, row: str(row),
    "same": lambda luck, row: "7",
    "nothing": lambda luck, row: "",
}


def draw(luck: random.Random) -> list[list[str]]:
    """Draw a table, whose last column is a number to be predicted."""
    kinds = luck.sample(sorted(CELLS), luck.randint(2, 7))
    gaps = [luck.choice((0, 0, 0.1, 0.5)) for _ in kinds]
    spelled = [luck.sample(sorted(GAPS), 2) for _ in kinds]
    rows = [
        [
            luck.choice(words) if luck.random() < gap else CELLS[kind](luck, row)
            for kind, gap, words in zip(kinds, gaps, spelled, strict=True)
        ]
        for row in range(ROWS)
    ]
    header = [luck.choice((kind, f"{kind} 2", f"{kind}, x")) for kind in kinds]
    return [[*header, "y"], *([*row, f"{luck.gauss(0, 1):.3f}"] for row in rows)]


@contextmanager
def read_by(
    folder: Path, task: str, width: int, outputs: str, given: dict[str, str]
) -> Iterator[ModuleType]:
    """Give the data module of a project for a table of these columns."""
    project = write(
        folder / "project",
        "pytorch",
        PACKAGE,
        input_kind="tabular",
        data_source="csv",
        task=task,
        input_shape=f"[{width}]",
        outputs=outputs,
        layers="[mlp: 4]",
        **given,
    )
    sys.path.insert(0, str(project / "src"))
    try:
        yield importlib.import_module(f"{PACKAGE}.data")
    finally:
        sys.path.remove(str(project / "src"))
        for name in [name for name in sys.modules if name.startswith(PACKAGE)]:
            del sys.modules[name]


def load(folder: Path, path: Path, findings: Findings, task: str) -> None:
    """Load a table as a project would with what was found; fail where it differs."""
    names = ("target", "group", "split", "ignore", "schema", "numbers")
    given = {name: findings.found[name].answer for name in names}
    width = int(findings.found["input_shape"].answer.strip("[]"))
    outputs = findings.found["outputs"].answer
    with read_by(folder, task, width, outputs, given) as reader:
        config = importlib.import_module(f"{PACKAGE}.config")
        try:
            splits, encoding = reader.load_data(config.Config(data=str(path)), folder)
        except config.DataError as error:
            # A table may repeat two rows.
            assert "different examples to split" in str(error)
            return
    assert {split.x.shape[1] for split in splits.values()} == {width}
    assert sum(len(split.x) for split in splits.values()) == ROWS
    assert len(encoding.names) == int(outputs)


def write_table(path: Path, rows: list[list[str]]) -> Path:
    """Write a table."""
    with path.open("w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows(rows)
    return path


@pytest.mark.parametrize("seed", range(TABLES))
def test_a_project_counts_the_same_features(tmp_path: Path, seed: int) -> None:
    path = write_table(tmp_path / "table.csv", draw(random.Random(seed)))
    try:
        findings = inspect_path(str(path)).conclude({})
    except InspectionError as error:
        # A table of strays, or of nothing to learn from, is a refusal.
        assert "table.csv: " in str(error)
        return
    load(tmp_path, path, findings, "regression")


@pytest.mark.parametrize("seed", range(TABLES))
def test_a_project_counts_the_same_classes(tmp_path: Path, seed: int) -> None:
    luck = random.Random(seed)
    rows = draw(luck)
    kind = luck.choice(("whole", "word", "truth", "yes", "code", "zeros", "version"))
    rows = [rows[0], *([*row[:-1], CELLS[kind](luck, 0)] for row in rows[1:])]
    path = write_table(tmp_path / "table.csv", rows)
    try:
        findings = inspect_path(str(path)).conclude({"task": "multiclass"})
    except InspectionError as error:
        assert "table.csv: " in str(error)
        return
    if "multiclass" in findings.offers["task"]:
        load(tmp_path, path, findings, "multiclass")


TIMES: dict[str, Cell] = {
    "whole": lambda luck, t: str(t),
    "decimal": lambda luck, t: f"{t / 8:.3f}",
    "padded": lambda luck, t: f"{t:03}",
    "iso": lambda luck, t: f"2020-02-0{t + 1}",
    "stamp": lambda luck, t: f"2020-02-01T0{t + 1}:00:00Z",
    "german": lambda luck, t: (
        f"{t + 27 if t < 3 else t - 2:02}.0{2 if t < 3 else 3}.2020"
    ),
    "american": lambda luck, t: f"1/{t + 12}/2020 10:30",
    "digits": lambda luck, t: f"2020020{t + 1}",
}


@pytest.mark.parametrize("kind", TIMES)
def test_a_project_puts_series_in_the_order_of_time(tmp_path: Path, kind: str) -> None:
    luck = random.Random(0)
    rows = [
        [f"s{i}", TIMES[kind](luck, t), f"{luck.gauss(0, 1):.3f}", "ab"[i % 2]]
        for i in range(30)
        for t in range(6)
    ]
    shuffled = luck.sample(rows, len(rows))
    header = ["id", "time", "a", "y"]
    paths = [
        write_table(tmp_path / f"{name}.csv", [header, *table])
        for name, table in (("ordered", rows), ("shuffled", shuffled))
    ]
    findings = inspect_path(str(paths[1])).conclude({})
    assert findings.answer("time") == "time"
    answers = {name: finding.answer for name, finding in findings.found.items()}
    package = f"{PACKAGE}_{kind}"
    known = {name: answers[name] for name in answers if name in ANSWERS}
    project = write(tmp_path, "pytorch", package, layers="[lstm: 4]", **known)
    sys.path.insert(0, str(project / "src"))
    reader = importlib.import_module(f"{package}.data")
    config = importlib.import_module(f"{package}.config")
    sys.path.remove(str(project / "src"))
    first, second = (
        reader.load_data(config.Config(data=str(path)), tmp_path)[0] for path in paths
    )
    for name in first:
        assert sorted(first[name].x.tolist()) == sorted(second[name].x.tolist())
        assert first[name].x.shape[1:] == (6, 1)


ANSWERS = {field.name for field in dataclasses.fields(Answers)}

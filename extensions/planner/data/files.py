"""What the files of a source are called, and what form the examples in them have."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace


@dataclass(frozen=True)
class Files:
    """What the files of a source are called.

    `suffix` ends their names, "" for a folder, and `name` is what sentences call one.
    `path` is the default of `--data`, `path_meaning` its help, and `example` what the
    README gives for it; `described` is how the README introduces a file of arrays.
    `input_meaning` is the help of `--input`, and `predicted` what `predict` reads.
    """

    suffix: str
    name: str
    path: str
    path_meaning: str
    example: str
    input_meaning: str
    predicted: str
    described: str = ""


@dataclass(frozen=True)
class Form:
    """What form a person's examples have in their files.

    The folder `template/data/custom/NAME/` holds all that depends on it: how a project
    reads them, how its tests write some, and what its README says.

    `arguments` are what `read_inputs` is called with. `columns` says that it is a
    table, whose columns have names, and `long_table` that it has a row for each step;
    `lazy` that an example is read when it is needed, not all of them at the start.

    `modules` has the templates of the modules that read it, by name, and `learned`
    those beside them that find out at the first run what the columns hold.
    """

    name: str
    arguments: tuple[str, ...] = ("source",)
    columns: bool = False
    long_table: bool = False
    lazy: bool = False
    modules: Mapping[str, str] = field(default_factory=dict)
    learned: Mapping[str, str] = field(default_factory=dict)


# The form of built-in data, which has no files.
BUILT_IN = Form("")
TOKEN_ARRAYS = Form(
    "arrays",
    modules={"arrays": "arrays/arrays.py.jinja", "shapes": "arrays/shapes.py.jinja"},
)
# Of numbers, the encoding keeps the ranges.
ARRAYS = replace(
    TOKEN_ARRAYS,
    arguments=("source", "encoding"),
    modules={**TOKEN_ARRAYS.modules, "ranges": "ranges.py.jinja"},
)
_TABLES = {
    "table": "csv/table.py",
    "numbers": "csv/numbers.py",
    "columns": "csv/columns.py.jinja",
    "cells": "csv/cells.py.jinja",
}
# What reads dates, where a table has any.
DATES = {"dates": "csv/dates.py"}
_INFERENCE = {"inference": "csv/inference.py"}
CSV_TABLE = Form(
    "csv_table",
    arguments=("source", "encoding"),
    columns=True,
    modules={**_TABLES, "features": "csv_table/features.py"},
    learned=_INFERENCE,
)
CSV_SERIES = Form(
    "csv_series",
    arguments=("source", "encoding", 'Config.load(run / "config.json")'),
    columns=True,
    long_table=True,
    modules={
        **_TABLES,
        "series": "csv_series/series.py.jinja",
        "ranges": "ranges.py.jinja",
    },
    learned=_INFERENCE,
)
IMAGES = Form(
    "images",
    lazy=True,
    modules={
        "layout": "images/layout.py",
        "folder": "images/folder.py",
        "decoding": "images/decoding.py",
    },
)

# Also what a project with built-in data predicts.
NPZ = Files(
    suffix=".npz",
    name="an .npz file",
    path="data.npz",
    path_meaning=".npz file of the examples",
    example="data.npz",
    input_meaning=".npz file with an array x",
    predicted="the examples of an .npz file, given as its array `x`",
    described="an `.npz` file, written with `numpy.savez`,",
)

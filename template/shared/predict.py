"""Predict the examples of an .npz file, whose array `x` has the data's own units."""

import argparse
import csv
from collections.abc import Sequence
from pathlib import Path

from .data import INPUT_SHAPE
from .splits import read_inputs


def main(arguments: Sequence[str] | None = None) -> None:
    """Read the command line and predict."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--run", type=Path, default=Path("runs/latest"), help="folder")
    parser.add_argument("--input", type=Path, required=True, help=".npz file with x")
    parser.add_argument("--output", type=Path, required=True, help=".csv file to write")
    options = parser.parse_args(arguments)
    if not (options.run / "config.json").exists():
        parser.error(f"--run: there is no run in {options.run}")
    try:
        x = read_inputs(options.input, INPUT_SHAPE)
    except ValueError as error:
        parser.error(f"--input: {error}")

    # Imported here, so that --help and a wrong file answer at once.
    from .inference import compute_outputs, load_best
    from .metrics import decode

    columns = decode(compute_outputs(load_best(options.run), x))
    with options.output.open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(columns)
        writer.writerows(zip(*columns.values(), strict=True))
    print(f"{len(x)} predictions: {options.output}")


if __name__ == "__main__":
    main()

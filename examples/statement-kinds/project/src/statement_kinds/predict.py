"""Predict the examples of an .npz file, given as its array `x`."""

import argparse
import csv
from collections.abc import Sequence
from pathlib import Path

from .inputs import read_inputs


def main(arguments: Sequence[str] | None = None) -> None:
    """Read the command line and predict."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--run", type=Path, default=Path("runs/latest"), help="folder")
    parser.add_argument("--input", type=Path, required=True, help=".npz file with x")
    parser.add_argument("--output", type=Path, required=True, help=".csv file to write")
    options = parser.parse_args(arguments)
    if options.output.is_dir():
        parser.error(
            f"--output: {options.output} is a folder, expected a file to write"
        )
    if not (options.run / "best.pt").exists():
        parser.error(f"--run: there is no trained network in {options.run}")
    try:
        x = read_inputs(options.input)
    except ValueError as error:
        parser.error(f"--input: {error}")

    # Imported here, so that --help and a wrong file answer at once.
    from .data import CLASSES
    from .inference import compute_outputs, load_best
    from .metrics import decode

    outputs = compute_outputs(load_best(options.run), x)
    columns = decode(outputs, CLASSES)
    options.output.parent.mkdir(parents=True, exist_ok=True)
    with options.output.open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(columns)
        writer.writerows(zip(*columns.values(), strict=True))
    print(f"predictions of {len(x)} examples: {options.output}")


if __name__ == "__main__":
    main()

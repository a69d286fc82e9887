"""Measure the best state of a run on a split of the data."""

import argparse
import json
from collections.abc import Sequence
from pathlib import Path


def main(arguments: Sequence[str] | None = None) -> None:
    """Read the command line and measure."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--run", type=Path, default=Path("runs/latest"), help="folder")
    parser.add_argument(
        "--split", choices=("train", "validation", "test"), default="test"
    )
    options = parser.parse_args(arguments)
    if not (options.run / "best.keras").exists():
        parser.error(f"--run: there is no trained network in {options.run}")
    report(options.run, options.split)


def report(run: Path, split: str) -> dict[str, float]:
    """Print the metrics of a split; those of the test split are kept.

    They go to metrics.json.
    """
    # Imported here, so that --help answers at once.
    from .data import load_splits
    from .inference import compute_outputs, load_best
    from .metrics import score

    examples = load_splits()[split]
    outputs = compute_outputs(load_best(run), examples.x)
    metrics = score(outputs, examples.y)
    for name, value in metrics.items():
        print(f"{split} {name}: {value:.4f}")
    if split == "test":
        text = json.dumps(metrics, indent=2) + "\n"
        (run / "metrics.json").write_text(text)
    print(f"learning curves: {run / 'curves.png'}")
    return metrics


if __name__ == "__main__":
    main()

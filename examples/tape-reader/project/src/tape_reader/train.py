"""Train the network, then measure its best state on the test split."""

import argparse
import dataclasses
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from .config import RESUMABLE, Config, add_options, find_problem


def main(arguments: Sequence[str] | None = None) -> None:
    """Read the command line and train."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--run", type=Path, default=Path("runs/latest"), help="folder")
    parser.add_argument("--resume", action="store_true", help="go on with this run")
    parser.add_argument(
        "--stop-after", type=int, metavar="N", help="stop for now after epoch N"
    )
    add_options(parser)
    given = vars(parser.parse_args(arguments))
    run, resume, stop_after = (given.pop(k) for k in ("run", "resume", "stop_after"))
    if stop_after is not None and stop_after < 1:
        parser.error("--stop-after must be above 0")
    try:
        config = choose_config(run, resume, given)
    except ValueError as error:
        parser.error(str(error))

    # Imported here, so that --help and a wrong option answer at once.
    from .evaluate import report
    from .loop import train

    try:
        train(config, run, resume=resume, stop_after=stop_after)
        report(run, "test")
    except KeyboardInterrupt:
        raise SystemExit(f"stopped: --run {run} --resume goes on") from None


def choose_config(run: Path, resume: bool, given: dict[str, Any]) -> Config:
    """Return the configuration of a new run, or of the one that goes on.

    Raises:
        ValueError: A value is out of range, or does not fit the run's folder.
    """
    path = run / "config.json"
    if resume:
        if not path.exists():
            raise ValueError(f"--resume: there is no run in {run}")
        before = Config.load(path)
        config = dataclasses.replace(before, **given)
        fixed = [name for name in given if getattr(before, name) != given[name]]
        fixed = sorted(set(fixed) - RESUMABLE)
        if fixed:
            raise ValueError(f"--resume: a run keeps its {', '.join(fixed)}")
    else:
        if path.exists():
            raise ValueError(f"--run: {run} holds a run already; --resume goes on")
        config = Config(**given)
    problem = find_problem(config, run)
    if problem:
        raise ValueError(problem)
    return config


if __name__ == "__main__":
    main()

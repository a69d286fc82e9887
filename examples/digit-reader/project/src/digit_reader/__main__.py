"""The command line; frameworks are imported only after the options were checked."""

import argparse
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from .config import DataError, RunError, UsageError, add_options, choose_config

Command = Callable[[argparse.Namespace], None]


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command that the arguments name."""
    options = build_parser().parse_args(arguments)
    try:
        options.run_command(options)
    except UsageError as error:
        options.parser.error(str(error))
    except (DataError, RunError) as error:
        options.parser.exit(1, f"{options.parser.prog}: error: {error}\n")


def build_parser() -> argparse.ArgumentParser:
    """Return the argument parser with all commands."""
    parser = argparse.ArgumentParser(prog="digit-reader")
    commands = parser.add_subparsers(metavar="COMMAND", required=True)

    train = add_command(commands, "train", run_train, "train the network")
    train.add_argument("--resume", action="store_true", help="continue the run")
    train.add_argument(
        "--stop-after", type=int, metavar="N", help="pause after epoch N"
    )
    add_options(train)

    summary = "evaluate a trained network on a split of the data"
    evaluate = add_command(commands, "evaluate", run_evaluate, summary)
    splits = ("train", "validation", "test")
    evaluate.add_argument("--split", choices=splits, default="test")

    summary = "predict new examples with a trained network"
    predict = add_command(commands, "predict", run_predict, summary)
    predict.add_argument(
        "--input", type=Path, required=True, help=".npz file with an array x"
    )
    predict.add_argument(
        "--output", type=Path, required=True, help=".csv file to write"
    )

    summary = "diagnose a trained network, and suggest what to try next"
    add_command(commands, "diagnose", run_diagnose, summary)
    return parser


def add_command(
    commands: Any, name: str, command: Command, summary: str
) -> argparse.ArgumentParser:
    """Add a command that works on the folder of a run, and return its parser."""
    parser: argparse.ArgumentParser = commands.add_parser(
        name, help=summary, description=f"{summary.capitalize()}."
    )
    latest, text = Path("runs/latest"), "the run's folder (default %(default)s)"
    parser.add_argument("--run", type=Path, default=latest, metavar="FOLDER", help=text)
    parser.set_defaults(run_command=command, parser=parser)
    return parser


def run_train(options: argparse.Namespace) -> None:
    """Train a new run, or continue one."""
    if options.stop_after is not None and options.stop_after < 1:
        raise UsageError(f"--stop-after must be 1 or more, not {options.stop_after}")
    run, resume = options.run, options.resume
    config = choose_config(run, vars(options), resume=resume)

    from .train import train

    try:
        train(config, run, resume=resume, stop_after=options.stop_after)
    except KeyboardInterrupt:
        resume = f"--run {run} --resume continues it"
        options.parser.exit(1, f"{options.parser.prog}: stopped: {resume}\n")


def run_evaluate(options: argparse.Namespace) -> None:
    """Print the metrics of a split."""
    require_trained(options.run)

    from .evaluate import evaluate

    evaluate(options.run, options.split)


def run_predict(options: argparse.Namespace) -> None:
    """Write the predictions to a .csv file."""
    if options.output.is_dir():
        raise UsageError(f"--output: {options.output} is a folder, expected a file")
    if options.output.resolve() == options.input.resolve():
        raise UsageError(f"--output: {options.output} would overwrite the input")
    require_trained(options.run)

    from .predict import predict

    predict(options.run, options.input, options.output)


def run_diagnose(options: argparse.Namespace) -> None:
    """Print the diagnosis of a run."""
    require_trained(options.run)

    from .diagnose import diagnose

    diagnose(options.run)


def require_trained(run: Path) -> None:
    """Raise UsageError if a run has no checkpoint."""
    if not (run / "best.pt").exists():
        raise UsageError(f"--run: there is no trained network in {run}")


if __name__ == "__main__":
    main()

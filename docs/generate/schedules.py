"""How the learning rate can change."""

from collections.abc import Iterator

from extensions.planner import SCHEDULES
from extensions.planner.hyperparameter import Hyperparameter
from extensions.planner.training.schedules import WARMUP

from .markdown import code, page, table

HEAD = f"""# Schedules

The learning rate changes at every optimizer step, and the position in the schedule is
saved with the run. `auto` chooses a schedule to suit the stack; the rules are listed
under [optimizers](optimizers.md#what-auto-chooses). With `cosine`, `warmup` is the
fraction of all steps over which the rate rises; `auto` means {WARMUP:g} for a
transformer and 0 otherwise."""
COLUMNS = ("name", "what it does", "why", "hyperparameters of `train`")


def build() -> str:
    """Return the page of the schedules."""
    return page(HEAD, table(COLUMNS, _rows()))


def _rows() -> Iterator[tuple[str, ...]]:
    for row in SCHEDULES.values():
        settings = "; ".join(map(_setting, row.settings))
        yield code(row.name), row.title, row.reason, settings


def _setting(row: Hyperparameter) -> str:
    return f"{code(row.name)} ({row.default:g}), {row.range}: {row.meaning}"

"""How the learning rate changes while a network is trained."""

from dataclasses import dataclass

from ..hyperparameter import Hyperparameter

WARMUP = 0.1
FALL = "factor of the rate at each decay"


@dataclass(frozen=True)
class Schedule:
    """One schedule; `reason` completes "because" in a project's README.

    `rate` says which point of it the learning rate is, and `needs_total_steps` that it
    spans all steps of a run, whose number is then fixed. `last_quarter_share` is the
    share of a fall proportional to the rate that comes in the last quarter of a run.
    """

    name: str
    title: str
    reason: str
    last_quarter_share: str
    rate: str = ""
    needs_total_steps: bool = False
    settings: tuple[Hyperparameter, ...] = ()


SCHEDULES = {
    schedule.name: schedule
    for schedule in (
        Schedule(
            name="constant",
            title="the same learning rate at every step",
            reason="it is the simplest schedule, and the best epoch is kept",
            last_quarter_share="25 %",
        ),
        Schedule(
            name="cosine",
            title="half a cosine from the initial learning rate to zero",
            reason="large steps make fast progress, small ones at the end converge",
            last_quarter_share="2.5 %",
            rate="initial ",
            needs_total_steps=True,
        ),
        Schedule(
            name="step",
            title="a lower learning rate after 1/2 and 3/4 of the steps",
            reason="each drop of the learning rate lets the network converge further",
            last_quarter_share="0.5 %",
            rate="initial ",
            needs_total_steps=True,
            settings=(Hyperparameter("rate_decay", 0.1, "in (0, 1)", FALL),),
        ),
        Schedule(
            name="plateau",
            title="a lower learning rate whenever the validation loss stops falling",
            reason="the validation loss shows when smaller steps are needed",
            last_quarter_share="25 %",
            rate="initial ",
            settings=(
                Hyperparameter("rate_decay", 0.3, "in (0, 1)", FALL),
                Hyperparameter(
                    "plateau_patience",
                    4,
                    "1 or more",
                    "epochs without a better validation loss before a decay",
                ),
            ),
        ),
    )
}


def schedules_offered() -> dict[str, str]:
    """Return every schedule with the line that describes it."""
    return {name: schedule.title for name, schedule in SCHEDULES.items()}

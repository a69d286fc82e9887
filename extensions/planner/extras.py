"""What a project gets beside training, written only when it is asked for."""

from .errors import PlanError, quote
from .reading.words import plain_list

# Each extra with its line in the questionnaire.
EXTRAS = {
    "depth": "a study that trains the network shallower and deeper",
}


def extras_offered() -> dict[str, str]:
    """Return every extra with its line in the questionnaire."""
    return EXTRAS


def read_extras(answer: object) -> tuple[str, ...]:
    """Read a list of extras, `[depth]`; return them in the order of `EXTRAS`.

    Raises:
        PlanError: It is not a list, or holds something that is no extra.
    """
    names = plain_list("extras", answer, "Write it as [depth], or [] for none.")
    unknown = [name for name in names if name not in list(EXTRAS)]
    if unknown:
        problem = f"there is no extra {quote(unknown[0])}"
        raise PlanError("extras", problem, f"Use {', '.join(EXTRAS)}.")
    return tuple(name for name in EXTRAS if name in names)

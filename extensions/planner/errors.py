"""How the planner says that an answer cannot work."""

LONGEST_QUOTE = 60


class PlanError(ValueError):
    """An answer that cannot become a network.

    The text is one line: the question, what the person wrote, what is wrong and the
    cure. `brief` says the same with the cure first and without the quotation, for the
    one line that a prompt has room for.
    """

    def __init__(self, where: str, problem: str, cure: str, brief: str = "") -> None:
        super().__init__(_printable(f"{where}: {problem}. {cure}"))
        self.brief = _printable(f"{brief}{cure} {problem}.")


def quote(answer: object) -> str:
    """Quote what a person wrote, cut where it is long."""
    if isinstance(answer, str):
        return repr(cut(answer))
    if answer is None or isinstance(answer, bool):
        return {None: "null", True: "true", False: "false"}[answer]
    if isinstance(answer, int | float):
        return _number(answer)
    if isinstance(answer, list):
        return "a list"
    return "a map" if isinstance(answer, dict) else f"a {type(answer).__name__}"


def cut(text: str, longest: int = LONGEST_QUOTE) -> str:
    """Return a text, or its beginning where it is long."""
    return text if len(text) <= longest else f"{text[:longest]}…"


def _number(answer: float) -> str:
    try:
        return repr(answer)
    except ValueError:
        # Python prints no whole number of more than 4,300 digits.
        return "a number of thousands of digits"


def _printable(text: str) -> str:
    """Escape control characters: what is quoted must not steer a terminal."""
    return "".join(c if c.isprintable() else ascii(c)[1:-1] for c in text)

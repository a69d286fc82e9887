"""How the planner says that an answer cannot work."""


class PlanError(ValueError):
    """An answer that cannot become a network.

    The text is one line: the question, what the person wrote, what is wrong and the
    cure. `brief` says the same with the cure first and without the quotation, for the
    one line that a prompt has room for.
    """

    def __init__(self, where: str, problem: str, cure: str, brief: str = "") -> None:
        super().__init__(_printable(f"{where}: {problem}. {cure}"))
        self.brief = _printable(f"{brief}{cure} {problem}.")


def _printable(text: str) -> str:
    """Escape control characters: what is quoted must not steer a terminal."""
    return "".join(c if c.isprintable() else ascii(c)[1:-1] for c in text)

"""How the inspection says that a file cannot be used."""

LONGEST_QUOTE = 40
LONGEST_NAME = 80


class InspectionError(ValueError):
    """A file that no project could learn from, in one line with the cure.

    `question` names the answer that is wrong, "" where it is the file.
    """

    def __init__(self, name: str, problem: str, cure: str, question: str = "") -> None:
        self.question = question
        shown = name if len(name) <= LONGEST_NAME else f"…{name[-LONGEST_NAME:]}"
        super().__init__(printable(f"{shown}: {problem}. {cure}"))


def quote(text: str) -> str:
    """Quote what a file holds, cut where it is long."""
    return repr(text if len(text) <= LONGEST_QUOTE else f"{text[:LONGEST_QUOTE]}…")


def printable(text: str) -> str:
    """Escape control characters: what a file holds must not steer a terminal."""
    return "".join(c if c.isprintable() else ascii(c)[1:-1] for c in text)


def listed(words: list[str], most: int = 8) -> str:
    """List some words, the first few where they are many."""
    more = f" and {len(words) - most} more" if len(words) > most else ""
    return ", ".join(words[:most]) + more


def counted(number: int, noun: str, nouns: str = "") -> str:
    """Return a number with its noun, `1 row` or `1,200 rows`."""
    return f"{number:,} {noun if number == 1 else nouns or f'{noun}s'}"

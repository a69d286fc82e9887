"""How the dates of a column are written, and which of their parts differ."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from .moments import MOMENT, TIME, clocks_of, find_year, fits, orders_of

MONTH = re.compile(r"\d{4}-(?:0[1-9]|1[0-2])")
COMPACT = re.compile(r"(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])")
# Months by their names, which not every computer reads.
NAMED = re.compile(
    r"(?:\d{1,2}|[^\W\d_]{3,9})[- .]+(?:\d{1,2}|[^\W\d_]{3,9})[-, .]+\d{2,4}"
)
# So many different dates are enough to judge by.
MOST = 20_000
PARTS: dict[str, Callable[[datetime], float]] = {
    "year": lambda moment: moment.year,
    "month": lambda moment: moment.month,
    "weekday": lambda moment: moment.isoweekday(),
    "hour": lambda moment: moment.hour + moment.minute / 60,
}


@dataclass(frozen=True)
class Dates:
    """Dates: their format, as for `strptime`, and the parts that differ among them.

    Without a format a `problem` says why there is none.
    """

    form: str = ""
    parts: tuple[str, ...] = ()
    problem: str = ""


def find_dates(words: Sequence[str], called: bool = False) -> Dates | None:
    """Return how words are written as dates, None where they are none.

    `called` says that the name of the column does, so that eight digits are a date.
    """
    first = words[0] if words else ""
    if MOMENT.fullmatch(first):
        return _find_moments(words)
    if TIME.fullmatch(first) and all(map(TIME.fullmatch, words)):
        return _judge(words, clocks_of(_matches(TIME, words)))
    if MONTH.fullmatch(first) and all(map(MONTH.fullmatch, words)):
        return _judge(words, {"%Y-%m"})
    if called and COMPACT.fullmatch(first) and all(map(COMPACT.fullmatch, words)):
        return _judge(words, {"%Y%m%d"})
    if NAMED.fullmatch(first) and all(map(_is_named, words)):
        return Dates(problem="its dates have the names of months")
    return None


def _is_named(word: str) -> bool:
    return bool(NAMED.fullmatch(word)) and any(c.isalpha() for c in word)


def _matches(pattern: re.Pattern[str], words: Iterable[str]) -> list[re.Match[str]]:
    return [match for word in words if (match := pattern.fullmatch(word))]


def _find_moments(words: Sequence[str]) -> Dates | None:
    found = _matches(MOMENT, words)
    if len(found) < len(words):
        return None
    days = {find_year(match) for match in found}
    if days <= {"", "?"}:
        # Such as a version, 1.2.3.
        return None
    marks, gaps = {m["mark"] for m in found}, {m["gap"] or "" for m in found}
    clocks = clocks_of(found)
    if len(days) > 1 or len(marks) > 1 or len(gaps) > 1 or len(clocks) > 1:
        return Dates(problem="its dates are written in several ways")
    day, mark, gap = days.pop(), marks.pop(), gaps.pop()
    orders = [order for order in orders_of(day, mark, found) if fits(order, found)]
    return _judge(words, {mark.join(order) + gap + min(clocks) for order in orders})


def _judge(words: Sequence[str], forms: set[str]) -> Dates:
    """Read the dates in the format, if there is one; say what is wrong otherwise."""
    if len(forms) > 1:
        return Dates(problem=_doubt(forms))
    for form in forms:
        moments = []
        for word in words[:MOST]:
            try:
                moments.append(datetime.strptime(word, form))
            except ValueError:
                return Dates(problem=f"it holds dates, but {word!r} is none")
        return Dates(form, tuple(_varying(moments, form)))
    return Dates(problem="it holds dates that no calendar has")


def _doubt(forms: set[str]) -> str:
    if all("%y" in form or "%Y" in form for form in forms):
        return "its dates may have the day or the month first"
    return "its times of day are written in several ways"


def _varying(moments: list[datetime], form: str) -> Iterable[str]:
    """Yield the parts that are written and differ."""
    codes = {"year": "%y", "month": "%m", "weekday": "%d", "hour": "%M"}
    for part, read in PARTS.items():
        written = codes[part] in form.replace("%Y", "%y")
        if written and len(set(map(read, moments))) > 1:
            yield part

"""The parts of a date in text: in which order they may be, and the time of day."""

import re
from collections.abc import Sequence

CLOCK = r"(?P<clock>\d{1,2}:\d{2}(?P<second>:\d{2})?(?P<fraction>\.\d{1,6})?)"
HALF = r"(?P<half> ?[AaPp][Mm])?"
ZONE = r"(?P<zone>Z|[+-]\d{2}:?\d{2})?"
DATE = r"(?P<first>\d{1,4})(?P<mark>[-/.])(?P<middle>\d{1,2})(?P=mark)(?P<last>\d{1,4})"
MOMENT = re.compile(rf"{DATE}(?:(?P<gap>[ T]){CLOCK}{HALF}{ZONE})?")
TIME = re.compile(CLOCK + HALF)
Order = tuple[str, str, str]


def find_year(match: re.Match[str]) -> str:
    """Say where the year is and how many digits it has."""
    first, last = len(match["first"]), len(match["last"])
    if first == 4 and last <= 2:
        return "first"
    if first <= 2 and last == 4:
        return "last"
    return "short" if first == last == 2 else "?"


def orders_of(day: str, mark: str, found: list[re.Match[str]]) -> Sequence[Order]:
    """Return the orders in which day, month and year may stand."""
    if day == "first":
        return [("%Y", "%m", "%d")]
    year = "%Y" if day == "last" else "%y"
    orders = [("%d", "%m", year), ("%m", "%d", year)]
    if day == "short" and mark == "-":
        return [*orders, ("%y", "%m", "%d")]
    # With points, the month is in the middle, unless it cannot be.
    return orders[:1] if mark == "." and fits(orders[0], found) else orders


def fits(order: Order, found: list[re.Match[str]]) -> bool:
    """Say whether no month is above 12, and no day above 31."""
    limits = {"%d": 31, "%m": 12, "%Y": 9999, "%y": 99}
    groups = zip(("first", "middle", "last"), order, strict=True)
    return all(int(m[g]) <= limits[code] for g, code in groups for m in found)


def clocks_of(found: list[re.Match[str]]) -> set[str]:
    """Return the formats of the times of day."""
    return {_clock(match) for match in found}


def _clock(match: re.Match[str]) -> str:
    parts = match.groupdict()
    if not parts["clock"]:
        return ""
    half = parts["half"]
    text = ("%I:%M" if half else "%H:%M") + ":%S" * bool(parts["second"])
    text += ".%f" * bool(parts["fraction"])
    text += (" %p" if half[0] == " " else "%p") if half else ""
    return text + "%z" * bool(parts.get("zone"))

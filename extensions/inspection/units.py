"""Units that stand before or behind the numbers of a column: $5, 12 kg, 3 %."""

import re
from collections import Counter
from collections.abc import Sequence
from unicodedata import category

CURRENCIES = {
    *("AUD", "BRL", "CAD", "CHF", "CNY", "CZK", "DKK", "EUR", "GBP", "HUF", "INR"),
    *("JPY", "KRW", "MXN", "NOK", "PLN", "RUB", "SEK", "TRY", "USD", "ZAR"),
    *("A$", "C$", "R$", "US$", "Fr.", "Rs", "Rs.", "kr", "kr.", "zł", "Kč"),
}
# What may stand behind a number without a blank, beside what begins with no letter.
MEASURES = {
    *("g", "kg", "mg", "µg", "t", "lb", "lbs", "oz", "m", "km", "cm", "mm", "µm", "nm"),
    *("ft", "in", "yd", "mi", "m2", "m²", "m3", "m³", "km2", "km²", "cm2", "cm²", "ha"),
    *("s", "ms", "min", "h", "d", "km/h", "kmh", "mph", "m/s", "K", "C", "F", "Pa"),
    *("hPa", "kPa", "MPa", "bar", "mbar", "psi", "V", "mV", "kV", "A", "mA", "W", "kW"),
    *("MW", "kWh", "MWh", "Hz", "kHz", "MHz", "GHz", "J", "kJ", "cal", "kcal", "N"),
    *("l", "L", "ml", "mL", "dB", "ppm", "ppb", "bpm", "rpm", "B", "kB", "KB", "MB"),
    *("GB", "TB", "px", "sqm", "qm", "sqft", "x", "k", "M"),
}
NUMBER = r"[+\-−]?[0-9.,'’ \u00a0\u202f]*[0-9][.,]?(?:[eE][+-]?[0-9]+)?"
BEHIND = re.compile(rf"({NUMBER})([ \u00a0\u202f]?)([^\W\d_][^\s,]*|[^\w\s.,'’+−-]\S*)")
BEFORE = re.compile(
    r"([+\-−]?)([^\d\s.,'’+−-][^\d\s,'’+−-]*)[ \u00a0\u202f]?([+\-−]?.*)"
)
LONGEST = 12
# One of so many words has the unit if the others have it.
SAMPLE = 20


def split_unit(word: str, known: bool = False) -> tuple[str, str]:
    """Return a number and its unit, "" where it has none.

    Where it must be `known`, a word behind a blank is none.
    """
    before = BEFORE.fullmatch(word)
    if before and _is_currency(before[2]):
        return before[1] + before[3].strip(), before[2]
    behind = BEHIND.fullmatch(word)
    if behind and len(behind[3]) <= LONGEST and _is_unit(behind, known):
        return behind[1].strip(), behind[3]
    return word, ""


def _is_currency(text: str) -> bool:
    return text in CURRENCIES or all(category(c) == "Sc" for c in text)


def _is_unit(match: re.Match[str], known: bool) -> bool:
    blank, unit = match[2], match[3]
    if unit in CURRENCIES or unit in MEASURES or not unit[0].isalpha():
        return "?" not in unit and "*" not in unit
    return bool(blank) and not known


def common_unit(words: Sequence[str]) -> str:
    """Return the unit that most words have, "" if there is none."""
    if not words or not any(split_unit(word)[1] for word in words[:SAMPLE]):
        return ""
    return Counter(split_unit(word)[1] for word in words).most_common(1)[0][0]


def bare(word: str, unit: str) -> str | None:
    """Return a word without its unit, None where it lacks it."""
    if not unit:
        return word
    return word.replace(unit, "", 1).strip() if unit in word else None

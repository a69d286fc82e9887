"""What the names of columns say, and lists of names in an answer."""

import csv
import re
from collections.abc import Iterable

# Words that name what is to be predicted, the clearest first.
TARGETS = (
    "target",
    "targets",
    "label",
    "labels",
    "class",
    "classes",
    "y",
    "outcome",
    "response",
    "output",
    "outputs",
    "klasse",
    "classe",
    "clase",
    "ziel",
    "zielwert",
    "cible",
)
# `target1`, `label_cat`: several columns of one name with something behind it.
SEVERAL = re.compile(r"(targets?|labels?|y|outputs?)([_ .-]\w+|\d+)", re.IGNORECASE)
IDS = {"id", "ids", "uuid", "guid", "key", "index", "idx", "rowid", "row_id", "nr"}
GROUPS = {
    "patient",
    "subject",
    "person",
    "participant",
    "user",
    "customer",
    "client",
    "animal",
    "family",
    "household",
    "hospital",
    "site",
    "session",
    "group",
}
SERIES = {
    "id",
    "series",
    "sequence",
    "example",
    "sample",
    "recording",
    "trial",
    "window",
    "segment",
    "unit",
}
SPLITS = {"split", "set", "subset", "partition", "fold"}
TIMES = {"time", "timestamp", "step", "t", "date", "datetime", "tick", "frame", "cycle"}
IDLIKE = {"id", "no", "nr", "number", "code", "key"}


def words_of(name: str) -> set[str]:
    """Return the words of a name in small letters: `PatientID` has patient and id."""
    parted = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", name)
    return set(re.findall(r"[^\W_]+", parted.lower()))


def is_id(name: str) -> bool:
    """Say whether a name is that of an identifier."""
    return bool(words_of(name) & IDS)


def is_called(name: str, words: set[str]) -> bool:
    """Say whether a name is one of some words, or one of them with id or number."""
    found = words_of(name)
    return bool(found & words) and found <= words | IDLIKE


def join_names(names: Iterable[str]) -> str:
    """Write names as one answer; one that holds a comma or is padded is quoted."""
    return ", ".join(
        '"' + name.replace('"', '""') + '"'
        if any(mark in name for mark in ',"') or name != name.strip()
        else name
        for name in names
    )


def split_names(answer: str) -> list[str]:
    """Read names that an answer lists, separated by commas."""
    rows = list(csv.reader([answer], skipinitialspace=True))
    return [name.strip() for name in rows[0] if name.strip()] if rows else []

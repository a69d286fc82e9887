"""Which array of a file has which role, whatever it is called, and in which part."""

import re
from collections.abc import Iterable

from .errors import InspectionError, listed

# What arrays may be called, in small letters and without separators.
CALLED = {
    "x": [
        "x",
        "data",
        "inputs",
        "features",
        "images",
        "samples",
        "signals",
        "series",
        "sequences",
        "arr0",
    ],
    "y": ["y", "targets", "target", "labels", "label", "arr1"],
    "lengths": ["lengths", "length"],
    "group": ["group", "groups"],
    "names": ["names", "classnames", "labelnames", "targetnames"],
    "split": ["split", "splits"],
}
# What stands before or behind that where arrays are in parts, as in x_train and x_test.
PARTS = {
    "training": "train",
    "train": "train",
    "validation": "validation",
    "valid": "validation",
    "val": "validation",
    "dev": "validation",
    "testing": "test",
    "test": "test",
}
# Those that parts have of their own.
PARTED = ("x", "y", "lengths", "group")
Roles = dict[tuple[str, str], str]


def find_roles(name: str, held: Iterable[str]) -> Roles:
    """Return which array has which role in which part, "" for the whole.

    Raises:
        InspectionError: Two could have the same, or there is no x or no y.
    """
    held = list(held)
    found: Roles = {}
    for member in held:
        # The first of several without names says nothing of the others.
        role, part = ("", "") if "arr_2" in held else find_role(member)
        other = found.get((role, part))
        if role and (other is None or member == role):
            found[role, part] = member
        elif role and other != role:
            problem = f"{other} and {member} could both be {role}"
            raise InspectionError(name, problem, f"Call one of them {role}.")
    for role in ("x", "y"):
        if not any(key[0] == role for key in found):
            problem = f"it holds {listed(sorted(held))}, but no array {role}"
            cure = "Save it with numpy.savez('data.npz', x=x, y=y)."
            raise InspectionError(name, problem, cure)
    return _settle(found)


def find_role(member: str) -> tuple[str, str]:
    """Return the role and the part that a name tells, "" where it tells none."""
    word = re.sub(r"[\W_]+", "", member.lower())
    for written, part in {"": "", **PARTS}.items():
        for rest in (word.removeprefix(written), word.removesuffix(written)):
            for role, words in CALLED.items():
                if rest in words and (rest != word or not part):
                    return role, part
    return "", ""


def _settle(found: Roles) -> Roles:
    """Decide what the whole is where there are parts as well."""
    parts = {part for role, part in found if role == "x"}
    if not parts > {""}:
        return found
    if "train" in parts:
        return {key: member for key, member in found.items() if key[1] == ""}
    # Of x and x_test, x is for training.
    return {
        (role, part or "train" * (role in PARTED)): member
        for (role, part), member in found.items()
    }


def parts_of(name: str, roles: Roles) -> list[str]:
    """Return the parts that have both x and y.

    Raises:
        InspectionError: There is none.
    """
    found = [
        part
        for part in ("", "train", "validation", "test")
        if ("x", part) in roles and ("y", part) in roles
    ]
    if not found:
        held = listed(sorted(roles.values()))
        problem = f"it holds {held}, but no y for any x"
        raise InspectionError(name, problem, "Call them x_train, y_train and so on.")
    return found

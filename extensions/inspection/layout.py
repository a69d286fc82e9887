"""Which folders inside of a folder of images are splits."""

import re
from pathlib import Path

from .entries import is_image, look
from .errors import InspectionError, listed

# What people call each split; other words and numbers may stand beside it.
SPLITS = {
    "train": {"train", "training", "trainset"},
    "validation": {"validation", "valid", "val", "valset", "dev"},
    "test": {"test", "testing", "testset", "eval", "evaluation"},
}
# What parts of a data set are called that are none of these splits.
PARTS = re.compile(r"(fold|split|part|set|batch|chunk)[\W_]*\d+")
# How often the only folder inside is entered.
DEEPEST = 5


def enter(folder: Path, *, any_name: bool) -> tuple[Path, list[Path]]:
    """Return the folder that an archive wrapped in others, and the files on the way.

    It is the only one inside; unless `any_name`, it is called like the one around it.
    """
    passed: list[Path] = []
    for _ in range(DEEPEST):
        folders, files = look(folder)
        if len(folders) != 1 or not (any_name or _is_repeated(folders[0])):
            break
        inside = look(folders[0])
        if not inside[0] or any(map(is_image, inside[1])):
            break
        folder, passed = folders[0], passed + files
    return folder, passed


def find_splits(top: Path, folders: list[Path]) -> dict[str, Path]:
    """Return the folders that are splits by their usual names, none if all are classes.

    Raises:
        InspectionError: They are both, or there is no training split.
    """
    named = {folder: _split_of(folder.name) for folder in folders}
    splits = [path for path in folders if named[path] and _holds_folders(path)]
    others = [path for path in folders if path not in splits]
    found = {split: p for split in SPLITS for p in splits if named[p] == split}
    shown = listed([path.name for path in splits])
    if "train" not in found:
        if splits and not others:
            problem = f"none of its splits {shown} is for training"
            raise InspectionError(top.name, problem, "Call that one train.")
        _check_classes(top, folders)
        return {}
    for path in others:
        if _holds_classes(path) or (len(found) == 1 and not named[path]):
            problem = f"it holds {shown} like splits, and {path.name}, which is none"
            cure = f"Remove it, or rename {splits[0].name} if that is a class."
            raise InspectionError(top.name, problem, cure)
    if len(found) < len(splits):
        problem = f"two of its folders {shown} are the same split"
        raise InspectionError(top.name, problem, "Move one of them elsewhere.")
    if {*found} == {"train", "validation"}:
        # Where there are two, the publisher measures on the other.
        found["test"] = found.pop("validation")
    return found


def _split_of(name: str) -> str:
    parted = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", name).lower()
    words = set(re.findall(r"[^\W\d_]+", parted))
    found = [split for split, names in SPLITS.items() if words & names]
    return found[0] if len(found) == 1 else ""


def _is_repeated(folder: Path) -> bool:
    return folder.name.lower() == folder.parent.name.lower()


def _holds_folders(folder: Path) -> bool:
    """Say whether a folder holds folders, beside one that repeats its name."""
    folders, _ = look(folder)
    if len(folders) == 1 and _is_repeated(folders[0]):
        return bool(look(folders[0])[0])
    return bool(folders)


def _holds_classes(folder: Path) -> bool:
    """Say whether a folder holds folders with images, but one of its name."""
    inside = look(folder)[0] if _holds_folders(folder) else []
    return any(is_image(path) for inner in inside for path in look(inner)[1])


def _check_classes(top: Path, folders: list[Path]) -> None:
    """Refuse classes that are called like splits, or that hold splits."""
    shown = listed([folder.name for folder in folders])
    if all(_split_of(folder.name) for folder in folders):
        problem = f"its folders {shown} are splits, which hold no folder for each class"
        raise InspectionError(top.name, problem, "Sort the images by class.")
    if all(PARTS.fullmatch(p.name.lower()) and _holds_folders(p) for p in folders):
        problem = f"its folders {shown} are parts, not classes"
        raise InspectionError(top.name, problem, "Sort them into train and test.")
    for folder in folders:
        inside = {_split_of(path.name) for path in look(folder)[0]}
        if "train" in inside and len(inside - {""}) > 1:
            problem = "this class holds splits"
            cure = f"Let the splits hold the classes, as in train/{folder.name}."
            raise InspectionError(folder.name, problem, cure)

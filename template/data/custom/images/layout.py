"""How a folder of images is laid out: splits inside, and what programs left there."""

import os
import re
from pathlib import Path

from ..config import DataError

SUFFIXES = {
    ".bmp",
    ".gif",
    ".jfif",
    ".jpe",
    ".jpeg",
    ".jpg",
    ".pbm",
    ".pgm",
    ".png",
    ".pnm",
    ".ppm",
    ".tif",
    ".tiff",
    ".webp",
}
# What people call each split; other words and numbers may stand beside it.
SPLITS = {
    "train": {"train", "training", "trainset"},
    "validation": {"validation", "valid", "val", "valset", "dev"},
    "test": {"test", "testing", "testset", "eval", "evaluation"},
}
# What programs leave behind beside what is hidden, in small letters.
LEFTOVERS = {
    "$recycle.bin",
    "__macosx",
    "__pycache__",
    "@eadir",
    "desktop.ini",
    "ehthumbs.db",
    "lost+found",
    "system volume information",
    "thumbs.db",
}
# What parts of a data set are called that are none of these splits.
PARTS = re.compile(r"(fold|split|part|set|batch|chunk)[\W_]*\d+")
# How often the only folder inside is entered.
DEEPEST = 5


def is_image(path: Path) -> bool:
    """Return whether a file is an image by its suffix."""
    return path.suffix.lower() in SUFFIXES


def is_left_behind(name: str) -> bool:
    """Return whether a name is hidden, or one that programs leave behind."""
    return name.startswith(".") or name.lower() in LEFTOVERS


def show(name: str | Path) -> str:
    """Return a name as text in one line, whatever its encoding."""
    text = os.fsencode(name).decode(errors="replace")
    return re.sub(r"[\x00-\x1f\x7f]", "\N{REPLACEMENT CHARACTER}", text)


def look(folder: Path) -> tuple[list[Path], list[Path]]:
    """Return the folders and the files in a folder, without hidden ones, sorted.

    Raises:
        DataError: It cannot be read.
    """
    try:
        inside = sorted(p for p in folder.iterdir() if not is_left_behind(p.name))
    except OSError as error:
        raise DataError(f"{folder}: it cannot be read: {error.strerror}") from None
    folders = {path for path in inside if path.is_dir()}
    return sorted(folders), [path for path in inside if path not in folders]


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
        DataError: They are both, or there is no training split.
    """
    named = {folder: _split_of(folder.name) for folder in folders}
    splits = [path for path in folders if named[path] and _holds_folders(path)]
    others = [path for path in folders if path not in splits]
    found = {split: p for split in SPLITS for p in splits if named[p] == split}
    shown = ", ".join(path.name for path in splits)
    if "train" not in found:
        if splits and not others:
            raise DataError(f"{top}: none of its splits {shown} is for training")
        _require_classes(top, folders)
        return {}
    for path in others:
        if _holds_classes(path) or (len(found) == 1 and not named[path]):
            cure = f"remove it, or rename {splits[0].name} if that is a class"
            text = f"{top}: holds {shown} like splits, and {path.name}, which is none: "
            raise DataError(text + cure)
    if len(found) < len(splits):
        raise DataError(f"{top}: two of its folders {shown} are the same split")
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
    """Return whether a folder holds folders, beside one that repeats its name."""
    folders, _ = look(folder)
    if len(folders) == 1 and _is_repeated(folders[0]):
        return bool(look(folders[0])[0])
    return bool(folders)


def _holds_classes(folder: Path) -> bool:
    """Return whether a folder holds folders with images, but one of its name."""
    inside = look(folder)[0] if _holds_folders(folder) else []
    return any(is_image(path) for inner in inside for path in look(inner)[1])


def _require_classes(top: Path, folders: list[Path]) -> None:
    """Raise DataError if classes are called like splits, or hold splits."""
    shown = ", ".join(folder.name for folder in folders)
    if all(_split_of(folder.name) for folder in folders):
        expected = "expected a folder for each class in them"
        raise DataError(f"{top}: its folders {shown} are splits, {expected}")
    if all(PARTS.fullmatch(p.name.lower()) and _holds_folders(p) for p in folders):
        problem = f"its folders {shown} are parts"
        raise DataError(f"{top}: {problem}, expected train and test")
    for folder in folders:
        inside = {_split_of(path.name) for path in look(folder)[0]}
        if "train" in inside and len(inside - {""}) > 1:
            expected = f"expected splits that hold {folder.name}"
            raise DataError(f"{folder}: this class holds splits, {expected}")

"""The files of a folder of images, by class and by split."""

import os
from dataclasses import dataclass, field
from pathlib import Path

from .errors import InspectionError, counted, listed, quote
from .pictures import SUFFIXES

SPLITS = ("train", "validation", "test")
# What else people call splits.
ALIASES = {
    "training",
    "val",
    "valid",
    "dev",
    "eval",
    "evaluation",
    "testing",
    "trainset",
}
# What programs leave behind, which is no class.
LEFTOVERS = {"__MACOSX", "__pycache__", "@eaDir", "lost+found"}
MOST_FILES = 50_000
FEWEST, EACH = 3, 5


@dataclass
class Folder:
    """The images by class, of all splits together; `split` says that there are some.

    `others` are the files between them that are no images, and `left` how many files
    may still be listed: with none left, not all were.
    """

    split: bool
    classes: dict[str, list[Path]] = field(default_factory=dict)
    others: list[str] = field(default_factory=list)
    left: int = MOST_FILES


def list_images(root: Path) -> Folder:
    """Return the images in a folder of folders, one for each class.

    Raises:
        InspectionError: There are none, or they are not in such folders.
    """
    inside = _folders(root, root)
    splits = [folder for folder in inside if folder.name in SPLITS]
    others = [f.name for f in inside if f.name.lower() in ALIASES | {*SPLITS}]
    if others and len(splits) < len(SPLITS):
        problem = f"its folders {listed(others)} are splits, not classes"
        cure = f"Call them {', '.join(SPLITS)}, all three, or name the folder inside."
        raise InspectionError(root.name, problem, cure)
    found = Folder(bool(splits))
    for split in splits or [root]:
        for folder in _folders(root, split):
            _add_images(root, found, folder)
    _check(root, found)
    return found


def _folders(root: Path, folder: Path) -> list[Path]:
    try:
        entries = sorted(path for path in folder.iterdir() if path.name[0] != ".")
    except OSError as error:
        problem = f"it cannot be read: {error.strerror}"
        raise InspectionError(root.name, problem, "Name one that can.") from None
    leftover = next((path for path in entries if path.name in LEFTOVERS), None)
    if leftover:
        problem = f"its folder {leftover.name} was left behind by a program"
        raise InspectionError(root.name, problem, "Remove it; it is no class.")
    folders = [path for path in entries if path.is_dir()]
    if not folders:
        held = [path.name for path in entries]
        found = f"it holds {listed(held, 3)}" if held else "the folder is empty"
        cure = "Name a table, or a folder that holds a folder of images for each class."
        raise InspectionError(folder.name, f"{found}, and no folders", cure)
    return folders


def _add_images(root: Path, found: Folder, folder: Path) -> None:
    """List the images in a folder and its subfolders."""
    images = found.classes.setdefault(folder.name, [])
    for place, folders, files in os.walk(folder):
        folders.sort()
        hidden = next((name for name in folders if name[0] == "."), None)
        if hidden:
            problem = f"{Path(place, hidden).relative_to(root)} is a hidden folder"
            raise InspectionError(root.name, problem, "Remove it.")
        found.left -= len(files) + len(folders)
        for name in sorted(name for name in files if name[0] != "."):
            path = Path(place, name)
            if path.suffix.lower() in SUFFIXES:
                images.append(path)
            else:
                found.others.append(name)
        if found.left <= 0:
            return


def _check(root: Path, found: Folder) -> None:
    classes = found.classes
    if len(classes) < 2:
        problem = f"it holds one folder, {quote(next(iter(classes)))}"
        cure = "Name a folder that holds a folder of images for each class."
        raise InspectionError(root.name, problem, cure)
    for name, images in classes.items():
        if not images and found.left > 0:
            problem = f"its folder {quote(name)} holds no image"
            cure = f"Remove it, or add files ending in {', '.join(sorted(SUFFIXES))}."
            raise InspectionError(root.name, problem, cure)
        if not found.split and len(images) < FEWEST:
            problem = f"the class {quote(name)} has {counted(len(images), 'image')}"
            cure = f"Add some, at least {FEWEST}, or leave the class out."
            raise InspectionError(root.name, problem, cure)
    total = sum(map(len, classes.values()))
    if not found.split and total < EACH * len(classes):
        problem = f"it holds {counted(total, 'image')} of {len(classes)} classes"
        raise InspectionError(root.name, problem, f"Add some: {EACH} for each.")

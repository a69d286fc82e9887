"""The files of a folder of images, by class and by split."""

import os
import unicodedata
from dataclasses import dataclass, field
from pathlib import Path

from .entries import is_image, is_left_behind, look, unreadable
from .errors import InspectionError, counted, listed, quote
from .layout import enter, find_splits
from .pictures import SUFFIXES

MOST_FILES = 50_000
FEWEST, EACH = 3, 5


@dataclass
class Folder:
    """The images by class, of all splits together; `splits` are the folders of these.

    `others` are what is left out: files that are no images, images outside of the
    classes, and links to folders. `left` is how many files may still be listed: with
    none left, not all were.
    """

    splits: dict[str, Path]
    classes: dict[str, list[Path]] = field(default_factory=dict)
    others: list[Path] = field(default_factory=list)
    left: int = 0


def list_images(root: Path) -> Folder:
    """Return the images in a folder of folders, one for each class.

    Raises:
        InspectionError: There are none, or they are not in such folders.
    """
    top, passed = enter(root, any_name=True)
    folders, files = look(top)
    if not folders:
        held = [path.name for path in files]
        problem = f"it holds {listed(held, 3)}" if held else "the folder is empty"
        cure = "Name a table, or a folder that holds a folder of images for each class."
        raise InspectionError(top.name, f"{problem}, and no folders", cure)
    found = Folder(find_splits(top, folders), others=passed + files, left=MOST_FILES)
    for folder in folders if found.splits else []:
        if folder not in found.splits.values():
            found.others += [*_walk(found, folder)]
    for split, folder in found.splits.items():
        inside, passed = enter(folder, any_name=False)
        classes, files = look(inside)
        found.others += passed + files
        for path in classes:
            _add_class(found, split, path)
    for folder in folders if not found.splits else []:
        _add_class(found, "", folder)
    _check_counts(root, found)
    return found


def _walk(found: Folder, folder: Path) -> list[Path]:
    """List the files in a folder and its subfolders, and the links to other folders."""
    paths: list[Path] = []

    def stop(error: OSError) -> None:
        raise unreadable(error)

    for place, folders, files in os.walk(folder, onerror=stop):
        # A link could lead round in a circle.
        links = {name for name in folders if Path(place, name).is_symlink()}
        folders[:] = sorted(
            n for n in folders if n not in links and not is_left_behind(n)
        )
        found.left -= len(files) + len(folders)
        shown = (name for name in sorted({*files, *links}) if not is_left_behind(name))
        paths += [Path(place, name) for name in shown]
        if found.left <= 0:
            break
    return paths


def _add_class(found: Folder, split: str, folder: Path) -> None:
    """List the images of a class; other splits may lack it, but not the first."""
    paths = _walk(found, folder)
    images = [p for p in paths if is_image(p) and not p.is_dir()]
    name = os.fsencode(folder.name).decode(errors="replace")
    # An accent may be a sign of its own, which looks the same.
    name = unicodedata.normalize("NFC", name)
    first = split in ("", "train")
    if first and not images and found.left > 0:
        problem = f"its folder {quote(name)} holds no image"
        cure = f"Remove it, or add files ending in {', '.join(sorted(SUFFIXES))}."
        raise InspectionError(folder.parent.name, problem, cure)
    if images and not first and name not in found.classes:
        train, other = found.splits["train"].name, found.splits[split].name
        like = [n for n in found.classes if _alike(n) == _alike(name)]
        problem = f"{other} has a class {quote(name)}, which {train} has not"
        cure = f"Call it {quote(like[0])}, as there." if like else "Add images of it."
        raise InspectionError(folder.parent.parent.name, problem, cure)
    if images or first:
        found.classes.setdefault(name, []).extend(images)
    found.others += sorted({*paths} - {*images})


def _alike(name: str) -> str:
    return name.casefold().strip()


def _check_counts(root: Path, found: Folder) -> None:
    classes = found.classes
    if len(classes) < 2:
        problem = f"it holds one folder, {quote(next(iter(classes)))}"
        cure = "Name a folder that holds a folder of images for each class."
        raise InspectionError(root.name, problem, cure)
    rare = min(classes, key=lambda name: len(classes[name]))
    given = len(found.splits) > 1
    if not given and len(classes[rare]) < FEWEST and found.left > 0:
        problem = f"the class {quote(rare)} has {counted(len(classes[rare]), 'image')}"
        cure = f"Add some, at least {FEWEST}, or leave the class out."
        raise InspectionError(root.name, problem, cure)
    total = sum(map(len, classes.values()))
    if not given and total < EACH * len(classes):
        problem = f"it holds {counted(total, 'image')} of {len(classes)} classes"
        raise InspectionError(root.name, problem, f"Add some: {EACH} for each.")

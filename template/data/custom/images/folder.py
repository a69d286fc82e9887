"""The images of a folder, by class and by split."""

import os
import unicodedata
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from ..config import DataError
from .layout import SUFFIXES, enter, find_splits, is_image, is_left_behind, look, show


@dataclass
class Folder:
    """The images of a folder: their paths, classes and splits, "" where none are given.

    others: what is left out: files of other kinds, images outside of the classes, and
        links to folders.
    """

    paths: list[Path] = field(default_factory=list)
    classes: list[str] = field(default_factory=list)
    splits: list[str] = field(default_factory=list)
    others: list[Path] = field(default_factory=list)


def list_folder(root: Path) -> Folder:
    """List a folder of one folder for each class, or of splits that hold those.

    Raises:
        DataError: There is none, or its folders are not classes or splits.
    """
    if not root.is_dir():
        problem = "this is a file" if root.exists() else "there is no such folder"
        raise DataError(f"{root}: {problem}, expected a folder that holds classes")
    found = Folder()
    top, passed = enter(root, any_name=True)
    folders, files = look(top)
    if not folders:
        raise DataError(f"{top}: there are no folders, expected one for each class")
    splits = find_splits(top, folders)
    found.others += passed + files
    for folder in folders if splits else []:
        if folder not in splits.values():
            found.others += [path for paths in find_images(folder) for path in paths]
    for split, folder in splits.items():
        inside, passed = enter(folder, any_name=False)
        classes, files = look(inside)
        found.others += passed + files
        for path in classes:
            _add_class(found, split, path)
    for folder in folders if not splits else []:
        _add_class(found, "", folder)
    return found


def find_images(folder: Path) -> tuple[list[Path], list[Path]]:
    """Return the images in a folder and its subfolders, and its other files, sorted.

    Raises:
        DataError: A folder cannot be read.
    """
    images: list[Path] = []
    others: list[Path] = []

    def stop(error: OSError) -> None:
        raise DataError(f"{error.filename}: it cannot be read: {error.strerror}")

    for place, folders, files in os.walk(folder, onerror=stop):
        # A link could lead round in a circle.
        links = {name for name in folders if Path(place, name).is_symlink()}
        folders[:] = sorted(n for n in folders if not (n in links or is_left_behind(n)))
        for name in sorted({*files, *links}):
            path = Path(place, name)
            if not is_left_behind(name):
                kept = images if is_image(path) and name not in links else others
                kept.append(path)
    return images, others


def describe_left_out(root: Path, others: list[Path]) -> list[str]:
    """Return a line that says how many files of each kind are left out, if any are."""
    if not others:
        return []
    kinds = Counter(map(_name_kind, others)).most_common()
    shown = [f"{n:,} {noun}{'s' if n > 1 else ''}{rest}" for (noun, rest), n in kinds]
    return [f"{root}: left out: {', '.join(shown)}, such as {show(others[0])}"]


def _name_kind(path: Path) -> tuple[str, str]:
    """Return what a file is, in words before and behind the s of several."""
    if path.is_symlink() and path.is_dir():
        return "link", " to a folder"
    if is_image(path):
        return "image", " outside of the classes"
    suffix = path.suffix.lower()
    return (f"{suffix} file", "") if suffix else ("file", " without a suffix")


def _add_class(found: Folder, split: str, folder: Path) -> None:
    """List the images of a class; other splits may lack it, but not the first."""
    images, others = find_images(folder)
    # An accent may be a sign of its own, which looks the same.
    name = unicodedata.normalize("NFC", show(folder.name))
    first = split in ("", "train")
    if first and not images:
        expected = f"expected files ending in {', '.join(sorted(SUFFIXES))}"
        raise DataError(f"{folder}: there is no image, {expected}")
    if images and not first and name not in found.classes:
        known = sorted(set(found.classes))
        like = [n for n in known if n.casefold().strip() == name.casefold().strip()]
        expected = ", ".join(map(repr, like or known[:8]))
        problem = "not a class of the training split"
        raise DataError(f"{folder}: {problem}, expected {expected}")
    found.paths += images
    found.classes += [name] * len(images)
    found.splits += [split] * len(images)
    found.others += others


def describe_doubles(folder: Folder, digests: np.ndarray) -> list[str]:
    """Return a line for images that are in two classes, and in two given splits."""
    lines = []
    for what, values in (("classes", folder.classes), ("splits", folder.splits)):
        first: dict[int, int] = {}
        pairs = []
        for row, digest in enumerate(digests.tolist()):
            other = first.setdefault(digest, row)
            if values[row] != values[other]:
                pairs.append((folder.paths[other], folder.paths[row]))
        if pairs:
            shown = f"such as {show(pairs[0][0])} and {show(pairs[0][1])}"
            count = f"{len(pairs):,} image{'s are' if len(pairs) > 1 else ' is'}"
            lines.append(f"{count} in two of the {what}, {shown}")
    return lines

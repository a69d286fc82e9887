"""What is left out of a folder of images, in words."""

from collections import Counter
from pathlib import Path

from .entries import is_image
from .errors import counted, listed


def describe_left_out(root: Path, others: list[Path]) -> str:
    """Return how many files of each kind are left out, in a clause, "" for none."""
    if not others:
        return ""
    kinds = Counter(map(_name_kind, others)).most_common()
    said = [counted(n, noun + rest, f"{noun}s{rest}") for (noun, rest), n in kinds]
    example = others[0].relative_to(root).as_posix()
    return f"left out: {listed(said, 6)}, such as {example}"


def _name_kind(path: Path) -> tuple[str, str]:
    """Return what a file is, in words before and behind the s of several."""
    if path.is_symlink() and path.is_dir():
        return "link", " to a folder"
    if is_image(path):
        return "image", " outside of the classes"
    suffix = path.suffix.lower()
    return (f"{suffix} file", "") if suffix else ("file", " without a suffix")

"""The same project in both frameworks."""

from pathlib import Path

from tools.rendering import write


def generate_pair(
    folder: Path, name: str, answers: dict[str, str]
) -> tuple[list[Path], list[str]]:
    """Write a project in both frameworks; return their folders and packages.

    Copier and Black are spared: they are tried where whole projects are.
    """
    packages = [f"{framework}_{name}" for framework in ("pytorch", "keras")]
    projects = [
        write(folder / package, package.split("_")[0], package, **answers)
        for package in packages
    ]
    return projects, packages

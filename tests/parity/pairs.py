"""The same project in both frameworks."""

from pathlib import Path

from tests.conftest import Generate


def generate_pair(
    generate: Generate, name: str, answers: dict[str, str]
) -> tuple[list[Path], list[str]]:
    """Generate a project in both frameworks; return their folders and packages."""
    packages = [f"{framework}_{name}" for framework in ("pytorch", "keras")]
    projects = [
        generate(framework=package.split("_")[0], package_name=package, **answers)
        for package in packages
    ]
    return projects, packages

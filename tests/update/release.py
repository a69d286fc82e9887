"""Keep a released version for the tests: `python -m tests.update.release v0.1.0`.

An archive holds what Copier reads of a version, as the last commit has it, and the same
files always give the same bytes. One that exists is never written over: it is what was
released.
"""

import argparse
import io
import subprocess
import tarfile
from pathlib import Path

from tools.generation import PARTS, ROOT

RELEASES = Path(__file__).with_name("releases")
ENDING = ".tar.xz"


def main() -> None:
    """Read the command line and write the archive."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("version", help="the tag, such as v0.1.0")
    path = RELEASES / f"{parser.parse_args().version}{ENDING}"
    try:
        keep(pack(ROOT), path)
    except FileExistsError:
        parser.exit(1, f"{path} exists already, and what was released never changes\n")


def keep(archive: bytes, path: Path) -> None:
    """Write an archive to a new file.

    Raises:
        FileExistsError: There is one already.
    """
    with path.open("xb") as file:
        file.write(archive)


def released() -> list[str]:
    """Return the versions that are kept, the oldest first."""
    names = [path.name.removesuffix(ENDING) for path in RELEASES.glob(f"*{ENDING}")]
    return sorted(names, key=lambda name: [int(part) for part in name[1:].split(".")])


def pack(repository: Path) -> bytes:
    """Return the archive of a repository's last commit, without times and owners."""
    command = ["git", "archive", "--format=tar", "HEAD", *PARTS]
    committed = subprocess.run(
        command, cwd=repository, check=True, capture_output=True
    ).stdout
    packed = io.BytesIO()
    with (
        tarfile.open(fileobj=io.BytesIO(committed)) as source,
        tarfile.open(fileobj=packed, mode="w:xz", preset=9) as target,
    ):
        for member in source:
            plain = tarfile.TarInfo(member.name)
            plain.type, plain.mode = member.type, member.mode
            plain.linkname, plain.size = member.linkname, member.size
            target.addfile(plain, source.extractfile(member))
    return packed.getvalue()


def unpack(version: str, target: Path) -> None:
    """Write the files of a released version into a folder."""
    with tarfile.open(RELEASES / f"{version}{ENDING}") as archive:
        archive.extractall(target, filter="data")


if __name__ == "__main__":
    main()

"""The archives of released versions."""

from pathlib import Path

import pytest

from .release import ENDING, RELEASES, keep, released


def test_a_release_is_kept_once(tmp_path: Path) -> None:
    path = tmp_path / f"v1.0.0{ENDING}"
    keep(b"released", path)
    with pytest.raises(FileExistsError):
        keep(b"another", path)
    assert path.read_bytes() == b"released"


def test_every_archive_has_the_name_of_a_version() -> None:
    assert {f"{name}{ENDING}" for name in released()} == {
        path.name for path in RELEASES.iterdir()
    }

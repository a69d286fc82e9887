"""Every image is decoded once, before the first epoch; a run remembers which were."""

import contextlib
import json
import os
import sys
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image

from ..config import DataError
from .fingerprint import digest_bytes
from .layout import show

READERS = 8
# Seconds after which a line says how far it is, and from which it is worth remembering.
PATIENCE, LONG = 5.0, 2.0
MOST_NAMED = 3

Decode = Callable[[Path], np.ndarray]
# Of each file: size, time, digest, and whether it has several frames.
Seen = dict[str, list[Any]]


def decode_all(paths: Sequence[Path], decode: Decode, memory: Path) -> np.ndarray:
    """Return the digest of each file, (N,) uint64, all of which can be decoded.

    Those that have not changed since they were written to the file `memory`, by size
    and time, are not decoded again.

    Raises:
        DataError: Some cannot be decoded; the text names the first.
    """
    started = reported = time.monotonic()
    known = _recall(memory)
    found: Seen = {}
    faults: list[str] = []
    with ThreadPoolExecutor(READERS) as pool:
        jobs = pool.map(lambda path: _inspect(path, decode, known), paths)
        for number, (path, result) in enumerate(zip(paths, jobs, strict=True), start=1):
            if isinstance(result, str):
                faults.append(result)
            else:
                found[str(path.absolute())] = result
            if time.monotonic() - reported > PATIENCE:
                reported = time.monotonic()
                print(f"{number:,} of {len(paths):,} images are read", file=sys.stderr)
    if time.monotonic() - started > LONG:
        _remember(memory, known | found)
    if faults:
        raise DataError(_describe_faults(faults))
    _tell_frames(paths, found)
    return np.array([found[str(path.absolute())][2] for path in paths], dtype=np.uint64)


def find_fault(path: Path, decode: Decode) -> str:
    """Return why an image cannot be decoded, "" if it can."""
    try:
        decode(path)
    except DataError as error:
        return str(error)
    return ""


def _inspect(path: Path, decode: Decode, known: Seen) -> list[Any] | str:
    """Return size, time, digest and whether there are several frames, or the fault."""
    fault = ""
    with contextlib.suppress(OSError):
        status = path.stat()
        seen = known.get(str(path.absolute()), [])
        if seen[:2] == [status.st_size, status.st_mtime_ns]:
            return seen
        fault = find_fault(path, decode)
        if not fault:
            digest = int(digest_bytes([path.read_bytes()])[0])
            return [status.st_size, status.st_mtime_ns, digest, _has_frames(path)]
    return fault or f"{path}: there is no such file, the link leads nowhere"


def _has_frames(path: Path) -> bool:
    with Image.open(path) as image:
        # Phones add a preview to a photo, which is a frame of MPO.
        return image.format != "MPO" and getattr(image, "is_animated", False)


def _describe_faults(faults: list[str]) -> str:
    if len(faults) == 1:
        return f"{faults[0]}; replace or remove it"
    rest = len(faults) - MOST_NAMED
    shown = faults[:MOST_NAMED] + ([f"and {rest:,} more"] if rest > 0 else [])
    head = f"{len(faults):,} images cannot be read, replace or remove them"
    return f"{head}: {'; '.join(shown)}"


def _tell_frames(paths: Sequence[Path], found: Seen) -> None:
    several = [path for path in paths if found[str(path.absolute())][3]]
    if several:
        number = f"{len(several):,} image{'s have' if len(several) > 1 else ' has'}"
        said = "several frames or pages, of which the first is read"
        print(f"{number} {said}, such as {show(several[0])}", file=sys.stderr)


def _recall(memory: Path) -> Seen:
    try:
        return dict(json.loads(memory.read_text("utf-8")))
    except (OSError, TypeError, ValueError):
        return {}


def _remember(memory: Path, seen: Seen) -> None:
    """Write what was seen, all of it or nothing."""
    partial = memory.with_name(f"{memory.name}.{os.getpid()}.partial")
    with contextlib.suppress(OSError):
        memory.parent.mkdir(parents=True, exist_ok=True)
        partial.write_text(json.dumps(seen), "utf-8")
        partial.replace(memory)

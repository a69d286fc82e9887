"""Every image is decoded once, before the first epoch; a run remembers which were."""

import contextlib
import json
import os
import sys
import time
from collections.abc import Callable, Iterator, Sequence
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
# The same of one file, or why it cannot be decoded.
Result = list[Any] | str


def decode_all(paths: Sequence[Path], decode: Decode, memory: Path) -> np.ndarray:
    """Return the digest of each file, (N,) uint64, all of which can be decoded.

    Those that have not changed since they were written to the file `memory`, by size
    and time, are not decoded again.

    Raises:
        DataError: Some cannot be decoded; the text names the first.
    """
    started = time.monotonic()
    known = _recall(memory)
    found: Seen = {}
    faults: list[str] = []
    pool = ThreadPoolExecutor(READERS)
    try:
        jobs = pool.map(lambda path: _inspect(path, decode, known), paths)
        for path, result in zip(paths, _report(jobs, len(paths)), strict=True):
            if isinstance(result, str):
                faults.append(result)
            else:
                found[str(path.absolute())] = result
    finally:
        # Also when it is interrupted: the next time it continues from there.
        pool.shutdown(cancel_futures=True)
        if time.monotonic() - started > LONG:
            _remember(memory, known | found)
    if faults:
        raise DataError(_describe_faults(faults))
    _tell_frames(paths, found)
    return np.array([found[str(path.absolute())][2] for path in paths], dtype=np.uint64)


def _report(jobs: Iterator[Result], total: int) -> Iterator[Result]:
    """Yield what has been done; a line says every few seconds how much that is."""
    reported = time.monotonic()
    for number, job in enumerate(jobs, start=1):
        yield job
        if time.monotonic() - reported > PATIENCE:
            reported = time.monotonic()
            print(f"{number:,} of {total:,} images are read", file=sys.stderr)


def find_fault(path: Path, decode: Decode) -> str:
    """Return why an image cannot be decoded, "" if it can."""
    try:
        decode(path)
    except DataError as error:
        return str(error)
    return ""


def _inspect(path: Path, decode: Decode, known: Seen) -> Result:
    status = path.stat() if path.exists() else None
    written = [status.st_size, status.st_mtime_ns] if status else []
    seen = known.get(str(path.absolute()))
    if seen and seen[:2] == written:
        return seen
    fault = find_fault(path, decode)
    if fault:
        return fault
    digest = int(digest_bytes([path.read_bytes()])[0])
    return [*written, digest, _has_frames(path)]


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

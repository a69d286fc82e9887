"""The size and the channels of an image, read from the beginning of its file."""

import struct
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

# The header of a photo can stand behind a preview of itself.
MOST_BYTES = 2**18
SUFFIXES = {".bmp", ".gif", ".jpeg", ".jpg", ".png", ".tif", ".tiff", ".webp"}
PNG_CHANNELS = {0: 1, 2: 3, 3: 3, 4: 4, 6: 4}
# The frames of a JPEG that hold its size; the numbers between are tables.
FRAMES = {*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC}
ALONE = {0x01, *range(0xD0, 0xD9)}


@dataclass(frozen=True)
class Picture:
    """An image: height, width, channels, and bits for each of these."""

    height: int
    width: int
    channels: int
    bits: int = 8


def read_picture(path: Path) -> Picture | None:
    """Return what the header of an image says, None where it is no image."""
    try:
        with path.open("rb") as file:
            data = file.read(MOST_BYTES)
        return next(
            (read(data) for start, read in KINDS if data.startswith(start)), None
        )
    except (OSError, struct.error, IndexError, KeyError):
        return None


def _png(data: bytes) -> Picture | None:
    width, height, bits, kind = struct.unpack(">IIBB", data[16:26])
    return Picture(height, width, PNG_CHANNELS[kind], max(bits, 8))


def _gif(data: bytes) -> Picture | None:
    width, height = struct.unpack("<HH", data[6:10])
    return Picture(height, width, 3)


def _bmp(data: bytes) -> Picture | None:
    width, height = struct.unpack("<ii", data[18:26])
    return Picture(abs(height), width, 3)


def _jpeg(data: bytes) -> Picture | None:
    place = 2
    while place + 9 < len(data):
        if data[place] != 0xFF:
            return None
        marker = data[place + 1]
        if marker in FRAMES:
            bits, height, width, parts = struct.unpack(
                ">BHHB", data[place + 4 : place + 10]
            )
            return Picture(height, width, 1 if parts == 1 else 3, bits)
        (length,) = struct.unpack(">H", data[place + 2 : place + 4])
        place += 1 if marker == 0xFF else 2 + (0 if marker in ALONE else length)
    return None


def _webp(data: bytes) -> Picture | None:
    kind = data[12:16]
    if data[8:12] != b"WEBP":
        return None
    if kind == b"VP8X":
        width, height = (int.from_bytes(data[i : i + 3], "little") for i in (24, 27))
        return Picture(height + 1, width + 1, 4 if data[20] & 16 else 3)
    if kind == b"VP8L":
        packed = int.from_bytes(data[21:25], "little")
        size = (packed >> 14 & 0x3FFF) + 1, (packed & 0x3FFF) + 1
        return Picture(*size, 4 if packed >> 28 & 1 else 3)
    width, height = struct.unpack("<HH", data[26:30])
    return Picture(height & 0x3FFF, width & 0x3FFF, 3)


def _tiff(data: bytes) -> Picture | None:
    order = "<" if data[:2] == b"II" else ">"
    (place,) = struct.unpack(f"{order}I", data[4:8])
    (count,) = struct.unpack(f"{order}H", data[place : place + 2])
    tags = {}
    for number in range(count):
        entry = data[place + 2 + 12 * number :][:12]
        tag, kind, length = struct.unpack(f"{order}HHI", entry[:8])
        if kind in (3, 4) and length == 1:
            form = f"{order}{'H' if kind == 3 else 'I'}"
            (tags[tag],) = struct.unpack(form, entry[8 : 10 if kind == 3 else 12])
    channels = tags.get(277, 1)
    return Picture(tags[257], tags[256], channels, tags.get(258, 8))


Read = Callable[[bytes], Picture | None]
KINDS: tuple[tuple[bytes, Read], ...] = (
    (b"\x89PNG\r\n\x1a\n", _png),
    (b"\xff\xd8\xff", _jpeg),
    (b"GIF8", _gif),
    (b"BM", _bmp),
    (b"RIFF", _webp),
    (b"II*\0", _tiff),
    (b"MM\0*", _tiff),
)

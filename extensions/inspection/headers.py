"""What the headers of images say, for each kind of file."""

import contextlib
import re
import struct
from collections.abc import Callable
from dataclasses import dataclass, replace

PNG_CHANNELS = {0: 1, 2: 3, 3: 3, 4: 4, 6: 4}
# The frames of a JPEG that hold its size; the numbers between are tables.
FRAMES = {*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC}
EXIF, ORIENTATION = 0xE1, 274
COLORS, PALETTE = 262, 3
ALONE = {0x01, *range(0xD0, 0xD9)}
# A bitmap, graymap or pixmap: its kind, width, height and, if it has one, its white.
GAP = rb"(?:\s|#[^\n]*\n)+"
PNM = re.compile(
    rb"P(?:([14])" + GAP + rb"(\d+)" + GAP + rb"(\d+)\s()"
    rb"|([2356])" + GAP + rb"(\d+)" + GAP + rb"(\d+)" + GAP + rb"(\d+)\s)"
)


@dataclass(frozen=True)
class Picture:
    """An image: height, width, channels, and bits for each of these."""

    height: int
    width: int
    channels: int
    bits: int = 8


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
    place, turn = 2, 1
    while place + 9 < len(data):
        if data[place] != 0xFF:
            return None
        marker = data[place + 1]
        if marker in FRAMES:
            bits, height, width, parts = struct.unpack(
                ">BHHB", data[place + 4 : place + 10]
            )
            channels = 1 if parts == 1 else 3
            return _upright(Picture(height, width, channels, bits), turn)
        if marker == EXIF and data[place + 4 : place + 10] == b"Exif\0\0":
            # What follows may be damaged, and the photo whole.
            with contextlib.suppress(struct.error):
                turn = _tags(data[place + 10 :]).get(ORIENTATION, 1)
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


def _upright(picture: Picture, turn: int) -> Picture:
    """Return a picture as it is shown: from 5 on, a camera was held on its side."""
    if turn < 5:
        return picture
    return replace(picture, height=picture.width, width=picture.height)


def _tiff(data: bytes) -> Picture | None:
    tags = _tags(data)
    channels = 3 if tags.get(COLORS) == PALETTE else tags.get(277, 1)
    picture = Picture(tags[257], tags[256], channels, tags.get(258, 8))
    return _upright(picture, tags.get(ORIENTATION, 1))


def _tags(data: bytes) -> dict[int, int]:
    """Return the tags of a TIFF or of EXIF data that have one number each."""
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
    return tags


def _pnm(data: bytes) -> Picture | None:
    found = PNM.match(data)
    if not found:
        return None
    kind, width, height, largest = (part for part in found.groups() if part is not None)
    bits = 16 if largest and int(largest) > 255 else 8
    return Picture(int(height), int(width), 3 if kind in (b"3", b"6") else 1, bits)


Read = Callable[[bytes], Picture | None]
KINDS: tuple[tuple[bytes, Read], ...] = (
    (b"\x89PNG\r\n\x1a\n", _png),
    (b"\xff\xd8\xff", _jpeg),
    (b"GIF8", _gif),
    (b"BM", _bmp),
    (b"RIFF", _webp),
    (b"II*\0", _tiff),
    (b"MM\0*", _tiff),
    (b"P", _pnm),
)

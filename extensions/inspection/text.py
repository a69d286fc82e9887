"""Decode text: UTF-8, UTF-16, or what spreadsheets of old wrote."""

import codecs
from dataclasses import dataclass

from .errors import InspectionError

BINARY = "Name a table in text, a .npz file or a folder of images."
MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
CONTROLS = {chr(code) for code in (*range(9), 11, 12, *range(14, 32), 127)}
# How many of the bytes of Latin text in UTF-16 are zero: nearly half.
MANY_ZEROS = 0.3


@dataclass(frozen=True)
class Text:
    """The text of a file and how it was encoded."""

    text: str
    encoding: str


def decode(name: str, data: bytes, complete: bool) -> Text:
    """Return the text of a file, whatever its encoding.

    Raises:
        InspectionError: It is no text.
    """
    encoding = _encoding(data)
    if encoding == "utf-32":
        raise InspectionError(name, "its text is in UTF-32", "Save it in UTF-8.")
    decoder = codecs.getincrementaldecoder(encoding)(errors="strict")
    try:
        text = decoder.decode(data, final=complete)
    except UnicodeDecodeError as error:
        raise InspectionError(name, f"it is no text: {error.reason}", BINARY) from None
    odd = sorted(CONTROLS.intersection(text))
    if odd:
        place = text.index(odd[0])
        line = text.count("\n", 0, place) + 1
        problem = f"line {line} holds the control character {ascii(odd[0])}"
        raise InspectionError(name, problem, BINARY)
    return Text(text, encoding)


def _encoding(data: bytes) -> str:
    for mark, encoding in MARKS:
        if data.startswith(mark):
            return encoding
    sample = data[: 2**16]
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    zeros = max(even, odd)
    if zeros > MANY_ZEROS * len(sample) / 2 and min(even, odd) < zeros / 20:
        return "utf-16-le" if odd > even else "utf-16-be"
    try:
        codecs.getincrementaldecoder("utf-8")().decode(data)
    except UnicodeDecodeError:
        return "cp1252"
    return "utf-8"

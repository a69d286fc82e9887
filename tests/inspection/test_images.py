"""What folders of images conclude, and which are refused."""

import shutil
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PIL import ExifTags, Image

from extensions.inspection import InspectionError, folder, inspect_path
from extensions.inspection.headers import Picture
from extensions.inspection.pictures import SUFFIXES, read_picture

CHANNELS = {"1": 1, "L": 1, "P": 3, "RGB": 3, "RGBA": 4, "LA": 4, "CMYK": 3}
MODES = {
    ".jfif": ("RGB",),
    ".jpe": ("RGB",),
    ".pbm": ("1",),
    ".pgm": ("L",),
    ".pnm": ("RGB",),
    ".ppm": ("RGB",),
    ".bmp": ("RGB",),
    ".gif": ("P",),
    ".jpg": ("L", "RGB", "CMYK"),
    ".jpeg": ("RGB",),
    ".png": ("1", "L", "P", "RGB", "RGBA", "LA"),
    ".tif": ("L", "RGB", "RGBA"),
    ".tiff": ("L",),
    ".webp": ("RGB", "RGBA"),
}


def draw(path: Path, width: int = 20, height: int = 12, mode: str = "L") -> None:
    """Write an image of noise."""
    path.parent.mkdir(parents=True, exist_ok=True)
    noise = np.random.default_rng(0).integers(0, 255, size=(height, width, 4))
    Image.fromarray(noise.astype(np.uint8), "RGBA").convert(mode).save(path)


@pytest.mark.parametrize(
    ("suffix", "mode"), [(s, mode) for s in MODES for mode in MODES[s]]
)
def test_the_header_of_an_image_says_its_size(
    tmp_path: Path, suffix: str, mode: str
) -> None:
    draw(tmp_path / f"image{suffix}", 31, 17, mode)
    expected = Picture(17, 31, CHANNELS[mode])
    found = read_picture(tmp_path / f"image{suffix}")
    assert found is not None
    bits = 1 if found.bits == 1 else 8
    assert found == Picture(17, 31, expected.channels, bits)


def test_the_header_says_how_many_bits_a_pixel_has(tmp_path: Path) -> None:
    pixels = np.full((17, 31), 40_000, dtype=np.uint16)
    for suffix in (".png", ".tif", ".pgm"):
        Image.fromarray(pixels).save(tmp_path / f"deep{suffix}")
        found = read_picture(tmp_path / f"deep{suffix}")
        assert found == Picture(17, 31, 1, 16), suffix


@pytest.mark.parametrize("suffix", [".jpg", ".tif"])
def test_a_photo_held_on_its_side_is_measured_upright(
    tmp_path: Path, suffix: str
) -> None:
    exif = Image.Exif()
    exif[ExifTags.Base.Orientation] = 6
    path = tmp_path / f"photo{suffix}"
    Image.new("RGB", (31, 17)).save(path, exif=exif)
    assert read_picture(path) == Picture(31, 17, 3)


def test_a_header_may_stand_at_the_end(tmp_path: Path) -> None:
    data = bytearray(2**19)
    draw(tmp_path / "a.tif", 31, 17, "L")
    small = (tmp_path / "a.tif").read_bytes()
    place = int.from_bytes(small[4:8], "little")
    data[:4], data[4:8] = small[:4], (2**19).to_bytes(4, "little")
    (tmp_path / "a.tif").write_bytes(bytes(data) + small[place:])
    assert read_picture(tmp_path / "a.tif") == Picture(17, 31, 1)


def test_damaged_exif_data_leave_a_photo_whole(tmp_path: Path) -> None:
    broken = b"Exif\0\0MM\0*\0\0\0\x08\xff\xff"
    Image.new("RGB", (31, 17)).save(tmp_path / "a.jpg", exif=broken)
    assert read_picture(tmp_path / "a.jpg") == Picture(17, 31, 3)


@pytest.mark.parametrize("quality", [1, 101])
def test_both_kinds_of_webp_are_read(tmp_path: Path, quality: int) -> None:
    image = Image.new("RGB", (31, 17))
    image.save(tmp_path / "a.webp", lossless=quality > 100, quality=min(quality, 100))
    assert read_picture(tmp_path / "a.webp") == Picture(17, 31, 3)


def test_every_kind_of_image_is_tried() -> None:
    assert set(MODES) == SUFFIXES


def test_bytes_of_any_kind_are_no_image_or_one(tmp_path: Path) -> None:
    luck = np.random.default_rng(0)
    for suffix, modes in MODES.items():
        draw(tmp_path / f"image{suffix}", 31, 17, modes[0])
        data = (tmp_path / f"image{suffix}").read_bytes()
        for _ in range(60):
            broken = bytearray(data[: luck.integers(1, len(data))])
            broken[luck.integers(len(broken))] = luck.integers(256)
            (tmp_path / "broken").write_bytes(bytes(broken))
            read_picture(tmp_path / "broken")


def write_classes(root: Path, *names: str, count: int = 6, mode: str = "L") -> Path:
    """Write a folder of images for each class."""
    for name in names:
        for number in range(count):
            draw(root / name / f"{number}.png", mode=mode)
    return root


def test_folders_are_classes(tmp_path: Path) -> None:
    findings = inspect_path(str(write_classes(tmp_path / "pets", "cat", "dog", "eel")))
    found = findings.conclude({})
    expected = {
        "input_kind": "image",
        "data_source": "image_folder",
        "task": "multiclass",
        "outputs": "3",
        "input_shape": "[12, 20, 1]",
    }
    assert {name: found.answer(name) for name in expected} == expected
    assert (
        found.found["input_shape"].reason == "all are 20 × 12 pixels, and they are gray"
    )
    assert found.answer("balance") is None
    assert found.offers["task"] == ("multiclass", "metric_learning")


def test_splits_inside_are_none(tmp_path: Path) -> None:
    root = tmp_path / "pets"
    for split in ("train", "validation", "test"):
        write_classes(root / split, "cat", "dog", count=2, mode="RGB")
    found = inspect_path(str(root)).conclude({})
    assert found.answer("task") == "binary" and found.answer("outputs") is None
    assert found.answer("input_shape") == "[12, 20, 3]"
    said = "its splits train, validation, test hold a folder for each class"
    assert found.found["data_source"].reason == said


def test_large_photos_are_made_small(tmp_path: Path) -> None:
    root = tmp_path / "photos"
    for name in ("sea", "hill"):
        for number in range(6):
            draw(root / name / f"{number}.jpg", 800 + 40 * number, 600, "RGB")
    found = inspect_path(str(root)).conclude({})
    assert found.answer("input_shape") == "[88, 128, 3]"


def test_rare_classes_are_weighted(tmp_path: Path) -> None:
    root = write_classes(tmp_path / "pets", "cat", count=40)
    write_classes(root, "eel", count=3)
    found = inspect_path(str(root)).conclude({})
    assert found.answer("balance") == "true"
    assert found.found["balance"].reason == "'eel' has 3 images of 43"


def test_files_that_are_not_read_are_named(tmp_path: Path) -> None:
    root = write_classes(tmp_path / "pets", "cat", "dog")
    (root / "cat" / "photo.heic").write_bytes(b"0")
    (root / "cat" / ".DS_Store").write_bytes(b"0")
    reason = inspect_path(str(root)).conclude({}).found["data_source"].reason
    said = "left out: 1 .heic file, such as cat/photo.heic"
    assert reason == f"it holds a folder for each class; {said}"


def clear(root: Path) -> None:
    """Remove everything in a folder."""
    for path in root.iterdir():
        shutil.rmtree(path)


def few_of_each(root: Path) -> None:
    """Leave four images of each of three classes."""
    clear(root)
    write_classes(root, "cat", "dog", "eel", count=4)


def one_pixel(root: Path) -> None:
    """Write images of one pixel."""
    clear(root)
    for number in range(12):
        draw(root / ("cat", "dog")[number % 2] / f"{number}.png", 1, 1)


WRONG: dict[str, tuple[Callable[[Path], object], str]] = {
    "empty": (clear, "is empty"),
    "one class": (
        lambda root: shutil.rmtree(root / "cat"),
        "it holds one folder, 'dog'",
    ),
    "no images": (lambda root: (root / "eel").mkdir(), "'eel' holds no image"),
    "few": (lambda root: write_classes(root, "eel", count=2), "'eel' has 2 images"),
    "few of each": (few_of_each, "it holds 12 images of 3 classes"),
    "one pixel": (one_pixel, "its images have one pixel each"),
    "damaged": (
        lambda root: (root / "cat/0.png").write_bytes(b"0"),
        "cat/0.png is no image",
    ),
}


@pytest.mark.parametrize("name", WRONG)
def test_a_folder_is_refused_in_one_line(tmp_path: Path, name: str) -> None:
    change, message = WRONG[name]
    root = write_classes(tmp_path / "pets", "cat", "dog")
    change(root)
    with pytest.raises(InspectionError) as caught:
        inspect_path(str(root)).conclude({})
    line = str(caught.value)
    assert message in line and line.isprintable() and line.endswith(".")


def test_all_classes_of_a_large_folder_count(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(folder, "MOST_FILES", 8)
    root = write_classes(tmp_path / "pets", "cat", "dog", "eel", "owl")
    found = inspect_path(str(root)).conclude({})
    assert found.answer("outputs") == "4" and found.answer("balance") is None
    assert found.found["input_kind"].reason == "a folder of at least 24 images"


def test_files_without_folders_are_refused(tmp_path: Path) -> None:
    draw(tmp_path / "photos" / "a.png")
    with pytest.raises(InspectionError, match="it holds a.png, and no folders"):
        inspect_path(str(tmp_path / "photos"))


def test_a_folder_of_anything_is_judged_quickly() -> None:
    start = time.perf_counter()
    with pytest.raises(InspectionError):
        inspect_path("/")
    assert time.perf_counter() - start < 10

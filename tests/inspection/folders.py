"""Folders of images as people have them: split, renamed, damaged, left over."""

import os
import shutil
import struct
import unicodedata
import zlib
from collections.abc import Callable
from pathlib import Path

import numpy as np
from PIL import ExifTags, Image

CLASSES = ("above", "below")
WIDTH, HEIGHT = 20, 16


def pixels(number: int) -> np.ndarray:
    """Return an image that is light above or below, as its number is even or odd."""
    noise = np.random.default_rng(number).integers(0, 120, size=(HEIGHT, WIDTH, 3))
    noise[8 * (number % 2) :][:8] += 90
    return noise.astype(np.uint8)


def draw(path: Path, number: int, mode: str = "RGB") -> Path:
    """Write one of these images."""
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.fromarray(pixels(number)).convert(mode).save(path)
    return path


def draw_classes(root: Path, count: int = 40, start: int = 0) -> Path:
    """Write a folder of images for each of two classes."""
    for number in range(start, start + count):
        draw(root / CLASSES[number % 2] / f"{number}.png", number)
    return root


def draw_splits(root: Path, *names: str, count: int = 20) -> Path:
    """Write folders of splits, which hold the classes; none shares an image."""
    for place, name in enumerate(names):
        draw_classes(root / name, count, start=count * place)
    return root


def cut(path: Path) -> None:
    """Cut a file in half."""
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def photo(path: Path) -> None:
    """Write a photo whose second half is lost."""
    noise = np.random.default_rng(0).integers(0, 255, size=(300, 400, 3))
    Image.fromarray(noise.astype(np.uint8)).save(path)
    cut(path)


def bomb(path: Path) -> None:
    """Write the header of an image of ten billion pixels."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        check = zlib.crc32(kind + data)
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", check)

    header = struct.pack(">IIBBBBB", 100_000, 100_000, 8, 0, 0, 0, 0)
    data = (
        chunk(b"IHDR", header)
        + chunk(b"IDAT", zlib.compress(b"0"))
        + chunk(b"IEND", b"")
    )
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + data)


def rename(root: Path, old: str, new: str) -> None:
    """Give a folder another name."""
    (root / new).parent.mkdir(parents=True, exist_ok=True)
    (root / old).rename(root / new)


def add(root: Path, *places: str, data: bytes = b"0") -> None:
    """Write files that are no images."""
    for place in places:
        (root / place).parent.mkdir(parents=True, exist_ok=True)
        (root / place).write_bytes(data)


def repeat_names(root: Path) -> None:
    """Write what an archive leaves that repeats its folder in itself."""
    draw_splits(root, "seg_train/seg_train", "seg_test/seg_test")


def nest(root: Path) -> None:
    """Write classes in the only folder inside."""
    draw_classes(root / "archive")


def class_called_train(root: Path) -> None:
    """Write vehicles."""
    draw_classes(root)
    rename(root, "above", "train")
    rename(root, "below", "bus")


def unlabelled_test(root: Path) -> None:
    """Write a test split that has no classes."""
    draw_classes(root / "train")
    for number in range(3):
        draw(root / "test" / f"{number}.png", 100 + number)


def splits_inside(root: Path) -> None:
    """Write splits in the classes."""
    for number in range(40):
        split = ("train", "test")[number // 2 % 2]
        draw(root / CLASSES[number % 2] / split / f"{number}.png", number)


def two_trains(root: Path) -> None:
    """Write two folders that are the training split."""
    draw_splits(root, "train", "training", "test")


def split_and_class(root: Path) -> None:
    """Write splits beside a folder that is none."""
    draw_splits(root, "train", "test")
    draw_classes(root / "more", start=100)


def checkpoints(root: Path) -> None:
    """Write what notebooks, archives and systems leave behind."""
    draw_classes(root)
    draw(root / ".ipynb_checkpoints" / "a.png", 200)
    draw(root / "above/.ipynb_checkpoints" / "0-checkpoint.png", 0)
    draw(root / "__MACOSX/above" / "0.png", 201)
    draw(root / "below/__MACOSX" / "0.png", 202)
    draw(root / "below/@eaDir" / "1.png", 203)
    add(root, "above/._0.png", "above/.DS_Store", "below/Thumbs.db", "desktop.ini")


def checkpoints_in_splits(root: Path) -> None:
    """Write them beside and inside of splits."""
    draw_splits(root, "train", "test")
    draw(root / "train/.ipynb_checkpoints" / "a.png", 200)
    draw(root / "test/__MACOSX" / "a.png", 201)
    draw(root / "__MACOSX/train/above" / "._a.png", 202)


def loop(root: Path) -> None:
    """Write links to folders that lead round, and one to nothing."""
    draw_classes(root)
    (root / "above/all").symlink_to(root, target_is_directory=True)
    (root / "above/here").symlink_to(root / "above", target_is_directory=True)


def linked_classes(root: Path) -> None:
    """Write classes that are links to folders elsewhere."""
    draw_classes(root.parent / "elsewhere")
    root.mkdir()
    for name in CLASSES:
        (root / name).symlink_to(root.parent / "elsewhere" / name)


def broken_link(root: Path) -> None:
    """Write an image that is a link to nothing."""
    draw_classes(root)
    (root / "above/x.png").symlink_to(root / "nowhere.png")


def other_kinds(root: Path) -> None:
    """Write files of kinds that are not read."""
    draw_classes(root)
    add(root, "above/a.txt", "above/b.svg", "below/c.heic", "below/d.pdf", "labels.csv")
    add(root, "below/IMG_0001")


def stray_images(root: Path) -> None:
    """Write images outside of the classes."""
    draw_classes(root)
    draw(root / "all.png", 99)


def frames(root: Path) -> None:
    """Write an image of several frames, and one of several pages."""
    draw_classes(root)
    pictures = [Image.fromarray(pixels(number)) for number in (90, 92, 94)]
    for name in ("above/a.gif", "above/b.tiff"):
        pictures[0].save(root / name, save_all=True, append_images=pictures[1:])


def two_classes(root: Path) -> None:
    """Write the same image into two classes."""
    draw_classes(root)
    shutil.copyfile(root / "above/0.png", root / "below/copy.png")


def alpha_only(root: Path) -> None:
    """Write images whose content is in the alpha channel alone."""
    for number in range(40):
        light = np.full((HEIGHT, WIDTH, 3), 255 * (number // 2 % 2), dtype=np.uint8)
        layers = np.dstack([light, pixels(number)[..., 0]])
        path = root / CLASSES[number % 2] / f"{number}.png"
        path.parent.mkdir(parents=True, exist_ok=True)
        Image.fromarray(layers).save(path)


def deep(root: Path) -> None:
    """Write gray images of 16 bits."""
    for number in range(40):
        path = root / CLASSES[number % 2] / f"{number}.png"
        path.parent.mkdir(parents=True, exist_ok=True)
        gray = pixels(number)[..., 0].astype(np.uint16) * 257
        Image.fromarray(gray).save(path)


def modes(root: Path) -> None:
    """Write an image of each mode."""
    draw_classes(root)
    for mode in ("1", "L", "LA", "P", "RGBA"):
        draw(root / "above" / f"{mode}.png", 300, mode)
    draw(root / "above/CMYK.jpg", 302, "CMYK")


def floats(root: Path) -> None:
    """Write an image of 32 bits for each pixel."""
    draw_classes(root)
    Image.fromarray(pixels(1)[..., 0] / np.float32(255)).save(root / "above/x.tiff")


def lab(root: Path) -> None:
    """Write an image in a color space that is not converted."""
    draw_classes(root)
    Image.fromarray(pixels(1)).convert("RGB").save(root / "above/x.tiff")
    Image.new("LAB", (WIDTH, HEIGHT)).save(root / "above/x.tiff")


def turned(root: Path) -> None:
    """Write photos that a camera held sideways."""
    exif = Image.Exif()
    exif[ExifTags.Base.Orientation] = 6
    for number in range(40):
        path = root / CLASSES[number % 2] / f"{number}.jpg"
        path.parent.mkdir(parents=True, exist_ok=True)
        Image.fromarray(pixels(number)).save(path, exif=exif)


def damage(name: str, change: Callable[[Path], object]) -> Callable[[Path], None]:
    """Return what writes classes with a file that is damaged."""

    def write(root: Path) -> None:
        draw_classes(root)
        change(draw(root / name, 77))

    return write


def empty_class(root: Path) -> None:
    """Write a class that has no images."""
    draw_classes(root)
    (root / "eel").mkdir()


def empty_in_split(root: Path) -> None:
    """Write a class that has no images in one split."""
    draw_splits(root, "train", "val", "test")
    shutil.rmtree(root / "val/above")
    (root / "val/above").mkdir()


def many(root: Path) -> None:
    """Write twenty thousand tiny images."""
    data = draw(root / "above/0.png", 0).read_bytes()
    for number in range(1, 20_000):
        add(root, f"{CLASSES[number % 2]}/{number}.png", data=data)


def one_image(root: Path) -> None:
    """Write a class of one image."""
    draw_classes(root)
    draw(root / "eel/0.png", 88)


def odd_names(root: Path) -> None:
    """Write names with blanks, accents and signs, and suffixes in capitals."""
    draw_classes(root)
    rename(root, "above", "über süß 🚀")
    rename(root, "below", " two words, $5 'x' $6")
    for path in sorted(root.rglob("*.png")):
        path.rename(path.with_name(f"größe #{path.stem}%.PNG"))


def normal_forms(root: Path) -> None:
    """Write one class in two forms of Unicode, in two splits."""
    draw_splits(root, "train", "test")
    one, two = (
        unicodedata.normalize("NFC", "café"),
        unicodedata.normalize("NFD", "café"),
    )
    rename(root, "train/above", f"train/{one}")
    rename(root, "test/above", f"test/{two}")


def cases(root: Path) -> None:
    """Write one class in small letters and in capitals, in two splits."""
    draw_splits(root, "train", "test")
    rename(root, "test/above", "test/Above")


def letters(root: Path) -> None:
    """Write handwritten letters, of which both cases are classes."""
    draw_classes(root)
    rename(root, "above", "A")
    rename(root, "below", "a")


def tiny(root: Path) -> None:
    """Write images of one pixel, and very wide and tall ones."""
    draw_classes(root)
    Image.new("RGB", (1, 1)).save(root / "above/one.png")
    Image.new("RGB", (20_000, 1)).save(root / "above/wide.png")
    Image.new("RGB", (1, 20_000)).save(root / "below/tall.png")


def subfolders(root: Path) -> None:
    """Write classes whose images are in folders further down."""
    for number in range(40):
        session = f"day {number % 3}/{number % 5}"
        draw(root / CLASSES[number % 2] / session / f"{number}.png", number)


def bytes_in_names(root: Path) -> None:
    """Write a name that is no text."""
    draw_classes(root)
    os.rename(root / "above/0.png", os.fsencode(root / "above") + b"/\xff\xfe.png")


def pgm(root: Path) -> None:
    """Write gray images as older data sets have them."""
    for number in range(40):
        draw(root / CLASSES[number % 2] / f"{number}.pgm", number, "L")


def unlabelled_rest(root: Path) -> None:
    """Write splits beside images to be predicted."""
    draw_splits(root, "seg_train", "seg_test")
    for number in range(3):
        draw(root / "seg_pred/seg_pred" / f"{number}.png", 100 + number)


def two_splits(root: Path) -> None:
    """Write an image of the training split into the test split too."""
    draw_splits(root, "train", "test")
    shutil.copyfile(root / "train/above/0.png", root / "test/above/copy.png")


def folder_called_image(root: Path) -> None:
    """Write a folder that is called like an image."""
    draw_classes(root)
    (root / "above/x.png").mkdir()


def split_or_class(root: Path) -> None:
    """Write a folder called train that may be a class, with folders in it."""
    draw_classes(root)
    rename(root, "above", "train/day 1")


def no_classes(root: Path) -> None:
    """Write splits whose images are in no class."""
    draw_classes(root)
    rename(root, "above", "train")
    rename(root, "below", "test")


def several_damaged(root: Path) -> None:
    """Cut five files."""
    draw_classes(root)
    for number in range(0, 10, 2):
        cut(root / "above" / f"{number}.png")


def one_class(root: Path) -> None:
    """Write images of one class only."""
    draw_classes(root)
    shutil.rmtree(root / "above")


def new_class(root: Path) -> None:
    """Write a class into the test split that the training split lacks."""
    draw_splits(root, "train", "test")
    draw(root / "test/eel/0.png", 300)


def draw_kinds(root: Path, start: int, count: int) -> None:
    """Write images of two classes in many kinds of files, which show the same."""
    for number in range(start, start + count):
        folder = root / ("light above, $5", "ünten $6")[number % 2]
        folder.mkdir(parents=True, exist_ok=True)
        image = Image.fromarray(pixels(number))
        turn = Image.Exif()
        turn[ExifTags.Base.Orientation] = 6
        match number // 2 % 7:
            case 0:
                image.save(folder / f"{number}.PNG")
            case 1:
                image.convert("L").save(folder / f"{number}.pgm")
            case 2:
                image.convert("LA").save(folder / f"{number}.png")
            case 3:
                gray = np.asarray(image.convert("L"), dtype=np.uint16)
                Image.fromarray(gray * 257).save(folder / f"{number}.png")
            case 4:
                image.convert("CMYK").save(folder / f"{number}.jpg")
            case 5:
                image.convert("P").save(folder / f"{number} (1).gif")
            case 6:
                sideways = image.transpose(Image.Transpose.ROTATE_90)
                sideways.save(folder / f"{number}.JPeG", exif=turn)


def hostile(root: Path) -> None:
    """Write two splits in an archive, with all that may lie between the images."""
    draw_kinds(root / "archive/Training", 0, 112)
    draw_kinds(root / "archive/Testing", 200, 28)
    inside = root / "archive/Training/ünten $6"
    draw(inside / ".ipynb_checkpoints/0-checkpoint.png", 0)
    draw(root / "__MACOSX/archive/Training/ünten $6/._1.png", 1)
    add(root, "archive/.DS_Store", "archive/Testing/Thumbs.db")
    add(inside, "a.heic", "b.heic", "notes.txt", "._5.jpg")
    (inside / "round").symlink_to(root, target_is_directory=True)


def annotations(root: Path) -> None:
    """Write what describes the images into a folder beside the splits."""
    draw_splits(root, "train", "test")
    add(root, "annotations/xmls/1.xml")


def bands(root: Path) -> None:
    """Write a picture of a satellite beside others."""
    draw_classes(root)
    draw_bands(root / "above/x.tif")


def draw_bands(path: Path) -> None:
    """Write a picture of more channels than there are colors."""
    tags = {
        256: WIDTH,
        257: HEIGHT,
        258: 8,
        259: 1,
        262: 1,
        273: 8,
        277: 13,
        278: HEIGHT,
    }
    data = struct.pack("<2sHIH", b"II", 42, 8, len(tags) + 1)
    for tag, value in {**tags, 279: WIDTH * HEIGHT * 13}.items():
        data += struct.pack("<HHII", tag, 4, 1, value)
    path.write_bytes(data + bytes(4 + WIDTH * HEIGHT * 13))


def pipe(root: Path) -> None:
    """Write a pipe that is called like an image."""
    draw_classes(root)
    os.mkfifo(root / "above/x.png")


def lines(root: Path) -> None:
    """Write a file that is no image, whose name has two lines."""
    draw_classes(root)
    add(root, "above/a\nb.png")

"""Folders of images of every kind: the inspection and a project read the same of them."""

import importlib
import shutil
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType

import numpy as np
import pytest

from extensions.inspection import InspectionError, inspect_path
from tools.rendering import write

from . import folders as f

PACKAGE = "sorted_images"
HEIC, LEFT = "1 .heic file", "left out:"
Write = Callable[[Path], object]


def splits(*names: str) -> Write:
    """Return what writes splits of these names."""
    return lambda root: f.draw_splits(root, *names)


# What is read: how many images, those of a given test split, 0 for none, what is told.
READ: dict[str, tuple[Write, int, int, str]] = {
    "train, val, test": (splits("train", "val", "test"), 60, 20, ""),
    "training, dev, testing": (splits("training", "dev", "testing"), 60, 20, ""),
    "capitals": (splits("Train", "Validation", "Test"), 60, 20, ""),
    "large letters": (splits("TRAIN", "VALID", "EVAL"), 60, 20, ""),
    "words beside": (splits("train_images", "val-set", "TestSet"), 60, 20, ""),
    "years": (splits("train2017", "val2017", "test2017"), 60, 20, ""),
    "no validation": (splits("train", "test"), 40, 20, ""),
    "no test": (splits("train", "val"), 40, 20, ""),
    "repeated names": (f.repeat_names, 40, 20, ""),
    "only folder": (f.nest, 40, 0, ""),
    "splits in the only folder": (
        lambda root: f.draw_splits(root / "archive", "train", "test"),
        40,
        20,
        "",
    ),
    "class called train": (f.class_called_train, 40, 0, ""),
    "unlabelled test": (
        f.unlabelled_test,
        40,
        0,
        f"{LEFT} 3 images outside of the classes",
    ),
    "unlabelled rest": (f.unlabelled_rest, 40, 20, f"{LEFT} 3 images outside"),
    "leftovers": (f.checkpoints, 40, 0, ""),
    "leftovers in splits": (f.checkpoints_in_splits, 40, 20, ""),
    "links in a loop": (f.loop, 40, 0, f"{LEFT} 2 links to a folder"),
    "linked classes": (f.linked_classes, 40, 0, ""),
    "other kinds": (f.other_kinds, 40, 0, HEIC),
    "stray images": (f.stray_images, 40, 0, f"{LEFT} 1 image outside of the classes"),
    "several frames": (f.frames, 42, 0, "2 images have several frames or pages"),
    "two classes": (f.two_classes, 41, 0, "1 image is in two of the classes"),
    "two splits": (f.two_splits, 41, 21, "1 image is in two of the splits"),
    "annotations": (f.annotations, 40, 20, f"{LEFT} 1 .xml file"),
    "only alpha": (f.alpha_only, 40, 0, ""),
    "16 bits": (f.deep, 40, 0, ""),
    "modes": (f.modes, 46, 0, ""),
    "LAB": (f.lab, 41, 0, ""),
    "turned photos": (f.turned, 40, 0, ""),
    "folder called .png": (f.folder_called_image, 40, 0, ""),
    "class missing in a split": (
        f.empty_in_split,
        50,
        20,
        "class 'above' is missing from validation",
    ),
    "odd names": (f.odd_names, 40, 0, ""),
    "normal forms": (f.normal_forms, 40, 20, ""),
    "both cases": (f.letters, 40, 0, ""),
    "tiny and long": (f.tiny, 43, 0, ""),
    "subfolders": (f.subfolders, 40, 0, ""),
    "bytes in names": (f.bytes_in_names, 40, 0, ""),
    "pgm": (f.pgm, 40, 0, ""),
}
# What is refused: what the inspection says, "" where only decoding tells, and a project.
PAGE = b"<!DOCTYPE html>\n<html>"
REFUSED: dict[str, tuple[Write, str, str]] = {
    "splits inside classes": (f.splits_inside, "class holds splits", "holds splits"),
    "two training splits": (f.two_trains, "the same split", "the same split"),
    "split beside a class": (f.split_and_class, "which is none", "which is none"),
    "split or class": (f.split_or_class, "which is none", "which is none"),
    "folds": (splits("fold1", "fold 2", "Fold_3"), "are parts", "are parts"),
    "thirteen channels": (f.bands, "x.tif has 13 channels", "x.tif: this image cannot"),
    "no training split": (
        splits("val", "test"),
        "none of its splits",
        "none of its splits",
    ),
    "splits without classes": (f.no_classes, "no folder for each", "for each class"),
    "broken link": (f.broken_link, "x.png is no image", "there is no such file"),
    "pipe": (f.pipe, "x.png is no image", "there is no such file"),
    "lines in names": (f.lines, "is no image", "a\N{REPLACEMENT CHARACTER}b.png: this"),
    "32-bit floats": (f.floats, "32 bits", "32 bits"),
    "cut PNG": (f.damage("above/x.png", f.cut), "", "x.png: this image cannot be read"),
    "cut photo": (f.damage("above/x.jpg", f.photo), "", "x.jpg: this image cannot"),
    "empty file": (
        f.damage("above/x.jpg", lambda path: path.write_bytes(b"")),
        "x.jpg is no image",
        "x.jpg: this image cannot be read",
    ),
    "page": (
        f.damage("above/x.jpg", lambda path: path.write_bytes(PAGE)),
        "x.jpg is no image",
        "x.jpg: this image cannot be read",
    ),
    "bomb": (
        f.damage("above/x.png", f.bomb),
        "100,000 × 100,000 pixels",
        "100,000 × 100,000 pixels",
    ),
    "many damaged": (f.several_damaged, "", "5 images cannot be read, replace or"),
    "empty folder": (lambda root: root.mkdir(), "is empty", "there are no folders"),
    "one class": (f.one_class, "it holds one folder", "1 classes, below"),
    "empty class": (f.empty_class, "'eel' holds no image", "eel: there is no image"),
    "one image": (f.one_image, "'eel' has 1 image", "3 classes"),
    "cases across splits": (f.cases, "Call it 'above'", "expected 'above'"),
    "new class in test": (f.new_class, "a class 'eel'", "not a class of the training"),
}


@pytest.fixture(scope="module")
def reader(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ModuleType]:
    """Return how a project reads images of two classes."""
    folder = tmp_path_factory.mktemp("project")
    write(
        folder,
        "pytorch",
        PACKAGE,
        data_source="image_folder",
        task="binary",
        input_shape="[16, 20, 3]",
        layers="[mlp: 4]",
    )
    sys.path.insert(0, str(folder / "src"))
    yield importlib.import_module(f"{PACKAGE}.data")
    sys.path.remove(str(folder / "src"))


def load(reader: ModuleType, root: Path) -> dict[str, int]:
    """Load a folder as a project does; return the size of each split."""
    config = importlib.import_module(f"{PACKAGE}.config")
    given = config.Config(data=str(root))
    found, _ = reader.load_data(given, root.parent / "runs/a")
    pixels = [split.x[:] for split in found.values()]
    assert all(np.isfinite(values).all() and values.std() > 0 for values in pixels)
    return {name: len(split.x) for name, split in found.items()}


@pytest.mark.parametrize("name", READ)
def test_a_folder_is_read_alike(
    tmp_path: Path,
    reader: ModuleType,
    name: str,
    capsys: pytest.CaptureFixture[str],
) -> None:
    make, images, test, told = READ[name]
    make(tmp_path / "pets")
    found = inspect_path(str(tmp_path / "pets")).conclude({})
    assert found.answer("task") == "binary"
    assert f"a folder of {images} images" == found.found["input_kind"].reason
    assert ("splits" in found.found["data_source"].reason) == bool(test)

    sizes = load(reader, tmp_path / "pets")
    assert sum(sizes.values()) == images
    assert not test or sizes["test"] == test
    printed = capsys.readouterr().err
    assert told in printed and printed.count("\n") <= 1 and bool(told) == bool(printed)
    if LEFT in told:
        assert told.removeprefix(LEFT) in found.found["data_source"].reason


@pytest.mark.parametrize("name", REFUSED)
def test_a_folder_is_refused_in_one_line(
    tmp_path: Path, reader: ModuleType, name: str
) -> None:
    make, said, expected = REFUSED[name]
    make(tmp_path / "pets")
    if said:
        with pytest.raises(InspectionError) as caught:
            inspect_path(str(tmp_path / "pets")).conclude({})
        line = str(caught.value)
        assert said in line and line.isprintable() and line.endswith(".")
    with pytest.raises(reader.DataError) as refused:
        load(reader, tmp_path / "pets")
    line = str(refused.value)
    assert expected in line and "\n" not in line and str(tmp_path / "pets") in line
    assert not (tmp_path / "runs").exists()


def test_what_only_alpha_holds_is_learnable(tmp_path: Path, reader: ModuleType) -> None:
    f.alpha_only(tmp_path / "pets")
    for path in (tmp_path / "pets").rglob("*.png"):
        assert reader.read_image(path).std() > 20, path


def test_all_kinds_of_files_show_the_same(tmp_path: Path, reader: ModuleType) -> None:
    f.draw_kinds(tmp_path, 0, 14)
    paths = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert len({(path.suffix, reader.Image.open(path).mode) for path in paths}) == 7
    for path in paths:
        number = int(path.stem.split()[0])
        shown = f.pixels(number).astype(np.float32).mean(axis=-1)
        read = reader.read_image(path).mean(axis=-1)
        assert np.abs(read - shown).mean() < 12, path


def test_a_turned_photo_is_shown_upright(tmp_path: Path) -> None:
    f.turned(tmp_path / "pets")
    found = inspect_path(str(tmp_path / "pets")).conclude({})
    assert found.answer("input_shape") == "[20, 16, 3]"


def test_what_was_decoded_before_an_interruption_is_remembered(
    tmp_path: Path, reader: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    decoding = importlib.import_module(f"{PACKAGE}.data.decoding")
    monkeypatch.setattr(decoding, "LONG", -1.0)
    paths = sorted(f.draw_classes(tmp_path / "pets").rglob("*.png"))

    def decode(path: Path) -> np.ndarray:
        if path == paths[30]:
            raise KeyboardInterrupt
        return np.zeros(1)

    with pytest.raises(KeyboardInterrupt):
        decoding.decode_all(paths, decode, tmp_path / "images.json")
    decoded: list[Path] = []
    decoding.decode_all(paths, decoded.append, tmp_path / "images.json")
    assert sorted(decoded) == paths[30:]


def test_a_damaged_memory_is_written_anew(tmp_path: Path, reader: ModuleType) -> None:
    paths = sorted(f.draw_classes(tmp_path / "pets").rglob("*.png"))
    decoding = importlib.import_module(f"{PACKAGE}.data.decoding")
    (tmp_path / "images.json").write_text('{"half": [1')
    digests = decoding.decode_all(paths, reader.read_image, tmp_path / "images.json")
    assert len(set(digests)) == len(paths)


def test_twenty_thousand_files_take_seconds(tmp_path: Path, reader: ModuleType) -> None:
    f.many(tmp_path / "pets")
    start = time.perf_counter()
    inspect_path(str(tmp_path / "pets")).conclude({})
    listed = importlib.import_module(f"{PACKAGE}.data.folder")
    assert len(listed.list_folder(tmp_path / "pets").paths) == 20_000
    assert time.perf_counter() - start < 5
    shutil.rmtree(tmp_path / "pets")

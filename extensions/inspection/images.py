"""The inspection of a folder of images."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from .errors import InspectionError, counted, listed, quote
from .findings import Finding, Findings, amount, truth
from .folder import Folder, list_images
from .left_out import describe_left_out
from .sampling import sample_pictures
from .targets import RARE

LARGEST, STEP = 128, 8
TASKS = ("binary", "multiclass", "metric_learning")
# What is said where so many folders are splits.
SAID = (
    "it holds a folder for each class",
    "its {0} holds a folder for each class",
    "its splits {0} hold a folder for each class, and validation is taken from {1}",
    "its splits {0} hold a folder for each class",
)
MIXED = "; transparent parts become gray"
CHANNELS = {1: "they are gray", 3: "they have colors", 4: "they are partly transparent"}


@dataclass(frozen=True)
class ImageInspection:
    """A folder of images that was read."""

    root: Path
    folder: Folder
    sizes: Mapping[tuple[int, int], int]
    channels: int
    mixed: bool

    @property
    def names(self) -> tuple[str, ...]:
        """The names of its columns: images have none."""
        return ()

    @property
    def overview(self) -> tuple[str, ...]:
        """A line for each of the first classes."""
        classes = self.folder.classes.items()
        return tuple(f"{name}: {counted(len(p), 'image')}" for name, p in classes)[:16]

    def conclude(self, known: Mapping[str, str]) -> Findings:
        """Return what the images conclude beside the answers that are known."""
        counts = {name: len(paths) for name, paths in self.folder.classes.items()}
        offered = TASKS if len(counts) == 2 else TASKS[1:]
        task = offered[0]
        found = {
            "input_kind": Finding("image", f"a folder of {self._amount()}"),
            "data_source": Finding("image_folder", self._source()),
            "task": Finding(task, _classes(counts)),
            "input_shape": self._shape(),
            "examples": amount(sum(counts.values()), self.folder.left > 0),
            **_outputs(counts, known.get("task", task)),
        }
        offers = {
            "input_kind": ("image",),
            "data_source": ("image_folder",),
            "task": offered,
        }
        return Findings(found, offers, frozenset({"outputs"}))

    def _amount(self) -> str:
        count = sum(map(len, self.folder.classes.values()))
        more = "" if self.folder.left > 0 else "at least "
        return f"{more}{counted(count, 'image')}"

    def _source(self) -> str:
        names = [path.name for path in self.folder.splits.values()]
        said = SAID[len(names)].format(listed(names), *names)
        left_out = describe_left_out(self.root, self.folder.others)
        return f"{said}; {left_out}" if left_out else said

    def _shape(self) -> Finding:
        """Return the shape to convert images to: their own where it is small."""
        (height, width), often = max(self.sizes.items(), key=lambda size: size[1])
        color = CHANNELS[self.channels] + (MIXED if self.mixed else "")
        if often == sum(self.sizes.values()) and max(height, width) <= LARGEST:
            reason = f"all are {width} × {height} pixels, and {color}"
            return Finding(f"[{height}, {width}, {self.channels}]", reason)
        tall, wide = (median(size[i] for size in self._each()) for i in (0, 1))
        scale = min(1.0, LARGEST / max(tall, wide))
        height, width = (
            max(STEP, round(side * scale / STEP) * STEP) for side in (tall, wide)
        )
        reason = f"most are near {wide:g} × {tall:g} pixels, and {color}"
        return Finding(f"[{height}, {width}, {self.channels}]", reason)

    def _each(self) -> list[tuple[int, int]]:
        return list(Counter(self.sizes).elements())


def _classes(counts: Mapping[str, int]) -> str:
    names = listed([quote(name) for name in counts], 4)
    return f"there are {counted(len(counts), 'class', 'classes')}, {names}"


def _outputs(counts: Mapping[str, int], task: str) -> dict[str, Finding]:
    """Return how many outputs there are, and whether classes are weighted."""
    found = {}
    if task == "multiclass":
        found["outputs"] = Finding(str(len(counts)), "a folder is a class")
    rare = min(counts, key=lambda name: counts[name])
    if task != "metric_learning" and counts[rare] < RARE * max(counts.values()):
        total = sum(counts.values())
        reason = f"{quote(rare)} has {counts[rare]:,} images of {total:,}"
        found["balance"] = truth(True, reason)
    return found


def inspect_folder(root: Path) -> ImageInspection:
    """Read a folder of images: its files, and the size of some.

    Raises:
        InspectionError: It holds no images by class, or some that cannot be read.
    """
    folder = list_images(root)
    paths = [path for images in folder.classes.values() for path in images]
    if not paths:
        problem = "it holds too many files, the first of which are no images"
        raise InspectionError(root.name, problem, "Name the folder of the images.")
    pictures = sample_pictures(root, paths)
    sizes = Counter((picture.height, picture.width) for picture in pictures)
    channels = {picture.channels for picture in pictures}
    common = min(channels) if len(channels) == 1 else 3
    mixed = len(channels) > 1 and 4 in channels
    common = common if common in CHANNELS else 3
    return ImageInspection(root, folder, sizes, common, mixed)

"""The targets in a person's own files: a row for each kind of them."""

from dataclasses import dataclass, replace


@dataclass(frozen=True)
class TargetKind:
    """One kind of targets.

    `encoder`, `check`, `example` and `mistakes` name snippets in the folders of
    `template/data/custom/targets/`: what makes of them what the loss learns from, what
    that requires of each, how the tests of a project make some up, and wrong ones.

    `axes` are those of an array of them, without steps, and `encoded_axes` those of
    what the encoder returns, where they differ. `meaning` says what the array holds,
    `column` what columns of a table do, `described` what the README says of either, and
    `returned` what the encoder gives. `count` is how many classes, labels or numbers
    there are: None for one of each output but `blanks`, 0 for any number.
    """

    encoder: str
    check: str
    example: str
    mistakes: str
    axes: tuple[str, ...]
    meaning: str
    column: str
    described: str
    returned: str
    encoded_axes: tuple[str, ...] = ()
    count: int | None = None
    blanks: int = 0


SNIPPETS = ("encoder", "check", "example", "mistakes")

_CLASSES = TargetKind(
    encoder="classes",
    check="",
    example="classes",
    mistakes="classes",
    axes=("N",),
    meaning="classes, as whole numbers or words",
    column="the class",
    described="the classes, as words or whole numbers",
    returned="index of each class, {shape} int64",
)
_NUMBERS = TargetKind(
    encoder="numbers",
    check="numbers",
    example="numbers",
    mistakes="numbers",
    axes=("N", "O"),
    meaning="numbers",
    column="the numbers",
    described="{count} number{s}",
    returned="targets, {shape} float32",
)
TARGET_KINDS = {
    "index": _CLASSES,
    "open_index": replace(_CLASSES, mistakes="open_classes", count=0),
    "one_of_two": replace(
        _CLASSES,
        meaning="one of two classes",
        returned="0 or 1 of each class, {shape} float32",
        encoded_axes=("N", "1"),
        count=2,
    ),
    "flags": replace(
        _NUMBERS,
        check="flags",
        example="flags",
        mistakes="flags",
        axes=("N", "K"),
        meaning="0 or 1 for each label",
        column="0 or 1 for each label",
        described="0 or 1 for each of {count} labels",
    ),
    "probabilities": replace(
        _NUMBERS,
        check="probabilities",
        example="probabilities",
        mistakes="probabilities",
        axes=("N", "K"),
        meaning="probabilities that sum to 1",
        column="the probabilities of the classes",
        described="the probabilities of {count} classes",
    ),
    "numbers": replace(_NUMBERS, returned="targets, {shape} float64"),
    "fractions": replace(
        _NUMBERS,
        check="fractions",
        meaning="numbers from 0 to 1",
        described="{count} number{s} from 0 to 1",
    ),
    "amounts": replace(
        _NUMBERS,
        check="amounts",
        meaning="numbers of 0 or more",
        described="{count} number{s} of 0 or more",
    ),
    "sequence": TargetKind(
        encoder="sequence",
        check="",
        example="sequence",
        mistakes="sequence",
        axes=("N", "S"),
        meaning="labels from 1 to K in order, 0 after the last",
        column="",
        described="labels from 1 to {count} in order, 0 after the last",
        returned="labels in order, {shape} int64 from 1 to K, 0 after the last",
        blanks=1,
    ),
}

"""The layers of a proposed stack, each with its reason."""

from collections.abc import Iterator

from .known import RANGES, Known

# No layer is more times as wide as the first.
WIDEST = 4
# Much of what a network of few examples learns is chance: the most that is usual behind
# recurrent layers, and behind others.
FEW_DROPOUT_OVER_TIME = 0.3
FEW_DROPOUT = 0.5
LAYERS_IN_TABLES = 4
MOST_POOLS = 4

# A layer, empty where a sentence stands for itself, and a reason for it or none.
Part = tuple[str, str]


def features(known: Known) -> Iterator[Part]:
    """Yield the layers that read the structure of an example."""
    axes = known.inputs.axes
    if axes == "T":
        yield f"embedding: {2 * known.width}", "tokens become vectors first"
    if axes == "F":
        yield from _dense(known)
    elif known.inputs.spatial:
        yield from _pixels(known)
    else:
        yield from _signal(known)


def _dense(known: Known) -> Iterator[Part]:
    count = min(known.depth, LAYERS_IN_TABLES)
    normed = known.examples == "many"
    for number in range(count):
        units = 2 * known.width // (1 if number < 2 else 2)
        yield f"mlp: {{units: {units}, norm: batch}}" if normed else f"mlp: {units}", ""
    limit = f", in a table {LAYERS_IN_TABLES} at most" if count < known.depth else ""
    yield "", f"{_said(known)}{limit}"
    if normed:
        yield "", "many examples: batch norms let deep layers learn fast"


def _pixels(known: Known) -> Iterator[Part]:
    residual = known.structure == "hierarchical"
    small = min(known.inputs.space) == 1
    for number, repeat in enumerate(_share(known.alone, known.inputs.space)):
        options = [f"filters: {known.width * min(2**number, WIDEST)}"]
        options += [f"repeat: {repeat}"] * (repeat > 1)
        options += ["residual: true"] * residual + ["pool: max"] * (not small)
        yield f"conv2d: {{{', '.join(options)}}}", ""
    yield "", f"{_said(known)}, here {_count(known.alone, 'convolution')}"
    if residual:
        yield "", "shortcuts let the gradient reach the first of many layers"


def _share(layers: int, space: tuple[int, ...]) -> list[int]:
    """Share layers out over blocks; each ends in a pooling, so they are few."""
    blocks = min(layers, MOST_POOLS, _halvings(min(space)))
    return [layers // blocks + (number < layers % blocks) for number in range(blocks)]


def _halvings(size: int) -> int:
    """Return how often a size can be halved before little is left; once at least."""
    return max(1, size.bit_length() - 2)


def _signal(known: Known) -> Iterator[Part]:
    pools = _pools(known)
    for number in range(known.alone):
        width = known.width * min(2 ** (number // 2), WIDEST)
        pooled = number % 2 == 1 and number // 2 < pools
        options = f"{{filters: {width}, pool: max}}" if pooled else f"{width}"
        yield f"conv1d: {options}", ""
    convolutions = f", here {_count(known.alone, 'convolution')}" * (known.alone > 0)
    yield "", _said(known) + convolutions


def _pools(known: Known) -> int:
    """Return how often steps may be pooled: never where all need their output."""
    if known.structured or known.reach != "short":
        return 0
    return _halvings(known.inputs.sizes[0]) - 1


def over_time(known: Known) -> Iterator[Part]:
    """Yield the layers that bring the steps together."""
    if not known.inputs.timed:
        return
    width = 2 * known.width
    kind = "bilstm" if known.structured else "lstm"
    if known.attends:
        layers = f", layers: {known.over_time}" * (known.over_time > 1)
        reason = "long reach: a transformer sees all steps at once"
        yield f"transformer: {{size: {width}{layers}}}", reason
    elif known.reach == "long":
        reason = f"long reach: two {kind} layers; a transformer needs more examples"
        yield f"{kind}: {{hidden: {width}, layers: 2}}", reason
    elif known.reach == "medium":
        yield f"{kind}: {width}", f"medium reach: one {kind} layer remembers"
    elif known.inputs.spatial:
        yield f"conv1d: {width}", "short reach: a convolution over the frames"


def ending(known: Known) -> Iterator[Part]:
    """Yield what stands between those and the output layer."""
    if known.structured:
        reason = "an answer for every step, or several in a row: one layer more"
        yield f"mlp: {2 * known.width}", reason
    elif known.inputs.axes == "HWC" and known.structure != "hierarchical":
        yield f"mlp: {2 * known.width}", "a dense layer weighs what was found where"
    if known.examples == "few":
        rate = FEW_DROPOUT_OVER_TIME if _ends_recurrent(known) else FEW_DROPOUT
        reason = "few examples: narrow layers, and much is dropped before the output"
        yield f"dropout: {rate}", reason


def _ends_recurrent(known: Known) -> bool:
    recurrent = known.inputs.timed and known.reach != "short" and not known.attends
    return recurrent and not known.structured


def _said(known: Known) -> str:
    return f"{known.structure} data: {RANGES[known.structure]} layers"


def _count(number: int, noun: str) -> str:
    return f"1 {noun}" if number == 1 else f"{number} {noun}s"

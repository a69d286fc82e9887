"""The layers of a proposed stack, each with its reason."""

from collections.abc import Iterator

from .situation import RANGES, Situation

# How many times as wide as the first a layer can be.
WIDEST = 4
# With few examples, much of what a network learns is chance: the highest usual rate
# after recurrent layers, and after others.
FEW_DROPOUT_OVER_TIME = 0.3
FEW_DROPOUT = 0.5
LAYERS_IN_TABLES = 4
MOST_POOLS = 4

# A layer with its reason; either may be empty.
Proposal = tuple[str, str]


def features(case: Situation) -> Iterator[Proposal]:
    """Yield the layers that read the structure of an example."""
    axes = case.inputs.axes
    if axes == "T":
        yield f"embedding: {2 * case.width}", "tokens become vectors first"
    if axes == "F":
        yield from _dense(case)
    elif case.inputs.spatial:
        yield from _pixels(case)
    else:
        yield from _signal(case)


def _dense(case: Situation) -> Iterator[Proposal]:
    count = min(case.depth, LAYERS_IN_TABLES)
    normed = case.examples == "many"
    for number in range(count):
        units = 2 * case.width // (1 if number < 2 else 2)
        yield f"mlp: {{units: {units}, norm: batch}}" if normed else f"mlp: {units}", ""
    limit = f", at most {LAYERS_IN_TABLES} for a table" if count < case.depth else ""
    yield "", f"{_depth_reason(case)}{limit}"
    if normed:
        yield "", "many examples: batch norms speed up the training of deep layers"


def _pixels(case: Situation) -> Iterator[Proposal]:
    residual = case.structure == "hierarchical"
    small = min(case.inputs.space) == 1
    for number, repeat in enumerate(_share(case.local_layers, case.inputs.space)):
        options = [f"filters: {case.width * min(2**number, WIDEST)}"]
        options += [f"repeat: {repeat}"] * (repeat > 1)
        options += ["residual: true"] * residual + ["pool: max"] * (not small)
        yield f"conv2d: {{{', '.join(options)}}}", ""
    yield (
        "",
        f"{_depth_reason(case)}, here {_count(case.local_layers, 'convolution')}",
    )
    if residual:
        yield "", "shortcuts let the gradient reach the first of many layers"


def _share(layers: int, space: tuple[int, ...]) -> list[int]:
    """Divide the layers among a few blocks, each of which ends in a pooling."""
    blocks = min(layers, MOST_POOLS, _halvings(min(space)))
    return [layers // blocks + (number < layers % blocks) for number in range(blocks)]


def _halvings(size: int) -> int:
    """Return how often a size can be halved before little is left; once at least."""
    return max(1, size.bit_length() - 2)


def _signal(case: Situation) -> Iterator[Proposal]:
    pools = _pools(case)
    for number in range(case.local_layers):
        width = case.width * min(2 ** (number // 2), WIDEST)
        pooled = number % 2 == 1 and number // 2 < pools
        options = f"{{filters: {width}, pool: max}}" if pooled else f"{width}"
        yield f"conv1d: {options}", ""
    convolutions = f", here {_count(case.local_layers, 'convolution')}" * (
        case.local_layers > 0
    )
    yield "", _depth_reason(case) + convolutions


def _pools(case: Situation) -> int:
    """Return how often steps may be pooled: never where all need their output."""
    if case.several_outputs or case.reach != "short":
        return 0
    return _halvings(case.inputs.sizes[0]) - 1


def over_time(case: Situation) -> Iterator[Proposal]:
    """Yield the layers that combine the steps."""
    if not case.inputs.timed:
        return
    width = 2 * case.width
    kind = "bilstm" if case.several_outputs else "lstm"
    if case.uses_attention:
        layers = f", layers: {case.time_layers}" * (case.time_layers > 1)
        reason = "long reach: a transformer sees all steps at once"
        yield f"transformer: {{size: {width}{layers}}}", reason
    elif case.reach == "long":
        reason = f"long reach: two {kind} layers; a transformer needs more examples"
        yield f"{kind}: {{hidden: {width}, layers: 2}}", reason
    elif case.reach == "medium":
        yield f"{kind}: {width}", f"medium reach: one {kind} layer is enough"
    elif case.inputs.spatial:
        yield f"conv1d: {width}", "short reach: a convolution over the frames"


def ending(case: Situation) -> Iterator[Proposal]:
    """Yield the layers between those and the output layer."""
    if case.several_outputs:
        reason = (
            "an output for every step, or a sequence of outputs: one more dense layer"
        )
        yield f"mlp: {2 * case.width}", reason
    elif case.inputs.axes == "HWC" and case.structure != "hierarchical":
        yield f"mlp: {2 * case.width}", "a dense layer combines the features by "
        "position"
    if case.examples == "few":
        rate = FEW_DROPOUT_OVER_TIME if _ends_recurrent(case) else FEW_DROPOUT
        reason = "few examples: narrow layers, and strong dropout before the output"
        yield f"dropout: {rate}", reason


def _ends_recurrent(case: Situation) -> bool:
    recurrent = case.inputs.timed and case.reach != "short" and not case.uses_attention
    return recurrent and not case.several_outputs


def _depth_reason(case: Situation) -> str:
    return f"{case.structure} data: {RANGES[case.structure]} layers"


def _count(number: int, noun: str) -> str:
    return f"1 {noun}" if number == 1 else f"{number} {noun}s"

"""A convolutional LSTM over the frames of a video (Shi et al., 2015)."""

from .family import Family, Problem, Run
from .options import COUNT, RATE, SIZE, Option, Options
from .shape import Shape


def _title(options: Options) -> str:
    kernel = f"{options['kernel']} × {options['kernel']}"
    return f"convolutional LSTM {kernel}, {options['filters']} filters"


def _outputs(options: Options, inputs: Shape) -> Shape:
    return inputs.with_last(options["filters"])


def _parameters(options: Options, inputs: Shape) -> int:
    filters: int = options["filters"]
    points: int = options["kernel"] ** 2
    return 4 * filters * (points * (inputs.last + filters) + 1)


def _problem(options: Options, inputs: Shape) -> Problem | None:
    kernel: int = options["kernel"]
    if kernel % 2:
        return None
    return (
        f"a kernel of {kernel} × {kernel} has no middle, so its state would wander",
        f"Use an odd kernel such as {kernel + 1}.",
    )


def _run(options: Options, inputs: Shape) -> Run:
    return "frames"


def _expand(options: Options) -> tuple[Options, ...]:
    single: Options = {**options, "layers": 1}
    return (single,) * int(options["layers"])


FAMILY = Family(
    name="convlstm",
    stem="convlstm",
    summary="a convolutional LSTM over the frames of a video",
    accepts=("THWC",),
    gives=("(T, H, W, C')",),
    group="recurrent",
    title=_title,
    outputs=_outputs,
    parameters=_parameters,
    problem=_problem,
    run=_run,
    expand=_expand,
    mixes_time=("THWC",),
    size=Option("filters", None, SIZE, "how many filters"),
    options=(
        Option("kernel", 3, SIZE, "side of the square kernel, in pixels, odd"),
        Option("layers", 1, COUNT, "how many, one after the other"),
        Option("dropout", None, RATE, "its own rate", "the project's"),
    ),
)

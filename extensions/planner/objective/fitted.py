"""What a network is built from: statistics of the training split."""

from collections.abc import Mapping
from dataclasses import dataclass

from .head_forms import HeadForm


@dataclass(frozen=True)
class Fitted:
    """One argument of what builds a network.

    `value` computes it from the statistics, which are called as the parameter is, and
    `whole` says that it is those. `constants` are what the network keeps of it, by
    name.
    """

    parameter: str
    type: str
    value: str
    whole: bool
    constants: Mapping[str, str]


def fitted_arguments(normalizes: bool, form: HeadForm) -> tuple[Fitted, ...]:
    """Return the arguments, in their order.

    `normalizes` says that the network standardizes its inputs.
    """
    inputs = _whole("inputs", "input")
    if form.statistics == ("std",):
        constants = {"target_std": "target_std"}
        std = Fitted("target_std", "np.ndarray", "targets.std", False, constants)
        targets: tuple[Fitted, ...] = (std,)
    else:
        targets = (_whole("targets", "target"),) * bool(form.statistics)
    return (inputs,) * normalizes + targets


def _whole(name: str, kept: str) -> Fitted:
    constants = {f"{kept}_{part}": f"{name}.{part}" for part in ("mean", "std")}
    return Fitted(name, "Statistics", name, True, constants)

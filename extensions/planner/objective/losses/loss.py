"""What is known of a loss."""

from dataclasses import dataclass
from typing import Literal

from ...hyperparameter import Hyperparameter

# What a loss learns from: a class index, zeros and ones, numbers, K probabilities, or a
# sequence of labels.
Target = Literal["index", "flags", "numbers", "probabilities", "sequence"]


@dataclass(frozen=True)
class Loss:
    """One loss. The texts are printed into its docstring and into the reference.

    `class_name` is that of its class in a project. `reason` completes "because" in a
    project's README. `takes_class_weights` says that rare classes can count more;
    `scaled` that errors are in units of the targets' deviation; `unbounded_gradient`
    that the gradient grows with the error, without a limit; `constant_gradient` that it
    has only the sign of the error; `pairwise` that it compares the examples of a batch;
    `negative` that it can be below 0. `target` is None where the task's own is learned
    from, and `head_form` names the form of the output layer that it asks for, "" for
    the task's own.
    """

    name: str
    class_name: str
    title: str
    formula: str
    scope: str
    use: str
    limits: str
    source: str
    reason: str
    settings: tuple[Hyperparameter, ...] = ()
    target: Target | None = None
    takes_class_weights: bool = False
    scaled: bool = False
    unbounded_gradient: bool = False
    constant_gradient: bool = False
    pairwise: bool = False
    negative: bool = False
    head_form: str = ""


BISHOP = 'Bishop, "Pattern Recognition and Machine Learning", 2006'

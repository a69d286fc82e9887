"""The frameworks that a project can be written in: all that is said of one by name.

Everything else about a framework stands in `template/frameworks/`, in a folder of its
name.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Framework:
    """One framework.

    `title` is its line in the questionnaire and `summary` its sentence in a project's
    README. `modules` are the packages that a project must not be called like.
    `dependencies` maps each requirement of a project to a comment, "" for none, and
    `pytest` holds lines of the settings of pytest. `suffix` ends the names of
    checkpoints. `network` is the type of a network, `builder` what builds the project's
    own, both as the templates write them. `reads_in_processes` says that image files
    are read by other processes, whose number is a setting. `cpu_install` is the
    command that installs it for CPUs alone, where the usual one brings more.
    `own_convlstm` says that a convolutional LSTM is code of the project, since the
    framework has none. `stock_losses` are those that have a class in it, each with the
    combinations of options, called as in `Objective`, that this class lacks.
    """

    name: str
    title: str
    summary: str
    modules: tuple[str, ...]
    dependencies: Mapping[str, str]
    suffix: str
    network: str
    builder: str
    pytest: tuple[str, ...] = ()
    reads_in_processes: bool = False
    cpu_install: str = ""
    own_convlstm: bool = False
    stock_losses: Mapping[str, tuple[tuple[str, ...], ...]] = field(
        default_factory=dict
    )

    def has_class_for(self, loss: str, options: Mapping[str, object]) -> bool:
        """Say whether a class of the framework computes a loss with these options."""
        lacking = self.stock_losses.get(loss)
        if lacking is None:
            return False
        return not any(all(options[name] for name in some) for some in lacking)


FRAMEWORKS = {
    framework.name: framework
    for framework in (
        Framework(
            name="pytorch",
            title="PyTorch   a plain training loop that you can read",
            summary="PyTorch, with a training loop you can read.",
            modules=("torch", "tqdm"),
            dependencies={"torch>=2.6": "", "tqdm>=4.66": ""},
            suffix=".pt",
            network="nn.Module",
            builder="Network",
            reads_in_processes=True,
            own_convlstm=True,
            stock_losses={
                "binary_cross_entropy": (("ignores_padding",),),
                "cross_entropy": (("per_step",), ("weights_classes", "smooths_labels")),
            },
            cpu_install="pip install torch --index-url "
            "https://download.pytorch.org/whl/cpu",
        ),
        Framework(
            name="keras",
            title="Keras 3   compile and fit; runs on TensorFlow, JAX or PyTorch",
            summary="Keras 3, on TensorFlow unless `KERAS_BACKEND` says jax or torch. "
            "On TensorFlow and JAX, a run that is resumed repeats an uninterrupted one "
            "exactly.",
            modules=("jax", "keras", "tensorflow", "torch"),
            dependencies={
                "keras>=3.10": "",
                "tensorflow>=2.18": "the default backend, and what feeds the others",
            },
            suffix=".keras",
            network="keras.Model",
            builder="build_network",
            stock_losses={
                "binary_cross_entropy": (("weights_classes",), ("ignores_padding",)),
                "cross_entropy": (("weights_classes",), ("smooths_labels",)),
                "ctc": (),
            },
            pytest=(
                "# Keras reads the tensors of TensorFlow in a way that NumPy 2 warns "
                "of.",
                "filterwarnings = [\"ignore:__array__ implementation doesn't accept:"
                'DeprecationWarning"]',
            ),
        ),
    )
}
DEFAULT = "pytorch"


def frameworks_offered() -> dict[str, str]:
    """Return every framework with its line in the questionnaire."""
    return {name: framework.title for name, framework in FRAMEWORKS.items()}

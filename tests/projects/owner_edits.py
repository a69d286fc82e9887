"""The edits that owners make first, as replacements of text in a generated project.

The project is that of `ANSWERS`. An edit is told by what it replaces in which file; each
text must be there, so that an edit that no longer applies fails.
"""

from dataclasses import dataclass
from pathlib import Path

ANSWERS = {
    "input_kind": "image",
    "task": "multiclass",
    "layers": "[conv2d: {filters: 8, pool: max}, mlp: 32]",
}


@dataclass(frozen=True)
class Edit:
    """What an owner does, and what that replaces: the file, the old and the new text."""

    name: str
    changes: tuple[tuple[str, str, str], ...]

    def apply(self, package: Path) -> None:
        """Edit a package; fail where a text is not there."""
        for file, old, new in self.changes:
            path = package / file
            text = path.read_text(encoding="utf-8")
            assert old in text, f"{self.name}: {file} does not hold {old!r}"
            path.write_text(text.replace(old, new), encoding="utf-8")


TORCH_DENSE = """        self.dense1 = nn.Linear(
            in_features=128,
            out_features=32,
        )
"""
KERAS_DENSE = """    x = layers.Dense(
        32,
        activation="relu",
        name="dense1",
    )(x)
"""
KERAS_FLATTEN = '    x = layers.Flatten(name="flatten1")(x)\n'
# What no framework has a part in.
SHARED = (
    Edit("other defaults", (("config.py", "setting(20, ", "setting(5, "),)),
    Edit(
        "a hyperparameter more",
        (
            (
                "config.py",
                "    patience: int",
                '    width: int = setting(32, "units of a layer", "1 or more")\n'
                "    patience: int",
            ),
        ),
    ),
    Edit(
        "a metric more",
        (
            (
                "metrics.py",
                '        "accuracy": ',
                '        "error": 1 - float(accuracy_score(targets, chosen)),\n'
                '        "accuracy": ',
            ),
        ),
    ),
    Edit(
        "another share for validation",
        (("data/splits.py", "VALIDATION_SHARE = 0.2", "VALIDATION_SHARE = 0.1"),),
    ),
)
EDITS = {
    "pytorch": (
        Edit(
            "a wider dense layer",
            (
                ("model.py", "out_features=32", "out_features=48"),
                ("model.py", "in_features=32", "in_features=48"),
            ),
        ),
        Edit(
            "more filters",
            (
                ("model.py", "out_channels=8", "out_channels=12"),
                ("model.py", "BatchNorm2d(8)", "BatchNorm2d(12)"),
                ("model.py", "in_features=128", "in_features=192"),
            ),
        ),
        Edit("a larger kernel", (("model.py", "kernel_size=3", "kernel_size=5"),)),
        Edit(
            "a dense layer more",
            (
                (
                    "model.py",
                    TORCH_DENSE,
                    TORCH_DENSE + "        self.extra = nn.Linear(32, 32)\n",
                ),
                (
                    "model.py",
                    "        x = self.dense1_dropout(x)\n",
                    "        x = self.dense1_dropout(x)\n"
                    "        x = F.relu(self.extra(x))\n",
                ),
            ),
        ),
        Edit(
            "no pooling",
            (
                ("model.py", "        x = self.conv1_pool(x)\n", ""),
                ("model.py", "in_features=128", "in_features=512"),
            ),
        ),
        Edit("another activation", (("model.py", "F.relu", "F.gelu"),)),
        Edit("more dropout", (("model.py", "Dropout(p=0.3)", "Dropout(p=0.5)"),)),
        Edit("no dropout", (("model.py", "        x = self.dense1_dropout(x)\n", ""),)),
        Edit(
            "another norm",
            (("model.py", "nn.BatchNorm2d(8)", "nn.GroupNorm(2, 8)"),),
        ),
        Edit(
            "a norm after the dense layer",
            (
                (
                    "model.py",
                    TORCH_DENSE,
                    TORCH_DENSE + "        self.dense1_norm = nn.LayerNorm(32)\n",
                ),
                ("model.py", "self.dense1(x)", "self.dense1_norm(self.dense1(x))"),
            ),
        ),
        Edit("another name", (("model.py", "conv1", "stem"),)),
        Edit(
            "a mean in place of flattening",
            (
                ("model.py", "x = x.flatten(start_dim=1)", "x = x.mean(dim=(2, 3))"),
                ("model.py", "in_features=128", "in_features=8"),
            ),
        ),
        Edit(
            "a loss with label smoothing",
            (
                (
                    "losses.py",
                    "CrossEntropyLoss()",
                    "CrossEntropyLoss(label_smoothing=0.1)",
                ),
            ),
        ),
        Edit(
            "another loss",
            (("losses.py", "CrossEntropyLoss()", "MultiMarginLoss()"),),
        ),
        Edit(
            "another optimizer",
            (
                ("optim.py", "torch.optim.SGD(", "torch.optim.NAdam("),
                ("optim.py", "        momentum=config.momentum,\n", ""),
                ("optim.py", "        nesterov=True,\n        fused=True,\n", ""),
            ),
        ),
        Edit(
            "a clipped gradient",
            (
                (
                    "train.py",
                    "        loss.backward()\n",
                    "        loss.backward()\n"
                    "        nn.utils.clip_grad_norm_(state.network.parameters(), 1.0)\n",
                ),
                (
                    "train.py",
                    "from torch import Tensor",
                    "from torch import Tensor, nn",
                ),
            ),
        ),
        *SHARED,
    ),
    "keras": (
        Edit("a wider dense layer", (("model.py", "        32,\n", "        48,\n"),)),
        Edit("more filters", (("model.py", "        8,\n", "        12,\n"),)),
        Edit("a larger kernel", (("model.py", "kernel_size=3", "kernel_size=5"),)),
        Edit(
            "a dense layer more",
            (
                (
                    "model.py",
                    KERAS_DENSE,
                    KERAS_DENSE + '    x = layers.Dense(32, activation="relu")(x)\n',
                ),
            ),
        ),
        Edit("no pooling", (("model.py", "pool_size=2", "pool_size=1"),)),
        Edit("another activation", (("model.py", '"relu"', '"gelu"'),)),
        Edit("more dropout", (("model.py", "Dropout(0.3", "Dropout(0.5"),)),
        Edit(
            "no dropout",
            (
                (
                    "model.py",
                    '    x = layers.Dropout(0.3, name="dense1_dropout")(x)\n',
                    "",
                ),
            ),
        ),
        Edit(
            "another norm",
            (
                (
                    "model.py",
                    "    x = layers.BatchNormalization(\n        momentum=0.9,\n",
                    "    x = layers.GroupNormalization(\n        groups=2,\n",
                ),
            ),
        ),
        Edit(
            "a norm after the dense layer",
            (
                (
                    "model.py",
                    KERAS_DENSE,
                    KERAS_DENSE + "    x = layers.LayerNormalization()(x)\n",
                ),
            ),
        ),
        Edit("another name", (("model.py", "conv1", "stem"),)),
        Edit(
            "a mean in place of flattening",
            (
                (
                    "model.py",
                    KERAS_FLATTEN,
                    "    x = layers.GlobalAveragePooling2D()(x)\n",
                ),
            ),
        ),
        Edit(
            "a loss with label smoothing",
            (
                (
                    "losses.py",
                    "    return keras.losses.SparseCategoricalCrossentropy(from_logits=True)\n",
                    "    return smoothed\n\n\n"
                    "def smoothed(y, z):\n"
                    "    return keras.losses.categorical_crossentropy(\n"
                    "        keras.ops.one_hot(y, 10), z, True, label_smoothing=0.1\n"
                    "    )\n",
                ),
            ),
        ),
        Edit(
            "another loss",
            (
                (
                    "losses.py",
                    "    return keras.losses.SparseCategoricalCrossentropy(from_logits=True)\n",
                    "    return hinge\n\n\n"
                    "def hinge(y, z):\n"
                    "    one_hot = keras.ops.one_hot(y, 10)\n"
                    "    return keras.losses.categorical_hinge(one_hot, z)\n",
                ),
            ),
        ),
        Edit(
            "another optimizer",
            (
                ("optim.py", "keras.optimizers.SGD(", "keras.optimizers.Nadam("),
                ("optim.py", "        momentum=config.momentum,\n", ""),
                ("optim.py", "        nesterov=True,\n", ""),
            ),
        ),
        Edit(
            "a clipped gradient",
            (
                (
                    "optim.py",
                    "        weight_decay=config.weight_decay,\n",
                    "        weight_decay=config.weight_decay,\n"
                    "        global_clipnorm=1.0,\n",
                ),
            ),
        ),
        *SHARED,
    ),
}
# Keras compiles every network anew: edits that do not meet share a project.
TOGETHER = (
    ("a wider dense layer", "another name", "other defaults", "a clipped gradient"),
    ("more filters", "another activation", "another loss", "a metric more"),
    ("a larger kernel", "more dropout", "a loss with label smoothing"),
    ("a dense layer more", "another norm", "another share for validation"),
    ("no pooling", "no dropout", "another optimizer", "a hyperparameter more"),
    ("a norm after the dense layer", "a mean in place of flattening"),
)

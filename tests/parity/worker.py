"""Measures how far a generated PyTorch project and its Keras twin are apart.

A request is a line of JSON, `{"projects": [PYTORCH, KERAS], "packages": […], "what":
"network", "seed": 1}`; the answer is a line of JSON with the largest differences. "run"
also compares a run, "optimizer" the steps of both optimizers, "rates" their learning
rates. The environment chooses Keras's backend.
"""

import gc
import importlib
import inspect
import json
import os
import sys
import traceback
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import keras
import numpy as np
import torch

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
from tests.parity.reference import compute  # noqa: E402
from tests.parity.transfer import transfer  # noqa: E402

BATCH = 16
# The rows of the first step, whose gradients are compared.
FIRST = slice(0, BATCH)
EXAMPLES = 64
STEPS = 50
# Other backends take few: their step is compiled from the same lines.
FEW_STEPS = 10
# What the made-up gradients have in common, as real ones do.
DRIFT = 0.5
# Validation losses that fall, rest and rise.
LOSSES = [1 / (1 + epoch // 6 * (epoch % 6)) for epoch in range(STEPS)]
LEARNING_RATE = 0.01


class Descent(keras.optimizers.SGD):  # type: ignore[misc]
    """Plain gradient descent that keeps the latest gradients, for every weight."""

    def build(self, variables: list[Any]) -> None:
        super().build(variables)
        self.latest = [
            self.add_variable_from_reference(variable, "latest")
            for variable in variables
        ]

    def apply(self, grads: list[Any], trainable_variables: Any = None) -> None:
        for latest, slope in zip(self.latest, grads, strict=True):
            latest.assign(slope)
        super().apply(grads, trainable_variables)


class Pair:
    """Both networks, the Keras one with the other's weights, and their data."""

    def __init__(self, projects: list[str], packages: list[str], seed: int) -> None:
        for project in projects:
            sys.path.insert(0, str(Path(project) / "src"))
        ours, theirs = packages
        split = read_examples(Path(projects[0]), ours)
        split = replace(split, x=inputs_like(split.x[:EXAMPLES]), y=split.y[:EXAMPLES])
        self.x, self.y = split.x, split.y
        self.packages, self.seed = packages, seed
        self.training = training = self._build(ours, split)
        self.network, self.loss = training.network, training.loss
        self.twin = self._build(theirs, split)
        self.twin_loss = self.twin.loss
        values = transfer(self.network, self.twin, self._value)
        for layer in self.twin.layers:
            for weight, value in zip(
                layer.trainable_weights, values.get(layer.name, []), strict=True
            ):
                # Copied: JAX would otherwise share the memory with PyTorch.
                weight.assign(value.copy())

    def _build(self, package: str, split: Any) -> Any:
        """Build what trains a network, fitted on the same examples."""
        config = importlib.import_module(f"{package}.config").Config(seed=self.seed)
        build = importlib.import_module(f"{package}.train").build_training
        given = {"train": split, "steps": STEPS}
        wanted = given.keys() & inspect.signature(build).parameters
        return build(config, **{name: given[name] for name in wanted})

    @staticmethod
    def _value(parameter: torch.Tensor) -> np.ndarray:
        return parameter.detach().numpy()

    def measure(self, what: str) -> dict[str, Any]:
        """Return the differences that are asked for."""
        if what == "rates":
            return self._rates()
        if what == "optimizer":
            return self._optimizers()
        return self._network(run=what == "run")

    def _network(self, run: bool) -> dict[str, float]:
        """Return counts and the largest differences, with those of a run if wanted."""
        steps = STEPS if keras.backend.backend() == "tensorflow" else FEW_STEPS
        return {
            "parameters": sum(
                p.numel() for p in self.network.parameters() if p.requires_grad
            ),
            "twin_parameters": sum(
                int(np.prod(w.shape)) for w in self.twin.trainable_weights
            ),
            "outputs": self._outputs(),
            "loss_values": max(self._losses(size) for size in SIZES),
            **self._descend(steps if run else 1),
            **({"run_outputs": self._after()} if run else {}),
        }

    def _outputs(self) -> float:
        self.network.eval()
        with torch.no_grad():
            ours = self.network(torch.from_numpy(self.x)).numpy()
        theirs = self.twin.predict_on_batch(self.x)
        return difference(ours, theirs, valid(self.x, ours))

    def _losses(self, size: float) -> float:
        """Compare both losses with the formula, and their gradients, at this size.

        The differences are relative to values and gradients above 1.
        """
        with torch.no_grad():
            outputs = self.network(torch.from_numpy(self.x)).numpy()
        outputs = outputs_like(outputs, size, str(type(self.loss).__name__))
        ours = torch.from_numpy(outputs).requires_grad_()
        loss = self.loss(ours, torch.from_numpy(self.y))
        loss.backward()
        assert ours.grad is not None
        value, slope = differentiate(self.twin_loss, self.y, outputs)
        assert np.isfinite(loss.item()) and torch.isfinite(ours.grad).all()
        exact = compute(self.loss, outputs, self.y)
        scale = max(1.0, abs(exact))
        apart = np.abs(slope - ours.grad.numpy()).max()
        steepest = max(1.0, float(ours.grad.abs().max()))
        values = max(abs(loss.item() - exact), abs(value - exact)) / scale
        return float(max(values, apart / steepest))

    @staticmethod
    def _gradient(parameter: torch.Tensor) -> np.ndarray:
        if parameter.grad is None:
            return np.zeros(parameter.shape, dtype=np.float32)
        return parameter.grad.numpy()

    def _descend(self, steps: int) -> dict[str, float]:
        """Take the same steps of plain gradient descent on the same batches.

        Returns the differences of the first step's loss and gradients and, of more than
        one step, the largest of the losses, relative to losses above 1.
        """
        optimizer = torch.optim.SGD(self.network.parameters(), lr=LEARNING_RATE)
        descent = Descent(LEARNING_RATE)
        descent.build(self.twin.trainable_variables)
        self.twin.compile(descent, loss=self.twin_loss)
        self.network.train()
        found: dict[str, float] = {}
        apart = 0.0
        rng = np.random.default_rng(0)
        for step in range(steps):
            rows = rng.choice(len(self.x), BATCH, replace=False) if step else FIRST
            x, y = self.x[rows], self.y[rows]
            loss = self.loss(self.network(torch.from_numpy(x)), torch.from_numpy(y))
            optimizer.zero_grad()
            loss.backward()
            theirs = self.twin.train_on_batch(x, y, return_dict=True)["loss"]
            between = abs(loss.item() - float(theirs))
            if step == 0:
                found = {"loss": between, "gradients": self._slopes(descent)}
            optimizer.step()
            apart = max(apart, between / max(1.0, abs(loss.item())))
        return found | ({"run_loss": apart} if steps > 1 else {})

    def _slopes(self, descent: "Descent") -> float:
        """Return how far the latest gradients of both are apart, relative to ours."""
        ours = self._flat(transfer(self.network, self.twin, self._gradient))
        latest = [keras.ops.convert_to_numpy(slope) for slope in descent.latest]
        theirs = np.concatenate([slope.ravel() for slope in latest])
        return float(np.linalg.norm(ours - theirs) / np.linalg.norm(ours))

    def _optimizers(self) -> dict[str, float]:
        """Take steps with both optimizers on the same made-up gradients.

        Returns how far apart the weights are, relative to the largest movement, and
        how alike the directions are, 1 for the same.
        """
        start = self._flat(transfer(self.network, self.twin, self._value))
        rng = np.random.default_rng(0)
        for _ in range(STEPS):
            for parameter in self.network.parameters():
                if parameter.requires_grad:
                    drawn = rng.normal(DRIFT, 1, tuple(parameter.shape))
                    parameter.grad = torch.tensor(drawn, dtype=torch.float32)
            arrays = transfer(self.network, self.twin, self._gradient)
            theirs = [array.copy() for layer in arrays.values() for array in layer]
            self._clip()
            self.training.optimizer.step()
            self.twin.optimizer.apply(theirs, self.twin.trainable_weights)
        ours = self._flat(transfer(self.network, self.twin, self._value)) - start
        weights = [keras.ops.convert_to_numpy(w) for w in self.twin.trainable_weights]
        twins = np.concatenate([w.ravel() for w in weights]) - start
        alike = ours @ twins / np.linalg.norm(ours) / np.linalg.norm(twins)
        apart = np.abs(ours - twins).max() / np.abs(ours).max()
        return {"steps": float(apart), "direction": float(alike)}

    def _clip(self) -> None:
        config = importlib.import_module(f"{self.packages[0]}.config").Config()
        if hasattr(config, "clip_norm"):
            torch.nn.utils.clip_grad_norm_(self.network.parameters(), config.clip_norm)

    @staticmethod
    def _flat(arrays: dict[str, list[np.ndarray]]) -> np.ndarray:
        flat = [array.ravel() for layer in arrays.values() for array in layer]
        return np.concatenate(flat).copy()

    def _rates(self) -> dict[str, list[float]]:
        """Return the learning rate of both at every step, or epoch of a plateau."""
        theirs = importlib.import_module(f"{self.packages[1]}.optim")
        config = importlib.import_module(f"{self.packages[1]}.config").Config()
        plateau = hasattr(theirs, "choose_rate")
        rates: dict[str, list[float]] = {"ours": [], "theirs": []}
        for step in range(STEPS):
            rates["ours"].append(self.training.optimizer.param_groups[0]["lr"])
            if plateau:
                rates["theirs"].append(theirs.choose_rate(config, LOSSES[:step]))
                self.training.schedule.step(LOSSES[step])
            else:
                rates["theirs"].append(float(self.twin.optimizer.learning_rate))
                self.training.optimizer.step()
                self.training.schedule.step()
                self.twin.optimizer.iterations.assign_add(1)
        return rates

    def _after(self) -> float:
        """Compare outputs after the run.

        The running variance of a batch norm is unbiased in PyTorch and biased in Keras;
        a network that holds one is compared with the statistics of the batch.
        """
        normed = any(isinstance(m, NORMS) for m in self.network.modules())
        self.network.train(normed)
        with torch.no_grad():
            ours = self.network(torch.from_numpy(self.x)).numpy()
        if normed:
            theirs = keras.ops.convert_to_numpy(self.twin(self.x, training=True))
        else:
            theirs = self.twin.predict_on_batch(self.x)
        return difference(ours, theirs, valid(self.x, ours))


NORMS = (torch.nn.BatchNorm1d, torch.nn.BatchNorm2d)


# Usual outputs, and logits so large that probabilities are 0 or 1 in float32.
SIZES = (1.0, 50.0)


def read_examples(project: Path, package: str) -> Any:
    """Return the training split of a project's demo data, or of its tests' own data."""
    data = importlib.import_module(f"{package}.data")
    if hasattr(data, "load_splits"):
        splits = data.load_splits()
        if (project / f"src/{package}/data/teacher.py").exists():
            splits = importlib.import_module(
                f"{package}.data.teacher"
            ).to_probabilities(splits)
        return splits["train"]
    sys.path.insert(0, str(project / "tests"))
    sys.modules.pop("examples", None)
    examples = importlib.import_module("examples")
    sys.path.pop(0)
    config = importlib.import_module(f"{package}.config").Config
    with TemporaryDirectory() as folder:
        path = examples.write_examples(Path(folder))
        splits, _ = data.load_data(config(data=str(path)), Path(folder))
    return splits["train"]


def outputs_like(outputs: np.ndarray, size: float, loss: str) -> np.ndarray:
    """Return outputs of the shape and range of a network's, as large as `size`."""
    rng = np.random.default_rng(0)
    drawn = (
        size
        * rng.choice([-1.0, 1.0], outputs.shape)
        * rng.uniform(0.5, 1, outputs.shape)
    )
    if loss == "GaussianNLL":
        drawn = np.abs(drawn)
    elif outputs.min() >= 0 and outputs.max() <= 1:
        drawn = 1 / (1 + np.exp(-drawn))
    elif np.allclose(np.linalg.norm(outputs, axis=-1), 1, atol=1e-4):
        drawn /= np.linalg.norm(drawn, axis=-1, keepdims=True)
    return drawn.astype(np.float32)


def differentiate(
    loss: Any, targets: np.ndarray, outputs: np.ndarray
) -> tuple[float, np.ndarray]:
    """Return a Keras loss and its gradient, on the backend that runs."""
    backend = keras.backend.backend()
    if backend == "tensorflow":
        import tensorflow as tf

        variable = tf.Variable(outputs)
        with tf.GradientTape() as tape:
            value = loss(targets, variable)
        return float(value), tape.gradient(value, variable).numpy()
    if backend == "jax":
        import jax

        value, slope = jax.value_and_grad(lambda z: loss(targets, z))(outputs)
        return float(value), np.asarray(slope)
    tensor = torch.from_numpy(outputs.copy()).requires_grad_()
    value = loss(targets, tensor)
    value.backward()
    assert tensor.grad is not None
    return value.item(), tensor.grad.numpy()


def inputs_like(x: np.ndarray) -> np.ndarray:
    """Return tokens as they are, and normal numbers of the shape of others.

    On frames that are mostly one constant the variance of a batch norm loses digits in
    both frameworks, and rounding would hide what is compared.
    """
    if x.dtype != np.float32:
        return x
    drawn = np.random.default_rng(0).normal(size=x.shape)
    return np.where(np.isnan(x), np.nan, drawn).astype(np.float32)


def valid(x: np.ndarray, outputs: np.ndarray) -> np.ndarray:
    """Return which outputs count: all but those of padded steps."""
    if outputs.ndim == 3 and outputs.shape[1] == x.shape[1]:
        counts = np.asarray(x != 0 if x.ndim == 2 else ~np.isnan(x[:, :, 0]))
        return np.asarray(counts.reshape(*outputs.shape[:2], -1).any(axis=2))
    return np.ones(outputs.shape[:-1], dtype=bool)


def difference(ours: np.ndarray, theirs: np.ndarray, counts: np.ndarray) -> float:
    """Return the largest difference, relative to outputs larger than 1."""
    scale = max(1.0, float(np.abs(ours[counts]).max()))
    return float(np.abs(ours[counts] - theirs[counts]).max()) / scale


def main() -> None:
    """Answer requests until the input ends."""
    answers = os.fdopen(os.dup(1), "w")
    os.dup2(2, 1)
    torch.set_num_threads(1)
    for line in sys.stdin:
        request = json.loads(line)
        try:
            what = request.pop("what")
            answer: dict[str, Any] = Pair(**request).measure(what)
        except Exception:
            answer = {"error": traceback.format_exc()}
        if gc.get_freeze_count() == 0:
            # What the first pair imported stays: clear_session collects garbage.
            gc.freeze()
        keras.backend.clear_session()
        answers.write(json.dumps(answer) + "\n")
        answers.flush()


if __name__ == "__main__":
    main()

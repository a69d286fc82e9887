"""Tells where a generated network drops what, as it runs.

A request is a line of JSON, `{"framework": …, "project": …, "package": …, "first": …}`,
with the first layer that learns; the answer is a line of JSON: `rates` by the names of
the layers and modules that dropped in training, `inside` the rates of layers that drop
in themselves, whether two passes of training differ, whether two of inference do,
whether the input of the first layer was changed, and whether the head came last.
"""

import importlib
import inspect
import json
import os
import sys
import traceback
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np

EXAMPLES = 24


def build(request: dict[str, Any]) -> tuple[Any, np.ndarray]:
    """Return what trains the network, and examples."""
    sys.path.insert(0, str(Path(request["project"]) / "src"))
    package = request["package"]
    split = importlib.import_module(f"{package}.data").load_splits()["train"]
    split = replace(split, x=split.x[:EXAMPLES], y=split.y[:EXAMPLES])
    config = importlib.import_module(f"{package}.config").Config(seed=1)
    train = importlib.import_module(f"{package}.train")
    given = {"train": split, "steps": 1}
    wanted = given.keys() & inspect.signature(train.build_training).parameters
    return train.build_training(config, **{n: given[n] for n in wanted}), split.x


def look_into_torch(request: dict[str, Any]) -> dict[str, Any]:
    """Watch every module of a PyTorch network in a pass of training."""
    import torch
    from torch import nn

    training, x = build(request)
    network = training.network
    rates: dict[str, float] = {}
    called: list[str] = []
    firsts: list[torch.Tensor] = []

    def watch(name: str) -> Any:
        def hook(module: nn.Module, inputs: Any, output: Any) -> None:
            called.append(name)
            if name == request["first"]:
                firsts.append(inputs[0].detach())
            if "Dropout" in type(module).__name__ and not torch.equal(
                inputs[0], output
            ):
                rates[name] = float(module.p)  # type: ignore[arg-type]

        return hook

    for name, module in network.named_modules():
        module.register_forward_hook(watch(name))
    network.train()
    torch.manual_seed(0)
    with torch.no_grad():
        one, two = (network(torch.from_numpy(x)) for _ in range(2))
        order = [name for name in called if name]
        network.eval()
        three, four = (network(torch.from_numpy(x)) for _ in range(2))
    inside = {
        name: module.dropout
        for name, module in network.named_modules()
        if isinstance(module, nn.RNNBase | nn.MultiheadAttention) and module.dropout
    }
    return {
        "rates": rates,
        "inside": inside,
        "varies": not torch.equal(one, two),
        "certain": torch.equal(three, four),
        "raw": len(firsts) < 2 or bool(torch.equal(*map(data_of, firsts[:2]))),
        "last": order[-1] == "head",
    }


def data_of(inputs: Any) -> Any:
    """Return the numbers of a batch, packed or not."""
    return getattr(inputs, "data", inputs)


def look_into_keras(request: dict[str, Any]) -> dict[str, Any]:
    """Compare what goes into and comes out of every dropout of a Keras network."""
    import keras

    network, x = build(request)
    drops = [layer for layer in network.layers if "Dropout" in type(layer).__name__]
    first = next(x for x in network.layers if x.name.startswith(request["first"]))
    pairs = [(layer.input, layer.output) for layer in drops]
    watched = keras.Model(network.input, [network.output, first.input, pairs])
    (one, start, found), (two, again, _) = (watched(x, training=True) for _ in range(2))
    three, four = (network(x, training=False) for _ in range(2))
    names = [layer.name for layer in network.layers]
    rates = {
        layer.name: layer.rate
        for layer, (before, after) in zip(drops, found, strict=True)
        if not same(before, after)
    }
    inside = {
        layer.name: layer.dropout
        for layer in network.layers
        if getattr(layer, "dropout", 0)
    }
    return {
        "rates": rates,
        "inside": inside,
        "varies": not same(one, two),
        "certain": same(three, four),
        "raw": same(start, again),
        "last": all(names.index(name) < names.index("head") for name in rates),
    }


def same(one: Any, two: Any) -> bool:
    """Say whether two tensors, or lists of them, hold the same numbers."""
    if isinstance(one, list | tuple):
        return all(map(same, one, two))
    return bool(np.array_equal(np.asarray(one), np.asarray(two), equal_nan=True))


LOOK = {"pytorch": look_into_torch, "keras": look_into_keras}


def main() -> None:
    """Answer requests until the input ends."""
    answers = os.fdopen(os.dup(1), "w")
    os.dup2(2, 1)
    for line in sys.stdin:
        request = json.loads(line)
        try:
            answer = LOOK[request["framework"]](request)
        except Exception:
            answer = {"error": traceback.format_exc()}
        answers.write(json.dumps(answer) + "\n")
        answers.flush()


if __name__ == "__main__":
    main()

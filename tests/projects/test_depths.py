"""`depth` finds the depth that is enough, on data where it is known."""

from pathlib import Path

import numpy as np
import pytest

from tests.conftest import Execute
from tools.rendering import write

FRAMEWORKS = ("pytorch", "keras")


def write_pulses(path: Path) -> None:
    """Write series of pairs of pulses, 3 or 5 steps apart.

    One convolution of 3 steps never sees both pulses of a pair; two in a row span 5
    steps and see those that are 3 apart.
    """
    rng = np.random.default_rng(0)
    x = np.zeros((600, 30, 1), dtype=np.float32)
    near = rng.random(len(x)) < 0.5
    for row, gap in enumerate(np.where(near, 3, 5)):
        for start in (0, 10, 20) + rng.integers(0, 4, size=3):
            x[row, [start, start + gap]] = 1
    np.savez(path, x=x, y=np.where(near, "near", "far"))


@pytest.mark.parametrize("framework", FRAMEWORKS)
def test_a_network_that_is_too_shallow_is_deepened_until_it_is_enough(
    execute: Execute, tmp_path: Path, framework: str
) -> None:
    package = f"{framework}_too_shallow"
    project = write(
        tmp_path / "project",
        framework,
        package,
        data_source="npz",
        input_kind="series",
        input_shape="[30, 1]",
        outputs="2",
        layers="[conv1d: 16]",
        epochs="40",
        learning_rate="0.003",
        extras="[depth]",
    )
    write_pulses(tmp_path / "pulses.npz")
    options = ("--run", "runs/depth", "--data", str(tmp_path / "pulses.npz"))
    found = execute(framework, project, f"{package}.depth", *options)
    assert found.code == 0, found.printed
    assert "depth 2 is enough: [conv1d: 16, conv1d: 16]" in found.printed
    assert "depth 3  accuracy" in found.printed
    assert (
        "copier update --trust --defaults -d 'layers=[conv1d: 16, conv1d: 16]'"
        in found.printed
    )
    assert (project / "runs/depth/depth.png").stat().st_size > 0


def test_a_network_that_is_deep_for_few_examples_is_cut(
    execute: Execute, tmp_path: Path
) -> None:
    stack = "[mlp: 64, mlp: 64, mlp: 64]"
    answers = {"input_kind": "tabular", "layers": stack, "extras": "[depth]"}
    project = write(tmp_path, "pytorch", "too_deep", **answers)
    found = execute("pytorch", project, "too_deep.depth", "--run", "runs/depth")
    assert found.code == 0, found.printed
    assert "depth 1 is enough: [mlp: 64]" in found.printed
    assert "depth 3  accuracy" not in found.printed

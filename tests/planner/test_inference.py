"""How many examples a trained network computes at once."""

import pytest

from extensions.planner import Answers, make_plan


@pytest.mark.parametrize(
    ("kind", "shape", "layers", "batch"),
    [
        ("image", "[8, 8, 1]", "[conv2d: 32, mlp: 8]", 1024),
        # 224 · 224 · 32 numbers behind the convolution: 41 examples fit.
        ("image", "[224, 224, 3]", "[conv2d: 32, mean]", 32),
        ("video", "[16, 64, 64, 3]", "[conv2d: 32, mean, gru: 8]", 32),
        # 8 heads that compare 2048 steps: 2 examples fit.
        ("series", "[2048, 16]", "[transformer: {size: 16, heads: 8}]", 2),
        ("image", "[1024, 1024, 3]", "[conv2d: 64, mean]", 1),
    ],
)
def test_the_layer_that_holds_most_decides(
    kind: str, shape: str, layers: str, batch: int
) -> None:
    answers = Answers(
        kind, "binary", layers, data_source="npz", input_shape=shape, outputs="1"
    )
    assert make_plan(answers).inference_batch == batch

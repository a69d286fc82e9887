"""The files of a project, and nothing beside them."""

import re
from collections.abc import Mapping
from typing import Any

import black
import pytest

from extensions.planner import Answers
from tools.rendering import render

FRAMEWORKS = ("pytorch", "keras")

MODULES = [
    "__init__",
    "config",
    "data",
    "depth",
    "diagnose",
    "evaluate",
    "history",
    "inference",
    "inputs",
    "loader",
    "loop",
    "losses",
    "metrics",
    "model",
    "optim",
    "plots",
    "predict",
    "splits",
    "train",
    "verdict",
]
TESTS = (
    "conftest",
    "test_data",
    "test_depth",
    "test_diagnose",
    "test_model",
    "test_shapes",
    "test_training",
)
OTHERS = {".copier-answers.yml", ".gitignore", "README.md", "pyproject.toml"}
# Answers, and the modules and tests that they bring.
EXTRA: list[tuple[dict[str, Any], set[str], set[str]]] = [
    ({"input_kind": "image", "layers": "[mlp: 8]"}, {"statistics"}, set()),
    (
        {"input_kind": "tabular", "task": "regression", "layers": "[mlp: 8]"},
        {"statistics"},
        set(),
    ),
    ({"input_kind": "series", "layers": "[conv1d: 8]"}, {"statistics"}, set()),
    (
        {"input_kind": "series", "layers": "[mlp: 8, lstm: 8]"},
        {"statistics"},
        {"test_behaviour"},
    ),
    (
        {"input_kind": "video", "layers": "[convlstm: 4]"},
        {"moving_digits", "statistics"},
        {"test_behaviour"},
    ),
    (
        {"input_kind": "tokens", "layers": "[embedding: 8, lstm: 8]"},
        {"statements"},
        {"test_behaviour"},
    ),
    (
        {"input_kind": "image", "layers": "[mlp: 8]", "loss": "kl_divergence"},
        {"statistics", "teacher"},
        set(),
    ),
    (
        {
            "input_kind": "image",
            "data_source": "npz",
            "input_shape": "[8, 8, 1]",
            "outputs": "10",
            "layers": "[conv2d: 8, mlp: 8]",
        },
        {"statistics", "encoding", "errors", "targets"},
        {"examples", "test_files", "test_splits"},
    ),
    (
        {
            "input_kind": "tokens",
            "data_source": "npz",
            "input_shape": "[100]",
            "vocabulary": "1000",
            "outputs": "2",
            "layers": "[mlp: 8, flatten]",
        },
        {"encoding", "errors", "targets"},
        {"examples", "test_behaviour", "test_files", "test_splits"},
    ),
]
COPIED = [EXTRA[4][0], EXTRA[-1][0]]


def rendered(framework: str, answers: Mapping[str, Any]) -> dict[str, str]:
    """Return the text of each file of a project that Copier is spared."""
    given = Answers(**{"task": "multiclass", **answers})
    found = render(framework, given, "Digit Reader", "digit_reader")
    return {place.as_posix(): text for place, text in found}


@pytest.mark.parametrize("framework", FRAMEWORKS)
@pytest.mark.parametrize(("answers", "modules", "tests"), EXTRA)
def test_a_project_holds_only_what_its_answers_ask_for(
    framework: str, answers: dict[str, Any], modules: set[str], tests: set[str]
) -> None:
    found = rendered(framework, answers)
    # The modules of the other depths, as depth.py names them.
    depths = re.findall(r"\bmodel_depth\d+\b", found["src/digit_reader/depth.py"])
    assert set(found) == {
        *OTHERS,
        *(f"src/digit_reader/{name}.py" for name in {*MODULES, *modules, *depths}),
        *(f"tests/{name}.py" for name in {*TESTS, *tests}),
    }


@pytest.mark.parametrize("framework", FRAMEWORKS)
@pytest.mark.parametrize("answers", COPIED, ids=str)
def test_copier_writes_the_files_that_are_rendered_and_black_formats_them(
    copie: Any, framework: str, answers: dict[str, Any]
) -> None:
    result = copie.copy(extra_answers={"framework": framework, **answers})
    assert result.exit_code == 0, result.exception
    root = result.project_dir
    written = {
        path.relative_to(root).as_posix(): path.read_text(encoding="utf-8")
        for path in root.rglob("*")
        if path.is_file()
    }
    expected = {
        name: black.format_str(text, mode=black.Mode())
        if name.endswith(".py")
        else text
        for name, text in rendered(framework, answers).items()
    }
    # Copier's own names for where the template is and what it was asked.
    del written[".copier-answers.yml"], expected[".copier-answers.yml"]
    assert written == expected

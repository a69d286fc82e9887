"""The files of a project, and nothing beside them."""

import re
from pathlib import Path
from typing import Any

import pytest

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
    ({"input_kind": "tabular", "task": "regression"}, {"statistics"}, set()),
    ({"input_kind": "series"}, {"statistics"}, set()),
    (
        {"input_kind": "series", "layers": "[mlp: 8, lstm: 8]"},
        {"statistics"},
        {"test_behaviour"},
    ),
    ({"input_kind": "video"}, {"moving_digits", "statistics"}, {"test_behaviour"}),
    ({"input_kind": "tokens"}, {"statements"}, {"test_behaviour"}),
    ({"loss": "kl_divergence"}, {"statistics", "teacher"}, set()),
    (
        {"data_source": "npz", "input_shape": "[8, 8, 1]"},
        {"statistics", "encoding", "errors", "targets"},
        {"examples", "test_splits"},
    ),
    (
        {"data_source": "npz", "input_kind": "tokens", "layers": "[mlp: 8, flatten]"},
        {"encoding", "errors", "targets"},
        {"examples", "test_behaviour", "test_splits"},
    ),
]


def depths(project: Path) -> set[str]:
    """Return the other depths' modules, as depth.py names them."""
    source = (project / "src/digit_reader/depth.py").read_text()
    return set(re.findall(r"\bmodel_depth\d+\b", source))


@pytest.mark.parametrize("framework", ["pytorch", "keras"])
@pytest.mark.parametrize(("answers", "modules", "tests"), EXTRA)
def test_a_project_holds_only_what_its_answers_ask_for(
    copie: Any,
    framework: str,
    answers: dict[str, Any],
    modules: set[str],
    tests: set[str],
) -> None:
    result = copie.copy(extra_answers={"framework": framework, **answers})
    assert result.exit_code == 0, result.exception
    root = result.project_dir
    found = {str(p.relative_to(root)) for p in root.rglob("*") if p.is_file()}
    assert found == {
        *OTHERS,
        *(
            f"src/digit_reader/{name}.py"
            for name in {*MODULES, *modules, *depths(root)}
        ),
        *(f"tests/{name}.py" for name in {*TESTS, *tests}),
    }

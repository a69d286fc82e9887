"""The files of a project, and nothing beside them."""

from collections.abc import Mapping
from typing import Any

import black
import pytest

from extensions.planner import PRESETS, Answers
from tools.rendering import render

FRAMEWORKS = ("pytorch", "keras")

MODULES = {
    "__init__",
    "__main__",
    "checkpoint",
    "config",
    "data/__init__",
    "data/splits",
    "diagnose",
    "evaluate",
    "loader",
    "losses",
    "metrics",
    "model",
    "optim",
    "plots",
    "predict",
    "train",
}
TESTS = {
    "conftest",
    "test_command_line",
    "test_data",
    "test_diagnose",
    "test_model",
    "test_training",
}
CI = ".github/workflows/ci.yml"
OTHERS = {
    ".copier-answers.yml",
    ".gitignore",
    "AGENTS.md",
    "README.md",
    "pyproject.toml",
    CI,
}
SCALING = "data/scaling"
OWN = {
    "folds",
    "tables",
    *(
        f"data/{name}"
        for name in (
            "arrays",
            "dealing",
            "encoding",
            "fingerprint",
            "given",
            "inputs",
            "shapes",
            "targets",
        )
    ),
    *(
        f"check/{name}"
        for name in ("__init__", "audit", "findings", "overview", "suspects", "worst")
    ),
}
OWN_TESTS = {
    "examples",
    "test_check",
    "test_files",
    "test_fingerprint",
    "test_folds",
    "test_splits",
    "test_tables",
}
MOST_MODULES, MOST_LINES = 15, 1200
# Answers, and the modules and tests that they bring.
EXTRA: list[tuple[dict[str, Any], set[str], set[str]]] = [
    ({"input_kind": "image", "layers": "[mlp: 8]"}, {SCALING}, set()),
    (
        {"input_kind": "tabular", "task": "regression", "layers": "[mlp: 8]"},
        {SCALING},
        set(),
    ),
    ({"input_kind": "series", "layers": "[mlp: 8, lstm: 8]"}, {SCALING}, set()),
    (
        {"input_kind": "series", "layers": "[conv1d: {filters: 8, padding: causal}]"},
        {SCALING},
        {"test_behavior"},
    ),
    (
        {"input_kind": "tokens", "layers": "[embedding: 8, lstm: 8]"},
        {"data/statements"},
        {"test_behavior"},
    ),
    (
        {"input_kind": "image", "layers": "[mlp: 8]", "loss": "kl_divergence"},
        {SCALING, "data/teacher"},
        set(),
    ),
    (
        {"input_kind": "image", "layers": "[mlp: 8]", "extras": "[depth]"},
        {SCALING, "depth/__init__", "depth/study"}
        | {f"depth/model_depth{number}" for number in (2, 3)},
        {"test_depth"},
    ),
    (
        {
            "input_kind": "image",
            "data_source": "npz",
            "input_shape": "[8, 8, 1]",
            "outputs": "10",
            "layers": "[conv2d: 8, mlp: 8]",
        },
        {SCALING, *OWN, "check/similar", "data/ranges"},
        OWN_TESTS,
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
        OWN,
        {*OWN_TESTS, "test_behavior"},
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
    assert set(found) == {
        *OTHERS,
        *(f"src/digit_reader/{name}.py" for name in MODULES | modules),
        *(f"tests/{name}.py" for name in TESTS | tests),
    }


@pytest.mark.parametrize("framework", FRAMEWORKS)
def test_the_default_project_is_small(framework: str) -> None:
    layers = next(iter(PRESETS["image"].values()))
    found = rendered(framework, {"input_kind": "image", "layers": layers})
    sources = {
        name: black.format_str(text, mode=black.Mode())
        for name, text in found.items()
        if name.startswith("src/")
    }
    modules = [name for name in sources if not name.endswith("__init__.py")]
    assert len(modules) <= MOST_MODULES, modules
    assert sum(text.count("\n") for text in sources.values()) <= MOST_LINES
    train = sources["src/digit_reader/train.py"]
    assert train.count("\n") < 150


@pytest.mark.parametrize("framework", FRAMEWORKS)
def test_a_workflow_is_written_unless_it_is_declined(framework: str) -> None:
    for ci in (True, False):
        answers = {"input_kind": "image", "layers": "[mlp: 8]", "ci": ci}
        assert (CI in rendered(framework, answers)) == ci


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

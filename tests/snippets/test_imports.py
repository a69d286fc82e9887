"""Generated modules import what they read: no more, in the order of isort."""

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest
from copier.errors import UserMessageError

from extensions.interview.imports import Origins, complete, names_read
from extensions.interview.imports.statements import Import, read, write
from tools.generation import ROOT

TEMPLATE = ROOT / "template"
TABLES = [TEMPLATE / "imports.py", *TEMPLATE.glob("frameworks/*/imports.py")]
MODULE = "template/project/src/{{ package_name }}/train.py.jinja"
TABLE = """
import json
import math
import numpy as np
import os.path
from dataclasses import dataclass, field
from pathlib import Path
from torch import Tensor, nn
from torch.nn import functional as F
from . import evaluate
from .config import ANOTHER, Config
from .data.splits import Split
"""
ORIGINS = Origins({i.name: i for i in read(ast.parse(TABLE).body)}, "digits")


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("x = np.zeros(3)", {"np"}),
        ("import numpy as np\nx = np.zeros(3)", set()),
        ("from a.b import c as d\nd, c", {"c"}),
        ("import a.b\na, b", {"b"}),
        ("def f(x: Tensor = nn.x, *y: A, **z: B) -> C: return x, y, z", set("ABC") | {"Tensor", "nn"}),
        ("def f():\n    loss: Tensor = g()\n    return loss", {"Tensor", "g"}),
        ("class A(B, metaclass=C):\n    mean: D\n    def f(self): return mean", set("BCD") | {"mean"}),
        ("class A:\n    mean = 1\n    both = mean", set()),
        ("@cache\ndef f(): return f", {"cache"}),
        ("@dataclass\nclass A:\n    x: int = field(default=A)", {"dataclass", "field"}),
        ("f'{math.pi:{width}}'", {"math", "width"}),
        ("'Config'", set()),
        ("x: 'Config' = 1", set()),
        ("[path for path in paths if path in known]", {"paths", "known"}),
        ("[path for path in paths]\npath", {"paths", "path"}),
        ("{k: v for k, v in pairs}", {"pairs"}),
        ("def f(): return [y := g(x) for x in z], y", {"g", "z"}),
        ("lambda path, *rest: (path, rest, other)", {"other"}),
        ("(lambda x: x)(x)", {"x"}),
        ("for a, (b, *c) in d: a, b, c", {"d"}),
        ("with open(a) as b: b", {"a"}),
        ("try: pass\nexcept E as error: error", {"E"}),
        ("match x:\n    case [a, *b]: a, b\n    case {'k': c, **d}: c, d\n    case P(q=e) as g: e, g", {"x", "P"}),
        ("def f(json): return json.loads(json)", set()),
        ("def f():\n    import json\n    return json\njson", {"json"}),
        ("def f():\n    def g(): return x\n    x = 1\n    return g", set()),
        ("def f(): return late\nlate = 1", set()),
        ("def f():\n    global count\n    count = 1", set()),
        ("if TYPE_CHECKING:\n    from .data import A\ndef f(x: A): ...", {"TYPE_CHECKING"}),
        ("__all__ = ['a', 'b']\na = 1", {"b"}),
        ("print(len(__name__), ValueError)", set()),
        ("def broken(", set()),
    ],
)  # fmt: skip
def test_the_names_that_a_module_reads(text: str, names: set[str]) -> None:
    assert names_read(text) == names


def test_imports_stand_behind_the_docstring_in_three_groups() -> None:
    text = '"""Train."""\n\nx = np.array(json, F, Tensor, nn, ANOTHER, Config, Split, math)\n'
    assert complete(text, MODULE, ORIGINS) == (
        '"""Train."""\n\n'
        "import json\nimport math\n\n"
        "import numpy as np\nfrom torch import Tensor, nn\n"
        "from torch.nn import functional as F\n\n"
        "from .config import ANOTHER, Config\nfrom .data.splits import Split\n\n"
        "x = np.array(json, F, Tensor, nn, ANOTHER, Config, Split, math)\n"
    )


@pytest.mark.parametrize(
    ("template", "lines"),
    [
        (MODULE, "from . import evaluate\nfrom .config import Config\nfrom .data.splits import Split\n"),
        (
            "template/project/src/{{ package_name }}/data/own.py.jinja",
            "from .. import evaluate\nfrom ..config import Config\nfrom .splits import Split\n",
        ),
        (
            "template/project/src/{{ package_name }}/{% if plan.depths %}depths{% endif %}/a.py.jinja",
            "from .. import evaluate\nfrom ..config import Config\nfrom ..data.splits import Split\n",
        ),
        (
            "template/project/tests/test_training.py.jinja",
            "from digits import evaluate\nfrom digits.config import Config\nfrom digits.data.splits import Split\n",
        ),
        (
            "template/frameworks/keras/model.py.jinja",
            "from . import evaluate\nfrom .config import Config\nfrom .data.splits import Split\n",
        ),
    ],
)  # fmt: skip
def test_modules_of_the_project_are_imported_from_where_one_stands(
    template: str, lines: str
) -> None:
    text = "evaluate, Config, Split\n"
    assert complete(text, template, ORIGINS) == f"{lines}\n{text}"


def test_imports_that_a_template_writes_stay() -> None:
    text = '"""A."""\nfrom .inputs import Split\nfrom .config import load\nimport os\n\n\nSplit, Path, Config\n'
    assert complete(text, MODULE, ORIGINS) == (
        '"""A."""\n\nimport os\nfrom pathlib import Path\n\n'
        "from .config import Config, load\nfrom .inputs import Split\n\n"
        "Split, Path, Config\n"
    )


def test_a_module_that_lacks_nothing_stays_as_it_is() -> None:
    text = '"""A."""\nimport os  # first\nimport abc\nos, abc\n'
    assert complete(text, MODULE, ORIGINS) == text


def test_a_comment_among_imports_is_not_lost() -> None:
    with pytest.raises(UserMessageError, match=r"train\.py\.jinja: a comment"):
        complete("import os  # first\nos, Path\n", MODULE, ORIGINS)


def test_an_unknown_name_is_told_with_its_template() -> None:
    with pytest.raises(UserMessageError) as caught:
        complete("np.zeros(sise), kount\n", MODULE, ORIGINS)
    assert str(caught.value).startswith(
        f"{MODULE}: no table of imports has kount, sise."
    )


@pytest.mark.parametrize("path", TABLES, ids=lambda p: p.parent.name)
def test_ruff_would_sort_them_the_same(path: Path, tmp_path: Path) -> None:
    """Also mixed up, and as a test of the project has them."""
    found = list(read(ast.parse(path.read_text()).body))
    outside = [one.seen_from_outside("digits") for one in found]
    assert {one.name for one in found if one.module.startswith(".")}
    for name, imports in {"inside": found, "outside": outside}.items():
        target = tmp_path / f"{name}.py"
        target.write_text(write(reversed(imports), "digits") + "\n__all__ = []\n")
        ruff = [sys.executable, "-m", "ruff", "--isolated", "--quiet"]
        subprocess.run([*ruff, "format", target], check=True, cwd=tmp_path)
        options = [
            "--select",
            "I",
            "--config",
            'lint.isort.known-first-party=["digits"]',
        ]
        subprocess.run([*ruff, "check", *options, target], check=True, cwd=tmp_path)


def test_numbers_in_names_are_sorted_as_numbers() -> None:
    imports = [Import(".", f"model_depth{number}", "") for number in (10, 2, 1)]
    assert (
        write(imports, "digits")
        == "from . import model_depth1, model_depth2, model_depth10\n"
    )


@pytest.mark.parametrize("path", TABLES, ids=lambda p: p.parent.name)
def test_no_table_has_a_name_that_no_template_reads(path: Path) -> None:
    inside = TEMPLATE if path.parent == TEMPLATE else path.parent
    found = (p for p in TEMPLATE.rglob("*") if p.is_file())
    files = [p for p in found if p.name != "imports.py"]
    shared = [p for p in files if "frameworks" not in p.parts]
    read_by = {*shared, *(p for p in files if inside in p.parents)}
    words = {w for p in read_by for w in re.findall(r"\w+", p.read_text())}
    names = [one.name for one in read(ast.parse(path.read_text()).body)]
    assert len(names) == len(set(names))
    assert set(names) <= words

"""What the process that runs generated projects answers."""

from pathlib import Path

from tests.conftest import Execute
from tools.rendering import write


def test_a_failed_test_of_a_project_tells_what_was_compared(
    execute: Execute, tmp_path: Path
) -> None:
    project = write(tmp_path, "pytorch", "failing", layers="[mlp: 8]")
    wrong = "def test_wrong():\n    number = 2\n    assert number + 1 == 7\n"
    (project / "tests/test_wrong.py").write_text(wrong)
    found = execute("pytorch", project, "pytest", "tests/test_wrong.py")
    assert found.code == 1
    assert "assert (2 + 1) == 7" in found.printed, found.printed

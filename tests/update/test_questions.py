"""Questions that are renamed, dropped and new carry a project over, or stop it."""

from pathlib import Path

import pytest
import yaml

from tests.conftest import copier_cli
from tests.questionnaire.terminal import Terminal
from tools.generation import git

from .conftest import Begin, answers_of, commit, contents, update
from .release import released
from .versions import ASKING, ASKING_OTHERWISE, CURRENT, NEXT

FRAMEWORKS = ("pytorch", "keras")
MINE = {
    "motto": "Less is more",
    "tone": "grey",
    "hobby": "swim",
    "seed": "7",
    "weather": "wet",
}
CARRIED = {
    "slogan": "Less is more",
    "tone": "gray",
    "hobbies": ["swim"],
    "random_seed": 7,
}
PRINTED = "To the slogan Less is more, in gray, at slow pace: ['swim'].\n"


@pytest.mark.parametrize("framework", FRAMEWORKS)
def test_answers_are_carried_over(
    begin: Begin, generated: Begin, framework: str
) -> None:
    project = begin(ASKING, framework=framework, **MINE)
    before = answers_of(project)
    assert update(project, ASKING_OTHERWISE) == 0
    after = answers_of(project)
    gone = {"motto", "hobby", "seed", "weather"}
    kept = {name: before[name] for name in before.keys() - gone}
    assert after == kept | CARRIED | {"pace": "slow"}
    assert PRINTED in (project / "README.md").read_text()
    assert contents(project) == contents(generated(ASKING_OTHERWISE, **after))
    commit(project)
    assert update(project, ASKING_OTHERWISE) == 0
    assert git(project, "status", "--porcelain") == ""
    assert answers_of(project) == after


@pytest.mark.parametrize("old", released())
def test_answers_of_a_release_are_carried_over(
    begin: Begin, generated: Begin, old: str
) -> None:
    project = begin(old, seed="7")
    assert update(project, ASKING_OTHERWISE) == 0
    after = answers_of(project)
    assert after["random_seed"] == 7 and "seed" not in after
    assert contents(project) == contents(generated(ASKING_OTHERWISE, **after))


def test_other_answers_are_given_beside_carried_ones(begin: Begin) -> None:
    project = begin(ASKING, **MINE)
    given = {"slogan": "More", "hobbies": "[swim, run]"}
    assert update(project, ASKING_OTHERWISE, **given) == 0
    others = {"slogan": "More", "hobbies": ["run", "swim"]}
    assert answers_of(project).items() >= (CARRIED | others).items()
    # An answer to a question that is renamed is not recorded under both names.
    assert not answers_of(project).keys() & MINE.keys() - {"tone"}


def test_a_new_copy_over_the_old_carries_answers_too(begin: Begin) -> None:
    project = begin(ASKING, **MINE)
    options = ("--defaults", "--quiet", "--overwrite", "--vcs-ref", ASKING_OTHERWISE)
    assert copier_cli("recopy", *options, project) == 0
    assert answers_of(project).items() >= CARRIED.items()
    assert PRINTED in (project / "README.md").read_text()


def test_what_was_dropped_is_told(
    begin: Begin, capfd: pytest.CaptureFixture[str]
) -> None:
    project = begin(ASKING, **MINE)
    capfd.readouterr()
    command = ("update", "--defaults", "--vcs-ref", ASKING_OTHERWISE)
    assert copier_cli(*command, project) == 0
    printed = capfd.readouterr().err
    assert printed.count("no longer asked") == 1
    assert "Note: weather is no longer asked; your answer was wet." in printed


REFUSALS = {
    "frmework=keras": "frmework: there is no such question. Did you mean framework?",
    "motto=More": "motto: there is no such question. It is called slogan now.",
    "weather=dry": "weather: there is no such question. The questions are ",
    "hobbies=[walk]": "hobbies: 'walk' is not one of run, swim.",
    "hobbies=run": "hobbies: 'run' is not a list, such as [run, swim].",
    "checked=true": "checked: there is no such question. The questions are ",
}


def test_a_name_that_is_none_stops_an_update_before_anything_is_touched(
    begin: Begin, capfd: pytest.CaptureFixture[str]
) -> None:
    project = begin(ASKING, **MINE)
    for answer, message in REFUSALS.items():
        capfd.readouterr()
        name, _, value = answer.partition("=")
        assert update(project, ASKING_OTHERWISE, **{name: value}) == 1
        assert message in refusal(capfd)
        assert git(project, "status", "--porcelain") == ""


def test_an_answer_that_is_offered_no_more_stops_an_update(
    begin: Begin, capfd: pytest.CaptureFixture[str]
) -> None:
    project = begin(ASKING, **MINE | {"tone": "blue"})
    assert update(project, ASKING_OTHERWISE) == 1
    assert refusal(capfd) == "tone: 'blue' is not one of gray, black."
    assert git(project, "status", "--porcelain") == ""
    assert update(project, ASKING_OTHERWISE, tone="black") == 0
    assert answers_of(project)["tone"] == "black"


def test_a_file_of_answers_that_are_renamed_is_not_half_read(
    begin: Begin,
    versions: Path,
    tmp_path: Path,
    capfd: pytest.CaptureFixture[str],
) -> None:
    answers = begin(ASKING, **MINE) / ".copier-answers.yml"
    options = ("--defaults", "--vcs-ref", ASKING_OTHERWISE, "--data-file", answers)
    assert copier_cli("copy", *options, versions, tmp_path / "new") == 1
    printed = capfd.readouterr().err
    assert "- motto: there is no such question. It is called slogan now." in printed
    assert "- weather: there is no such question. The questions are " in printed
    assert not (tmp_path / "new").exists()


def test_answers_that_are_in_the_file_by_mistake_or_missing_stop_nothing(
    begin: Begin,
) -> None:
    project = begin(CURRENT)
    file = project / ".copier-answers.yml"
    answers = yaml.safe_load(file.read_text())
    del answers["layers"]
    file.write_text(yaml.safe_dump(answers | {"colour": "red"}))
    commit(project)
    assert update(project, NEXT) == 0
    after = answers_of(project)
    assert "layers" in after and "colour" not in after


def refusal(capfd: pytest.CaptureFixture[str]) -> str:
    """Return what is said of the one answer that is refused."""
    printed = capfd.readouterr().err.strip().splitlines()
    assert printed[-2] == "This template cannot use these answers:", printed
    return printed[-1].removeprefix("- ")


@pytest.mark.parametrize("skip", [True, False])
def test_in_a_terminal_carried_answers_are_proposed_or_skipped(
    begin: Begin, skip: bool
) -> None:
    project = begin(ASKING, **MINE)
    options = ["--skip-answered"] if skip else []
    terminal = Terminal("update", "--vcs-ref", ASKING_OTHERWISE, *options, str(project))
    asked = ["Project name", "Framework", "Where is your data", "What is one example"]
    asked += ["Where does"]
    asked += ["What should", "Layers, first", "Change more", "Your slogan"]
    asked += ["Which tone", "Your hobb"]
    for prompt in ["Change more"] if skip else asked:
        terminal.answer(prompt)
    terminal.answer("Which pace", "quick\r")
    assert terminal.end() == 0
    assert answers_of(project).items() >= (CARRIED | {"pace": "slowquick"}).items()

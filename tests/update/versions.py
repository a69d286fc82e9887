"""A repository of the template with every version that the tests update between."""

import re
import shutil
from pathlib import Path

from tools.generation import PARTS, git

from .release import released, unpack

CURRENT = "v1000.0.0"
# Other dropout rates and other texts than the current tree.
NEXT = "v1001.0.0"
# Dense layers of fewer units than the projects of the tests have.
STRICT = "v1002.0.0"
# The current tree and the next, each loading its planner under the same fixed name.
NAIVE, NAIVE_NEXT = "v2000.0.0", "v2001.0.0"
# The current tree with more questions, and a version that has others and other files.
ASKING, ASKING_OTHERWISE = "v3000.0.0", "v3001.0.0"

RATE, NEXT_RATE = 0.3, 0.45
README_LINE = "Shapes are channels last, without the batch."
NEXT_README_LINE = "Shapes are channels last, and leave the batch out."
COMMENT = "# The range of each hyperparameter, by the text that `setting` uses."
NEXT_COMMENT = (
    "# What values a hyperparameter accepts, by the words that `setting` uses."
)

# Of the first of the two versions; the second asks for a slogan, and offers no blue.
QUESTIONS = """
motto:
  type: str
  help: Your motto
  default: none

tone:
  type: str
  help: Which tone?
  default: grey
  choices: [grey, black, blue]

weather:
  type: str
  help: How is the weather?
  default: fine

hobby:
  type: str
  help: Your hobby
  default: none
  choices: [none, run, swim]

plan:
  type: json
"""
# In the second `seed` is a random seed, `weather` is gone, and `pace` is new.
OTHER_QUESTIONS = """
slogan:
  type: str
  ask: "{{ not settled('slogan') }}"
  help: Your slogan
  default: "{{ carried('slogan', 'none') }}"

tone:
  type: str
  ask: "{{ not settled('tone') }}"
  help: Which tone?
  default: "{{ carried('tone', 'gray') }}"
  choices: [gray, black]

hobbies:
  type: str
  multiselect: true
  ask: "{{ not settled('hobbies') }}"
  help: Your hobbies
  default: "{{ carried('hobbies', []) }}"
  choices: [run, swim]

random_seed:
  type: int
  ask: "{{ details and not settled('random_seed') }}"
  help: Random seed
  default: "{{ carried('random_seed', 0) }}"

seed:
  type: int
  when: false
  default: "{{ random_seed }}"

pace:
  type: str
  help: Which pace?
  default: slow

plan:
  type: json
"""
ROWS = """RENAMED: Mapping[str, Renamed] = {
    "slogan": Renamed(("maxim", "motto")),
    "tone": Renamed(answers={"grey": "gray"}),
    "hobbies": Renamed(("hobby",), {"none": [], "run": ["run"], "swim": ["swim"]}),
    "random_seed": Renamed(("seed",)),
}
"""
PRINTED = "\nTo the motto {{ motto }}, in {{ tone }}: {{ hobby }}, {{ weather }}.\n"
PRINTED_OTHERWISE = """
To the slogan {{ slogan }}, in {{ tone }}, at {{ pace }} pace: {{ hobbies }}.
"""
# Modules of every project: one that the second version lacks, and one that moves.
REMOVED, MOVED, MOVED_TO = "plots.py", "evaluate.py", "judging/judge.py"
MOVED_LINE = "# Of another place.\n"

PAGE = "template/project/README.md.jinja"
PACKAGE = "template/project/src/{{ package_name }}"


def build_repository(working_tree: Path, target: Path) -> None:
    """Tag every released version, the working tree, and made-up ones that follow it."""
    target.mkdir()
    git(target, "init", "--quiet")
    for version in released():
        empty(target)
        unpack(version, target)
        tag(target, version)
    empty(target)
    for part in PARTS:
        copy = shutil.copytree if (working_tree / part).is_dir() else shutil.copy
        copy(working_tree / part, target / part)
    tag(target, CURRENT)
    change(target)
    tag(target, NEXT)
    options = target / "extensions/planner/layers/options.py"
    edit(options, "LARGEST_SIZE = 65536", "LARGEST_SIZE = 12")
    tag(target, STRICT)
    git(target, "checkout", "--quiet", CURRENT)
    load_naively(target)
    tag(target, NAIVE)
    change(target)
    tag(target, NAIVE_NEXT)
    git(target, "checkout", "--quiet", CURRENT)
    ask(target)
    tag(target, ASKING)
    ask_otherwise(target)
    move_files(target)
    tag(target, ASKING_OTHERWISE)
    # Copier clones it five times in each update; one file is quicker than thousands.
    git(target, "gc", "--quiet")


def change(template: Path) -> None:
    """Make the next version: a change of the planner, and two of texts."""
    edit(
        template / "extensions/planner/network/dropout.py",
        f'"dense": {RATE}',
        f'"dense": {NEXT_RATE}',
    )
    edit(template / PAGE, README_LINE, NEXT_README_LINE)
    edit(template / PACKAGE / "config.py.jinja", COMMENT, NEXT_COMMENT)


def ask(template: Path) -> None:
    """Ask more questions, whose answers the project's page prints."""
    questions, page = template / "copier.yml", template / PAGE
    edit(questions, "\nplan:\n  type: json\n", QUESTIONS)
    page.write_text(page.read_text(encoding="utf-8") + PRINTED, encoding="utf-8")


def ask_otherwise(template: Path) -> None:
    """Rename two questions and an answer, drop one of each, and ask a new question."""
    questions, page = template / "copier.yml", template / PAGE
    for name in ("motto", "tone", "hobby", "weather", "seed"):
        drop(questions, name)
    edit(questions, "\nplan:\n  type: json\n", OTHER_QUESTIONS)
    edit(page, PRINTED, PRINTED_OTHERWISE)
    table = template / "extensions/interview/renamed.py"
    edit(table, "RENAMED: Mapping[str, Renamed] = {}\n", ROWS)


def drop(questions: Path, name: str) -> None:
    """Remove a question."""
    text = questions.read_text(encoding="utf-8")
    text, count = re.subn(rf"(?m)^{name}:\n(?: .*\n)+\n", "", text)
    assert count == 1, f"{questions} has no question {name}"
    questions.write_text(text, encoding="utf-8")


def move_files(template: Path) -> None:
    """Remove a module from the projects, and move another, which changes as well."""
    package = template / PACKAGE
    (package / f"{REMOVED}.jinja").unlink()
    moved = package / f"{MOVED_TO}.jinja"
    moved.parent.mkdir()
    (package / f"{MOVED}.jinja").rename(moved)
    text = moved.read_text(encoding="utf-8")
    moved.write_text(MOVED_LINE + text, encoding="utf-8")


def load_naively(template: Path) -> None:
    """Name the planner's modules the same in every version."""
    hashed = 'f"_copier_deep_learning_{digest.hexdigest()[:16]}"'
    edit(template / "extensions/context.py", hashed, '"_naive_planner"')


def empty(repository: Path) -> None:
    """Remove every file of the last commit, if there is one."""
    git(repository, "rm", "--quiet", "-r", "--ignore-unmatch", ".")


def tag(repository: Path, version: str) -> None:
    """Commit everything; a version equal to the last one is a version too."""
    git(repository, "add", "--all")
    git(repository, "commit", "--quiet", "--allow-empty", "--message", version)
    git(repository, "tag", version)


def edit(path: Path, old: str, new: str) -> None:
    """Replace a text that a file holds."""
    text = path.read_text(encoding="utf-8")
    assert old in text, f"{path} does not hold {old!r}"
    path.write_text(text.replace(old, new), encoding="utf-8")

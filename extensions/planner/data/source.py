"""What is known of a source of examples."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Templates:
    """Files of `template/data/` for a kind of input.

    `data` is what the data module comes from, `reader` what the module comes from that
    reads the examples to be predicted.
    """

    data: str
    reader: str


@dataclass(frozen=True)
class Source:
    """One source of examples. `title` is its line in the questionnaire.

    `kinds` are the kinds of input that it can hold, and `tasks` what it can serve.
    `templates` has the files for each kind; none for demo data, which have a module
    for each task. `path` is the default of `--data`, `path_meaning` its help, and
    `example_path` what the README gives; `dependencies` are the packages that read it.

    `columns` says that it is a table, whose columns have names; `arrays` that it is one
    file of arrays; `folders` that each class is a folder of files; `lazy` that an
    example is read when it is needed, not all of them at the start; `probabilities`
    that a target can be a probability for each class.
    """

    name: str
    title: str
    kinds: tuple[str, ...]
    tasks: tuple[str, ...]
    templates: Mapping[str, Templates]
    path: str = ""
    path_meaning: str = ""
    example_path: str = ""
    dependencies: tuple[str, ...] = ()
    columns: bool = False
    arrays: bool = False
    folders: bool = False
    lazy: bool = False
    probabilities: bool = True

    @property
    def custom(self) -> bool:
        """Whether the examples are a person's own."""
        return bool(self.templates)

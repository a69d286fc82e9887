"""What is known of a source of examples."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from .files import Files, Form


@dataclass(frozen=True)
class Source:
    """One source of examples. `title` is its line in the questionnaire.

    `tasks` are what it can serve. `forms` has, for each kind of input that it can hold,
    the form of the examples; `files` says what their files are called, and
    `dependencies` are the packages that read them. `probabilities` says that a target
    can be a probability for each class, and `custom` that the examples are a person's
    own. `modules` has the templates of the modules that read its files, by name, beside
    those of the form.
    """

    name: str
    title: str
    forms: Mapping[str, Form]
    tasks: tuple[str, ...]
    files: Files
    dependencies: tuple[str, ...] = ()
    probabilities: bool = True
    custom: bool = True
    modules: Mapping[str, str] = field(default_factory=dict)

    @property
    def kinds(self) -> tuple[str, ...]:
        """The kinds of input that it can hold."""
        return tuple(self.forms)

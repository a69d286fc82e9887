"""The answer `schema`: what each column of a table holds."""

from ..planner import NotPlainError, PlanError, check_plain, quote, read_yaml

Schema = dict[str, str | list[str]]
CURE = "Write a line for each column, such as size: number or floor: [low, high]."


def read_columns(answer: object) -> Schema:
    """Return the kind of each column, in order; a list where it is a category.

    Raises:
        PlanError: It is no map from names to such texts.
    """
    try:
        value = read_yaml(answer, table=True) if isinstance(answer, str) else answer
        check_plain(value, table=True)
    except NotPlainError as error:
        raise PlanError("schema", f"it {error}", CURE) from None
    if value is None:
        return {}
    if not isinstance(value, dict):
        raise PlanError("schema", f"{quote(value)} has no names of columns", CURE)
    return {_text(name): _kind(_text(name), value[name]) for name in value}


def _kind(name: str, value: object) -> str | list[str]:
    if isinstance(value, list):
        return [_text(entry) for entry in value]
    return _text(value, f"{name} is ")


def _text(value: object, of: str = "") -> str:
    if not isinstance(value, str):
        problem = f"{of}{quote(value)} is no text"
        raise PlanError("schema", problem, "Put it in quotation marks.")
    return value

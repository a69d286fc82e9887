"""The door: what is read of hostile answers, and what is refused, at once and in a line."""

import random
import time
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest

from extensions.planner import (
    PRESETS,
    READERS,
    TASKS,
    Answers,
    PlanError,
    make_plan,
    make_project,
    parse_layers,
)
from extensions.planner.reading.plain import NotPlainError, check_plain
from extensions.planner.reading.plain_yaml import read_yaml

LONGEST_MESSAGE = 600


def endless_list() -> list[Any]:
    entries: list[Any] = [1]
    entries.append(entries)
    return entries


def alias_bomb() -> list[Any]:
    entries: list[Any] = ["lol"] * 9
    for _ in range(12):
        entries = [entries] * 9
    return entries


PLAIN: list[tuple[str, Any]] = [
    ("[mlp: 8, lstm: {hidden: 3}]", [{"mlp": 8}, {"lstm": {"hidden": 3}}]),
    ("- mlp: 8\n- flatten", [{"mlp": 8}, "flatten"]),
    ("[0, -3, 12]", [0, -3, 12]),
    ("[0.5, .5, 5., 1e-3, -1.5e2]", [0.5, 0.5, 5.0, 0.001, -150.0]),
    ("[true, False, null, ~]", [True, False, None, None]),
    ("['3', \"true\"]", ["3", "true"]),
    ("{a: [{b: {}}]}", {"a": [{"b": {}}]}),
    ("# a comment\n[mlp] # another", ["mlp"]),
    ("", None),
    # What YAML would read as something that nobody means.
    (
        "[010, 0x1F, 0o17, 1_000, 1:30, +5]",
        ["010", "0x1F", "0o17", "1_000", "1:30", "+5"],
    ),
    ("[yes, no, on, off]", ["yes", "no", "on", "off"]),
    ("[2001-12-14, .inf, .nan]", ["2001-12-14", ".inf", ".nan"]),
    ("9" * 40, "9" * 40),
]


@pytest.mark.parametrize(("text", "value"), PLAIN)
def test_the_plain_part_of_yaml_is_read(text: str, value: Any) -> None:
    assert read_yaml(text) == value
    assert repr(read_yaml(text)) == repr(value)


NOT_PLAIN = [
    ("!!bool x", "uses a YAML tag"),
    ('!!float ""', "uses a YAML tag"),
    ("!!python/object:os.system", "uses a YAML tag"),
    ("[!x y]", "uses a YAML tag"),
    ("&a [*a]", "uses a YAML anchor"),
    ("[*a]", "uses a YAML alias"),
    ("a\n---\nb", "holds more than one YAML document"),
    ("{a: 1, a: 2}", "gives a twice"),
    ("{1: 1, '1': 2}", "gives 1 twice"),
    ("{[a]: 1}", "has a key that is not a word"),
    ("[" * 1000, "is nested more than 8 deep"),
    ("- " * 900 + "x", "is nested more than 8 deep"),
    ("x" * 2001, "is longer than 2000 characters"),
    ("[mlp: 8", "is not YAML"),
    ("\x00", "is not YAML"),
    ("@", "is not YAML"),
]


@pytest.mark.parametrize(
    ("text", "problem"), NOT_PLAIN, ids=[t[:20] for t, _ in NOT_PLAIN]
)
def test_the_rest_of_yaml_is_refused(text: str, problem: str) -> None:
    with pytest.raises(NotPlainError, match=problem):
        read_yaml(text)


LISTS: list[Any] = [
    endless_list(),
    [{"mlp": endless_list()}],
    alias_bomb(),
    [[[[[[[[[[1]]]]]]]]]],
    [1] * 2001,
    [date(2001, 12, 14)],
    [b"x"],
    [{("a", "b"): 1}],
    [10**400],
    ["x" * 2001],
]


@pytest.mark.parametrize("entries", LISTS, ids=range(len(LISTS)))
def test_a_list_of_a_file_of_answers_is_bounded_too(entries: Any) -> None:
    with pytest.raises(NotPlainError):
        check_plain(entries)
    shape = {"data_source": "npz", "input_shape": entries, "outputs": "2"}
    for answers in ({"layers": entries}, {"layers": "[mlp: 8]", **shape}):
        with pytest.raises(PlanError) as caught:
            make_plan(Answers(input_kind="tabular", task="multiclass", **answers))
        assert len(str(caught.value)) < LONGEST_MESSAGE


@pytest.mark.parametrize(
    "stack",
    [
        [{"conv2d": {"filters": 8, "repeat": 100}}] * 3,
        [{"lstm": {"hidden": 8, "layers": 100}}] * 3,
        "[transformer: {size: 64, layers: 100}, transformer: {size: 64, layers: 101}]",
        [{"mlp": 8}] * 201,
    ],
)
def test_a_stack_of_too_many_layers_is_refused(stack: object) -> None:
    with pytest.raises(PlanError):
        parse_layers(stack)


def test_the_longest_stack_is_planned_in_reasonable_time() -> None:
    stack = [{"conv2d": {"filters": 8, "repeat": 100, "residual": True}}] * 2
    start = time.perf_counter()
    make_project(Answers("image", "multiclass", stack))
    assert time.perf_counter() - start < 1


@pytest.mark.parametrize(
    ("name", "answer"),
    [
        ("framework", "caffe"),
        ("input_kind", "smell"),
        ("task", ["multiclass"]),
        ("data_source", {"a": 1}),
        ("optimizer", "none"),
        ("schedule", "0b11"),
        ("loss", ["mse"]),
        ("output_activation", None),
        ("per_step", "perhaps"),
        ("balance", "!!bool x"),
        ("nesterov", 3),
    ],
)
def test_an_answer_that_is_none_of_the_choices_is_refused(
    name: str, answer: Any
) -> None:
    given = {"input_kind": "tabular", "task": "multiclass", "layers": "[mlp: 8]"}
    with pytest.raises(PlanError) as caught:
        make_plan(Answers(**given | {name: answer}))
    assert str(caught.value).startswith(f"{name}: ")


NO_NUMBERS: tuple[object, ...] = (None, [1], {}, b"x", 10**5000, date(2001, 1, 1), "")


@pytest.mark.parametrize("name", READERS)
@pytest.mark.parametrize("answer", NO_NUMBERS, ids=range(len(NO_NUMBERS)))
def test_what_is_not_a_single_number_is_refused(name: str, answer: object) -> None:
    with pytest.raises(PlanError) as caught:
        READERS[name](answer)
    assert len(str(caught.value)) < LONGEST_MESSAGE


FRAGMENTS = (
    *("!!bool x", '!!float ""', "!!timestamp x", "2001-12-14", "2001-99-99", "1:30"),
    *(
        "010",
        "1_000",
        ".inf",
        "9" * 400,
        "&a [*a]",
        "<<: {a: 1}",
        "? [a] : c",
        "|",
        ">",
    ),
    *("---", "\t", "\x00", "\ud800", "'", '"', "{", "[", "]", "true", "null", "auto"),
    *("mlp: 8", "mlp: [8]", "mlp:8", "lstm: 8", "pool", "flatten", "dropout: 0.1"),
    *("conv2d: {filters: 8, repeat: 100}", "transformer: {size: 65536, heads: 65535}"),
    *(
        "convlstm: {filters: 3, layers: 100}",
        "mlp: !!bool x",
        "1: 2",
        "{}: 1",
        "recommend",
    ),
)
LEFT_OUT = ("input_kind", "task", "layers", "framework")
OTHERS = [name for name in Answers.__dataclass_fields__ if name not in LEFT_OUT]


def hostile_answers(count: int) -> Iterator[dict[str, Any]]:
    """Yield answers of which some can be anything, the same in every run."""
    rng = random.Random(19)
    for _ in range(count):
        pieces = rng.choices(FRAGMENTS, k=rng.randint(1, 5))
        text = rng.choice(
            (pieces[0], f"[{', '.join(pieces)}]", "[" * rng.choice((9, 900)))
        )
        names = rng.sample(OTHERS, rng.randint(0, 3))
        yield {
            "input_kind": rng.choice([*PRESETS]),
            "task": rng.choice([*TASKS]),
            "layers": rng.choice((text, "[mlp: 8]", [pieces[0], {"mlp": pieces[-1]}])),
            **{name: rng.choice((*FRAGMENTS, 1, "0.1", "3", [3, 3])) for name in names},
        }


def test_hostile_answers_end_in_a_plan_or_in_one_line_at_once() -> None:
    plans, start = 0, time.perf_counter()
    for answers in hostile_answers(1000):
        try:
            make_project(Answers(**answers))
            plans += 1
        except PlanError as error:
            assert str(error).isprintable() and error.brief.isprintable(), answers
            assert len(str(error)) < LONGEST_MESSAGE, answers
    assert 30 < plans < 900
    assert time.perf_counter() - start < 20

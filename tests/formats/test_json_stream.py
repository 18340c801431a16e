"""JSON bit by bit is JSON, wherever the bits end."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline_gui.core.errors import UserError
from timeline_gui.core.spool import Spool
from timeline_gui.formats.json_stream import parse_json, stream_json
from timeline_gui.formats.notes import Notes

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(max_size=6),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=3), inner, max_size=4),
    max_leaves=20,
)


def cut(text: str, size: int) -> list[str]:
    return [text[at : at + size] for at in range(0, len(text), size)]


@given(VALUES, st.integers(1, 9), st.sampled_from([None, 2]))
def test_the_bits_make_the_same_value_together(value: object, size: int, indent: int | None) -> None:
    text = json.dumps(value, indent=indent)
    assert stream_json(cut(text, size), "file") == value


@given(VALUES, st.data(), st.integers(1, 9))
def test_a_fault_has_the_same_place_as_in_one_piece(value: object, data: st.DataObject, size: int) -> None:
    text = json.dumps(value, indent=1)
    at = data.draw(st.integers(0, len(text)))
    damaged = text[:at] + data.draw(st.sampled_from(["", ",", "}", "]", '"', "\\", "x", "\n"])) + text[at + 1 :]

    def outcome(whole: bool) -> object:
        try:
            return parse_json(damaged.encode(), "file") if whole else stream_json(cut(damaged, size), "file")
        except UserError as error:
            return error.where

    assert outcome(whole=False) == outcome(whole=True)


@pytest.mark.parametrize("text", ["", " ", "[1, NaN]", "[" * 100_000, "[1] 2", "nul"])
def test_what_is_no_json_is_refused_in_plain_words(text: str) -> None:
    with pytest.raises(UserError, match="not JSON"):
        stream_json([text], "file")


@given(VALUES, st.integers(1, 9))
def test_what_stands_twice_or_is_no_number_is_told_once_wherever_the_bits_end(value: object, size: int) -> None:
    text = f'[{json.dumps(value)}, {{"a": NaN, "b": {json.dumps(value)}, "b": 2}}]'
    notes = Notes("file")
    assert stream_json(cut(text, size), "file", notes) == [value, {"a": None, "b": 2}]
    assert [(problem.row, problem.field) for problem in notes.problems()] == [(2, "b"), (2, "a")]


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("9" * 5000, "a whole number in it has more digits than can be read (4,300)"),
        ("[" * 100_000, "lists and objects stand in each other too deeply"),
    ],
)
def test_what_python_does_not_read_is_said_in_words_of_people(text: str, why: str) -> None:
    with pytest.raises(UserError) as told:
        stream_json([text], "file")
    assert told.value.what == f"this is not JSON that can be read: {why}"


def test_a_long_list_stands_on_the_disk() -> None:
    text = json.dumps({"title": "Long", "events": [{"id": number} for number in range(25_000)]})
    value = stream_json(cut(text, 1000), "file")
    assert isinstance(value, dict)
    assert isinstance(value["events"], Spool)
    assert list(value["events"]) == json.loads(text)["events"]


def test_a_value_without_an_end_is_not_held(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("timeline_gui.formats.json_stream.LARGEST_VALUE", 10_000)
    with pytest.raises(UserError, match="a value is longer"):
        stream_json(cut('["' + "a" * 100_000, 100), "file")

"""JSON bit by bit is JSON, wherever the bits end."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline_gui.core.errors import UserError
from timeline_gui.core.spool import Spool
from timeline_gui.formats.json_stream import parse_json, stream_json

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

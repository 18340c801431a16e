import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline_gui.core.matching import match
from timeline_gui.core.names import fold


@pytest.mark.parametrize(
    ("query", "text", "letters"),
    [
        ("gd", "Go to date", "Gd"),
        ("go da", "Go to date", "Goda"),
        ("qat", "Qatar pledges aid to Ukraine", "Qat"),
        ("zurich", "Zürich talks", "Zürich"),
        ("fs", "Fit selection", "Fs"),
        ("", "Anything", ""),
    ],
)
def test_the_letters_that_were_meant_are_found(query: str, text: str, letters: str) -> None:
    found = match(query, text)
    assert found is not None
    assert "".join(text[place] for place in found[1]) == letters


def test_what_has_not_all_letters_in_their_order_does_not_fit() -> None:
    assert match("dg", "Go to date") is None
    assert match("goo", "Go to date")
    assert match("gooo", "Go to date") is None


def test_beginnings_of_words_and_runs_count_more() -> None:
    def score(query: str, text: str) -> float:
        found = match(query, text)
        assert found is not None
        return found[0]

    assert score("fa", "Fit all") > score("fa", "Default")
    assert score("exp", "Export PDF") > score("exp", "Next page")
    assert score("dim", "Dim") > score("dim", "Do it my way")


@given(st.text(max_size=6), st.text(max_size=20))
def test_what_fits_is_a_subsequence(query: str, text: str) -> None:
    found = match(query, text)
    if found is not None:
        assert list(found[1]) == sorted(set(found[1]))
        assert [fold(text[place])[:1] or text[place] for place in found[1]] == [c for c in fold(query) if c != " "]

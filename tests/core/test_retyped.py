"""What nobody touched in a text stays, character by character."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline_gui.core.retyped import line_retyped, on_page, page_retyped

ODD = st.text(
    st.sampled_from(" \t\r\nab\u00a0\u202f\u2007\u2028\u2029\u0301é\u200e\u200f\u202e\ufeff\u05d0😀"), max_size=12
)
"""Texts of odd spaces, line ends, combining marks and marks of direction."""


@given(ODD)
def test_what_is_not_edited_is_the_same(text: str) -> None:
    assert page_retyped(text, on_page(text), on_page(text)) == text
    assert line_retyped(text, text, text) == text


@given(ODD, st.sampled_from(["x", "x\u00a0y"]))
def test_what_is_added_at_the_end_changes_nothing_before_it(text: str, added: str) -> None:
    assert page_retyped(text, on_page(text), on_page(text) + added) == text + added
    assert line_retyped(text, text, text + added) == text + added


@given(ODD, ODD, st.integers(0, 12), st.integers(0, 12))
def test_what_is_written_in_the_middle_leaves_both_sides(text: str, typed: str, start: int, end: int) -> None:
    shown = on_page(text)
    start = min(start, len(shown))
    end = max(start, min(end, len(shown)))
    now = f"{shown[:start]}x{on_page(typed)}x{shown[end:]}"
    told = page_retyped(text, shown, now)
    assert on_page(told) == now.replace("\u2028", "\n") or "\u2028" in text
    assert told.count("\r") >= text.count("\r") - shown[start:end].count("\n")


def test_lines_end_as_all_of_the_text_did() -> None:
    assert page_retyped("a\r\nb", "a\nb", "a\nb\nc") == "a\r\nb\r\nc"
    assert page_retyped("a\r\nb\nc", "a\nb\nc", "a\nb\nc\nd") == "a\r\nb\nc\nd"
    assert page_retyped("a", "a", "a\u2028b") == "a\nb"


@pytest.mark.parametrize(
    ("before", "now", "told"),
    [
        ("", "  new  words ", "new words"),
        ("a b c", "a  c", "a c"),
        ("a b", "a  b", "a b"),
        (" a ", " a  b", " a b"),
        ("5\u00a0000", "5\u00a0000 t", "5\u00a0000 t"),
        ("a", "a\u00a0b", "a\u00a0b"),
        ("a", "a\nb", "a b"),
    ],
)
def test_blanks_are_single_where_a_line_was_edited(before: str, now: str, told: str) -> None:
    assert line_retyped(before, before, now) == told


def test_a_text_that_is_shown_in_another_way_is_taken_as_it_is_written() -> None:
    assert page_retyped("a\0b", "ab", "abc") == "abc"
    assert page_retyped("\ufeffa", "a", "ab") == "\ufeffab"
    assert line_retyped("\ufeffa", "a", "ab") == "\ufeffab"


def test_a_book_takes_a_moment() -> None:
    before = "A line of a book, and another one.\r\n" * 200_000
    shown = on_page(before)
    middle = len(shown) // 2
    start = time.perf_counter()
    told = page_retyped(before, shown, f"{shown[:middle]}x\ny{shown[middle:]}")
    assert time.perf_counter() - start < 1.5, "character by character it took many seconds"
    assert told.replace("x\r\ny", "") == before

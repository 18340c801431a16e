"""Fields of forms: what they hand out, and what they leave as it is."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from tests.core.speaking import speaking

from timeline_gui.core.model import Figure, Qualifier
from timeline_gui.core.reference import figure_as_text
from timeline_gui.ui.editing.fields import ChoiceField, Field, LineField, TextField
from timeline_gui.ui.editing.figures import read_words
from timeline_gui.ui.editing.tags import TagsField
from timeline_gui.ui.theme import Theme

ODD = st.text(
    st.sampled_from(" \t\r\nab,\u00a0\u202f\u2007\u0085\u2028\u2029\u0301é\u200e\u200f\u202e\ufeff\u05d0😀"),
    max_size=14,
)
MANY = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])

Make = Callable[..., Field]


@pytest.fixture
def make(theme: Theme, qtbot: QtBot) -> Make:
    """Makes fields that stay as long as the test."""
    holder = QWidget()
    qtbot.addWidget(holder)

    def made(kind: type[Field], *more: object) -> Field:
        return kind("Field", *more, theme, holder)  # type: ignore[arg-type]

    return made


def handed_out(field: Field) -> list[object]:
    """What the field hands out from now on."""
    told: list[object] = []
    field.keep = lambda value: told.append(value) or ""  # type: ignore[func-returns-value]
    return told


def add(field: Field, letters: str) -> None:
    """Write at the end of what stands in a field."""
    held = Qt.KeyboardModifier.ControlModifier if isinstance(field, TextField) else Qt.KeyboardModifier.NoModifier
    QTest.keyClick(field.editor, Qt.Key.Key_End, held)
    QTest.keyClicks(field.editor, letters)


@MANY
@given(value=ODD)
@pytest.mark.parametrize("kind", [TextField, LineField])
def test_what_is_only_shown_is_never_handed_out(make: Make, kind: type[Field], value: str) -> None:
    field = make(kind)
    told = handed_out(field)
    field.show_value(value)
    assert not field.is_changed()
    assert field.commit()
    assert told == []
    assert field.read() == value


@MANY
@given(value=ODD)
@pytest.mark.parametrize("kind", [TextField, LineField])
def test_a_letter_at_the_end_changes_nothing_before_it(make: Make, kind: type[Field], value: str) -> None:
    field = make(kind)
    told = handed_out(field)
    field.show_value(value)
    add(field, "x")
    assert field.commit()
    assert told == [f"{value}x"]
    assert not field.is_changed()
    assert field.commit()
    assert len(told) == 1


@MANY
@given(value=st.lists(ODD.filter(bool), unique=True, max_size=3).map(tuple))
def test_tags_that_are_only_shown_stay(make: Make, value: tuple[str, ...]) -> None:
    field = make(TagsField)
    told = handed_out(field)
    field.show_value(value)
    assert field.commit()
    assert told == []


def test_a_tag_that_is_added_leaves_the_others(make: Make) -> None:
    field = make(TagsField)
    told = handed_out(field)
    field.show_value(("5\u00a0%", " b"))
    add(field, ", a new  one")
    assert field.commit()
    assert told == [("5\u00a0%", " b", "a new one")]


def test_a_choice_that_is_not_offered_stays(make: Make) -> None:
    field = make(ChoiceField, {"a": "A", "b": "B"})
    told = handed_out(field)
    field.show_value("of another program")
    assert field.commit()
    assert told == []
    assert field.read() == "of another program"


@pytest.mark.parametrize("kind", [TextField, LineField])
def test_what_is_refused_stays_and_is_tried_again(make: Make, kind: type[Field]) -> None:
    field = make(kind)
    field.show_value("before")
    reasons = ["The disk is full", "The disk is full", ""]
    told: list[object] = []
    field.keep = lambda value: told.append(value) or reasons.pop(0)  # type: ignore[func-returns-value]
    add(field, " and after")
    assert not field.commit()
    assert field.note.text() == "Not saved: The disk is full"
    assert field.value == "before"
    field.show_value("before")
    assert field.is_changed(), "it is not put back by what the document says"
    assert not field.commit()
    assert field.commit()
    assert told == ["before and after"] * 3
    assert field.fault == field.note.text() == ""


def test_escape_puts_back_what_was_refused(make: Make) -> None:
    field = make(LineField)
    field.show_value("before")
    field.keep = lambda _value: "no"
    QTest.keyClicks(field.editor, "x")
    assert not field.commit()
    QTest.keyClick(field.editor, Qt.Key.Key_Escape)
    assert field.read() == "before"
    assert field.fault == field.note.text() == ""
    assert field.commit()


def test_a_long_line_is_not_cut(make: Make) -> None:
    field = make(LineField)
    field.show_value("a" * 40_000)
    add(field, "x")
    assert field.read() == "a" * 40_000 + "x"


@pytest.mark.parametrize(
    ("typed", "figure"),
    [
        ("mindestens 39.400 Menschen", Figure("", 39_400, None, "", "Menschen", "at least")),
        ("2,5 Millionen USD", Figure("", 2.5e6, 2.5e6, "USD", "")),
        ("etwa 1 Billion EUR Hilfe", Figure("", 1e12, 1e12, "EUR", "Hilfe", "about")),
        ("1.200", Figure("", 1200, 1200)),
        ("at least 1,200 people", Figure("", 1200, None, "", "people", "at least")),
    ],
)
def test_a_figure_is_written_and_read_in_the_language_of_the_window(typed: str, figure: Figure) -> None:
    with speaking("de"):
        assert read_words(typed) == replace(figure, text=typed)
        assert read_words(figure_as_text(figure)) == replace(figure, text=figure_as_text(figure))


@given(
    st.sampled_from(["en", "de"]),
    st.integers(1, 10**15) | st.integers(1, 10**6).map(lambda number: number / 1000),
    st.sampled_from([None, "about", "at least", "more than"]),
)
def test_a_figure_that_is_shown_for_editing_is_read_as_it_was(
    code: str, number: float, qualifier: Qualifier | None
) -> None:
    figure = Figure("", number, number if qualifier in (None, "about") else None, "", "people", qualifier)
    with speaking(code):
        text = figure_as_text(figure)
        assert read_words(text) == replace(figure, text=text)

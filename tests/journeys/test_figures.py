"""Figures side by side: open the pane, narrow it by a filter or a selection, go to an event, take them along."""

import csv
import io
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot
from tests.journeys.conftest import key_of

from timeline_gui.core.filters import Filter
from timeline_gui.ui.figures import pane
from timeline_gui.ui.figures.model import Column
from timeline_gui.ui.main_window import MainWindow


def opened(window: MainWindow) -> MainWindow:
    window.docks.figures.show()
    window.docks.figures.raise_()
    return window


def rows(window: MainWindow) -> list[dict[str, str]]:
    window.figures.copy()
    return list(csv.DictReader(io.StringIO(QGuiApplication.clipboard().text())))


def test_all_that_match_are_listed_by_what_they_count(window: MainWindow) -> None:
    opened(window)
    assert window.figures.caption == "11 figures of all that match"
    names = [group.name for group in window.figures.model.groups]
    assert len(names) == len(set(names))
    aid = next(row for row in rows(window) if row["unit"] == "USD")
    assert (aid["low"], aid["as written"]) == ("100000000", "$100 million")


def test_behind_another_tab_none_are_read(window: MainWindow) -> None:
    assert window.figures.isVisible()  # so Qt says
    assert not window.figures.model.groups
    window.docks.figures.raise_()
    assert window.figures.model.groups


def test_a_filter_and_a_selection_narrow_the_list(window: MainWindow) -> None:
    opened(window)
    window.session.view.set_filter(Filter(categories=("Aid and money",)))
    assert {row["event"] for row in rows(window)} == {"Qatar pledges $100 million in aid to Ukraine"}
    window.session.view.set_filter(Filter())
    truce, deal = key_of(window, "truce brokered"), key_of(window, "Deal on exchange")
    window.session.view.select([truce, deal])
    assert {row["event"][:4] for row in rows(window)} == {"Week", "Deal"}
    assert "of the selection" in window.figures.caption


def test_a_heading_keeps_the_word_that_leaves_a_number_open(window: MainWindow) -> None:
    model = opened(window).figures.model
    summaries = {group.name: model.summary(group) for group in model.groups}
    assert summaries["people killed"] == "1 figure, more than 39,400"
    assert any(summary.endswith("at least 90,996") for summary in summaries.values())


def test_what_is_too_long_for_the_list_is_in_the_file_all_the_same(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pane, "MOST_EVENTS", 2)
    opened(window).figures.refresh()
    assert "the first 2 events only" in window.figures.caption
    assert len(rows(window)) == 11


def test_of_a_large_document_the_list_follows_once_after_several_changes(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pane, "AT_ONCE", 0)
    opened(window)
    with qtbot.waitSignal(window.figures.caption_changed):
        window.session.view.set_filter(Filter(categories=("Killings",)))
        window.session.view.set_filter(Filter(categories=("Aid and money",)))
    assert [row.figure.unit for group in window.figures.model.groups for row in group.rows] == ["USD"]
    with qtbot.assertNotEmitted(window.figures.caption_changed, wait=50):
        pass


def test_a_number_without_a_speaker_says_so(window: MainWindow) -> None:
    opened(window)
    model = window.figures.model
    cells = {
        model.index(row, Column.SPEAKER, model.index(group, 0)).data()
        for group in range(model.rowCount())
        for row in range(model.rowCount(model.index(group, 0)))
    }
    assert "no speaker named" in cells


def test_columns_sort_and_enter_goes_to_the_event(window: MainWindow) -> None:
    opened(window)
    view, model = window.figures.view, window.figures.model
    view.sortByColumn(Column.FIGURE, Qt.SortOrder.DescendingOrder)
    for group in model.groups:
        numbers = [row.figure.low or row.figure.high or 0 for row in group.rows]
        assert numbers == sorted(numbers, reverse=True)
    first = model.index(0, 0, model.index(0, 0, QModelIndex()))
    figure = model.figure(first)
    assert figure is not None
    view.setFocus()
    view.setCurrentIndex(first)
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert window.session.view.current == figure.event_key


def test_they_are_copied_and_exported(window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened(window)
    target = tmp_path / "numbers"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    window.actions_["export_figures"].trigger()
    text = (tmp_path / "numbers.csv").read_text(encoding="utf-8-sig")
    assert len(list(csv.DictReader(io.StringIO(text)))) == 11
    window.figures.view.setFocus()
    QTest.keyClick(window.figures.view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text().startswith("counted,unit")

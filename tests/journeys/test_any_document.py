"""What people do with a timeline, on the sample and on made-up events by the thousand.

`--generated N` makes N of them (the suite has fewer): `pytest tests/journeys/test_any_document.py --generated 1000000`.
What is right is asked of the file itself, in SQL.
"""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit
from pytestqt.qtbot import QtBot
from tests.journeys.conftest import Open, drag, middle
from tests.journeys.test_editing import type_into
from tests.journeys.test_filter_and_find import tick
from tests.journeys.test_in_and_out import asked
from tests.journeys.test_look_and_read import detail_text, wheel
from tests.ui.timeline.conftest import settle

from timeline_gui.core.edtf import DateFlag
from timeline_gui.core.generate import generate
from timeline_gui.formats import registry
from timeline_gui.session.documents import create_from, sample_batch
from timeline_gui.ui.detail.chip import ActorChip
from timeline_gui.ui.main_window import MainWindow
from timeline_gui.ui.table.columns import Column

EVENTS = 20_000
NO_KEY = Qt.KeyboardModifier.NoModifier
PATIENCE = 60_000
"""Milliseconds: of a million events a step may take a while on a busy machine."""
UNDER = """
WITH RECURSIVE side(key) AS (
  SELECT key FROM actor WHERE name = ?
  UNION SELECT actor_key FROM affiliation JOIN side ON with_key = side.key)
SELECT DISTINCT event_key FROM participation JOIN side ON actor_key = side.key
"""
DOUBT = DateFlag.APPROXIMATE | DateFlag.UNCERTAIN | DateFlag.UNDATED | DateFlag.BEFORE | DateFlag.AFTER
SURELY = """
SELECT key FROM event WHERE date_flags & :doubt = 0 AND (
  (begin_min >= :first AND end_max <= :last)
  OR (date_flags & :lasts AND coalesce(begin_max <= end_min, 1)
      AND coalesce(begin_max, :first) <= :last AND coalesce(end_min, :last) >= :first))
"""


@pytest.fixture(scope="module")
def generated(tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest) -> Path:
    path = tmp_path_factory.mktemp("generated") / "generated.tlx"
    create_from(generate(request.config.getoption("generated") or EVENTS), path)
    return path


@pytest.fixture(params=["sample", "generated"])
def path(request: pytest.FixtureRequest, home: Path) -> Path:
    path = home / "document.tlx"
    if request.param == "sample":
        create_from(sample_batch(), path)
    else:
        path.write_bytes(request.getfixturevalue("generated").read_bytes())
    return path


@pytest.fixture
def window(open_app: Open, path: Path, qtbot: QtBot) -> MainWindow:
    window = open_app(path)
    qtbot.waitUntil(lambda: window.session.path == path and not window.session.tasks.busy, timeout=PATIENCE)
    return window


@pytest.fixture
def ask(window: MainWindow, path: Path) -> Iterator[Callable[..., list[tuple[Any, ...]]]]:
    """The rows of the file, read beside the window."""
    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as connection:
        yield lambda query, *values, **named: connection.execute(query, named or values).fetchall()


Ask = Callable[..., list[tuple[Any, ...]]]


def idle(window: MainWindow, qtbot: QtBot) -> None:
    """Wait until nothing is worked out any more."""
    qtbot.waitUntil(lambda: not window.session.tasks.busy, timeout=PATIENCE)
    for _ in range(10):
        QApplication.processEvents()


def keys(rows: list[tuple[Any, ...]]) -> set[int]:
    return {key for (key,) in rows}


def shown(window: MainWindow) -> set[int]:
    view = window.session.view
    return set(view.columns.events.key[view.shown].tolist())


def zoom_to_marks(window: MainWindow) -> int:
    """Turn the wheel until single events are drawn; the key of one in sight."""
    for _ in range(120):
        settle(window.timeline)
        if drawn := [key for key in window.timeline.drawn_keys() if in_sight(window, key)]:
            return drawn[0]
        wheel(window, middle(window), 1, NO_KEY)
    raise AssertionError("no single event is drawn however close one looks")


def in_sight(window: MainWindow, key: int) -> bool:
    """Whether a click can reach the mark: not where a number at the edges stands over it."""
    point = window.timeline.mark_point(key)
    if point is None or not window.timeline.canvas_rect().contains(point):
        return False
    return window.timeline.childAt(point.toPoint()) is window.timeline.viewport()


def click(window: MainWindow, key: int) -> None:
    point = window.timeline.mark_point(key)
    assert point is not None
    QTest.mouseClick(window.timeline.viewport(), Qt.MouseButton.LeftButton, NO_KEY, point.toPoint())


def test_a_click_shows_who_took_part_the_figures_and_the_quote(window: MainWindow, ask: Ask) -> None:
    click(window, zoom_to_marks(window))

    key = window.session.view.current
    text = "\n".join((detail_text(window), *(chip.text() for chip in window.detail.findChildren(ActorChip))))
    people = ask("SELECT name FROM actor JOIN participation ON actor_key = actor.key WHERE event_key = ?", key)
    quotes = ask("SELECT quote FROM citation WHERE event_key = ?", key)
    figures = ask("SELECT text FROM figure JOIN citation ON citation.key = citation_key WHERE event_key = ?", key)
    for (said,) in (*people, *quotes, *figures):
        assert said in text


def test_whatever_is_in_view_all_events_are_accounted_for(window: MainWindow) -> None:
    columns = window.session.columns
    for notches in (0, 3, 8, 15, -4):
        wheel(window, middle(window), notches, NO_KEY)
        picture = window.timeline.picture()
        left, right = picture.span
        inside = columns.on_axis & (columns.drawn_start < right) & (columns.drawn_end >= left)
        assert picture.earlier + picture.later + int(inside.sum()) == int(columns.on_axis.sum())


def test_a_tick_keeps_the_events_of_an_actor_and_of_who_acts_for_it(window: MainWindow, ask: Ask, qtbot: QtBot) -> None:
    ((name,), *_) = ask("SELECT name FROM actor WHERE kind = 'state' ORDER BY name")

    tick(window, name)
    idle(window, qtbot)

    wanted = keys(ask(UNDER, name))
    assert shown(window) == wanted
    assert window.table.model.rowCount() == len(wanted)
    assert f"{len(wanted):,} of {len(window.session.columns):,}" in window.filter_bar.counted.text()

    window.actions_["clear_filters"].trigger()
    assert len(shown(window)) == len(window.session.columns)


def test_find_marks_what_holds_the_word(window: MainWindow, ask: Ask, qtbot: QtBot) -> None:
    names = [name for (name,) in ask("SELECT name FROM actor WHERE kind = 'organisation' ORDER BY length(name), name")]
    name = next(name for name in reversed(names) if name.isascii())  # as a test can type it
    field = window.findChild(QLineEdit, "search")
    assert field is not None

    QTest.keyClick(window.timeline, Qt.Key.Key_Slash)
    QTest.keyClicks(field, name)
    qtbot.waitUntil(lambda: len(window.session.view.hits) > 0, timeout=PATIENCE)
    QTest.keyClick(field, Qt.Key.Key_Return)

    taking_part = "SELECT event_key FROM participation JOIN actor ON actor.key = actor_key WHERE name = ?"
    assert keys(ask(taking_part, name)) <= set(window.session.view.hits.tolist())
    assert window.session.view.current == int(window.session.view.hits[0])


def test_lanes_by_actor_count_what_their_actors_did(window: MainWindow, ask: Ask, qtbot: QtBot) -> None:
    window.actions_["group_actor"].trigger()
    idle(window, qtbot)
    lanes, columns = window.timeline.picture().lanes, window.session.columns
    placed = {int(key) for key in columns.events.key[columns.on_axis]}
    for entry, count in list(zip(lanes.entries, lanes.counts.tolist(), strict=True))[:5]:
        if entry.depth == 0 and entry.index >= 0:
            assert count == len(keys(ask(UNDER, entry.label)) & placed)

    window.timeline.set_scroll(window.timeline.scroll_room)
    QApplication.processEvents()
    window.actions_["group_none"].trigger()
    assert not len(window.timeline.picture().lanes)


@pytest.mark.parametrize("column", [Column.DATE, Column.ACTORS, Column.CATEGORY])
def test_the_table_sorts_jumps_to_its_end_and_selects_for_all(window: MainWindow, qtbot: QtBot, column: Column) -> None:
    table = window.table
    table.view.sortByColumn(column, Qt.SortOrder.DescendingOrder)
    idle(window, qtbot)
    table.view.setFocus()

    QTest.keyClick(table.view, Qt.Key.Key_End)

    last = table.model.key(table.model.rowCount() - 1)
    assert window.session.view.current == last
    assert window.session.view.selection.tolist() == [last]
    assert detail_text(window)


def test_all_can_be_selected_and_let_go(window: MainWindow, qtbot: QtBot) -> None:
    window.timeline.setFocus()
    window.actions_["select_all"].trigger()
    idle(window, qtbot)
    assert len(window.session.view.selection) == len(window.session.columns)

    window.actions_["clear_selection"].trigger()
    assert not len(window.session.view.selection)


def test_a_brush_selects_what_surely_lies_in_it(window: MainWindow, ask: Ask) -> None:
    area = window.timeline.canvas_rect()
    left, right = area.left() + area.width() * 0.4, area.left() + area.width() * 0.5

    drag(
        window,
        QPointF(left, area.bottom() - 8),
        QPointF(right, area.bottom() - 4),
        Qt.KeyboardModifier.ShiftModifier,
    )

    brush = window.timeline.brushing.brush
    assert brush is not None
    first, last = brush.seconds
    found = ask(SURELY, first=first, last=last, lasts=int(DateFlag.INTERVAL), doubt=int(DOUBT))
    assert set(window.session.view.selection.tolist()) == keys(found)


def test_a_title_and_a_date_are_edited_and_taken_back(window: MainWindow, ask: Ask, qtbot: QtBot) -> None:
    key = zoom_to_marks(window)
    click(window, key)
    assert window.session.view.current == key
    before = ask("SELECT title, date FROM event WHERE key = ?", key)
    window.actions_["edit_event"].trigger()
    idle(window, qtbot)
    form = window.detail.form
    assert form is not None

    type_into(form.title.page, "Written by hand", Qt.Key.Key_Tab)
    type_into(form.date.line, "June 2004")
    idle(window, qtbot)

    assert ask("SELECT title, date FROM event WHERE key = ?", key) == [("Written by hand", "2004-06")]
    assert window.session.columns.position(key) is not None
    window.actions_["undo"].trigger()
    window.actions_["undo"].trigger()
    idle(window, qtbot)
    assert ask("SELECT title, date FROM event WHERE key = ?", key) == before


def test_what_is_selected_goes_out_and_comes_back(
    window: MainWindow, home: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, ask: Ask
) -> None:
    out, pdf = home / "selection.json", home / "selection.pdf"
    some = window.session.columns.events.key[:5].tolist()
    window.session.view.select(some)
    listed = ", ".join(map(str, some))
    named = ask(f"SELECT id, title FROM event WHERE key IN ({listed})")

    for target, kind in ((pdf, "pdf"), (out, "json")):
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, target=target: (str(target), ""))
        dialog = asked(window)
        assert dialog.scope.read() == "selection"
        dialog.format.show_value(kind)
        dialog.ok.click()
        idle(window, qtbot)

    batch = registry.read(out)
    assert {(event.id, event.title) for event in batch.events} == set(named)
    text = " ".join(" ".join(page.extract_text().split()) for page in PdfReader(pdf).pages)
    assert all(title in text for _id, title in named)


def test_the_window_comes_back_as_it_was_left(window: MainWindow, open_app: Open, path: Path, qtbot: QtBot) -> None:
    window.actions_["group_category"].trigger()
    wheel(window, middle(window), 5, Qt.KeyboardModifier.ControlModifier)
    idle(window, qtbot)
    span = window.session.view.range
    window.close()

    again = open_app(path)
    qtbot.waitUntil(lambda: again.session.path == path and not again.session.tasks.busy, timeout=PATIENCE)

    assert again.session.view.grouping == "category"
    assert again.session.view.range == pytest.approx(span)

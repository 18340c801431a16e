"""A large document never keeps the window from answering: whatever is done, its event loop goes round.

`--generated N` has it of N events (the suite has fewer): `pytest tests/journeys/test_watchdog.py --generated 1000000`.
"""

import gc
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TypeAlias, get_args

import pyqtgraph as pg
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from tests.watchdog import longest_stall

from timeline_gui.app import TURN_SECONDS
from timeline_gui.core.filters import Filter
from timeline_gui.core.generate import generate
from timeline_gui.core.lanes import Grouping
from timeline_gui.session import editing
from timeline_gui.session.documents import create_from
from timeline_gui.session.export import DossierWish
from timeline_gui.store import queries
from timeline_gui.ui.main_window import MainWindow
from timeline_gui.ui.table.columns import Column
from timeline_gui.ui.table.model import MOST_ROWS

EVENTS = 50_000
LONGEST = 100.0
"""Milliseconds; on a slow or busy machine so many times what an empty plot takes to be drawn."""
PLOTS = 30
TRIES = 5
"""Another program may take the processor for a moment; it does not do so each time."""


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest) -> Path:
    path = tmp_path_factory.mktemp("large") / "large.tlx"
    create_from(generate(request.config.getoption("generated") or EVENTS), path)
    return path


@pytest.fixture(autouse=True)
def as_started(window: MainWindow) -> Iterator[None]:
    """As the program does at its start: what is there already is not searched for cycles, and jobs take short turns."""
    turn = sys.getswitchinterval()
    sys.setswitchinterval(TURN_SECONDS)
    gc.collect()
    gc.freeze()
    yield
    gc.unfreeze()
    sys.setswitchinterval(turn)


@pytest.fixture
def limit(window: MainWindow) -> float:
    """The longest that an answer may take here."""
    plot = pg.PlotWidget()
    plot.resize(1600, 900)
    plot.show()
    QApplication.processEvents()
    floor = min(longest_stall(plot.viewport().update) for _ in range(TRIES))
    plot.close()
    return max(LONGEST, PLOTS * floor)


def assert_answers(
    what: str, limit: float, work: Callable[[], object], back: Callable[[], object], done: Callable[[], bool]
) -> None:
    """The window answers while something is done and while it is taken back, in one of a few tries each."""
    stalls = []
    for _ in range(TRIES):
        stalls.append((longest_stall(work, done), longest_stall(back)))
        if max(map(min, zip(*stalls, strict=True))) <= limit:
            return
    raise AssertionError(f"{what}: longest stalls of {TRIES} tries: {stalls}, at most {limit:.0f} ms are wanted")


Deed: TypeAlias = tuple[str, Callable[[], object], Callable[[], object]]
"""What is done, how, and how it is taken back."""


def assert_all_answer(window: MainWindow, limit: float, deeds: Iterable[Deed]) -> None:
    """The window answers while one after the other is done."""
    for what, work, back in deeds:
        assert_answers(what, limit, work, back, lambda: not window.session.tasks.busy)


@pytest.fixture
def opened(window: MainWindow, qtbot: QtBot, large: Path) -> MainWindow:
    """A window of very many events, of which the first is selected."""
    session = window.session
    with qtbot.waitSignal(session.document_changed):
        window.files.open_path(large)
    qtbot.waitUntil(lambda: not session.tasks.busy)
    session.view.select([int(session.columns.events.key[0])])
    qtbot.waitUntil(lambda: not session.is_edit_expected and not session.tasks.busy)
    return window


def test_the_window_answers_while_a_document_is_opened(window: MainWindow, large: Path, limit: float) -> None:
    session = window.session

    def is_open() -> bool:
        return session.path == large and not session.tasks.busy

    assert_answers("open", limit, partial(window.files.open_path, large), session.close_document, is_open)


def test_the_window_answers_whatever_is_looked_at(opened: MainWindow, limit: float) -> None:
    view, sort = opened.session.view, opened.table.view.sortByColumn
    unfiltered, ungrouped = partial(view.set_filter, Filter()), partial(view.set_grouping, "none")
    by_date = partial(sort, Column.DATE, Qt.SortOrder.AscendingOrder)
    deeds: list[Deed] = [
        ("filter by actor", partial(view.set_filter, Filter(actors=(view.columns.actors[3].id,))), unfiltered),
        ("filter by words", partial(view.set_filter, Filter(text="talks")), unfiltered),
        ("filter by time", partial(view.set_filter, Filter(start="2001", end="2010")), unfiltered),
        ("dim", partial(view.set_others, "dim"), partial(view.set_others, "hide")),
        ("find", partial(view.find, "tal"), partial(view.find, "")),
        *((f"lanes by {by}", partial(view.set_grouping, by), ungrouped) for by in get_args(Grouping) if by != "none"),
        ("select all", view.select_shown, partial(view.select, view.selection)),
        *(
            (f"sort by {column.name}", partial(sort, column, Qt.SortOrder.AscendingOrder), by_date)
            for column in Column
            if column not in (Column.DATE, *MOST_ROWS)
        ),
        ("colour", opened.actions_["colour_source"].trigger, opened.actions_["colour_category"].trigger),
    ]
    assert_all_answer(opened, limit, deeds)


def test_the_window_answers_while_events_are_edited(opened: MainWindow, limit: float) -> None:
    session, document = opened.session, opened.session.document
    assert document is not None
    (first,) = session.view.selection.tolist()
    event = queries.event(document, first)

    def changed(**fields: str) -> Callable[[], object]:
        return partial(editing.change_events, session, {first: replace(event, **fields)}, "Change")

    deeds: list[Deed] = [
        ("change a title", changed(title="Another"), session.undo),
        ("change a date", changed(date="2001-05-06"), session.undo),
        ("change a category", changed(category="Unheard of"), session.undo),
        ("copy an event", partial(editing.duplicate_events, session, [first], "Copy"), session.undo),
        ("delete an event", partial(editing.remove_events, session, [first], "Delete"), session.undo),
    ]
    assert_all_answer(opened, limit, deeds)


def test_the_window_answers_while_files_go_out(opened: MainWindow, large: Path, limit: float) -> None:
    target, copy = large.with_name("out.csv"), large.with_name("copy.tlx")
    files = opened.files
    deeds: list[Deed] = [
        ("export", partial(files.export_to, target, "csv", "document", DossierWish()), target.unlink),
        ("copy the document", partial(files.copy_to, copy, opened.session.document), copy.unlink),
    ]
    assert_all_answer(opened, limit, deeds)

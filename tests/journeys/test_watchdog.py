"""A large document never keeps the window from answering: whatever is done, its event loop goes round."""

import gc
import sys
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pyqtgraph as pg
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from tests.watchdog import longest_stall

from timeline_gui.app import TURN_SECONDS
from timeline_gui.core.filters import Filter
from timeline_gui.core.generate import generate
from timeline_gui.session.documents import create_from
from timeline_gui.session.export import DossierWish
from timeline_gui.ui.main_window import MainWindow
from timeline_gui.ui.table.columns import Column

EVENTS = 50_000
LONGEST = 100.0
"""Milliseconds; on a slow or busy machine so many times what an empty plot takes to be drawn."""
PLOTS = 30
TRIES = 3
"""Another program may take the processor for a moment; it does not do so each time."""


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("large") / "large.tlx"
    create_from(generate(EVENTS), path)
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
    limit: float, work: Callable[[], object], back: Callable[[], object], done: Callable[[], bool]
) -> None:
    """The window answers while something is done and while it is taken back, in one of a few tries each."""
    stalls = []
    for _ in range(TRIES):
        stalls.append((longest_stall(work, done), longest_stall(back)))
        if max(map(min, zip(*stalls, strict=True))) <= limit:
            return
    raise AssertionError(f"longest stalls of {TRIES} tries: {stalls}, at most {limit:.0f} ms are wanted")


def test_the_window_answers_whatever_is_done(window: MainWindow, qtbot: QtBot, large: Path, limit: float) -> None:
    session, view = window.session, window.session.view

    def is_open() -> bool:
        return session.path == large and not session.tasks.busy

    def is_idle() -> bool:
        return not session.tasks.busy

    assert_answers(limit, partial(window.files.open_path, large), session.close_document, is_open)
    with qtbot.waitSignal(session.document_changed):
        window.files.open_path(large)
    qtbot.waitUntil(is_idle)
    actor, first = view.columns.actors[3].id, int(view.columns.events.key[0])
    sort = window.table.view.sortByColumn
    target, copy = large.with_name("out.csv"), large.with_name("copy.tlx")
    for work, back in (
        (partial(view.set_filter, Filter(actors=(actor,))), partial(view.set_filter, Filter())),
        (partial(view.set_filter, Filter(text="talks")), partial(view.set_filter, Filter())),
        (partial(view.find, "tal"), partial(view.find, "")),
        (partial(view.set_grouping, "category"), partial(view.set_grouping, "none")),
        (partial(view.set_grouping, "actor"), partial(view.set_grouping, "none")),
        (view.select_shown, partial(view.select, [first])),
        (
            partial(sort, Column.ACTORS, Qt.SortOrder.AscendingOrder),
            partial(sort, Column.DATE, Qt.SortOrder.AscendingOrder),
        ),
        (partial(window.files.export_to, target, "csv", "document", DossierWish()), target.unlink),
        (partial(window.files.copy_to, copy, session.document), copy.unlink),
    ):
        assert_answers(limit, work, back, is_idle)

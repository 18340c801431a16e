"""A document of very many events in the window, beside what the same work costs at the least without one."""

import gc
import os
import shutil
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import replace
from functools import partial
from itertools import cycle
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication
from tests.benchmarks.frame import HEIGHT, WIDTH, plot_widget, spans, sweep
from tests.benchmarks.launch import BARE, PEAK, environ
from tests.watchdog import longest_stall

from timeline_gui.app import open_window
from timeline_gui.core.filters import Filter
from timeline_gui.core.generate import generate
from timeline_gui.session import editing
from timeline_gui.session.documents import create_from
from timeline_gui.store import queries
from timeline_gui.store.search import search
from timeline_gui.ui.main_window import MainWindow
from timeline_gui.ui.table.columns import Column

Row = tuple[str, float, float]
RUNS = 7
FEW = 150
MOST_SCATTERED = 2_000_000
"""Events up to which a scatter plot of as many points is tried."""

OPENED = """
import gc
gc.disable()
from PySide6.QtWidgets import QApplication
app = QApplication([])
from timeline_gui.app import open_window
window = open_window({path!r})
app.processEvents()
window.timeline.viewport().grab()
"""
CLOSED = """
import os, sys
sys.stdout.flush()
window.close()
app.processEvents()
os._exit(0)
"""
DRAWN = "print('drawn')" + CLOSED


def rows(count: int) -> Iterator[Row]:
    """(what, ours, the floor), in ms but for memory, which is in MB."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "many.tlx"
        create_from(generate(count), path)
        gc.collect()
        yield from rows_of(path)


def rows_of(path: Path) -> Iterator[Row]:
    """The same of a document that is there; it is edited, and each edit undone."""
    with tempfile.TemporaryDirectory() as folder, _home(Path(folder)):
        yield from _launch(path, folder)
        yield from _memory(path, folder)
        yield from _window(path, folder)


@contextmanager
def _home(folder: Path) -> Iterator[None]:
    kept = dict(os.environ)
    os.environ.update({f"XDG_{name}_HOME": str(folder / name) for name in ("CONFIG", "DATA", "STATE", "CACHE")})
    try:
        yield
    finally:
        os.environ.clear()
        os.environ.update(kept)


def _launch(path: Path, home: str) -> Iterator[Row]:
    opened, bare = (code + DRAWN for code in (OPENED.format(path=str(path)), BARE))
    taken = [(_until_drawn(opened, home), _until_drawn(bare, home)) for _ in range(RUNS + 1)][1:]
    ours, floor = (statistics.median(column) * 1000 for column in zip(*taken, strict=True))
    yield "launch to first picture of it", ours, floor


def _until_drawn(code: str, home: str) -> float:
    """How long a process takes to say that it has drawn; it then closes as a window is closed, not as one is killed."""
    start = time.perf_counter()
    with subprocess.Popen(
        [sys.executable, "-c", code], env=environ(home), stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "drawn\n"
        return time.perf_counter() - start


def _memory(path: Path, home: str) -> Iterator[Row]:
    code = OPENED.format(path=str(path)) + PEAK
    ours, bare = (_printed(each, home) for each in (code, "import sqlalchemy\n" + BARE + PEAK))
    yield "memory once it is open, MB", ours, bare


def _printed(code: str, home: str) -> float:
    done = subprocess.run(
        [sys.executable, "-c", code + CLOSED],
        env=environ(home),
        check=True,
        capture_output=True,
        text=True,
    )
    return float(done.stdout.split()[-1])


def _window(path: Path, folder: str) -> Iterator[Row]:
    _app = QApplication.instance() or QApplication([])  # held as long as the window
    window = open_window(str(path))
    assert isinstance(window, MainWindow)
    window.resize(1600, 1000)
    QApplication.processEvents()
    yield from _frames(window)
    if len(window.session.columns) <= MOST_SCATTERED:
        yield from _beside_scatter(window)
    yield from _filters(window)
    yield from _finding(window, path)
    yield from _stalls(window)
    yield from _edits(window, path, Path(folder) / "bare.db")
    window.session.undo_stack.clear()
    window.close()
    QApplication.processEvents()


def _frames(window: MainWindow) -> Iterator[Row]:
    view, timeline = window.session.view, window.timeline
    for grouping in ("none", "category", "actor"):
        view.set_grouping(grouping)
        view.fit()
        QApplication.processEvents()
        whole = view.range
        ranges = spans(*whole)

        def frame(number: int, ranges: list[tuple[float, float]] = ranges) -> None:
            view.set_range(*ranges[number])
            timeline.viewport().repaint()

        ours, floor = sweep(frame), plot_widget(max(whole[0], 0.0), whole[1])
        lanes = "" if grouping == "none" else f", lanes by {grouping}"
        yield f"frame{lanes}, median", ours.median, floor.median
        yield f"frame{lanes}, p95", ours.p95, floor.p95
    view.set_grouping("none")
    view.fit()


def _beside_scatter(window: MainWindow) -> Iterator[Row]:
    """A frame with all events and one with few of them, beside those of a scatter plot of as many points."""
    view, timeline = window.session.view, window.timeline
    starts = window.session.columns.drawn_start[window.session.columns.on_axis]
    middle = len(starts) // 2
    plot = pg.PlotWidget(axisItems={"bottom": pg.DateAxisItem()})
    plot.resize(WIDTH, HEIGHT)
    plot.addItem(pg.ScatterPlotItem(starts, np.arange(len(starts)) % 100, size=6, pen=None))
    plot.show()
    QApplication.processEvents()
    for what, (left, right) in (
        ("all of them", (float(starts[0]), float(starts[-1]))),
        (f"{FEW} of them", (float(starts[middle]), float(starts[middle + FEW]))),
    ):
        moved = [(left + step, right + step) for step in np.linspace(0, (right - left) / 100, 2 * RUNS)]

        def ours(span: tuple[float, float]) -> None:
            view.set_range(*span)
            timeline.viewport().repaint()

        def scattered(span: tuple[float, float]) -> None:
            plot.setXRange(*span, padding=0)
            plot.viewport().repaint()

        yield f"frame, {what}, beside a scatter plot", _frame(ours, moved), _frame(scattered, moved)
    plot.hide()
    view.fit()


def _frame(draw: Callable[[tuple[float, float]], None], ranges: Sequence[tuple[float, float]]) -> float:
    """Thread-CPU milliseconds of a frame: the median, without the first ones."""
    taken = []
    for span in ranges:
        start = time.thread_time()
        draw(span)
        taken.append((time.thread_time() - start) * 1000)
    return statistics.median(taken[RUNS:])


def _filters(window: MainWindow) -> Iterator[Row]:
    """An actor filter, beside a mask of its events and where it is true."""
    view, columns = window.session.view, window.session.columns
    drawn, all_panes, floor = [], [], []
    painted = _Painted(window)
    for index in range(3, 3 + RUNS):
        chosen = Filter(actors=(columns.actors[index].id,))
        drawn.append(painted.after(partial(view.set_filter, chosen), "timeline"))
        view.set_filter(Filter())
        all_panes.append(painted.after(partial(view.set_filter, chosen), "timeline", "overview", "actors", "table"))
        start = time.perf_counter()
        mask = np.zeros(len(columns), dtype=bool)
        mask[columns.events_of_actor.of(index)] = True
        np.flatnonzero(mask)
        floor.append((time.perf_counter() - start) * 1000)
    view.set_filter(Filter())
    QApplication.processEvents()
    yield "filter by an actor, drawn", *_medians(drawn, floor)
    yield "filter by an actor, all panes", *_medians(all_panes, floor)


def _finding(window: MainWindow, path: Path) -> Iterator[Row]:
    """All events that a search finds, beside the bare query of the index."""
    document = window.session.document
    assert document is not None
    term = window.session.columns.actors[0].name[:3].lower()
    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as bare:
        query = "SELECT rowid FROM event_search WHERE event_search MATCH ?"

        floor = _taken(lambda: bare.execute(query, (f'"{term}" *',)).fetchall())
    yield "search, exact", _taken(lambda: search(document, window.session.columns, term)), floor
    yield "find, marked in the window", _taken(lambda: window.session.view.find(term, again=True)), floor
    window.session.view.find("")


def _edits(window: MainWindow, path: Path, copy: Path) -> Iterator[Row]:
    """A title and a date that are edited, drawn, beside a bare update that is committed."""
    session = window.session
    assert session.document is not None
    painted = _Painted(window)
    key = int(session.columns.events.key[len(session.columns) // 2])
    event = queries.event(session.document, key)
    session.view.select([key])
    shutil.copyfile(path, copy)
    with closing(sqlite3.connect(copy, isolation_level=None)) as bare:
        bare.execute("PRAGMA journal_mode = WAL")
        titles = cycle(("One title", "Another"))
        floor = 2 * _taken(lambda: bare.execute("UPDATE event SET title = ? WHERE key = ?", (next(titles), key)))

    def ready() -> None:
        """As after a look at the event: what an edit needs is there."""
        while session.is_edit_expected or session.tasks.busy:
            QApplication.processEvents()

    changed = partial(editing.change_events, session)
    for what, work in (
        ("edit of a title", partial(changed, {key: replace(event, title="Another")}, "Benchmark")),
        ("edit of a date", partial(changed, {key: replace(event, date="2001-05-06")}, "Benchmark")),
        ("deletion of an event", partial(editing.remove_events, session, [key], "Benchmark")),
    ):
        edits, undos = [], []
        for _ in range(RUNS):
            ready()
            edits.append(painted.after(work, "timeline"))
            ready()
            undos.append(painted.after(session.undo, "timeline"))
        yield f"{what}, drawn", statistics.median(edits), floor
        yield "undo of it, drawn", statistics.median(undos), floor
        yield "the slowest of these", max(*edits, *undos), floor


def _stalls(window: MainWindow) -> Iterator[Row]:
    """For how long the window answers nothing at the most, beside one that draws an empty plot."""
    view, columns = window.session.view, window.session.columns
    plot = pg.PlotWidget()
    plot.resize(WIDTH, HEIGHT)
    plot.show()
    QApplication.processEvents()
    floor = longest_stall(plot.viewport().update)
    plot.hide()
    for what, work in (
        ("filter by an actor", partial(view.set_filter, Filter(actors=(columns.actors[3].id,)))),
        ("filter by words", partial(view.set_filter, Filter(text="talks"))),
        ("filter taken away", partial(view.set_filter, Filter())),
        ("lanes by category", partial(view.set_grouping, "category")),
        ("lanes by actor", partial(view.set_grouping, "actor")),
        ("no lanes", partial(view.set_grouping, "none")),
        ("all selected", view.select_shown),
        ("one selected", partial(view.select, [int(columns.events.key[0])])),
        ("table sorted by actors", partial(window.table.view.sortByColumn, Column.ACTORS, Qt.SortOrder.AscendingOrder)),
        ("table sorted by date", partial(window.table.view.sortByColumn, Column.DATE, Qt.SortOrder.AscendingOrder)),
    ):
        yield f"longest stall, {what}", longest_stall(work, lambda: not window.session.tasks.busy), floor


class _Painted(QObject):
    """Sees which panes of a window have been painted."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._panes = {
            "timeline": window.timeline.viewport(),
            "overview": window.overview,
            "actors": window.actors.tree.viewport(),
            "table": window.table.view.viewport(),
        }
        self._seen: dict[object, float] = {}
        for name in ("overview", "actors", "table"):
            self._panes[name].installEventFilter(self)
        # The timeline may be painted amid the work: what counts is when that is done.
        paint = window.timeline.paintEvent

        def painted(event: QPaintEvent) -> None:
            paint(event)
            self._seen.setdefault(window.timeline.viewport(), time.perf_counter())

        window.timeline.paintEvent = painted  # type: ignore[method-assign]

    def begin(self) -> None:
        """Paint what still waits, and count none of it."""
        for _ in range(5):
            QApplication.processEvents()
            QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # as an event loop does between events
        self._seen.clear()

    def after(self, work: Callable[[], object], *names: str) -> float:
        """Milliseconds of some work until these have been painted after it."""
        self.begin()
        start = time.perf_counter()
        work()
        return (self.wait(*names) - start) * 1000

    def wait(self, *names: str) -> float:
        """Let the window work until these have been painted, and say when that was."""
        while not all(self._panes[name] in self._seen for name in names):
            QApplication.processEvents()
        return max(self._seen[self._panes[name]] for name in names)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self._seen.setdefault(watched, time.perf_counter())
        return False


def _taken(work: Callable[[], object]) -> float:
    """The median of some runs, in ms; the first only warms up."""
    taken = []
    for _ in range(RUNS):
        start = time.perf_counter()
        work()
        taken.append(time.perf_counter() - start)
    return statistics.median(taken[1:]) * 1000


def _medians(*columns: list[float]) -> tuple[float, ...]:
    return tuple(statistics.median(column) for column in columns)

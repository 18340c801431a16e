"""A frame of the timeline (range set and repainted) beside one of an empty PlotWidget with a DateAxisItem."""

import os
import statistics
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pyqtgraph as pg
from PySide6.QtWidgets import QApplication

from timeline_gui.core.generate import generate
from timeline_gui.core.model import Actor, Batch, Event, Participation
from timeline_gui.session.documents import create_from, sample_batch
from timeline_gui.session.session import Session
from timeline_gui.ui.theme import Theme
from timeline_gui.ui.timeline.view import TimelineView

WIDTH, HEIGHT = 1600, 900
FRAMES = 120


@dataclass(frozen=True, slots=True)
class Times:
    """Thread-CPU milliseconds of a frame: median and 95th percentile of a sweep."""

    median: float
    p95: float


def sweep(frame: Callable[[int], None]) -> Times:
    """Time a sweep of frames; the first ten only warm up."""
    taken = []
    for number in range(FRAMES + 10):
        start = time.thread_time()
        frame(number)
        taken.append((time.thread_time() - start) * 1000)
    kept = sorted(taken[10:])
    return Times(statistics.median(kept), kept[int(len(kept) * 0.95)])


def spans(left: float, right: float) -> list[tuple[float, float]]:
    """Ranges of a zoom from all to a sixtieth, around a point that moves, and back."""
    out = []
    for number in range(FRAMES + 10):
        part = abs((number % 60) - 30) / 30
        width = (right - left) * 60 ** (part - 1)
        middle = left + (right - left) * (0.2 + 0.6 * number / (FRAMES + 10))
        out.append((middle - width / 2, middle + width / 2))
    return out


def plot_widget(left: float, right: float) -> Times:
    """The floor: an empty plot over the same ranges."""
    plot = pg.PlotWidget(axisItems={"bottom": pg.DateAxisItem()})
    plot.resize(WIDTH, HEIGHT)
    plot.show()
    QApplication.processEvents()
    ranges = spans(left, right)

    def frame(number: int) -> None:
        plot.setXRange(*ranges[number], padding=0)
        plot.viewport().repaint()

    times = sweep(frame)
    plot.hide()  # pyqtgraph's close() crashes on a plot that was painted
    return times


def timeline(batch: Batch) -> tuple[Times, tuple[float, float]]:
    """A frame of the timeline on a document with these records, and the range of all of it."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "benchmark.tlx"
        create_from(batch, path)
        session = Session()
        session.open(path)
        theme = Theme("light")
        view = TimelineView(session, theme)
        view.resize(WIDTH, HEIGHT)
        view.show()
        session.view.fit()
        QApplication.processEvents()
        whole = session.view.range
        ranges = spans(*whole)

        def frame(number: int) -> None:
            session.view.set_range(*ranges[number])
            view.viewport().repaint()

        times = sweep(frame)
        view.close()
        session.close()
    return times, whole


LANE_COUNT = 500


def lane_document() -> Batch:
    """Five hundred actors with twenty events each, two of them in every one."""
    actors = tuple(Actor(f"a{i}", f"Actor {i:03}", "state") for i in range(LANE_COUNT))
    events = tuple(
        Event(
            id=f"e{i}",
            title=f"Meeting number {i}",
            date=f"{2000 + i % 24}-{1 + i % 12:02}" + (f"-{1 + i % 28:02}" if i % 3 else ""),
            participants=tuple(Participation(f"a{(i * step) % LANE_COUNT}", "party") for step in (1, 7)),
        )
        for i in range(LANE_COUNT * 10)
    )
    return Batch("Lanes", actors=actors, events=events)


def scrolled_lanes(batch: Batch) -> tuple[Times, tuple[float, float]]:
    """A frame of scrolling through the lanes of a document from end to end, and the range of all of it."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "lanes.tlx"
        create_from(batch, path)
        session = Session()
        session.open(path)
        view = TimelineView(session, Theme("light"))
        view.resize(WIDTH, HEIGHT)
        view.show()
        session.view.set_grouping("actor")
        session.view.fit()
        QApplication.processEvents()
        whole, step = session.view.range, view.scroll_room / FRAMES

        def frame(number: int) -> None:
            view.set_scroll(step * max(number - 10, 0))
            view.viewport().repaint()
            view.headers.repaint()

        times = sweep(frame)
        view.close()
        session.close()
    return times, whole


def rows() -> list[tuple[str, float, float]]:
    """(what, ours in ms, the floor in ms)."""
    app = QApplication.instance() or QApplication([])
    Theme("light").apply_to(app)  # type: ignore[arg-type]
    out = []
    for name, batch in (
        ("sample", sample_batch()),
        ("1,000 events", generate(1000)),
        ("20,000 events", generate(20_000)),
    ):
        ours, whole = timeline(batch)
        # DateAxisItem knows the years of a common calendar; the floor sweeps over the range of the sample or later.
        floor = plot_widget(max(whole[0], 0.0), whole[1])
        out.append((f"frame, {name}, median ms", ours.median, floor.median))
        out.append((f"frame, {name}, p95 ms", ours.p95, floor.p95))
    ours, whole = scrolled_lanes(lane_document())
    floor = plot_widget(*whole)
    out.append((f"scrolling {LANE_COUNT} lanes, median ms", ours.median, floor.median))
    out.append((f"scrolling {LANE_COUNT} lanes, p95 ms", ours.p95, floor.p95))
    return out

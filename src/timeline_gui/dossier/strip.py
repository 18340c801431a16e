"""The timeline on paper: numbered marks and their labels, or counts by time where the numbers would not fit.

Lengths are pixels of 1/96 inch. Marks and lines are SVG by the app's own painter; the words are left to the template,
so that they stay text.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter

from timeline_gui.core import density
from timeline_gui.core.language import say, tell
from timeline_gui.core.layout import Item, Label, Layout, Placed, Rules, Side, lay_out_packed
from timeline_gui.core.marks import mark_of
from timeline_gui.dossier.axis import (
    AXIS_HEIGHT,
    AXIS_TEXT,
    COMPILED_HEIGHT,
    AxisLabel,
    Frame,
    axis_labels,
    compiled_label,
    dated,
    frame_of,
    paint_axis,
    visible,
)
from timeline_gui.dossier.drawing import svg, text_width
from timeline_gui.dossier.job import DossierJob, Entry
from timeline_gui.dossier.text import Passage, passage, shortened
from timeline_gui.paint.marks import paint_mark
from timeline_gui.paint.tokens import LIGHT

NUMBERED_MOST = 40
"""So many numbers can be told apart in one picture."""
ROWS_MOST, PART_ROWS_MOST = 18, 9
_TEXT = 10.5
_ROW, _ROW_BELOW, _TOP = 19.0, 31.0, 4.0
_TITLES = (64, 36, 0)
"""Letters of a title at most, from the best that may fit to the number alone."""
_BADGE_GAP = 4.0
_BEFORE = Layout((), (), (), 0.0, Rules(row_height=_ROW, gap=14.0, padding=0.0, stacked=False))
"""An empty layout whose measures the strip's takes over."""
_COUNTS_HEIGHT = 110.0
_BIN_LEAST = 12.0


@dataclass(frozen=True, slots=True)
class StripLabel:
    """A number in a circle and a title, from `x` on; the number comes last where they stand left of their mark."""

    x: float
    y: float
    width: float
    badge: float
    number: int
    title: Passage | None
    number_last: bool


@dataclass(frozen=True, slots=True)
class CountLabel:
    """The number over a column, centred on x, its foot at y."""

    x: float
    y: float
    text: str


@dataclass(frozen=True, slots=True)
class Strip:
    """One picture of time. `axis_y` is where the axis stands, `compiled` the label of the day of the dossier."""

    width: float
    height: float
    axis_y: float
    drawing: str
    alt: str
    labels: tuple[StripLabel, ...]
    counts: tuple[CountLabel, ...]
    lower: tuple[AxisLabel, ...]
    upper: tuple[AxisLabel, ...]
    compiled: AxisLabel | None
    caption: str


def numbered_strip(
    job: DossierJob, entries: Sequence[Entry], first: int, width: float, rows: int, span: tuple[int, int] | None
) -> Strip | None:
    """The events as numbered marks, `first` being the number of the first, with titles where they fit.

    None where there is nothing to show, more events than can be told apart, or no room for them in so many rows.
    """
    if not entries or len(entries) > NUMBERED_MOST:
        return None
    sources = {source.id: source for source in job.sources}
    dates = [dated(entry, sources) for entry in entries]
    frame = frame_of(job, dates, span, width)
    for most in _TITLES:
        items = [
            Item(index, mark_of(when, frame.scale), _label(entry, first + index, most))
            for index, (entry, when) in enumerate(zip(entries, dates, strict=True))
        ]
        layout = lay_out_packed(items, width, rows * _ROW, before=_BEFORE)
        if not layout.chips:
            return _numbered(job, entries, first, frame, layout)
    return None


def counted_strip(job: DossierJob, entries: Sequence[Entry], width: float) -> Strip | None:
    """How many of the events may fall in each stretch of time, for those too many to number."""
    if not entries:
        return None
    sources = {source.id: source for source in job.sources}
    frame = frame_of(job, [dated(entry, sources) for entry in entries], job.span, width)
    scale = frame.scale
    edges = density.calendar_edges(scale.left, scale.seconds(width), width, _BIN_LEAST)
    found = density.count(job.columns, job.inside, edges)
    most = max(int(found.total.max()), 1)
    top = _TOP + COMPILED_HEIGHT
    axis_y = top + 14 + _COUNTS_HEIGHT
    bars = []
    for left, right, exact, vague in zip(edges, edges[1:], found.exact.tolist(), found.vague.tolist(), strict=False):
        x, end = visible(scale, int(left), int(right))
        if end > x:
            bars.append((x, end, exact * _COUNTS_HEIGHT / most, vague * _COUNTS_HEIGHT / most, exact + vague))

    def paint(painter: QPainter) -> None:
        paint_axis(painter, frame, top, axis_y)
        for x, end, exact, vague, _total in bars:
            painter.fillRect(QRectF(x + 1, axis_y - exact, end - x - 2, exact), QColor(LIGHT.exact))
            painter.fillRect(QRectF(x + 1, axis_y - exact - vague, end - x - 2, vague), QColor(LIGHT.dimmed))

    counts = [
        CountLabel((x + end) / 2, axis_y - exact - vague - 1, say().number(total))
        for x, end, exact, vague, total in bars
        if total and text_width(say().number(total), AXIS_TEXT) <= end - x
    ]
    return _strip(
        frame,
        axis_y,
        svg(width, axis_y + AXIS_HEIGHT, paint),
        alt=tell("Columns that count {count} events by time: {range}.", count=len(entries), range=frame.said),
        counts=tuple(counts),
        caption=tell(
            "More events than can be numbered in one picture. A column counts the events that may fall in its stretch "
            "of time, so an event can stand in several: dark those that are dated to the day, pale the others."
        ),
    )


def _label(entry: Entry, number: int, most: int) -> Label:
    title = shortened(entry.event.title, most) if most else ""
    text = _BADGE_GAP + text_width(title, _TEXT) if title else 0.0
    return Label(title, _badge_width(number) + text)


def _badge_width(number: int) -> float:
    return 15.0 + 5.5 * max(0, len(str(number)) - 2)


def _numbered(job: DossierJob, entries: Sequence[Entry], first: int, frame: Frame, layout: Layout) -> Strip:
    top = _TOP + (COMPILED_HEIGHT if frame.shows_compiled else 0.0)
    below = {placed.row for placed in layout.placed if placed.side is Side.BELOW}
    tops = [top]
    for row in range(max((placed.row for placed in layout.placed), default=0) + 1):
        tops.append(tops[-1] + (_ROW_BELOW if row in below else _ROW))
    axis_y = tops[-1] + 4

    def paint(painter: QPainter) -> None:
        paint_axis(painter, frame, top, axis_y)
        for placed in layout.placed:
            category = entries[placed.item.position].event.category
            colour = QColor(job.categories.get(category, LIGHT.exact))
            paint_mark(painter, placed.item.mark, tops[placed.row] + _ROW / 2, colour, QColor(LIGHT.canvas))

    last = first + len(entries) - 1
    numbers = {"first": str(first), "last": str(last), "range": frame.said}
    alt = tell(
        "Timeline of the events {first} to {last}: {range}. Each is described under its number below.", **numbers
    )
    if last == first:
        alt = tell("Timeline of event {first}: {range}. It is described under its number below.", **numbers)
    return _strip(
        frame,
        axis_y,
        svg(frame.scale.width, axis_y + AXIS_HEIGHT, paint),
        alt=alt,
        labels=tuple(_placed(placed, first, tops[placed.row]) for placed in layout.placed),
        caption="" if layout.placed[0].item.label.title else tell("The numbers are those of the events below."),
    )


def _placed(placed: Placed, first: int, top: float) -> StripLabel:
    number = first + placed.item.position
    label = placed.item.label
    return StripLabel(
        x=placed.label_x,
        y=top + _ROW / 2 + (14.0 if placed.side is Side.BELOW else 0.0),
        width=label.title_width,
        badge=_badge_width(number),
        number=number,
        title=passage(label.title) if label.title else None,
        number_last=placed.side is Side.LEFT,
    )


def _strip(
    frame: Frame,
    axis_y: float,
    drawing: str,
    alt: str,
    caption: str,
    labels: tuple[StripLabel, ...] = (),
    counts: tuple[CountLabel, ...] = (),
) -> Strip:
    width = frame.scale.width
    return Strip(
        width=width,
        height=axis_y + AXIS_HEIGHT,
        axis_y=axis_y,
        drawing=drawing,
        alt=alt,
        labels=labels,
        counts=counts,
        lower=axis_labels(frame, frame.axis.lower, AXIS_TEXT),
        upper=axis_labels(frame, frame.axis.upper, _TEXT),
        compiled=compiled_label(frame),
        caption=caption,
    )

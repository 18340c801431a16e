"""The axis of time on paper: which stretch a picture shows, its lines and words. Lengths are pixels of 1/96 inch."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QLineF
from PySide6.QtGui import QColor, QPainter, QPen

from timeline_gui.core import civil
from timeline_gui.core.claims import edtf_or_none
from timeline_gui.core.columns import ALWAYS, NEVER
from timeline_gui.core.edtf import Precision
from timeline_gui.core.language import tell
from timeline_gui.core.marks import Dated, Scale
from timeline_gui.core.model import Source
from timeline_gui.core.reference import words
from timeline_gui.core.ticks import Axis, Tick, ticks
from timeline_gui.core.words import range_in_words
from timeline_gui.dossier.drawing import text_width
from timeline_gui.dossier.job import DossierJob, Entry
from timeline_gui.paint.tokens import LIGHT

AXIS_TEXT = 9.5
AXIS_HEIGHT, COMPILED_HEIGHT = 42.0, 16.0
_AXIS_INDENT = 4.0
_TICK = 5.0
_GRID_FROM = 40.0
_ENDLESS_MARGIN = 0.16
"""What a picture shows beyond the last date where something goes on: room for the fade and its arrow."""
_DAY = civil.DAY


@dataclass(frozen=True, slots=True)
class Frame:
    """The stretch of time that a picture shows, in pixels and in words, and where the day of the dossier stands."""

    scale: Scale
    axis: Axis
    said: str
    compiled: float
    day: date

    @property
    def shows_compiled(self) -> bool:
        return 0 <= self.compiled <= self.scale.width


@dataclass(frozen=True, slots=True)
class AxisLabel:
    """A word of the axis, in the width that it has."""

    x: float
    width: float
    text: str


def dated(entry: Entry, sources: Mapping[str, Source]) -> Dated:
    """What the entry's mark is made from; without a known end it is drawn up to the latest of its sources."""
    when = entry.date
    known = [_published(sources[cited.source_id]) for cited in entry.event.citations]
    return Dated(
        begin_min=_bound(when.begin_min, NEVER),
        begin_max=_bound(when.begin_max, NEVER),
        end_min=_bound(when.end_min, ALWAYS),
        end_max=_bound(when.end_max, ALWAYS),
        flags=int(when.flags),
        begin_precision=int(when.begin_precision),
        end_precision=int(when.end_precision),
        known_until=max(known, default=NEVER) if when.end_max is None else NEVER,
        candidates=tuple((_bound(lo, NEVER), _bound(hi, ALWAYS)) for lo, hi in when.candidates),
    )


def _bound(second: int | None, absent: int) -> int:
    return absent if second is None else second


def _published(source: Source) -> int:
    when = edtf_or_none(source.published)
    return NEVER if when is None or when.end_max is None else when.end_max


def frame_of(job: DossierJob, dates: Sequence[Dated], span: tuple[int, int] | None, width: float) -> Frame:
    """Shows the seconds of `span`, else as far as the dates reach and a little more."""
    first, last = span or _reach(dates)
    left, right = float(first), float(last + 1)
    if span is None:
        least = _DAY / 4 if all(when.begin_precision < Precision.DAY for when in dates) else 30 * _DAY
        margin = max(0.04 * (right - left), (least - right + left) / 2)
        endless = _ENDLESS_MARGIN * (right - left) if any(when.end_max == ALWAYS for when in dates) else 0.0
        left, right = left - margin, right + max(margin, endless)
    compiled = civil.seconds(job.compiled.year, job.compiled.month, job.compiled.day)
    scale = Scale(left, width / (right - left), width)
    return Frame(scale, ticks(left, right, width), range_in_words(first, last), scale.x(compiled), job.compiled)


def _reach(dates: Sequence[Dated]) -> tuple[int, int]:
    starts, ends = [], []
    for when in dates:
        end = when.end_max if when.end_max < ALWAYS else max(when.begin_max, when.known_until)
        start = when.begin_min if when.begin_min > NEVER else min(when.end_min, end)
        if NEVER < start <= end < ALWAYS:
            starts.append(start)
            ends.append(end)
    return (min(starts), max(ends)) if starts else (0, _DAY)


def visible(scale: Scale, start: int, end: int) -> tuple[float, float]:
    """The pixels of a stretch of time, as far as they are on the picture."""
    return max(scale.x(start), 0.0), min(scale.x(end), scale.width)


def axis_labels(frame: Frame, tier: Sequence[Tick], pixels: float) -> tuple[AxisLabel, ...]:
    """The words of a tier that have room, in letters of so many pixels."""
    out = []
    for tick in tier:
        x, end = visible(frame.scale, tick.start, tick.end)
        room = end - x - _AXIS_INDENT
        text = next((text for text in (tick.label, tick.short) if text and text_width(text, pixels) <= room), "")
        if text:
            out.append(AxisLabel(x + _AXIS_INDENT, room, text))
    return tuple(out)


def compiled_label(frame: Frame) -> AxisLabel | None:
    """What stands at the line of the day on which the dossier was made, where that is in the picture."""
    if not frame.shows_compiled:
        return None
    text = tell("Compiled {date}", date=words(frame.day.isoformat(), short=True))
    length = text_width(text, AXIS_TEXT)
    right = frame.compiled + 5
    return AxisLabel(right if right + length <= frame.scale.width else frame.compiled - 5 - length, length, text)


def paint_axis(painter: QPainter, frame: Frame, top: float, axis_y: float) -> None:
    """The axis at `axis_y` and the lines behind the marks, from `top` on: strong for units of context, else pale."""
    width = frame.scale.width

    def line(x: float, first: float, last: float, colour: str, dashed: bool = False) -> None:
        pen = QPen(QColor(colour), 1.0)
        if dashed:
            pen.setDashPattern([3.0, 2.5])
        painter.setPen(pen)
        painter.drawLine(QLineF(x, first, x, last))

    for tick in frame.axis.lower:
        x = frame.scale.x(tick.start)
        if 0 <= x <= width:
            if tick.strong or frame.scale.x(tick.end) - x >= _GRID_FROM:
                line(x, top, axis_y, LIGHT.line2)
            line(x, axis_y, axis_y + _TICK, LIGHT.control)
    for tick in frame.axis.upper:
        x = frame.scale.x(tick.start)
        if 0 <= x < width - 1:
            line(x, top, axis_y + AXIS_HEIGHT - 4, LIGHT.control)
    if frame.shows_compiled:
        line(frame.compiled, top - COMPILED_HEIGHT + 2, axis_y, LIGHT.ink2, dashed=True)
    painter.setPen(QPen(QColor(LIGHT.ink), 1.2))
    painter.drawLine(QLineF(0, axis_y, width, axis_y))

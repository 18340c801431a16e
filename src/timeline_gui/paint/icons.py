"""A date as a small picture: the mark grammar at 30 × 14 for key, table, card and detail.

An icon shows what kind of date it is, not which: it depends on flags and precisions alone, so a document needs few.
"""

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPen, QPixmap, QPixmapCache

from timeline_gui.core.columns import ALWAYS, NEVER, Columns
from timeline_gui.core.edtf import DateFlag, Edtf, Precision
from timeline_gui.core.marks import Dated, Mark, Scale, mark_of
from timeline_gui.paint.marks import faded, paint_mark, paint_undated

ICON_SIZE = QSize(30, 14)
_OFF_AXIS = DateFlag.UNDATED | DateFlag.BEFORE | DateFlag.AFTER
_PIXEL = 1_000_000
"""Seconds of an imaginary scale on which the icon is drawn."""
_SCALE = Scale(0.0, 1 / _PIXEL, float(ICON_SIZE.width()))


class DateKind(NamedTuple):
    """All that an icon shows of a date."""

    flags: int
    begin_precision: int
    end_precision: int


def kind_of(date: Edtf) -> DateKind:
    """The kind of a parsed date."""
    return DateKind(int(date.flags), int(date.begin_precision), int(date.end_precision))


def kind_at(columns: Columns, position: int) -> DateKind:
    """The kind of an event's date."""
    events = columns.events
    return DateKind(
        int(events.flags[position]), int(events.begin_precision[position]), int(events.end_precision[position])
    )


def icon_mark(kind: DateKind) -> Mark | None:
    """The mark of such a date, laid out in an icon; None for one that has no place on the axis."""
    flags, begin_precision, end_precision = kind
    if flags & _OFF_AXIS:
        return None
    begin_min, begin_max, end_min, end_max, known_until = 3, 3, 27, 27, NEVER
    if not flags & DateFlag.INTERVAL:
        half = 4 if begin_precision <= Precision.DAY else 11
        begin_min = end_min = 15 - half
        begin_max = end_max = 15 + half
    else:
        if begin_precision > Precision.DAY:
            begin_min, begin_max = 2, 10
        if end_precision > Precision.DAY:
            end_min, end_max = 20, 28
        if flags & (DateFlag.OPEN_END | DateFlag.UNKNOWN_END):
            end_min, end_max, known_until = begin_min, ALWAYS, 13
        if flags & (DateFlag.OPEN_START | DateFlag.UNKNOWN_START):
            begin_min, begin_max = NEVER, NEVER if flags & DateFlag.OPEN_START else end_max
    pixels = (begin_min, begin_max, end_min, end_max, known_until)
    seconds = [bound if bound in (NEVER, ALWAYS) else bound * _PIXEL for bound in pixels]
    begin_min, begin_max, end_min, end_max, known_until = seconds
    return mark_of(Dated(begin_min, begin_max, end_min, end_max, *kind, known_until), _SCALE)


def paint_icon(
    painter: QPainter, rect: QRectF, kind: DateKind, colour: QColor, background: QColor, *, may: bool = False
) -> None:
    """Draw the icon centred in a rectangle; `may`: in the dotted outline of an event that only may match."""
    width, height = ICON_SIZE.width(), ICON_SIZE.height()
    middle = QPointF(width / 2, height / 2)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(rect.center() - middle)
    if may:
        outline = QPen(faded(colour, 0.9), 1.2)
        outline.setDashPattern([0.01, 2.2])
        outline.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(outline)
        painter.drawRoundedRect(QRectF(0.6, 0.6, width - 1.2, height - 1.2), 4, 4)
        painter.translate(middle)
        painter.scale(0.72, 0.72)
        painter.translate(-middle)
    mark = icon_mark(kind)
    if mark is None:
        paint_undated(painter, middle, colour)
    else:
        paint_mark(painter, mark, middle.y(), colour, background)
    painter.restore()


def mark_pixmap(
    kind: DateKind, colour: QColor, background: QColor, ratio: float = 1.0, *, may: bool = False
) -> QPixmap:
    """The icon as a transparent pixmap for a device pixel ratio; made once for each kind of date and colour."""
    name = f"mark {tuple(kind)} {colour.rgba()} {background.rgba()} {ratio} {may}"
    pixmap = QPixmap()
    if QPixmapCache.find(name, pixmap):
        return pixmap
    pixmap = QPixmap(ICON_SIZE * ratio)
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    paint_icon(painter, QRectF(0, 0, ICON_SIZE.width(), ICON_SIZE.height()), kind, colour, background, may=may)
    painter.end()
    QPixmapCache.insert(name, pixmap)
    return pixmap


def mark_icon(kind: DateKind, colour: QColor, background: QColor, *, may: bool = False) -> QIcon:
    """The icon for item views, buttons and actions, sharp on plain and on dense screens."""
    icon = QIcon()
    for ratio in (1.0, 2.0, 3.0):
        icon.addPixmap(mark_pixmap(kind, colour, background, ratio, may=may))
    return icon

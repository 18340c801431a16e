"""The view as a picture to give away: the canvas by the window’s painter, under what is asked for and how much of it.

Vector or pixels, for a file, the clipboard or a printer. Lanes are drawn whole, not only as far as they are scrolled.
"""

import time
from dataclasses import dataclass
from math import ceil
from pathlib import Path

from PySide6.QtCore import QBuffer, QCoreApplication, QIODevice, QMimeData, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QImage, QPainter
from PySide6.QtSvg import QSvgGenerator

from timeline_gui.core import filters
from timeline_gui.core.errors import UserError
from timeline_gui.core.words import range_in_words
from timeline_gui.formats.files import replacing
from timeline_gui.session.session import Session
from timeline_gui.store import queries
from timeline_gui.ui.filterbar.criteria import Criteria
from timeline_gui.ui.theme import Theme
from timeline_gui.ui.timeline import painting
from timeline_gui.ui.timeline.header_painting import (
    HEADER_WIDTH,
    HeaderState,
    paint_header,
    paint_title,
    title_of_lanes,
)
from timeline_gui.ui.timeline.labels import Labels
from timeline_gui.ui.timeline.lettering import draw_text
from timeline_gui.ui.timeline.picture import Picture, build

SCALE = 2
"""Pixels of a picture file for each of the screen."""
_MARGIN = 16.0
_TITLE = 62.0
_LINE = 17.0
_MOST_LISTED = 12
_TALLEST = 16_000.0
_KINDS = ("svg", "png")


@dataclass(frozen=True, slots=True)
class Sheet:
    """A view laid out for a width: everything that `paint` needs, in pixels of the screen."""

    session: Session
    theme: Theme
    picture: Picture
    width: float
    now: float
    title: str
    asked: str
    listed: tuple[str, ...]

    @property
    def size(self) -> QSize:
        """Of the whole sheet."""
        foot = len(self.listed) * _LINE + (_MARGIN if self.listed else 0.0)
        height = _TITLE + painting.AXIS_HEIGHT + self.picture.height + foot + _MARGIN
        return QSize(ceil(self.width), ceil(height))


def lay_out(session: Session, theme: Theme, width: float, height: float, now: float | None = None) -> Sheet:
    """The view of a session on a sheet `width` wide, its canvas `height` high where no lanes need more."""
    view, labels = session.view, Labels(session)
    inner = max(width - 2 * _MARGIN - (HEADER_WIDTH if view.grouping != "none" else 0.0), 200.0)
    picture = build(view, labels, view.range, inner, height, None)
    whole = min(max(height, picture.layout.height), _TALLEST)
    if whole != height:
        picture = build(view, labels, view.range, inner, whole, None)
    return Sheet(
        session,
        theme,
        picture,
        width,
        time.time() if now is None else now,
        session.title,
        _asked(session),
        _off_axis(session),
    )


def _asked(session: Session) -> str:
    """The range, what the filter asks, and how many events that is of how many."""
    view, criteria = session.view, Criteria(session)
    left, right = view.range
    names = filters.active(view.filter)
    shown, total = int(view.shown.sum()), len(view.columns)
    counted = QCoreApplication.translate("sheet", "%n event(s)", "", shown)
    if shown != total:
        events = QCoreApplication.translate("sheet", "%n event(s)", "", total)
        of = QCoreApplication.translate("sheet", "{shown} of {events}; the others are left out")
        counted = of.format(shown=shown, events=events)
    return " · ".join([range_in_words(round(left), round(right)), *map(criteria.phrase, names), counted])


def _off_axis(session: Session) -> tuple[str, ...]:
    """The events that match and have no place on the axis, a line each."""
    view, document = session.view, session.document
    positions = (view.shown & ~view.columns.on_axis).nonzero()[0]
    if document is None or not len(positions):
        return ()
    keys = view.columns.events.key[positions[:_MOST_LISTED]].tolist()
    count = len(positions)
    lines = [QCoreApplication.translate("sheet", "Not on the time axis: %n event(s)", "", count)]
    for label in queries.labels(document, keys):
        lines.append(f"{label.title.replace(chr(10), ' ')} ({_words(label.date)})")
    rest = count - len(keys)
    if rest > 0:
        lines.append(QCoreApplication.translate("sheet", "and %n more", "", rest))
    return tuple(lines)


def _words(date: str) -> str:
    from timeline_gui.core.reference import words

    return words(date, short=True) or QCoreApplication.translate("sheet", "undated")


def paint(painter: QPainter, sheet: Sheet) -> None:
    """Paint the sheet from its top left corner."""
    theme, picture, size = sheet.theme, sheet.picture, sheet.size
    painter.fillRect(QRectF(0, 0, size.width(), size.height()), theme.colour("canvas"))
    lanes = sheet.session.view.grouping != "none"
    left = _MARGIN + (HEADER_WIDTH if lanes else 0.0)
    top = _TITLE + painting.AXIS_HEIGHT
    columns = sheet.session.columns
    _within(painter, QRectF(left, top, picture.scale.width, picture.height))
    painting.paint_canvas(painter, picture, theme, sheet.now, columns)
    painter.restore()
    _within(painter, QRectF(left, _TITLE, picture.scale.width, painting.AXIS_HEIGHT))
    today = QCoreApplication.translate("sheet", "Today")
    painting.paint_axis(painter, picture, theme, sheet.now, columns, today)
    painter.restore()
    if lanes:
        _within(painter, QRectF(_MARGIN, _TITLE, HEADER_WIDTH, painting.AXIS_HEIGHT + picture.height))
        _paint_headers(painter, sheet)
        painter.restore()
    painter.fillRect(QRectF(0, 0, _MARGIN, size.height()), theme.colour("canvas"))
    _paint_words(painter, sheet, top + picture.height + _MARGIN)


def _within(painter: QPainter, area: QRectF) -> None:
    painter.save()
    painter.setClipRect(area)
    painter.translate(area.topLeft())


def _paint_headers(painter: QPainter, sheet: Sheet) -> None:
    picture, view, theme = sheet.picture, sheet.session.view, sheet.theme
    look = view.lane_look
    state = HeaderState(frozenset(), None, None, frozenset(look.folded), frozenset(look.opened))
    painter.fillRect(QRectF(0, 0, HEADER_WIDTH, painting.AXIS_HEIGHT + picture.height), theme.colour("panel"))
    painter.translate(0, painting.AXIS_HEIGHT)
    for lane in picture.layout.lanes:
        paint_header(painter, lane, 0.0, picture.lanes, view.columns, view.grouping, state, theme)
    painter.translate(0, -painting.AXIS_HEIGHT)
    title, note = title_of_lanes(picture.lanes, view.grouping)
    paint_title(painter, title, note, False, painting.AXIS_HEIGHT, theme)
    edge = QRectF(HEADER_WIDTH - 1, 0, 1, painting.AXIS_HEIGHT + picture.height)
    painter.fillRect(edge, theme.colour("line"))


def _paint_words(painter: QPainter, sheet: Sheet, y: float) -> None:
    theme, room = sheet.theme, sheet.width - 2 * _MARGIN
    lines = [(sheet.title, "title", "ink", 30.0), (sheet.asked, "second", "ink2", 50.0)]
    lines += [
        (text, "second", "ink" if number == 0 else "ink2", y + number * _LINE + 6)
        for number, text in enumerate(sheet.listed)
    ]
    for text, style, token, at in lines:
        elided = QFontMetricsF(theme.font(style)).elidedText(text, Qt.TextElideMode.ElideRight, room)
        draw_text(painter, QPointF(_MARGIN, at), elided, style, theme.colour(token))


def to_image(sheet: Sheet, scale: int = SCALE) -> QImage:
    """The sheet in pixels, so many for each of the screen."""
    image = QImage(sheet.size * scale, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(scale)
    painter = QPainter(image)
    paint(painter, sheet)
    painter.end()
    image.setDevicePixelRatio(1)
    return image


def to_svg(sheet: Sheet) -> bytes:
    """The sheet as SVG, its texts as text."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator(QSvgGenerator.SvgVersion.Svg11)
    generator.setOutputDevice(buffer)
    generator.setResolution(96)
    generator.setSize(sheet.size)
    generator.setViewBox(QRectF(QPointF(), sheet.size.toSizeF()))
    generator.setTitle(sheet.title)
    generator.setDescription(sheet.asked)
    painter = QPainter(generator)
    paint(painter, sheet)
    painter.end()
    return bytes(buffer.data().data())


def to_clipboard(sheet: Sheet) -> QMimeData:
    """The sheet for other programs: as pixels, and as SVG for those that take it."""
    data = QMimeData()
    data.setImageData(to_image(sheet))
    data.setData("image/svg+xml", to_svg(sheet))
    return data


def write(sheet: Sheet, path: Path, kind: str = "") -> None:
    """Write the sheet as "svg" or "png", else by the ending. Raises UserError; an old file stays as it was then."""
    kind = kind or path.suffix.lower().removeprefix(".")
    if kind not in _KINDS:
        raise UserError(f"a picture can’t be written as “{kind}”", path.name, f"Kinds are: {', '.join(_KINDS)}.")
    with replacing(path) as beside:
        if kind == "svg":
            beside.write_bytes(to_svg(sheet))
        elif not to_image(sheet).save(str(beside), "PNG"):  # type: ignore[call-overload]
            raise OSError("no room, or no permission")

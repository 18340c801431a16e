"""The mark grammar on one sheet: every kind of date at four zooms, and its states."""

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QImage, QPainter

from timeline_gui.core import civil, edtf
from timeline_gui.core.columns import ALWAYS, NEVER
from timeline_gui.core.marks import Dated, Scale, mark_of
from timeline_gui.core.words import date_in_words
from timeline_gui.paint.marks import paint_mark, paint_undated
from timeline_gui.ui.theme import Theme

KINDS = (
    ("Exact day", "2024-04-30"),
    ("Time of day", "2024-04-30T14:00Z"),
    ("Month", "2024-04"),
    ("Year", "2024"),
    ("Approximate", "2024-04-30~"),
    ("Uncertain", "2024-04-30?"),
    ("Uncertain and approximate", "2024-04%"),
    ("Interval, to the day", "2024-04-29/2024-06-01"),
    ("Interval, to the month", "2024-04/2024-07"),
    ("About an interval", "2024-04~/2024-07~"),
    ("Open end", "2024-04-29/.."),
    ("Unknown end", "2024-04-29/"),
    ("Open start", "../2024-04-30"),
    ("One of several", "[2024-04-29,2024-05-01]"),
)
ZOOMS = (("Decades", 2 / (30.44 * 86400)), ("Years", 16 / (30.44 * 86400)), ("Months", 5 / 86400), ("Days", 60 / 86400))
MIDDLE = civil.seconds(2024, 4, 30) + 43_200
KNOWN_UNTIL = civil.seconds(2024, 7, 31)
LEFT, COLUMN, TOP, ROW = 170, 150, 34, 34
SIZE = QSize(LEFT + len(ZOOMS) * (COLUMN + 8), TOP + (len(KINDS) + 1) * ROW)


def paint_sheet(theme: Theme) -> QImage:
    """The sheet in a theme."""
    image = QImage(SIZE, QImage.Format.Format_RGB32)
    image.fill(theme.colour("canvas"))
    painter = QPainter(image)
    _text(painter, theme, 16, 22, "Dark" if theme.tokens.dark else "Light", "heading", "ink")
    for column, (name, _per_second) in enumerate(ZOOMS):
        _text(painter, theme, _left(column), 22, name, "heading", "ink")
    for row, (name, written) in enumerate(KINDS):
        y = TOP + row * ROW
        date = edtf.parse(written)
        painter.fillRect(QRectF(0, y, SIZE.width(), 1), theme.colour("line2"))
        _text(painter, theme, 16, y + 14, name, "body-medium", "ink")
        _text(painter, theme, 16, y + 28, date_in_words(date, short=True), "second", "ink2")
        for column, (_name, per_second) in enumerate(ZOOMS):
            painter.save()
            painter.translate(_left(column), y)
            painter.setClipRect(QRectF(0, 0, COLUMN, ROW))
            scale = Scale(MIDDLE - COLUMN / 2 / per_second, per_second, COLUMN)
            colour = theme.category_colour(row % len(theme.tokens.categories))
            paint_mark(painter, mark_of(_dated(date), scale), ROW / 2, colour, theme.colour("canvas"))
            painter.restore()
    _paint_states(painter, theme, TOP + len(KINDS) * ROW)
    painter.end()
    return image


def _left(column: int) -> int:
    return LEFT + column * (COLUMN + 8)


def _text(painter: QPainter, theme: Theme, x: float, y: float, text: str, style: str, token: str) -> None:
    painter.setFont(theme.font(style))
    painter.setPen(theme.colour(token))
    painter.drawText(QPointF(x, y), text)


def _paint_states(painter: QPainter, theme: Theme, y: float) -> None:
    painter.fillRect(QRectF(0, y, SIZE.width(), 1), theme.colour("line2"))
    _text(painter, theme, 16, y + 14, "States", "body-medium", "ink")
    _text(painter, theme, 16, y + 28, "dimmed, selected, undated", "second", "ink2")
    date = _dated(edtf.parse("2024-04"))
    scale = Scale(MIDDLE - COLUMN / 2 / ZOOMS[1][1], ZOOMS[1][1], COLUMN)
    for column, (colour, ground) in enumerate(
        ((theme.colour("dimmed"), "canvas"), (theme.category_colour(1), "selection"))
    ):
        painter.save()
        painter.translate(_left(column), y + 1)
        painter.fillRect(QRectF(0, 4, COLUMN, ROW - 8), theme.colour(ground))
        paint_mark(painter, mark_of(date, scale), ROW / 2, colour, theme.colour(ground))
        painter.restore()
    paint_undated(painter, QPointF(_left(2) + COLUMN / 2, y + ROW / 2), theme.category_colour(6))


def _dated(date: edtf.Edtf) -> Dated:
    def lower(bound: int | None) -> int:
        return NEVER if bound is None else bound

    def upper(bound: int | None) -> int:
        return ALWAYS if bound is None else bound

    return Dated(
        lower(date.begin_min),
        lower(date.begin_max),
        upper(date.end_min),
        upper(date.end_max),
        int(date.flags),
        int(date.begin_precision),
        int(date.end_precision),
        KNOWN_UNTIL,
        tuple((lower(lo), upper(hi)) for lo, hi in date.candidates),
    )

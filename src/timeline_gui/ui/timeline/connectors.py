"""Lines that join the marks of one event in several lanes: each is as exact as the date that it stands for."""

from collections.abc import Iterator

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QRegion

from timeline_gui.core.layout import Placed
from timeline_gui.core.marks import Border, Mark, Shape
from timeline_gui.paint.marks import faded
from timeline_gui.ui.theme import Theme
from timeline_gui.ui.timeline.picture import Picture, is_dimmed, mark_y

_SOFT = 8.0
"""The width of a line for a date known to a month or less."""
_LINE, _STRONG = 1.3, 2.2


def paint_connectors(painter: QPainter, picture: Picture, theme: Theme, region: QRegion) -> None:
    """The connectors of all events, interrupted under text: `region` is where there is none, in layout pixels."""
    painter.save()
    painter.setClipRegion(region)
    for position, mark, top, bottom in _joined(picture):
        if bottom >= picture.scroll and top <= picture.scroll + picture.height:
            dimmed = is_dimmed(picture, position)
            colour = theme.colour("dimmed") if dimmed else theme.category_colour(picture.slots[position])
            _paint(painter, mark, top, bottom, colour, strong=position in picture.selected)
    painter.restore()


def paint_connector(painter: QPainter, picture: Picture, position: int, theme: Theme) -> None:
    """That of one event, strong, over everything else."""
    for joined, mark, top, bottom in _joined(picture):
        if joined == position:
            _paint(painter, mark, top, bottom, theme.category_colour(picture.slots[position]), strong=True)


def _joined(picture: Picture) -> Iterator[tuple[int, Mark, float, float]]:
    """Position, mark, and the centres of the topmost and the lowest mark of each event in several lanes."""
    rules = picture.layout.rules
    places: dict[int, list[Placed]] = {}
    for placed in picture.layout.placed:
        places.setdefault(placed.item.position, []).append(placed)
    for position, several in places.items():
        if len(several) > 1:
            heights = [mark_y(placed, rules) for placed in several]
            yield position, several[0].item.mark, min(heights), max(heights)


def _paint(painter: QPainter, mark: Mark, top: float, bottom: float, colour: QColor, *, strong: bool) -> None:
    x = mark.left + 1 if mark.shape is Shape.BAR else mark.centre
    if mark.shape is Shape.BAND and mark.border is Border.NONE:
        core = _SOFT / 2 if strong else _SOFT / 4
        painter.fillRect(QRectF(x - _SOFT / 2, top, _SOFT, bottom - top), faded(colour, 0.3 if strong else 0.22))
        painter.fillRect(QRectF(x - core / 2, top, core, bottom - top), faded(colour, 0.45 if strong else 0.3))
        return
    pen = QPen(faded(colour, 1.0 if strong else 0.75), _STRONG if strong else _LINE)
    if mark.border is not Border.NONE or mark.shape in (Shape.PILL, Shape.RINGS):
        pen.setDashPattern([3.0, 2.5])
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setPen(pen)
    painter.drawLine(QLineF(x, top, x, bottom))

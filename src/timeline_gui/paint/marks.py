"""The mark grammar with a QPainter: the same drawing on the canvas, in icons and in the dossier."""

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QLinearGradient, QPainter, QPen, QPolygonF

from timeline_gui.core.marks import DOT_RADIUS, Border, Edge, Mark, Shape

BAND_HEIGHT = 10.0
CAP_WIDTH, CAP_HEIGHT = 3.0, 14.0
TICK_BEYOND = 2.5


def faded(colour: QColor, alpha: float) -> QColor:
    """The colour at a part of its strength."""
    result = QColor(colour)
    result.setAlphaF(alpha * colour.alphaF())
    return result


def paint_mark(painter: QPainter, mark: Mark, y: float, colour: QColor, halo: QColor | None = None) -> None:
    """Draw a mark centred on `y` (pixels); `halo` is the background that a dot keeps around itself."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    match mark.shape:
        case Shape.DOT:
            _paint_dot(painter, QPointF(mark.centre, y), colour, halo)
        case Shape.MOMENT:
            _paint_moment(painter, QPointF(mark.centre, y), colour, halo)
        case Shape.BLOCK:
            painter.setBrush(colour)
            painter.drawRoundedRect(_band_rect(mark.left, mark.right, y), 3, 3)
        case Shape.PILL:
            _paint_pill(painter, mark, y, colour)
        case Shape.RINGS:
            _paint_rings(painter, mark, y, colour, halo)
        case Shape.BAND | Shape.BAR:
            _paint_band(painter, mark, y, colour)
    painter.restore()


def paint_undated(painter: QPainter, centre: QPointF, colour: QColor) -> None:
    """The dotted ring of an event that has no place on the axis."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(_dotted(colour, 1.8))
    painter.drawEllipse(centre, DOT_RADIUS, DOT_RADIUS)
    painter.restore()


def _band_rect(left: float, right: float, y: float, height: float = BAND_HEIGHT) -> QRectF:
    return QRectF(left, y - height / 2, right - left, height)


def _dashed(colour: QColor) -> QPen:
    pen = QPen(colour, 1.6)
    pen.setDashPattern([3.2 / 1.6, 2.2 / 1.6])
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    return pen


def _dotted(colour: QColor, width: float = 1.6) -> QPen:
    pen = QPen(colour, width)
    pen.setDashPattern([0.01, 1.9])
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    return pen


def _paint_dot(painter: QPainter, centre: QPointF, colour: QColor, halo: QColor | None) -> None:
    if halo is not None:
        painter.setBrush(halo)
        painter.drawEllipse(centre, DOT_RADIUS + 1.5, DOT_RADIUS + 1.5)
    painter.setBrush(colour)
    painter.drawEllipse(centre, DOT_RADIUS, DOT_RADIUS)


def _paint_moment(painter: QPainter, centre: QPointF, colour: QColor, halo: QColor | None) -> None:
    def diamond(radius: float) -> QPolygonF:
        x, y = centre.x(), centre.y()
        return QPolygonF(
            [QPointF(x, y - radius), QPointF(x + radius, y), QPointF(x, y + radius), QPointF(x - radius, y)]
        )

    if halo is not None:
        painter.setBrush(halo)
        painter.drawPolygon(diamond(DOT_RADIUS + 3))
    painter.setBrush(colour)
    painter.drawPolygon(diamond(DOT_RADIUS + 1))


def _paint_pill(painter: QPainter, mark: Mark, y: float, colour: QColor) -> None:
    rect = _band_rect(mark.left, mark.right, y, BAND_HEIGHT + 1).adjusted(0.8, 0, -0.8, 0)
    painter.setBrush(faded(colour, 0.16))
    painter.setPen(_dashed(colour) if mark.border is Border.DASHED else _dotted(colour))
    painter.drawRoundedRect(rect, rect.height() / 2, rect.height() / 2)
    if mark.question:
        _paint_question(painter, QPointF(_visible_centre(painter, mark), y), colour)


def _visible_centre(painter: QPainter, mark: Mark) -> float:
    window = painter.clipBoundingRect() if painter.hasClipping() else QRectF()
    if window.isEmpty():
        return mark.centre
    return (max(mark.left, window.left()) + min(mark.right, window.right())) / 2


def _paint_question(painter: QPainter, centre: QPointF, colour: QColor) -> None:
    font = QFont(painter.font())
    font.setPixelSize(9)
    font.setWeight(QFont.Weight.DemiBold)
    painter.setFont(font)
    painter.setPen(colour)
    painter.drawText(QRectF(centre.x() - 8, centre.y() - 7, 16, 14), Qt.AlignmentFlag.AlignCenter, "?")


def _paint_rings(painter: QPainter, mark: Mark, y: float, colour: QColor, halo: QColor | None) -> None:
    painter.setPen(_dotted(colour))
    painter.drawLine(QLineF(mark.rings[0], y, mark.rings[-1], y))
    painter.setPen(QPen(colour, 1.8))
    painter.setBrush(halo if halo is not None else Qt.BrushStyle.NoBrush)
    for x in mark.rings:
        painter.drawEllipse(QPointF(x, y), DOT_RADIUS - 0.9, DOT_RADIUS - 0.9)


def _paint_band(painter: QPainter, mark: Mark, y: float, colour: QColor) -> None:
    qualified = mark.border is not Border.NONE
    body = faded(colour, mark.strength * (0.45 if qualified else 1.0))
    rect = _band_rect(mark.left, mark.right, y)
    painter.fillRect(rect, _fade_brush(mark, body))
    if mark.strength < 1.0:
        painter.setPen(QPen(faded(colour, (1.0 - mark.strength) / 0.62), 1.0))
        painter.drawLine(QLineF(rect.left(), rect.top() + 0.5, rect.right(), rect.top() + 0.5))
        painter.drawLine(QLineF(rect.left(), rect.bottom() - 0.5, rect.right(), rect.bottom() - 0.5))
    if qualified:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(_dashed(colour) if mark.border is Border.DASHED else _dotted(colour))
        painter.drawRect(rect.adjusted(0.8, 0.8, -0.8, -0.8))
    if mark.question:
        _paint_question(painter, QPointF(_visible_centre(painter, mark), y), colour)
    _paint_edge(painter, mark.left_edge, mark.left, y, colour, 1)
    _paint_edge(painter, mark.right_edge, mark.right, y, colour, -1)


def _fade_brush(mark: Mark, colour: QColor) -> QBrush:
    width = mark.right - mark.left
    if width <= 0 or (mark.solid_left <= mark.left and mark.solid_right >= mark.right):
        return QBrush(colour)
    clear = faded(colour, 0.06)
    gradient = QLinearGradient(mark.left, 0, mark.right, 0)
    gradient.setColorAt(0, clear if mark.solid_left > mark.left else colour)
    gradient.setColorAt(min(max((mark.solid_left - mark.left) / width, 0), 1), colour)
    gradient.setColorAt(min(max((mark.solid_right - mark.left) / width, 0), 1), colour)
    gradient.setColorAt(1, clear if mark.solid_right < mark.right else colour)
    return QBrush(gradient)


def _paint_edge(painter: QPainter, edge: Edge, x: float, y: float, colour: QColor, inward: int) -> None:
    match edge:
        case Edge.CAP:
            left = x if inward > 0 else x - CAP_WIDTH
            painter.fillRect(QRectF(left, y - CAP_HEIGHT / 2, CAP_WIDTH, CAP_HEIGHT), colour)
        case Edge.TICK:
            half = BAND_HEIGHT / 2 + TICK_BEYOND
            painter.fillRect(QRectF(x - 0.5, y - half, 1.0, 2 * half), faded(colour, 0.75))
        case Edge.CHEVRON:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            pen = QPen(colour, 1.5)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            painter.setPen(pen)
            tip = x + 1.0 * -inward
            painter.drawPolyline([QPointF(tip + 4 * inward, y - 4), QPointF(tip, y), QPointF(tip + 4 * inward, y + 4)])
        case Edge.QUESTION:
            _paint_question(painter, QPointF(x - 1.0 * -inward * 4, y), colour)
        case Edge.NONE:
            pass

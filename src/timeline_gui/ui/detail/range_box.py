"""The enlarged drawing of where a date may lie, between the units beside it."""

from PySide6.QtCore import QLineF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from timeline_gui.core.columns import NEVER
from timeline_gui.core.edtf import Edtf
from timeline_gui.core.marks import Scale, mark_of
from timeline_gui.paint.marks import paint_mark
from timeline_gui.ui.bidi import isolated
from timeline_gui.ui.controls.painting import RADIUS
from timeline_gui.ui.detail.frame import dated, frame_of, names_in
from timeline_gui.ui.theme import Theme

_HEIGHT = 38
_MARK_Y = 12.0
_LINE = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute
"""Time runs from left to right in every window."""


class RangeBox(QLabel):
    """A date drawn by the mark grammar over named units; its words are its accessible name."""

    def __init__(
        self,
        date: Edtf,
        words: str,
        colour: QColor,
        theme: Theme,
        parent: QWidget | None = None,
        *,
        known_until: int = NEVER,
    ) -> None:
        super().__init__(parent)
        self._date, self._colour, self._theme, self._known_until = date, colour, theme, known_until
        self.setAccessibleName(words)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(200, _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(60, _HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        frame = frame_of(self._date, self._known_until, self.width())
        if frame is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        outline = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        shape = QPainterPath()
        shape.addRoundedRect(outline, RADIUS, RADIUS)
        painter.fillPath(shape, self._theme.colour("canvas"))
        painter.setClipPath(shape)
        font = self._theme.font("second")
        metrics = QFontMetrics(font)
        painter.setFont(font)
        scale = Scale(frame.left, self.width() / (frame.right - frame.left), self.width())
        names = names_in(frame, scale, metrics.horizontalAdvance)
        for cell, (left, name) in zip(frame.cells, names, strict=True):
            x = scale.x(cell.start)
            if x > 0:
                painter.setPen(self._theme.colour("line"))
                painter.drawLine(QLineF(round(x) + 0.5, 1, round(x) + 0.5, self.height() - 1))
            painter.setPen(self._theme.colour("ink" if cell.lit else "ink3"))
            painter.drawText(QRectF(left, 19, self.width(), 16), _LINE, isolated(name))
        paint_mark(painter, mark_of(dated(self._date, self._known_until), scale), _MARK_Y, self._colour)
        painter.setClipping(False)
        painter.setPen(self._theme.colour("line"))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(shape)

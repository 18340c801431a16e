"""Badges: how exact a date is, said by the edge of a frame, and whether a quote was found in its source."""

from PySide6.QtCore import QLineF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QLinearGradient, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QSizePolicy, QStyle, QWidget

from timeline_gui.core.claims import Verdict
from timeline_gui.core.edtf import DateFlag, Edtf, Precision
from timeline_gui.paint.marks import faded
from timeline_gui.ui.theme import Theme

_HEIGHT = 20
_PADDING = 7
_ICON = 14
_FAINT = 0.12
_OFF_AXIS = DateFlag.UNDATED | DateFlag.BEFORE | DateFlag.AFTER | DateFlag.ONE_OF


class PrecisionBadge(QLabel):
    """The precision in a word, in a frame that repeats the edge of the mark: solid, faded, dashed or dotted."""

    def __init__(self, text: str, date: Edtf, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._date = date
        self._theme = theme
        self.setFont(theme.font("badge"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(QFontMetrics(self.font()).horizontalAdvance(self.text()) + 2 * _PADDING, _HEIGHT)

    minimumSizeHint = sizeHint

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(self._theme.colour("ink"))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())
        frame = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        ink, flags = self._theme.colour("ink2"), self._date.flags
        if flags & (DateFlag.APPROXIMATE | DateFlag.UNCERTAIN | _OFF_AXIS):
            pen = QPen(ink, 1.2)
            dashed = flags & DateFlag.APPROXIMATE
            pen.setDashPattern([3.0, 2.0] if dashed else [0.01, 2.4])
            pen.setCapStyle(Qt.PenCapStyle.FlatCap if dashed else Qt.PenCapStyle.RoundCap)
            painter.setPen(pen)
            painter.drawRoundedRect(frame, 3, 3)
        else:
            self._paint_edges(painter, frame, ink)

    def _paint_edges(self, painter: QPainter, frame: QRectF, ink: QColor) -> None:
        open_start = self._date.flags & (DateFlag.OPEN_START | DateFlag.UNKNOWN_START)
        open_end = self._date.flags & (DateFlag.OPEN_END | DateFlag.UNKNOWN_END)
        left = 0.0 if open_start else 1.0 if self._date.begin_precision <= Precision.DAY else _FAINT
        right = 0.0 if open_end else 1.0 if self._date.end_precision <= Precision.DAY else _FAINT
        if left == right == 1.0:
            painter.setPen(QPen(ink, 1.0))
            painter.drawRoundedRect(frame, 3, 3)
            return
        along = QLinearGradient(frame.topLeft(), frame.topRight())
        for at, alpha in ((0.0, left), (0.3, 1.0), (0.7, 1.0), (1.0, right)):
            along.setColorAt(at, faded(ink, alpha))
        painter.setPen(QPen(along, 1.0))
        painter.drawLine(QLineF(frame.topLeft(), frame.topRight()))
        painter.drawLine(QLineF(frame.bottomLeft(), frame.bottomRight()))
        painter.setPen(QPen(faded(ink, left), 1.0))
        painter.drawLine(QLineF(frame.topLeft(), frame.bottomLeft()))
        painter.setPen(QPen(faded(ink, right), 1.0))
        painter.drawLine(QLineF(frame.topRight(), frame.bottomRight()))


class ProofBadge(QLabel):
    """Whether a quote was found in its source: a sign and a word, never colour alone."""

    def __init__(self, verdict: Verdict, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        words = {
            "verified": self.tr("Verified"),
            "not found": self.tr("Not found"),
            "not checked": self.tr("Not checked"),
        }
        self._icon, self._colour, self._fill = {
            "verified": ("check", "ok", "ok_fill"),
            "not found": ("warning", "warning", "canvas"),
            "not checked": ("minus", "ink2", "canvas"),
        }[verdict]
        self._theme = theme
        self.setText(words[verdict])
        self.setFont(theme.font("badge"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        width = QFontMetrics(self.font()).horizontalAdvance(self.text())
        return QSize(width + _ICON + 5 + 2 * _PADDING, _HEIGHT)

    minimumSizeHint = sizeHint

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = self._theme.colour(self._colour)
        painter.setPen(QPen(colour, 1.0))
        painter.setBrush(self._theme.colour(self._fill))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = self.width() - _PADDING - _ICON if mirrored else _PADDING
        icon = self._theme.icon(self._icon, colour.name())
        icon.paint(painter, left, (self.height() - _ICON) // 2, _ICON, _ICON)
        room = self.rect().adjusted(_PADDING + _ICON + 5, 0, -_PADDING, 0)
        painter.drawText(
            QStyle.visualRect(self.layoutDirection(), self.rect(), room), Qt.AlignmentFlag.AlignCenter, self.text()
        )

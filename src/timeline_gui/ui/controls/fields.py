"""Fields by the tokens: one to search with, a lens before the words, and one to choose from a few."""

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QStyle, QWidget

from timeline_gui.ui.controls.painting import paint_focus, paint_frame
from timeline_gui.ui.theme import Theme

_ICON = 16
_INSET = 9
_HEIGHT = 28
_CHEVRON = 12


class SearchField(QLineEdit):
    """A line edit with a lens; Esc empties it, and goes on to the window where it is empty."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._reserved = 0
        self.reserve(0)
        theme.changed.connect(self.update)

    def reserve(self, width: int) -> None:
        """Keep room for what stands at the end of the field, in pixels."""
        self._reserved = width
        left, right = _INSET + _ICON - 2, width
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            left, right = right, left
        self.setTextMargins(left, 0, right, 0)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self.reserve(self._reserved)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        box = QRect(_INSET, (self.height() - _ICON) // 2, _ICON, _ICON)
        box = QStyle.visualRect(self.layoutDirection(), self.rect(), box)
        self._theme.icon("search", self._theme.tokens.ink2).paint(QPainter(self), box)


class ChoiceBox(QComboBox):
    """A box to choose from; the wheel scrolls what it stands in, and never chooses."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width() + _INSET, _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(64, _HEIGHT)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, colour, direction = QPainter(self), self._theme.colour, self.layoutDirection()
        paint_frame(painter, self.rect(), colour("canvas"), colour("control" if self.isEnabled() else "line"))
        if self.hasFocus():
            paint_focus(painter, self.rect(), self._theme)
        arrow = QRect(self.width() - _CHEVRON - 8, (self.height() - _CHEVRON) // 2, _CHEVRON, _CHEVRON)
        icon = self._theme.icon("chevron-down", self._theme.tokens.ink2)
        icon.paint(painter, QStyle.visualRect(direction, self.rect(), arrow))
        words = self.rect().adjusted(_INSET, 0, -_CHEVRON - 12, 0)
        painter.setPen(colour("ink" if self.isEnabled() else "control"))
        painter.setFont(self.font())
        text = QFontMetrics(self.font()).elidedText(self.currentText(), Qt.TextElideMode.ElideRight, words.width())
        side = Qt.AlignmentFlag.AlignAbsolute
        side |= (
            Qt.AlignmentFlag.AlignRight if direction == Qt.LayoutDirection.RightToLeft else Qt.AlignmentFlag.AlignLeft
        )
        painter.drawText(QStyle.visualRect(direction, self.rect(), words), Qt.AlignmentFlag.AlignVCenter | side, text)

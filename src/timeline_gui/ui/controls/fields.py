"""A field to search with: a lens before the words, room for buttons after them."""

from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QStyle, QWidget

from timeline_gui.ui.theme import Theme

_ICON = 16
_INSET = 9


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

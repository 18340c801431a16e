"""What opens under a chip to change it. Every change applies at once; there is nothing to confirm."""

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from timeline_gui.ui.controls.painting import paint_frame
from timeline_gui.ui.theme import Theme

WIDTH = 280
_EDGE = 12


class Popover(QFrame):
    """A small panel with a heading. A click outside, or Esc, closes it."""

    def __init__(self, title: str, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(title)
        self.theme = theme
        heading = QLabel(title)
        heading.setFont(theme.font("heading"))
        self.content = QVBoxLayout(self)
        self.content.setContentsMargins(_EDGE, _EDGE, _EDGE, _EDGE)
        self.content.setSpacing(8)
        self.content.addWidget(heading)
        self.setFixedWidth(WIDTH)

    def first(self) -> QWidget:
        """Where the keyboard goes when it opens."""
        return self

    def show_under(self, anchor: QWidget) -> None:
        """Open under a widget, where there is no room above it, and inside its screen."""
        self.content.activate()  # or labels that wrap are measured at no width
        self.adjustSize()
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = anchor.width() - self.width() if mirrored else 0
        place = anchor.mapToGlobal(QPoint(left, anchor.height() + 4))
        screen = QGuiApplication.screenAt(anchor.mapToGlobal(anchor.rect().center())) or anchor.screen()
        room = screen.availableGeometry()
        if place.y() + self.height() > room.bottom():
            place.setY(anchor.mapToGlobal(QPoint(0, 0)).y() - self.height() - 4)
        place.setX(max(room.left(), min(place.x(), room.right() - self.width())))
        self.move(place)
        self.show()
        self.first().setFocus(Qt.FocusReason.PopupFocusReason)

    def event(self, event: QEvent) -> bool:
        handled = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self.adjustSize()
        return handled

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        colour = self.theme.colour
        paint_frame(QPainter(self), self.rect(), colour("panel"), colour("control"), radius=0)

"""What the sheet of an event lies on: it scrolls by keys, and leaves Left and Right to stepping through events."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractSlider, QGroupBox, QScrollArea, QWidget

from timeline_gui.ui.theme import Theme

_Action = QAbstractSlider.SliderAction
_SCROLLS = {
    Qt.Key.Key_Up: _Action.SliderSingleStepSub,
    Qt.Key.Key_Down: _Action.SliderSingleStepAdd,
    Qt.Key.Key_PageUp: _Action.SliderPageStepSub,
    Qt.Key.Key_PageDown: _Action.SliderPageStepAdd,
    Qt.Key.Key_Space: _Action.SliderPageStepAdd,
    Qt.Key.Key_Home: _Action.SliderToMinimum,
    Qt.Key.Key_End: _Action.SliderToMaximum,
}
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)


class Ground(QGroupBox):
    """The widget of the scroll area, as high as its content. A group box, for what it is called to a screen reader.

    Signals:
        step_asked: -1 for the previous event, 1 for the next.
        focus_changed: it has the focus, or has it no more.
    """

    step_asked = Signal(int)
    focus_changed = Signal()

    def __init__(self, area: QScrollArea, theme: Theme) -> None:
        super().__init__()
        self._area, self._theme = area, theme
        self.content: QWidget | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)  # a scroll area asks the policy, not the widget
        self.setSizePolicy(policy)

    def set_content(self, content: QWidget) -> None:
        """Show another content; the former is the caller's."""
        self.content = content
        content.resize(self.width(), content.heightForWidth(self.width()))
        content.show()

    def refit(self) -> None:
        """The content wants another height."""
        if self.content is not None:
            self.content.resize(self.width(), self.content.heightForWidth(self.width()))
            self.updateGeometry()

    def heightForWidth(self, width: int) -> int:
        return self.content.heightForWidth(width) if self.content is not None else 0

    def resizeEvent(self, event: QResizeEvent) -> None:
        if self.content is not None:
            self.content.resize(self.width(), self.heightForWidth(self.width()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, plain = Qt.Key(event.key()), event.modifiers() in _PLAIN
        if plain and key in _SCROLLS:
            self._area.verticalScrollBar().triggerAction(_SCROLLS[key])
        elif plain and key in _STEPS:
            self.step_asked.emit(_STEPS[key])
        else:
            event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focus_changed.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.focus_changed.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(event.rect(), self._theme.colour("panel"))

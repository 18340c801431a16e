"""What lists in a form share: rows that can be taken away, and a line of text that adds one."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from timeline_gui.ui.controls.buttons import FlatButton, Part
from timeline_gui.ui.theme import Theme


def icon_button(icon: str, name: str, do: Callable[[], object], theme: Theme, parent: QWidget) -> QToolButton:
    """A small button that says by an icon what it does."""
    button = QToolButton(parent)
    button.setIcon(theme.icon(icon, theme.tokens.ink2))
    button.setToolTip(name)
    button.setAccessibleName(name)
    button.setFixedSize(28, 28)
    button.setStyleSheet("QToolButton, QToolButton:focus { padding: 0; min-width: 24px; min-height: 24px; }")
    button.clicked.connect(lambda: do())
    return button


def remove_button(name: str, do: Callable[[], object], theme: Theme, parent: QWidget) -> QToolButton:
    """A small cross that takes something away."""
    return icon_button("close", name, do, theme, parent)


def add_button(text: str, do: Callable[[], None], theme: Theme, parent: QWidget) -> FlatButton:
    """A line of text that adds something."""
    button = FlatButton(theme, parent)
    button.set_content(Part(text, "accent"), leading="plus", icon_token="accent")
    button.setCursor(Qt.CursorShape.PointingHandCursor)
    button.clicked.connect(do)
    return button


class Beside(QWidget):
    """Parts beside each other; the numbers are their shares of the width, 0 for as much as they need."""

    def __init__(self, parent: QWidget, *parts: tuple[QWidget, int]) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        for part, share in parts:
            row.addWidget(part, share, Qt.AlignmentFlag.AlignTop)

"""How large a window may be: what lies outside the screen, buttons among it, nobody can reach."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

_FRAME = QSize(0, 40)
"""What the system puts around a window."""


def resize_in_room(window: QWidget, width: int, height: int) -> None:
    """Make a window this large, or as large as its screen has room for."""
    window.resize(QSize(width, height).boundedTo(window.screen().availableGeometry().size() - _FRAME))

"""Texts of one direction in a window of the other."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

_FIRST_STRONG, _POP = "\u2068", "\u2069"


def isolated(text: str) -> str:
    """A text that keeps its own order in a window from right to left, where "31 July" would else read "July 31".

    By the isolates of Unicode's bidirectional algorithm (UAX 9): its first letter decides. Elide before, not after.
    """
    mirrored = QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft
    return f"{_FIRST_STRONG}{text}{_POP}" if mirrored and text else text

"""Texts of one direction in a window of the other."""

from PySide6.QtCore import QMargins, QRect, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QStyle, QWidget

_FIRST_STRONG, _POP = "\u2068", "\u2069"


def isolated(text: str) -> str:
    """A text that keeps its own order in a window from right to left, where "31 July" would else read "July 31".

    By the isolates of Unicode's bidirectional algorithm (UAX 9): its first letter decides. Elide before, not after.
    """
    mirrored = QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft
    return f"{_FIRST_STRONG}{text}{_POP}" if mirrored and text else text


def placed(widget: QWidget, rect: QRect) -> QRect:
    """Where in the widget a part of its drawing stands: at the other side in a window from right to left."""
    return QStyle.visualRect(widget.layoutDirection(), widget.rect(), rect)


def margins(leading: int, top: int, trailing: int, bottom: int) -> QMargins:
    """Margins that change sides in a window from right to left, as those of layouts don't."""
    mirrored = QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft
    return QMargins(trailing, top, leading, bottom) if mirrored else QMargins(leading, top, trailing, bottom)

"""Widgets side by side that go on in the next line, as words do."""

from PySide6.QtCore import QEvent, QRect, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStyle, QWidget


class Flow(QWidget):
    """Parts in lines of their natural width; one that is wider than a line gets the line.

    With `last_at_end` the last part stands at the far end of its line.
    """

    def __init__(self, parent: QWidget, *, across: int = 6, down: int = 6, last_at_end: bool = False) -> None:
        super().__init__(parent)
        self._parts: list[QWidget] = []
        self._across, self._down, self._last_at_end = across, down, last_at_end

    def add(self, part: QWidget) -> None:
        """Put a part after the others."""
        self._parts.append(part)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        lines = self._lines(width)
        return sum(_tallest(line) for line in lines) + self._down * max(len(lines) - 1, 0)

    def sizeHint(self) -> QSize:
        return QSize(200, 24)

    def _lines(self, width: int) -> list[list[tuple[QWidget, QSize]]]:
        lines: list[list[tuple[QWidget, QSize]]] = []
        used = 0
        for part in self._parts:
            hint = part.sizeHint()
            wide = min(hint.width(), width)
            height = part.heightForWidth(wide) if part.hasHeightForWidth() else hint.height()
            if not lines or used + wide > width:
                lines.append([])
                used = 0
            lines[-1].append((part, QSize(wide, height)))
            used += wide + self._across
        return lines

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.arrange()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self.arrange()

    def arrange(self) -> None:
        """Put every part in its place."""
        y = 0
        for line in self._lines(self.width()):
            tallest, x = _tallest(line), 0
            for part, size in line:
                if self._last_at_end and part is self._parts[-1]:
                    x = self.width() - size.width()
                place = QRect(x, y + (tallest - size.height()) // 2, size.width(), size.height())
                part.setGeometry(QStyle.visualRect(self.layoutDirection(), self.rect(), place))
                x += size.width() + self._across
            y += tallest + self._down


def _tallest(line: list[tuple[QWidget, QSize]]) -> int:
    return max(size.height() for _part, size in line)

"""What every section of the pane is: parts in a column under a rule, with a heading or without.

Qt's own layouts ask every part for its size many times over; a sheet of a hundred parts is placed here in one pass.
"""

from dataclasses import dataclass, replace

from PySide6.QtCore import QEvent, QPoint, QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QStyle, QWidget

from timeline_gui.ui.detail.text import Run, Words
from timeline_gui.ui.theme import Theme

GAP = 12
"""Pixels between a section's rule and its parts, and under them."""


@dataclass(frozen=True, slots=True)
class _Row:
    part: QWidget
    gap: int
    indent: int
    at_end: QWidget | None
    at_start: QWidget | None


class Column(QWidget):
    """Parts one below the other, each as wide as there is room and as high as it needs."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[_Row] = []
        self._margins = (0, 0, 0, 0)
        self._known: dict[int, list[int]] = {}

    def set_margins(self, left: int, top: int, right: int, bottom: int) -> None:
        """Keep the edges free."""
        self._margins = left, top, right, bottom

    def add(
        self,
        part: QWidget,
        *,
        gap: int = 4,
        indent: int = 0,
        at_end: QWidget | None = None,
        at_start: QWidget | None = None,
    ) -> None:
        """Put a part under the others; `at_start` stands in its indent, `at_end` at the far end of its first line."""
        self._rows.append(_Row(part, gap if self._rows else 0, indent, at_end, at_start))
        self._known.clear()

    def replace(self, part: QWidget, other: QWidget) -> None:
        """Put another part where this one is, which is deleted."""
        at = next(index for index, row in enumerate(self._rows) if row.part is part)
        self._rows[at] = replace(self._rows[at], part=other)
        self._known.clear()
        part.hide()
        part.deleteLater()
        other.show()
        self.updateGeometry()
        self.arrange()

    def _heights(self, width: int) -> list[int]:
        if width not in self._known:
            left, _top, right, _bottom = self._margins
            heights = []
            for row in self._rows:
                room = width - left - right - row.indent
                if row.at_end is not None:
                    room -= row.at_end.sizeHint().width() + 8
                flows = row.part.hasHeightForWidth()
                heights.append(row.part.heightForWidth(room) if flows else row.part.sizeHint().height())
            self._known[width] = heights
        return self._known[width]

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        inner = sum(self._heights(width)) + sum(row.gap for row in self._rows)
        return self._margins[1] + inner + self._margins[3]

    def sizeHint(self) -> QSize:
        return QSize(240, 24)

    def minimumSizeHint(self) -> QSize:
        return QSize(200, 24)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.arrange()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self.arrange()

    def arrange(self) -> None:
        """Put every part in its place."""
        left, y, right, _bottom = self._margins
        direction, area = self.layoutDirection(), self.rect()
        for row, height in zip(self._rows, self._heights(self.width()), strict=True):
            y += row.gap
            room = QRect(left + row.indent, y, self.width() - left - right - row.indent, height)
            if row.at_end is not None:
                size = row.at_end.sizeHint()
                place = QRect(room.right() + 1 - size.width(), y, size.width(), size.height())
                row.at_end.setGeometry(QStyle.visualRect(direction, area, place))
                room.setWidth(room.width() - size.width() - 8)
            if row.at_start is not None:
                place = QRect(QPoint(left, y), row.at_start.sizeHint())
                row.at_start.setGeometry(QStyle.visualRect(direction, area, place))
            row.part.setGeometry(QStyle.visualRect(direction, area, room))
            y += height


class Section(Column):
    """A part of the pane. A rule stands above it unless it is the first."""

    def __init__(self, theme: Theme, parent: QWidget, *, first: bool = False) -> None:
        super().__init__(parent)
        self.theme = theme
        self._first = first
        self.set_margins(0, 0 if first else GAP, 0, GAP)

    def add_heading(self, text: str, count: int | None = None, badge: QWidget | None = None) -> None:
        """Name the section; `count` says how much is in it, `badge` stands at the far end."""
        runs = [Run(text, "heading", "ink2")]
        if count is not None:
            runs.append(Run(f"  {count}", "badge", "ink3"))
        self.add(Words(runs, self.theme, self, line=20), at_end=badge)

    def add_words(self, *runs: Run, line: int = 18, indent: int = 0) -> Words:
        """Add text that wraps."""
        words = Words(runs, self.theme, self, line=line)
        self.add(words, indent=indent)
        return words

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._first:
            QPainter(self).fillRect(0, 0, self.width(), 1, self.theme.colour("line"))

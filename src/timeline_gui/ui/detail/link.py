"""A line that leads somewhere: another event, or the address of a source."""

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QTextLayout
from PySide6.QtWidgets import QAbstractButton, QStyle, QWidget

from timeline_gui.ui.controls.painting import paint_frame
from timeline_gui.ui.detail.text import LINE, Run, lay_out, leading, natural_width
from timeline_gui.ui.theme import Theme

_ICON = 16
_INDENT = 22
_GAP = 12
_PAD = 3
_SECOND_LINE = 14
_ENDLESS = 100_000


class LinkRow(QAbstractButton):
    """An icon, words that wrap, a few at the far end (a date), and a second line of what they mean."""

    def __init__(
        self,
        icon: str,
        text: str,
        theme: Theme,
        parent: QWidget | None = None,
        *,
        end: str = "",
        second: str = "",
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icon = icon
        self._runs = (Run(text, "body", "accent"),)
        self._second = (Run(second, "second", "ink3"),)
        self._end = lay_out((Run(end, "body", "ink2"),), theme, _ENDLESS) if end else None
        self._end_width = natural_width(self._end) if self._end else 0
        self._laid_out: tuple[int, QTextLayout, QTextLayout | None] | None = None
        self.setText(", ".join(filter(None, (text, end, second))))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def sizeHint(self) -> QSize:
        return QSize(200, LINE + 2 * _PAD)

    def _room(self, width: int) -> int:
        return width - _INDENT - (self._end_width + _GAP if self._end else 0)

    def _at(self, width: int) -> tuple[QTextLayout, QTextLayout | None]:
        """The words and the second line, laid out for a width."""
        if self._laid_out is None or self._laid_out[0] != width:
            words = lay_out(self._runs, self._theme, self._room(width), LINE, leading(self._runs[0].text, self))
            second = None
            if self._second[0].text:
                second = lay_out(self._second, self._theme, width - _INDENT, _SECOND_LINE, leading("", self))
            self._laid_out = width, words, second
        return self._laid_out[1:]

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        words, second = self._at(width)
        return words.lineCount() * LINE + (second.lineCount() * _SECOND_LINE if second else 0) + 2 * _PAD

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, width = QPainter(self), self.width()
        if self.underMouse() or self.isDown():
            ground = self._theme.colour("press" if self.isDown() else "hover")
            paint_frame(painter, self.rect().adjusted(-4, 0, 4, 0), ground, None)

        def placed(left: int, top: int, wide: int, high: int) -> QRect:
            return QStyle.visualRect(self.layoutDirection(), self.rect(), QRect(left, top, wide, high))

        icon = placed(0, _PAD + (LINE - _ICON) // 2, _ICON, _ICON)
        self._theme.icon(self._icon, self._theme.tokens.ink2).paint(painter, icon)
        words, second = self._at(width)
        words.draw(painter, QPointF(placed(_INDENT, 0, self._room(width), 0).x(), _PAD))
        if self._end is not None:
            self._end.draw(painter, QPointF(placed(width - self._end_width, 0, self._end_width, 0).x(), _PAD))
        if second is not None:
            below = placed(_INDENT, 0, width - _INDENT, 0)
            second.draw(painter, QPointF(below.x(), _PAD + words.lineCount() * LINE))

"""Text by the tokens: runs of several styles that wrap anywhere rather than be cut."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from math import ceil
from unicodedata import bidirectional

from PySide6.QtCore import QCoreApplication, QEvent, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QLabel, QStyle, QWidget

from timeline_gui.paint.hits import utf16_length
from timeline_gui.ui.theme import Theme, font

LINE = 18
"""Pixels from one line of body text to the next."""
MOST = 20_000
"""Characters that are shown of one text."""
_ENDLESS = 1_000_000


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text in one style of the type table and one colour, both by name."""

    text: str
    style: str = "body"
    colour: str = "ink"


@dataclass(frozen=True, slots=True)
class Picture:
    """What stands before a text: an icon in a token's colour, or the swatch of a category."""

    icon: str = ""
    colour: str = "ink2"
    swatch: QColor | None = None
    size: int = 16
    indent: int = 22
    """Where the text begins."""


def _cut(run: Run) -> Run:
    """The run; of one that would take seconds to be laid out the beginning, and how much more there is."""
    if len(run.text) <= MOST:
        return run
    more = len(run.text) - MOST
    told = QCoreApplication.translate("detail", "… and %Ln more character(s), which editing shows", "", more)
    return replace(run, text=f"{run.text[:MOST]}\n{told}")


@lru_cache(maxsize=32)
def _font(style: str) -> QFont:
    return font(style)


@lru_cache(maxsize=256)
def _format(style: str, colour: str) -> QTextCharFormat:
    result = QTextCharFormat()
    result.setFont(_font(style))
    result.setForeground(QColor(colour))
    return result


@lru_cache(maxsize=8)
def _option(alignment: Qt.AlignmentFlag) -> QTextOption:
    option = QTextOption(alignment)
    # Each text by its own first letter: in a window from right to left "31 July" would else read "July 31".
    option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return option


def lay_out(
    runs: Sequence[Run],
    theme: Theme,
    width: float,
    line: int = LINE,
    alignment: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeading,
) -> QTextLayout:
    """Runs in lines of equal height, broken between words or, where a word has no room, inside it."""
    layout = QTextLayout("".join(run.text for run in runs), _font(runs[0].style))
    formats, start = [], 0
    for run in runs:
        part = QTextLayout.FormatRange()
        length = utf16_length(run.text)
        part.start, part.length = start, length  # type: ignore[misc]
        part.format = _format(run.style, getattr(theme.tokens, run.colour))  # type: ignore[misc]
        start += length
        formats.append(part)
    layout.setFormats(formats)
    layout.setTextOption(_option(alignment))
    layout.setCacheEnabled(True)
    layout.beginLayout()
    y = 0
    while (row := layout.createLine()).isValid():
        row.setLineWidth(width)
        row.setPosition(QPointF(0, y + (line - row.height()) / 2))
        y += line
    layout.endLayout()
    return layout


def natural_width(layout: QTextLayout) -> int:
    """The pixels that the longest line fills."""
    return ceil(max((layout.lineAt(i).naturalTextWidth() for i in range(layout.lineCount())), default=0.0))


def is_right_to_left(text: str) -> bool:
    """Whether the first letter with a direction is written from the right."""
    if text.isascii():
        return False
    directions = (bidirectional(letter) for letter in text)
    return next((direction != "L" for direction in directions if direction in ("L", "R", "AL")), False)


def leading(text: str, widget: QWidget) -> Qt.AlignmentFlag:
    """Where a text begins: at the right where it is written from there, and in a window that is."""
    mirrored = widget.layoutDirection() == Qt.LayoutDirection.RightToLeft or is_right_to_left(text)
    return Qt.AlignmentFlag.AlignAbsolute | (Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft)


class Words(QLabel):
    """A label of runs that is never cut, at any width, with a picture before it or without."""

    def __init__(
        self,
        runs: Sequence[Run] | Run,
        theme: Theme,
        parent: QWidget | None = None,
        *,
        line: int = LINE,
        picture: Picture | None = None,
    ) -> None:
        super().__init__(parent)
        self._runs = tuple(map(_cut, (runs,) if isinstance(runs, Run) else runs))
        self._theme = theme
        self._line = line
        self._picture = picture
        self._indent = picture.indent if picture else 0
        self._laid_out: tuple[int, QTextLayout] | None = None
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)  # or Qt takes it for one line high
        self.setText("".join(run.text for run in self._runs))

    def _at(self, width: int) -> QTextLayout:
        if self._laid_out is None or self._laid_out[0] != width:
            room, alignment = width - self._indent, leading(self.text(), self)
            self._laid_out = width, lay_out(self._runs, self._theme, room, self._line, alignment)
        return self._laid_out[1]

    @cached_property
    def _natural(self) -> int:
        return natural_width(lay_out(self._runs, self._theme, _ENDLESS, self._line)) + self._indent

    def sizeHint(self) -> QSize:
        return QSize(self._natural, self._line)

    def minimumSizeHint(self) -> QSize:
        return QSize(24 + self._indent, self._line)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._at(width).lineCount() * self._line

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._laid_out = None

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._paint_picture(painter)
        self._at(self.width()).draw(painter, QPointF(self._text_x(), 0))

    def _text_x(self) -> int:
        return 0 if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else self._indent

    def _paint_picture(self, painter: QPainter) -> None:
        picture = self._picture
        if picture is None:
            return
        box = QRect(0, (self._line - picture.size) // 2, picture.size, picture.size)
        box = QStyle.visualRect(self.layoutDirection(), self.rect(), box)
        if picture.swatch is None:
            self._theme.icon(picture.icon, getattr(self._theme.tokens, picture.colour)).paint(painter, box)
        else:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(picture.swatch)
            painter.drawRoundedRect(QRectF(box), 2, 2)

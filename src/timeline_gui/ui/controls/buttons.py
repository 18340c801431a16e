"""Buttons by the tokens: chips and menus in two tones of text, segments, and a check box."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QCursor, QEnterEvent, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QHBoxLayout,
    QPushButton,
    QRadioButton,
    QSizePolicy,
    QStyle,
    QWidget,
)

from timeline_gui.ui.controls.painting import BOX, paint_check, paint_focus, paint_frame
from timeline_gui.ui.theme import Theme

Shape: TypeAlias = Literal["none", "solid", "dashed"]

HEIGHT = 26
_PADDING = 8
_GAP = 6
_ICON = 16
_CHEVRON = 12
# The application's style sheet gives every push button the shape of a dialog's.
_BARE = "QPushButton, QPushButton:focus { min-height: 0; min-width: 0; padding: 0; border: none; }"


@dataclass(frozen=True, slots=True)
class Part:
    """A run of text in one colour (a token's name) and one style of the type table."""

    text: str
    token: str = "ink"
    style: str = "body"


class FlatButton(QPushButton):
    """A flat button of parts, with an icon before and after; the last part ends in "…" where it is too narrow."""

    def __init__(
        self, theme: Theme, parent: QWidget | None = None, *, shape: Shape = "none", padding: int = _PADDING
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shape: Shape = shape
        self._padding = padding
        self._parts: tuple[Part, ...] = ()
        self._leading = ""
        self._trailing = ""
        self._icon_token = "ink2"
        self.setStyleSheet(_BARE)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def set_content(
        self, *parts: Part, leading: str = "", trailing: str = "", icon_token: str = "ink2", name: str = ""
    ) -> None:
        """What the button shows; `leading` and `trailing` are icons, `name` is what a screen reader says."""
        self._parts, self._leading, self._trailing, self._icon_token = parts, leading, trailing, icon_token
        self.setAccessibleName(name or " ".join(part.text for part in parts))
        self.updateGeometry()
        self.update()

    @property
    def parts(self) -> tuple[Part, ...]:
        """The runs of text that the button shows."""
        return self._parts

    def sizeHint(self) -> QSize:
        widths = [QFontMetrics(self._theme.font(part.style)).horizontalAdvance(part.text) for part in self._parts]
        pieces = [_ICON] * bool(self._leading) + ([sum(widths) + _GAP * (len(widths) - 1)] if widths else [])
        pieces += [_CHEVRON] * bool(self._trailing)
        # An icon alone stands in the middle of a square.
        width = sum(pieces) + _GAP * (len(pieces) - 1) + 2 * (self._padding if widths else (HEIGHT - _ICON) // 2)
        return QSize(max(width, HEIGHT), HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(HEIGHT, HEIGHT) if self._parts else self.sizeHint()

    def _fill(self) -> str | None:
        if self.isDown() or (self.menu() is not None and self.menu().isVisible()):
            return "press"
        # Qt still says "under the mouse" of a button that was moved away from it.
        if self.isEnabled() and self.underMouse() and self.rect().contains(self.mapFromGlobal(QCursor.pos())):
            return "hover"
        return "canvas" if self._shape != "none" else None

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        colour, fill = self._theme.colour, self._fill()
        outline = {"none": None, "solid": colour("line"), "dashed": colour("control")}[self._shape]
        paint_frame(painter, self.rect(), colour(fill) if fill else None, outline, dashed=self._shape == "dashed")
        self._paint_content(painter)
        if self.hasFocus():
            paint_focus(painter, self.rect(), self._theme)

    def _paint_content(self, painter: QPainter) -> None:
        def placed(left: int, width: int) -> QRect:
            return QStyle.visualRect(self.layoutDirection(), self.rect(), QRect(left, 0, width, self.height()))

        icon_colour = self._theme.colour(self._icon_token).name()
        padding = self._padding if self._parts else (self.width() - _ICON) // 2
        left, right = padding, self.width() - padding
        if self._leading:
            self._paint_icon(painter, placed(left, _ICON), _ICON, self._leading, icon_colour)
            left += _ICON + _GAP
        if self._trailing:
            right -= _CHEVRON
            self._paint_icon(painter, placed(right, _CHEVRON), _CHEVRON, self._trailing, icon_colour)
            right -= _GAP
        for part in self._parts:
            font = self._theme.font(part.style)
            metrics = QFontMetrics(font)
            width = min(metrics.horizontalAdvance(part.text), right - left)
            painter.setFont(font)
            painter.setPen(self._theme.colour(part.token if self.isEnabled() else "control"))
            text = metrics.elidedText(part.text, Qt.TextElideMode.ElideRight, width + 1)
            painter.drawText(placed(left, width + 1), Qt.AlignmentFlag.AlignVCenter, text)
            left += width + _GAP

    def _paint_icon(self, painter: QPainter, rect: QRect, size: int, name: str, colour: str) -> None:
        box = QRect(0, 0, size, size)
        box.moveCenter(rect.center())
        self._theme.icon(name, colour).paint(painter, box)


class Segment(QRadioButton):
    """One choice of a row of few."""

    def __init__(self, text: str, theme: Theme, parent: QWidget) -> None:
        super().__init__(text, parent)
        self._theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self._theme.font("body-medium"))
        return QSize(metrics.horizontalAdvance(self.text()) + 24, HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        colour, on = self._theme.colour, self.isChecked()
        fill = "accent" if on else "hover" if self.underMouse() else None
        if fill:
            paint_frame(painter, self.rect(), colour(fill), None, radius=4)
        painter.setFont(self._theme.font("body-medium" if on else "body"))
        painter.setPen(colour("on_accent" if on else "ink"))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())
        if self.hasFocus():
            ring = self.rect()
            if on:
                paint_frame(painter, ring.adjusted(2, 2, -2, -2), None, colour("on_accent"), radius=3)
            paint_focus(painter, ring, self._theme, 4)


class Segments(QWidget):
    """A row of choices of which one holds. `chosen` is the index that the person picked."""

    chosen = Signal(int)

    def __init__(self, texts: Sequence[str], theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._group = QButtonGroup(self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for index, text in enumerate(texts):
            segment = Segment(text, theme, self)
            self._group.addButton(segment, index)
            layout.addWidget(segment)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._group.idClicked.connect(self.chosen)
        theme.changed.connect(self.update)

    def segment(self, index: int) -> QRadioButton:
        """One of the choices."""
        button = self._group.button(index)
        assert isinstance(button, QRadioButton)
        return button

    def set_chosen(self, index: int) -> None:
        """Show which choice holds; says nothing."""
        self.segment(index).setChecked(True)

    def paintEvent(self, event: QPaintEvent) -> None:
        colour = self._theme.colour
        paint_frame(QPainter(self), self.rect(), colour("canvas"), colour("control"))


_RING = 3
"""Room around a check box for the ring of the keyboard."""


class CheckBox(QCheckBox):
    """A check box like those of the actors, answering over its whole line."""

    def __init__(self, text: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._theme = theme
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        width = QFontMetrics(self._theme.font("body")).horizontalAdvance(self.text())
        return QSize(_RING + BOX + 8 + width + 4, HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(BOX + 40, HEIGHT)

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QEnterEvent) or event.type() == QEvent.Type.Leave:
            self.update()
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, font = QPainter(self), self._theme.font("body")
        box = QRect(_RING, (self.height() - BOX) // 2, BOX, BOX)
        text = QRect(box.right() + 9, 0, self.width() - box.right() - 9, self.height())
        mirrored = self.layoutDirection()
        box, text = (QStyle.visualRect(mirrored, self.rect(), rect) for rect in (box, text))
        paint_check(painter, box, self.checkState(), self._theme)
        painter.setFont(font)
        painter.setPen(self._theme.colour("ink" if self.isEnabled() else "control"))
        shown = QFontMetrics(font).elidedText(self.text(), Qt.TextElideMode.ElideRight, text.width())
        painter.drawText(text, Qt.AlignmentFlag.AlignVCenter, shown)
        if self.hasFocus():
            paint_focus(painter, box.adjusted(-_RING, -_RING, _RING, _RING), self._theme)

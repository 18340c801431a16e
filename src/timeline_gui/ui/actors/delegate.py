"""How a row of the actor tree looks: box, kind, name, what the actor does, events over time, and their number."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal, TypeAlias

from PySide6.QtCore import QLocale, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from timeline_gui.core.columns import ActorEntry
from timeline_gui.core.model import ActorKind
from timeline_gui.ui.actors.histogram import BINS, Histogram
from timeline_gui.ui.actors.model import ActorModel, Index
from timeline_gui.ui.bidi import isolated
from timeline_gui.ui.controls.painting import BOX, paint_check, paint_focus, paint_text
from timeline_gui.ui.theme import Theme

Zone: TypeAlias = Literal["fold", "box", "row"]

ROW = 28
_EDGE = 12
_INDENT = 16
_TARGET = 24
"""Width in which the fold and the box answer; they lie side by side from the edge of the pane."""
_ICON = 14
_GAP = 6
_BAR_WIDTH, _BAR_HEIGHT = 4 * BINS, 14
_LOWEST_TOP = 4
"""A bar as high as the row holds at least so many events: one event alone is no peak."""
_NARROW = 240
"""Width of the pane under which the bars are left out."""

KIND_ICONS: dict[ActorKind, str] = {
    "state": "state",
    "organisation": "organisation",
    "armed group": "armed-group",
    "person": "person",
    "other": "other-actor",
}


@dataclass(frozen=True, slots=True)
class _Columns:
    """Where the parts of a row stand, from the left as if the window read from left to right."""

    fold: QRect
    box: QRect
    icon: QRect | None
    text: QRect
    bar: QRect | None
    count: QRect


def _depth(index: Index) -> int:
    depth, above = 0, index.parent()
    while above.isValid():
        depth, above = depth + 1, above.parent()
    return depth


class ActorDelegate(QStyledItemDelegate):
    """Paints rows and says which part of one lies under a point."""

    def __init__(self, model: ActorModel, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = model
        self._theme = theme
        self._body = theme.font("body")
        self._second = theme.font("second")
        self._heading = theme.font("heading")
        self.shows_selection = False
        """Whether several are selected: of one alone the ring of the keyboard says enough."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, ROW)

    def zone(self, rect: QRect, pos: QPoint, index: Index, direction: Qt.LayoutDirection) -> Zone:
        """What a click at a point means for the row in a rectangle."""
        if self._model.actor(index) is None:
            return "fold"
        x = pos.x() if direction == Qt.LayoutDirection.LeftToRight else rect.left() + rect.right() - pos.x()
        box = self._place(rect, index).box.center().x()
        if abs(x - box) <= _TARGET // 2:
            return "box"
        return "fold" if x < box and self._model.hasChildren(index) else "row"

    def _place(self, rect: QRect, index: Index) -> _Columns:
        top, height = rect.top(), rect.height()
        middle = top + (height - BOX) // 2
        left = rect.left() + _INDENT * (_depth(index) - 1)
        fold = QRect(left + (_TARGET - BOX) // 2, middle, BOX, BOX)
        box = QRect(left + _TARGET + (_TARGET - BOX) // 2, middle, BOX, BOX)
        actor = self._model.actor(index)
        text_left, icon = box.right() + 1 + _GAP, None
        # The people under a body need no icon: the indent says what they are.
        if actor is None or actor.kind != "person" or _depth(index) == 1:
            icon = QRect(text_left, top + (height - _ICON) // 2, _ICON, _ICON)
            text_left = icon.right() + 1 + _GAP
        digits = QFontMetrics(self._body).horizontalAdvance(self._number(self._model.highest_count))
        right = rect.right() + 1 - _EDGE
        count = QRect(right - digits, top, digits, height)
        right -= max(digits, 16) + 10
        bar = None
        if rect.width() >= _NARROW and not self._model.search:  # a search needs the room for names
            bar = QRect(right - _BAR_WIDTH, top + (height - _BAR_HEIGHT) // 2, _BAR_WIDTH, _BAR_HEIGHT)
            right = bar.left() - 8
        return _Columns(fold, box, icon, QRect(text_left, top, max(right - text_left, 0), height), bar, count)

    @staticmethod
    def _number(number: int) -> str:
        return QLocale().toString(number)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        state = option.state  # type: ignore[attr-defined]
        rect: QRect = option.rect  # type: ignore[attr-defined]
        if state & QStyle.StateFlag.State_Selected and self.shows_selection:
            painter.fillRect(rect, self._theme.colour("selection"))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, self._theme.colour("hover"))
        if self._model.actor(index) is None:
            self._paint_group(painter, option, index)
        else:
            self._paint_actor(painter, option, index)
        if state & QStyle.StateFlag.State_HasFocus:
            paint_focus(painter, rect.adjusted(1, 1, -1, -1), self._theme)

    def _paint_group(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect: QRect = option.rect  # type: ignore[attr-defined]
        direction: Qt.LayoutDirection = option.direction  # type: ignore[attr-defined]
        left, colour = rect.left() + _EDGE, self._theme.colour
        number = self._number(self._model.count(index))
        for text, font, ink in ((self._model.group(index), self._heading, "ink2"), (number, self._body, "ink3")):
            width = QFontMetrics(font).horizontalAdvance(text) + 1
            painter.setFont(font)
            painter.setPen(colour(ink))
            place = QStyle.visualRect(direction, rect, QRect(left, rect.top(), width, rect.height()))
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, isolated(text))
            left += width + _GAP
        folded = not option.state & QStyle.StateFlag.State_Open  # type: ignore[attr-defined]
        if folded or option.state & (QStyle.StateFlag.State_MouseOver | QStyle.StateFlag.State_HasFocus):  # type: ignore[attr-defined]
            place = QRect(left, rect.top() + (rect.height() - BOX) // 2, BOX, BOX)
            self._paint_fold(painter, QStyle.visualRect(direction, rect, place), direction, folded)

    def _paint_fold(self, painter: QPainter, rect: QRect, direction: Qt.LayoutDirection, folded: bool) -> None:
        sideways = "chevron-left" if direction == Qt.LayoutDirection.RightToLeft else "chevron-right"
        icon = self._theme.icon(sideways if folded else "chevron-down", self._theme.tokens.ink2)
        icon.paint(painter, rect)

    def _paint_actor(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect: QRect = option.rect  # type: ignore[attr-defined]
        direction: Qt.LayoutDirection = option.direction  # type: ignore[attr-defined]
        actor = self._model.actor(index)
        assert actor is not None
        columns, model, theme = self._place(rect, index), self._model, self._theme

        def mirrored(part: QRect) -> QRect:
            return QStyle.visualRect(direction, rect, part)

        if model.hasChildren(index):
            folded = not option.state & QStyle.StateFlag.State_Open  # type: ignore[attr-defined]
            self._paint_fold(painter, mirrored(columns.fold), direction, folded)
        state, included = model.check_state(index), model.is_included(index)
        paint_check(painter, mirrored(columns.box), state, theme, included=included)
        if model.is_left_out(index):
            theme.icon("close", theme.tokens.warning).paint(painter, mirrored(columns.box).adjusted(2, 2, -2, -2))
        count = model.count(index)
        if columns.icon is not None:
            theme.icon(KIND_ICONS[actor.kind], theme.tokens.ink2).paint(painter, mirrored(columns.icon))
        self._paint_name(painter, columns.text, mirrored, index, theme.colour("ink" if count else "ink3"))
        if columns.bar is not None:
            self._paint_bar(painter, mirrored(columns.bar), model.histogram(index))
        painter.setFont(self._body)
        painter.setPen(theme.colour("ink2" if count else "ink3"))
        number = mirrored(columns.count)
        painter.drawText(number, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, self._number(count))

    def _paint_name(
        self, painter: QPainter, space: QRect, mirrored: Callable[[QRect], QRect], index: Index, ink: QColor
    ) -> None:
        actor, search = self._model.actor(index), self._model.search
        assert actor is not None
        name = self._short_name(actor, space.width())
        alias = self._model.alias(index)
        beside = alias or self._model.role(index)
        name_width = QFontMetrics(self._body).horizontalAdvance(name) + 1
        beside_width = QFontMetrics(self._second).horizontalAdvance(beside) + 1
        if name_width + _GAP + beside_width > space.width():
            if alias:  # what the search found must be seen: both share the room
                name_width = min(name_width, max(space.width() - _GAP - beside_width, space.width() * 2 // 5))
                beside_width = min(beside_width, space.width() - _GAP - name_width)
            else:
                name_width, beside = min(name_width, space.width()), ""
        mark = self._theme.colour("hit")
        painter.setFont(self._body)
        painter.setPen(ink)
        place = QRect(space.left(), space.top(), name_width, space.height())
        paint_text(painter, mirrored(place), name, search, mark)
        if beside:
            painter.setFont(self._second)
            painter.setPen(self._theme.colour("ink3"))
            place = QRect(place.right() + 1 + _GAP, space.top(), beside_width, space.height())
            paint_text(painter, mirrored(place), beside, search, mark)

    def _short_name(self, actor: ActorEntry, room: int) -> str:
        """The name, or where that is too long for the row the longest alias that is not: "Sheikh Tamim"."""
        width = QFontMetrics(self._body).horizontalAdvance
        names = (actor.name, *sorted(actor.aliases, key=len, reverse=True))
        return next((name for name in names if width(name) < room), actor.name)

    def _paint_bar(self, painter: QPainter, rect: QRect, histogram: Histogram) -> None:
        base = rect.bottom()
        painter.fillRect(QRect(rect.left(), base, rect.width(), 1), self._theme.colour("line"))
        unit = (rect.height() - 1) / max(histogram.highest, _LOWEST_TOP)
        for index, (exact, vague) in enumerate(zip(histogram.exact, histogram.vague, strict=True)):
            x, top = rect.left() + 4 * index, base
            for events, token in ((exact, "exact"), (vague, "vague")):
                if events:
                    height = max(round(events * unit), 2)
                    top -= height
                    painter.fillRect(QRect(x, top, 3, height), QColor(getattr(self._theme.tokens, token)))

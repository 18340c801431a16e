"""The lane headers beside the timeline: fold, open, hide, sort and move lanes, by mouse and by keys."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QAccessible,
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QMenu, QToolTip, QWidget

from timeline_gui.core.lanes import LaneEntry, moved, toggled
from timeline_gui.core.layout import Lane
from timeline_gui.session.session import Session
from timeline_gui.ui.theme import Theme
from timeline_gui.ui.timeline.header_menu import lane_menu, title_menu
from timeline_gui.ui.timeline.header_painting import (
    HEADER_WIDTH,
    HeaderState,
    count_words,
    fold_rect,
    open_rect,
    paint_header,
    paint_title,
    title_of_lanes,
    words_of,
)
from timeline_gui.ui.timeline.painting import AXIS_HEIGHT
from timeline_gui.ui.timeline.picture import Picture
from timeline_gui.ui.tips import tip

DRAG_FROM = 4.0
_KEYS = {
    getattr(Qt.Key, f"Key_{name}")
    for name in ("Up", "Down", "Left", "Right", "Home", "End", "Return", "Enter", "Space", "Delete", "H", "Menu")
}


class LaneHeaders(QWidget):
    """A header a lane under a title. It shows the lanes of the picture that `picture` gives."""

    accessible_role = QAccessible.Role.List

    def __init__(
        self,
        session: Session,
        theme: Theme,
        picture: Callable[[], Picture],
        scroll_to: Callable[[float], None],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("lane_headers")
        self.setAccessibleName(self.tr("Lanes"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)  # or the canvas below is painted with it each time
        self._session, self._theme = session, theme
        self._picture, self._scroll_to = picture, scroll_to
        self._focused: str | None = None
        self._hovered: int | None = None
        self._touched: int | None = None
        self._pressed: tuple[QPointF, Lane] | None = None
        self._drop: int | None = None
        self.hide()

    # What is shown

    def touch(self, position: int | None) -> None:
        """Mark the lanes of the event under the pointer, a position, or none."""
        if position != self._touched:
            self._touched = position
            self.update()

    def rect_of(self, key: str) -> QRectF:
        """Where the header of a lane stands in this widget. Raises StopIteration where there is no such lane."""
        picture = self._picture()
        lane = next(lane for lane in picture.layout.lanes if picture.lanes.entries[lane.index].key == key)
        return QRectF(0, AXIS_HEIGHT + lane.y - picture.scroll, HEADER_WIDTH, lane.height)

    @property
    def focused(self) -> str | None:
        """The key of the lane that the keyboard is at."""
        return self._focused

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, theme = QPainter(self), self._theme
        painter.fillRect(self.rect(), theme.colour("panel"))
        if not self.updatesEnabled():
            return  # Qt paints what has just been shown all the same, while the picture is still worked out
        picture, view = self._picture(), self._session.view
        lanes = picture.lanes
        acting: set[int] = set()
        for position in (picture.current, self._touched):
            if position is not None:
                near = (lane.index for lane in self._lanes(picture) if lane.index >= 0)
                acting |= {lane for lane in near if position in lanes.members.of(lane)}
        look = view.lane_look
        at = self._focus_index() if self.hasFocus() else None
        state = HeaderState(frozenset(acting), at, self._hovered, frozenset(look.folded), frozenset(look.opened))
        painter.setClipRect(QRectF(0, AXIS_HEIGHT, HEADER_WIDTH, picture.height))
        painter.translate(0, AXIS_HEIGHT)
        for lane in self._lanes(picture):
            paint_header(painter, lane, picture.scroll, lanes, view.columns, view.grouping, state, theme)
        if self._drop is not None:
            painter.fillRect(QRectF(0, self._drop_y(picture) - 1, HEADER_WIDTH, 3), theme.colour("accent"))
        painter.translate(0, -AXIS_HEIGHT)
        painter.setClipping(False)
        title, note = self._title()
        paint_title(painter, title, note, lanes.hidden > 0, AXIS_HEIGHT, theme)
        painter.fillRect(QRectF(HEADER_WIDTH - 1, 0, 1, self.height()), theme.colour("line"))

    def _title(self) -> tuple[str, str]:
        lanes = self._picture().lanes
        title, note = title_of_lanes(lanes, self._session.view.grouping)
        return title, self.tr("%n hidden · Show all", "", lanes.hidden) if lanes.hidden else note

    def _lanes(self, picture: Picture) -> list[Lane]:
        """The lanes in sight."""
        top, bottom = picture.scroll, picture.scroll + picture.height
        return [lane for lane in picture.layout.lanes if lane.y + lane.height > top and lane.y < bottom]

    def _at(self, point: QPointF) -> Lane | None:
        picture = self._picture()
        y = point.y() - AXIS_HEIGHT
        found = (lane for lane in self._lanes(picture) if lane.y <= y + picture.scroll < lane.y + lane.height)
        return next(found, None) if y >= 0 else None

    def _entry(self, lane: Lane) -> LaneEntry:
        return self._picture().lanes.entries[lane.index]

    def _focus_index(self) -> int | None:
        entries = self._picture().lanes.entries
        found = next((i for i, entry in enumerate(entries) if entry.key == self._focused), None)
        return found if found is not None else 0 if entries else None

    # What is done to lanes

    def fold(self, key: str) -> None:
        """Fold a lane to a strip, or back."""
        look = self._session.view.lane_look
        self._session.view.set_lane_look(replace(look, folded=toggled(look.folded, key)))

    def open(self, key: str) -> None:
        """Show the officials of a body as lanes of their own, or fold them back."""
        look = self._session.view.lane_look
        self._session.view.set_lane_look(replace(look, opened=toggled(look.opened, key)))

    def hide_lane(self, key: str) -> None:
        """Take a lane out of sight; the title says how many are."""
        look = self._session.view.lane_look
        self._session.view.set_lane_look(replace(look, hidden=(*look.hidden, key)))

    def show_all(self) -> None:
        """Show the hidden lanes again."""
        self._session.view.set_lane_look(replace(self._session.view.lane_look, hidden=()))

    def shift(self, key: str, by: int) -> None:
        """Move a lane up (-1) or down (1) by one."""
        order = [entry.key for entry in self._picture().lanes.entries if not entry.depth]
        if key in order and 0 <= order.index(key) + by < len(order):
            self._move_to(key, order.index(key) + (by if by < 0 else by + 1))

    def _move_to(self, key: str, to: int) -> None:
        view = self._session.view
        view.set_lane_look(moved(view.lane_look, view.lanes, key, to))

    # Mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        lane = self._at(event.position())
        if event.button() != Qt.MouseButton.LeftButton:
            return
        if lane is None:
            self._press_title(event.position())
            return
        self._focused = self._entry(lane).key
        self._pressed = (event.position(), lane)
        self.update()

    def _press_title(self, point: QPointF) -> None:
        if point.y() >= AXIS_HEIGHT:
            return
        if self._picture().lanes.hidden and point.y() >= AXIS_HEIGHT / 2:
            self.show_all()
        else:
            title_menu(self._session.view, self).popup(self.mapToGlobal(QPoint(0, int(AXIS_HEIGHT))))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        point = event.position()
        if self._pressed is None or not event.buttons() & Qt.MouseButton.LeftButton:
            lane = self._at(point)
            self._hover(lane.index if lane is not None else None)
            return
        start, lane = self._pressed
        if self._entry(lane).depth or (self._drop is None and (point - start).manhattanLength() < DRAG_FROM):
            return
        self._drop = self._gap_at(point.y() - AXIS_HEIGHT + self._picture().scroll)
        self.setCursor(Qt.CursorShape.ClosedHandCursor)
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pressed, self._pressed = self._pressed, None
        drop, self._drop = self._drop, None
        self.unsetCursor()
        if pressed is None:
            return
        entry = self._entry(pressed[1])
        if drop is not None:
            self._move_to(entry.key, drop)
        else:
            self._click(entry, pressed[1], event.position())
        self.update()

    def _click(self, entry: LaneEntry, lane: Lane, point: QPointF) -> None:
        at, scroll = point - QPointF(0, AXIS_HEIGHT), self._picture().scroll
        if entry.officials and open_rect(lane, scroll).contains(at) and entry.key not in self._folded():
            self.open(entry.key)
        elif not entry.depth and fold_rect(lane, scroll).contains(at):
            self.fold(entry.key)

    def _folded(self) -> tuple[str, ...]:
        return self._session.view.lane_look.folded

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        lane = self._at(event.position())
        if lane is not None and not self._entry(lane).depth:
            self.fold(self._entry(lane).key)

    def _blocks(self, picture: Picture) -> list[tuple[float, float]]:
        """Top and bottom of each lane with the officials below it."""
        blocks: list[tuple[float, float]] = []
        for lane in picture.layout.lanes:
            bottom = lane.y + lane.height
            if picture.lanes.entries[lane.index].depth and blocks:
                blocks[-1] = (blocks[-1][0], bottom)
            else:
                blocks.append((lane.y, bottom))
        return blocks

    def _gap_at(self, y: float) -> int:
        return sum((top + bottom) / 2 <= y for top, bottom in self._blocks(self._picture()))

    def _drop_y(self, picture: Picture) -> float:
        blocks, drop = self._blocks(picture), self._drop or 0
        y = blocks[drop][0] if drop < len(blocks) else blocks[-1][1]
        return min(max(y - picture.scroll, 1.0), picture.height - 3)

    def _hover(self, index: int | None) -> None:
        if index != self._hovered:
            self._hovered = index
            self.update()

    def leaveEvent(self, event: QEvent) -> None:
        self._hover(None)
        super().leaveEvent(event)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and event.key() in _KEYS:
            event.accept()  # the timeline has shortcuts for the same keys
            return True
        if event.type() == QEvent.Type.ToolTip:
            lane = self._at(QPointF(self.mapFromGlobal(self.cursor().pos())))
            if lane is not None:
                count = count_words(int(self._picture().lanes.counts[lane.index]))
                words = words_of(self._entry(lane), self._session.view.grouping)
                QToolTip.showText(self.cursor().pos(), tip(f"{words}\n{count}"), self)
            return True
        return bool(super().event(event))

    def wheelEvent(self, event: QWheelEvent) -> None:
        self._scroll_to(self._picture().scroll - event.angleDelta().y() * 0.6)
        event.accept()

    # Keys

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        lane = self._at(QPointF(event.pos()))
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        if by_key:
            self._open_menu()
        elif lane is not None:
            self._focused = self._entry(lane).key
            self.menu(self._focused).popup(event.globalPos())
        else:
            title_menu(self._session.view, self).popup(event.globalPos())

    def menu(self, key: str) -> QMenu:
        """What can be done to a lane."""
        return lane_menu(self._session.view, self, key)

    def _open_menu(self) -> None:
        at = self._focus_index()
        if at is not None:
            key = self._picture().lanes.entries[at].key
            self.menu(key).popup(self.mapToGlobal(self.rect_of(key).center().toPoint()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        at, lanes = self._focus_index(), self._picture().lanes
        if at is None:
            event.ignore()
            return
        entry = lanes.entries[at]
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        key = Qt.Key
        match event.key():
            case key.Key_Up | key.Key_Down if alt:
                if not entry.depth:
                    self._focused = entry.key
                    self.shift(entry.key, 1 if event.key() == key.Key_Down else -1)
            case key.Key_Up:
                self._focus(max(at - 1, 0))
            case key.Key_Down:
                self._focus(min(at + 1, len(lanes) - 1))
            case key.Key_Home:
                self._focus(0)
            case key.Key_End:
                self._focus(len(lanes) - 1)
            case key.Key_Return | key.Key_Enter | key.Key_Space if not entry.depth:
                self.fold(entry.key)
            case key.Key_Right | key.Key_Left if entry.officials:
                if (event.key() == key.Key_Right) != (entry.key in self._session.view.lane_look.opened):
                    self.open(entry.key)
            case key.Key_Delete | key.Key_H if not entry.depth:
                self.hide_lane(entry.key)
                self._focus(min(at, len(self._picture().lanes) - 1))
            case key.Key_Menu:
                self._open_menu()
            case _:
                event.ignore()
                return
        self.update()

    def _focus(self, at: int) -> None:
        picture = self._picture()
        if not 0 <= at < len(picture.lanes):
            return
        self._focused = picture.lanes.entries[at].key
        lane = picture.layout.lanes[at] if at < len(picture.layout.lanes) else None
        if lane is not None and lane.y < picture.scroll:
            self._scroll_to(lane.y)
        elif lane is not None and lane.y + lane.height > picture.scroll + picture.height:
            self._scroll_to(min(lane.y, lane.y + lane.height - picture.height))
        words = words_of(picture.lanes.entries[at], self._session.view.grouping)
        self.setAccessibleDescription(f"{words}, {count_words(int(picture.lanes.counts[at]))}")

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._focus(self._focus_index() or 0)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

"""The lane headers at the left of the canvas: names and counts, to fold, open, hide, sort and drag by mouse or keys."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QActionGroup,
    QContextMenuEvent,
    QFocusEvent,
    QFontMetricsF,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QWheelEvent,
)
from PySide6.QtWidgets import QMenu, QToolTip, QWidget

from timeline_gui.core.lanes import NOBODY, LaneLook, LaneRow, moved, toggled
from timeline_gui.session.view import ViewState
from timeline_gui.ui.theme import Theme
from timeline_gui.ui.timeline.lettering import draw_text
from timeline_gui.ui.timeline.painting import AXIS_HEIGHT
from timeline_gui.ui.timeline.picture import Picture

WIDTH = 150.0
_CHEVRON = 22.0
_INDENT = 14.0
_ICON = 14
_DRAG_FROM = 6
_KINDS = {"state": "state", "organisation": "organisation", "armed group": "armed-group", "person": "person"}


class LaneHeaders(QWidget):
    """One header a lane, beside the canvas and scrolled with it.

    Signals:
        scrolled: by how many pixels the wheel wants to scroll the lanes.
        lane_wanted: the key of a lane that should be in sight.
    """

    accessible_role = QAccessible.Role.List
    scrolled = Signal(float)
    lane_wanted = Signal(str)

    def __init__(self, view: ViewState, theme: Theme, picture: Callable[[], Picture], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("lane_headers")
        self.setAccessibleName(self.tr("Lanes"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self._view, self._theme, self._picture = view, theme, picture
        self._current = ""
        self._hovered = ""
        self._pressed: tuple[str, QPointF] | None = None
        self._drop: int | None = None
        view.look_changed.connect(self._on_look_changed)

    # Where lanes are

    def rows(self) -> list[tuple[LaneRow, QRectF]]:
        """The lanes with their headers' places in this widget."""
        picture = self._picture()
        return [
            (row, QRectF(0, AXIS_HEIGHT + lane.y - picture.scroll, self.width(), lane.height))
            for row, lane in zip(picture.lanes, picture.layout.lanes, strict=False)
        ]

    def row_at(self, y: float) -> LaneRow | None:
        """The lane under a height of this widget."""
        if y < AXIS_HEIGHT:
            return None
        return next((row for row, rect in self.rows() if rect.top() <= y < rect.bottom()), None)

    def rect_of(self, key: str) -> QRectF | None:
        """Where the header of a lane is."""
        return next((rect for row, rect in self.rows() if row.key == key), None)

    # What can be done with a lane

    @property
    def current(self) -> str:
        """The key of the lane that the keyboard is on, "" for none."""
        return self._current

    def set_current(self, key: str) -> None:
        """Move the keyboard to a lane."""
        self._current = key
        row = next((row for row, _rect in self.rows() if row.key == key), None)
        self.setAccessibleDescription(self.words_of(row) if row else "")
        self.lane_wanted.emit(key)
        self.update()

    def _change(self, look: LaneLook) -> None:
        self._view.set_lane_look(look)

    def fold(self, key: str) -> None:
        """Fold a lane to its marks, or unfold it."""
        look = self._view.lanes.look
        self._change(replace(look, folded=toggled(look.folded, key)))

    def open(self, key: str) -> None:
        """Give those who act for an actor lanes of their own, or take these away."""
        look = self._view.lanes.look
        self._change(replace(look, opened=toggled(look.opened, key)))

    def hide_lane(self, key: str) -> None:
        """Take a lane out of sight; the title says how many are."""
        look = self._view.lanes.look
        self._change(replace(look, hidden=look.hidden | {key}))

    def move_lane(self, key: str, by: int) -> None:
        """Move a lane up or down among its equals."""
        tops = [row.key for row, _rect in self.rows() if not row.depth]
        if key in tops:
            self._move_to(key, tops.index(key) + by)

    def _move_to(self, key: str, place: int) -> None:
        look = self._view.lanes.look
        self._change(moved([row for row, _rect in self.rows()], look, key, place))

    def menu(self, row: LaneRow) -> QMenu:
        """What can be done with one lane."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

        def add(text: str, act: Callable[[], object], keys: str = "") -> None:
            menu.addAction(f"{text}\t{keys}" if keys else text).triggered.connect(lambda _on=False: act())

        fold = self.tr("Unfold") if row.folded else self.tr("Fold")
        add(fold, lambda: self.fold(row.key), self.tr("Space"))
        if row.officials:
            opened = self.tr("Take together with who acts for it")
            text = opened if row.opened else self.tr("A lane for each who acts for it")
            add(text, lambda: self.open(row.key))
        add(self.tr("Hide"), lambda: self.hide_lane(row.key), self.tr("Del"))
        if not row.depth and row.key != NOBODY:
            add(self.tr("Move up"), lambda: self.move_lane(row.key, -1), self.tr("Alt+Up"))
            add(self.tr("Move down"), lambda: self.move_lane(row.key, 1), self.tr("Alt+Down"))
        add(self.tr("Select its events"), lambda: self._select(row))
        if row.actor >= 0:
            actor = self._view.columns.actors[row.actor].id
            add(self.tr("Show only its events"), lambda: self._view.tick_actors([actor], True))
        menu.addSeparator()
        self._fill_sorting(menu)
        return menu

    def title_menu(self) -> QMenu:
        """What can be done with all lanes."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._fill_sorting(menu)
        menu.addSeparator()
        look, keys = self._view.lanes.look, frozenset(row.key for row, _rect in self.rows())
        fold_all = menu.addAction(self.tr("Fold all"))
        fold_all.triggered.connect(lambda: self._change(replace(look, folded=look.folded | keys)))
        unfold_all = menu.addAction(self.tr("Unfold all"))
        unfold_all.triggered.connect(lambda: self._change(replace(look, folded=frozenset())))
        show_all = menu.addAction(self.tr("Show hidden lanes"))
        show_all.setEnabled(self._view.lanes.hidden() > 0)
        show_all.triggered.connect(lambda: self._change(replace(look, hidden=frozenset())))
        return menu

    def _fill_sorting(self, menu: QMenu) -> None:
        look = self._view.lanes.look
        group = QActionGroup(menu)
        for sort, text in (
            ("count", self.tr("Most events first")),
            ("name", self.tr("By name")),
            ("first", self.tr("By first date")),
            ("own", self.tr("In my order")),
        ):
            action = menu.addAction(text)
            action.setCheckable(True)
            action.setChecked(look.sort == sort)
            action.setEnabled(sort != "own" or bool(look.order))
            group.addAction(action)
            action.triggered.connect(lambda _on=False, sort=sort: self._change(replace(look, sort=sort)))

    def _select(self, row: LaneRow) -> None:
        view = self._view
        positions = view.lanes.table.events.of(row.index)
        view.select(view.columns.events.key[positions[view.drawn[positions]]])

    # Words

    def name_of(self, row: LaneRow) -> str:
        """What a lane is called."""
        nameless = {
            "actor": self.tr("No actor"),
            "category": self.tr("No category"),
            "source": self.tr("No source"),
            "place": self.tr("No place"),
            "tag": self.tr("No tag"),
        }
        return row.name or nameless.get(self._view.grouping, "")

    def words_of(self, row: LaneRow) -> str:
        """A lane for those who do not see it: name, count and state."""
        parts = [self.name_of(row), self.tr("%n event(s)", "", row.count)]
        if row.folded:
            parts.append(self.tr("folded"))
        if row.officials:
            parts.append(self.tr("%n act(s) for it", "", row.officials))
        return ", ".join(parts)

    def title(self) -> tuple[str, str]:
        """What lanes are of, and how many there are."""
        named = {
            "actor": self.tr("Actor"),
            "category": self.tr("Category"),
            "source": self.tr("Source"),
            "place": self.tr("Place"),
            "tag": self.tr("Tag"),
        }
        count, hidden = len(self._picture().lanes), self._view.lanes.hidden()
        lanes = self.tr("%n lane(s)", "", count)
        return named.get(self._view.grouping, ""), f"{lanes}, {self.tr('%n hidden', '', hidden)}" if hidden else lanes

    # Painting

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        self.paint(painter)
        colour = self._theme.colour
        if self._drop is not None:
            painter.fillRect(QRectF(0, self._drop_y(self._drop) - 1, self.width(), 3), colour("accent"))
        rect = self.rect_of(self._current) if self.hasFocus() else None
        if rect is not None:
            painter.setClipRect(QRectF(0, AXIS_HEIGHT, self.width(), self.height()))
            painter.setPen(QPen(colour("accent"), 2))
            painter.drawRect(rect.adjusted(2, 2, -3, -3))

    def paint(self, painter: QPainter) -> None:
        """Title and headers; on paper too."""
        theme, picture = self._theme, self._picture()
        painter.fillRect(self.rect(), theme.colour("panel"))
        acting = (
            set(self._view.lanes.table.lanes.of(picture.current).tolist()) if picture.current is not None else set()
        )
        painter.save()
        painter.setClipRect(QRectF(0, AXIS_HEIGHT, self.width(), self.height()))
        for row, rect in self.rows():
            if rect.bottom() >= AXIS_HEIGHT and rect.top() <= self.height():
                self._paint_row(painter, row, rect, acting=row.index in acting)
        painter.restore()
        self._paint_words(painter, QRectF(0, 0, self.width(), AXIS_HEIGHT), self.title(), 12.0)
        theme.icon("more").paint(painter, self.width() - 26, 8, 16, 16)
        painter.fillRect(QRectF(0, AXIS_HEIGHT - 1, self.width(), 1), theme.colour("line"))
        painter.fillRect(QRectF(self.width() - 1, 0, 1, self.height()), theme.colour("line"))

    def _paint_row(self, painter: QPainter, row: LaneRow, rect: QRectF, *, acting: bool) -> None:
        theme = self._theme
        if acting or row.key == self._hovered:
            painter.fillRect(rect, theme.colour("selection" if acting else "hover"))
        if acting:
            painter.fillRect(QRectF(0, rect.top(), 3, rect.height()), theme.colour("accent"))
        left = 6.0 + _INDENT * row.depth
        if row.officials:
            icon = "chevron-down" if row.opened else "chevron-right"
            theme.icon(icon).paint(painter, round(left), round(rect.top() + 7), 14, 14)
        left += 18
        kind = self._view.columns.actors[row.actor].kind if row.actor >= 0 else ""
        if kind in _KINDS and not row.depth:
            theme.icon(_KINDS[kind]).paint(painter, round(left), round(rect.top() + 7), _ICON, _ICON)
            left += _ICON + 5
        count = self.tr("%n event(s)", "", row.count)
        lines = (self.name_of(row), "" if row.folded else count)
        self._paint_words(painter, rect, lines, left, 19 if row.folded else 20)
        painter.fillRect(QRectF(0, rect.bottom() - 1, rect.width(), 1), theme.colour("line"))

    def _paint_words(
        self, painter: QPainter, rect: QRectF, lines: tuple[str, str], left: float, first: float = 21
    ) -> None:
        theme = self._theme
        for text, style, token, down in (
            (lines[0], "body-medium", "ink", first),
            (lines[1], "second", "ink2", first + 16),
        ):
            room = rect.width() - left - (30 if rect.top() == 0 else 8)
            elided = QFontMetricsF(theme.font(style)).elidedText(text, Qt.TextElideMode.ElideRight, room)
            draw_text(painter, QPointF(left, rect.top() + down), elided, style, theme.colour(token))

    # Mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        point = event.position()
        row = self.row_at(point.y())
        if row is None:
            self.title_menu().popup(self.mapToGlobal(QPoint(8, round(AXIS_HEIGHT))))
            return
        self.set_current(row.key)
        if row.officials and point.x() < _CHEVRON:
            self.open(row.key)
        elif not row.depth and row.key != NOBODY:
            self._pressed = (row.key, point)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        point = event.position()
        if self._pressed is None:
            row = self.row_at(point.y())
            self._hovered = row.key if row else ""
            self.update()
        elif self._drop is not None or abs(point.y() - self._pressed[1].y()) > _DRAG_FROM:
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self._drop = self._place_at(point.y())
            self.update()

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        pressed, drop = self._pressed, self._drop
        self._pressed = self._drop = None
        self.unsetCursor()
        if pressed is not None and drop is not None:
            tops = [row.key for row, _rect in self.rows() if not row.depth]
            at = tops.index(pressed[0]) if pressed[0] in tops else drop
            self._move_to(pressed[0], drop - 1 if drop > at else drop)
        self.update()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        row = self.row_at(event.position().y())
        if row is not None and not (row.officials and event.position().x() < _CHEVRON):
            self.fold(row.key)

    def _tops(self) -> list[tuple[float, float]]:
        """Top and bottom of each lane together with the lanes of its officials."""
        spans: list[tuple[float, float]] = []
        for row, rect in self.rows():
            if row.depth and spans:
                spans[-1] = (spans[-1][0], rect.bottom())
            elif row.key != NOBODY:
                spans.append((rect.top(), rect.bottom()))
        return spans

    def _place_at(self, y: float) -> int:
        return sum((top + bottom) / 2 < y for top, bottom in self._tops())

    def _drop_y(self, place: int) -> float:
        spans = self._tops()
        return spans[place][0] if place < len(spans) else spans[-1][1]

    def leaveEvent(self, event: QEvent) -> None:
        self._hovered = ""
        self.update()
        super().leaveEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        self.scrolled.emit(float(-event.angleDelta().y()))
        event.accept()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        row = self.row_at(event.pos().y()) if by_mouse else self._current_row()
        menu = self.menu(row) if row else self.title_menu()
        rect = self.rect_of(row.key) if row else None
        corner = rect.bottomLeft().toPoint() if rect is not None else QPoint(8, round(AXIS_HEIGHT))
        menu.popup(event.globalPos() if by_mouse else self.mapToGlobal(corner))

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            row = self.row_at(event.pos().y())
            QToolTip.showText(event.globalPos(), self.words_of(row) if row else "", self)
            return True
        return super().event(event)

    # Keys

    def _current_row(self) -> LaneRow | None:
        return next((row for row, _rect in self.rows() if row.key == self._current), None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        rows = [row for row, _rect in self.rows()]
        row = self._current_row()
        at = next((i for i, other in enumerate(rows) if other.key == self._current), 0)
        held = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        match event.key():
            case Qt.Key.Key_Up | Qt.Key.Key_Down if row is not None and held:
                self.move_lane(row.key, 1 if event.key() == Qt.Key.Key_Down else -1)
            case Qt.Key.Key_Up | Qt.Key.Key_Down | Qt.Key.Key_Home | Qt.Key.Key_End if rows:
                step = {Qt.Key.Key_Up: at - 1, Qt.Key.Key_Down: at + 1, Qt.Key.Key_Home: 0}
                wanted = step.get(Qt.Key(event.key()), len(rows) - 1)
                self.set_current(rows[min(max(wanted, 0), len(rows) - 1)].key)
            case Qt.Key.Key_Space | Qt.Key.Key_Return | Qt.Key.Key_Enter if row is not None:
                self.fold(row.key)
            case Qt.Key.Key_Right | Qt.Key.Key_Left if row is not None and row.officials:
                if row.opened is (event.key() == Qt.Key.Key_Left):
                    self.open(row.key)
            case Qt.Key.Key_Delete | Qt.Key.Key_H if row is not None:
                after = rows[at + 1] if at + 1 < len(rows) else rows[at - 1]
                self.hide_lane(row.key)
                self.set_current(after.key)
            case _:
                event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        rows = self.rows()
        if rows and self._current_row() is None:
            self.set_current(rows[0][0].key)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def _on_look_changed(self) -> None:
        row = self._current_row()
        self.setAccessibleDescription(self.words_of(row) if row else "")
        self.update()

"""The timeline: pans, zooms, selects and brushes. What it paints is worked out in `picture` and drawn in `painting`."""

import time
from collections.abc import Callable, Iterator

import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QAccessibleInterface,
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QWheelEvent,
)
from PySide6.QtWidgets import QGraphicsView, QToolTip

from timeline_gui.core.layout import Placed
from timeline_gui.session import going
from timeline_gui.session.session import Session
from timeline_gui.ui.theme import Theme
from timeline_gui.ui.timeline import overlay, painting
from timeline_gui.ui.timeline.brushing import Brushing
from timeline_gui.ui.timeline.cell_words import cell_in_words
from timeline_gui.ui.timeline.glide import Glide
from timeline_gui.ui.timeline.hand import Hand
from timeline_gui.ui.timeline.header_painting import HEADER_WIDTH
from timeline_gui.ui.timeline.headers import LaneHeaders
from timeline_gui.ui.timeline.kept_picture import KeptPicture
from timeline_gui.ui.timeline.labels import Labels
from timeline_gui.ui.timeline.moving import Moving
from timeline_gui.ui.timeline.overlay import Over
from timeline_gui.ui.timeline.picture import Picture, in_next_row, label_rect, mark_y
from timeline_gui.ui.timeline.stage import Stage
from timeline_gui.ui.tips import tip

MANY = 20_000
"""Events from which on the panes around the timeline take a while to be painted."""


class TimelineView(pg.GraphicsView):  # type: ignore[misc]
    """The canvas with its axis.

    Signals:
        hovered: the event key under the pointer and the point in the widget, or None.
        chip_clicked: the keys folded into a chip, and where it is in the widget.
        picture_changed: what is in view is new.
        create_requested: a new event is wanted at this second, in this lane (a LaneEntry, or None).
        menu_requested: whether it is about events (those selected) or empty time, and where on the screen.
    """

    hovered = Signal(object, QPointF)
    chip_clicked = Signal(object, QPointF)
    picture_changed = Signal()
    create_requested = Signal(float, object)
    menu_requested = Signal(bool, QPoint)

    is_built = False
    """Whether it can be asked what it draws."""

    def __init__(self, session: Session, theme: Theme) -> None:
        super().__init__(background=None)
        self.setObjectName("timeline")
        self.setAccessibleName(self.tr("Timeline"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)
        self.setMinimumSize(220, 200)
        self._session = session
        self._theme = theme
        self._labels = Labels(session)
        self._kept = KeptPicture(session.view, self._labels, self._canvas_size, self)
        self._pointer: QPointF | None = None
        self._under: int | None = None
        self.brushing = Brushing(session.view, self.picture, self)
        self.moving = Moving(session.view, self.picture, self)
        self.clock: Callable[[], float] = time.time
        """What says which second it is: today's line stands there."""

        self._by_key = False
        self._stage = Stage(self._paint_canvas, self._paint_axis, self._paint_overlay, self._paint_axis_overlay)
        self.setCentralItem(self._stage)
        self.headers = LaneHeaders(session, theme, self.picture, self.set_scroll, self)
        self._stage.geometryChanged.connect(self._on_geometry_changed)
        self._kept.changed.connect(self.picture_changed)
        self._kept.outdated.connect(self._repaint)
        self._glide = Glide(self)
        self._glide.moved.connect(self._kept.look_at)
        self._hand = Hand(self, session.view)
        for changed in (self.brushing.changed, self.moving.changed):
            changed.connect(self._stage.overlay.update)
            changed.connect(self._stage.axis_overlay.update)

        view = session.view
        view.range_changed.connect(self._on_range_changed)
        view.filter_changed.connect(self._on_filter_changed)
        view.selection_changed.connect(self._on_selection_changed)
        view.hits_changed.connect(self._kept.forget)
        view.look_changed.connect(self._on_look_changed)
        view.lanes_changed.connect(self._kept.pack_anew)
        view.colour_changed.connect(self._kept.forget)
        session.columns_changed.connect(self._on_rows_changed)
        session.document_changed.connect(self._on_rows_changed)
        theme.changed.connect(self._kept.forget)
        self._columns, self._document = session.columns, session.document
        self._stage.box.sigXRangeChanged.connect(self._on_box_range)
        self._on_range_changed()
        self._on_look_changed()
        self.is_built = True

    @property
    def session(self) -> Session:
        """What is shown."""
        return self._session

    def make_accessible(self) -> QAccessibleInterface:
        """What a screen reader finds here."""
        from timeline_gui.ui.timeline.accessible import TimelineAccessible  # only where one asks

        return TimelineAccessible(self)

    # What is drawn

    def drawn_keys(self) -> list[int]:
        """The events that are drawn, in document order, each once."""
        positions = sorted({placed.item.position for placed in self.picture().layout.placed})
        keys: list[int] = self._session.columns.events.key[positions].tolist()
        return keys

    def picture(self) -> Picture:
        """The canvas as it is shown now."""
        return self._kept.picture()

    def _canvas_size(self) -> QSizeF:
        return self._stage.canvas_rect().size()

    def count_ahead(self) -> Iterator[int]:
        """Count what the next picture shows, a lane at a time."""
        return self._kept.count_ahead()

    @property
    def seconds_per_pixel(self) -> float:
        """How much time a pixel stands for."""
        return 1.0 / self.picture().scale.per_second

    def middle(self) -> float:
        """The second in the middle of the canvas."""
        return sum(self._session.view.range) / 2

    @property
    def scroll_room(self) -> float:
        """How far lanes can be scrolled, in pixels."""
        return self._kept.scroll_room

    @property
    def scroll(self) -> float:
        """How far lanes are scrolled, in pixels."""
        return self._kept.scroll

    def set_scroll(self, y: float) -> None:
        """Scroll the lanes."""
        self._kept.scroll_to(y)

    def rect_of(self, key: int) -> QRectF | None:
        """Where mark and label of an event stand in this widget, None where it is not in view."""
        placed, rules = self._placed(key), self.picture().layout.rules
        return painting.event_frame(placed, rules).translated(self._origin()) if placed is not None else None

    def mark_point(self, key: int) -> QPointF | None:
        """The centre of an event's mark in this widget, None where it is not in view."""
        placed, rules = self._placed(key), self.picture().layout.rules
        return self._origin() + QPointF(placed.item.mark.centre, mark_y(placed, rules)) if placed is not None else None

    def _placed(self, key: int) -> Placed | None:
        position = self._session.columns.position(key)
        return next((placed for placed in self.picture().layout.placed if placed.item.position == position), None)

    def _origin(self) -> QPointF:
        """Where the layout begins in this widget."""
        return self._stage.canvas_rect().topLeft() - QPointF(0, self._kept.scroll)

    def label_rects(self) -> list[QRectF]:
        """Where labels stand in this widget."""
        origin, layout = self._origin(), self.picture().layout
        return [QRectF(*label_rect(placed, layout.rules)).translated(origin) for placed in layout.placed]

    def canvas_rect(self) -> QRectF:
        """Where the canvas lies in this widget, without axis and lane headers."""
        return self._stage.canvas_rect()

    def _repaint(self) -> None:
        self._stage.canvas.update()
        self._stage.axis.update()
        self._stage.overlay.update()
        self._stage.axis_overlay.update()
        self.headers.update()

    def _on_geometry_changed(self) -> None:
        self.headers.setGeometry(0, 0, round(HEADER_WIDTH), self.height())
        self._kept.forget()

    def _paint_canvas(self, painter: QPainter) -> None:
        columns = self._session.columns
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)  # time runs to the right in every window
        painting.paint_canvas(painter, self.picture(), self._theme, self.clock(), columns)

    def _paint_axis(self, painter: QPainter) -> None:
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        columns = self._session.columns
        painting.paint_axis(painter, self.picture(), self._theme, self.clock(), columns, self.tr("Today"))

    def _over(self) -> Over:
        return Over(self.brushing.brush, self.moving.move, self._pointer, self._under, self.hasFocus(), self._by_key)

    def _paint_overlay(self, painter: QPainter) -> None:
        overlay.paint_over_canvas(painter, self.picture(), self._over(), self._theme)

    def _paint_axis_overlay(self, painter: QPainter) -> None:
        overlay.paint_over_axis(painter, self.picture(), self._over(), self._theme)

    # What changes

    def _on_range_changed(self) -> None:
        view = self._session.view
        left, right = view.range
        self._stage.box.setXRange(left, right, padding=0)
        if view.gliding and self.isVisible() and not self._theme.reduce_motion:
            self._glide.start(self._kept.span, view.range)
        else:
            self._glide.stop()
            self._kept.look_at(view.range)

    def _settle(self) -> None:
        """Be where the range says, in the rows that it ends with: a click must mean what is seen."""
        self._glide.finish()
        self._kept.settle()

    def _on_box_range(self, _box: object, span: tuple[float, float]) -> None:
        self._session.view.set_range(*span)

    def _on_filter_changed(self) -> None:
        """Of a large document, draw what was asked for before the panes around begin to work on it."""
        if self._session.document is not self._document:
            return  # it is shown as soon as its range is known
        if self._session.columns is not self._columns:
            self._on_rows_changed()
        self._kept.pack_anew()
        if len(self._columns) >= MANY and self.isVisible():
            self.viewport().repaint()

    def _on_rows_changed(self) -> None:
        self._columns, self._document = self._session.columns, self._session.document
        self._labels.clear()
        self._under = None
        self.brushing.show(None)
        self._on_look_changed()

    def _on_look_changed(self) -> None:
        lanes = self._session.view.grouping != "none"
        self._stage.set_header_width(HEADER_WIDTH if lanes else 0.0)
        self.headers.setVisible(lanes)
        self._kept.begin_anew()

    def _on_selection_changed(self) -> None:
        self._kept.forget()
        self._kept.scroll_to_current()

    def close(self) -> bool:
        """Close as any widget does: pyqtgraph's own takes the scene away while Qt still paints it, and crashes."""
        return QGraphicsView.close(self)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._kept.forget()

    # Zoom and pan

    def zoom_at(self, factor: float, x: float | None = None) -> None:
        """Zoom in (factor > 1) or out around a pixel of the canvas; else around the current event, or the middle."""
        left, right = self._session.view.range
        scale = self.picture().scale
        if x is None:
            mark = self.mark_point(self._session.view.current) if self._session.view.current is not None else None
            x = mark.x() - self._stage.header_width if mark is not None else scale.width / 2
        at = left + (right - left) * x / scale.width
        self._session.view.set_range(at - (at - left) / factor, at + (right - at) / factor)

    def pan_by(self, pixels: float) -> None:
        """Move the window over time by a number of pixels, later where positive."""
        left, right = self._session.view.range
        by = pixels * (right - left) / self.picture().scale.width
        self._session.view.set_range(left + by, right + by)

    def wheelEvent(self, event: QWheelEvent) -> None:
        self._hand.wheel(event)
        event.accept()

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QNativeGestureEvent) and event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture:
            self.zoom_at(1 + event.value(), self.on_canvas(event.position()).x())
            return True
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            point = self.on_canvas(QPointF(event.pos()))
            cell = self.picture().cell(point.x(), point.y()) if point.y() >= 0 else None
            if cell is not None:
                QToolTip.showText(event.globalPos(), tip(cell_in_words(self.picture(), self._session.view, cell)), self)
                return True
        return bool(super().viewportEvent(event))

    # Mouse

    def on_canvas(self, point: QPointF) -> QPointF:
        """A point of the widget as one of the canvas; above it, on the axis, y is negative."""
        return point - self._stage.canvas_rect().topLeft()

    def key_of(self, placed: Placed) -> int:
        """The key of an event that is drawn."""
        return int(self._session.columns.events.key[placed.item.position])

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._settle()
        self._by_key = False
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self._hand.press(event)
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hand.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._hand.release(event)
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._hand.double_click(event)
        event.accept()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self._hand.ask_for_menu(event)
        event.accept()

    def leaveEvent(self, event: QEvent) -> None:
        self.hover(None)
        super().leaveEvent(event)

    def hover(self, point: QPointF | None) -> None:
        """The pointer is at a point of the widget, or away."""
        on_canvas = self.on_canvas(point) if point is not None else None
        if on_canvas is not None and (on_canvas.x() < 0 or on_canvas.y() < 0):
            on_canvas = None
        self._pointer = on_canvas
        found = self.picture().hit(on_canvas.x(), on_canvas.y()) if on_canvas is not None else None
        under = found.item.position if isinstance(found, Placed) else None
        if under != self._under:
            self._under = under
            self.headers.touch(under)
            self.hovered.emit(self.key_of(found) if isinstance(found, Placed) else None, point or QPointF())
        self._stage.overlay.update()
        self._stage.axis_overlay.update()

    def refresh_hover(self) -> None:
        """Look again what is under the pointer: the picture has moved under it."""
        if self._pointer is not None:
            self.hover(self._pointer + self._stage.canvas_rect().topLeft())

    # Keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Up | Qt.Key.Key_Down:
                self._step_row(1 if event.key() == Qt.Key.Key_Down else -1)
            case Qt.Key.Key_Space:
                if self._session.view.current is not None:
                    self._session.view.toggle(self._session.view.current)
            case _:
                event.ignore()

    def _step_row(self, by: int) -> None:
        """Move to the nearest event in the next row below or above."""
        picture = self.picture()
        here = next((p for p in picture.layout.placed if p.item.position == picture.current), None)
        if here is None:
            going.step(self._session.view, by)
        elif (beside := in_next_row(picture, here, by)) is not None:
            self._session.view.select([self.key_of(beside)])

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._by_key = event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
        self._stage.overlay.update()

    def focusOutEvent(self, event: object) -> None:
        super().focusOutEvent(event)
        self._stage.overlay.update()

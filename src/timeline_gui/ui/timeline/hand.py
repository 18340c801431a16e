"""What mouse and wheel do on the timeline: pan, zoom, select and brush, one thing at a time."""

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QMouseEvent, QWheelEvent

from timeline_gui.core.brush import Brush, snapped
from timeline_gui.core.layout import Chip, Placed
from timeline_gui.session.view import ViewState
from timeline_gui.ui.timeline.moving import Grip, grip_at
from timeline_gui.ui.timeline.picture import Cell

if TYPE_CHECKING:
    from timeline_gui.ui.timeline.view import TimelineView

DRAG_FROM = 4.0
ROWS_FROM = 20.0
"""A brush at least this high takes only the rows that it covers."""
ZOOM_STEP = 1.25
WHEEL_NOTCH = 120.0
PAN_A_TURN, SCROLL_A_TURN = 0.8, 0.6


class Hand:
    """The state between press and release, for one timeline."""

    def __init__(self, timeline: "TimelineView", view: ViewState) -> None:
        self._timeline = timeline
        self._view = view
        self._pressed: QPointF | None = None
        self._dragging = False
        self._brushing = False
        self._kept: Brush | None = None
        """The brush whose edge is dragged, its other edge first."""
        self._moving = False
        self._grip: Grip = None

    def wheel(self, event: QWheelEvent) -> None:
        """Pan with Shift or sideways; else zoom at the pointer, or in lanes scroll them. Never two of these."""
        timeline, steps, held = self._timeline, event.angleDelta(), event.modifiers()
        if held & Qt.KeyboardModifier.ShiftModifier:
            timeline.pan_by(-(steps.y() or steps.x()) * PAN_A_TURN)
        elif abs(steps.x()) > abs(steps.y()):
            timeline.pan_by(-steps.x() * PAN_A_TURN)
        elif self._view.grouping != "none" and not held & Qt.KeyboardModifier.ControlModifier:
            timeline.set_scroll(timeline.scroll - steps.y() * SCROLL_A_TURN)
        else:
            timeline.zoom_at(ZOOM_STEP ** (steps.y() / WHEEL_NOTCH), timeline.on_canvas(event.position()).x())

    def press(self, event: QMouseEvent) -> None:
        """Take hold."""
        self._pressed = event.position()
        self._dragging = event.button() == Qt.MouseButton.MiddleButton
        on_canvas = self._timeline.on_canvas(event.position())
        on_axis = on_canvas.y() < 0
        shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        left = event.button() == Qt.MouseButton.LeftButton
        brushing = self._timeline.brushing
        edge, brush = brushing.edge_at(on_canvas) if left and not shifted else None, brushing.brush
        self._kept = None
        held = self._timeline.moving.at(on_canvas) if left and not shifted and edge is None else None
        self._moving = held is not None
        if held is not None and self._timeline.moving.date is not None:
            self._grip = grip_at(held, self._timeline.moving.date, on_canvas.x())
        if edge is not None and brush is not None:
            self._kept = replace(brush, left=brush.right if edge == "left" else brush.left)
        self._brushing = left and (shifted or on_axis or edge is not None)

    def move(self, event: QMouseEvent) -> None:
        """Hover, or drag what was taken hold of."""
        point = event.position()
        if self._pressed is None:
            self._timeline.hover(point)
            if self._timeline.brushing.edge_at(self._timeline.on_canvas(point)) is not None or self._over_grip(point):
                self._timeline.setCursor(Qt.CursorShape.SizeHorCursor)
            else:
                self._timeline.unsetCursor()
            return
        moved = point - self._pressed
        if not self._dragging and moved.manhattanLength() < DRAG_FROM:
            return
        self._dragging = True
        self._timeline.hover(None)
        if self._moving:
            self._move(self._pressed, point, free=bool(event.modifiers() & Qt.KeyboardModifier.AltModifier))
        elif self._brushing:
            self._brush(self._pressed, point, free=bool(event.modifiers() & Qt.KeyboardModifier.AltModifier))
        elif event.buttons() & (Qt.MouseButton.LeftButton | Qt.MouseButton.MiddleButton):
            self._timeline.setCursor(Qt.CursorShape.ClosedHandCursor)
            self._timeline.pan_by(-moved.x())
            if self._view.grouping != "none":
                self._timeline.set_scroll(self._timeline.scroll - moved.y())
            self._pressed = point

    def release(self, event: QMouseEvent) -> None:
        """Let go: a brush selects, a press without a drag is a click."""
        self._timeline.unsetCursor()
        pressed, self._pressed = self._pressed, None
        if self._moving and self._dragging:
            self._timeline.moving.finish()
        elif self._brushing and self._dragging:
            self._timeline.brushing.select()
        elif (
            pressed is not None
            and not self._dragging
            and self._kept is None
            and event.button() == Qt.MouseButton.LeftButton
        ):
            self._click(event)
        self._brushing = self._dragging = self._moving = False

    def double_click(self, event: QMouseEvent) -> None:
        """Fit an event, a chip's events or a bin's span to the canvas; on empty time ask for a new event."""
        found = self._found(event.position())
        if isinstance(found, Cell):
            self._view.set_range(found.left, found.right)
            return
        point = self._timeline.on_canvas(event.position())
        if found is None and point.y() >= 0 and event.button() == Qt.MouseButton.LeftButton:
            picture = self._timeline.picture()
            self._timeline.create_requested.emit(picture.scale.seconds(point.x()), picture.lane_at(point.y()))
            return
        mask = np.zeros(len(self._view.columns), dtype=bool)
        if isinstance(found, Placed):
            mask[found.item.position] = True
        elif isinstance(found, Chip):
            mask[list(found.positions)] = True
        if mask.any():
            self._view.fit(mask)

    def ask_for_menu(self, event: QContextMenuEvent) -> None:
        """Select the event under a right-click and ask for its menu; by key it is that of the current event."""
        timeline, view, at = self._timeline, self._view, event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            found = self._found(QPointF(event.pos()))
            key = timeline.key_of(found) if isinstance(found, Placed) else None
            if key is not None and key not in view.selection:
                view.select([key])
        else:
            key = view.current
            mark = timeline.mark_point(key) if key is not None else None
            at = timeline.mapToGlobal((mark or timeline.canvas_rect().center()).toPoint())
        timeline.menu_requested.emit(key is not None, at)

    def _found(self, at: QPointF) -> Placed | Chip | Cell | None:
        point, picture = self._timeline.on_canvas(at), self._timeline.picture()
        if point.y() < 0:
            return None
        return picture.hit(point.x(), point.y()) or picture.cell(point.x(), point.y())

    def _click(self, event: QMouseEvent) -> None:
        view, found = self._view, self._found(event.position())
        many = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if isinstance(found, Chip):
            keys = view.columns.events.key[list(found.positions)]
            self._timeline.chip_clicked.emit(keys, event.position())
        elif isinstance(found, Cell):
            view.select(view.columns.events.key[view.counters.meeting(found.lane, found.left, found.right)])
        elif found is None:
            if self._timeline.brushing.brush is not None:
                self._timeline.brushing.show(None)
            elif not many and self._timeline.on_canvas(event.position()).y() >= 0:
                view.clear_selection()
        elif many:
            view.toggle(self._timeline.key_of(found))
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier and view.current is not None:
            self._select_through(found.item.position)
        else:
            view.select([self._timeline.key_of(found)])

    def _select_through(self, position: int) -> None:
        view = self._view
        start = view.columns.position(view.current) if view.current is not None else None
        if start is not None:
            lo, hi = sorted((start, position))
            between = np.flatnonzero(view.shown[lo : hi + 1]) + lo
            view.select(view.columns.events.key[between], view.current)

    def _over_grip(self, point: QPointF) -> bool:
        return self._timeline.moving.at(self._timeline.on_canvas(point)) is not None

    def _move(self, pressed: QPointF, point: QPointF, *, free: bool) -> None:
        """Drag the mark of the event that is edited, or the end of it that was taken hold of."""
        along = (point.x() - pressed.x()) * self._timeline.seconds_per_pixel
        self._timeline.moving.drag(self._grip, along, free=free)

    def _brush(self, pressed: QPointF, point: QPointF, *, free: bool) -> None:
        """Brush from where it was pressed, or from the edge that stays; edges keep to units unless `free`."""
        timeline = self._timeline
        start, end = timeline.on_canvas(pressed), timeline.on_canvas(point)
        scale = timeline.picture().scale
        anchor = self._kept.left if self._kept is not None else scale.seconds(start.x())
        moved = scale.seconds(end.x())
        if not free:
            moved = snapped(moved, scale)
            anchor = anchor if self._kept is not None else snapped(anchor, scale)
        left, right = sorted((anchor, moved))
        if left == right:
            return
        if self._kept is not None:
            timeline.brushing.show(replace(self._kept, left=left, right=right))
            return
        rows = start.y() >= 0 and abs(end.y() - start.y()) > ROWS_FROM
        top, bottom = sorted((start.y() + timeline.scroll, end.y() + timeline.scroll))
        timeline.brushing.show(Brush(left, right, top if rows else None, bottom if rows else None))

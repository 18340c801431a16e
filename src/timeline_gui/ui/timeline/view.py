"""The timeline: pans, zooms, selects and brushes. What it paints is worked out in `picture` and drawn in `painting`."""

import time

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QEasingCurve, QEvent, QPointF, QRectF, Qt, QTimer, QVariantAnimation, Signal
from PySide6.QtGui import (
    QAccessible,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QPen,
    QWheelEvent,
)
from PySide6.QtWidgets import QGraphicsView

from timeline_gui.core.brush import Brush, inside
from timeline_gui.core.columns import Ints
from timeline_gui.core.layout import PACKED, Chip, Layout, Placed
from timeline_gui.session.session import Session
from timeline_gui.ui.theme import Theme
from timeline_gui.ui.timeline import painting
from timeline_gui.ui.timeline.labels import Labels
from timeline_gui.ui.timeline.picture import (
    Picture,
    build,
    is_dimmed,
    label_rect,
    lane_order,
    mark_y,
    moment_text,
)
from timeline_gui.ui.timeline.stage import Stage

ZOOM_STEP = 1.25
DRAG_FROM = 4.0
GLIDE_MS = 200
REPACK_MS = 80
WHEEL_NOTCH = 120.0


class TimelineView(pg.GraphicsView):  # type: ignore[misc]
    """The canvas with its axis.

    Signals:
        hovered: the event key under the pointer and the point in the widget, or None.
        chip_clicked: the keys folded into a chip, and where it is in the widget.
        brushed: the brush is new or gone.
        picture_changed: what is in view is new.
    """

    accessible_role = QAccessible.Role.Chart
    hovered = Signal(object, QPointF)
    chip_clicked = Signal(object, QPointF)
    brushed = Signal()
    picture_changed = Signal()

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
        self._picture: Picture | None = None
        self._before: Layout | None = None
        self._span = session.view.range
        self._scroll = 0.0
        self._pointer: QPointF | None = None
        self._under: int | None = None
        self._pressed: QPointF | None = None
        self._dragging = False
        self._brushing = False
        self.brush: Brush | None = None

        self._stage = Stage(
            self._paint_canvas, self._paint_axis, self._paint_headers, self._paint_overlay, self._paint_axis_overlay
        )
        self.setCentralItem(self._stage)
        self._stage.geometryChanged.connect(self._invalidate)
        self._repack = QTimer(self, singleShot=True, interval=REPACK_MS)
        self._repack.timeout.connect(self._on_repack)
        self._glide = QVariantAnimation(self, startValue=0.0, endValue=1.0, duration=GLIDE_MS)
        self._glide.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._glide.valueChanged.connect(self._on_glide)
        self._glide_from = self._span

        view = session.view
        view.range_changed.connect(self._on_range_changed)
        view.filter_changed.connect(self._on_repack)
        view.selection_changed.connect(self._on_selection_changed)
        view.hits_changed.connect(self._invalidate)
        view.look_changed.connect(self._on_look_changed)
        session.columns_changed.connect(self._on_rows_changed)
        session.document_changed.connect(self._on_rows_changed)
        theme.changed.connect(self._invalidate)
        self._stage.box.sigXRangeChanged.connect(self._on_box_range)
        self._on_range_changed()

    # What is drawn

    def picture(self) -> Picture:
        """The canvas as it is shown now."""
        if self._picture is None:
            area = self._stage.canvas_rect()
            self._picture = build(
                self._session.view,
                self._labels,
                self._span,
                max(area.width(), 1.0),
                max(area.height(), 1.0),
                self._before,
                self._scroll,
            )
            if self._before is not None and self._picture.layout.chips and self._before.rules is PACKED:
                self._repack.start()
            self._before = self._picture.layout
            self.picture_changed.emit()
        return self._picture

    @property
    def scroll_room(self) -> float:
        """How far lanes can be scrolled, in pixels."""
        picture = self.picture()
        return max(0.0, picture.layout.height - picture.height)

    @property
    def scroll(self) -> float:
        """How far lanes are scrolled, in pixels."""
        return self._scroll

    def set_scroll(self, y: float) -> None:
        """Scroll the lanes."""
        y = min(max(y, 0.0), self.scroll_room)
        if y != self._scroll:
            self._scroll = y
            self._invalidate()

    def rect_of(self, key: int) -> QRectF | None:
        """Where mark and label of an event stand in this widget, None where it is not in view."""
        position, picture = self._session.columns.position(key), self.picture()
        origin = self._stage.canvas_rect().topLeft()
        for placed in picture.layout.placed:
            if placed.item.position == position:
                return painting.event_frame(placed, picture.layout.rules).translated(
                    origin.x(), origin.y() - self._scroll
                )
        return None

    def mark_point(self, key: int) -> QPointF | None:
        """The centre of an event's mark in this widget, None where it is not in view."""
        position, picture = self._session.columns.position(key), self.picture()
        origin = self._stage.canvas_rect().topLeft()
        for placed in picture.layout.placed:
            if placed.item.position == position:
                return origin + QPointF(placed.item.mark.centre, mark_y(placed, picture.layout.rules) - self._scroll)
        return None

    def label_rects(self) -> list[QRectF]:
        """Where labels stand in this widget."""
        origin, picture = self._stage.canvas_rect().topLeft(), self.picture()
        return [
            QRectF(*label_rect(placed, picture.layout.rules)).translated(origin.x(), origin.y() - self._scroll)
            for placed in picture.layout.placed
        ]

    def canvas_rect(self) -> QRectF:
        """Where the canvas lies in this widget, without axis and lane headers."""
        return self._stage.canvas_rect()

    def _invalidate(self) -> None:
        self._picture = None
        self._stage.canvas.update()
        self._stage.axis.update()
        self._stage.overlay.update()
        self._stage.axis_overlay.update()
        if self._stage.header_width:
            self._stage.headers.update()

    def _paint_canvas(self, painter: QPainter) -> None:
        painting.paint_canvas(painter, self.picture(), self._theme, time.time())

    def _paint_axis(self, painter: QPainter) -> None:
        columns = self._session.columns
        painting.paint_axis(painter, self.picture(), self._theme, time.time(), columns, self.tr("Today"))

    def _paint_headers(self, painter: QPainter) -> None:
        columns, view = self._session.columns, self._session.view
        shown = view.shown & columns.on_axis
        counts = {
            lane: self.tr("%n event(s)", "", int(shown[columns.events_of_actor.of_all(columns.members.of(lane))].sum()))
            for lane in lane_order(view)
        }
        title = (self.tr("Actor"), self.tr("%n lane(s)", "", len(counts)))
        painting.paint_headers(painter, self.picture(), self._theme, columns, title, counts)

    def _paint_overlay(self, painter: QPainter) -> None:
        picture = self.picture()
        if self.brush is not None:
            self._paint_brush(painter, picture)
        if self._pointer is not None:
            painting.paint_pointer(painter, self._pointer.x(), picture.height, self._theme)
        painter.translate(0, -self._scroll)
        if self._under is not None:
            for placed in picture.layout.placed:
                if placed.item.position == self._under and self._under not in picture.selected:
                    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                    painter.setPen(Qt.PenStyle.NoPen)
                    painter.setBrush(self._theme.colour("hover"))
                    painter.drawRoundedRect(painting.event_frame(placed, picture.layout.rules), 5, 5)
                    painting.paint_event(painter, picture, placed, self._theme)
        if self.hasFocus() and picture.current is not None:
            for placed in picture.layout.placed:
                if placed.item.position == picture.current:
                    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                    painter.setBrush(Qt.BrushStyle.NoBrush)
                    painter.setPen(QPen(self._theme.colour("accent"), 2))
                    painter.drawRoundedRect(
                        painting.event_frame(placed, picture.layout.rules).adjusted(-1, -1, 1, 1), 6, 6
                    )
        painter.translate(0, self._scroll)

    def _paint_brush(self, painter: QPainter, picture: Picture) -> None:
        brush = self.brush
        if brush is None:
            return
        x0, x1 = picture.scale.x(brush.left), picture.scale.x(brush.right)
        top = (brush.top if brush.top is not None else 0.0) - (self._scroll if brush.top is not None else 0.0)
        bottom = picture.height if brush.bottom is None else brush.bottom - self._scroll
        fill = self._theme.colour("accent", self._theme.tokens.brush_alpha)
        painter.fillRect(QRectF(x0, top, x1 - x0, bottom - top), fill)
        painter.setPen(QPen(self._theme.colour("accent"), 1.5))
        painter.drawLine(QPointF(x0, top), QPointF(x0, bottom))
        painter.drawLine(QPointF(x1, top), QPointF(x1, bottom))

    def _paint_axis_overlay(self, painter: QPainter) -> None:
        picture = self.picture()
        if self.brush is not None:
            x0, x1 = picture.scale.x(self.brush.left), picture.scale.x(self.brush.right)
            fill = self._theme.colour("accent", self._theme.tokens.brush_alpha)
            painter.fillRect(QRectF(x0, painting.TIER, x1 - x0, painting.TIER), fill)
        if self._pointer is not None:
            at = picture.scale.seconds(self._pointer.x())
            text = moment_text(round(at), 1 / picture.scale.per_second)
            painting.paint_pointer_flag(painter, self._pointer.x(), text, picture.scale.width, self._theme)

    # What changes

    def _on_range_changed(self) -> None:
        view = self._session.view
        left, right = view.range
        self._stage.box.setXRange(left, right, padding=0)
        self._glide.stop()
        if view.gliding and self.isVisible():
            self._glide_from = self._span
            self._glide.start()
        else:
            self._set_span(view.range)

    def _set_span(self, span: tuple[float, float]) -> None:
        zoomed = abs((span[1] - span[0]) / (self._span[1] - self._span[0]) - 1) > 1e-9
        self._span = span
        if zoomed:
            self._repack.start()
        self._invalidate()

    def _on_glide(self, part: float) -> None:
        target = self._session.view.range
        if part >= 1.0:
            self._set_span(target)
            return
        start = self._glide_from
        # Widths change by a factor, so that a long zoom does not rush at its end.
        width = (start[1] - start[0]) ** (1 - part) * (target[1] - target[0]) ** part
        grown = (target[1] - target[0]) - (start[1] - start[0])
        along = part if abs(grown) < 1e-9 else (width - (start[1] - start[0])) / grown
        left = start[0] + (target[0] - start[0]) * along
        self._set_span((left, left + width))

    def _finish_glide(self) -> None:
        if self._glide.state() == QVariantAnimation.State.Running:
            self._glide.stop()
            self._set_span(self._session.view.range)
        if self._repack.isActive():
            self._repack.stop()
            self._on_repack()

    def _on_repack(self) -> None:
        self._before = None
        self._invalidate()

    def _on_box_range(self, _box: object, span: tuple[float, float]) -> None:
        self._session.view.set_range(*span)

    def _on_rows_changed(self) -> None:
        self._labels.clear()
        self._before = None
        self._under = None
        self.set_brush(None)
        self._on_look_changed()

    def _on_look_changed(self) -> None:
        lanes = self._session.view.grouping != "none"
        self._before = None
        self._scroll = 0.0
        self._stage.set_header_width(painting.HEADER_WIDTH if lanes else 0.0)
        self._invalidate()

    def _on_selection_changed(self) -> None:
        self._invalidate()
        if self._scroll or self.scroll_room:
            self._bring_lane_into_view()

    def _bring_lane_into_view(self) -> None:
        picture = self.picture()
        tops = [placed.y for placed in picture.layout.placed if placed.item.position == picture.current]
        if tops and not any(self._scroll <= y <= self._scroll + picture.height - 28 for y in tops):
            self.set_scroll(tops[0] - 40)

    def close(self) -> bool:
        """Close as any widget does: pyqtgraph's own takes the scene away while Qt still paints it, and crashes."""
        return QGraphicsView.close(self)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._invalidate()

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
        steps = event.angleDelta()
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.pan_by(-(steps.y() or steps.x()) * 0.8)
        elif abs(steps.x()) > abs(steps.y()):
            self.pan_by(-steps.x() * 0.8)
        elif self._session.view.grouping != "none" and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.set_scroll(self._scroll - steps.y() * 0.6)
        else:
            self.zoom_at(ZOOM_STEP ** (steps.y() / WHEEL_NOTCH), self._on_canvas(event.position()).x())
        event.accept()

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QNativeGestureEvent) and event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture:
            self.zoom_at(1 + event.value(), self._on_canvas(event.position()).x())
            return True
        return bool(super().viewportEvent(event))

    # Mouse

    def _on_canvas(self, point: QPointF) -> QPointF:
        return point - self._stage.canvas_rect().topLeft()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._finish_glide()
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self._pressed = event.position()
        self._dragging = event.button() == Qt.MouseButton.MiddleButton
        point = self._on_canvas(event.position())
        shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        self._brushing = event.button() == Qt.MouseButton.LeftButton and (shifted or point.y() < 0)
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        point = event.position()
        if self._pressed is None:
            self._hover(point)
            return
        moved = point - self._pressed
        if not self._dragging and moved.manhattanLength() < DRAG_FROM:
            return
        self._dragging = True
        self._hover(None)
        if self._brushing:
            self._drag_brush(point)
        elif event.buttons() & (Qt.MouseButton.LeftButton | Qt.MouseButton.MiddleButton):
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self.pan_by(-moved.x())
            if self._session.view.grouping != "none":
                self.set_scroll(self._scroll - moved.y())
            self._pressed = point

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.unsetCursor()
        pressed, self._pressed = self._pressed, None
        if self._brushing and self._dragging:
            self._end_brush()
        elif pressed is not None and not self._dragging and event.button() == Qt.MouseButton.LeftButton:
            self._click(event)
        self._brushing = self._dragging = False
        event.accept()

    def _click(self, event: QMouseEvent) -> None:
        view = self._session.view
        point = self._on_canvas(event.position())
        found = self.picture().hit(point.x(), point.y()) if point.y() >= 0 else None
        many = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if isinstance(found, Chip):
            keys = view.columns.events.key[list(found.positions)]
            self.chip_clicked.emit(keys, event.position())
        elif found is None:
            if self.brush is not None:
                self.set_brush(None)
            elif not many and point.y() >= 0:
                view.clear_selection()
        elif many:
            view.toggle(self._key(found))
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier and view.current is not None:
            self._select_through(found.item.position)
        else:
            view.select([self._key(found)])

    def _select_through(self, position: int) -> None:
        view = self._session.view
        start = view.columns.position(view.current) if view.current is not None else None
        if start is None:
            return
        lo, hi = sorted((start, position))
        between = np.flatnonzero(view.shown[lo : hi + 1]) + lo
        view.select(view.columns.events.key[between], view.current)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        point = self._on_canvas(event.position())
        found = self.picture().hit(point.x(), point.y()) if point.y() >= 0 else None
        view = self._session.view
        mask = np.zeros(len(view.columns), dtype=bool)
        if isinstance(found, Placed):
            mask[found.item.position] = True
        elif isinstance(found, Chip):
            mask[list(found.positions)] = True
        if mask.any():
            view.fit(mask)
        event.accept()

    def leaveEvent(self, event: QEvent) -> None:
        self._hover(None)
        super().leaveEvent(event)

    def _key(self, placed: Placed) -> int:
        return int(self._session.columns.events.key[placed.item.position])

    def _hover(self, point: QPointF | None) -> None:
        on_canvas = self._on_canvas(point) if point is not None else None
        if on_canvas is not None and (on_canvas.x() < 0 or on_canvas.y() < 0):
            on_canvas = None
        self._pointer = on_canvas
        found = self.picture().hit(on_canvas.x(), on_canvas.y()) if on_canvas is not None else None
        under = found.item.position if isinstance(found, Placed) else None
        if under != self._under:
            self._under = under
            self.hovered.emit(self._key(found) if isinstance(found, Placed) else None, point or QPointF())
        self._stage.overlay.update()
        self._stage.axis_overlay.update()

    def refresh_hover(self) -> None:
        """Look again what is under the pointer: the picture has moved under it."""
        if self._pointer is not None:
            self._hover(self._pointer + self._stage.canvas_rect().topLeft())

    # Brush

    def set_brush(self, brush: Brush | None) -> None:
        """Show another brush, or none."""
        if brush != self.brush:
            self.brush = brush
            self._stage.overlay.update()
            self._stage.axis_overlay.update()
            self.brushed.emit()

    def _drag_brush(self, point: QPointF) -> None:
        if self._pressed is None:
            return
        start, end = self._on_canvas(self._pressed), self._on_canvas(point)
        scale = self.picture().scale
        left, right = sorted((scale.seconds(start.x()), scale.seconds(end.x())))
        rows = start.y() >= 0 and abs(end.y() - start.y()) > 20
        top, bottom = sorted((start.y() + self._scroll, end.y() + self._scroll))
        self.set_brush(Brush(left, right, top if rows else None, bottom if rows else None))

    def _end_brush(self) -> None:
        if self.brush is not None:
            self._session.view.select(self.brushed_keys(self.brush))
            self.brushed.emit()

    def brushed_keys(self, brush: Brush) -> Ints:
        """The events that lie in a brush: in its span of time and, where it has one, in its rows."""
        view = self._session.view
        mask = inside(view.columns, round(brush.left), round(brush.right)) & view.shown
        if brush.top is not None and brush.bottom is not None:
            rows = np.zeros(len(view.columns), dtype=bool)
            picture = self.picture()
            for placed in picture.layout.placed:
                rows[placed.item.position] |= brush.top <= mark_y(placed, picture.layout.rules) <= brush.bottom
            mask &= rows
        keys: Ints = view.columns.events.key[mask]
        return keys

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
            self._session.view.step(by)
            return
        rows = sorted({p.y for p in picture.layout.placed if (p.y - here.y) * by > 0}, key=lambda y: abs(y - here.y))
        for y in rows:
            there = [p for p in picture.layout.placed if p.y == y and not is_dimmed(picture, p.item.position)]
            if there:
                nearest = min(there, key=lambda p: abs(p.item.mark.centre - here.item.mark.centre))
                self._session.view.select([self._key(nearest)])
                return

    def focusInEvent(self, event: object) -> None:
        super().focusInEvent(event)
        self._stage.overlay.update()

    def focusOutEvent(self, event: object) -> None:
        super().focusOutEvent(event)
        self._stage.overlay.update()

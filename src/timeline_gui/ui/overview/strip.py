"""The whole document under the canvas: counts over time, long events as lines, and the window that is in view."""

from dataclasses import dataclass
from enum import Enum, auto

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QAccessible,
    QColor,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPen,
    QPixmap,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from timeline_gui.core import density
from timeline_gui.core.brush import Brush
from timeline_gui.core.columns import Columns, Mask
from timeline_gui.core.density import Density
from timeline_gui.core.marks import Scale
from timeline_gui.core.spans import DAY
from timeline_gui.core.ticks import ticks
from timeline_gui.core.words import range_in_words
from timeline_gui.session.session import Session
from timeline_gui.ui.theme import Theme

HEIGHT = 72
LABELS = 18.0
LINES = 3
LINE_STEP = 4.5
LONG_FROM = 60.0
"""An event this many pixels wide is a line, not a count."""
MOST_LINES = 500
HANDLE = 10.0
REACH = 12.0
LEAST_BIN = 10.0
ZOOM_STEP = 1.25


class _Grip(Enum):
    LEFT = auto()
    RIGHT = auto()
    WINDOW = auto()
    NEW = auto()


@dataclass(frozen=True, slots=True)
class _Line:
    left: float
    right: float
    row: int
    shown: bool


class Overview(QWidget):
    """The strip with the view window; drag it, its handles or a new one."""

    accessible_role = QAccessible.Role.Chart

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("overview")
        self.setAccessibleName(self.tr("Overview"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)
        self._session = session
        self._theme = theme
        self._extent = (0.0, DAY)
        self._base: QPixmap | None = None
        self._grip: _Grip | None = None
        self._anchor = 0.0
        self._start: tuple[float, float] = (0.0, 0.0)
        self._brush: Brush | None = None
        view = session.view
        view.range_changed.connect(self._on_range_changed)
        view.filter_changed.connect(self._on_filter_changed)
        self._columns: Columns = session.columns
        session.document_changed.connect(self._refresh)
        session.columns_changed.connect(self._on_columns_changed)
        theme.changed.connect(self._refresh)
        self._refresh()

    def sizeHint(self) -> QSize:
        return QSize(400, HEIGHT)

    def _on_columns_changed(self) -> None:
        columns = self._session.columns
        if columns.is_like(self._columns):
            self._columns = columns
        else:
            self._refresh()

    def _refresh(self) -> None:
        self._columns = self._session.columns
        extent = self._session.view.whole_extent
        self._extent = extent or self._session.view.range
        self._base = None
        self.update()

    def _on_filter_changed(self) -> None:
        self._base = None
        self.update()

    def _on_range_changed(self) -> None:
        left, right = self._session.view.range
        self.setAccessibleDescription(range_in_words(round(left), round(right)))
        self.update()

    def set_brush(self, brush: Brush | None) -> None:
        """Show which span is brushed on the canvas."""
        if brush != self._brush:
            self._brush = brush
            self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._base = None

    @property
    def scale(self) -> Scale:
        """Seconds to pixels of the whole strip."""
        left, right = self._extent
        air = (right - left) * 0.02
        return Scale(left - air, self.width() / (right - left + 2 * air), float(self.width()))

    def view_window(self) -> QRectF:
        """The view window in pixels, at least as wide as its handles; it may lie partly outside the strip."""
        left, right = self._session.view.range
        x0, x1 = self.scale.x(left), self.scale.x(right)
        if x1 - x0 < 4:
            x0, x1 = (x0 + x1) / 2 - 2, (x0 + x1) / 2 + 2
        return QRectF(x0, 1, x1 - x0, self.height() - 2)

    # Painting

    def paintEvent(self, _event: QEvent) -> None:
        if self._base is None or self._base.devicePixelRatio() != self.devicePixelRatio():
            self._base = self._paint_base()
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._base)
        self._paint_brush(painter)
        self._paint_window(painter)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._theme.colour("accent"), 2))
            painter.drawRect(QRectF(self.rect()).adjusted(1, 1, -1, -1))

    def _paint_base(self) -> QPixmap:
        ratio = self.devicePixelRatio()
        pixmap = QPixmap(round(self.width() * ratio), round(self.height() * ratio))
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(self._theme.colour("canvas"))
        painter = QPainter(pixmap)
        scale, height = self.scale, float(self.height())
        bottom = height - LABELS
        self._paint_ticks(painter, scale, bottom)
        if len(self._session.columns):
            self._paint_counts(painter, scale, bottom)
        painter.fillRect(QRectF(0, 0, self.width(), 1), self._theme.colour("line"))
        painter.end()
        return pixmap

    def _paint_ticks(self, painter: QPainter, scale: Scale, bottom: float) -> None:
        axis = ticks(scale.left, scale.seconds(scale.width), scale.width)
        painter.setFont(self._theme.font("second"))
        metrics = QFontMetricsF(painter.font())
        for tick in axis.upper:
            x0, x1 = scale.x(tick.start), scale.x(tick.end)
            painter.fillRect(QRectF(round(x0), 0, 1, self.height()), self._theme.colour("line"))
            text = next(
                (t for t in (tick.label, tick.short) if metrics.horizontalAdvance(t) + 10 <= x1 - max(x0, 0)), ""
            )
            painter.setPen(self._theme.colour("ink2"))
            painter.drawText(QPointF(max(x0, 0.0) + 6, self.height() - 5), text)
        painter.fillRect(QRectF(0, bottom, self.width(), 1), self._theme.colour("line2"))

    def _paint_counts(self, painter: QPainter, scale: Scale, bottom: float) -> None:
        columns, view = self._session.columns, self._session.view
        everything = columns.on_axis
        shown = view.shown & everything
        wide = (columns.drawn_end - columns.drawn_start) * scale.per_second >= LONG_FROM
        lines = self._lines(scale, wide & everything, shown)
        for line in lines:
            colour = self._theme.colour("vague" if line.shown else "dimmed")
            painter.fillRect(QRectF(line.left, 5 + line.row * LINE_STEP, line.right - line.left, 2.5), colour)
        edges = density.calendar_edges(scale.left, scale.seconds(scale.width), scale.width, LEAST_BIN)
        all_counts = view.all_counter.count(edges).without(density.count(columns, wide, edges))
        counts = view.counters.of(-1).count(edges).without(density.count(columns, shown & wide, edges))
        top = 8 + LINES * LINE_STEP if lines else 6.0
        self._paint_bars(painter, scale, all_counts, counts, top, bottom)

    def _lines(self, scale: Scale, mask: Mask, shown: Mask) -> list[_Line]:
        """Long events in as few rows as they need; where there are too many, those that match and last longest."""
        columns = self._session.columns
        positions = np.flatnonzero(mask)
        lasting = columns.drawn_end[positions] - columns.drawn_start[positions]
        first = np.lexsort((-lasting, ~shown[positions]))[:MOST_LINES]
        taken: list[list[_Line]] = [[] for _ in range(LINES)]
        for position in positions[first].tolist():
            left = scale.x(int(columns.drawn_start[position]))
            right = scale.x(int(columns.drawn_end[position]) + 1)
            for row, others in enumerate(taken):
                if all(right + 4 <= other.left or other.right + 4 <= left for other in others):
                    others.append(_Line(left, right, row, bool(shown[position])))
                    break
        return [line for others in taken for line in others]

    def _paint_bars(
        self, painter: QPainter, scale: Scale, everything: Density, counts: Density, top: float, bottom: float
    ) -> None:
        most = max(int(everything.total.max(initial=0)), 1)
        step = min((bottom - top) / most, 10.0)
        exact, vague, rest = (self._theme.colour(name) for name in ("exact", "vague", "dimmed"))
        for index in np.flatnonzero(everything.total).tolist():
            x0, x1 = scale.x(int(everything.edges[index])), scale.x(int(everything.edges[index + 1]))
            left, bar = round(x0) + 1.0, max(round(x1) - round(x0) - 2.0, 1.0)
            sure, may = float(counts.exact[index]) * step, float(counts.vague[index]) * step
            others = float(everything.total[index]) * step - sure - may
            self._bar(painter, left, bottom - sure, bar, sure, exact)
            self._bar(painter, left, bottom - sure - may, bar, may, vague)
            self._bar(painter, left, bottom - sure - may - others, bar, others, rest)

    @staticmethod
    def _bar(painter: QPainter, left: float, top: float, width: float, height: float, colour: QColor) -> None:
        if height > 0:
            painter.fillRect(QRectF(left, top, width, height), colour)

    def _paint_brush(self, painter: QPainter) -> None:
        if self._brush is not None:
            left, right = self.scale.x(self._brush.left), self.scale.x(self._brush.right)
            box = QRectF(left, 1, max(right - left, 1.0), self.height() - 1)
            painter.fillRect(box, self._theme.colour("accent", self._theme.tokens.brush_alpha))
            for x in (box.left(), box.right()):
                painter.fillRect(QRectF(round(x), 1, 1, self.height()), self._theme.colour("accent"))

    def _paint_window(self, painter: QPainter) -> None:
        window = self.view_window()
        veil = self._theme.colour("panel", 0.72)
        painter.fillRect(QRectF(0, 1, max(window.left(), 0), self.height()), veil)
        painter.fillRect(QRectF(window.right(), 1, max(self.width() - window.right(), 0), self.height()), veil)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.colour("control"), 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(window.adjusted(0.75, 0.75, -0.75, -0.75))
        for x in (window.left(), window.right()):
            if -HANDLE <= x <= self.width() + HANDLE:
                rect = QRectF(x - HANDLE / 2, (self.height() - 28) / 2, HANDLE, 28)
                painter.setBrush(self._theme.colour("canvas"))
                painter.drawRoundedRect(rect, 3, 3)
                for dx in (-1.5, 1.5):
                    painter.drawLine(QPointF(x + dx, rect.center().y() - 5), QPointF(x + dx, rect.center().y() + 5))

    # Mouse and keys

    def _grip_at(self, point: QPointF) -> _Grip:
        window = self.view_window()
        to_left, to_right = abs(point.x() - window.left()), abs(point.x() - window.right())
        if min(to_left, to_right) <= REACH and (window.width() > 2 * REACH or not window.contains(point)):
            return _Grip.LEFT if to_left <= to_right else _Grip.RIGHT
        return _Grip.WINDOW if window.contains(point) else _Grip.NEW

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._grip = self._grip_at(event.position())
            self._anchor = event.position().x()
            self._start = self._session.view.range

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._grip is None:
            shapes = {_Grip.LEFT: Qt.CursorShape.SizeHorCursor, _Grip.RIGHT: Qt.CursorShape.SizeHorCursor}
            shapes |= {_Grip.WINDOW: Qt.CursorShape.OpenHandCursor, _Grip.NEW: Qt.CursorShape.CrossCursor}
            self.setCursor(shapes[self._grip_at(event.position())])
            return
        scale, x = self.scale, event.position().x()
        by = (x - self._anchor) / scale.per_second
        left, right = self._start
        match self._grip:
            case _Grip.LEFT:
                left = min(left + by, right - 1)
            case _Grip.RIGHT:
                right = max(right + by, left + 1)
            case _Grip.WINDOW:
                left, right = left + by, right + by
            case _Grip.NEW if abs(x - self._anchor) >= 4:
                left, right = sorted((scale.seconds(self._anchor), scale.seconds(x)))
        self._session.view.set_range(left, right)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._grip is _Grip.NEW and abs(event.position().x() - self._anchor) < 4:
            left, right = self._session.view.range
            at, half = self.scale.seconds(event.position().x()), (right - left) / 2
            self._session.view.set_range(at - half, at + half, glide=True)
        self._grip = None

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._session.view.fit()
        event.accept()

    def wheelEvent(self, event: QWheelEvent) -> None:
        steps = event.angleDelta().y() or event.angleDelta().x()
        left, right = self._session.view.range
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            by = -steps / 1200 * (right - left)
            self._session.view.set_range(left + by, right + by)
        else:
            at, factor = self.scale.seconds(event.position().x()), ZOOM_STEP ** (steps / 120)
            self._session.view.set_range(at - (at - left) / factor, at + (right - at) / factor)
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        left, right = self._session.view.range
        by = (right - left) / 10
        match event.key():
            case Qt.Key.Key_Left:
                self._session.view.set_range(left - by, right - by)
            case Qt.Key.Key_Right:
                self._session.view.set_range(left + by, right + by)
            case Qt.Key.Key_Up | Qt.Key.Key_Plus | Qt.Key.Key_Equal:
                self._session.view.set_range(left + by, right - by)
            case Qt.Key.Key_Down | Qt.Key.Key_Minus:
                self._session.view.set_range(left - by * 1.25, right + by * 1.25)
            case Qt.Key.Key_Home:
                self._move_to(self._extent[0])
            case Qt.Key.Key_End:
                self._move_to(self._extent[1] - (right - left))
            case _:
                event.ignore()

    def _move_to(self, start: float) -> None:
        left, right = self._session.view.range
        self._session.view.set_range(start, start + right - left, glide=True)

    def focusInEvent(self, event: object) -> None:
        super().focusInEvent(event)  # type: ignore[arg-type]
        self.update()

    def focusOutEvent(self, event: object) -> None:
        super().focusOutEvent(event)  # type: ignore[arg-type]
        self.update()

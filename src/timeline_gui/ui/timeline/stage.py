"""The items of the scene: an axis over a ViewBox, room for lane headers, and overlays that follow the pointer."""

import sys
from collections.abc import Callable

import pyqtgraph as pg
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QGraphicsItem, QGraphicsWidget, QStyleOptionGraphicsItem, QWidget

from timeline_gui.ui.timeline.painting import AXIS_HEIGHT

Paint = Callable[[QPainter], None]


class Layer(pg.GraphicsObject):  # type: ignore[misc]
    """A rectangle of the scene that one function paints.

    Not cached: to blend a pixmap of the whole canvas takes longer than to paint what changed under the pointer.
    """

    def __init__(self, paint: Paint, parent: QGraphicsItem) -> None:
        super().__init__(parent)
        self._paint = paint
        self._rect = QRectF()

    def place(self, rect: QRectF) -> None:
        """Fill this rectangle of the stage; the function paints from its top left corner."""
        self.prepareGeometryChange()
        self.setPos(rect.topLeft())
        self._rect = QRectF(0, 0, rect.width(), rect.height())

    def boundingRect(self) -> QRectF:
        return self._rect

    def paint(self, painter: QPainter, _option: QStyleOptionGraphicsItem, _widget: QWidget | None = None) -> None:
        painter.setClipRect(self._rect)
        try:
            self._paint(painter)
        except Exception:
            # Qt ends the process where one leaves a paint; told it must be, and what could be painted stays.
            sys.excepthook(*sys.exc_info())  # type: ignore[arg-type]


class Stage(QGraphicsWidget):
    """Places the axis, the canvas and the ViewBox, whose x is seconds since 1970."""

    def __init__(self, canvas: Paint, axis: Paint, overlay: Paint, axis_overlay: Paint) -> None:
        super().__init__()
        self.header_width = 0.0
        self.box = pg.ViewBox(parent=self, enableMouse=False, enableMenu=False, defaultPadding=0.0)
        self.box.setYRange(0, 1, padding=0)
        self.canvas = Layer(canvas, self)
        self.axis = Layer(axis, self)
        self.overlay = Layer(overlay, self)
        self.axis_overlay = Layer(axis_overlay, self)

    def setGeometry(self, rect: QRectF) -> None:  # type: ignore[override]
        super().setGeometry(rect)
        self._arrange()

    def set_header_width(self, width: float) -> None:
        """Make room for lane headers, or none."""
        if width != self.header_width:
            self.header_width = width
            self._arrange()

    def canvas_rect(self) -> QRectF:
        """Where the canvas lies in the view."""
        rect = self.rect()
        return QRectF(self.header_width, AXIS_HEIGHT, rect.width() - self.header_width, rect.height() - AXIS_HEIGHT)

    def _arrange(self) -> None:
        area = self.canvas_rect()
        above = QRectF(area.left(), 0, area.width(), AXIS_HEIGHT)
        self.box.setGeometry(area)
        self.canvas.place(area)
        self.overlay.place(area)
        self.axis.place(above)
        self.axis_overlay.place(above)

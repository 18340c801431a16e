"""Many rectangles at once, out of arrays: Qt takes an array of them as its first one and how many there are."""

from typing import Any, TypeAlias

import numpy as np
import numpy.typing as npt
import shiboken6
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QPainter

Numbers: TypeAlias = npt.NDArray[np.floating[Any]]


def fill_rects(
    painter: QPainter, lefts: Numbers, tops: Numbers | float, widths: Numbers, heights: Numbers | float, brush: QBrush
) -> None:
    """Fill rectangles of these edges and sizes in pixels: arrays of one length, or a number for all of them."""
    if not len(lefts):
        return
    # A QRectF is left, top, width and height as doubles, as a row of this is, which lives until all are drawn.
    rects = np.empty((len(lefts), 4))
    for column, values in enumerate((lefts, tops, widths, heights)):
        rects[:, column] = values
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(brush)
    first = shiboken6.wrapInstance(rects.ctypes.data, QRectF)
    assert isinstance(first, QRectF)
    painter.drawRects(first, len(rects))

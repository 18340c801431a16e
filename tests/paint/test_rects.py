"""Rectangles out of arrays are those that were asked for."""

import numpy as np
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QImage, QPainter

from timeline_gui.paint.rects import fill_rects

LEFTS, WIDTHS = np.array([2.0, 10.5, 30.0]), np.array([4.0, 6.25, 1.0])


def blank() -> QImage:
    image = QImage(40, 20, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.white)
    return image


def test_they_are_filled_as_one_by_one() -> None:
    together, one_by_one = blank(), blank()
    painter = QPainter(together)
    fill_rects(painter, LEFTS, 3.0, WIDTHS, np.array([5.0, 9.0, 12.0]), QBrush(QColor("red")))
    painter.end()
    painter = QPainter(one_by_one)
    for left, width, height in zip(LEFTS.tolist(), WIDTHS.tolist(), (5.0, 9.0, 12.0), strict=True):
        painter.fillRect(QRectF(left, 3.0, width, height), QColor("red"))
    painter.end()
    assert together == one_by_one
    assert together != blank()


def test_none_are_no_rectangles() -> None:
    image = blank()
    painter = QPainter(image)
    fill_rects(painter, LEFTS[:0], 3.0, WIDTHS[:0], 2.0, QBrush(QColor("red")))
    painter.end()
    assert image == blank()

"""Where lines may run: past the letters of labels, never through them."""

from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QRect
from PySide6.QtGui import QRegion

from timeline_gui.ui.timeline.picture import Picture, label_rect

Span: TypeAlias = tuple[float, float]
_ABOVE, _BELOW, _BESIDE = 60, 20, 3
"""Pixels beyond the canvas within which labels count, and around each of them that stay free."""


@dataclass(frozen=True, slots=True, eq=False)
class Gaps:
    """What labels leave of the canvas; `boxes` are left, top, right and bottom of each, in layout pixels."""

    boxes: npt.NDArray[np.float64]

    def along(self, left: float, right: float, top: float, bottom: float) -> list[Span]:
        """The parts, from top to bottom, of an upright line of this breadth that no label stands in."""
        boxes = self.boxes
        inside = (boxes[:, 0] < right) & (boxes[:, 2] > left) & (boxes[:, 3] > top) & (boxes[:, 1] < bottom)
        free, at = [], top
        for box_top, box_bottom in sorted(zip(boxes[inside, 1].tolist(), boxes[inside, 3].tolist(), strict=True)):
            if box_top > at:
                free.append((at, box_top))
            at = max(at, box_bottom)
        if at < bottom:
            free.append((at, bottom))
        return free

    def region(self, width: float, top: float, bottom: float) -> QRegion:
        """The same as a region of this width, in layout pixels."""
        region = QRegion(QRect(0, int(top), int(width) + 1, int(bottom - top) + 1))
        for left, box_top, right, box_bottom in self.boxes.astype(int).tolist():
            region -= QRegion(QRect(left, box_top, right - left, box_bottom - box_top))
        return region


def gaps_of(picture: Picture) -> Gaps:
    """The gaps between the labels in sight."""
    boxes = []
    for placed in picture.layout.placed:
        if not -_ABOVE <= placed.y - picture.scroll <= picture.height + _BELOW:
            continue
        left, top, width, height = label_rect(placed, picture.layout.rules)
        if width:
            boxes.append((left - _BESIDE, top, left + width + _BESIDE, top + height))
    return Gaps(np.array(boxes, dtype=np.float64).reshape(-1, 4))

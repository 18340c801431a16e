"""The picture that the timeline shows: worked out when it is asked for, and kept until something changes."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from PySide6.QtCore import QObject, QSizeF, QTimer, Signal

from timeline_gui.core.layout import PACKED, Layout
from timeline_gui.core.spans import Span
from timeline_gui.session.view import ViewState
from timeline_gui.ui.timeline.labels import Labels
from timeline_gui.ui.timeline.picture import Picture, build, count_ahead

REPACK_MS = 80
"""Time after the last zoom in which events keep their rows, so that none jumps while one turns the wheel."""

EVENT_HEIGHT, ABOVE_CURRENT = 28.0, 40.0
"""Pixels that an event needs to be in view, and those left over it where lanes are scrolled to it."""


class KeptPicture(QObject):
    """One picture after the other, of a canvas whose size `size` tells. Events keep their rows from one to the next.

    Signals:
        changed: another picture has been worked out.
        outdated: there will be another one, so that what is painted is to be painted again.
    """

    changed = Signal()
    outdated = Signal()

    def __init__(self, view: ViewState, labels: Labels, size: Callable[[], QSizeF], parent: QObject) -> None:
        super().__init__(parent)
        self._view = view
        self._labels = labels
        self._size = size
        self._picture: Picture | None = None
        self._before: Layout | None = None
        """What the next picture takes rows over from."""
        self.span = view.range
        """The seconds in view: on the way to the range of the view state where the canvas glides there."""
        self.scroll = 0.0
        """How far lanes are scrolled, in pixels."""
        self._repack = QTimer(self, singleShot=True, interval=REPACK_MS)
        self._repack.timeout.connect(self.pack_anew)

    def picture(self) -> Picture:
        """The canvas as it is shown now."""
        if self._picture is None:
            size = self._size()
            width, height = max(size.width(), 1.0), max(size.height(), 1.0)
            self._picture = self._built(width, height)
            room = max(0.0, self._picture.layout.height - height)
            if self.scroll > room:
                self.scroll = room
                self._picture = self._built(width, height)
            if self._before is not None and self._picture.layout.chips and self._before.rules is PACKED:
                self._repack.start()
            self._before = self._picture.layout
            self.changed.emit()
        return self._picture

    def count_ahead(self) -> Iterator[int]:
        """Count what the next picture shows, a lane at a time."""
        return count_ahead(self._view, self.span, self._size().height(), self.scroll)

    def _built(self, width: float, height: float) -> Picture:
        return build(self._view, self._labels, self.span, width, height, self._before, self.scroll)

    @property
    def scroll_room(self) -> float:
        """How far lanes can be scrolled, in pixels."""
        picture = self.picture()
        return max(0.0, picture.layout.height - picture.height)

    def scroll_to(self, y: float) -> None:
        """Scroll the lanes, as far as there is room."""
        y = min(max(y, 0.0), self.scroll_room)
        if y != self.scroll:
            picture, self.scroll = self.picture(), y
            self.forget()
            if picture.reaches(y):
                self._picture = replace(picture, scroll=y)
                self.changed.emit()

    def scroll_to_current(self) -> None:
        """Scroll the lanes where the current event is above or below what is in view."""
        if not self.scroll and not self.scroll_room:
            return
        picture = self.picture()
        tops = [placed.y for placed in picture.layout.placed if placed.item.position == picture.current]
        lanes = picture.lanes
        if not tops and picture.current is not None and len(lanes) and lanes.first[picture.current] >= 0:
            tops = [band.y for band in picture.layout.lanes if band.index == lanes.first[picture.current]]
        if tops and not any(self.scroll <= y <= self.scroll + picture.height - EVENT_HEIGHT for y in tops):
            self.scroll_to(tops[0] - ABOVE_CURRENT)

    def look_at(self, span: Span) -> None:
        """Show another span; where it is wider or narrower, events get new rows a little later."""
        zoomed = abs((span[1] - span[0]) / (self.span[1] - self.span[0]) - 1) > 1e-9
        self.span = span
        if zoomed:
            self._repack.start()
        self.forget()

    def forget(self) -> None:
        """Something that is drawn has changed."""
        self._picture = None
        self.outdated.emit()

    def pack_anew(self) -> None:
        """Give events new rows."""
        self._before = None
        self.forget()

    def begin_anew(self) -> None:
        """The same of other rows or lanes, from their top."""
        self.scroll = 0.0
        self.pack_anew()

    def settle(self) -> None:
        """Pack at once what is still to get new rows."""
        if self._repack.isActive():
            self._repack.stop()
            self.pack_anew()

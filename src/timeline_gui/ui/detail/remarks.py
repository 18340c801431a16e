"""What is the person's own: note and tags."""

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from timeline_gui.ui.controls.painting import paint_frame
from timeline_gui.ui.detail.prose import Prose
from timeline_gui.ui.detail.record import Record
from timeline_gui.ui.detail.section import Column, Section
from timeline_gui.ui.detail.text import Picture, Run, Words
from timeline_gui.ui.theme import Theme


class NoteBox(Column):
    """The analyst's words on a ground of their own, so that nobody takes them for the source's."""

    def __init__(self, text: str, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.set_margins(10, 6, 10, 8)
        self.add(Words(Run(self.tr("Note – yours, not the source's"), "heading", "ink2"), theme, self, line=20))
        self.words = Prose(Run(text), self.tr("Note"), theme, self)
        self.add(self.words, gap=2)

    def paintEvent(self, event: QPaintEvent) -> None:
        colour = self._theme.colour
        paint_frame(QPainter(self), self.rect(), colour("chrome"), colour("control"), dashed=True)


class RemarksSection(Section):
    """The note and the tags of an event."""

    def __init__(self, record: Record, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        event = record.event
        self.note: Prose | None = None
        if event.note:
            box = NoteBox(event.note, theme, self)
            self.note = box.words
            self.add(box)
        if event.tags:
            tags = Run(" · ".join(event.tags), "body", "ink2")
            self.add(Words(tags, theme, self, picture=Picture("tag")), gap=8)

"""What happened, when and where: the head of the pane."""

from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget

from timeline_gui.core.claims import edtf_or_none
from timeline_gui.core.edtf import UNDATED
from timeline_gui.core.language import say
from timeline_gui.core.words import date_in_words, explain_in_words, precision_in_words
from timeline_gui.ui.detail.badge import PrecisionBadge
from timeline_gui.ui.detail.flow import Flow
from timeline_gui.ui.detail.frame import frame_of, is_exact_day
from timeline_gui.ui.detail.prose import Prose
from timeline_gui.ui.detail.range_box import RangeBox
from timeline_gui.ui.detail.record import Record
from timeline_gui.ui.detail.section import Section
from timeline_gui.ui.detail.text import Picture, Run, Words
from timeline_gui.ui.theme import Theme

_NARROWEST = 240


class TitleSection(Section):
    """Category, whether it is a draft, title and summary."""

    def __init__(self, record: Record, colour: QColor, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent, first=True)
        event = record.event
        swatch = Picture(swatch=colour, size=10, indent=16)
        category = Run(event.category or self.tr("No category"), "body", "ink2")
        draft = PrecisionBadge(self.tr("Draft"), UNDATED, theme, self) if event.status == "draft" else None
        self.add(Words(category, theme, self, picture=swatch), at_end=draft)
        title = Run(event.title or self.tr("Untitled"), "title")
        self.title = Prose(title, self.tr("Title"), theme, self, line=22)
        self.add(self.title)
        self.summary: Prose | None = None
        if event.summary:
            self.summary = Prose(Run(event.summary), self.tr("Summary"), theme, self)
            self.add(self.summary)


class DateSection(Section):
    """The date in words, how exact it is, its possible range, and the words it was read from."""

    def __init__(self, record: Record, known_until: int, colour: QColor, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        event = record.event
        date = edtf_or_none(event.date) or UNDATED
        words = _capital(date_in_words(date, weekday=True))
        row = Flow(self, across=10, down=2, last_at_end=bool(event.date))
        row.add(Words(Run(words, "date"), theme, row, line=20))
        row.add(PrecisionBadge(precision_in_words(date), date, theme, row))
        if event.date:
            row.add(Words(Run(event.date, "mono", "ink2"), theme, row, line=20))
        self.add(row)
        explained = _capital(explain_in_words(date))
        if frame_of(date, known_until, _NARROWEST) is not None:
            box = RangeBox(date, explained or words, colour, theme, self, known_until=known_until)
            self.add(box, gap=6)
        if explained and not is_exact_day(date):
            self.add_words(Run(explained, "second", "ink3"), line=16)
        if event.date_text:
            written = Run(say().quoted(event.date_text), "quote")
            self.add_words(Run(self.tr("As written:") + " ", "body", "ink2"), written)
        if event.date_note:
            self.add_words(Run(_capital(event.date_note), "body", "ink2"))


class PlaceSection(Section):
    """Where it happened, as far as the source says."""

    def __init__(self, record: Record, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        place = record.event.place
        stated = place is not None and place.name
        run = Run(place.name) if place and stated else Run(self.tr("Place not stated in the source"), "body", "ink3")
        words = Words(run, theme, self, picture=Picture("pin"))
        if place is not None and place.latitude is not None and place.longitude is not None:
            words.setToolTip(f"{place.latitude:.5f}, {place.longitude:.5f}")
        self.add(words)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]

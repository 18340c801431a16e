"""The citations of an event: each quote with its speaker, its source and its proof, and where they contradict."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from timeline_gui.core.claims import Disagreement
from timeline_gui.core.model import Citation, Figure, Source
from timeline_gui.core.reference import figure_as_text, words
from timeline_gui.ui.detail.address import can_open
from timeline_gui.ui.detail.badge import ProofBadge
from timeline_gui.ui.detail.link import LinkRow
from timeline_gui.ui.detail.prose import Prose
from timeline_gui.ui.detail.record import Record
from timeline_gui.ui.detail.section import Section
from timeline_gui.ui.detail.text import Picture, Run, Words
from timeline_gui.ui.theme import Theme
from timeline_gui.ui.tips import tip

_QUOTE_MARK = Picture("quote", "accent", size=20, indent=24)
_INDENT = 22


class CitationSection(Section):
    """One citation.

    Signals:
        address_asked: an address that the person wants to open.
        text_asked: the source (id) whose text is to be shown, where this quote (str) stands.
    """

    address_asked = Signal(str)
    text_asked = Signal(str, str)

    def __init__(self, record: Record, index: int, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        citation = record.event.citations[index]
        verdict = record.verdicts[index]
        many = len(record.event.citations)
        name = self.tr("Quote") if citation.quote else self.tr("Source")
        if many > 1:
            name = self.tr("{name} {index} of {many}").format(name=name, index=index + 1, many=many)
        self.add_heading(name, badge=ProofBadge(verdict, theme, self) if citation.quote else None)
        self.quote: Prose | None = None
        if citation.quote:
            self.quote = Prose(Run(citation.quote, "quote"), name, theme, self, line=22, picture=_QUOTE_MARK)
            self.add(self.quote)
        else:
            self.add_words(Run(self.tr("No words of this source are quoted"), "body", "ink3"))
        if citation.speaker_id is not None:
            speaker = record.actors[citation.speaker_id].name
            self.add_words(Run(self.tr("Said by {speaker}").format(speaker=speaker), "body", "ink2"), indent=_INDENT)
        self._add_source(record.sources[citation.source_id], citation)
        if citation.quote:
            sentence = {
                "verified": self.tr("Verified: found word for word in the stored source"),
                "not found": self.tr("Not found in the source's text"),
                "not checked": self.tr("Not checked: the source's text is not in this document"),
            }[verdict]
            colour = "warning" if verdict == "not found" else "ink2"
            self.add_words(Run(sentence, "second", colour), line=16, indent=_INDENT)
            if verdict != "not checked":
                show = LinkRow("quote", self.tr("Show it in the text"), theme, self)
                show.clicked.connect(lambda: self.text_asked.emit(citation.source_id, citation.quote))
                self.add(show, gap=1)
        if citation.date and citation.date != record.event.date:
            dated = self.tr("This source dates it {date}").format(date=words(citation.date))
            self.add_words(Run(f"{dated}  ", "body", "ink2"), Run(citation.date, "mono", "ink2"), indent=_INDENT)

    def _add_source(self, source: Source, citation: Citation) -> None:
        line = ", ".join(filter(None, (source.title, words(source.published), citation.locator)))
        if can_open(source.url):
            self._add_address(line, "source", source.url)
        else:
            self.add(Words(Run(line), self.theme, self, picture=Picture("source")))
        origin = " · ".join(filter(None, (source.publisher, source.author)))
        if origin:
            self.add_words(Run(origin, "second", "ink2"), line=16, indent=_INDENT)
        if can_open(source.archive_url):
            self._add_address(self.tr("Archived copy"), "link", source.archive_url)

    def _add_address(self, text: str, icon: str, address: str) -> None:
        link = LinkRow(icon, text, self.theme, self)
        link.setToolTip(tip(address))
        link.clicked.connect(lambda: self.address_asked.emit(address))
        self.add(link, gap=1)


class DisagreementSection(Section):
    """Claims that cannot all be true, side by side; nothing is averaged away."""

    def __init__(self, record: Record, found: Sequence[Disagreement], theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._record = record
        heading = Run(self.tr("Sources disagree"), "heading", "warning")
        self.add(Words(heading, theme, self, line=20, picture=Picture("warning", "warning")))
        for disagreement in found:
            about = disagreement.about or self.tr("Date")
            self.add_words(Run(about[:1].upper() + about[1:], "body-medium"))
            for claim in disagreement.claims:
                who = "; ".join(dict.fromkeys(self._who(index) for index in claim.citations))
                value = claim.value
                said = figure_as_text(value) if isinstance(value, Figure) else words(value) or self.tr("undated")
                self.add_words(Run(f"{who}: ", "body", "ink2"), Run(said, "body-medium"))

    def _who(self, index: int) -> str:
        citation = self._record.event.citations[index]
        source = self._record.sources[citation.source_id].title
        if citation.speaker_id is None:
            return source
        speaker = self._record.actors[citation.speaker_id].name
        return self.tr("{speaker}, in {source}").format(speaker=speaker, source=source)

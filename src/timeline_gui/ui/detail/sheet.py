"""One event as a column of sections."""

from collections.abc import Iterable, Mapping

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QTextEdit, QWidget

from timeline_gui.core.categories import category_slots
from timeline_gui.core.claims import disagreements
from timeline_gui.core.neighbours import Neighbours, neighbours
from timeline_gui.session.session import Session
from timeline_gui.store import queries
from timeline_gui.store.queries import EventLabel
from timeline_gui.ui.controls.painting import paint_focus
from timeline_gui.ui.detail.evidence import CitationSection, DisagreementSection
from timeline_gui.ui.detail.ledger import FiguresSection
from timeline_gui.ui.detail.link import LinkRow
from timeline_gui.ui.detail.linked import LinkedSection
from timeline_gui.ui.detail.prose import Prose
from timeline_gui.ui.detail.record import Record
from timeline_gui.ui.detail.remarks import RemarksSection
from timeline_gui.ui.detail.section import Column, Section
from timeline_gui.ui.detail.what import DateSection, PlaceSection, TitleSection
from timeline_gui.ui.detail.who import ParticipantsSection
from timeline_gui.ui.theme import Theme

MARGIN = 16


class Sheet(Column):
    """All that is known of one event, built once; another event gets another sheet.

    Signals:
        actor_ticked: an actor's id, and whether the filter shall ask for it.
        event_chosen: the key of an event to go to.
        address_asked: an address that the person wants to open.
        text_asked: a source (id) and a quote to show in its text.
        copy_asked: the person wants the event as text.
    """

    actor_ticked = Signal(str, bool)
    event_chosen = Signal(object)
    address_asked = Signal(str)
    text_asked = Signal(str, str)
    copy_asked = Signal()

    def __init__(
        self, record: Record, names: Mapping[str, str], session: Session, theme: Theme, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._focused: QWidget | None = None
        self.set_margins(MARGIN - 2, MARGIN - 2, MARGIN - 4, MARGIN)  # the scroll bar stands beside it
        columns, event = session.columns, record.event
        slot = category_slots(columns.categories)[int(columns.events.category[record.position])]
        mark, known_until = theme.category_colour(slot), int(columns.known_until[record.position])

        title = TitleSection(record, mark, theme, self)
        self._prose: list[Prose | None] = [title.title, title.summary]
        self._participants = ParticipantsSection(record, names, theme, self)
        self._participants.actor_ticked.connect(self.actor_ticked)
        sections: list[Section] = [
            title,
            DateSection(record, known_until, mark, theme, self),
            PlaceSection(record, theme, self),
            self._participants,
            FiguresSection(record, theme, self),
        ]
        if found := disagreements(event):
            sections.append(DisagreementSection(record, found, theme, self))
        for index in range(len(event.citations)):
            citation = CitationSection(record, index, theme, self)
            citation.address_asked.connect(self.address_asked)
            citation.text_asked.connect(self.text_asked)
            self._prose.append(citation.quote)
            sections.append(citation)
        if event.note or event.tags:
            remarks = RemarksSection(record, theme, self)
            self._prose.append(remarks.note)
            sections.append(remarks)
        self._record, self._session, self._columns = record, session, columns
        self._linked = self._linked_section()
        sections.append(self._linked)
        for section in sections:
            self.add(section, gap=0)
        copy = LinkRow("copy", self.tr("Copy as text"), theme, self)
        copy.setToolTip(self.tr("The event with its quotes and references, for a mail or a manuscript"))
        copy.clicked.connect(self.copy_asked)
        self.add(copy, gap=0)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus_changed)

    def refresh_linked(self) -> None:
        """Look for the events beside this one anew: the filter shows others."""
        if self._session.columns is not self._columns:
            return  # other rows: another sheet is on its way
        former, self._linked = self._linked, self._linked_section()
        self.replace(former, self._linked)

    def _linked_section(self) -> LinkedSection:
        record, session = self._record, self._session
        columns = session.columns
        beside = neighbours(columns, record.position, session.view.shown)
        labels: dict[int, EventLabel] = {}
        if session.document is not None:
            keys = [int(columns.events.key[position]) for position in _positions(beside)]
            labels = queries.labels_by_key(session.document, keys)
        linked = LinkedSection(record.position, beside, labels, columns, self._theme, self)
        linked.event_chosen.connect(self.event_chosen)
        return linked

    def mark(self, query: str) -> None:
        """Mark the letters that a search found, in title, quotes and note."""
        for prose in self._prose:
            if prose is not None:
                prose.mark(query)

    def show_ticked(self, ids: Iterable[str]) -> None:
        """Show which participants the filter asks for."""
        self._participants.show_ticked(frozenset(ids))

    def _on_focus_changed(self, _old: QWidget | None, new: QWidget | None) -> None:
        focused = new if new is not None and self.isAncestorOf(new) else None
        if focused is not self._focused:
            self._focused = focused
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if isinstance(self._focused, QTextEdit | LinkRow) and self._focused.hasFocus():
            at = self._focused.mapTo(self, self._focused.rect().topLeft())
            paint_focus(painter, self._focused.rect().translated(at).adjusted(-5, -3, 5, 3), self._theme)


def _positions(beside: Neighbours) -> list[int]:
    own = [position for position in (beside.previous, beside.following) if position is not None]
    return own + [shared.position for shared in beside.sharing]

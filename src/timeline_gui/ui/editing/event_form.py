"""The detail pane as a form: every field of an event, each written as one step when it is left."""

from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from timeline_gui.core.errors import UserError
from timeline_gui.core.model import Citation, Place, Problem, Source
from timeline_gui.session.editing import change_events, shortened
from timeline_gui.session.session import Session
from timeline_gui.store import queries
from timeline_gui.ui.detail.record import Record
from timeline_gui.ui.editing.citations import CitationsEditor, anchored
from timeline_gui.ui.editing.dates import DateField
from timeline_gui.ui.editing.fields import ChoiceField, Field, LineField, NumberField, TextField, commit_all, silence
from timeline_gui.ui.editing.named import Newcomers
from timeline_gui.ui.editing.names import Names, complete
from timeline_gui.ui.editing.participants import ParticipantsEditor
from timeline_gui.ui.editing.rows import Beside
from timeline_gui.ui.editing.source_form import SourceForm
from timeline_gui.ui.editing.tags import TagsField
from timeline_gui.ui.theme import Theme


class EventForm(QWidget):
    """The fields of one event.

    Signals:
        resized: it wants another height.
        finished: the person is done with it.
    """

    resized = Signal()
    finished = Signal()

    def __init__(self, record: Record, session: Session, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("event_form")
        self._session, self._theme = session, theme
        self._record = record
        self._newcomers = Newcomers()
        self.names = Names(session.columns, self)
        names, newcomers = self.names, self._newcomers
        self.title = TextField(self.tr("Title"), theme, self, lines=1, style="context")
        self.date = DateField(self.tr("Date"), theme, self, empty=self.tr("Undated"))
        written, counted = self.tr("The source’s own words: “on Tuesday”"), self.tr("Counted from the publication …")
        self.date_text = TextField(self.tr("Date as written"), theme, self, lines=1, hint=written)
        self.date_note = TextField(self.tr("How the date was read"), theme, self, lines=1, hint=counted)
        self.place = LineField(self.tr("Place"), theme, self, hint=self.tr("Not stated in the source"))
        complete(self.place.line, names.places)
        self.category = LineField(self.tr("Category"), theme, self)
        complete(self.category.line, names.categories)
        statuses = {"confirmed": self.tr("Confirmed"), "draft": self.tr("Draft")}
        self.status = ChoiceField(self.tr("Status"), statuses, theme, self)
        self.importance = NumberField(self.tr("Importance"), theme, self, hint=self.tr("Higher is more"))
        self.participants = ParticipantsEditor(names, newcomers, theme, self)
        self.summary = TextField(self.tr("Summary"), theme, self)
        self.citations = CitationsEditor(names, newcomers, theme, self)
        self.tags = TagsField(self.tr("Tags"), theme, self, hint=self.tr("With commas between them"))
        self.note = TextField(self.tr("Own note"), theme, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 16)
        column.setSpacing(10)
        for part in (
            self.title,
            self.date,
            self.date_text,
            self.date_note,
            self.place,
            self.category,
            Beside(self, (self.status, 1), (self.importance, 1)),
            self.participants,
            self.summary,
            self.citations,
            self.tags,
            self.note,
        ):
            column.addWidget(part)
        column.addStretch(1)
        self._fields: dict[str, Field] = {
            "title": self.title,
            "date": self.date,
            "date_text": self.date_text,
            "date_note": self.date_note,
            "category": self.category,
            "status": self.status,
            "importance": self.importance,
            "summary": self.summary,
            "tags": self.tags,
            "note": self.note,
        }
        self._fill()
        for name, field in self._fields.items():
            field.keep = partial(self._keep, name)
        self.place.keep = self._keep_place
        self.participants.keep = partial(self._keep, "participants")
        self.citations.keep = self._keep_citations
        self.citations.source_requested.connect(self._on_source_requested)

    @property
    def key(self) -> int:
        """The event that is edited."""
        return self._record.key

    def show_record(self, record: Record) -> None:
        """The document says something else of the event: show it, but leave alone what is just being written."""
        self._record = record
        self.names.read(self._session.columns)
        self._fill()

    def begin(self) -> None:
        """Put the cursor where writing begins."""
        self.title.page.setFocus(Qt.FocusReason.OtherFocusReason)
        self.title.page.selectAll()

    def commit(self) -> bool:
        """Write what is still only typed; whether nothing is left that can't be read or written."""
        return commit_all((*self._fields.values(), self.place, self.participants, self.citations))

    def silence(self) -> None:
        """Keep nothing any more of what is written here, also where the focus leaves it."""
        silence(self)

    def unsaved(self) -> list[tuple[str, str]]:
        """What is typed and could not be read or written: the names of the fields, and why."""
        return [(field.name, field.fault) for field in self._faulty()]

    def typed(self) -> tuple[Problem, ...]:
        """What is typed and could not be read or written, with its letters."""
        return tuple(Problem("", None, field.name, field.typed, field.fault) for field in self._faulty())

    def go_to_unsaved(self) -> QWidget | None:
        """Put the cursor into the first field that could not be read or written; None where all could."""
        field = next(iter(self._faulty()), None)
        if field is None:
            return None
        field.editor.setFocus(Qt.FocusReason.OtherFocusReason)
        return field

    def _faulty(self) -> list[Field]:
        fields = (*self._fields.values(), self.place, *self.participants.fields(), *self.citations.fields())
        return [field for field in fields if field.fault]

    def _fill(self) -> None:
        event = self._record.event
        for name, field in self._fields.items():
            field.show_value(getattr(event, name))
        self.place.show_value(event.place.name if event.place is not None else "")
        self.participants.show_value(event.participants)
        self.citations.show_value(event.citations, dict(self._record.sources))

    # Writing

    # Each says why that could not be done, "" where it was.

    def _keep(self, name: str, value: Any) -> str:
        return self._write(name, value)

    def _keep_place(self, name: str) -> str:
        """A place that is known keeps where it lies."""
        before = self._record.event.place
        if not name:
            place = None
        elif before is not None and before.name == name:
            place = before
        else:
            place = self._known_place(name) or Place(name)
        return self._write("place", place)

    def _known_place(self, name: str) -> Place | None:
        document = self._session.document
        return queries.place(document, name) if document is not None else None

    def _keep_citations(self, citations: tuple[Citation, ...]) -> str:
        before = self._record.event.citations
        told = tuple(one if one in before else anchored(one, self._source(one.source_id)) for one in citations)
        return self._write("citations", told)

    def _source(self, source_id: str) -> Source | None:
        if source_id in self._newcomers.sources:
            return self._newcomers.sources[source_id]
        if source_id in self._record.sources:
            return self._record.sources[source_id]
        document, entry = self._session.document, self.names.source_of(source_id)
        return queries.source(document, entry.key) if document is not None and entry is not None else None

    def _on_source_requested(self, source_id: str) -> None:
        entry, source = self.names.source_of(source_id), self._record.sources.get(source_id)
        if entry is not None and source is not None:
            dialog = SourceForm(entry.key, source, self._session, self._theme, self.window())
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            dialog.open()

    def _write(self, name: str, value: Any) -> str:
        document = self._session.document
        assert document is not None
        try:
            # Another program may have written to its other fields meanwhile.
            stored = queries.event(document, self.key)
        except UserError as error:
            self._session.report(error)
            return str(error)
        event = replace(stored, **{name: value})
        acting = {part.actor_id for part in event.participants}
        acting |= {claim.speaker_id for claim in event.citations if claim.speaker_id is not None}
        cited = {claim.source_id for claim in event.citations}
        known_actors = {actor.id for actor in self._session.columns.actors} if self._newcomers.actors else set()
        known_sources = {source.id for source in self._session.columns.sources} if self._newcomers.sources else set()
        actors = [a for a in self._newcomers.actors.values() if a.id in acting and a.id not in known_actors]
        sources = [s for s in self._newcomers.sources.values() if s.id in cited and s.id not in known_sources]
        refusals: list[UserError] = []
        change_events(self._session, {self.key: event}, self._step(name), actors, sources, refusals.append)
        for refusal in refusals:
            self._session.report(refusal)
        return "".join(map(str, refusals))

    def _step(self, what: str) -> str:
        """What a person calls the step."""
        names = {
            "title": self.tr("Change the title of “%1”"),
            "date": self.tr("Change the date of “%1”"),
            "date_text": self.tr("Change the date of “%1”"),
            "date_note": self.tr("Change the date of “%1”"),
            "place": self.tr("Change the place of “%1”"),
            "category": self.tr("Change the category of “%1”"),
            "status": self.tr("Change the status of “%1”"),
            "importance": self.tr("Change the importance of “%1”"),
            "participants": self.tr("Change the participants of “%1”"),
            "summary": self.tr("Change the summary of “%1”"),
            "citations": self.tr("Change the citations of “%1”"),
            "tags": self.tr("Change the tags of “%1”"),
            "note": self.tr("Change the note on “%1”"),
        }
        return names[what].replace("%1", shortened(self._record.event.title))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.finished.emit()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            done = super().event(event)
            self.resized.emit()
            return done
        return super().event(event)

    def heightForWidth(self, width: int) -> int:
        layout = self.layout()
        assert layout is not None
        return layout.totalHeightForWidth(width) if layout.hasHeightForWidth() else layout.totalSizeHint().height()

"""Whatever a person does, undoes and redoes, and however often the file is opened again, it equals a plain model."""

import tempfile
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from PySide6.QtWidgets import QApplication
from tests.store.test_reload import differing

from timeline_gui.core.model import Actor, Batch, Citation, Event, Figure, Participation, Place, Source
from timeline_gui.core.names import fold
from timeline_gui.session import editing
from timeline_gui.session.documents import create_from
from timeline_gui.session.importing import finish_import
from timeline_gui.session.session import Session
from timeline_gui.store import bulk, imports, queries
from timeline_gui.store.search import search

ACTORS = (Actor("a", "Anna"), Actor("b", "Boris", aliases=("Bob",)))
SOURCES = (Source("s", "Report", text="Water rose. Nobody came."), Source("t", "Letter"))
WORDS = st.sampled_from(["Water", "Fire", "Treaty on water", "Çatalhöyük", ""])
DATES = st.sampled_from(
    ["", "2024", "2023-11", "2024-07-30", "1914/1918", "2023-10-07/..", "-0044-03-15", "[..2024-07-30]"]
)
FIGURES = st.sampled_from([(), (Figure("4", 4.0, 4.0, counted="boats"),)])
CITATIONS = st.lists(
    st.builds(Citation, st.sampled_from("st"), WORDS, speaker_id=st.sampled_from([None, "a"]), figures=FIGURES),
    max_size=2,
).map(tuple)
PEOPLE = st.sampled_from([(), (Participation("a", "host"),), (Participation("b"), Participation("a"))])
PLACES = st.sampled_from([None, Place("Doha"), Place("Doha", 25.3, 51.5), Place("Rome")])
FIELDS = st.fixed_dictionaries(
    {
        "title": WORDS.filter(bool),
        "date": DATES,
        "category": st.sampled_from(["", "Meeting", "Own"]),
        "tags": st.sampled_from([(), ("x",), ("y", "x")]),
        "participants": PEOPLE,
        "citations": CITATIONS,
        "place": PLACES,
        "note": WORDS,
    }
)


class DocumentMachine(RuleBasedStateMachine):
    """A session on a file, and beside it the events as a plain mapping, with those of every step before."""

    def __init__(self) -> None:
        super().__init__()
        self._folder = tempfile.TemporaryDirectory(prefix="timeline-gui-machine-")
        self._path = Path(self._folder.name) / "machine.tlx"
        self._session = Session()
        self._events: dict[str, Event] = {}
        self._undone: list[dict[str, Event]] = []
        self._done: list[dict[str, Event]] = []
        self._count = 0

    @initialize()
    def begin(self) -> None:
        create_from(Batch("Machine", ACTORS, SOURCES), self._path)
        self._session.open(self._path)

    def _step(self, after: dict[str, Event]) -> None:
        """The model after a step that changes something."""
        if after != self._events:
            self._done.append(self._events)
            self._undone.clear()
            self._events = after

    def _key(self, event_id: str) -> int:
        assert self._session.document is not None
        return queries.keys_of_events(self._session.document, [event_id])[0]

    @rule(fields=FIELDS)
    def add(self, fields: dict[str, object]) -> None:
        self._count += 1
        event = Event(f"e{self._count}", **fields)  # type: ignore[arg-type]
        assert editing.add_events(self._session, [event], "Add")
        self._step({**self._events, event.id: event})

    @precondition(lambda self: self._events)
    @rule(data=st.data(), fields=FIELDS)
    def change(self, data: st.DataObject, fields: dict[str, object]) -> None:
        event = self._events[data.draw(st.sampled_from(sorted(self._events)))]
        names = data.draw(st.sets(st.sampled_from(sorted(fields)), min_size=1))
        told = replace(event, **{name: fields[name] for name in names})  # type: ignore[arg-type]
        assert editing.change_events(self._session, {self._key(event.id): told}, "Change")
        self._step({**self._events, event.id: told})

    @precondition(lambda self: self._events)
    @rule(data=st.data())
    def remove(self, data: st.DataObject) -> None:
        chosen = data.draw(st.sets(st.sampled_from(sorted(self._events)), min_size=1, max_size=3))
        assert editing.remove_events(self._session, [self._key(one) for one in sorted(chosen)], "Delete")
        self._step({one: event for one, event in self._events.items() if one not in chosen})

    @rule(data=st.data(), many=st.lists(FIELDS, min_size=1, max_size=3))
    def import_(self, data: st.DataObject, many: list[dict[str, object]]) -> None:
        """New events, and perhaps one that is known, which becomes what the import says."""
        assert self._session.document is not None
        ids = []
        for _ in many:
            self._count += 1
            known = sorted(set(self._events) - set(ids))
            ids.append(data.draw(st.sampled_from([f"e{self._count}", *known[:2]])))
        events = {one: Event(one, **fields) for one, fields in zip(ids, many, strict=True)}  # type: ignore[arg-type]
        alike = {(e.title, e.date) for e in self._events.values()}
        new = [e for one, e in events.items() if one not in self._events]
        if any((e.title, e.date) in alike for e in new):
            return  # which of two events that say the same an import means is another test's question
        plan = imports.plan_import(self._session.document, Batch("In", ACTORS, SOURCES, tuple(events.values())), "in")
        finish_import(self._session, plan, "in")
        self._step({**self._events, **events})

    @rule()
    def undo(self) -> None:
        assert self._session.undo()
        if self._done:
            self._undone.append(self._events)
            self._events = self._done.pop()

    @rule()
    def redo(self) -> None:
        assert self._session.redo()
        if self._undone:
            self._done.append(self._events)
            self._events = self._undone.pop()

    @rule()
    def open_again(self) -> None:
        """The steps are forgotten, the events are not."""
        self._session.open(self._path)
        self._done.clear()
        self._undone.clear()

    @invariant()
    def the_document_says_what_the_model_says(self) -> None:
        document = self._session.document
        if document is None:
            return
        batch = queries.batch(document)
        assert {event.id: event for event in batch.events} == self._events
        assert (batch.actors, batch.sources) == (ACTORS, SOURCES)

    @invariant()
    def what_is_drawn_and_found_agrees(self) -> None:
        document = self._session.document
        if document is None:
            return
        assert differing(self._session.columns, bulk.read_columns(document)) == []
        said = {
            one
            for one, e in self._events.items()
            if "water" in fold(" ".join((e.title, e.summary, e.note, *(c.quote for c in e.citations))))
        }
        found = set(search(document, self._session.columns, "water").tolist())
        assert found == {self._key(one) for one in said}

    def teardown(self) -> None:
        self._session.close()
        self._folder.cleanup()


@pytest.fixture(autouse=True)
def application(qapp: QApplication) -> None:
    """Sessions are Qt objects."""


TestDocument = DocumentMachine.TestCase
TestDocument.settings = settings(max_examples=15, stateful_step_count=20, deadline=None)

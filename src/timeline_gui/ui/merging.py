"""What the window does with those who may be one: merge what is selected, and go through likely duplicates."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QWidget

from timeline_gui.core.columns import Columns
from timeline_gui.core.edits import EditGroup
from timeline_gui.core.errors import UserError
from timeline_gui.core.progress import Progress
from timeline_gui.core.reference import words
from timeline_gui.session import editing, going
from timeline_gui.session.editing import shortened
from timeline_gui.session.messages import Message
from timeline_gui.session.session import Session
from timeline_gui.session.tasks import Newest, Task
from timeline_gui.store import queries
from timeline_gui.store.document import Document
from timeline_gui.ui.actors.pane import ActorsPane
from timeline_gui.ui.theme import Theme

if TYPE_CHECKING:
    from timeline_gui.store.not_same import Kind
    from timeline_gui.ui.dialogs.comparison import Facts
    from timeline_gui.ui.dialogs.duplicates import Duplicates, Found
    from timeline_gui.ui.dialogs.merge import Candidate

MOST = 100
"""That become one in one step."""


class Merging(QObject):
    """The commands that merge, of one window. Errors that a person can put right go to the message bar."""

    def __init__(self, window: QWidget, session: Session, actors: ActorsPane, undo: QAction, theme: Theme) -> None:
        super().__init__(window)
        self._window = window
        self._session = session
        self._actors = actors
        self._undo = undo
        self._theme = theme
        self._duplicates: Duplicates | None = None
        self._searches = Newest(session.tasks)
        self._deciding = False
        actors.merge_requested.connect(self.merge_actors)
        session.document_changed.connect(self._on_document_changed)
        session.columns_changed.connect(self._on_columns_changed)

    # What is selected

    def merge(self) -> None:
        """Merge the selected actors where the actor pane has the keyboard, else the selected events."""
        keys = self._actors.selected_keys()
        focus = QApplication.focusWidget()
        in_pane = focus is not None and self._actors.isAncestorOf(focus)
        events = self._session.view.selection
        if len(keys) > 1 and (in_pane or len(events) < 2):
            self.merge_actors(keys)
        else:
            self.merge_events(events.tolist())

    def merge_actors(self, keys: Sequence[int]) -> None:
        """Ask which of these actors is kept, and merge the others into it."""
        from timeline_gui.ui.dialogs.merge import Candidate

        columns = self._session.columns
        index = {actor.key: place for place, actor in enumerate(columns.actors)}
        places = [index[key] for key in keys]
        known = {columns.actors[place].key: columns.actors[place] for place in places}
        events = self.tr("%Ln event(s)", "", len(columns.events_of_actor.of_all(places)))

        def outcome(kept: int) -> str:
            text = self.tr(
                "%Ln other(s) will be “{name}”, with all their names and roles, in {events}.", "", len(keys) - 1
            )
            return text.format(name=known[kept].name, events=events)

        candidates = [
            Candidate(
                actor.key,
                actor.name,
                self.tr("%Ln event(s)", "", len(columns.events_of_actor.of(index[actor.key]))),
            )
            for actor in known.values()
        ]
        self._ask("actor", candidates, outcome)

    def merge_events(self, keys: Sequence[int]) -> None:
        """Ask which of these events is kept, and merge the others into it."""
        from timeline_gui.ui.dialogs.merge import Candidate

        document = self._session.document
        if document is None or not 1 < len(keys) <= MOST:
            text = self.tr("Select two or more events first, or actors in the actor pane; at most %Ln.", "", MOST)
            self._session.message_raised.emit(Message("info", text))
            return
        known = queries.labels_by_key(document, keys)
        claims = sum(len(event.citations) for event in queries.events(document, keys))

        def outcome(kept: int) -> str:
            from timeline_gui.store.merging import merge_events

            others = [key for key in keys if key != kept]
            try:
                plan = merge_events(document, kept, others, "").changes
            except UserError as error:  # one of them was merged or deleted meanwhile
                return str(error)
            doubled = sum(change.table == "citation" and change.after is None for change in plan)
            dates = (known[key].date for key in (kept, *others))
            text = self.tr(
                "%Ln other event(s) will be part of “{name}”. Date: {date}. {claims} in all.", "", len(others)
            )
            return text.format(
                name=known[kept].title,
                date=words(next(filter(None, dates), "")) or self.tr("undated"),
                claims=self.tr("%Ln citation(s)", "", claims - doubled),
            )

        candidates = [
            Candidate(label.key, label.title, words(label.date, short=True) or self.tr("undated"))
            for label in known.values()
        ]
        self._ask("event", candidates, outcome)

    def _ask(self, kind: "Kind", candidates: "Sequence[Candidate]", outcome: Callable[[int], str]) -> None:
        from timeline_gui.ui.dialogs.merge import MergeQuestion

        dialog = MergeQuestion(candidates, outcome, self._theme, self._window)
        keys = [candidate.key for candidate in candidates]
        names = {candidate.key: candidate.name for candidate in candidates}
        dialog.kept_chosen.connect(
            lambda kept: self._merge(kind, kept, [key for key in keys if key != kept], names[kept])
        )
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _merge(self, kind: "Kind", kept: int, others: Sequence[int], name: str) -> bool:
        from timeline_gui.store.merging import merge_actors, merge_events, merge_sources

        count = len(others) + 1
        merges: dict[Kind, Callable[[Document, int, Sequence[int], str], EditGroup]] = {
            "actor": merge_actors,
            "event": merge_events,
            "source": merge_sources,
        }
        names = {
            "actor": self.tr("Merge %Ln actors into “{name}”", "", count),
            "event": self.tr("Merge %Ln events into “{name}”", "", count),
            "source": self.tr("Merge %Ln sources into “{name}”", "", count),
        }
        named = names[kind].format(name=shortened(name))
        before = self._session.columns
        if not editing.step(self._session, lambda document: merges[kind](document, kept, others, named)):
            return False
        if kind == "event":
            self._session.view.select([kept])
        self._follow(kind, before, kept, others)
        return True

    def _follow(self, kind: "Kind", before: Columns, kept: int, others: Sequence[int]) -> None:
        """A filter that asked for an actor or source that is gone asks for the one that is kept."""
        if kind == "event":
            return
        ids = {each.key: each.id for each in (before.actors if kind == "actor" else before.sources)}
        gone, view = {ids[key] for key in others}, self._session.view

        def now(asked: tuple[str, ...]) -> tuple[str, ...]:
            return tuple(dict.fromkeys(ids[kept] if each in gone else each for each in asked))

        asked = view.filter
        if kind == "actor":
            view.set_filter(replace(asked, actors=now(asked.actors), not_actors=now(asked.not_actors)))
        else:
            view.set_filter(replace(asked, sources=now(asked.sources)))

    # Likely duplicates

    def find_duplicates(self) -> None:
        """Show the likely duplicates, and look for them anew."""
        if self._session.document is None:
            return
        if self._duplicates is None:
            from timeline_gui.ui.dialogs.duplicates import Duplicates

            self._duplicates = Duplicates(self._facts, self._theme, self._window)
            self._duplicates.merge_requested.connect(self._on_merge_requested)
            self._duplicates.ruled_out.connect(self._on_ruled_out)
            self._duplicates.pair_opened.connect(self._on_pair_opened)
            self._duplicates.addAction(self._undo)
        self._duplicates.show()
        self._duplicates.raise_()
        self._duplicates.activateWindow()
        self._search()

    def _search(self) -> None:
        from timeline_gui.ui.dialogs.duplicates import Found

        document, columns = self._session.document, self._session.columns
        if document is None or self._duplicates is None:
            return
        self._duplicates.wait()

        def done(found: Found) -> None:
            if self._duplicates is not None and self._session.columns is columns:
                self._duplicates.show_found(found)

        def failed(error: BaseException) -> None:
            if self._duplicates is not None:
                self._duplicates.show_found(Found())
            self._session.report(error)

        name = self.tr("Duplicates")
        self._searches.run(Task(name, lambda progress: _find(document, columns, progress), done, failed))

    def _facts(self, kind: "Kind", key: int) -> "Facts":
        from timeline_gui.ui.dialogs.comparison import Names, actor_facts, event_facts, source_facts

        document, columns = self._session.document, self._session.columns
        assert document is not None
        names = Names(
            {actor.id: actor.name for actor in columns.actors}, {source.id: source.title for source in columns.sources}
        )
        if kind == "event":
            return event_facts(queries.event(document, key), names)
        if kind == "actor":
            place = next(place for place, actor in enumerate(columns.actors) if actor.key == key)
            return actor_facts(queries.actor(document, key), names, len(columns.events_of_actor.of(place)))
        place = next(place for place, source in enumerate(columns.sources) if source.key == key)
        return source_facts(queries.source(document, key), len(columns.events_of_source.of(place)))

    def _on_merge_requested(self, kind: str, kept: int, gone: int) -> None:
        dialog = self._duplicates
        assert dialog is not None
        self._deciding = True
        merged = self._merge(cast("Kind", kind), kept, [gone], dialog.name_of(kept))
        self._deciding = False
        if merged:
            dialog.settle(kept, gone)

    def _on_ruled_out(self, kind: str, one: int, other: int) -> None:
        from timeline_gui.store.not_same import rule_out

        dialog = self._duplicates
        assert dialog is not None
        names = {"one": shortened(dialog.name_of(one)), "other": shortened(dialog.name_of(other))}
        name = self.tr("“{one}” is not “{other}”").format(**names)
        self._deciding = True
        ruled = editing.step(self._session, lambda document: rule_out(document, cast("Kind", kind), one, other, name))
        self._deciding = False
        if ruled:
            dialog.settle()

    def _on_pair_opened(self, kind: str, one: int, other: int) -> None:
        """Events are selected, both; actors and sources are asked for by the filter."""
        view, columns = self._session.view, self._session.columns
        if kind == "event":
            view.select([one, other])
            going.centre_on(view, one)
            return
        ids = tuple(
            each.id for each in (columns.actors if kind == "actor" else columns.sources) if each.key in (one, other)
        )
        chosen = view.filter
        view.set_filter(replace(chosen, actors=ids) if kind == "actor" else replace(chosen, sources=ids))

    def _on_document_changed(self) -> None:
        if self._duplicates is not None:
            self._duplicates.close()
            self._duplicates.wait()

    def _on_columns_changed(self) -> None:
        """Somebody edits or undoes while the pairs are shown: they may be others now."""
        if self._duplicates is not None and self._duplicates.isVisible() and not self._deciding:
            self._search()


def _find(document: Document, columns: Columns, progress: Progress) -> "Found":
    from timeline_gui.store.duplicates import alike
    from timeline_gui.ui.dialogs.duplicates import KINDS, Found

    pairs = {kind: alike(document, columns, kind, progress) for kind in KINDS}
    events = {key for pair in pairs["event"] for key in (pair.one, pair.other)}
    return Found(
        pairs,
        {
            "event": {key: label.title for key, label in queries.labels_by_key(document, list(events)).items()},
            "actor": {actor.key: actor.name for actor in columns.actors},
            "source": {source.key: source.title for source in columns.sources},
        },
    )

"""What the window does with an actor, an event or a source that turns out to be two."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog, QWidget

from timeline_gui.core.language import say
from timeline_gui.core.reference import words
from timeline_gui.session import editing
from timeline_gui.session.editing import shortened
from timeline_gui.session.messages import Message
from timeline_gui.session.session import Session
from timeline_gui.store import queries, source_texts
from timeline_gui.store.source_texts import SourceLine
from timeline_gui.ui.theme import Theme

MOST = 500
"""Events or citations that are listed to choose from; the selected ones first."""


class Splitting(QObject):
    """The commands that split, of one window. Errors that a person can put right go to the message bar."""

    def __init__(self, window: QWidget, session: Session, theme: Theme) -> None:
        super().__init__(window)
        self._window = window
        self._session = session
        self._theme = theme

    def split_actor(self, actor_id: str) -> None:
        """Ask which alias of an actor becomes an actor of its own, and what that one did."""
        from timeline_gui.ui.dialogs.split import SplitActor

        document, columns = self._session.document, self._session.columns
        place = columns.actor_index(actor_id)
        if document is None or place is None:
            return
        actor = columns.actors[place]
        if not actor.aliases:
            text = self.tr("“%1” has no other name that could be split off.").replace("%1", actor.name)
            self._session.message_raised.emit(Message("info", text))
            return
        keys = columns.events.key[columns.events_of_actor.of(place)].tolist()
        selected = set(self._session.view.selection.tolist()).intersection(keys)
        listed = [*(key for key in keys if key in selected), *(key for key in keys if key not in selected)]
        labels = queries.labels(document, listed[:MOST])
        undated = self.tr("undated")
        events = [(label.key, f"{words(label.date, short=True) or undated}: {label.title}") for label in labels]
        unlisted = len(keys) - len(events)
        dialog = SplitActor(shortened(actor.name), actor.aliases, events, selected, unlisted, self._theme, self._window)

        def split(alias: str, keys: list[int]) -> None:
            from timeline_gui.store.splitting import split_actor

            name = self.tr("Split “{alias}” off from “{name}”").format(alias=alias, name=shortened(actor.name))
            editing.step(self._session, lambda document: split_actor(document, actor.key, alias, keys, name))

        dialog.chosen.connect(split)
        self._open(dialog)

    def split_event(self) -> None:
        """Ask which citations of the current event go to an event of their own."""
        from timeline_gui.ui.dialogs.split import SplitEvent

        document, key = self._session.document, self._session.view.current
        found = queries.events(document, [key]) if document is not None and key is not None else []
        if document is None or key is None or not found or len(found[0].citations) < 2:
            text = self.tr("Select an event with two citations or more first.")
            self._session.message_raised.emit(Message("info", text))
            return
        (event,) = found
        titles = {source.id: source.title for source in self._session.columns.sources}
        citations = [
            ": ".join(
                filter(None, (titles.get(claim.source_id), say().quoted(claim.quote) if claim.quote else claim.locator))
            )
            for claim in event.citations
        ]
        dialog = SplitEvent(shortened(event.title), citations, self._theme, self._window)

        def split(places: list[int]) -> None:
            from timeline_gui.store.splitting import split_event

            name = self.tr("Split “%1”").replace("%1", shortened(event.title))
            editing.step(self._session, lambda document: split_event(document, key, places, name))

        dialog.chosen.connect(split)
        self._open(dialog)

    def split_source(self, line: SourceLine) -> None:
        """Ask which citations of a source come from another one."""
        from timeline_gui.ui.dialogs.split import SplitSource

        document = self._session.document
        if document is None:
            return
        undated = self.tr("undated")
        citations = [
            (key, f"{words(date, short=True) or undated}: {title}" + (f": {say().quoted(quote)}" if quote else ""))
            for key, date, title, quote in source_texts.citations_of(document, line.key, MOST)
        ]
        unlisted = line.citations - len(citations)
        dialog = SplitSource(shortened(line.title), citations, unlisted, self._theme, self._window)

        def split(title: str, keys: list[int]) -> None:
            from timeline_gui.store.splitting import split_source

            name = self.tr("Split “{new}” off from “{name}”").format(new=shortened(title), name=shortened(line.title))
            editing.step(self._session, lambda document: split_source(document, line.key, keys, title, name))

        dialog.chosen.connect(split)
        self._open(dialog)

    @staticmethod
    def _open(dialog: QDialog) -> None:
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

"""Whether the quotes of an event stand in their sources: worked out for the rows that are looked at, once."""

from collections.abc import Sequence
from enum import IntEnum

import numpy as np

from timeline_gui.core.claims import verdict
from timeline_gui.core.columns import Bytes
from timeline_gui.core.errors import UserError
from timeline_gui.core.model import Event, Source
from timeline_gui.session.session import Session
from timeline_gui.store import queries
from timeline_gui.store.queries import NO_KEY

_SOURCES_KEPT = 64


class Proof(IntEnum):
    """What is known of all quotes of an event together; the worst of them counts."""

    UNKNOWN = 0
    NO_QUOTE = 1
    VERIFIED = 2
    NOT_CHECKED = 3
    NOT_FOUND = 4


_OF_VERDICT = {"verified": Proof.VERIFIED, "not checked": Proof.NOT_CHECKED, "not found": Proof.NOT_FOUND}


class Proofs:
    """The proof of each event by position, UNKNOWN until it was asked for."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._sources: dict[str, Source] = {}
        self._keys: dict[str, int] = {}
        self.known: Bytes = np.zeros(0, np.uint8)
        self.clear()

    def clear(self) -> None:
        """Forget all: the document has other rows."""
        columns = self._session.view.columns
        self.known = np.zeros(len(columns), np.uint8)
        self._sources.clear()
        self._keys = {source.id: source.key for source in columns.sources}

    def work_out(self, positions: Sequence[int]) -> None:
        """Read the events whose proof is not known yet, and look for their quotes.

        What another program has just spoilt or taken away stays unknown until the rows are read again.
        """
        document, columns = self._session.document, self._session.view.columns
        missing = [position for position in positions if not self.known[position]]
        if not missing or document is None:
            return
        keys = [int(columns.events.key[position]) for position in missing]
        try:
            events = queries.events(document, keys)
            if len(events) == len(missing):
                self.known[missing] = [self._proof(event) for event in events]
        except UserError as error:
            self._session.report(error)

    def _proof(self, event: Event) -> Proof:
        quoted = [citation for citation in event.citations if citation.quote]
        found = [_OF_VERDICT[verdict(citation, self._source(citation.source_id))] for citation in quoted]
        return max(found, default=Proof.NO_QUOTE)

    def _source(self, source_id: str) -> Source | None:
        document = self._session.document
        if source_id not in self._sources and document is not None:
            if len(self._sources) >= _SOURCES_KEPT:
                self._sources.clear()
            self._sources[source_id] = queries.source(document, self._keys.get(source_id, NO_KEY))
        return self._sources.get(source_id)

"""An edit in the making: changes sorted into the order that the tables need, with keys for new rows."""

from collections.abc import Mapping, Sequence
from itertools import chain

from timeline_gui.core.edits import Change, EditGroup
from timeline_gui.store import blocks
from timeline_gui.store.blocks import EventBlock
from timeline_gui.store.document import Document
from timeline_gui.store.rows import Row, Values, named

_OWNED = ("figure", "citation", "participation", "event_tag", "actor_alias", "affiliation", "not_same")
_STAGES = (
    *((table, "remove") for table in _OWNED),
    *((table, "alter") for table in ("source", "actor", "place", "tag", "saved_view")),
    *((table, "add") for table in ("source", "actor", "actor_alias", "affiliation", "place", "tag", "not_same")),
    *((table, "alter") for table in ("actor_alias", "affiliation")),
    ("event", "add"),
    ("event", "alter"),
    *((table, how) for table in ("participation", "citation", "figure", "event_tag") for how in ("alter", "add")),
    *((table, "remove") for table in ("event", "actor", "source", "place", "tag")),
)
"""Long runs of alike changes, and nothing refers to what is not there yet."""


IN_MEMORY = 20_000
"""New events up to which a step holds its rows itself."""


class Draft:
    """Collects the changes of one step; the document stays as it is."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._highest: dict[str, int] = {}
        self._changes: dict[tuple[str, str], list[Change]] = {stage: [] for stage in _STAGES}
        self._new: dict[str, list[Values]] = {table: [] for table in blocks.TABLES}
        self._block: EventBlock | None = None

    def key(self, table: str) -> int:
        """A key for a new row."""
        return self.keys(table, 1)[0]

    def keys(self, table: str, count: int) -> range:
        """Keys for so many new rows."""
        if table not in self._highest:
            self._highest[table] = self._document.highest_key(table)
        return self._document.take_keys(table, count, self._highest[table])

    def add(self, table: str, row: Row) -> None:
        """A row comes."""
        self._changes[table, "add"].append(Change(table, None, row))

    def add_whole(self, rows: Mapping[str, Sequence[Values]]) -> None:
        """Events come with all that belongs to them. Raises UserError where there is no room to keep so many."""
        for table, some in rows.items():
            self._new[table].extend(some)
        if len(self._new["event"]) >= IN_MEMORY:
            self._into_block()

    def _into_block(self) -> None:
        if self._block is None:
            self._block = EventBlock()
        self._block.add(self._new)
        for some in self._new.values():
            some.clear()

    def remove(self, table: str, row: Row) -> None:
        """A row goes."""
        self._changes[table, "remove"].append(Change(table, row, None))

    def alter(self, table: str, before: Row, after: Row) -> bool:
        """A row becomes another one; whether it differs at all."""
        if before == after:
            return False
        self._changes[table, "alter"].append(Change(table, before, after))
        return True

    def group(self, name: str) -> EditGroup:
        """The step as it stands."""
        if self._block is not None:
            self._into_block()
        added = {
            (table, "add"): [Change(table, None, named(table, values)) for values in some]
            for table, some in self._new.items()
        }
        changes = (chain(self._changes[stage], added.get(stage, ())) for stage in _STAGES)
        return EditGroup(name, tuple(chain.from_iterable(changes)), self._block)

"""An edit in the making: changes sorted into the order that the tables need, with keys for new rows."""

from collections.abc import Iterator

from timeline_gui.core.edits import Change, EditGroup
from timeline_gui.store.document import Document
from timeline_gui.store.rows import Row

_OWNED = ("figure", "citation", "participation", "event_tag", "actor_alias", "affiliation", "not_same")
_STAGES = (
    *((table, "remove") for table in _OWNED),
    *((table, "alter") for table in ("source", "actor", "place", "tag")),
    *((table, "add") for table in ("source", "actor", "actor_alias", "affiliation", "place", "tag", "not_same")),
    *((table, "alter") for table in ("actor_alias", "affiliation")),
    ("event", "add"),
    ("event", "alter"),
    *((table, how) for table in ("participation", "citation", "figure", "event_tag") for how in ("alter", "add")),
    *((table, "remove") for table in ("event", "actor", "source", "place", "tag")),
)
"""Long runs of alike changes, and nothing refers to what is not there yet."""


class Draft:
    """Collects the changes of one step; the document stays as it is."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._keys: dict[str, Iterator[int]] = {}
        self._changes: dict[tuple[str, str], list[Change]] = {stage: [] for stage in _STAGES}

    def key(self, table: str) -> int:
        """A key for a new row."""
        if table not in self._keys:
            self._keys[table] = self._document.next_keys(table)
        return next(self._keys[table])

    def add(self, table: str, row: Row) -> None:
        """A row comes."""
        self._changes[table, "add"].append(Change(table, None, row))

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
        return EditGroup(name, tuple(change for stage in _STAGES for change in self._changes[stage]))

"""Writing an edit: one transaction, kept whole or taken back whole."""

from collections.abc import Iterable
from itertools import groupby

from timeline_gui.core.edits import Change, EditGroup, Row
from timeline_gui.store import fulltext
from timeline_gui.store.document import Document

_TEXT_COLUMNS = {
    "event": (fulltext.EVENTS, "key", ("title", "summary", "note")),
    "citation": (fulltext.EVENTS, "event_key", ("event_key", "quote")),
    "actor": (fulltext.ACTORS, "key", ("name",)),
    "actor_alias": (fulltext.ACTORS, "actor_key", ("actor_key", "alias")),
}
"""Tables with words that are searched: the index, the column with the key to find, the columns that count."""


def apply(document: Document, group: EditGroup) -> None:
    """Write a step and keep the search in step with it.

    Raises UserError, with nothing changed, where the document is not what the step was made for (another
    program wrote to it meanwhile), and where it can't be written.
    """
    from timeline_gui.store import writing

    for change in group.changes:
        for row in (change.before, change.after):
            if row is not None and "key" in row:
                document.keep_key(change.table, _key(row, "key"))
    indexed = [(index, _touched(group.changes, index)) for index in fulltext.INDEXES]
    with document.writing() as connection:
        for index, keys in indexed:
            index.forget(connection.exec_driver_sql, keys)
        for (table, _, _), run in groupby(group.changes, key=_likeness):
            writing.write(connection, table, list(run), document.name)
        for index, keys in indexed:
            index.remember(connection.exec_driver_sql, keys)


def _key(row: Row, column: str) -> int:
    key = row[column]
    assert isinstance(key, int)
    return key


def _likeness(change: Change) -> tuple[str, bool, bool]:
    return (change.table, change.before is None, change.after is None)


def _touched(changes: Iterable[Change], wanted: fulltext.TextIndex) -> list[int]:
    """The keys whose words in an index may differ after the changes, ascending."""
    keys: set[int] = set()
    for change in changes:
        index, column, texts = _TEXT_COLUMNS.get(change.table, (None, "", ()))
        if index is not wanted:
            continue
        before, after = change.before, change.after
        if before is None or after is None or any(before[name] != after[name] for name in texts):
            keys.update(_key(row, column) for row in (before, after) if row is not None)
    return sorted(keys)

"""Writing an edit: one transaction, kept whole or taken back whole."""

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from itertools import groupby

from timeline_gui.core.edits import Change, EditGroup, Row
from timeline_gui.store import fulltext, history
from timeline_gui.store.document import Document
from timeline_gui.store.fulltext import TextIndex

_TEXT_COLUMNS = {
    "event": (fulltext.EVENTS, "key", ("title", "summary", "note")),
    "citation": (fulltext.EVENTS, "event_key", ("event_key", "quote")),
    "actor": (fulltext.ACTORS, "key", ("name",)),
    "actor_alias": (fulltext.ACTORS, "actor_key", ("actor_key", "alias")),
}
"""Tables with words that are searched: the index, the column with the key to find, the columns that count."""

_MANY = 5000


def apply(document: Document, group: EditGroup, now: datetime | None = None) -> None:
    """Write a step, keep the search in step with it, and record what it did; `now` is the present unless given.

    Raises UserError, with nothing changed, where the document is not what the step was made for (another
    program wrote to it meanwhile), and where it can't be written.
    """
    from timeline_gui.store import writing

    for table, key in _highest(group.changes).items():
        document.keep_key(table, key)
    indexed = [(index, sorted(keys)) for index, keys in _indexed(group.changes).items()]
    with document.writing() as connection:
        for index, keys in indexed:
            index.forget(connection.exec_driver_sql, keys)
        for (table, _, _), run in groupby(group.changes, key=_likeness):
            writing.write(connection, table, list(run), document.name)
        for index, keys in indexed:
            index.remember(connection.exec_driver_sql, keys)
        history.record(connection, group, now or datetime.now(UTC))


def still_applying(document: Document, groups: Sequence[EditGroup]) -> int:
    """How many of these steps, each made after the one before, still find the rows that they were made for.

    A step of very many rows is taken to apply: making it looks at every row in any case.
    """
    from timeline_gui.store import records

    expected: dict[tuple[str, object], Row | None] = {}
    with document.reading() as connection:
        for count, group in enumerate(groups):
            if len(group.changes) > _MANY:
                continue
            for change in group.changes:
                where = (change.table, _identity(change))
                if where not in expected:
                    expected[where] = records.row(connection, change.table, change.after or change.before or {})
                if not _same(expected[where], change.before):
                    return count
                expected[where] = change.after
    return len(groups)


def _identity(change: Change) -> object:
    row = change.after or change.before or {}
    return row["key"] if "key" in row else (row["event_key"], row["tag_key"])


def _same(stored: Row | None, wanted: Row | None) -> bool:
    return (stored is None) == (wanted is None) and (stored is None or dict(stored) == dict(wanted or {}))


def _likeness(change: Change) -> tuple[str, bool, bool]:
    return (change.table, change.before is None, change.after is None)


def _key(row: Row, column: str) -> int:
    key = row[column]
    assert isinstance(key, int)
    return key


def _highest(changes: Iterable[Change]) -> dict[str, int]:
    """The highest key that the changes name of each table."""
    highest: dict[str, int] = {}
    for change in changes:
        row = change.after or change.before or {}
        if "key" in row:
            highest[change.table] = max(_key(row, "key"), highest.get(change.table, 0))
    return highest


def _indexed(changes: Iterable[Change]) -> dict[TextIndex, set[int]]:
    """The keys whose words in an index may differ after the changes."""
    touched: dict[TextIndex, set[int]] = {}
    for change in changes:
        if change.table not in _TEXT_COLUMNS:
            continue
        index, column, texts = _TEXT_COLUMNS[change.table]
        before, after = change.before, change.after
        if before is None or after is None or any(before[name] != after[name] for name in texts):
            keys = touched.setdefault(index, set())
            keys.update(_key(row, column) for row in (before, after) if row is not None)
    return touched

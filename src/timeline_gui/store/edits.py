"""Writing an edit: one transaction, kept whole or taken back whole."""

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from itertools import groupby, islice

from timeline_gui.core.edits import Change, EditGroup, Row
from timeline_gui.core.progress import Progress
from timeline_gui.store import blocks, fulltext, history
from timeline_gui.store.document import Document
from timeline_gui.store.fulltext import TextIndex
from timeline_gui.store.key_runs import KeyRuns
from timeline_gui.store.sqlite import IndexDamagedError

_TEXT_COLUMNS = {
    "event": (fulltext.EVENTS, "key", ("title", "summary", "note")),
    "citation": (fulltext.EVENTS, "event_key", ("event_key", "quote")),
    "actor": (fulltext.ACTORS, "key", ("name",)),
    "actor_alias": (fulltext.ACTORS, "actor_key", ("actor_key", "alias")),
}
"""Tables with words that are searched: the index, the column with the key to find, the columns that count."""

_MANY = 5000
_AT_ONCE = 10_000
"""Rows that are handed to SQLite together."""


def apply(document: Document, group: EditGroup, now: datetime | None = None, progress: Progress | None = None) -> None:
    """Write a step, keep the search in step with it, and record what it did; `now` is the present unless given.

    `progress` is asked now and then whether to stop. Raises UserError, with nothing changed, where the document is
    not what the step was made for (another program wrote to it meanwhile), and where it can't be written.
    """
    now = now or datetime.now(UTC)
    try:
        _apply(document, group, now, progress)
    except IndexDamagedError:
        # Another program wrote texts past the index, or it was damaged: everything in it follows from the texts.
        fulltext.rebuild(document)
        _apply(document, group, now, progress)


def _apply(document: Document, group: EditGroup, now: datetime, progress: Progress | None) -> None:
    from timeline_gui.store import writing

    highest, indexed = _looked_through(group.changes)
    for table, key in highest.items():
        document.keep_key(table, key)
    with document.writing(group.block.path if group.block else None, progress) as connection:
        if group.block and group.block_goes:
            blocks.take_back(connection, document.name)
        with fulltext.damage_told(document.name):
            for index, keys in indexed.items():
                index.forget(connection.exec_driver_sql, keys)
        for (table, _, _), run in groupby(group.changes, key=_likeness):
            while some := list(islice(run, _AT_ONCE)):
                writing.write(connection, table, some, document.name)
        with fulltext.damage_told(document.name):
            for index, keys in indexed.items():
                index.remember(connection.exec_driver_sql, keys)
        if group.block and not group.block_goes:
            blocks.bring(connection)
        history.record(connection, group, now)


def still_applying(document: Document, groups: Sequence[EditGroup]) -> int:
    """How many of these steps, each made after the one before, still find the rows that they were made for.

    A step of very many rows is taken to apply: making it looks at every row in any case.
    """
    from timeline_gui.store import records

    expected: dict[tuple[str, object], Row | None] = {}
    with document.reading() as connection:
        for count, group in enumerate(groups):
            if group.block or len(group.changes) > _MANY:
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


def _looked_through(changes: Iterable[Change]) -> tuple[dict[str, int], dict[TextIndex, KeyRuns]]:
    """The highest key that changes name of each table, and the keys whose words in an index may differ after them."""
    highest: dict[str, int] = {}
    touched: dict[TextIndex, KeyRuns] = {}
    for change in changes:
        table, before, after = change.table, change.before, change.after
        row = after or before or {}
        if "key" in row and (key := _key(row, "key")) > highest.get(table, 0):
            highest[table] = key
        if table in _TEXT_COLUMNS:
            index, column, texts = _TEXT_COLUMNS[table]
            if before is None or after is None or any(before[name] != after[name] for name in texts):
                keys = touched.setdefault(index, KeyRuns())
                for each in (before, after):
                    if each is not None:
                        keys.add(_key(each, column))
    return highest, touched

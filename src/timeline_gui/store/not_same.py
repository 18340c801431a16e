"""Likenesses that somebody has ruled out: two actors, events or sources that are not the same."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Literal, TypeAlias

from timeline_gui.core.edits import EditGroup
from timeline_gui.store.document import Document
from timeline_gui.store.draft import Draft

if TYPE_CHECKING:
    from sqlalchemy import Connection

Kind: TypeAlias = Literal["actor", "event", "source"]


def not_same(document: Document, kind: Kind) -> frozenset[tuple[str, str]]:
    """The pairs of ids that are not the same, each in ascending order."""
    with document.cursor() as cursor:
        return frozenset(cursor.execute("SELECT one_id, other_id FROM not_same WHERE kind = ?", (kind,)))


def rule_out(document: Document, kind: Kind, one: int, other: int, name: str) -> EditGroup:
    """Say of two, by key, that they are not the same; nothing where that is known, or one of them is gone."""
    with document.cursor() as cursor:
        found = cursor.execute(f"SELECT id FROM {kind} WHERE key IN (?, ?) ORDER BY id", (one, other)).fetchall()
    draft, pair = Draft(document), tuple(row_id for (row_id,) in found)
    if len(pair) == 2 and pair not in not_same(document, kind):
        draft.add("not_same", _row(kind, pair))
    return draft.group(name)


def move(draft: Draft, connection: "Connection", kind: Kind, kept_id: str, gone: Iterable[str]) -> None:
    """What was said of those who are gone holds for the one who is kept."""
    from timeline_gui.store.records import select_rows

    gone = set(gone)
    rows = {
        (row["one_id"], row["other_id"]): row
        for column in ("one_id", "other_id")
        for row in select_rows(connection, "not_same", column, {kept_id, *gone})
        if row["kind"] == kind
    }
    for pair, row in list(rows.items()):
        if gone.isdisjoint(pair):
            continue
        draft.remove("not_same", row)
        one_id, other_id = sorted(kept_id if each in gone else each for each in pair)
        if one_id != other_id and (one_id, other_id) not in rows:
            rows[one_id, other_id] = _row(kind, (one_id, other_id))
            draft.add("not_same", rows[one_id, other_id])


def _row(kind: Kind, pair: tuple[str, str]) -> dict[str, str]:
    return {"kind": kind, "one_id": pair[0], "other_id": pair[1]}

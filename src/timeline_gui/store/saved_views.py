"""The views that people keep by name in a document. Written at once; no step of undo, for no event changes."""

import json
from collections.abc import Container, Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, delete, insert, update

from timeline_gui.core.errors import UserError
from timeline_gui.core.language import tell
from timeline_gui.store.document import Document
from timeline_gui.store.draft import Draft
from timeline_gui.store.records import select_rows
from timeline_gui.store.schema import TABLES


@dataclass(frozen=True, slots=True)
class SavedView:
    """A name, and the view as JSON."""

    name: str
    definition: str


def saved_views(document: Document) -> tuple[SavedView, ...]:
    """All of them, by name."""
    with document.cursor() as cursor:
        rows = cursor.execute("SELECT name, definition FROM saved_view").fetchall()
    return tuple(sorted((SavedView(*row) for row in rows), key=lambda view: (view.name.casefold(), view.name)))


def save_view(document: Document, view: SavedView) -> None:
    """Keep a view; one of the same name is replaced. Raises UserError for a name of nothing but space."""
    name = _named(view.name)
    table = TABLES["saved_view"]
    with document.writing() as connection:
        kept = update(table).where(table.c.name == name).values(definition=view.definition)
        if not connection.execute(kept).rowcount:
            connection.execute(insert(table).values(name=name, definition=view.definition))


def rename_view(document: Document, name: str, new_name: str) -> None:
    """Give a view another name. Raises UserError where that is taken."""
    wanted = _named(new_name)
    table = TABLES["saved_view"]
    if wanted == name:
        return
    if wanted in {view.name for view in saved_views(document)}:
        what = tell("There is a view called “{name}” already", name=wanted)
        raise UserError(what, document.name, tell("Choose another name."))
    with document.writing() as connection:
        connection.execute(update(table).where(table.c.name == name).values(name=wanted))


def delete_view(document: Document, name: str) -> None:
    """Take a view away."""
    table = TABLES["saved_view"]
    with document.writing() as connection:
        connection.execute(delete(table).where(table.c.name == name))


def move(draft: Draft, connection: Connection, kept_id: str, gone: Container[str]) -> None:
    """Views that ask for an actor or source which became another one ask for that."""

    def meant(key: str) -> str:
        return "/".join(kept_id if part in gone else part for part in key.split("/")) if key not in gone else kept_id

    for row in select_rows(connection, "saved_view"):
        before = row["definition"]
        try:
            told = json.loads(row["definition"])
            for where, names in _lists(told):
                for name in names:
                    where[name] = list(dict.fromkeys(map(meant, where.get(name, ()))))
        except (TypeError, ValueError, AttributeError):
            continue  # it can't be read, and is told so where it is chosen
        after = json.dumps(told)
        if after != json.dumps(json.loads(before)):
            draft.alter("saved_view", row, {**row, "definition": after})


def _lists(told: Any) -> Iterator[tuple[dict[str, Any], tuple[str, ...]]]:
    """Where a view names actors and sources: in lists of its filter, and of how it arranges their lanes."""
    yield told["filter"], tuple(name for name in ("actors", "not_actors", "sources") if name in told["filter"])
    for grouping in ("actor", "source"):
        look = told.get("lanes", {}).get(grouping)
        if look is not None:
            yield look, tuple(name for name, value in look.items() if isinstance(value, list))


def _named(name: str) -> str:
    kept = " ".join(name.split())
    if not kept:
        raise UserError(tell("A view needs a name"), remedy=tell("Give it one."))
    return kept

"""The views that people keep by name in a document. Written at once; no step of undo, for no event changes."""

from dataclasses import dataclass

from sqlalchemy import delete, insert, update

from timeline_gui.core.errors import UserError
from timeline_gui.store.document import Document
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
        raise UserError(f"There is a view called “{wanted}” already", document.name, "Choose another name.")
    with document.writing() as connection:
        connection.execute(update(table).where(table.c.name == name).values(name=wanted))


def delete_view(document: Document, name: str) -> None:
    """Take a view away."""
    table = TABLES["saved_view"]
    with document.writing() as connection:
        connection.execute(delete(table).where(table.c.name == name))


def _named(name: str) -> str:
    kept = " ".join(name.split())
    if not kept:
        raise UserError("A view needs a name", remedy="Give it one.")
    return kept

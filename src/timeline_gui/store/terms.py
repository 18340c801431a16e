"""Places, tags and categories: what a document has of them, and how one is renamed or taken away everywhere."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, TypeAlias

from timeline_gui.core.edits import EditGroup
from timeline_gui.core.errors import UserError
from timeline_gui.core.language import tell
from timeline_gui.core.model import Place
from timeline_gui.store import rows
from timeline_gui.store.document import Document
from timeline_gui.store.draft import Draft

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from timeline_gui.store.rows import Row

Kind: TypeAlias = Literal["place", "tag", "category"]


@dataclass(frozen=True, slots=True)
class Term:
    """A place, tag or category, and in how many events it stands; a category has no key but its name."""

    kind: Kind
    key: int
    place: Place
    events: int

    @property
    def name(self) -> str:
        """What it is called."""
        return self.place.name


_QUERIES = {
    "place": (
        "SELECT place.key, name, latitude, longitude, count(event.key) "
        "FROM place LEFT JOIN event ON place_key = place.key GROUP BY place.key"
    ),
    "tag": (
        "SELECT tag.key, name, NULL, NULL, count(event_key) "
        "FROM tag LEFT JOIN event_tag ON tag_key = tag.key GROUP BY tag.key"
    ),
    "category": "SELECT 0, category, NULL, NULL, count(*) FROM event WHERE category <> '' GROUP BY category",
}


def terms(document: Document, kind: Kind) -> list[Term]:
    """All of a kind, by name."""
    with document.cursor() as cursor:
        found = cursor.execute(_QUERIES[kind]).fetchall()
    every = [
        Term(kind, key, Place(name, latitude, longitude), count) for key, name, latitude, longitude, count in found
    ]
    return sorted(every, key=lambda term: (term.name.casefold(), term.name, term.key))


def change(document: Document, term: Term, told: Place, name: str) -> EditGroup:
    """Call a term something else wherever it stands, and locate a place; what is called so already becomes one with it.

    Raises UserError where it is gone.
    """
    with document.reading() as connection:
        draft = Draft(document)
        match term.kind:
            case "place":
                _change_place(document, draft, connection, term, told)
            case "tag":
                _change_tag(document, draft, connection, term, told.name)
            case "category":
                _set(draft, _events(connection, "category", term.name), "category", told.name)
        return draft.group(name)


def remove(document: Document, term: Term, name: str) -> EditGroup:
    """Take a term away from all events. Raises UserError where it is gone."""
    from timeline_gui.store.records import select_rows

    with document.reading() as connection:
        draft = Draft(document)
        match term.kind:
            case "place":
                _set(draft, _events(connection, "place_key", term.key), "place_key", None)
                draft.remove("place", _row(document, connection, term))
            case "tag":
                for row in select_rows(connection, "event_tag", "tag_key", [term.key]):
                    draft.remove("event_tag", row)
                draft.remove("tag", _row(document, connection, term))
            case "category":
                _set(draft, _events(connection, "category", term.name), "category", "")
        return draft.group(name)


def _change_place(document: Document, draft: Draft, connection: "Connection", term: Term, told: Place) -> None:
    from timeline_gui.store.records import select_rows

    before = _row(document, connection, term)
    after = rows.place_row(term.key, told)
    alike = (row for row in select_rows(connection, "place", "name", [told.name]) if row["key"] != term.key)
    same = next((row for row in alike if {**row, "key": term.key} == after), None)
    if same is None:
        draft.alter("place", before, after)
        return
    _set(draft, _events(connection, "place_key", term.key), "place_key", same["key"])
    draft.remove("place", before)


def _change_tag(document: Document, draft: Draft, connection: "Connection", term: Term, told: str) -> None:
    from timeline_gui.store.records import select_rows

    before = _row(document, connection, term)
    same = next((row for row in select_rows(connection, "tag", "name", [told]) if row["key"] != term.key), None)
    if same is None:
        draft.alter("tag", before, rows.tag_row(term.key, told))
        return
    having = {row["event_key"] for row in select_rows(connection, "event_tag", "tag_key", [same["key"]])}
    for row in select_rows(connection, "event_tag", "tag_key", [term.key]):
        draft.remove("event_tag", row)
        if row["event_key"] not in having:
            draft.add("event_tag", {**row, "tag_key": same["key"]})
    draft.remove("tag", before)


def _events(connection: "Connection", column: str, value: object) -> "Iterable[Row]":
    from timeline_gui.store.records import select_rows

    return select_rows(connection, "event", column, [value])


def _set(draft: Draft, events: "Iterable[Row]", column: str, value: object) -> None:
    for row in events:
        draft.alter("event", row, {**row, column: value})


def _row(document: Document, connection: "Connection", term: Term) -> "Row":
    from timeline_gui.store.records import select_rows

    found = list(select_rows(connection, term.kind, "key", [term.key]))
    if not found:
        what = tell("“{name}” is not there any more", name=term.name)
        raise UserError(what, document.name, tell("Nothing was changed."))
    return found[0]

"""The actors and sources of an import: which the document knows already, and what it would learn of them.

A known one keeps all that it has and gains what is new. Every one of the document is matched once: two that the import
tells apart stay two.
"""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from timeline_gui.core.model import Actor, Source
from timeline_gui.core.names import fold
from timeline_gui.store import rows
from timeline_gui.store.draft import Draft
from timeline_gui.store.rows import Keys, Row

if TYPE_CHECKING:
    from sqlalchemy import Connection

_TOLD = ("publisher", "author", "published")


def plan_sources(draft: Draft, connection: "Connection", incoming: tuple[Source, ...]) -> dict[str, int]:
    """Match by id, then by title and address; the key of each source by the id that the import gives it."""
    from timeline_gui.store.records import select_rows

    ids = {source.id for source in incoming}
    stored = {row["id"]: row for row in select_rows(connection, "source", "id", ids)}
    titles = {source.title for source in incoming if source.id not in stored}
    free: dict[tuple[str, str], list[Row]] = {}
    for row in select_rows(connection, "source", "title", titles):
        if row["id"] not in ids:
            free.setdefault((row["title"], row["url"]), []).append(row)
    found: dict[str, int] = {}
    for source in incoming:
        if source.id in found:
            continue
        alike = free.get((source.title, source.url), [])
        old = stored.get(source.id) or (_likest(alike, source) if alike else None)
        if old is None:
            found[source.id] = draft.key("source")
            draft.add("source", rows.source_row(found[source.id], source))
        else:
            found[source.id] = old["key"]
            new = rows.source_row(old["key"], source)
            draft.alter("source", old, {name: old[name] or new[name] for name in old})
    return found


def _likest(alike: list[Row], source: Source) -> Row:
    """Take out of several of one title and address the one that agrees best in the rest."""
    agreeing = [sum(row[name] == getattr(source, name) for name in _TOLD) for row in alike]
    return alike.pop(agreeing.index(max(agreeing)))


def plan_actors(draft: Draft, connection: "Connection", incoming: tuple[Actor, ...]) -> dict[str, int]:
    """Match by id, then by name or alias; the key of each actor by the id that the import gives it."""
    from timeline_gui.store.records import select_rows

    stored = {row["key"]: row for row in select_rows(connection, "actor")}
    names: dict[int, list[str]] = {key: [row["name"]] for key, row in stored.items()}
    for row in select_rows(connection, "actor_alias"):
        names[row["actor_key"]].append(row["alias"])
    actors = {actor.id: actor for actor in reversed(incoming)}
    known = {row["id"]: key for key, row in stored.items() if row["id"] in actors}
    matches = _Names({key: called for key, called in names.items() if key not in known.values()})
    found: dict[str, int] = {}
    for actor in reversed(actors.values()):
        key = known.get(actor.id) or matches.take(actor)
        if key is None:
            found[actor.id] = draft.key("actor")
            _add(draft, found[actor.id], actor)
        else:
            found[actor.id] = key
            _extend(draft, stored[key], names[key], actor)
    affiliated = {found[actor.id]: actor for actor in reversed(actors.values()) if actor.affiliations}
    _plan_affiliations(draft, select_rows(connection, "affiliation", "actor_key", affiliated), affiliated, found)
    return found


class _Names:
    """Actors by what they are called, each to be taken once."""

    def __init__(self, names: dict[int, list[str]]) -> None:
        self._free = set(names)
        self._by_name: dict[str, list[int]] = {}
        self._by_alias: dict[str, list[int]] = {}
        for key, (name, *aliases) in names.items():
            self._by_name.setdefault(fold(name), []).append(key)
            for alias in aliases:
                self._by_alias.setdefault(fold(alias), []).append(key)

    def take(self, actor: Actor) -> int | None:
        """The actor who is called like this one: by name rather than by alias."""
        for key in self._called(actor):
            if key in self._free:
                self._free.remove(key)
                return key
        return None

    def _called(self, actor: Actor) -> Iterator[int]:
        yield from self._by_name.get(fold(actor.name), ())
        yield from self._by_alias.get(fold(actor.name), ())
        for alias in actor.aliases:
            yield from self._by_name.get(fold(alias), ())


def _add(draft: Draft, key: int, actor: Actor) -> None:
    draft.add("actor", rows.actor_row(key, actor))
    for position, alias in enumerate(actor.aliases):
        draft.add("actor_alias", rows.alias_row(draft.key("actor_alias"), key, alias, position))


def _extend(draft: Draft, old: Row, names: list[str], actor: Actor) -> None:
    kind = actor.kind if old["kind"] == "other" else old["kind"]
    draft.alter("actor", old, {**old, "kind": kind, "description": old["description"] or actor.description})
    called = {fold(name) for name in names}
    position = len(names) - 1
    for alias in (actor.name, *actor.aliases):
        if fold(alias) not in called:
            called.add(fold(alias))
            draft.add("actor_alias", rows.alias_row(draft.key("actor_alias"), old["key"], alias, position))
            position += 1


def _plan_affiliations(draft: Draft, stored: Iterable[Row], affiliated: dict[int, Actor], keys: Keys) -> None:
    held: dict[int, list[tuple[int, str, str]]] = {}
    for row in stored:
        held.setdefault(row["actor_key"], []).append((row["with_key"], row["role"], row["date"]))
    for key, actor in affiliated.items():
        known = held.get(key, [])
        position = len(known)
        for tie in actor.affiliations:
            if (keys[tie.with_id], tie.role, tie.date) not in known:
                draft.add(
                    "affiliation",
                    rows.affiliation_row(draft.key("affiliation"), key, tie, position, keys),
                )
                position += 1

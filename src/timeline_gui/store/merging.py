"""Several actors, events or sources that turn out to be one, as an edit that nobody has made yet.

What is kept has the key and the id. It gains what the others say; only what it says already goes with them.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from timeline_gui.core.edits import EditGroup
from timeline_gui.core.errors import UserError
from timeline_gui.core.language import tell
from timeline_gui.core.names import fold
from timeline_gui.core.quotes import nearest_place
from timeline_gui.store import not_same, rows
from timeline_gui.store.document import Document
from timeline_gui.store.draft import Draft
from timeline_gui.store.rows import Row

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from timeline_gui.store.records import EventRows

_DATE = (
    *("date", "begin_min", "begin_max", "end_min", "end_max"),
    *("date_flags", "begin_precision", "end_precision"),
)
"""A date and what is derived from it."""
_NOT_SAID = ("key", "event_key", "citation_key", "position")
"""What a row says nothing by: which row it is, and where it stands."""


def merge_actors(document: Document, kept: int, others: Sequence[int], name: str) -> EditGroup:
    """Make actors one, by key. The others' names become aliases; what they did and said, the kept one did and said.

    Raises UserError where one of them is gone.
    """
    from timeline_gui.store import saved_views
    from timeline_gui.store.records import select_rows

    with document.reading() as connection:
        draft = Draft(document)
        actors = _asked(document, connection, "actor", kept, others)
        first, *rest = actors
        gone = {actor["key"] for actor in rest}
        kind = next((actor["kind"] for actor in actors if actor["kind"] != "other"), "other")
        description = _joined(actor["description"] for actor in actors)
        draft.alter("actor", first, {**first, "kind": kind, "description": description})
        _join_names(draft, connection, actors)
        _join_affiliations(draft, connection, kept, gone)
        parts = list(select_rows(connection, "participation", "actor_key", [kept, *gone]))
        _move(draft, "participation", parts, {"actor_key": kept}, apart=("event_key", "role"))
        for row in select_rows(connection, "citation", "speaker_key", gone):
            draft.alter("citation", row, {**row, "speaker_key": kept})
        not_same.move(draft, connection, "actor", first["id"], (actor["id"] for actor in rest))
        saved_views.move(draft, connection, first["id"], {actor["id"] for actor in rest})
        for actor in rest:
            draft.remove("actor", actor)
        return draft.group(name)


def merge_events(document: Document, kept: int, others: Sequence[int], name: str) -> EditGroup:
    """Make events one, by key: all their citations, participants and tags, with the date of the kept one.

    Another title goes into the note, another date into the note on the date, and into the citations that gave it.
    Raises UserError where one of them is gone.
    """
    from timeline_gui.store.records import count, event_rows, select_rows

    with document.reading() as connection:
        draft = Draft(document)
        _asked(document, connection, "event", kept, others)
        bundles = list(event_rows(connection, list(dict.fromkeys([kept, *others]))))
        first, *rest = (bundle.event for bundle in bundles)
        merged = _one_event([first, *rest])
        draft.alter("event", first, merged)
        parts = [row for bundle in bundles for row in bundle.participations]
        _move(draft, "participation", parts, {"event_key": kept}, apart=("actor_key", "role"), append=True)
        tags = [row for bundle in bundles for row in bundle.tags]
        _move(draft, "event_tag", tags, {"event_key": kept}, apart=("tag_key",), append=True)
        _move_claims(draft, bundles, merged)
        not_same.move(draft, connection, "event", first["id"], (event["id"] for event in rest))
        for event in rest:
            draft.remove("event", event)
        places = [event["place_key"] for event in rest if event["place_key"] != merged["place_key"]]
        for place in select_rows(connection, "place", "key", {key for key in places if key is not None}):
            if count(connection, "event", "place_key", place["key"]) == places.count(place["key"]):
                draft.remove("place", place)
        return draft.group(name)


def merge_sources(document: Document, kept: int, others: Sequence[int], name: str) -> EditGroup:
    """Make sources one, by key. The first text that one of them has is kept, and the quotes are found in it again.

    A quote that does not stand there loses its place in the text, not its words. Raises UserError where one is gone.
    """
    from timeline_gui.store import saved_views
    from timeline_gui.store.records import select_rows

    with document.reading() as connection:
        draft = Draft(document)
        sources = _asked(document, connection, "source", kept, others)
        first, *rest = sources
        merged = _filled(sources)
        merged["sha256"] = None if merged["text"] is None else rows.fingerprint(merged["text"])
        draft.alter("source", first, merged)
        texts = {source["key"]: source["text"] for source in sources}
        cited = sorted(
            select_rows(connection, "citation", "source_key", texts),
            key=lambda row: (row["source_key"] != kept, row["key"]),
        )
        figures: dict[int, list[Row]] = {}
        for row in select_rows(connection, "figure", "citation_key", [claim["key"] for claim in cited]):
            figures.setdefault(row["citation_key"], []).append(row)
        seen: set[object] = set()
        for row in cited:
            after = {**row, "source_key": kept}
            if texts[row["source_key"]] != merged["text"]:
                after |= anchor(row, merged["text"] or "")
            said = (row["event_key"], *_said(after, figures.get(row["key"], [])))
            if said in seen and row["source_key"] != kept:
                _remove_claim(draft, row, figures.get(row["key"], []))
            else:
                draft.alter("citation", row, after)
            seen.add(said)
        not_same.move(draft, connection, "source", first["id"], (source["id"] for source in rest))
        saved_views.move(draft, connection, first["id"], {source["id"] for source in rest})
        for source in rest:
            draft.remove("source", source)
        return draft.group(name)


def anchor(citation: Row, text: str) -> Row:
    """Where a citation's quote stands in a text, as its columns; of several places the one nearest to where it was."""
    start, end = nearest_place(citation["quote"], text, citation["start"] or 0) or (None, None)
    return {"start": start, "end": end}


def _asked(document: Document, connection: "Connection", table: str, kept: int, others: Sequence[int]) -> list[Row]:
    """The rows, the kept one first, then the others in the order asked, each once."""
    from timeline_gui.store.records import select_rows

    keys = list(dict.fromkeys([kept, *others]))
    found = {row["key"]: row for row in select_rows(connection, table, "key", keys)}
    if len(found) < len(keys):
        raise UserError(
            tell("What was to be merged is not there any more"), document.name, tell("Nothing was changed.")
        )
    return [found[key] for key in keys]


def _joined(texts: Iterable[str]) -> str:
    """Texts as paragraphs, without those that another one holds already."""
    paragraphs: list[str] = []
    for text in texts:
        if text.strip() and not any(text.strip() in known for known in paragraphs):
            paragraphs.append(text)
    return "\n\n".join(paragraphs)


def _filled(same: Sequence[Row]) -> Row:
    """The first row, with what it does not say taken from the first of the others that does."""
    return {
        name: next((row[name] for row in same if row[name] not in (None, "")), value) for name, value in same[0].items()
    }


def _move(
    draft: Draft, table: str, found: Sequence[Row], to: Row, *, apart: tuple[str, ...], append: bool = False
) -> None:
    """Rows change their owner; one that says the same as another goes. `append`: they stand after the owner's own."""
    ((column, owner),) = to.items()
    own = [row for row in found if row[column] == owner]
    seen = {tuple(row[name] for name in apart) for row in own}
    position = max((row["position"] for row in own), default=-1)
    for row in found:
        said = tuple(row[name] for name in apart)
        if row[column] == owner:
            continue
        if said in seen:
            draft.remove(table, row)
            continue
        seen.add(said)
        position += 1
        draft.alter(table, row, {**row, **to, "position": position if append else row["position"]})


def _in_order(found: Iterable[Row]) -> list[Row]:
    return sorted(found, key=lambda row: (row["position"], row["key"]))


def _join_names(draft: Draft, connection: "Connection", actors: Sequence[Row]) -> None:
    """Every name once: the aliases of the kept one, then name and aliases of each of the others."""
    from timeline_gui.store.records import select_rows

    first, *rest = actors
    aliases: dict[int, list[Row]] = {actor["key"]: [] for actor in actors}
    for row in _in_order(select_rows(connection, "actor_alias", "actor_key", aliases)):
        aliases[row["actor_key"]].append(row)
    own = aliases[first["key"]]
    known = {fold(first["name"]), *(fold(row["alias"]) for row in own)}
    position = max((row["position"] for row in own), default=-1)
    for actor in rest:
        if fold(actor["name"]) not in known:
            known.add(fold(actor["name"]))
            position += 1
            draft.add("actor_alias", rows.alias_row(draft.key("actor_alias"), first["key"], actor["name"], position))
        for row in aliases[actor["key"]]:
            if fold(row["alias"]) in known:
                draft.remove("actor_alias", row)
                continue
            known.add(fold(row["alias"]))
            position += 1
            draft.alter("actor_alias", row, {**row, "actor_key": first["key"], "position": position})


def _join_affiliations(draft: Draft, connection: "Connection", kept: int, gone: set[int]) -> None:
    """Whom they acted for, and who acted for them, without ties to itself."""
    from timeline_gui.store.records import select_rows

    ties = {
        row["key"]: row
        for column in ("actor_key", "with_key")
        for row in select_rows(connection, "affiliation", column, [kept, *gone])
    }
    touches = {key: not gone.isdisjoint((row["actor_key"], row["with_key"])) for key, row in ties.items()}
    position = max((row["position"] for row in ties.values() if row["actor_key"] == kept), default=-1)
    seen: set[tuple[object, ...]] = set()
    for row in sorted(ties.values(), key=lambda row: (touches[row["key"]], row["position"], row["key"])):
        actor, other = (kept if row[name] in gone else row[name] for name in ("actor_key", "with_key"))
        said = (actor, other, row["role"], row["date"])
        if actor == other or (said in seen and touches[row["key"]]):
            draft.remove("affiliation", row)
        elif touches[row["key"]]:
            moves = row["actor_key"] in gone
            position += moves
            place = position if moves else row["position"]
            draft.alter("affiliation", row, {**row, "actor_key": actor, "with_key": other, "position": place})
        seen.add(said)


def _one_event(events: Sequence[Row]) -> Row:
    """The row of the event that these are."""
    first = events[0]
    dated = next((event for event in events if event["date"]), first)
    date = {name: dated[name] for name in _DATE}
    written = dated["date_text"] or first["date_text"]
    filled = _filled(events)
    return {
        **first,
        **date,
        **{name: filled[name] for name in ("place_key", "category", "importance", "external_id")},
        "date_text": written,
        "date_note": _joined(_date_notes(events, written or date["date"])),
        "summary": _joined(event["summary"] for event in events),
        "note": _joined(_notes(events)),
    }


def _date_notes(events: Sequence[Row], written: str) -> Iterator[str]:
    for event in events:
        yield event["date_note"]
        if (said := event["date_text"] or event["date"]) != written:
            yield said


def _notes(events: Sequence[Row]) -> Iterator[str]:
    for event in events:
        if fold(event["title"]) != fold(events[0]["title"]):
            yield event["title"]
        yield event["note"]


def _move_claims(draft: Draft, bundles: "Sequence[EventRows]", merged: Row) -> None:
    """All citations to the kept event, with the date that they gave where that is another one."""
    first = bundles[0]
    seen = {_said(*claim) for claim in zip(first.citations, first.figures, strict=True)}
    position = max((row["position"] for row in first.citations), default=-1)
    for bundle in bundles[1:]:
        given = bundle.event["date"] if bundle.event["date"] != merged["date"] else ""
        for row, figures in zip(bundle.citations, bundle.figures, strict=True):
            after = {**row, "event_key": merged["key"], "date": row["date"] or given, "position": position + 1}
            said = _said(after, figures)
            if said in seen:
                _remove_claim(draft, row, figures)
            else:
                seen.add(said)
                position += 1
                draft.alter("citation", row, after)


def _said(citation: Row, figures: Iterable[Row]) -> tuple[object, ...]:
    """All that a citation says, whatever it belongs to."""
    said = (citation, *_in_order(figures))
    return tuple(tuple(value for name, value in row.items() if name not in _NOT_SAID) for row in said)


def _remove_claim(draft: Draft, citation: Row, figures: Iterable[Row]) -> None:
    for figure in figures:
        draft.remove("figure", figure)
    draft.remove("citation", citation)

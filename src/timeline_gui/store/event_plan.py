"""How a stored event is made to say what a record says, row by row: what imports and edits share."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import zip_longest
from typing import TYPE_CHECKING, TypeAlias

from timeline_gui.core.edtf import EdtfError
from timeline_gui.core.errors import UserError
from timeline_gui.core.language import tell
from timeline_gui.core.model import Event
from timeline_gui.store import rows
from timeline_gui.store.blocks import TABLES
from timeline_gui.store.draft import Draft
from timeline_gui.store.rows import Row, Values, named

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from timeline_gui.store.records import EventRows

_OWNERS = ("key", "event_key", "citation_key")

_Claim: TypeAlias = tuple[Row, list[Row]]
"""A citation and its figures."""


class EventPlan:
    """Turns events into changes, once the actors and sources that they refer to have their keys."""

    def __init__(
        self,
        draft: Draft,
        connection: "Connection",
        sources: Mapping[str, int],
        actors: Mapping[str, int],
        *,
        unplaced: bool = False,
        most: int = 0,
    ) -> None:
        """With `unplaced` citations can't say where quotes stand, nor a date, so that none is taken away.

        Nor is a citation beyond the `most` that a file holds.
        """
        self._most = most
        self._unplaced = unplaced
        self._draft = draft
        self._connection = connection
        self._sources = sources
        self._actors = actors
        self._places: dict[tuple[str, float | None, float | None], int] = {}
        self._tags: dict[str, int] = {}
        self._met: dict[str, set[str]] = {"place": set(), "tag": set()}

    def meet(self, events: Collection[Event]) -> None:
        """See which places and tags of the events are stored; before they are added, updated or compared."""
        for row in self._stored("place", {event.place.name for event in events if event.place is not None}):
            self._places.setdefault((row["name"], row["latitude"], row["longitude"]), row["key"])
        for row in self._stored("tag", {tag for event in events for tag in event.tags}):
            self._tags.setdefault(row["name"], row["key"])

    def _stored(self, table: str, names: set[str]) -> Iterator[Row]:
        from timeline_gui.store.records import select_rows

        new = names - self._met[table]
        self._met[table] |= new
        return select_rows(self._connection, table, "name", new)

    def add(self, events: Sequence[Event]) -> None:
        """The events are new, in this order."""
        claims = [claim for event in events for claim in event.citations]
        count = {
            "event": len(events),
            "participation": sum(len(event.participants) for event in events),
            "citation": len(claims),
            "figure": sum(len(claim.figures) for claim in claims),
        }
        keys = {table: iter(self._draft.keys(table, number)) for table, number in count.items() if number}
        new: dict[str, list[Values]] = {table: [] for table in TABLES}
        for event in events:
            key = next(keys["event"])
            new["event"].append(_event_values(key, event, self._place(event)))
            for position, part in enumerate(event.participants):
                made = rows.participation_values(next(keys["participation"]), key, part, position, self._actors)
                new["participation"].append(made)
            for position, claim in enumerate(event.citations):
                its_key = next(keys["citation"])
                new["citation"].append(rows.citation_values(its_key, key, claim, position, self._sources, self._actors))
                for place, figure in enumerate(claim.figures):
                    new["figure"].append(rows.figure_values(next(keys["figure"]), its_key, figure, place))
            for position, tag in enumerate(_tags(event)):
                new["event_tag"].append((key, self._tag(tag), position))
        self._draft.add_whole(new)

    def update(self, old: "EventRows", event: Event) -> bool:
        """The event is known: make it say what this record says; whether anything has to change."""
        key, draft = old.event["key"], self._draft
        event = replace(event, id=old.event["id"])
        changed = draft.alter("event", old.event, _event_row(key, event, self._place(event)))
        for part, new_part in _differing(old.participations, self._participations(event)):
            changed = True
            if part:
                draft.remove("participation", part)
            if new_part:
                draft.add("participation", self._participation(key, new_part))
        claims = zip(old.citations, old.figures, strict=True)
        for number, (claim, new_claim) in enumerate(zip_longest(claims, self._claims(event))):
            if self._most and number >= self._most and not new_claim:
                break
            if not self._same_claim(claim, new_claim):
                changed = True
                self._remove_claim(claim)
                for table, row in self._claim(key, new_claim) if new_claim else ():
                    draft.add(table, row)
        for tag, new_tag in _differing(old.tags, self._tag_rows(event)):
            changed = True
            if tag:
                draft.remove("event_tag", tag)
            if new_tag:
                draft.add("event_tag", {**new_tag, "event_key": key})
        return changed

    def remove(self, old: "EventRows") -> None:
        """The event goes, with all that belongs to it."""
        draft = self._draft
        for part in old.participations:
            draft.remove("participation", part)
        for claim in zip(old.citations, old.figures, strict=True):
            self._remove_claim(claim)
        for tag in old.tags:
            draft.remove("event_tag", tag)
        draft.remove("event", old.event)

    def says_the_same(self, old: "EventRows", event: Event) -> bool:
        """Whether a stored event says all that this one says; places and tags that are not stored never do."""
        claims = zip(old.citations, old.figures, strict=True)
        row = _event_row(old.event["key"], replace(event, id=old.event["id"]), self._stored_place(event))
        return (
            old.event == row
            and [tag["tag_key"] for tag in old.tags] == [self._tags.get(name) for name in _tags(event)]
            and not list(_differing(old.participations, self._participations(event)))
            and all(self._same_claim(*pair) for pair in zip_longest(claims, self._claims(event)))
        )

    def _same_claim(self, before: _Claim | None, after: _Claim | None) -> bool:
        if self._unplaced and before and after:
            _keep_place(before[0], after[0])
        return _alike_claims(before, after)

    def _participation(self, event_key: int, row: Row) -> Row:
        return {**row, "key": self._draft.key("participation"), "event_key": event_key}

    def _claim(self, event_key: int, claim: _Claim) -> Iterator[tuple[str, Row]]:
        citation, figures = claim
        key = self._draft.key("citation")
        yield "citation", {**citation, "key": key, "event_key": event_key}
        for figure in figures:
            yield "figure", {**figure, "key": self._draft.key("figure"), "citation_key": key}

    def _remove_claim(self, claim: _Claim | None) -> None:
        if claim:
            for figure in claim[1]:
                self._draft.remove("figure", figure)
            self._draft.remove("citation", claim[0])

    # Rows that belong to nothing yet

    def _participations(self, event: Event) -> list[Row]:
        return [
            named("participation", rows.participation_values(0, 0, part, position, self._actors))
            for position, part in enumerate(event.participants)
        ]

    def _claims(self, event: Event) -> list[_Claim]:
        return [
            (
                named("citation", rows.citation_values(0, 0, claim, position, self._sources, self._actors)),
                [
                    named("figure", rows.figure_values(0, 0, figure, place))
                    for place, figure in enumerate(claim.figures)
                ],
            )
            for position, claim in enumerate(event.citations)
        ]

    def _tag_rows(self, event: Event) -> list[Row]:
        return [named("event_tag", (0, self._tag(name), position)) for position, name in enumerate(_tags(event))]

    def _tag(self, name: str) -> int:
        if name not in self._tags:
            self._tags[name] = self._draft.key("tag")
            self._draft.add("tag", rows.tag_row(self._tags[name], name))
        return self._tags[name]

    def _place(self, event: Event) -> int | None:
        place = event.place
        if place is None:
            return None
        where = (place.name, place.latitude, place.longitude)
        if where not in self._places:
            self._places[where] = self._draft.key("place")
            self._draft.add("place", rows.place_row(self._places[where], place))
        return self._places[where]

    def _stored_place(self, event: Event) -> int | None:
        place = event.place
        return None if place is None else self._places.get((place.name, place.latitude, place.longitude), 0)


def _event_row(key: int, event: Event, place_key: int | None) -> Row:
    return named("event", _event_values(key, event, place_key))


def _event_values(key: int, event: Event, place_key: int | None) -> Values:
    """As `rows.event_values`. Raises UserError: a date that can't be read was written by another program."""
    try:
        return rows.event_values(key, event, place_key)
    except EdtfError as error:
        what = tell("The date of “{title}” can't be read ({fault})", title=event.title, fault=error)
        raise UserError(what, remedy=tell("Correct the date first.")) from error


def _tags(event: Event) -> Iterator[str]:
    """The event's tags, each once."""
    return iter(dict.fromkeys(event.tags))


def _alike(before: Row | None, after: Row | None) -> bool:
    """Whether two rows say the same, whatever they belong to."""
    if before is None or after is None:
        return False
    return all(before[name] == value for name, value in after.items() if name not in _OWNERS)


def _differing(before: list[Row], after: list[Row]) -> Iterator[tuple[Row | None, Row | None]]:
    """The pairs of rows in the same position that do not say the same."""
    return (pair for pair in zip_longest(before, after) if not _alike(*pair))


def _keep_place(before: Row, after: Row) -> None:
    """Where the quote stands in its source's text, and what date the source gives, hold for the same quote."""
    if all(before[name] == after[name] for name in ("source_key", "quote")):
        after.update({name: before[name] for name in ("start", "end", "date")})


def _alike_claims(before: _Claim | None, after: _Claim | None) -> bool:
    if before is None or after is None:
        return False
    return _alike(before[0], after[0]) and not list(_differing(before[1], after[1]))

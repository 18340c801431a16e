"""Columns hold what the tables hold."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from tests.core.columns_of import columns_of
from tests.formats.records import DATES, batches
from tests.store.story import STORY

from timeline_gui.core.columns import Columns
from timeline_gui.core.edtf import parse
from timeline_gui.core.errors import UserError
from timeline_gui.core.model import STATUSES, Batch, Event
from timeline_gui.store import bulk, edits, queries, sqlite
from timeline_gui.store.document import Document
from timeline_gui.store.opening import memory_document, open_document
from timeline_gui.store.revisions import revise


def load(batch: Batch) -> Columns:
    """The columns of a batch."""
    document = memory_document(batch)
    try:
        return bulk.load_columns(document)
    finally:
        document.close()


def test_an_empty_document_has_empty_columns(document: Document) -> None:
    columns = bulk.load_columns(document)
    assert (len(columns), columns.categories, columns.places) == (0, ("",), ("",))


@settings(max_examples=40)
@given(batches())
def test_columns_say_of_every_event_what_the_records_say(batch: Batch) -> None:
    columns = load(batch)
    events = columns.events
    assert [actor.id for actor in columns.actors] == [actor.id for actor in batch.actors]
    assert [source.id for source in columns.sources] == [source.id for source in batch.sources]
    for actor, entry in zip(batch.actors, columns.actors, strict=True):
        assert (entry.name, entry.kind, entry.aliases) == (actor.name, actor.kind, actor.aliases)
        ties = [(columns.actors[other].id, role) for other, role in entry.affiliations]
        assert set(ties) == {(tie.with_id, tie.role) for tie in actor.affiliations}
    for key, event in enumerate(batch.events, 1):
        at = columns.position(key)
        assert at is not None
        assert columns.categories[events.category[at]] == event.category
        assert columns.places[events.place[at]] == (event.place.name if event.place else "")
        assert STATUSES[events.status[at]] == event.status
        assert events.figures[at] == any(claim.figures for claim in event.citations)
        taking_part = {columns.actors[i].id for i in columns.actors_of_event.of(at)}
        assert taking_part == {part.actor_id for part in event.participants}
        assert {t for i, t in enumerate(columns.tags) if at in columns.events_of_tag.of(i)} == set(event.tags)
        citing = {s.id for i, s in enumerate(columns.sources) if at in columns.events_of_source.of(i)}
        assert citing == {claim.source_id for claim in event.citations}


def test_bounds_stand_as_everywhere() -> None:
    dates = (*DATES, "../2024-07", "2023/", "/2024", "../..", "[2024-01..]", "2024-07-30/2024-08")
    loaded = load(Batch(events=tuple(Event(date, date, date=date) for date in dates))).events
    expected = columns_of(*dates).events
    for name in ("key", "begin_min", "begin_max", "end_min", "end_max", "flags", "begin_precision", "end_precision"):
        assert getattr(loaded, name).tolist() == getattr(expected, name).tolist(), name


def test_a_new_category_moves_no_other() -> None:
    first = load(STORY).categories
    events = (*STORY.events, Event("new", "New", date="1900", category="Aaa"))
    assert load(replace(STORY, events=events)).categories == (*first, "Aaa")


def test_a_source_dated_by_another_program_does_not_stop_the_document(story_file: Path) -> None:
    other = sqlite.connect(sqlite.file_uri(story_file))
    other.execute("UPDATE source SET published = 'last week'")
    other.close()
    document = open_document(story_file)
    assert {source.published for source in bulk.load_columns(document).sources} == {""}
    document.close()


@pytest.mark.parametrize(
    "damage",
    [
        "UPDATE event SET begin_min = 'long ago', begin_max = 'later'",
        "UPDATE event SET date_flags = -1",
        "UPDATE event SET status = 'perhaps'",
        "UPDATE participation SET actor_key = 77",
        "UPDATE affiliation SET with_key = 77",
        "UPDATE event SET place_key = 77",
    ],
)
def test_tables_that_make_no_sense_are_damage(story_file: Path, damage: str) -> None:
    other = sqlite.connect(sqlite.file_uri(story_file))
    for pragma in ("foreign_keys = OFF", "ignore_check_constraints = ON"):
        other.execute(f"PRAGMA {pragma}")
    other.execute(damage)
    other.close()
    document = open_document(story_file)
    with pytest.raises(UserError, match="damaged"):
        bulk.load_columns(document)
    document.close()


@pytest.mark.parametrize("date", DATES)
def test_what_is_drawn_follows_from_the_date_that_another_program_has_written(story_file: Path, date: str) -> None:
    with closing(sqlite3.connect(story_file)) as other:
        other.execute("UPDATE event SET date = ?", (date,))
        other.commit()
    with closing(open_document(story_file)) as document:
        told = bulk.load_columns(document).events
        for key in told.key.tolist():
            changed = {key: replace(queries.event(document, key), note="Seen")}
            edits.apply(document, revise(document, "Say it anew", changed=changed))
        made = bulk.read_columns(document).events
    for name in ("begin_min", "begin_max", "end_min", "end_max", "flags", "begin_precision", "end_precision"):
        assert getattr(told, name).tolist() == getattr(made, name).tolist()


@pytest.mark.parametrize(
    ("table", "told"),
    [("actor", r"\(something refers to \d+, which is not there\)"), ("place", r"\(rows refer to rows that are not")],
)
def test_what_is_referred_to_and_not_there_is_told_in_words(story_file: Path, table: str, told: str) -> None:
    with closing(sqlite3.connect(story_file)) as other:
        other.execute(f"DELETE FROM {table}")
        other.commit()
    with closing(open_document(story_file, read_only=True)) as document, pytest.raises(UserError, match=told):
        bulk.load_columns(document)


def test_order_is_that_of_time(in_memory: Document) -> None:
    columns = bulk.load_columns(in_memory)
    ids = [STORY.events[key - 1].id for key in columns.events.key.tolist()]
    assert ids == ["wish", "war", "return", "meeting"]
    assert parse("2024-04").begin_min == columns.events.begin_min[2]

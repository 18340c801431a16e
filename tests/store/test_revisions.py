"""What a person changes by hand becomes one step, which undo takes back row for row."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

import pytest
from tests.store.story import STORY, contents

from timeline_gui.core.edits import EditGroup
from timeline_gui.core.errors import UserError
from timeline_gui.core.model import Actor, Affiliation, Citation, Event, Figure, Participation, Place, Source
from timeline_gui.store import edits, queries
from timeline_gui.store.document import Document
from timeline_gui.store.revisions import put_actor, put_source, remove_actor, remove_source, revise

EVENTS = {event.id: event for event in STORY.events}


def key_of(document: Document, table: str, id_: str) -> int:
    """The key of a record."""
    with document.cursor() as cursor:
        return int(cursor.execute(f"SELECT key FROM {table} WHERE id = ?", (id_,)).fetchone()[0])


@contextmanager
def made(document: Document, group: EditGroup) -> Iterator[None]:
    """Make a step, look at what it did, and see that undo leaves every row as it was."""
    before = contents(document)
    edits.apply(document, group)
    after = contents(document)
    yield
    edits.apply(document, group.inverse())
    assert contents(document) == before
    edits.apply(document, group)
    assert contents(document) == after


@pytest.mark.parametrize(
    "fields",
    [
        {"title": "Twenty children return", "summary": "", "note": "Seen"},
        {"date": "2024-04-02", "date_text": "", "date_note": "From the second report"},
        {"place": None},
        {"place": Place("Moscow", 55.75, 37.62)},
        {"tags": ("talks", "return"), "category": "Diplomacy", "importance": None, "status": "draft"},
        {"tags": ()},
        {"participants": (Participation("russia"), Participation("qatar", "host"), Participation("nobody"))},
        {"participants": ()},
        {"citations": ()},
        {
            "citations": (
                Citation("speech", "16 children", speaker_id=None, figures=(Figure("16", 16, 16, "", "boys"),)),
                EVENTS["return"].citations[0],
            )
        },
    ],
)
def test_an_event_says_what_it_was_told(story: Document, fields: dict[str, object]) -> None:
    told = replace(EVENTS["return"], **fields)
    key = key_of(story, "event", "return")
    with made(story, revise(story, "Change", changed={key: told})):
        assert queries.event(story, key) == told


def test_what_is_said_already_is_no_step(story: Document) -> None:
    assert not revise(story, "Change", changed={key_of(story, "event", "return"): EVENTS["return"]})


def test_a_place_and_a_tag_go_with_their_last_event(story: Document) -> None:
    first, second = key_of(story, "event", "return"), key_of(story, "event", "war")

    def names(table: str) -> list[str]:
        with story.cursor() as cursor:
            return [name for (name,) in cursor.execute(f"SELECT name FROM {table} ORDER BY name")]

    with made(story, revise(story, "Change", changed={first: replace(EVENTS["return"], tags=(), place=None)})):
        assert names("tag") == ["talks"]
        assert names("place") == ["Doha"]
    with made(story, revise(story, "Delete", removed=[first, second])):
        assert names("tag") == names("place") == []


def test_a_new_event_brings_new_actors_and_sources(story: Document) -> None:
    actors = (
        Actor("un", "United Nations", "organisation"),
        Actor("envoy", "Envoy", "person", ("She",), (Affiliation("un", "envoy"),)),
    )
    source = Source("letter", "A letter", text="We met.")
    event = Event(
        "new",
        "Talks",
        date="2025",
        place=Place("Geneva"),
        tags=("talks", "un"),
        participants=(Participation("envoy", "host"), Participation("qatar")),
        citations=(Citation("letter", "We met.", 0, 7, speaker_id="envoy"),),
    )
    with made(story, revise(story, "Add", added=[event], actors=actors, sources=[source])):
        assert queries.event(story, key_of(story, "event", "new")) == event
        assert queries.actor(story, key_of(story, "actor", "envoy")) == actors[1]


def test_deleted_events_take_along_what_belongs_to_them(story: Document) -> None:
    keys = [key_of(story, "event", id_) for id_ in EVENTS]
    with made(story, revise(story, "Delete", removed=keys)):
        left = contents(story)
        assert not any(left[table] for table in ("event", "citation", "figure", "participation", "event_tag"))
        assert queries.batch(story).actors == STORY.actors


def test_an_event_that_is_gone_is_no_longer_changed(story: Document) -> None:
    with pytest.raises(UserError, match="not there any more"):
        revise(story, "Change", changed={99: EVENTS["return"]})
    unknown = replace(EVENTS["war"], participants=(Participation("atlantis"),))
    with pytest.raises(UserError, match="atlantis"):
        revise(story, "Change", changed={key_of(story, "event", "war"): unknown})


def test_an_actor_says_what_it_was_told(story: Document) -> None:
    told = Actor(
        "lavrov", "S. Lavrov", "person", ("Lavrov", "Сергей Лавров"), (Affiliation("qatar", "guest"),), "Minister"
    )
    with made(story, put_actor(story, key_of(story, "actor", "lavrov"), told, "Change")):
        assert queries.actor(story, key_of(story, "actor", "lavrov")) == told


def test_a_source_says_what_it_was_told(story: Document) -> None:
    told = Source("speech", "The speech", "statement", published="2024-05", text="Other words.")
    with made(story, put_source(story, key_of(story, "source", "speech"), told, "Change")):
        assert queries.source(story, key_of(story, "source", "speech")) == told


def test_an_actor_leaves_its_events_standing(story: Document) -> None:
    with made(story, remove_actor(story, key_of(story, "actor", "lavrov"), "Delete")):
        batch = queries.batch(story)
        assert [actor.id for actor in batch.actors] == ["qatar", "russia", "nobody"]
        assert batch.events[1].participants == ()
        assert batch.events[0].citations[0].speaker_id is None
        assert batch.events[0].citations[0].quote == EVENTS["return"].citations[0].quote


def test_a_source_takes_its_citations_along(story: Document) -> None:
    with made(story, remove_source(story, key_of(story, "source", "speech"), "Delete")):
        batch = queries.batch(story)
        assert [source.id for source in batch.sources] == ["report"]
        assert [claim.source_id for claim in batch.events[0].citations] == ["report"]


def test_what_another_program_has_taken_away_or_spoilt_is_told(story: Document) -> None:
    qatar, war = key_of(story, "actor", "qatar"), key_of(story, "event", "war")
    with story.writing() as connection:
        connection.exec_driver_sql("UPDATE event SET date = 'some day' WHERE key = ?", (war,))
    with pytest.raises(UserError, match="not in the document any more"):
        put_actor(story, 999, queries.actor(story, qatar), "Change")
    with pytest.raises(UserError, match="not in the document any more"):
        put_source(story, 999, STORY.sources[0], "Change")
    with pytest.raises(UserError, match=r"The date of “A war” can't be read .* Correct the date first"):
        revise(story, "Change", changed={war: replace(queries.event(story, war), title="A war")})
    revise(story, "Change", changed={war: replace(queries.event(story, war), date="2023")})

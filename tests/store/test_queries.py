"""What a document gives back is what was put into it."""

from dataclasses import replace

import pytest
from hypothesis import given
from tests.formats.records import batches
from tests.store.story import STORY

from timeline_gui.core.errors import DamagedError, OutOfDateError
from timeline_gui.core.model import Batch
from timeline_gui.store import queries
from timeline_gui.store.document import Document
from timeline_gui.store.opening import memory_document


def _tags_once(batch: Batch) -> Batch:
    events = tuple(replace(event, tags=tuple(dict.fromkeys(event.tags))) for event in batch.events)
    return replace(batch, events=events, problems=())


@given(batches())
def test_any_batch_comes_out_as_it_went_in(batch: Batch) -> None:
    batch = _tags_once(batch)
    document = memory_document(batch)
    try:
        assert queries.batch(document) == batch
    finally:
        document.close()


def test_a_file_gives_back_the_story(story: Document) -> None:
    assert queries.batch(story) == STORY


def test_an_event_is_read_with_all_that_belongs_to_it(story: Document) -> None:
    (key,) = queries.keys_of_events(story, ["return"])
    assert queries.event(story, key) == STORY.events[0]


def test_events_come_in_the_order_asked_without_those_that_are_not_there(story: Document) -> None:
    keys = queries.keys_of_events(story, ["war", "unheard of", "meeting"])
    assert [event.id for event in queries.events(story, [keys[1], 999, keys[0]])] == ["meeting", "war"]


def test_what_is_not_there_is_told(story: Document) -> None:
    for read in (queries.event, queries.actor, queries.source):
        with pytest.raises(OutOfDateError, match="not in the document any more"):
            read(story, 999)


def test_what_another_program_has_written_for_a_text_is_told(story: Document) -> None:
    with story.writing() as connection:
        connection.exec_driver_sql("UPDATE event SET note = x'ff00' WHERE id = 'wish'")
    with pytest.raises(DamagedError, match="the note of “wish” is no text"):
        queries.events(story, queries.keys_of_events(story, ["war", "wish"]))


def test_an_actor_and_a_source_are_read_by_key(story: Document) -> None:
    assert queries.actor(story, 3) == STORY.actors[2]
    assert queries.source(story, 2) == STORY.sources[1]


def test_a_part_of_a_document_refers_only_to_what_it_has(story: Document) -> None:
    part = queries.batch(story, queries.keys_of_events(story, ["meeting"]))
    assert [event.id for event in part.events] == ["meeting"]
    assert [actor.id for actor in part.actors] == ["russia", "lavrov"]  # whom he acts for comes along
    assert part.sources == ()


def test_a_part_brings_the_speakers(story: Document) -> None:
    part = queries.batch(story, queries.keys_of_events(story, ["return"]))
    assert {actor.id for actor in part.actors} == {"qatar", "russia", "lavrov"}
    assert part.title == "Story"


def test_more_events_than_one_question_may_ask_for(document: Document) -> None:
    many = memory_document(Batch(events=tuple(replace(STORY.events[3], id=f"{i}") for i in range(1200))))
    keys = queries.keys_of_events(many, [f"{i}" for i in range(1200)])
    assert [event.id for event in queries.events(many, keys)] == [f"{i}" for i in range(1200)]
    many.close()

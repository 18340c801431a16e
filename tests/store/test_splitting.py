"""What turns out to be two becomes two, and one again by undo."""

import pytest
from tests.store.story import STORY, contents, row_of

from timeline_gui.core.errors import UserError
from timeline_gui.core.model import Participation
from timeline_gui.store import edits, queries
from timeline_gui.store.document import Document
from timeline_gui.store.splitting import split_actor, split_event, split_source


def test_an_alias_becomes_an_actor_with_its_part_in_the_chosen_events(in_memory: Document) -> None:
    before = contents(in_memory)
    (qatar, event) = (
        row_of(in_memory, table, "id", row)["key"] for table, row in (("actor", "qatar"), ("event", "return"))
    )
    step = split_actor(in_memory, qatar, "State of Qatar", [event], "Split")
    edits.apply(in_memory, step)
    assert queries.actor(in_memory, qatar).aliases == ("قطر",)
    other = queries.actor(in_memory, row_of(in_memory, "actor", "name", "State of Qatar")["key"])
    assert (other.kind, other.aliases) == ("state", ())
    assert queries.event(in_memory, event).participants == (
        Participation(other.id, "mediator"),
        Participation("russia"),
    )
    edits.apply(in_memory, step.inverse())
    assert contents(in_memory) == before


def test_who_spoke_in_the_chosen_events_was_the_new_actor(in_memory: Document) -> None:
    lavrov, event = (row_of(in_memory, *at)["key"] for at in (("actor", "id", "lavrov"), ("event", "id", "return")))
    edits.apply(in_memory, split_actor(in_memory, lavrov, "Сергей Лавров", [event], "Split"))
    other = row_of(in_memory, "actor", "name", "Сергей Лавров")
    assert queries.event(in_memory, event).citations[0].speaker_id == other["id"]
    meeting = queries.event(in_memory, row_of(in_memory, "event", "id", "meeting")["key"])
    assert meeting.participants == (Participation("lavrov", "host"),)


def test_a_name_that_is_no_alias_cannot_be_split_off(in_memory: Document) -> None:
    with pytest.raises(UserError):
        split_actor(in_memory, 1, "Sweden", [1], "Split")


def test_citations_move_to_a_new_event_of_the_same_title_and_date(in_memory: Document) -> None:
    before = contents(in_memory)
    step = split_event(in_memory, 1, [1], "Split")
    edits.apply(in_memory, step)
    old, new = queries.events(in_memory, [1, 5])
    first, second = STORY.events[0].citations
    assert (old.citations, new.citations) == ((first,), (second,))
    assert (new.title, new.date, new.place, new.tags) == (old.title, old.date, old.place, old.tags)
    assert new.participants == old.participants
    assert (new.id != old.id, new.summary, new.external_id) == (True, "", "")
    edits.apply(in_memory, step.inverse())
    assert contents(in_memory) == before


@pytest.mark.parametrize(("key", "citations"), [(1, [0, 1]), (1, []), (99, [0])])
def test_an_event_keeps_some_of_its_citations_and_gives_some(
    in_memory: Document, key: int, citations: list[int]
) -> None:
    with pytest.raises(UserError):
        split_event(in_memory, key, citations, "Split")


def test_citations_move_to_a_new_source_whose_text_is_another(in_memory: Document) -> None:
    before = contents(in_memory)
    speech = row_of(in_memory, "source", "id", "speech")
    claim = row_of(in_memory, "citation", "source_key", speech["key"])
    step = split_source(in_memory, speech["key"], [claim["key"]], "Another speech", "Split")
    edits.apply(in_memory, step)
    other = row_of(in_memory, "source", "title", "Another speech")
    assert (other["kind"], other["text"], other["url"]) == (speech["kind"], None, "")
    moved = row_of(in_memory, "citation", "key", claim["key"])
    assert (moved["source_key"], moved["quote"], moved["start"]) == (other["key"], claim["quote"], None)
    edits.apply(in_memory, step.inverse())
    assert contents(in_memory) == before


def test_a_source_that_is_gone_cannot_be_split(in_memory: Document) -> None:
    with pytest.raises(UserError):
        split_source(in_memory, 99, [1], "Another", "Split")

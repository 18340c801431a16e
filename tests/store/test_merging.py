"""What turns out to be one becomes one, loses nothing, and becomes several again by undo."""

import json
from collections.abc import Callable, Sequence

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from tests.formats.records import batches
from tests.store.story import SPEECH, STORY, contents, rebuilt, row_of, searchable

from timeline_gui.core.edits import EditGroup
from timeline_gui.core.errors import UserError
from timeline_gui.core.model import Actor, Affiliation, Batch, Citation, Event, Figure, Participation, Source
from timeline_gui.core.names import fold
from timeline_gui.store import edits, imports, queries
from timeline_gui.store.document import Document
from timeline_gui.store.merging import merge_actors, merge_events, merge_sources
from timeline_gui.store.not_same import not_same, rule_out
from timeline_gui.store.opening import memory_document
from timeline_gui.store.saved_views import SavedView, save_view, saved_views

Merge = Callable[[Document, int, Sequence[int], str], EditGroup]


def key(document: Document, table: str, row_id: str) -> int:
    found = row_of(document, table, "id", row_id)["key"]
    assert isinstance(found, int)
    return found


def add(document: Document, batch: Batch) -> None:
    edits.apply(document, imports.plan_import(document, batch, "more").group)


def merge(document: Document, table: str, kept: str, *others: str) -> None:
    """Merge by id, and see that undo would bring all back."""
    how: dict[str, Merge] = {"actor": merge_actors, "event": merge_events, "source": merge_sources}
    before = contents(document)
    step = how[table](document, key(document, table, kept), [key(document, table, each) for each in others], "Merge")
    edits.apply(document, step)
    after = contents(document)
    edits.apply(document, step.inverse())
    assert contents(document) == before
    edits.apply(document, step)
    assert contents(document) == after
    assert searchable(document) == rebuilt(document)


def event(document: Document, event_id: str) -> Event:
    return queries.event(document, key(document, "event", event_id))


# Actors


def test_the_other_names_become_aliases_each_once(in_memory: Document) -> None:
    add(
        in_memory, Batch(actors=(Actor("doha", "Doha government", "organisation", ("STATE OF QATAR", "Qatari state")),))
    )
    merge(in_memory, "actor", "qatar", "doha")
    merged = queries.actor(in_memory, key(in_memory, "actor", "qatar"))
    assert merged.name == "Qatar"
    assert merged.aliases == ("State of Qatar", "قطر", "Doha government", "Qatari state")
    assert merged.kind == "state"


def test_what_the_others_did_and_said_the_kept_one_did_and_said(in_memory: Document) -> None:
    merge(in_memory, "actor", "nobody", "lavrov")
    assert event(in_memory, "meeting").participants == (Participation("nobody", "host"),)
    assert event(in_memory, "return").citations[0].speaker_id == "nobody"
    merged = queries.actor(in_memory, key(in_memory, "actor", "nobody"))
    assert merged.kind == "person"
    assert merged.affiliations == (Affiliation("russia", "foreign minister", "2004/.."),)


def test_nobody_acts_for_themselves(in_memory: Document) -> None:
    merge(in_memory, "actor", "russia", "lavrov")
    assert queries.actor(in_memory, key(in_memory, "actor", "russia")).affiliations == ()


def test_who_acted_for_the_others_acts_for_the_kept_one_once(in_memory: Document) -> None:
    ties = (Affiliation("russia", "foreign minister", "2004/.."), Affiliation("ussr", "foreign minister", "2004/.."))
    lavrov = Actor("lavrov", "Sergey Lavrov", "person", (), (*ties, Affiliation("ussr", "diplomat")))
    add(in_memory, Batch(actors=(Actor("russia", "Russia"), Actor("ussr", "Soviet Union"), lavrov)))
    merge(in_memory, "actor", "russia", "ussr")
    merged = queries.actor(in_memory, key(in_memory, "actor", "lavrov"))
    assert merged.affiliations == (ties[0], Affiliation("russia", "diplomat"))


def test_two_roles_in_one_event_stay_and_an_equal_one_does_not(in_memory: Document) -> None:
    parts = (Participation("qatar", "host"), Participation("nobody", "host"), Participation("nobody", "guest"))
    add(in_memory, Batch(actors=STORY.actors, events=(Event("talks", "Talks", date="2024", participants=parts),)))
    merge(in_memory, "actor", "qatar", "nobody")
    assert event(in_memory, "talks").participants == (Participation("qatar", "host"), Participation("qatar", "guest"))


# Events


def test_the_kept_event_keeps_its_date_and_place_and_gains_the_rest(in_memory: Document) -> None:
    merge(in_memory, "event", "return", "war")
    merged = event(in_memory, "return")
    assert (merged.date, merged.place, merged.category) == ("2024-04", STORY.events[0].place, "Humanitarian")
    assert merged.tags == ("children", "talks")
    assert merged.note == "Compare the other count\n\nWar goes on"
    assert merged.date_note == "2023-10-07/.."
    assert ("Doha", None, None) not in {row[1:] for row in contents(in_memory)["place"]}


def test_what_the_kept_event_does_not_say_the_other_one_says(in_memory: Document) -> None:
    merge(in_memory, "event", "wish", "return")
    merged, other = event(in_memory, "wish"), STORY.events[0]
    assert (merged.date, merged.date_text) == (other.date, other.date_text)
    assert merged.date_note == "one day"
    assert (merged.place, merged.importance, merged.external_id) == (other.place, 3, "X1")
    assert merged.citations == other.citations
    assert merged.participants == other.participants


def test_a_citation_keeps_the_date_that_it_gave(in_memory: Document) -> None:
    merge(in_memory, "event", "meeting", "return")
    assert [claim.date for claim in event(in_memory, "meeting").citations] == ["2024-04", "2024-03"]


def test_the_same_claim_stands_once(in_memory: Document) -> None:
    claim = STORY.events[0].citations[1]
    add(in_memory, Batch(sources=STORY.sources, events=(Event("again", "Return", date="2024-04", citations=(claim,)),)))
    merge(in_memory, "event", "return", "again")
    assert event(in_memory, "return").citations == STORY.events[0].citations


# Sources


def test_citations_of_the_other_source_become_those_of_the_kept_one(in_memory: Document) -> None:
    merge(in_memory, "source", "speech", "report")
    first, second = event(in_memory, "return").citations
    assert (first.source_id, first.start, first.end) == ("speech", 17, 42)
    assert (second.source_id, second.figures) == ("speech", (Figure("15", 15),))
    merged = queries.source(in_memory, key(in_memory, "source", "speech"))
    assert (merged.text, merged.url, merged.published) == (SPEECH, "https://example.org/report", "2024-07-31")


def test_quotes_are_found_again_in_the_text_that_is_kept_or_lose_their_place(in_memory: Document) -> None:
    text = f"Reported: {SPEECH}"
    gone = Citation("copy", "Reported", 0, 8)
    there = Citation("copy", "More will follow", text.index("More"), text.index("More") + 16)
    told = Event("told", "Told", citations=(gone, there))
    add(in_memory, Batch(sources=(Source("copy", "A copy", text=text),), events=(told,)))
    merge(in_memory, "source", "speech", "copy")
    first, second = event(in_memory, "told").citations
    assert (first.quote, first.start, first.end) == ("Reported", None, None)
    assert SPEECH[second.start : second.end] == "More will follow"


def test_a_text_that_only_the_other_one_has_is_kept_with_its_fingerprint(in_memory: Document) -> None:
    merge(in_memory, "source", "report", "speech")
    row = row_of(in_memory, "source", "id", "report")
    assert row["text"] == SPEECH
    assert row["sha256"] == row_of(memory_document(STORY), "source", "id", "speech")["sha256"]
    assert event(in_memory, "return").citations[0].start == 17


# All of them


def test_what_is_gone_meanwhile_cannot_be_merged(in_memory: Document) -> None:
    with pytest.raises(UserError):
        merge_events(in_memory, 1, [99], "Merge")


def test_what_was_ruled_out_for_the_others_is_ruled_out_for_the_kept_one(in_memory: Document) -> None:
    for one, other in (("nobody", "russia"), ("nobody", "qatar"), ("qatar", "russia")):
        pair = key(in_memory, "actor", one), key(in_memory, "actor", other)
        edits.apply(in_memory, rule_out(in_memory, "actor", *pair, "Not the same"))
        assert not rule_out(in_memory, "actor", *reversed(pair), "Not the same")
    merge(in_memory, "actor", "qatar", "nobody")
    assert not_same(in_memory, "actor") == {("qatar", "russia")}
    assert not_same(in_memory, "event") == frozenset()


def _claims(batch: Batch) -> list[tuple[str, tuple[Figure, ...]]]:
    return sorted({(claim.quote, claim.figures) for event in batch.events for claim in event.citations}, key=repr)


def _names(batch: Batch) -> set[str]:
    return {fold(name) for actor in batch.actors for name in (actor.name, *actor.aliases)}


@settings(max_examples=60)
@given(batches(), st.data())
def test_any_merge_loses_no_claim_and_no_name_and_is_undone(batch: Batch, data: st.DataObject) -> None:
    held = {
        "actor": (merge_actors, len(batch.actors)),
        "event": (merge_events, len(batch.events)),
        "source": (merge_sources, len(batch.sources)),
    }
    document = memory_document(batch)
    table = data.draw(st.sampled_from(sorted(held)))
    how, count = held[table]
    assume(count > 1)
    kept, *others = data.draw(st.permutations([row[0] for row in contents(document)[table]]))
    before, told = contents(document), queries.batch(document)
    step = how(document, kept, others, "Merge")
    edits.apply(document, step)
    after = queries.batch(document)
    assert len(contents(document)[table]) == 1
    assert _claims(after) == _claims(told)
    assert _names(after) == _names(told)
    assert {tag for event in after.events for tag in event.tags} == {tag for event in told.events for tag in event.tags}
    assert searchable(document) == rebuilt(document)
    edits.apply(document, step.inverse())
    assert contents(document) == before
    document.close()


def test_saved_views_ask_for_the_kept_one(in_memory: Document) -> None:
    view = {
        "filter": {"actors": ["russia", "qatar"], "categories": ["qatar"]},
        "lanes": {"actor": {"order": ["qatar", "qatar/lavrov"], "sort": "own"}},
    }
    save_view(in_memory, SavedView("Talks", json.dumps(view)))
    save_view(in_memory, SavedView("Broken", "{"))
    merge(in_memory, "actor", "russia", "qatar")
    definitions = {view.name: view.definition for view in saved_views(in_memory)}
    assert json.loads(definitions["Talks"]) == {
        "filter": {"actors": ["russia"], "categories": ["qatar"]},
        "lanes": {"actor": {"order": ["russia", "russia/lavrov"], "sort": "own"}},
    }
    assert definitions["Broken"] == "{"

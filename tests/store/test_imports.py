"""An import is an edit that nobody has made yet: it adds what is new, updates what differs, and skips the rest."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from tests.formats.records import batches
from tests.store.story import STORY, changed, contents

from timeline_gui.core.model import (
    Actor,
    Affiliation,
    Batch,
    Citation,
    Event,
    Participation,
    Place,
    Problem,
    Source,
    derived_id,
)
from timeline_gui.core.progress import Cancelled
from timeline_gui.store import edits, queries
from timeline_gui.store.document import Document
from timeline_gui.store.imports import ImportPlan, plan_import


def into(document: Document, batch: Batch) -> ImportPlan:
    """Import and tell what that did."""
    plan = plan_import(document, batch, "file")
    edits.apply(document, plan.group)
    return plan


def counts(plan: ImportPlan) -> tuple[int, int, int]:
    """Added, updated, skipped."""
    return plan.added, plan.updated, plan.skipped


def tables(plan: ImportPlan) -> set[str]:
    """The tables that a plan touches."""
    return {change.table for change in plan.group.changes}


def renamed(batch: Batch) -> Batch:
    """The same records as a file without ids would give them: every id is new."""

    def new(old: str) -> str:
        return f"new {old}"

    return replace(
        batch,
        actors=tuple(
            replace(
                actor,
                id=new(actor.id),
                affiliations=tuple(replace(tie, with_id=new(tie.with_id)) for tie in actor.affiliations),
            )
            for actor in batch.actors
        ),
        sources=tuple(replace(source, id=new(source.id)) for source in batch.sources),
        events=tuple(
            replace(
                event,
                id=new(event.id),
                participants=tuple(replace(part, actor_id=new(part.actor_id)) for part in event.participants),
                citations=tuple(
                    replace(
                        claim,
                        source_id=new(claim.source_id),
                        speaker_id=None if claim.speaker_id is None else new(claim.speaker_id),
                    )
                    for claim in event.citations
                ),
            )
            for event in batch.events
        ),
    )


def test_planning_writes_nothing(story: Document) -> None:
    before = contents(story)
    plan_import(story, renamed(changed("wish", title="Another")), "file")
    assert contents(story) == before


def test_the_step_is_named_after_the_file(document: Document) -> None:
    assert plan_import(document, STORY, "visits.csv").group.name == "Import visits.csv"


def test_everything_is_new_to_an_empty_document(document: Document) -> None:
    assert counts(into(document, STORY)) == (4, 0, 0)
    assert queries.batch(document).events == STORY.events


def test_the_same_again_changes_nothing(story: Document) -> None:
    plan = plan_import(story, STORY, "again")
    assert counts(plan) == (0, 0, 4)
    assert not plan.group


def test_the_same_under_other_ids_changes_nothing(story: Document) -> None:
    plan = plan_import(story, renamed(STORY), "again")
    assert counts(plan) == (0, 0, 4)
    assert not plan.group


@settings(max_examples=40)
@given(batches())
def test_any_batch_is_known_again(batch: Batch) -> None:
    from timeline_gui.store.opening import memory_document

    document = memory_document(batch)
    plan = plan_import(document, batch, "again")
    assert counts(plan) == (0, 0, len(batch.events))
    assert not plan.group
    document.close()


def test_events_that_say_the_same_twice_stay_two(document: Document) -> None:
    twice = Batch(events=(Event("a", "Meeting", date="2024"), Event("b", "Meeting", date="2024")))
    assert counts(into(document, twice)) == (2, 0, 0)
    assert counts(into(document, renamed(twice))) == (0, 0, 2)
    thrice = renamed(replace(twice, events=(*twice.events, Event("c", "Meeting", date="2024"))))
    assert counts(plan_import(document, thrice, "file")) == (1, 0, 2)


def test_a_changed_event_is_updated_and_keeps_its_key(story: Document) -> None:
    keys = queries.keys_of_events(story, ["return"])
    after = changed("return", title="Children come home", date="2024-04-03", place=Place("Moscow"), tags=("talks",))
    assert counts(into(story, after)) == (0, 1, 3)
    assert queries.keys_of_events(story, ["return"]) == keys
    assert queries.batch(story).events == after.events


@pytest.mark.parametrize(
    ("fields", "touched"),
    [
        ({"title": "Children come home"}, {"event"}),
        ({"participants": (Participation("qatar", "host"), Participation("russia"))}, {"participation"}),
        ({"citations": (STORY.events[0].citations[0], Citation("report", "at least 15"))}, {"citation", "figure"}),
        ({"tags": ("children", "prisoners")}, {"tag", "event_tag"}),
        ({"place": None}, {"event"}),
    ],
)
def test_only_what_differs_is_written(story: Document, fields: dict[str, object], touched: set[str]) -> None:
    after = changed("return", **fields)
    plan = into(story, after)
    assert counts(plan) == (0, 1, 3)
    assert tables(plan) == touched
    assert queries.batch(story).events == after.events


def test_an_actor_is_known_by_name_and_alias(story: Document) -> None:
    spellings = ("QATAR", "state of  qatar", "قطر", "сергей лавров")
    actors = tuple(Actor(f"a{i}", name) for i, name in enumerate(spellings))
    for actor in actors:
        event = Event(f"of {actor.id}", f"Visit {actor.id}", participants=(Participation(actor.id),))
        into(story, Batch(actors=(actor,), events=(event,)))
    part = queries.batch(story)
    assert part.actors == STORY.actors
    assert [event.participants[0].actor_id for event in part.events[4:]] == ["qatar", "qatar", "qatar", "lavrov"]


def test_an_actor_is_known_by_the_name_that_is_its_alias_in_the_file(story: Document) -> None:
    into(story, Batch(actors=(Actor("x", "Emirate of Qatar", aliases=("Qatar",)),)))
    assert queries.actor(story, 1).aliases == ("State of Qatar", "قطر", "Emirate of Qatar")


def test_a_known_actor_gains_what_is_new_and_loses_nothing(story: Document) -> None:
    more = Actor("new", "Nobody", "organisation", ("Nemo",), (Affiliation("r", "guest"),), "Not a person")
    into(story, Batch(actors=(more, Actor("r", "Russia", "person", description="Something else"))))
    assert queries.actor(story, 4) == Actor(
        "nobody", "Nobody", "organisation", ("Nemo",), (Affiliation("russia", "guest"),), "Not a person"
    )
    assert queries.actor(story, 2) == STORY.actors[1]


def test_two_actors_of_one_name_that_a_file_tells_apart_stay_two(document: Document) -> None:
    two = Batch(actors=(Actor("a", "John Smith"), Actor("b", "John Smith", "person")))
    into(document, two)
    assert queries.batch(document).actors == two.actors
    assert not plan_import(document, renamed(two), "file").group


def test_a_source_is_known_by_title_and_address_and_gains_its_text(story: Document) -> None:
    again = Source("new", "A report", url="https://example.org/report", author="R. Writer", published="2020", text="…")
    other = Source("other", "A report", url="https://example.org/other")
    into(story, Batch(sources=(again, other)))
    assert queries.source(story, 1) == replace(STORY.sources[0], author="R. Writer", text="…")
    assert queries.source(story, 3) == other


def test_places_of_one_name_are_the_same_only_with_the_same_coordinates(document: Document) -> None:
    places = (Place("Doha"), Place("Doha", 25.0, 51.0), Place("Doha", 25.0, 51.0))
    into(document, Batch(events=tuple(Event(f"{i}", "Visit", place=place) for i, place in enumerate(places))))
    assert len(contents(document)["place"]) == 2
    assert tuple(event.place for event in queries.batch(document).events) == places


def test_an_id_that_comes_twice_is_taken_once(document: Document) -> None:
    plan = into(
        document,
        Batch(
            actors=(Actor("a", "First"), Actor("a", "Second")),
            sources=(Source("s", "First"), Source("s", "Second")),
            events=(Event("e", "First"), Event("e", "Second")),
        ),
    )
    assert counts(plan) == (1, 0, 1)
    assert [(problem.row, problem.value) for problem in plan.problems] == [(None, "e")]
    assert "was skipped" in plan.problems[0].message
    batch = queries.batch(document)
    assert (batch.actors[0].name, batch.sources[0].title, batch.events[0].title) == ("First", "First", "First")


def test_a_tag_given_twice_is_one(document: Document) -> None:
    into(document, Batch(events=(Event("e", "Visit", tags=("talks", "talks", "aid")),)))
    assert queries.batch(document).events[0].tags == ("talks", "aid")


def test_the_problems_of_the_file_are_handed_on(document: Document) -> None:
    problem = Problem("a.csv", 3, "date", "soon", "not a date")
    assert plan_import(document, Batch(problems=(problem,)), "a.csv").problems == (problem,)


def test_an_import_can_be_stopped(document: Document) -> None:
    class Impatient:
        def report(self, done: int, total: int, what: str = "") -> None:
            raise Cancelled

    with pytest.raises(Cancelled):
        plan_import(document, STORY, "file", Impatient())


def test_undoing_an_update_brings_every_row_back(story: Document) -> None:
    before = contents(story)
    plan = into(story, renamed(changed("return", citations=(), tags=("prisoners",), participants=())))
    assert contents(story) != before
    edits.apply(story, plan.group.inverse())
    assert contents(story) == before


def numbered(number: str, title: str, date: str, note: str = "", *, event_id: str = "") -> Batch:
    """A table whose row has this id."""
    found = Event(event_id or f"shape {number}", title, date=date, note=note, external_id=number)
    return Batch(events=(found,), row_ids=True)


def test_a_row_that_is_changed_is_known_by_its_id_whatever_the_file_is_called(document: Document) -> None:
    edits.apply(document, plan_import(document, numbered("1", "First", "2024-01-01"), "r.csv").group)
    plan = plan_import(document, numbered("1", "First, changed", "2024-01-01"), "r (1).csv")
    assert (counts(plan), plan.problems) == ((0, 1, 0), ())


def test_a_row_of_another_table_with_the_same_id_is_another_event_and_told(document: Document) -> None:
    edits.apply(document, plan_import(document, numbered("1", "First", "2024-01-01"), "january.csv").group)
    february = numbered("1", "Other", "2024-02-01")
    plan = plan_import(document, february, "february.csv")
    assert counts(plan) == (1, 0, 0)
    assert [(each.field, each.value, each.message) for each in plan.problems] == [
        ("id", "1", "in the document this is the id of “First”; added as another event")
    ]
    edits.apply(document, plan.group)
    assert counts(plan_import(document, february, "february.csv")) == (0, 0, 1)
    changed_later = numbered("1", "Moved", "2024-02-02")
    assert counts(plan_import(document, changed_later, "february.csv")) == (0, 1, 0)


def test_an_id_too_long_for_a_number_is_believed(document: Document) -> None:
    key = "6f1ed002-ab5f-4c6f"
    edits.apply(document, plan_import(document, numbered(key, "First", "2024-01-01"), "a.csv").group)
    assert counts(plan_import(document, numbered(key, "Second", "2024-01-02"), "b.csv")) == (0, 1, 0)


def test_events_of_a_document_that_knew_them_by_file_are_found(document: Document) -> None:
    old = numbered("1", "First", "2024-01-01", event_id=derived_id("event", "r.csv", "1"))
    edits.apply(document, plan_import(document, old, "r.csv").group)
    assert counts(plan_import(document, numbered("1", "Renamed", "2024-01-02"), "r.csv")) == (0, 1, 0)


def test_a_row_of_a_table_with_a_further_column_is_known_by_id_title_and_date(document: Document) -> None:
    edits.apply(document, plan_import(document, numbered("1", "First", "2024-01-01"), "a.csv").group)
    wider = numbered("1", "First", "2024-01-01", "a note", event_id="other shape 1")
    assert counts(plan_import(document, wider, "b.csv")) == (0, 1, 0)


def test_of_sources_of_one_title_the_one_that_agrees_is_taken(document: Document) -> None:
    two = (Source("one", "Report", publisher="A"), Source("two", "Report", publisher="B"))
    events = (Event("e", "E", citations=(Citation("one"),)), Event("f", "F", citations=(Citation("two"),)))
    edits.apply(document, plan_import(document, Batch(sources=two, events=events), "file").group)
    turned = tuple(replace(source, id=f"new {source.id}") for source in reversed(two))
    cited = tuple(replace(event, citations=(Citation(f"new {event.citations[0].source_id}"),)) for event in events)
    assert not plan_import(document, Batch(sources=turned, events=cited), "file").group

"""A step leaves behind what it did to each event, and nothing of that is lost by undo."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from tests.store.story import HISTORY, STORY, contents
from tests.store.test_revisions import key_of

from timeline_gui.core.edits import EditGroup
from timeline_gui.core.errors import UserError
from timeline_gui.core.model import Batch, Event, Participation, Place
from timeline_gui.store import edits, history, imports
from timeline_gui.store.document import Document
from timeline_gui.store.history import Line, Recorded
from timeline_gui.store.merging import merge_events
from timeline_gui.store.revisions import put_source, revise

EVENTS = {event.id: event for event in STORY.events}
NOON = datetime(2024, 8, 1, 12, 30, tzinfo=UTC)


def told(document: Document, event_id: str, name: str, **fields: object) -> EditGroup:
    """A step that makes an event say something else."""
    return revise(document, name, changed={key_of(document, "event", event_id): replace(EVENTS[event_id], **fields)})


def newest(document: Document, event_id: str) -> Recorded:
    """The last thing that was done to an event."""
    return history.of_event(document, key_of(document, "event", event_id))[0]


def test_a_date_that_was_altered_tells_from_what(story: Document) -> None:
    step = told(story, "return", "Change the date", date="2024-04-02", date_note="Counted")
    edits.apply(story, step, NOON)
    assert newest(story, "return") == Recorded(
        "2024-08-01T12:30:00Z",
        "Change the date",
        (Line("event", {"date": "2024-04", "date_note": ""}, {"date": "2024-04-02", "date_note": "Counted"}),),
    )


def test_undo_is_a_step_of_its_own(story: Document) -> None:
    step = told(story, "return", "Change the title", title="Another")
    edits.apply(story, step)
    edits.apply(story, replace(step.inverse(), name="Undo: Change the title"))
    found = history.of_event(story, key_of(story, "event", "return"))
    assert [each.step for each in found] == ["Undo: Change the title", "Change the title", "Import story"]
    assert found[0].lines == (Line("event", {"title": "Another"}, {"title": "Children return"}),)


def test_what_comes_from_a_merged_event_is_told_of_the_kept_one(story: Document) -> None:
    kept, other = key_of(story, "event", "meeting"), key_of(story, "event", "return")
    edits.apply(story, merge_events(story, kept, [other], "Merge"))
    came = [line for line in newest(story, "meeting").lines if line.before is None]
    assert [line.relation for line in came].count("citation") == 2
    assert Line("participation", None, {"actor": "Qatar", "role": "mediator"}) in came
    assert [line.after for line in history.of_event(story, other)[0].lines] == [None]


def test_who_and_where_are_named(story: Document) -> None:
    fields = {"participants": (Participation("russia", "host"),), "place": Place("Moscow"), "tags": ()}
    edits.apply(story, told(story, "meeting", "Change", **fields))
    assert newest(story, "meeting").lines == (
        Line("participation", {"actor": "Sergey Lavrov", "role": "host"}, None),
        Line("event", {"place": None}, {"place": "Moscow"}),
        Line("participation", None, {"actor": "Russia", "role": "host"}),
    )


def test_what_is_gone_since_has_its_name_still(story: Document) -> None:
    edits.apply(story, told(story, "war", "Elsewhere", place=Place("Rome"), tags=("peace",)))
    edits.apply(story, told(story, "war", "Nowhere", place=None, tags=()))
    lines = newest(story, "war").lines
    assert Line("event", {"place": "Rome"}, {"place": None}) in lines
    assert Line("event_tag", {"tag": "peace"}, None) in lines


def test_figures_belong_to_the_event_of_their_citation(story: Document) -> None:
    first, second = EVENTS["return"].citations
    more = replace(first, figures=(replace(first.figures[0], low=15.0),))
    edits.apply(story, told(story, "return", "Change", citations=(more, second)))
    figures = [line for line in newest(story, "return").lines if line.relation == "figure"]
    assert [(line.before or {}).get("low") for line in figures] == [16, None]
    assert [(line.after or {}).get("low") for line in figures] == [None, 15]


def test_a_great_import_costs_few_rows(document: Document) -> None:
    many = Batch("Many", events=tuple(Event(f"e{i}", f"Event {i}", date="2024") for i in range(3000)))
    edits.apply(document, imports.plan_import(document, many, "many.csv").group, NOON)
    with document.cursor() as cursor:
        assert cursor.execute("SELECT count(*) FROM step_change").fetchone() == (1,)
    for event_id in ("e0", "e1700", "e2999"):
        assert newest(document, event_id) == Recorded(
            "2024-08-01T12:30:00Z", "Import many.csv", (Line("event", None, {}),)
        )


def test_what_was_deleted_has_a_history_when_it_is_back(story: Document) -> None:
    step = revise(story, "Delete", removed=[key_of(story, "event", "war"), key_of(story, "event", "wish")])
    key = key_of(story, "event", "war")
    edits.apply(story, step)
    edits.apply(story, replace(step.inverse(), name="Undo: Delete"))
    assert [(each.step, each.lines[0].before, each.lines[0].after) for each in history.of_event(story, key)] == [
        ("Undo: Delete", None, {}),
        ("Delete", {}, None),
        ("Import story", None, {}),
    ]


def test_what_changes_no_event_is_not_recorded(story: Document) -> None:
    before = contents(story, HISTORY)
    edits.apply(story, told(story, "return", "Nothing"))
    assert contents(story, HISTORY) == before


def test_the_history_can_be_cleared(story: Document) -> None:
    assert not history.is_empty(story)
    history.clear(story)
    assert history.is_empty(story)
    assert history.of_event(story, key_of(story, "event", "return")) == []


def test_a_step_that_fails_leaves_no_history(story: Document) -> None:
    step = told(story, "return", "Change", title="Another")
    edits.apply(story, step)
    before = contents(story), contents(story, HISTORY)
    with pytest.raises(UserError, match="no longer applies"):
        edits.apply(story, step)
    assert (contents(story), contents(story, HISTORY)) == before


def test_a_step_that_touches_no_event_is_recorded_too(story: Document) -> None:
    source = STORY.sources[0]
    told = replace(source, author="A. Writer")
    edits.apply(story, put_source(story, key_of(story, "source", source.id), told, "Change the source"), NOON)
    with story.cursor() as cursor:
        found = cursor.execute("SELECT made, name FROM step ORDER BY key DESC LIMIT 1").fetchone()
    assert found == ("2024-08-01T12:30:00Z", "Change the source")

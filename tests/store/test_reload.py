"""Columns after a step are those that a whole load would give, array for array."""

from dataclasses import fields, is_dataclass, replace
from functools import cached_property
from pathlib import Path

import numpy as np
import pytest
from tests.faults.steps import Steps
from tests.store.story import STORY, changed
from tests.store.test_revisions import key_of

from timeline_gui.core.columns import Columns
from timeline_gui.core.density import counter
from timeline_gui.core.edits import EditGroup
from timeline_gui.core.model import Actor, Affiliation, Event, Participation, Place, Source
from timeline_gui.core.reach import Reach
from timeline_gui.core.revised import Revision
from timeline_gui.store import bulk, edits, imports, queries, terms
from timeline_gui.store.document import Document
from timeline_gui.store.merging import merge_actors, merge_events, merge_sources
from timeline_gui.store.reload import reload_columns
from timeline_gui.store.revisions import put_actor, put_source, remove_actor, remove_source, revise
from timeline_gui.store.source_texts import cite
from timeline_gui.store.splitting import split_actor, split_event, split_source
from timeline_gui.store.terms import Kind, Term

EVENTS = {event.id: event for event in STORY.events}


def differing(one: object, other: object, name: str = "columns") -> list[str]:
    """Where two values differ, arrays by what they hold and by their type."""
    if isinstance(one, np.ndarray) and isinstance(other, np.ndarray):
        return [] if one.dtype == other.dtype and np.array_equal(one, other) else [f"{name}: {one} {other}"]
    if is_dataclass(one) and not isinstance(one, type) and type(one) is type(other):
        parts = [differing(getattr(one, f.name), getattr(other, f.name), f"{name}.{f.name}") for f in fields(one)]
        return [each for part in parts for each in part]
    if isinstance(one, tuple) and isinstance(other, tuple) and len(one) == len(other):
        return [each for pair in zip(one, other, strict=True) for each in differing(*pair, name)]
    return [] if one == other else [f"{name}: {one} {other}"]


def step(document: Document, columns: Columns, group: EditGroup) -> Columns:
    """Make a step and hold the columns against a whole load."""
    worked_out(columns)
    edits.apply(document, group)
    revision, whole = reload_columns(document, columns, group), bulk.load_columns(document)
    assert differing(revision.columns, whole) == []
    assert differing(worked_out(revision.columns), worked_out(whole)) == []
    assert_sorted_alike(columns, revision)
    return revision.columns


def worked_out(columns: Columns) -> tuple[object, ...]:
    """All that columns work out when it is first asked for."""
    names = [name for name, value in vars(Columns).items() if isinstance(value, cached_property)]
    return tuple(getattr(columns, name) for name in names) if len(columns) else ()


def test_what_was_worked_out_of_dates_is_kept_where_only_words_change(story: Document) -> None:
    columns = bulk.load_columns(story)
    before = worked_out(columns)
    told = replace(EVENTS["return"], title="Only another title")
    after = step(story, columns, revise(story, "Change", changed={key_of(story, "event", "return"): told}))
    assert before
    assert all(one is other for one, other in zip(before, worked_out(after), strict=True))


def assert_sorted_alike(before: Columns, revision: Revision) -> None:
    """What is sorted of all events is after a small edit what sorting them again would give."""
    after, splice = revision.columns, revision.splice
    if splice is None or not splice.is_small:
        return
    reach = Reach(before, before.on_axis).edited(before, after, splice)
    for name, value in vars(Reach(after, after.on_axis)).items():
        assert differing(vars(reach)[name], value, name) == []
    old, new = (counter(columns, np.flatnonzero(columns.on_axis)) for columns in (before, after))
    assert differing(old.edited(before, after, splice), new) == []


def test_steps_by_hand_and_their_undoing(story: Document) -> None:
    def key(table: str, id_: str) -> int:
        return key_of(story, table, id_)

    def told(id_: str, **more: object) -> EditGroup:
        return revise(story, "Change", changed={key("event", id_): replace(EVENTS[id_], **more)})

    envoy = Actor("envoy", "Envoy", "person", (), (Affiliation("qatar", "envoy"),))
    there = (Participation("envoy"),)
    new = Event("new", "New", date="1999/..", category="Meeting", tags=("talks",), participants=there)
    columns = bulk.load_columns(story)
    for make in (
        lambda: told("return", title="Only another title"),
        lambda: told("return", date="2025-01", category="Aid and money"),
        lambda: told("return", tags=("b", "talks"), place=Place("Moscow"), status="draft"),
        lambda: told("meeting", participants=(Participation("russia"), Participation("qatar"))),
        lambda: told("war", citations=EVENTS["return"].citations, date="2023-10-07/.."),
        lambda: told("war", place=None, tags=()),
        lambda: told("wish", date="1850~", category="Humanitarian"),
        lambda: revise(story, "Add", added=[new], actors=[envoy], sources=[Source("s", "S", published="2024")]),
        lambda: put_actor(story, key("actor", "lavrov"), Actor("lavrov", "L", "state"), "Change"),
        lambda: put_source(story, key("source", "report"), Source("report", "R", published="2031-01-01"), "Change"),
        lambda: split_event(story, key("event", "return"), [0], "Split"),
        lambda: split_source(story, key("source", "report"), [1], "Other report", "Split"),
        lambda: split_actor(story, key("actor", "qatar"), "قطر", [key("event", "return")], "Split"),
        lambda: merge_events(story, key("event", "meeting"), [key("event", "new"), key("event", "wish")], "Merge"),
        lambda: cite(story, key("event", "meeting"), key("source", "speech"), 0, 2, "Cite"),
        lambda: merge_actors(story, key("actor", "qatar"), [key("actor", "russia")], "Merge"),
        lambda: merge_sources(story, key("source", "report"), [key("source", "speech")], "Merge"),
        lambda: remove_actor(story, key("actor", "lavrov"), "Delete"),
        lambda: revise(story, "Delete", removed=[key("event", "return")]),
        lambda: remove_source(story, key("source", "report"), "Delete"),
    ):
        group = make()
        columns = step(story, columns, group)
        columns = step(story, columns, group.inverse())
        columns = step(story, columns, group)


def test_the_last_event_and_the_first(document: Document) -> None:
    columns = bulk.load_columns(document)
    first = revise(document, "Add", added=[Event("one", "One", date="2024")])
    columns = step(document, columns, first)
    columns = step(document, columns, first.inverse())
    assert len(columns) == 0


def test_many_changes_are_read_whole(story: Document) -> None:
    many = replace(STORY, events=tuple(Event(f"m{i}", f"M{i}", date=f"{1000 + i}") for i in range(900)))
    columns = step(story, bulk.load_columns(story), imports.plan_import(story, many, "many").group)
    step(story, columns, imports.plan_import(story, changed("return", date="2024-05"), "one").group)


@pytest.mark.parametrize("seed", range(6))
def test_any_steps(story_file: Path, seed: int) -> None:
    steps = Steps(story_file, seed)
    columns = bulk.load_columns(steps.document)
    made: list[EditGroup] = []
    steps.on_step = made.append
    for _ in range(25):
        made.clear()
        steps.make()
        for group in made:
            before, revision = columns, reload_columns(steps.document, columns, group)
            columns = revision.columns
            if group is made[-1]:
                assert_sorted_alike(before, revision)
        assert differing(columns, bulk.load_columns(steps.document)) == []
    steps.document.close()


def test_renamed_and_joined_tags_and_places(story: Document) -> None:
    columns = bulk.load_columns(story)

    def called(kind: Kind, name: str) -> Term:
        return next(term for term in terms.terms(story, kind) if term.name == name)

    for kind, name, told in (
        ("tag", "talks", "mediation"),
        ("tag", "mediation", "children"),
        ("category", "Humanitarian", "Aid"),
        ("place", "Doha", "Lusail"),
    ):
        group = terms.change(story, called(kind, name), Place(told), "Rename")  # type: ignore[arg-type]
        columns = step(story, columns, group)
        columns = step(story, columns, group.inverse())
        columns = step(story, columns, group)
    columns = step(story, columns, terms.remove(story, called("tag", "children"), "Delete"))


def test_places_of_one_name_that_part_and_places_that_swap_names(story: Document) -> None:
    """Places of the same name are one in the columns, which alone do not tell which event has which of them."""
    doha = Place("Doha", 25.3, 51.5)
    revised = revise(
        story,
        "Locate",
        changed={
            key_of(story, "event", "return"): replace(EVENTS["return"], place=doha),
            key_of(story, "event", "war"): replace(EVENTS["war"], place=Place("Doha")),
            key_of(story, "event", "wish"): replace(EVENTS["wish"], place=Place("Moscow")),
        },
    )
    columns = step(story, bulk.load_columns(story), revised)
    for name, latitude, told in (("Doha", 25.3, "Lusail"), ("Moscow", None, "Doha"), ("Lusail", 25.3, "Moscow")):
        term = next(
            each for each in terms.terms(story, "place") if each.name == name and each.place.latitude == latitude
        )
        group = terms.change(story, term, Place(told, latitude, term.place.longitude), "Rename")
        columns = step(story, columns, group)
        columns = step(story, columns, group.inverse())
        columns = step(story, columns, group)


def test_a_place_that_is_called_otherwise_is_no_reason_to_read_all_rows(
    story: Document, monkeypatch: pytest.MonkeyPatch
) -> None:
    war = key_of(story, "event", "war")
    edits.apply(story, revise(story, "Move", changed={war: replace(EVENTS["war"], place=Place("Moscow"))}))
    columns = bulk.load_columns(story)
    place = next(term for term in terms.terms(story, "place") if term.name == "Moscow")
    group = terms.change(story, place, Place("Kazan"), "Rename")
    edits.apply(story, group)
    monkeypatch.setattr(bulk, "load", lambda _cursor: pytest.fail("all rows were read"))
    assert "Kazan" in reload_columns(story, columns, group).columns.places


def test_rows_that_refer_to_what_another_program_has_just_written(story: Document) -> None:
    columns = bulk.load_columns(story)
    event = key_of(story, "event", "meeting")
    with story.writing() as connection:
        connection.exec_driver_sql("INSERT INTO actor VALUES (99, 'new', 'Newcomer', 'other', '')")
        connection.exec_driver_sql(f"INSERT INTO participation VALUES (999, {event}, 99, '', 9)")

    group = revise(story, "Call it otherwise", changed={event: replace(queries.event(story, event), title="Otherwise")})
    edits.apply(story, group)
    revision = reload_columns(story, columns, group)

    assert differing(revision.columns, bulk.load_columns(story)) == []

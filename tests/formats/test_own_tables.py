"""What goes out as a table comes back into its document as it was, also where a person has edited it."""

import csv
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from tests.formats.records import batches

from timeline_gui.core.model import Actor, Batch, Citation, Event, Figure, Participation, Source
from timeline_gui.formats import csv_table
from timeline_gui.formats.options import ReadOptions
from timeline_gui.formats.sheet_cells import figures_cell, figures_in, people_cell, people_in, tags_cell, tags_in
from timeline_gui.store import queries
from timeline_gui.store.imports import ImportPlan, plan_import
from timeline_gui.store.opening import memory_document

TEXTS = st.text(alphabet=' ";|,()=ab\n\r0', max_size=6) | st.text(max_size=4)
NUMBERS = st.none() | st.floats(allow_nan=False, allow_infinity=False)
WORDS = TEXTS | st.sampled_from(["48 children", "$100 million", "more than 39,400 people", "1.200", "1,5"])
STORY = Batch(
    "Story",
    (
        Actor("w", "Tor Wennesland"),
        Actor("h", "Hamas (Gaza)"),
        Actor("q", "Qatar"),
        Actor("s", "Smith; Sons"),
    ),
    (Source("r", "Report"), Source("u", "Report", publisher="Other")),
    (
        Event(
            "talks",
            "Talks",
            date="2024",
            tags=("Ahrar al-Sham, Jabhat Fateh al-Sham - SDF", "aid"),
            participants=(Participation("w", "UN envoy"), Participation("h"), Participation("s"), Participation("q")),
            citations=(
                Citation(
                    "u",
                    "words",
                    5,
                    10,
                    date="2023",
                    figures=(
                        Figure("$100 million", 1e8, 1e8, "USD", "aid pledged to Ukraine", "exactly"),
                        Figure("48", 48, 48, "", "children"),
                        Figure("at least 48 children", 48, None, "", "children", "at least"),
                    ),
                ),
                Citation("r", "others"),
            ),
        ),
        Event("midnight", "At midnight", date="2024-04-03T00:00:00", external_id="7"),
    ),
)


def again(batch: Batch) -> tuple[ImportPlan, str, Batch]:
    """What coming in again would do to the document that a batch is, what going out left out, and what came in."""
    document = memory_document(batch)
    with TemporaryDirectory() as folder:
        path = Path(folder) / "out.csv"
        said = csv_table.write(queries.batch(document), path)
        came = csv_table.read(path, ReadOptions())
        plan = plan_import(document, came, path.name)
    document.close()
    return plan, said, came


def test_what_went_out_changes_nothing_when_it_comes_back() -> None:
    plan, _said, came = again(STORY)
    assert came.problems == ()
    assert (plan.added, plan.updated) == (0, 0)
    assert not plan.group


@settings(max_examples=40, deadline=None)
@given(batches())
def test_of_any_batch_only_what_was_told_is_lost(batch: Batch) -> None:
    assume("\0" not in repr(batch).replace("\\x00", "\0"))
    plan, said, came = again(batch)
    assert came.problems == ()
    if "which of several" in said or "that say nothing" in said:
        assert plan.added == 0
    else:
        assert not plan.group, plan.group.changes


@settings(max_examples=200)
@given(st.lists(st.tuples(TEXTS, TEXTS), max_size=3))
def test_any_names_and_roles_come_back_from_their_cell(people: list[tuple[str, str]]) -> None:
    assert people_in(people_cell(people)) == tuple(people)


@settings(max_examples=200)
@given(st.lists(TEXTS, max_size=3))
def test_any_tags_come_back_from_their_cell(tags: list[str]) -> None:
    assert tags_in(tags_cell(tags)) == tuple(tags)


@settings(max_examples=200)
@given(
    st.lists(
        st.builds(Figure, WORDS, NUMBERS, NUMBERS, TEXTS, TEXTS, st.sampled_from([None, "exactly", "about"])),
        max_size=2,
    )
)
def test_any_figures_come_back_from_their_cell(figures: list[Figure]) -> None:
    assert figures_in(figures_cell(figures)) == tuple(figures)


@pytest.mark.parametrize(
    ("people", "cell"),
    [
        ([("Tor Wennesland", "UN envoy"), ("Qatar", "")], "Tor Wennesland (UN envoy); Qatar"),
        ([("Hamas (Gaza)", "")], '"Hamas (Gaza)"'),
        ([("Hamas (Gaza)", "victim")], '"Hamas (Gaza)" (victim)'),
        ([("Smith; Sons", ""), ('The “Old” 6"', "")], '"Smith; Sons"; "The “Old” 6"""'),
        ([("Qatar", "mediator; host")], 'Qatar ("mediator; host")'),
    ],
)
def test_only_what_would_be_torn_is_quoted(people: list[tuple[str, str]], cell: str) -> None:
    assert people_cell(people) == cell


def test_figures_stand_in_their_words_and_only_what_these_do_not_say_beside_them() -> None:
    (event, _) = STORY.events
    assert figures_cell(event.citations[0].figures) == (
        "$100 million (low=100000000, high=100000000, unit=USD, counted=aid pledged to Ukraine, qualifier=exactly); "
        "48 (low=48, high=48, counted=children); at least 48 children"
    )


def test_a_person_may_edit_it(tmp_path: Path) -> None:
    path = tmp_path / "out.csv"
    csv_table.write(STORY, path)
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    header, talks, midnight = rows
    talks[header.index("actors")] = 'Al "Scarface" Capone; Qatar (mediator; host)'
    midnight[header.index("date")] = "25/12/2024"
    added = ["3/4/2024", "Added"] + [""] * (len(header) - 2)
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file).writerows([[*header, "colour"], talks, midnight, added])
    batch = csv_table.read(path, ReadOptions())
    names = {actor.id: actor.name for actor in batch.actors}
    assert [(names[part.actor_id], part.role) for part in batch.events[0].participants] == [
        ('Al "Scarface" Capone', ""),
        ("Qatar", "mediator"),
        ("Qatar", "host"),
    ]
    assert [event.id for event in batch.events[:2]] == ["talks", "midnight"]
    assert [event.date for event in batch.events] == ["2024", "2024-12-25", "2024-04-03"]


def test_where_a_quote_stands_is_kept_when_its_event_is_changed() -> None:
    document = memory_document(STORY)
    talks, midnight = STORY.events
    silent = tuple(replace(claim, start=None, end=None, date="") for claim in talks.citations)
    changed = replace(STORY, events=(replace(talks, title="Other", citations=silent), midnight), unplaced=True)
    plan = plan_import(document, changed, "out.csv")
    assert (plan.added, plan.updated) == (0, 1)
    assert {change.table for change in plan.group.changes} == {"event"}
    document.close()


def test_citations_beyond_the_columns_stay_in_the_document() -> None:
    event = Event("e", "Many", citations=tuple(Citation("s", f"quote {n}") for n in range(14)))
    plan, said, _came = again(Batch(sources=(Source("s", "S"),), events=(event,)))
    assert "2 citations beyond 12 of an event" in said
    assert not plan.group

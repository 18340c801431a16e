"""What is in and what is left out add up to the document, and say why."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.core.columns_of import columns_of

from timeline_gui.core import filters
from timeline_gui.core.columns import ActorEntry, SourceEntry
from timeline_gui.core.filters import MAY, NO, YES, Filter
from timeline_gui.dossier.account import LeftOut, left_out, what_is_in

ACTORS = (
    ActorEntry(1, "q", "Qatar", "state"),
    ActorEntry(2, "m", "The minister", "person", (), ((0, "minister"),)),
    ActorEntry(3, "r", "Russia", "state"),
    ActorEntry(4, "h", "Hamas", "armed group"),
    ActorEntry(5, "p", "Hamas office", "organisation", (), ((3, "office"),)),
)
SOURCES = (SourceEntry(1, "s", "The report"), SourceEntry(2, "t", "The wire"))
DATES = ("2022-03", "2023-06-22", "2023-07", "2023-12/2024-02", "2024-06~", "2025-01-01", "", "[..2023-05]")
CATEGORIES = ("", "Meeting", "Agreement")
TAGS = ("war", "aid")


def story():
    """An event a date: Qatar, its minister or Russia take part in turn."""
    return columns_of(
        *DATES,
        taking_part=[[0], [1], [0, 2], [2], [0], [2], [0], [1]],
        actors=ACTORS,
        cited=[[0], [0], [1], [0], [], [0], [1], [0]],
        sources=SOURCES,
        categories=CATEGORIES,
        category=[1, 1, 2, 0, 1, 2, 0, 1],
        tags=TAGS,
        tagged=[[0], [], [1], [0, 1], [], [0], [], []],
    )


def listed(chosen, columns, least=MAY):
    """What the window lists."""
    mask = filters.answers(chosen, columns) >= least
    return mask & ~columns.undated if chosen.dated else mask


def sentence(chosen):
    columns = story()
    inside = listed(chosen, columns)
    may = int((filters.answers(chosen, columns)[inside] == MAY).sum())
    return "".join(run.text for run in what_is_in(chosen, columns, inside, may))


def test_each_event_is_left_out_under_the_first_criterion_that_excludes_it():
    columns = story()
    chosen = Filter(actors=("q",), start="2023", end="2024")
    inside = listed(chosen, columns, YES)
    assert left_out(chosen, columns, inside) == (
        LeftOut(2, "events that name neither Qatar nor one of its officials"),
        LeftOut(1, "event dated before 2023"),
        LeftOut(1, "undated event that may lie in the range"),
        LeftOut(2, "events that may lie in the range but not surely"),
    )
    assert inside.sum() == 2


@pytest.mark.parametrize(
    ("chosen", "lines"),
    [
        (Filter(start="2024"), ["4 events dated before 2024", "1 undated event that may lie in the range"]),
        (Filter(end="2022"), ["5 events dated after 2022", "1 undated event that may lie in the range"]),
        (Filter(categories=("Meeting",)), ["4 events of another category or none"]),
        (Filter(tags=("war", "aid")), ["4 events without the tag war or aid"]),
        (Filter(sources=("t",)), ["6 events that do not cite “The wire”"]),
        (Filter(figures=True), ["8 events without a figure"]),
        (Filter(statuses=("draft",)), ["8 events that are confirmed"]),
        (Filter(places=("Doha",)), ["8 events not placed in Doha"]),
        (Filter(text="truce"), ["8 events not found by searching for “truce”"]),
        (Filter(actors=("q",), only_named=True), ["4 events that do not name Qatar"]),
        (Filter(actors=("h",)), ["8 events that name neither Hamas nor anyone who acts for it"]),
        (Filter(actors=("q", "r"), all_actors=True), ["7 events that do not name both Qatar and Russia"]),
        (Filter(), []),
        (None, []),
    ],
)
def test_what_is_left_out_is_said_in_words(chosen, lines):
    columns = story()
    inside = np.ones(len(columns), bool) if chosen is None else listed(chosen, columns)
    said = [f"{line.count} {line.text}" for line in left_out(chosen, columns, inside)]
    assert [line.removesuffix(" or those who act for them") for line in said] == lines


def test_events_that_were_not_selected_by_hand_are_counted_together():
    columns = story()
    inside = np.zeros(len(columns), bool)
    inside[[1, 4]] = True
    assert left_out(None, columns, inside) == (LeftOut(6, "events not selected"),)
    assert "".join(run.text for run in what_is_in(None, columns, inside, 0)) == (
        "Events selected by hand. That is 2 of 8 events in the document."
    )


@pytest.mark.parametrize(
    ("chosen", "said"),
    [
        (
            Filter(actors=("q",), start="2023", end="2024"),
            "Events that name Qatar or one of its officials and are dated within 2023 to 2024. "
            "That is 4 of 8 events in the document. 2 of them only may lie in the range; the entry says so.",
        ),
        (
            Filter(start="2023-06", end="2023-06", surely=True),
            "Events that surely lie within June 2023. That is 1 of 8 events in the document. "
            "Each of them lies in the range, whatever its exact date.",
        ),
        (
            Filter(start="2024-06", end="2024-06"),
            "Events that are dated within June 2024. That is 1 of 8 events in the document. "
            "Their dates are not exact enough to say that they surely lie in the range.",
        ),
        (
            Filter(start="2024"),
            "Events that are dated 2024 or later. That is 3 of 8 events in the document. "
            "One of them only may lie in the range; the entry says so.",
        ),
        (
            Filter(actors=("q", "r"), all_actors=True, only_named=True),
            "Events that name both Qatar and Russia. That is 1 of 8 events in the document.",
        ),
        (
            Filter(categories=("Meeting", "Agreement"), tags=("war",), sources=("s",)),
            "Events that are of the category Meeting or Agreement, carry the tag war and cite “The report”. "
            "That is 2 of 8 events in the document.",
        ),
        (
            Filter(text="truce", places=("Doha", "Moscow", "Kyiv"), statuses=("draft",), figures=True),
            "Events that were found by searching for “truce”, took place in Doha, Moscow or Kyiv, are drafts "
            "and have a figure. That is 0 of 8 events in the document.",
        ),
        (Filter(), "Every event in the document: 8 of 8."),
    ],
)
def test_what_is_in_is_said_in_a_sentence(chosen, said):
    assert sentence(chosen) == said


WHEN = st.sampled_from(["", "2022", "2023-07", "2024", "2030"])
FILTERS = st.builds(
    Filter,
    actors=st.lists(st.sampled_from("qmrhp"), max_size=3, unique=True).map(tuple),
    all_actors=st.booleans(),
    only_named=st.booleans(),
    start=WHEN,
    end=WHEN,
    surely=st.booleans(),
    text=st.sampled_from(["", "truce"]),
    categories=st.lists(st.sampled_from(CATEGORIES), max_size=2, unique=True).map(tuple),
    tags=st.lists(st.sampled_from(TAGS), max_size=2, unique=True).map(tuple),
    sources=st.lists(st.sampled_from("st"), max_size=2, unique=True).map(tuple),
    statuses=st.sampled_from([(), ("confirmed",), ("draft",)]),
    figures=st.booleans(),
)


@given(st.lists(st.sampled_from(DATES), max_size=12), st.none() | FILTERS, st.randoms(use_true_random=False))
def test_in_and_left_out_add_up_to_the_document(dates, chosen, chance):
    n = len(dates)
    columns = columns_of(
        *dates,
        taking_part=[chance.sample(range(len(ACTORS)), chance.randint(0, 3)) for _ in range(n)],
        actors=ACTORS,
        cited=[chance.sample(range(len(SOURCES)), chance.randint(0, 2)) for _ in range(n)],
        sources=SOURCES,
        categories=CATEGORIES,
        category=[chance.randrange(len(CATEGORIES)) for _ in range(n)],
        tags=TAGS,
        tagged=[chance.sample(range(len(TAGS)), chance.randint(0, 2)) for _ in range(n)],
    )
    hits = np.array([key for key in range(1, n + 1) if chance.random() < 0.7], np.int64)
    answers = filters.answers(chosen, columns, hits) if chosen else np.full(n, YES, np.uint8)
    inside = (answers != NO) & (np.array([chance.random() for _ in range(n)]) < 0.8)
    lines = left_out(chosen, columns, inside, hits)
    assert sum(line.count for line in lines) + inside.sum() == n
    assert all(line.count > 0 for line in lines)
    assert len({line.text for line in lines}) == len(lines)

"""The bundled sample keeps its own rules (data/README.md)."""

import json
import re
from pathlib import Path

import pytest

from timeline_gui.core import edtf
from timeline_gui.core.categories import CATEGORIES
from timeline_gui.formats import exchange

PATH = Path(__file__).parents[2] / "data" / "qatar-mediation.json"
BATCH = exchange.read(PATH)
SOURCE_PARAGRAPHS = 24

events = pytest.mark.parametrize("event", BATCH.events, ids=lambda event: event.title)


def test_it_reads_without_a_problem_and_writes_back_the_same_file(tmp_path):
    assert BATCH.problems == ()
    exchange.write(BATCH, tmp_path / "again.json")
    assert (tmp_path / "again.json").read_text(encoding="utf-8") == PATH.read_text(encoding="utf-8")


def test_it_lists_every_event_in_order_of_time_under_one_source():
    assert len(BATCH.events) == 20
    assert len(BATCH.sources) == 1
    assert list(BATCH.events) == sorted(BATCH.events, key=lambda e: (edtf.order_key(edtf.parse(e.date)), e.id))


def test_the_source_claims_nothing_that_the_report_does_not_print():
    (source,) = BATCH.sources
    assert (source.publisher, source.author, source.url, source.archive_url) == ("", "", "", "")
    assert source.published == "[2024-07-30,2024-07-31]"
    assert source.text is None


def test_bounds_are_those_of_the_dates():
    for event in json.loads(PATH.read_text(encoding="utf-8"))["events"]:
        date = edtf.parse(event["date"])
        assert event["bounds"] == [date.begin_min, date.begin_max, date.end_min, date.end_max]


def test_every_actor_takes_part_or_speaks():
    named = {part.actor_id for event in BATCH.events for part in event.participants}
    named |= {citation.speaker_id for event in BATCH.events for citation in event.citations}
    assert {actor.id for actor in BATCH.actors} == named - {None}


def test_people_hold_an_office_of_a_state():
    kinds = {actor.id: actor.kind for actor in BATCH.actors}
    for actor in BATCH.actors:
        assert actor.kind in ("person", "state", "organisation")
        if actor.kind == "person":
            assert actor.affiliations
        for affiliation in actor.affiliations:
            assert affiliation.role
            assert kinds[affiliation.with_id] == "state"


@events
def test_where_a_person_acts_for_a_state_both_take_part(event):
    offices = {actor.id: actor.affiliations for actor in BATCH.actors}
    present = {part.actor_id for part in event.participants}
    for actor in present:
        assert {office.with_id for office in offices[actor]} <= present
    assert all(part.role for part in event.participants)


@events
def test_an_event_has_a_date_a_category_and_a_quote(event):
    assert event.date
    assert event.category in CATEGORIES
    assert len(event.title) <= 60
    assert event.citations
    assert event.status == "confirmed"


@events
def test_a_quote_is_no_longer_than_a_sentence_and_says_where_it_stands(event):
    for citation in event.citations:
        assert 20 < len(citation.quote) < 200
        assert not re.search(r"[.!?]”?\s", citation.quote)
        assert (citation.start, citation.end) == (None, None)
        places = re.fullmatch(r"paragraphs? (\d+)(?: and (\d+))?", citation.locator)
        assert places
        assert all(1 <= int(place) <= SOURCE_PARAGRAPHS for place in places.groups() if place)


@events
def test_the_words_of_a_date_stand_in_a_quote_and_are_explained_where_they_are_relative(event):
    if event.date_text:
        assert any(event.date_text in citation.quote for citation in event.citations)
    year = event.date.strip("[.")[:4]
    assert event.date_note or year in event.date_text


@events
def test_a_figure_is_written_in_its_quote_and_has_a_number(event):
    for citation in event.citations:
        for figure in citation.figures:
            assert figure.text in citation.quote
            assert figure.counted
            assert figure.low is not None
            assert (figure.high is None) == (figure.qualifier in ("more than", "at least"))


def test_only_days_that_the_report_names_are_claimed_as_days():
    days = {e.date for e in BATCH.events if edtf.parse(e.date).begin_precision == edtf.Precision.DAY}
    assert days == {"2023-06-22", "2023-10-16", "2024-07-30", "2023-10-07/..", "2023-10-07/2024-07"}

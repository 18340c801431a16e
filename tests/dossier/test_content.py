"""The words of a page that depend on how many there are, and on who acts for whom."""

from dataclasses import replace

import pytest
from tests.dossier.documents import BATCH, LAVROV, MEETING, OFFER, PLEDGE, REPORT, RUMOUR, WAR, job_of

from timeline_gui.core.edtf import parse
from timeline_gui.core.model import Batch, Citation, Participation
from timeline_gui.dossier.content import entry_text, proof, subtitle
from timeline_gui.dossier.kinds import frame, kind_in_words
from timeline_gui.dossier.sources import Numbering


def of(*events, **fields):
    return job_of(replace(BATCH, events=events, **fields))


def told(event):
    job = of(event)
    return entry_text(job, job.entries[0], 1, Numbering(job.sources))


def people(*parts):
    return "".join(run.text for run in told(replace(MEETING, participants=parts)).people)


@pytest.mark.parametrize(
    ("events", "said"),
    [
        ((MEETING,), "1 event from 1 source, with its quote."),
        ((MEETING, PLEDGE), "2 events from 2 sources, each with its quote."),
        ((MEETING, RUMOUR), "2 events from 1 source, 1 of them with a quote."),
        ((RUMOUR,), "1 event from 0 sources, 0 of them with a quote."),
    ],
)
def test_the_line_under_the_title_counts_events_sources_and_quotes(events, said):
    assert subtitle(of(*events)) == f"{said} Compiled on 6 September 2024."


@pytest.mark.parametrize(
    ("events", "said"),
    [
        ((MEETING,), "The quote is found word for word in its source."),
        ((OFFER,), "The quote is not found in its source’s text."),
        ((WAR,), "The quote is not checked, as the source’s text is not in this document."),
        (
            (MEETING, PLEDGE, OFFER),
            "Of 4 quotes: 2 found word for word in the source; 1 not found in the source’s text; "
            "1 not checked, as the source’s text is not in this document.",
        ),
        ((RUMOUR,), ""),
    ],
)
def test_how_many_quotes_are_proved_is_said_once_for_all(events, said):
    assert proof(of(*events)) == said


def test_quotes_that_share_a_verdict_are_counted_together():
    again = replace(MEETING, id="again")
    assert proof(of(MEETING, again)) == "All 2 quotes are found word for word in their sources."
    unread = (replace(REPORT, text=None), *BATCH.sources[1:])
    assert proof(of(MEETING, again, sources=unread)).startswith("The quotes are not checked")


def test_a_person_is_named_with_those_the_person_acts_for():
    assert (
        people(Participation("lavrov", "host"), Participation("ukraine")) == "Sergey Lavrov for Russia, host; Ukraine."
    )


def test_a_body_is_not_named_twice_where_its_person_says_the_same():
    assert people(Participation("lavrov", "host"), Participation("russia", "host")) == "Sergey Lavrov for Russia, host."
    assert people(Participation("lavrov"), Participation("russia")) == "Sergey Lavrov for Russia."


def test_a_body_with_a_part_of_its_own_keeps_it():
    both = people(Participation("lavrov", "speaker"), Participation("russia", "state spoken for"))
    assert both == "Sergey Lavrov for Russia, speaker; Russia, state spoken for."


def test_who_takes_part_stands_out_from_who_is_only_acted_for():
    runs = told(replace(MEETING, participants=(Participation("lavrov"),))).people
    assert [run.text for run in runs if run.strong] == ["Sergey Lavrov"]
    assert LAVROV.affiliations[0].with_id == "russia"


def test_sources_are_numbered_as_they_are_cited_and_list_their_events():
    job = of(MEETING, PLEDGE, WAR, OFFER)
    sources = Numbering(job.sources)
    for number, entry in enumerate(job.entries, 1):
        entry_text(job, entry, number, sources)
    assert [(source.number, source.title.text, source.cited_by) for source in sources.texts()] == [
        (1, "Report on mediation", "Events 1, 3–4."),
        (2, "Wire story", "Events 2, 4."),
    ]


def test_the_title_of_a_source_is_told_where_it_is_first_cited():
    twice = replace(MEETING, citations=(MEETING.citations[0], Citation("report", "again")))
    titles = [claim.reference.title for claim in told(twice).claims]
    assert [title and title.text for title in titles] == ["Report on mediation", None]


def test_an_event_without_a_word_is_still_an_entry():
    job = job_of(Batch("Empty", events=(replace(RUMOUR, title=""),)))
    entry = entry_text(job, job.entries[0], 1, Numbering(()))
    assert (entry.title.text, entry.date, entry.place) == (
        "Untitled event",
        "undated",
        "Place not stated in the source.",
    )


@pytest.mark.parametrize(
    ("date", "edge", "kind"),
    [
        ("2024-07-30", "solid", "exact day"),
        ("2024-07-30T10:15", "solid", "time of day"),
        ("2024-07", "faded", "somewhere in the month"),
        ("198X", "faded", "somewhere in the decade"),
        ("2024-07-30~", "dashed", "approximate"),
        ("2024?", "dotted", "uncertain"),
        ("2024%", "dashed", "approximate, uncertain"),
        ("[2024-07-30,2024-07-31]", "dotted", "one of several dates"),
        ("2024-07-01/2024-07-30", "solid", "lasted"),
        ("2022-02/2024-07", "faded", "lasted, ends not exact"),
        ("2022-02/..", "faded", "goes on"),
        ("../2024", "faded", "began earlier"),
        ("2022-02/", "dotted", "lasted, start or end unknown"),
    ],
)
def test_edge_and_key_say_how_exact_a_date_is(date, edge, kind):
    assert (frame(parse(date)), kind_in_words(parse(date))) == (edge, kind)


@pytest.mark.parametrize("date", ["", "[..2024]", "[2024..]"])
def test_a_date_without_a_place_on_the_axis_has_a_dotted_edge(date):
    assert frame(parse(date)) == "dotted"

from dataclasses import replace

import pytest
from tests.dossier.documents import BATCH, MEETING, OFFER, PLEDGE, REPORT, RUMOUR, WAR, job_by_hand, job_of

from timeline_gui.core.errors import UserError
from timeline_gui.core.filters import Filter
from timeline_gui.core.model import Batch
from timeline_gui.paint.tokens import LIGHT


def ids(job):
    return [entry.event.id for entry in job.entries]


def test_events_stand_in_the_order_of_time_whatever_order_they_come_in():
    backwards = replace(BATCH, events=BATCH.events[::-1])
    assert ids(job_of(backwards)) == ids(job_of(BATCH)) == ["offer", "rumour", "war", "meeting", "pledge"]


def test_counts_add_up_to_the_document():
    job = job_of(BATCH, Filter(actors=("qatar",), start="2023", end="2024"))
    assert ids(job) == ["offer", "meeting", "pledge"]
    assert job.total == 5 == len(job.entries) + sum(line.count for line in job.left_out)


def test_events_that_only_may_lie_in_the_range_are_known():
    job = job_of(BATCH, Filter(start="2023", end="2024"))
    assert {entry.event.id: entry.may for entry in job.entries} == {
        "offer": True,
        "war": False,
        "meeting": False,
        "pledge": False,
    }


def test_no_event_may_lie_elsewhere_where_no_range_was_asked_for():
    assert not any(entry.may for entry in job_of(BATCH).entries)
    assert not any(entry.may for entry in job_by_hand(BATCH, "offer", "rumour").entries)


def test_events_picked_by_hand_leave_out_the_others():
    job = job_by_hand(BATCH, "war", "rumour")
    assert ids(job) == ["rumour", "war"]
    assert [(line.count, line.text) for line in job.left_out] == [(3, "events not selected")]


def test_quotes_are_proved_by_the_text_that_the_document_has():
    verdicts = {entry.event.id: entry.verdicts for entry in job_of(BATCH).entries}
    assert verdicts == {
        MEETING.id: ("verified",),
        PLEDGE.id: ("verified", "not checked"),
        WAR.id: ("not checked",),
        OFFER.id: ("not found",),
        RUMOUR.id: (),
    }


def test_a_document_without_the_text_proves_nothing():
    without = replace(BATCH, sources=(replace(REPORT, text=None), BATCH.sources[1]))
    assert {verdict for entry in job_of(without).entries for verdict in entry.verdicts} == {"not checked"}


def test_the_range_of_the_picture_is_the_one_asked_for_where_it_has_two_ends():
    both = job_of(BATCH, Filter(start="2023", end="2024"))
    assert both.span == (1672531200, 1735689599)
    assert job_of(BATCH, Filter(start="2023")).span is None
    assert job_of(BATCH).span is None


def test_categories_have_the_colours_of_the_window():
    assert job_of(BATCH).categories["Armed conflict"] == LIGHT.categories[2][0]


def test_the_title_is_the_one_given_or_the_document_s_or_the_file_s():
    nameless = Batch(events=(RUMOUR,))
    assert job_of(BATCH).title == "Qatar as mediator"
    assert job_of(BATCH, title="For the desk").title == "For the desk"
    assert job_of(nameless).title == "story.tlx"
    assert job_of(nameless, document_name="").title == "Timeline"


def test_more_events_than_can_be_typeset_in_good_time_are_refused():
    crowd = tuple(replace(RUMOUR, id=str(number)) for number in range(5001))
    with pytest.raises(UserError, match="up to 5,000 events, and these are 5,001"):
        job_of(Batch("Crowd", events=crowd))

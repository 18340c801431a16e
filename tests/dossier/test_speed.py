"""A dossier of a thousand events is a short wait, one of twenty is none."""

from time import perf_counter

import pytest
from tests.dossier.documents import BATCH, MEETING, job_of, written

from timeline_gui.core.model import Batch, Event


def story(count):
    events = tuple(
        Event(
            f"{i:04}",
            f"Event {i}",
            date=f"{1990 + i // 336}-{i // 28 % 12 + 1:02}-{i % 28 + 1:02}",
            participants=MEETING.participants,
            citations=MEETING.citations,
        )
        for i in range(count)
    )
    return Batch("Many", BATCH.actors, BATCH.sources, events)


@pytest.mark.benchmark
@pytest.mark.parametrize(("count", "seconds"), [(20, 1.5), (1000, 6.0)])
def test_speed(count, seconds, qapp, tmp_path):
    job = job_of(story(count))
    before = perf_counter()
    written(job, tmp_path)
    assert perf_counter() - before < seconds

"""A long row of values stands on the disk and comes back as it was, as often as wanted."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.formats.records import batches

from timeline_gui.core import event_spool, spool
from timeline_gui.core.errors import UserError
from timeline_gui.core.model import Batch, Event
from timeline_gui.core.progress import Cancelled
from timeline_gui.core.spool import Spool, SpoolFile, Watched


@settings(max_examples=50)
@given(st.lists(batches(), max_size=3), st.integers(1, 4), st.integers(0, 3))
def test_events_come_back_as_they_were(some: list[Batch], piece: int, held: int) -> None:
    events = [event for batch in some for event in batch.events]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(spool, "PIECE", piece)
        patch.setattr(spool, "SHORT", 2)
        patch.setattr(event_spool, "HELD", held)
        kept = event_spool.event_spool()
        for event in events:
            kept.append(event)
        assert len(kept) == len(events)
        for _time in range(2):
            assert list(kept.settled()) == events


def test_a_short_one_is_a_tuple() -> None:
    kept = event_spool.event_spool()
    kept.append(Event("a", "A"))
    assert kept.settled() == (Event("a", "A"),)


def test_a_folder_that_is_gone_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "gone"))
    monkeypatch.setattr(spool, "PIECE", 1)
    kept = Spool[int](SpoolFile(), int, lambda value: value)  # type: ignore[arg-type, return-value]
    with pytest.raises(UserError, match="temporary files"):
        kept.append(1)


def test_going_through_values_is_told_and_can_be_stopped() -> None:
    told: list[tuple[int, int]] = []

    class Asked:
        def report(self, done: int, total: int, what: str = "") -> None:
            told.append((done, total))
            if done >= 2000:
                raise Cancelled

    values = Watched(range(2500), Asked(), "file")
    with pytest.raises(Cancelled):
        list(values)
    assert told == [(0, 2500), (1000, 2500), (2000, 2500)]
    assert len(values) == 2500

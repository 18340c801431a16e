"""What is worked out of a document before it is shown is what the window would work out."""

from pathlib import Path

import numpy as np
from pytestqt.qtbot import QtBot

from timeline_gui.session.opened import read_document, work_ahead
from timeline_gui.session.session import Session


def test_what_is_worked_out_ahead_is_used_and_equals_what_the_window_works_out(qtbot: QtBot, story: Path) -> None:
    plain, ahead = Session(), Session()
    plain.open(story)
    opened = read_document(story)
    everything = work_ahead(opened.columns)
    ahead.show(opened.document, opened.columns, everything)

    assert ahead.view.reach is everything.reach(opened.columns)
    assert ahead.view.all_counter is everything.counter(opened.columns)
    assert ahead.view.whole_extent == plain.view.whole_extent
    _ = plain.view.reach, plain.view.all_counter
    for one, other in zip(ahead.view.sorted_arrays(), plain.view.sorted_arrays(), strict=True):
        assert np.array_equal(one, other)
    plain.close()
    ahead.close()

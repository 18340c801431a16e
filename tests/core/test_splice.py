"""Arrays by position after some rows have gone and others have come."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline_gui.core import splice as splices
from timeline_gui.core.room import Room
from timeline_gui.core.splice import Splice


@pytest.mark.parametrize("few", [0, 100])
@given(data=st.data())
def test_rows_are_found_again_however_many_come_and_go(few: int, data: st.DataObject) -> None:
    count = data.draw(st.integers(1, 12))
    old = np.array(sorted(data.draw(st.sets(st.integers(0, count - 1)))), dtype=np.int64)
    before = np.array(sorted(data.draw(st.lists(st.integers(0, count), max_size=4))), dtype=np.int64)
    rows = np.array(data.draw(st.lists(st.integers(0, count - 1), max_size=20)), dtype=np.int32)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(splices, "_FEW", few)
        splice = Splice(count, old, before, Room())
        names = splice.of(np.arange(count), np.full(len(before), -1))
        places, leaving = splice.places(rows), splice.leaving(rows)
    assert leaving.tolist() == [at for at, row in enumerate(rows.tolist()) if row in old.tolist()]
    stay = np.setdiff1d(np.arange(len(rows)), leaving)
    assert names[places[stay]].tolist() == rows[stay].tolist()
    assert places.dtype == rows.dtype

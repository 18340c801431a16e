"""Rows stand in the order of their ranks, equal ones in the order of time."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from timeline_gui.ui.table.sorting import _LAST, ordered

RANKS = st.one_of(st.integers(0, 5), st.integers(-(2**40), 2**40), st.just(int(_LAST)))


@given(st.lists(RANKS, max_size=40), st.booleans())
def test_few_and_many_ranks_give_the_same_order(ranks: list[int], descending: bool) -> None:
    positions = np.arange(0, 2 * len(ranks), 2)
    every = np.repeat(np.array(ranks, dtype=np.int64), 2)
    found = ordered(positions, every, descending=descending)
    sign = -1 if descending else 1
    assert found.tolist() == sorted(positions.tolist(), key=lambda at: sign * ranks[at // 2])

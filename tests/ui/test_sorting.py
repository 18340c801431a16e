"""Rows stand in the order of their ranks, equal ones in the order of time."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline_gui.core.columns import build_csr
from timeline_gui.core.names import fold
from timeline_gui.ui.table import sorting
from timeline_gui.ui.table.sorting import by_first, by_name, ordered, ranks_of_names

FEW = st.lists(st.integers(0, 5), max_size=40).map(lambda ranks: np.array(ranks, dtype=np.uint16))
MANY = st.lists(st.integers(-(2**62), 2**62), max_size=40).map(lambda ranks: np.array(ranks, dtype=np.int64))
NAMES = ("Qatar", "", "Äthiopien", "egypt", "Egypt", "Zambia")


@given(st.one_of(FEW, MANY), st.booleans())
def test_few_and_many_ranks_give_the_same_order(ranks: np.ndarray, descending: bool) -> None:
    positions = np.arange(0, 2 * len(ranks), 2)
    found = ordered(positions, np.repeat(ranks, 2), descending=descending)
    sign = -1 if descending else 1
    assert found.tolist() == sorted(positions.tolist(), key=lambda at: sign * int(ranks[at // 2]))


def test_names_that_differ_in_case_or_accents_only_share_a_place_and_none_is_last() -> None:
    assert ranks_of_names(NAMES).tolist() == [2, 4, 0, 1, 1, 3]
    assert ranks_of_names(()).tolist() == []
    assert by_name(np.array([5, 1, 0]), NAMES).tolist() == [3, 4, 2]


@pytest.mark.parametrize("bits", [16, 64])
@given(st.lists(st.lists(st.integers(0, len(NAMES) - 1), max_size=4, unique=True), max_size=30))
def test_events_stand_by_the_first_of_their_names_then_by_how_many_they_have(bits: int, held: list[list[int]]) -> None:
    pairs = [(value, position) for position, values in enumerate(held) for value in values]
    values, positions = (np.array([pair[side] for pair in pairs], dtype=np.int64) for side in (0, 1))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sorting, "_short", lambda _most: np.dtype(f"int{bits}"))
        ranks = by_first(build_csr(values, positions, len(NAMES)), NAMES, len(held))
    found = ordered(np.arange(len(held)), ranks, descending=False)

    def wanted(position: int) -> tuple[bool, tuple[bool, str], int]:
        first = min(((not NAMES[v], fold(NAMES[v])) for v in held[position]), default=(True, ""))
        return not held[position], first, len(held[position])

    assert found.tolist() == sorted(range(len(held)), key=wanted)

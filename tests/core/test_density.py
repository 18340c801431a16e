import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from tests.core.columns_of import columns_of

from timeline_gui.core import civil
from timeline_gui.core.density import calendar_edges, count

DAY = 86400
JANUARY = civil.seconds(2024, 1, 1)


def test_each_event_counts_once_in_every_bin_that_it_meets() -> None:
    columns = columns_of("2024-01-15", "2024-01-20", "2024-02", "2024-01-20/2024-03-02", "")
    edges = np.array([civil.seconds(2024, month) for month in (1, 2, 3, 4)], np.int64)

    density = count(columns, np.ones(5, bool), edges)

    assert density.exact.tolist() == [3, 1, 1]
    assert density.vague.tolist() == [0, 1, 0]
    assert density.total.tolist() == [3, 2, 1]


def test_only_the_events_of_the_mask_count() -> None:
    columns = columns_of("2024-01-15", "2024-01-20")
    edges = np.array([JANUARY, civil.seconds(2024, 2)], np.int64)

    assert count(columns, np.array([True, False]), edges).total.tolist() == [1]


def test_bins_are_whole_units_of_the_calendar() -> None:
    year = calendar_edges(JANUARY, JANUARY + 366 * DAY, 1000)
    decades = calendar_edges(JANUARY, JANUARY + 366 * DAY * 200, 1000, 40)

    assert set(np.diff(year).tolist()) == {7 * DAY}
    assert {civil.civil(int(edge))[:3][1:] for edge in decades} == {(1, 1)}
    assert {civil.civil(int(edge))[0] % 10 for edge in decades} == {0}


@given(
    st.floats(-6e10, 6e10),
    st.floats(3600, 3e11),
    st.integers(100, 3000),
)
def test_bins_cover_the_view_and_are_wide_enough_to_see(left: float, span: float, width: int) -> None:
    edges = calendar_edges(left, left + span, width)

    assert edges[0] <= left
    assert edges[-1] >= left + span
    assert np.all(np.diff(edges) > 0)
    assert np.diff(edges).min() * width / span >= 3.9 or np.diff(edges).min() <= 3600
    assert len(edges) < width

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from tests.core.columns_of import columns_of

from timeline_gui.core import civil
from timeline_gui.core.columns import Csr
from timeline_gui.core.density import Counters, calendar_edges, count, ramp_limits
from timeline_gui.core.edtf import Precision

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


@given(
    st.lists(st.tuples(st.integers(2020, 2025), st.integers(1, 12), st.integers(1, 40)), max_size=30),
    st.integers(0, 2**30),
    st.lists(st.integers(0, 2200), min_size=2, max_size=9, unique=True),
)
def test_counters_count_by_lane_what_looking_at_each_event_counts(
    dates: list[tuple[int, int, int]], chosen: int, days: list[int]
) -> None:
    texts = [f"{year}-{month:02}" if day > 28 else f"{year}-{month:02}-{day:02}" for year, month, day in dates]
    columns = columns_of(*texts)
    mask = np.array([bool(chosen >> at & 1) for at in range(len(texts))], bool)
    members = Csr(np.array([0, len(texts) // 2, len(texts)], np.int64), np.arange(len(texts), dtype=np.int32))
    edges = np.sort(np.array(days, np.int64)) * DAY + civil.seconds(2020, 1)
    counters = Counters(columns, mask, members)

    for lane, among in ((-1, range(len(texts))), (0, members.of(0)), (1, members.of(1))):
        counts = counters.of(lane).count(edges)
        for at, (left, right) in enumerate(zip(edges[:-1].tolist(), edges[1:].tolist(), strict=True)):
            met = [p for p in among if mask[p] and columns.drawn_start[p] < right and columns.drawn_end[p] >= left]
            assert counters.meeting(lane, left, right).tolist() == met
            assert counts.total[at] == len(met)
            assert counts.exact[at] == sum(columns.events.begin_precision[p] == Precision.DAY for p in met)


def test_colours_stand_for_eight_counts_that_reach_the_most() -> None:
    assert ramp_limits(0) == (1, 2, 5, 10, 20, 50, 100, 200)
    assert ramp_limits(740) == (1, 5, 10, 20, 50, 100, 200, 500)
    assert ramp_limits(1_000_000)[-1] == 1_000_000

"""What is found by a reach is what looking at every event finds."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from tests.core.columns_of import columns_of
from tests.core.dates import edtf_texts

from timeline_gui.core.columns import Columns
from timeline_gui.core.generate import generate
from timeline_gui.core.reach import Reach


def assert_as_looking_at_all(columns: Columns, mask: np.ndarray, first: int, last: int) -> None:
    reach, mask = Reach(columns, mask), mask & columns.on_axis
    before, after = mask & (columns.drawn_end < first), mask & (columns.drawn_start > last)
    between = mask & (columns.drawn_start <= last) & (columns.drawn_end >= first)

    assert len(reach) == mask.sum()
    assert (reach.before(first), reach.after(last)) == (before.sum(), after.sum())
    assert reach.count(first, last) == between.sum()
    assert reach.between(first, last).tolist() == np.flatnonzero(between).tolist()
    ends, starts = columns.drawn_end, columns.drawn_start
    assert reach.last_before(first) == max(np.flatnonzero(before), key=lambda at: (ends[at], -at), default=None)
    assert reach.first_after(last) == min(np.flatnonzero(after), key=lambda at: (starts[at], at), default=None)


@given(st.lists(edtf_texts(), max_size=12), st.data())
def test_any_few_events(some: list[str], data: st.DataObject) -> None:
    columns = columns_of(*some)
    mask = np.array(data.draw(st.lists(st.booleans(), min_size=len(some), max_size=len(some))), dtype=bool)
    moments = st.sampled_from([0, *columns.drawn_start.tolist(), *columns.drawn_end.tolist()]) | st.integers(
        -(10**11), 10**11
    )
    first, last = sorted((data.draw(moments), data.draw(moments)))
    assert_as_looking_at_all(columns, mask, first, last)


def test_many_events_in_spans_of_all_lengths() -> None:
    columns = columns_of(*(event.date for event in generate(3000).events))
    random = np.random.default_rng(1)
    lowest, highest = np.quantile(columns.drawn_start[columns.on_axis], (0.01, 0.99)).astype(int)
    for share in (1.0, 0.5, 0.01):
        mask = random.random(len(columns)) < share
        for _ in range(40):
            first = int(random.integers(lowest, highest))
            assert_as_looking_at_all(columns, mask, first, first + int(10 ** random.uniform(0, 9)))

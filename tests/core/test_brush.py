from itertools import pairwise

import pytest
from tests.core.columns_of import columns_of

from timeline_gui.core import civil
from timeline_gui.core.brush import Brush, answers_in, as_dates, snapped, unit_edges
from timeline_gui.core.edtf import parse
from timeline_gui.core.filters import MAY, NO, YES
from timeline_gui.core.marks import Scale


def test_a_brush_takes_what_lies_in_it_wholly_or_lasts_in_it_for_certain() -> None:
    columns = columns_of("2024-07-10", "2024-07", "2024", "2023-10-07/..", "2024-06-20/2024-08-01", "")

    found = answers_in(columns, Brush(civil.seconds(2024, 6, 1), civil.seconds(2024, 8, 1)))

    assert set(columns.events.key[found == YES].tolist()) == {1, 2, 4, 5}
    assert set(columns.events.key[found == MAY].tolist()) == {3}


def test_a_brush_ends_where_the_next_unit_begins() -> None:
    columns = columns_of("2024-07-31", "2024-08-01", "2024-07-31~")

    found = answers_in(columns, Brush(civil.seconds(2024, 7, 1), civil.seconds(2024, 8, 1)))

    assert dict(zip(columns.events.key.tolist(), found.tolist(), strict=True)) == {1: YES, 2: NO, 3: MAY}


def test_edges_keep_to_units_that_are_wide_enough_to_hit() -> None:
    year = Scale(float(civil.seconds(2024)), 1000 / (366 * 86400), 1000.0)

    assert snapped(civil.seconds(2024, 3, 1) + 90_000, year) == civil.seconds(2024, 3, 4)
    widths = [(b - a) * year.per_second for a, b in pairwise(unit_edges(year).tolist())]
    assert min(widths) >= 6


@pytest.mark.parametrize(
    ("left", "right", "dates"),
    [
        (civil.seconds(2024, 6, 1), civil.seconds(2024, 8, 1, 12), ("2024-06-01", "2024-08-01")),
        (civil.seconds(2024, 6, 1, 8), civil.seconds(2024, 6, 1, 9), ("2024-06-01T08:00:00", "2024-06-01T08:59:59")),
        (civil.seconds(2024, 6, 1), civil.seconds(2024, 7, 1), ("2024-06-01", "2024-06-30")),
        (civil.seconds(2024, 6, 1), civil.seconds(2024, 6, 2), ("2024-06-01", "2024-06-01")),
        (civil.seconds(-43, 3, 1), civil.seconds(14, 8, 1), ("-0043-03-01", "0014-07-31")),
        (civil.seconds(-20000), civil.seconds(20000), ("Y-20000", "Y19999")),
    ],
)
def test_a_span_becomes_dates_that_hold_it(left: int, right: int, dates: tuple[str, str]) -> None:
    assert as_dates(left, right) == dates
    start, end = (parse(date) for date in dates)
    assert start.begin_min is not None
    assert end.end_max is not None
    assert start.begin_min <= left < right <= end.end_max + 1

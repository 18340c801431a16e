import pytest
from tests.core.columns_of import columns_of

from timeline_gui.core import civil
from timeline_gui.core.brush import as_dates, inside
from timeline_gui.core.edtf import parse


def test_a_brush_takes_what_lies_in_it_wholly_or_lasts_in_it_for_certain() -> None:
    columns = columns_of("2024-07-10", "2024-07", "2024", "2023-10-07/..", "2024-06-20/2024-08-01", "")

    mask = inside(columns, civil.seconds(2024, 6, 1), civil.seconds(2024, 8, 1))

    assert set(columns.events.key[mask].tolist()) == {1, 2, 4, 5}


@pytest.mark.parametrize(
    ("left", "right", "dates"),
    [
        (civil.seconds(2024, 6, 1), civil.seconds(2024, 8, 1, 12), ("2024-06-01", "2024-08-01")),
        (civil.seconds(2024, 6, 1, 8), civil.seconds(2024, 6, 1, 9), ("2024-06-01T08:00:00", "2024-06-01T09:00:00")),
        (civil.seconds(-43, 3, 1), civil.seconds(14, 8, 1), ("-0043-03-01", "0014-08-01")),
        (civil.seconds(-20000), civil.seconds(20000), ("Y-20000", "Y20000")),
    ],
)
def test_a_span_becomes_dates_that_hold_it(left: int, right: int, dates: tuple[str, str]) -> None:
    assert as_dates(left, right) == dates
    start, end = (parse(date) for date in dates)
    assert start.begin_min is not None
    assert end.end_max is not None
    assert start.begin_min <= left <= right <= end.end_max

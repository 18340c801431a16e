import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.core.dates import intervals, moments

from timeline_gui.core.around import around
from timeline_gui.core.civil import DAY
from timeline_gui.core.edtf import parse


@pytest.mark.parametrize(
    ("date", "days", "expected"),
    [
        ("2024-04-10", 3, ("2024-04-07", "2024-04-13")),
        ("2024-04", 1, ("2024-03-31", "2024-05-01")),
        ("2024-02-28/2024-03-01", 1, ("2024-02-27", "2024-03-02")),
        ("2024-04-10T12:00", 1, ("2024-04-09T12:00:00", "2024-04-11T12:00:59")),
        ("2023-10-07/..", 7, ("2023-09-30", "")),
        ("2023-10-07/", 7, ("2023-09-30", "")),
        ("[..2024-07-30]", 1, ("", "2024-07-31")),
        ("0000-01-01", 1, ("-0001-12-31", "0000-01-02")),
        ("", 3, ("", "")),
    ],
)
def test_the_range_is_what_the_date_allows_and_the_days_on_both_sides(
    date: str, days: int, expected: tuple[str, str]
) -> None:
    assert around(parse(date), days) == expected


@given(st.one_of(moments(), intervals()), st.integers(1, 1000))
def test_no_second_less_and_none_more(text: str, days: int) -> None:
    date = parse(text)
    start, end = around(date, days)
    if start and not start.startswith("Y"):
        assert date.begin_min is not None
        assert parse(start).begin_min == date.begin_min - days * DAY
    if end and not end.startswith("Y"):
        assert date.end_max is not None
        assert parse(end).end_max == date.end_max + days * DAY
    assert bool(start) is (date.begin_min is not None)
    assert bool(end) is (date.end_max is not None)

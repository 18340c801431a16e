"""Dates move along time and stay as exact as they were."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline_gui.core import edtf
from timeline_gui.core.civil import DAY, seconds
from timeline_gui.core.edtf import EdtfError
from timeline_gui.core.shifting import Unit, date_at, shifted, steps_between, unit_of


@pytest.mark.parametrize(
    ("date", "count", "unit", "moved"),
    [
        ("2024-07-30", 3, "day", "2024-08-02"),
        ("2024-07-30", -30, "day", "2024-06-30"),
        ("2024-02-29", 1, "year", "2025-02-28"),
        ("2024-01-31", 1, "month", "2024-02-29"),
        ("2024-07", 6, "month", "2025-01"),
        ("2024-07?", -7, "month", "2023-12?"),
        ("2024", -2030, "year", "-0006"),
        ("-0044-03", 12, "month", "-0043-03"),
        ("2024~", 24, "month", "2026~"),
        ("198X", 10, "year", "199X"),
        ("19XX", -200, "year", "17XX"),
        ("2024-21", 1, "year", "2025-21"),
        ("2024-XX", 1, "year", "2025-XX"),
        ("2024-07-XX", 1, "month", "2024-08-XX"),
        ("2024-07-30T23:50", 15, "minute", "2024-07-31T00:05"),
        ("2024-07-30T23:50:07Z", 1, "day", "2024-07-31T23:50:07Z"),
        ("2024-07-30T23:50:07+03:00", 1, "month", "2024-08-30T23:50:07+03:00"),
        ("2023-10-07/..", 2, "day", "2023-10-09/.."),
        ("2023-10/2024-02-01", 1, "month", "2023-11/2024-03-01"),
        ("[..2024-07-30]", 1, "day", "[..2024-07-31]"),
        ("[1670..1672]", 1, "year", "[1671..1673]"),
        ("[2024-07-30,2024-08-01]", 1, "day", "[2024-07-31,2024-08-02]"),
        ("Y-170000000", 5, "year", "Y-169999995"),
        ("Y12000", -3000, "year", "9000"),
        ("", 1, "day", ""),
    ],
)
def test_all_of_a_date_moves(date: str, count: int, unit: Unit, moved: str) -> None:
    assert shifted(date, count, unit) == moved


def test_one_side_of_an_interval_moves() -> None:
    assert shifted("2023-10-07/2023-10-09", -1, "day", "start") == "2023-10-06/2023-10-09"
    assert shifted("2023-10-07/2023-10-09", 1, "month", "end") == "2023-10-07/2023-11-09"
    with pytest.raises(EdtfError, match="ends before it begins"):
        shifted("2023-10-07/2023-10-09", 5, "day", "start")
    with pytest.raises(EdtfError, match="only an interval"):
        shifted("2023-10-07", 5, "day", "end")


@pytest.mark.parametrize(
    ("date", "count", "unit", "why"),
    [
        ("2024", 1, "day", "known to the year"),
        ("2024", 1, "month", "known to the year"),
        ("2024-07", 1, "day", "known to the month"),
        ("2024-21", 1, "month", "known to the year"),
        ("198X", 1, "year", "last digits are not known"),
        ("2023-10-07/2024", 1, "day", "known to the year"),
    ],
)
def test_no_date_is_moved_by_less_than_it_is_known_to(date: str, count: int, unit: Unit, why: str) -> None:
    with pytest.raises(EdtfError, match=why):
        shifted(date, count, unit)


@pytest.mark.parametrize(
    ("date", "unit"),
    [
        ("2024", "year"),
        ("198X", "year"),
        ("2024-07", "month"),
        ("2024-07-XX", "month"),
        ("2024-07-30/2024-08", "month"),
        ("2024-07-30", "day"),
        ("2024-07-30T14:05", "minute"),
        ("2024-21", "year"),
        ("", None),
    ],
)
def test_the_unit_that_all_of_a_date_is_known_to(date: str, unit: str | None) -> None:
    assert unit_of(date) == unit


DATES = st.sampled_from(
    ["2024", "2024-07~", "2024-02-29", "1914-07/1918-11", "[2024-07-30..2024-08-03]", "2024-07-30T14:05", "-0044-03-15"]
)


@given(DATES, st.integers(-500, 500))
def test_moving_keeps_how_exact_a_date_is(date: str, count: int) -> None:
    unit = unit_of(date)
    assert unit is not None
    before, after = edtf.parse(date), edtf.parse(shifted(date, count, unit))
    assert (after.flags, after.begin_precision, after.end_precision) == (
        before.flags,
        before.begin_precision,
        before.end_precision,
    )


@given(st.integers(-3000, 3000))
def test_days_can_be_moved_back(count: int) -> None:
    assert shifted(shifted("2024-02-29", count, "day"), -count, "day") == "2024-02-29"


@pytest.mark.parametrize(
    ("pixel", "date"),
    [(60.0, "2024-07-30"), (5.0, "2024-07-30T14:05"), (DAY / 2, "2024-07"), (10 * DAY, "2024"), (1e9, "2024")],
)
def test_a_place_stands_for_no_finer_a_date_than_can_be_pointed_at(pixel: float, date: str) -> None:
    assert date_at(seconds(2024, 7, 30, 14, 5), pixel) == date


@pytest.mark.parametrize("at", [-9e15, -1e11, 0.0, 9e15])
def test_a_place_anywhere_is_a_date(at: float) -> None:
    assert edtf.parse(date_at(at, 1e9)).begin_min is not None


@pytest.mark.parametrize(
    ("start", "end", "unit", "count"),
    [
        ((2024, 1, 1), (2024, 3, 1), "day", 60),
        ((2024, 1, 1), (2024, 3, 10), "month", 2),
        ((2024, 1, 31), (2023, 12, 1), "month", -2),
        ((2024, 1, 1), (2030, 8, 1), "year", 7),
        ((2024, 1, 1, 12, 0), (2024, 1, 1, 11, 30), "minute", -30),
    ],
)
def test_steps_are_those_of_the_calendar(start: tuple[int, ...], end: tuple[int, ...], unit: Unit, count: int) -> None:
    assert steps_between(seconds(*start), seconds(*end), unit) == count

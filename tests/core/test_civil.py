"""The calendar as arithmetic, held against the standard library where that reaches, else against itself."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline_gui.core import civil

ANY_DAY = st.integers(-(10**14), 10**14)
EPOCH = date(1970, 1, 1).toordinal()


@pytest.mark.parametrize(
    ("moment", "expected"),
    [
        ((1970, 1, 1, 0, 0, 0), 0),
        ((1969, 12, 31, 23, 59, 59), -1),
        ((2024, 7, 30, 14, 5, 30), 1_722_348_330),
        ((2000, 2, 29, 0, 0, 0), 951_782_400),
        ((1, 1, 1, 0, 0, 0), -62_135_596_800),
        ((0, 12, 31, 23, 59, 59), -62_135_596_801),
        ((0, 2, 29, 0, 0, 0), -62_162_121_600),
        ((-43, 3, 15, 0, 0, 0), -63_517_824_000),
    ],
)
def test_seconds_and_back(moment: tuple[int, int, int, int, int, int], expected: int) -> None:
    assert civil.seconds(*moment) == expected
    assert civil.civil(expected) == moment


def test_left_out_parts_are_the_first_of_their_kind() -> None:
    assert civil.seconds(2024) == civil.seconds(2024, 1, 1, 0, 0, 0)


@given(st.dates())
def test_days_agree_with_the_standard_library(day: date) -> None:
    days = day.toordinal() - EPOCH
    assert civil.days_from_civil(day.year, day.month, day.day) == days
    assert civil.civil_from_days(days) == (day.year, day.month, day.day)
    assert civil.weekday(days) == day.weekday()


@given(st.datetimes(timezones=st.just(UTC)))
def test_seconds_agree_with_the_standard_library(moment: datetime) -> None:
    whole = moment.replace(microsecond=0)
    at = int((whole - datetime(1970, 1, 1, tzinfo=UTC)).total_seconds())
    assert civil.seconds(*whole.timetuple()[:6]) == at
    assert civil.civil(at) == whole.timetuple()[:6]


@given(ANY_DAY)
def test_any_day_however_far_comes_back(days: int) -> None:
    year, month, day = civil.civil_from_days(days)
    assert 1 <= day <= civil.days_in_month(year, month)
    assert civil.days_from_civil(year, month, day) == days


@given(ANY_DAY)
def test_the_calendar_repeats_every_400_years_weekdays_included(days: int) -> None:
    year, month, day = civil.civil_from_days(days)
    assert civil.civil_from_days(days + 146_097) == (year + 400, month, day)
    assert civil.weekday(days) == civil.weekday(days + 146_097)


@given(st.integers(-(10**9), 10**9), st.integers(1, 12), st.integers(-10_000, 10_000))
def test_months_on_are_counted_in_twelves(year: int, month: int, count: int) -> None:
    then_year, then_month = civil.add_months(year, month, count)
    assert 1 <= then_month <= 12
    assert (then_year - year) * 12 + then_month - month == count


@pytest.mark.parametrize(
    ("year", "leap"),
    [(2024, True), (2023, False), (1900, False), (2000, True), (0, True), (-4, True), (-100, False)],
)
def test_leap_years(year: int, leap: bool) -> None:
    assert civil.is_leap(year) is leap
    assert civil.days_in_month(year, 2) == (29 if leap else 28)
    assert civil.days_from_civil(year + 1, 1, 1) - civil.days_from_civil(year, 1, 1) == (366 if leap else 365)

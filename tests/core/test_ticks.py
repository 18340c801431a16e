"""Two tiers at every zoom: which units, how they are named, and that they cover the view uncrowded."""

import math
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline_gui.core.civil import DAY, seconds
from timeline_gui.core.ticks import CHARACTER, Axis, Tick, ticks

YEAR = 365.2425 * DAY
HOUR = 3600


def axis(left: int, days: float, *, px_a_day: float) -> Axis:
    return ticks(left, left + days * DAY, days * px_a_day)


def labels(tier: tuple[Tick, ...]) -> list[str]:
    return [tick.label for tick in tier]


JANUARY_2024 = seconds(2024)


@pytest.mark.parametrize(
    ("left", "days", "px_a_day", "upper", "lower"),
    [
        (JANUARY_2024, 1000, 35 / 365, ["2020s"], ["2024", "2025", "2026"]),
        (JANUARY_2024, 500, 120 / 365, ["2024", "2025"], ["Jan", "Apr", "Jul", "Oct", "Jan", "Apr"]),
        (JANUARY_2024, 500, 61 / 365, ["2024", "2025"], [""] * 6),
        (JANUARY_2024, 80, 1.2, ["2024"], ["Jan", "Feb", "Mar"]),
        (JANUARY_2024, 80, 2.5, ["2024"], ["January", "February", "March"]),
        (JANUARY_2024, 27, 9.0, ["January 2024"], ["1", "5", "10", "15", "20", "25"]),
        (JANUARY_2024, 2.5, 22.0, ["January 2024"], ["1", "2", "3"]),
        (JANUARY_2024, 2.5, 60.0, ["January 2024"], ["Mon 1", "Tue 2", "Wed 3"]),
        (JANUARY_2024, 0.8, 120.0, ["1 January 2024"], ["00:00", "12:00"]),
        (JANUARY_2024, 0.8, 180.0, ["Monday 1 January 2024"], ["00:00", "06:00", "12:00", "18:00"]),
        (JANUARY_2024, 0.1, 1200.0, ["Monday 1 January 2024"], ["00:00", "01:00", "02:00"]),
        (JANUARY_2024, 0.03, 4800.0, ["1 January 2024, 00:00"], ["00:00", "00:15", "00:30"]),
        (
            seconds(2024, 7, 30, 14),
            0.005,
            24_000.0,
            ["30 July 2024, 14:00"],
            ["14:00", "14:05"],
        ),
        (seconds(2024, 7, 30, 14), 0.001, 400_000.0, ["30 July 2024, 14:00", "30 July 2024, 14:01"], None),
    ],
)
def test_units_and_names_at_each_zoom(
    left: int, days: float, px_a_day: float, upper: list[str], lower: list[str] | None
) -> None:
    shown = axis(left, days, px_a_day=px_a_day)
    assert labels(shown.upper) == upper
    assert lower is None or labels(shown.lower) == lower


@pytest.mark.parametrize(
    ("years", "upper", "lower"),
    [
        (60, ["1980s", "1990s"], ["1980", "1985", "1990", "1995"]),
        (250, ["1900s", "2000s"], ["1980", "1990", "2000"]),
        (3000, ["1000–1999", "2000–2999"], ["1900", "2000", "2100"]),
        (15_000, ["1–9999 CE", "10,000–19,999 CE"], ["1000", "2000", "3000"]),
        (150_000, ["1–99,999 CE", "100,000–199,999 CE"], ["1 CE", "10,000 CE", "20,000 CE"]),
        (15 * 10**8, ["1–999,999,999 CE", "1,000,000,000–1,999,999,999 CE"], ["1 CE", "200,000,000 CE"]),
    ],
)
def test_far_out_powers_of_ten_of_years(years: int, upper: list[str], lower: list[str]) -> None:
    shown = ticks(seconds(1980), seconds(1980) + years * YEAR, 1200)
    assert labels(shown.upper)[:2] == upper
    assert labels(shown.lower)[: len(lower)] == lower


@pytest.mark.parametrize(
    ("left", "right", "width", "upper", "lower"),
    [
        (seconds(-1), seconds(3), 1200, ["2 BCE", "1 BCE", "1 CE", "2 CE", "3 CE"], None),
        (
            seconds(-20),
            seconds(20) - 1,
            600,
            None,
            ["25 BCE", "20 BCE", "15 BCE", "10 BCE", "5 BCE", "1 CE"],
        ),
        (seconds(-45), seconds(-25) - 1, 300, ["50–41 BCE", "40–31 BCE", "30–21 BCE"], None),
        (seconds(-1500), seconds(1500), 600, ["2000–1001 BCE", "1000–1 BCE", "1–999 CE", "1000–1999"], None),
        (seconds(-11_999), seconds(-11_998), 600, ["12,000 BCE", "11,999 BCE"], None),
        (
            seconds(-43, 3, 14),
            seconds(-43, 3, 16) - 1,
            500,
            ["Thursday 14 March 44 BCE", "Friday 15 March 44 BCE"],
            None,
        ),
    ],
)
def test_before_year_1_people_count_backwards_and_without_a_year_0(
    left: int, right: int, width: int, upper: list[str] | None, lower: list[str] | None
) -> None:
    shown = ticks(left, right, width)
    assert upper is None or labels(shown.upper) == upper
    assert lower is None or labels(shown.lower)[: len(lower)] == lower


def test_groups_of_years_begin_with_the_year_that_names_them() -> None:
    shown = ticks(seconds(-1500), seconds(1500), 600)
    assert [tick.start for tick in shown.upper] == [seconds(year) for year in (-1999, -999, 1, 1000)]


def test_the_short_form_is_for_units_that_are_partly_in_view() -> None:
    july = ticks(seconds(2024, 7, 1), seconds(2024, 7, 30), 600)
    assert (july.upper[0].label, july.upper[0].short) == ("July 2024", "Jul")
    day = ticks(seconds(2024, 7, 30), seconds(2024, 7, 30, 23), 600)
    assert (day.upper[0].label, day.upper[0].short) == ("Tuesday 30 July 2024", "30 Jul")
    assert (day.lower[1].label, day.lower[1].short) == ("03:00", "03")


def test_all_names_of_a_tier_have_one_form() -> None:
    shown = ticks(JANUARY_2024, JANUARY_2024 + 364 * DAY, 12 * 60)
    assert labels(shown.lower) == [
        "Jan",
        "Feb",
        "Mar",
        "Apr",
        "May",
        "Jun",
        "Jul",
        "Aug",
        "Sep",
        "Oct",
        "Nov",
        "Dec",
    ]


def test_the_line_is_strong_where_a_larger_unit_begins() -> None:
    shown = ticks(seconds(2023, 11, 1), seconds(2024, 2, 28), 300)
    assert [(tick.label, tick.strong) for tick in shown.lower] == [
        ("November", False),
        ("December", False),
        ("January", True),
        ("February", False),
    ]


@pytest.mark.parametrize(("left", "right", "width"), [(0.0, 0.0, 100.0), (1.0, 0.0, 100.0), (0.0, 1.0, 0.0)])
def test_a_view_of_nothing_has_no_axis(left: float, right: float, width: float) -> None:
    assert ticks(left, right, width) == Axis((), ())
    assert ticks(math.nan, right, width) == Axis((), ())


@st.composite
def views(draw: st.DrawFn) -> tuple[float, float, float]:
    span = math.exp(draw(st.floats(math.log(5), math.log(2e9 * YEAR))))
    centre = draw(st.sampled_from([-1, 1])) * math.exp(draw(st.floats(0, math.log(1e9 * YEAR))))
    return centre - span / 2, centre + span / 2, draw(st.floats(80, 4000))


@given(views())
def test_both_tiers_cover_the_view_and_names_keep_to_their_room(
    view: tuple[float, float, float],
) -> None:
    left, right, width = view
    shown = ticks(left, right, width)
    starts = {tick.start for tick in shown.upper}
    assert len(shown.lower) <= width / CHARACTER + 3
    for tier in shown:
        assert tier[0].start <= left < tier[0].end
        assert tier[-1].start <= math.ceil(right) <= tier[-1].end
        assert all(one.end == other.start for one, other in pairwise(tier))
        for tick in tier:
            room = (tick.end - tick.start) * width / (right - left)
            assert len(tick.short) <= len(tick.label) <= room / CHARACTER
            assert not tick.label.startswith("0 ")
            assert tick.strong == (tick.start in starts)


@given(views())
def test_some_tier_is_always_named(view: tuple[float, float, float]) -> None:
    shown = ticks(*view)
    assert any(tick.label for tick in (*shown.upper, *shown.lower))


@given(views())
def test_larger_units_begin_where_smaller_ones_do(view: tuple[float, float, float]) -> None:
    shown = ticks(*view)
    smaller = {tick.start for tick in shown.lower}
    assert all(tick.start in smaller for tick in shown.upper if tick.start > shown.lower[0].start)

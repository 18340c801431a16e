"""What each kind of date means in seconds, what is refused and why, and when a date lies in a range."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.core.dates import edtf_texts, nearly_edtf_texts

from timeline_gui.core.civil import civil, days_in_month, seconds
from timeline_gui.core.edtf import (
    UNDATED,
    DateFlag,
    Edtf,
    EdtfError,
    Precision,
    order_key,
    parse,
    possibly_within,
    surely_within,
)

Bounds = tuple[int | None, int | None, int | None, int | None]


def first(year: int, month: int = 1, day: int = 1, hour: int = 0, minute: int = 0, second: int = 0) -> int:
    return seconds(year, month, day, hour, minute, second)


def last(year: int, month: int = 12, day: int | None = None) -> int:
    return seconds(year, month, day or days_in_month(year, month), 23, 59, 59)


def bounds(date: Edtf) -> Bounds:
    return date.begin_min, date.begin_max, date.end_min, date.end_max


MOMENTS = [
    ("2024", first(2024), last(2024), Precision.YEAR),
    ("2024-04", first(2024, 4), last(2024, 4), Precision.MONTH),
    ("2024-02", first(2024, 2), last(2024, 2, 29), Precision.MONTH),
    ("2024-07-30", first(2024, 7, 30), last(2024, 7, 30), Precision.DAY),
    ("0000", first(0), last(0), Precision.YEAR),
    ("-0043-03-15", first(-43, 3, 15), last(-43, 3, 15), Precision.DAY),
    ("-9999", first(-9999), last(-9999), Precision.YEAR),
    ("Y12000", first(12_000), last(12_000), Precision.YEAR),
    ("Y-11999", first(-11_999), last(-11_999), Precision.YEAR),
    ("Y-292277022655", first(-292_277_022_655), last(-292_277_022_655), Precision.YEAR),
    ("2023-21", first(2023, 3), last(2023, 5), Precision.SEASON),
    ("2023-22", first(2023, 6), last(2023, 8), Precision.SEASON),
    ("2023-23", first(2023, 9), last(2023, 11), Precision.SEASON),
    ("2023-24", first(2023, 12), last(2024, 2, 29), Precision.SEASON),
    ("2024-33", first(2024), last(2024, 3), Precision.QUARTER),
    ("2024-34", first(2024, 4), last(2024, 6), Precision.QUARTER),
    ("2024-35", first(2024, 7), last(2024, 9), Precision.QUARTER),
    ("2024-36", first(2024, 10), last(2024, 12), Precision.QUARTER),
    ("198X", first(1980), last(1989), Precision.DECADE),
    ("19XX", first(1900), last(1999), Precision.CENTURY),
    ("1XXX", first(1000), last(1999), Precision.COARSE),
    ("-004X", first(-49), last(-40), Precision.DECADE),
    ("-04XX", first(-499), last(-400), Precision.CENTURY),
    ("198X-XX", first(1980), last(1989), Precision.DECADE),
    ("2004-XX", first(2004), last(2004), Precision.YEAR),
    ("1985-XX-XX", first(1985), last(1985), Precision.YEAR),
    ("1985-04-XX", first(1985, 4), last(1985, 4), Precision.MONTH),
    ("2024-07-30T14:05:30Z", first(2024, 7, 30, 14, 5, 30), first(2024, 7, 30, 14, 5, 30), Precision.SECOND),
    ("2024-07-30T14:05:30", first(2024, 7, 30, 14, 5, 30), first(2024, 7, 30, 14, 5, 30), Precision.SECOND),
    (
        "2024-07-30T14:05:30.999Z",
        first(2024, 7, 30, 14, 5, 30),
        first(2024, 7, 30, 14, 5, 30),
        Precision.SECOND,
    ),
    (
        "2024-07-30T14:05:30+05:30",
        first(2024, 7, 30, 8, 35, 30),
        first(2024, 7, 30, 8, 35, 30),
        Precision.SECOND,
    ),
    ("2024-07-30T23:05:30-04", first(2024, 7, 31, 3, 5, 30), first(2024, 7, 31, 3, 5, 30), Precision.SECOND),
    ("2024-07-30T14:05", first(2024, 7, 30, 14, 5), first(2024, 7, 30, 14, 5, 59), Precision.MINUTE),
    ("2024-07-30T14", first(2024, 7, 30, 14), first(2024, 7, 30, 14, 59, 59), Precision.HOUR),
    ("2024-07-30T24:00:00Z", first(2024, 7, 31), first(2024, 7, 31), Precision.SECOND),
    ("2016-12-31T23:59:60Z", last(2016, 12, 31), last(2016, 12, 31), Precision.SECOND),
    ("2017-01-01T00:59:60+01:00", last(2016, 12, 31), last(2016, 12, 31), Precision.SECOND),
]


@pytest.mark.parametrize(("text", "low", "high", "unit"), MOMENTS)
def test_a_moment_lies_somewhere_in_its_unit(text: str, low: int, high: int, unit: Precision) -> None:
    date = parse(text)
    assert bounds(date) == (low, high, low, high)
    assert (date.begin_precision, date.end_precision) == (unit, unit)
    assert date.flags == (DateFlag.TIMED if unit < Precision.DAY else 0)
    assert date.text == text


INTERVAL = DateFlag.INTERVAL
OCTOBER_7 = (first(2023, 10, 7), last(2023, 10, 7))
JULY = (first(2024, 7), last(2024, 7))
INTERVALS: list[tuple[str, Bounds, DateFlag]] = [
    ("2023-11/2024-07", (first(2023, 11), last(2023, 11), *JULY), INTERVAL),
    ("../2024-07", (None, None, *JULY), INTERVAL | DateFlag.OPEN_START),
    ("2023-10-07/..", (*OCTOBER_7, None, None), INTERVAL | DateFlag.OPEN_END),
    ("2023-10-07/", (*OCTOBER_7, OCTOBER_7[0], None), INTERVAL | DateFlag.UNKNOWN_END),
    ("/2024-07", (None, JULY[1], *JULY), INTERVAL | DateFlag.UNKNOWN_START),
    ("2024/2024", (first(2024), last(2024), first(2024), last(2024)), INTERVAL),
    ("2024/2024-03", (first(2024), last(2024, 3), first(2024, 3), last(2024, 3)), INTERVAL),
    ("2024-03-05/2024-03", (first(2024, 3, 5), last(2024, 3, 5), first(2024, 3, 5), last(2024, 3)), INTERVAL),
    ("2024-03-05/2024", (first(2024, 3, 5), last(2024, 3, 5), first(2024, 3, 5), last(2024)), INTERVAL),
    ("-0049/-0043-03-15", (first(-49), last(-49), first(-43, 3, 15), last(-43, 3, 15)), INTERVAL),
    ("Y-11999/-9000", (first(-11_999), last(-11_999), first(-9000), last(-9000)), INTERVAL),
    ("2023-24/2024-33", (first(2023, 12), last(2024, 2, 29), first(2024), last(2024, 3)), INTERVAL),
    ("198X/2004-XX", (first(1980), last(1989), first(2004), last(2004)), INTERVAL),
    ("1984~/2004-06?", (first(1984), last(1984), first(2004, 6), last(2004, 6)), INTERVAL | DateFlag(6)),
    ("2023-10-07%/..", (*OCTOBER_7, None, None), INTERVAL | DateFlag(6) | DateFlag.OPEN_END),
    (
        "2024-07-30T10Z/2024-07-30T12:30",
        (
            first(2024, 7, 30, 10),
            first(2024, 7, 30, 10, 59, 59),
            first(2024, 7, 30, 12, 30),
            first(2024, 7, 30, 12, 30, 59),
        ),
        INTERVAL | DateFlag.TIMED,
    ),
]


@pytest.mark.parametrize(("text", "expected", "flags"), INTERVALS)
def test_an_interval_has_soft_ends(text: str, expected: Bounds, flags: DateFlag) -> None:
    date = parse(text)
    assert bounds(date) == expected
    assert date.flags == flags


def test_each_end_of_an_interval_keeps_its_own_unit() -> None:
    date = parse("2023-11/2024-07-30")
    assert (date.begin_precision, date.end_precision) == (Precision.MONTH, Precision.DAY)
    assert parse("../2024").begin_precision is Precision.UNKNOWN


JULY_30, JULY_31 = (first(2024, 7, 30), last(2024, 7, 30)), (first(2024, 7, 31), last(2024, 7, 31))
SETS = [
    ("[2024-07-30,2024-07-31]", JULY_30[0], JULY_31[1], DateFlag.ONE_OF, (JULY_30, JULY_31)),
    ("[2024-07-31,2024-07-30]", JULY_30[0], JULY_31[1], DateFlag.ONE_OF, (JULY_31, JULY_30)),
    ("[..2024-07-30]", None, JULY_30[1], DateFlag.BEFORE, ((None, JULY_30[1]),)),
    ("[2024-07-30..]", JULY_30[0], None, DateFlag.AFTER, ((JULY_30[0], None),)),
    ("[2024-07-30..2024-07-31]", JULY_30[0], JULY_31[1], DateFlag.ONE_OF, ((JULY_30[0], JULY_31[1]),)),
    (
        "[1667,1668,1670..1672]",
        first(1667),
        last(1672),
        DateFlag.ONE_OF,
        ((first(1667), last(1667)), (first(1668), last(1668)), (first(1670), last(1672))),
    ),
    (
        "[..1983-12,1985]",
        None,
        last(1985),
        DateFlag.ONE_OF | DateFlag.BEFORE,
        ((None, last(1983)), (first(1985), last(1985))),
    ),
    (
        "[1760-01?,1760-12..]",
        first(1760),
        None,
        DateFlag.ONE_OF | DateFlag.AFTER | DateFlag.UNCERTAIN,
        ((first(1760), last(1760, 1)), (first(1760, 12), None)),
    ),
]


@pytest.mark.parametrize(("text", "low", "high", "flags", "candidates"), SETS)
def test_one_of_a_set_lies_from_the_first_to_the_last_candidate(
    text: str,
    low: int | None,
    high: int | None,
    flags: DateFlag,
    candidates: tuple[tuple[int | None, int | None]],
) -> None:
    date = parse(text)
    assert bounds(date) == (low, high, low, high)
    assert date.flags == flags
    assert date.candidates == candidates


def test_a_set_is_known_to_the_coarsest_unit_in_it_and_not_at_all_where_it_is_open() -> None:
    assert parse("[2024-07-30,2024-08]").begin_precision is Precision.MONTH
    before = parse("[..2024-07-30]")
    assert (before.begin_precision, before.end_precision) == (Precision.UNKNOWN, Precision.DAY)


@pytest.mark.parametrize(
    "text", ["", "XXXX", "XXXX-XX", "XXXX-XX-XX", "XXXX-12-XX", "XXXX-12-25", "../..", "../", "/.."]
)
def test_without_any_bound_it_is_undated(text: str) -> None:
    date = parse(text)
    assert bounds(date) == (None, None, None, None)
    assert DateFlag.UNDATED in date.flags
    assert date.text == text


def test_no_string_is_the_undated_date() -> None:
    assert parse("") is UNDATED


@pytest.mark.parametrize(
    ("sign", "flags"),
    [
        ("~", DateFlag.APPROXIMATE),
        ("?", DateFlag.UNCERTAIN),
        ("%", DateFlag.APPROXIMATE | DateFlag.UNCERTAIN),
    ],
)
@pytest.mark.parametrize("text", [text for text, *_ in MOMENTS])
def test_qualifiers_do_not_widen_the_bounds(text: str, sign: str, flags: DateFlag) -> None:
    plain, qualified = parse(text), parse(text + sign)
    assert bounds(qualified) == bounds(plain)
    assert qualified.flags == plain.flags | flags


REFUSED = [
    ("2023-02-29", "February 2023 has 28 days"),
    ("2024-02-30", "February 2024 has 29 days"),
    ("2024-04-31", "April 2024 has 30 days"),
    ("2024-01-00", "January 2024 has 31 days"),
    ("-0100-02-29", "February 101 BCE has 28 days"),
    ("XXXX-02-30", "February has 29 days"),
    ("2024-13", "there is no month 13"),
    ("2024-00-10", "there is no month 00"),
    ("2024-13-XX", "there is no month 13"),
    ("2024-21-03", "21 is a season or quarter, which has no days"),
    ("2024-37", "37 is not read; seasons are 21 to 24, quarters 33 to 36"),
    ("2024-25", "25 is not read"),
    ("2024-42", "there is no month 42"),
    ("19", "a century"),
    ("198", "a decade an X (198X)"),
    ("-0000", "there is no year -0000; the year before 1 is 0000, 1 BCE"),
    ("+2024", "no plus sign"),
    ("12024", "beyond four digits begins with Y"),
    ("Y2024", "Y is for years beyond four digits"),
    ("Y012024", "does not begin with 0"),
    ("Y-17E7", "powers and significant digits"),
    ("1950S2", "powers and significant digits"),
    ("Y12024-07", "neither month nor day"),
    ("Y292277026597", "292 billion"),
    ("Y" + "9" * 5000, "292 billion"),
    ("20240730", "with hyphens"),
    ("2024-7-3", "two digits"),
    ("03.04.2024", "year first"),
    ("03/04/2024", "a slash parts the start and the end of an interval"),
    ("3/2024", "a slash parts the start and the end of an interval"),
    ("2024/2025/2026", "a slash parts the start and the end of an interval"),
    ("/", "needs a start or an end"),
    ("2024-06/2024-05", "it ends before it begins"),
    ("2024/2023-12", "it ends before it begins"),
    ("2024-01-01T00:00:00/2024-01-01T00:00:00+00:01", "it ends before it begins"),
    ("2023-02-29/2024", "2023-02-29: February 2023 has 28 days"),
    ("XXXX/2024", "leave the side empty"),
    ("[2024-05/2024-06]", "a set of possible dates"),
    ("[1672..1670]", "1672..1670: it ends before it begins"),
    ("[1670]", "a set of one"),
    ("[]", "a set of possible dates"),
    ("[", "a set of possible dates"),
    ("[..]", "a set of possible dates"),
    ("[1670,..1672]", "a set of possible dates"),
    ("[1670..,1672]", "a set of possible dates"),
    ("[1670, 1672]", "no spaces"),
    ("[1670,]", "no date"),
    ("{1670,1672}", "all of these dates"),
    ("..", "but of what"),
    ("1670..1672", "stands in a set or an interval"),
    ("1984?~", "stands once, at the end"),
    ("1984?-06", "stands at the end"),
    ("?1984-06", "stands at the end"),
    ("19uu", "a capital X"),
    ("198x", "a capital X"),
    ("-XXXX", "leave the sign out"),
    ("1X84", "stand at the right"),
    ("156X-12-25", "stand at the right"),
    ("1985-XX-04", "stand at the right"),
    ("12:45", "needs its date"),
    ("2024-07T12:00", "needs a whole date"),
    ("198X-07-01T12:00", "needs a whole date"),
    ("2024-07-30t14:05", "is written T14:05"),
    ("2024-07-30T1405", "is written T14:05"),
    ("2024-07-30T14:05:00,5", "is written T14:05"),
    ("2024-07-30T25:00", "there is no hour 25"),
    ("2024-07-30T24:00:01", "only 24:00"),
    ("2024-07-30T24:00:00.5", "only 24:00"),
    ("2024-07-30T24", "only 24:00"),
    ("2024-07-30T14:60", "there is no minute 60"),
    ("2024-07-30T14:05:61", "there is no second 61"),
    ("2024-07-30T14:05:60", "the last second of a month in UTC"),
    ("2016-12-31T23:59:60+01:00", "the last second of a month in UTC"),
    ("2024-07-30T14:05:00+15:00", "between -14:00 and +14:00"),
    ("2024-07-30T14:05:00+02:75", "between -14:00 and +14:00"),
    ("April 2024", "no spaces"),
    (" 2024", "no spaces"),
    ("2024\n", "no spaces"),
    (" ", "no date"),
    ("yesterday", "not an EDTF date such as 2024-07-30"),
    ("٢٠٢٤", "not an EDTF date"),
]


@pytest.mark.parametrize(("text", "fault"), REFUSED)
def test_what_is_no_date_is_refused_with_its_fault_named(text: str, fault: str) -> None:
    with pytest.raises(EdtfError) as refusal:
        parse(text)
    message = str(refusal.value)
    assert fault in message
    assert len(message) < 160
    assert message.isprintable()


@given(st.integers(-9999, 9999), st.integers(1, 12), st.integers(1, 31))
def test_a_day_lasts_from_its_first_to_its_last_second(year: int, month: int, day: int) -> None:
    day = min(day, days_in_month(year, month))
    date = parse(f"{'-' * (year < 0)}{abs(year):04}-{month:02}-{day:02}")
    assert date.begin_min is not None
    assert date.end_max is not None
    assert civil(date.begin_min) == (year, month, day, 0, 0, 0)
    assert civil(date.end_max) == (year, month, day, 23, 59, 59)


@given(edtf_texts())
def test_bounds_are_in_order(text: str) -> None:
    date = parse(text)
    assert date.text == text
    known = [bound for bound in bounds(date) if bound is not None]
    assert all(-(2**63) <= bound < 2**63 for bound in known)
    low, begin, end, high = bounds(date)
    for before, after in ((low, begin), (end, high), (low, end), (begin, high), (low, high)):
        assert before is None or after is None or before <= after
    if not date.flags & DateFlag.INTERVAL:
        assert (low, begin) == (end, high)
    assert (DateFlag.UNDATED in date.flags) == (not known)


@given(edtf_texts())
def test_a_date_overlaps_its_own_range_and_is_surely_in_no_range_that_it_may_miss(text: str) -> None:
    date = parse(text)
    low, high = date.begin_min, date.end_max
    assert possibly_within(date, low, high)
    assert surely_within(date, low, high) == (not date.flags & DateFlag(2 | 4 | 2048))
    if high is not None:
        assert not possibly_within(date, high + 1, None)
    if low is not None:
        assert not possibly_within(date, None, low - 1)


@given(edtf_texts(), st.integers(-(10**11), 10**11), st.integers(0, 10**10))
def test_surely_is_possibly(text: str, low: int, length: int) -> None:
    date = parse(text)
    assert possibly_within(date, low, low + length) or not surely_within(date, low, low + length)


@given(st.text(max_size=60) | nearly_edtf_texts())
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        date = parse(text)
    except EdtfError:
        return
    assert date.text == text


MAY = {"possibly": True, "surely": False}
YES = {"possibly": True, "surely": True}
NO = {"possibly": False, "surely": False}


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("2024-04-10", YES),
        ("2024-04", YES),
        ("2024", MAY),
        ("2024-05", NO),
        ("2024-04-10~", MAY),
        ("2024-04?", MAY),
        ("[2024-04-10,2024-04-12]", YES),
        ("[2024-03-31,2024-04-12]", MAY),
        ("[..2024-04-10]", MAY),
        ("[2024-04-10..]", MAY),
        ("[2024-05-10..]", NO),
        ("2024-03/2024-05", YES),
        ("2024-03/2024-05~", MAY),
        ("2024-04-03/2024-04-20", YES),
        ("2024-01/2024-04", YES),
        ("2024-01/2024", MAY),
        ("2024/2024", MAY),
        ("../2024-05", YES),
        ("../2024-03", NO),
        ("2024-03-31/..", YES),
        ("2024/..", MAY),
        ("2024-03-31/", MAY),
        ("/2024-05-01", MAY),
        ("../..", MAY),
        ("", MAY),
    ],
)
def test_whether_a_date_lies_in_april_2024(text: str, answer: dict[str, bool]) -> None:
    date, april = parse(text), (first(2024, 4), last(2024, 4))
    assert {"possibly": possibly_within(date, *april), "surely": surely_within(date, *april)} == answer


def test_half_open_and_boundless_ranges() -> None:
    since_2024 = (first(2024), None)
    assert surely_within(parse("2024-05"), *since_2024)
    assert surely_within(parse("[2024-05..]"), *since_2024)
    assert not surely_within(parse("[..2024-05]"), *since_2024)
    assert surely_within(parse("[..2023]"), None, last(2023))
    assert surely_within(parse("2024/2024"), None, None)
    assert not surely_within(UNDATED, None, None)


def test_order_is_by_earliest_start_then_latest_end_and_dates_without_stand_at_the_edge() -> None:
    written = ["2024-07-30", "2024-07", "2024-01/..", "2024", "2023", "[..2024]", "", "-0043-03-15"]
    assert [date.text for date in sorted(map(parse, written), key=order_key)] == [
        "[..2024]",
        "",
        "-0043-03-15",
        "2023",
        "2024",
        "2024-01/..",
        "2024-07",
        "2024-07-30",
    ]

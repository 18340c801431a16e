"""How far apart two events lie; held against every pair of days that their dates allow."""

from itertools import product

import pytest

from timeline_gui.core.civil import DAY
from timeline_gui.core.distance import Distance, distance
from timeline_gui.core.edtf import DateFlag, Edtf, parse


def apart(a: str, b: str) -> tuple[int, int | None] | None:
    found = distance(parse(a), parse(b))
    assert found == distance(parse(b), parse(a))
    return (found.least, found.most) if found is not None else None


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("2024-04-01", "2024-04-06", (5, 5)),
        ("2024-04-01", "2024-04-01", (0, 0)),
        ("2024-04", "2024-05-03", (3, 32)),
        ("2024-04-10", "2024-04", (0, 20)),
        ("2024-04", "2024-04", (0, 29)),
        ("2023-12-31", "2024-01-01", (1, 1)),
        ("-0001-12-31", "0000-01-01", (1, 1)),
        ("2024-01-01/2024-01-10", "2024-01-15", (5, 5)),
        ("2024-01-01/2024-01-10", "2024-01-04", (0, 0)),
        ("2024-01/2024-03", "2024-05-01", (31, 61)),
        ("2023-10-07/..", "2024-04-01", (0, 0)),
        ("2023-10-07/..", "2023-10-01", (6, 6)),
        ("2023-10-07/", "2023-10-01", (6, 6)),
        ("2023-10-07/", "2023-11-06", (0, 30)),
        ("../2023-10-07", "2023-10-09", (2, 2)),
        ("/2023-10-07", "2023-10-05", (0, 2)),
        ("/2023-10-07", "2023-10-09", (2, 2)),
        ("[..2024-07-30]", "2024-08-02", (3, None)),
        ("[2024-07-30..]", "2024-07-01", (29, None)),
        ("[2024-07-30,2024-08-02]", "2024-08-01", (1, 2)),
        ("[2024-07-30,2024-08-02]", "[2024-07-31,2024-08-01]", (1, 2)),
    ],
)
def test_it_is_as_exact_as_the_dates(a: str, b: str, expected: tuple[int, int | None]) -> None:
    assert apart(a, b) == expected


@pytest.mark.parametrize(
    ("a", "b"),
    [("", "2024"), ("XXXX-12-25", "2024"), ("/..", "2024"), ("[..2024-07-30]", "2024-01"), ("", "")],
)
def test_nothing_is_said_where_nothing_is_known(a: str, b: str) -> None:
    assert apart(a, b) is None


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("2024-04-01T10:00", "2024-04-01T10:30", (30, 30, "minute")),
        ("2024-04-01T10:00:05", "2024-04-01T10:00:09", (4, 4, "second")),
        ("2024-04-01T10:00:05", "2024-04-01T10:30", (30, 30, "minute")),
        ("2024-04-01T23", "2024-04-02T01", (2, 2, "hour")),
        ("2024-04-01T23:59", "2024-04-02", (1, 1, "day")),
        ("2024-04-01T10:00/", "2024-04-01T09:00", (60, 60, "minute")),
    ],
)
def test_times_are_counted_in_the_coarser_unit(a: str, b: str, expected: tuple[int, int, str]) -> None:
    found = distance(parse(a), parse(b))
    assert found is not None
    assert (found.least, found.most, found.unit) == expected


def test_doubt_and_duration_are_told() -> None:
    assert distance(parse("2024-04-01~"), parse("2024-04-03")) == Distance(2, 2, "day", moments=True, doubtful=True)
    assert distance(parse("2024-04-01/2024-04-02"), parse("2024-04-03")) == Distance(
        1, 1, "day", moments=False, doubtful=False
    )


FAR = 400
"""Days from the first day of 2024 that stand for "without end" in the count below."""
ORIGIN = parse("2024-01-01").begin_min or 0

DATES = (
    "2024-01-03",
    "2024-01",
    "2024-01-20/2024-02-02",
    "2024-01/2024-02",
    "2024-01-10/..",
    "2024-01-10/",
    "../2024-01-10",
    "/2024-01-10",
    "[..2024-01-10]",
    "[2024-01-10..]",
    "[2024-01-02,2024-01-20]",
    "2024-02-25",
)


def occupied(date: Edtf) -> list[tuple[int, int]]:
    """Every first and last day that the date allows; a year on each side stands for all time."""

    def days(lo: int | None, hi: int | None) -> range:
        first = -FAR if lo is None else (lo - ORIGIN) // DAY
        last = FAR if hi is None else (hi - ORIGIN) // DAY
        return range(first, last + 1)

    if not date.flags & DateFlag.INTERVAL:
        members = date.candidates or ((date.begin_min, date.end_max),)
        return [(day, day) for lo, hi in members for day in days(lo, hi)]
    begins = [-FAR] if date.flags & DateFlag.OPEN_START else days(date.begin_min, date.begin_max)
    ends = [FAR] if date.flags & DateFlag.OPEN_END else days(date.end_min, date.end_max)
    # First and last days vary apart from each other, so the outermost ones of each are enough.
    outer = product({begins[0], begins[-1]}, {ends[0], ends[-1]})
    return [(begin, end) for begin, end in outer if begin <= end]


@pytest.mark.parametrize(("a", "b"), list(product(DATES, DATES)))
def test_it_holds_every_gap_that_is_possible_and_no_other(a: str, b: str) -> None:
    gaps = [
        max(0, begin_b - end_a, begin_a - end_b)
        for begin_a, end_a in occupied(parse(a))
        for begin_b, end_b in occupied(parse(b))
    ]
    least, most = min(gaps), max(gaps)
    endless = most > FAR // 2

    found = apart(a, b)

    if least == 0 and endless:
        assert found is None
    else:
        assert found == (least, None if endless else most)

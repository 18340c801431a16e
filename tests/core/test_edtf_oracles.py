"""Our reading of EDTF beside two others, over strings made of every part a date may have.

Where they differ, a row of a table says why; a row that no string needs fails.
"""

import re
import warnings
from datetime import UTC, datetime, timedelta, timezone
from itertools import product
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyparsing.warnings import PyparsingWarning

from timeline_gui.core.civil import civil
from timeline_gui.core.edtf import EdtfError, parse

with warnings.catch_warnings():
    # Both grammars call pyparsing by names that it is about to drop.
    warnings.simplefilter("ignore", PyparsingWarning)
    from edtf import parse_edtf
    from edtf_validate.valid_edtf import is_valid


def _each(heads: str, tails: str, form: str = "{}{}") -> list[str]:
    return [form.format(head, tail) for head, tail in product(heads.split(" "), tails.split(" "))]


PARTS = (
    " -02 -00 -13 -21 -24 -25 -33 -37 -42 -7 -12-31 -12-32 -02-29 -04-31 -06-00 -13-01 -21-05 "
    "-XX -XX-XX -04-XX -XX-04 -1X"
)
YEARS = "0000 -0000 0987 -9999 Y12000 Y-170000000 Y2024 Y012024 12024 +2024"
UNSPECIFIED = "198X 19XX 1XXX XXXX -004X -04XX 1X85 X985 198X-XX 198X-04 XXXX-04-XX"
TIMES = (
    "14:05:30 14:05:30Z 14:05:30+05:30 14:05:30-04 14:05:30+14:00 14:05:30+14:30 14:05:30+00:00 "
    "14:05:30.25Z 24:00:00 24:00:01 25:00:00 14:60:00 14:05 14 14:5:30 140530"
)
ODD_TIMES = "2016-12-31T23:59:60Z 2023-02-29T14:05:30 2024-07T14:05:30 2024-07-30t14:05:30"
QUALIFIED = "1985 2024-07 2024-07-30 198X 2024-XX 2024-24 2024-34 Y12000 2024-07-30T14:05:30Z"
ENDS = "2024 2024-07 2024-07-30 2024-02-30 2004-XX 2024-34 -0044 Y12000 2024~ .. "
ODD_INTERVALS = "2024-07-30T10:00:00Z/2024-07-30T12:00:00Z XXXX/2024 2024/2025/2026 03/04/2024"
MEMBERS = "1667 1668-12 1668-12-01 166X 1667? Y12000 1667-13 1667..1672 1672..1667 "
ODD_SETS = (
    "[1667] [..1667] [1667..] [..] [] [..1667,1670] [1667,1670..] [1667..,1670] [1667,1668 1667,1668] "
    "{1667,1668} [1667,1668-24] [1667,1668-12-01T12:00:00]"
)
OTHERS = (
    "19 198 20240730 Y17E7 1950S2 30.07.2024 ?2024 2024-?07 2024-07?-30 198x 19uu unknown 2024-W30 "
    "2024-212 --07-30 2024- 2024–07 12:45 .. P1Y"
)
CORPUS = dict.fromkeys(
    [
        *_each("1985 2024 -0044", PARTS),
        *_each("2024-07-30", TIMES, "{}T{}"),
        *_each(QUALIFIED, "? ~ % ?~"),
        *_each(ENDS, ENDS, "{}/{}"),
        *_each(MEMBERS, MEMBERS, "[{},{}]"),
        *" ".join([YEARS, UNSPECIFIED, ODD_TIMES, ODD_INTERVALS, ODD_SETS, OTHERS]).split(),
        *("July 2024", "[1667, 1668]"),
    ]
)
DAY = r"-?\d{4}-\d\d-\d\d"
TAKEN_ONLY_HERE = {
    r"\[[^\]]*Y12000.*|.*Y12000/.*|.*/Y12000": "years beyond four digits in sets and intervals, as anywhere",
    rf"{DAY}T[^/]*/.*": "intervals may have times: our extension",
    r"\[.*T.*\]": "sets may have times, as intervals may",
    rf"{DAY}T\d\d(:\d\d)?": "a source may give the hour or minute only",
    r".*:\d\d\.\d+Z": "ISO 8601 allows fractions of a second",
    r".*T14:05:30\+00:00": "an offset of zero is one; data sets write it for Z",
    r".*T23:59:60Z": "a leap second that was (ISO 8601-1)",
    r"[^\[/]*(X|-2[1-4]|-3[3-6]|Y\d+|Z)[?~%]": "any date may be qualified at its end",
    r"(2024-07|2024-07-30|2024-34)/2024(-07|-34|~)?": "soft ends: a year may end after the day that it holds",
    r".*-34/.*|.*/2024-34": "quarters stand wherever months do",
    r"2004-XX/(\.\.)?|(\.\.)?/2004-XX": "unspecified dates may begin or end what is open or unknown",
    r"\.\./-0044|/-0044": "a year before 1 may end what has no known start",
    r"\[.*-24.*\]": "seasons stand wherever months do",
}
REFUSED_ONLY_HERE = {
    r".*-0[24]-(29|30|31).*": "the day does not exist; theirs knows 31 days in February",
    r".*(-2[5-9]|-37|-42)": "of ISO's sub-year groups only seasons and quarters are read",
    r"2024-07T.*": "a month has no time of day",
    r"-?[\dX]{4}(-[\dX]{2})*": "level 2: unspecified digits elsewhere than at the right",
    r"(?=.*XXXX)(?=.*/).*": "an end without any bound is written empty or as ..",
    r".*1672\.\.1667.*": "the span ends before it begins",
    r"\{.*": "level 2: all of a set are several events",
    r"Y17E7|1950S2": "level 2: powers and significant digits",
    r"\?2024|2024-\?07|2024-07\?-30": "level 2: parts of a date qualified",
}


def _is_read(text: str) -> bool:
    try:
        parse(text)
    except EdtfError:
        return False
    return True


@pytest.mark.filterwarnings("ignore::pyparsing.warnings.PyparsingWarning")
def test_what_is_read_and_refused_beside_edtf_validate() -> None:
    agreed = 0
    needed = set()
    unexplained = []
    for text in CORPUS:
        ours = _is_read(text)
        if ours == is_valid(text):
            agreed += 1
            continue
        reasons = TAKEN_ONLY_HERE if ours else REFUSED_ONLY_HERE
        explaining = [pattern for pattern in reasons if re.fullmatch(pattern, text)]
        needed.update(explaining[:1])
        unexplained += [] if explaining else [(text, "read" if ours else "refused")]
    assert unexplained == []
    assert needed == {*TAKEN_ONLY_HERE, *REFUSED_ONLY_HERE}
    assert agreed > 0.6 * len(CORPUS)


BOUNDED = (
    "1985 2024 0000 0987 -0044 -0044-03-15 1900-02 2000-02 2024-02-29 2024-12-31 Y12000 Y-170000000 "
    "2024-21 2024-22 2024-23 2024-24 2024-33 2024-34 2024-35 2024-36 "
    "198X 19XX 1XXX 000X -004X -04XX 198X-XX 2024-XX 2024-XX-XX 2024-02-XX -0044-04-XX "
    "1984~ 2024-07? 2024-07-30% 2024-07-30T14:05:30Z 2024-07-30T23:05:30-04 2024-07-30T24:00:00Z "
    "2023-11/2024-07 2023-11-05/2024 2024/2024 -0049/-0043 2023~/2024-07? 2001-21/2003 2024-24/2026 "
    "../2024 2023-10-07/.. 2023-10-07/ /2024-07 "
    "[1667,1668] [1667,1668,1670..1672] [..1983] [1984..] [1667-12-01,1667-12]"
)
THEIR_BOUNDS = {
    "2024-24": "theirs ends winter with December, where ISO 8601-2 and we go on to February",
    "-0044-04-XX": "theirs mirrors the days of a negative year",
    "2024-07-30T23:05:30-04": "theirs leaves the offset out of account",
    "2024-07-30T24:00:00Z": "theirs leaves the hour out of account",
    "2023-10-07/": "theirs takes ten years for an unknown end",
    "/2024-07": "theirs takes ten years for an unknown start",
}

Day = tuple[int, int, int] | None


def _their_day(value: Any) -> Day:
    return None if isinstance(value, float) else (value.tm_year, value.tm_mon, value.tm_mday)


def _our_day(at: int | None) -> Day:
    return None if at is None else civil(at)[:3]


@pytest.mark.filterwarnings("ignore::pyparsing.warnings.PyparsingWarning")
@pytest.mark.parametrize("text", BOUNDED.split())
def test_first_and_last_day_beside_edtf(text: str) -> None:
    ours, theirs = parse(text), parse_edtf(text)
    same = (_our_day(ours.begin_min), _our_day(ours.end_max)) == (
        _their_day(theirs.lower_strict()),
        _their_day(theirs.upper_strict()),
    )
    assert same is (text not in THEIR_BOUNDS)


OFFSETS = st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))


@given(st.datetimes(timezones=OFFSETS))
def test_a_time_with_offset_beside_the_standard_library(moment: datetime) -> None:
    elapsed = moment - datetime(1970, 1, 1, tzinfo=UTC)
    read = parse(moment.isoformat())
    assert read.begin_min == read.end_max == elapsed // timedelta(seconds=1)

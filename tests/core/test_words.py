"""How dates read: in full, in short, on a badge and on a card."""

import pytest
from hypothesis import given
from tests.core.dates import edtf_texts
from tests.core.speaking import speaking

from timeline_gui.core.civil import seconds
from timeline_gui.core.edtf import parse
from timeline_gui.core.language import say
from timeline_gui.core.words import date_in_words, explain_in_words, moment_in_words, precision_in_words, range_in_words

IN_WORDS = [
    # text, long, short, badge, card
    ("2024-07-30", "30 July 2024", "30 Jul 2024", "Exact day", "known to the day"),
    ("2024-04", "April 2024", "Apr 2024", "Month", "somewhere in the month"),
    ("2024-33", "Q1 2024", "Q1 2024", "Quarter", "somewhere in the quarter"),
    ("2024-21", "spring 2024", "spring 2024", "Season", "somewhere from March to May"),
    ("2023-24", "winter 2023–24", "winter 2023–24", "Season", "somewhere from December to February"),
    ("1999-24", "winter 1999–2000", "winter 1999–2000", "Season", "somewhere from December to February"),
    ("2024", "2024", "2024", "Year", "somewhere in the year"),
    ("198X", "1980s", "1980s", "Decade", "somewhere in the decade"),
    ("180X", "decade 1800–1809", "decade 1800–1809", "Decade", "somewhere in the decade"),
    ("18XX", "1800s", "1800s", "Century", "somewhere in the century"),
    ("1XXX", "millennium 1000–1999", "millennium 1000–1999", "Millennium", "somewhere in the millennium"),
    ("1985-04-XX", "April 1985", "Apr 1985", "Month", "somewhere in the month"),
    (
        "2024-07-30T14:05Z",
        "30 July 2024, 14:05 UTC",
        "30 Jul 2024, 14:05 UTC",
        "Time of day",
        "known to the minute",
    ),
    ("2024-07-30T14", "30 July 2024, 14 h UTC", "30 Jul 2024, 14 h UTC", "Time of day", "known to the hour"),
    # years before 1 and beyond four digits
    ("-0043-03-15", "15 March 44 BCE", "15 Mar 44 BCE", "Exact day", "known to the day"),
    ("0000", "1 BCE", "1 BCE", "Year", "somewhere in the year"),
    ("0014", "14 CE", "14 CE", "Year", "somewhere in the year"),
    ("0800-12-25", "25 December 800", "25 Dec 800", "Exact day", "known to the day"),
    ("Y-11999~", "about 12,000 BCE", "c. 12,000 BCE", "Approximate", "the year is approximate"),
    ("-004X", "decade 50–41 BCE", "decade 50–41 BCE", "Decade", "somewhere in the decade"),
    ("-04XX", "5th century BCE", "5th century BCE", "Century", "somewhere in the century"),
    ("00XX", "century 1 BCE to 99 CE", "century 1 BCE to 99 CE", "Century", "somewhere in the century"),
    # doubt
    ("1850~", "about 1850", "c. 1850", "Approximate", "the year is approximate"),
    ("2024-04-30?", "perhaps 30 April 2024", "30 Apr 2024?", "Uncertain", "the day is uncertain"),
    (
        "1850%",
        "perhaps about 1850",
        "c. 1850?",
        "Approximate and uncertain",
        "the year is approximate and uncertain",
    ),
    # intervals
    (
        "2024-07-29/2024-07-30",
        "29–30 July 2024",
        "29–30 Jul 2024",
        "Interval",
        "start and end known to the day",
    ),
    (
        "2024-02/2024-07",
        "February – July 2024",
        "Feb – Jul 2024",
        "Interval",
        "start and end known to the month",
    ),
    (
        "2024-04-29/2024-06-01",
        "29 April – 1 June 2024",
        "29 Apr – 1 Jun 2024",
        "Interval",
        "start and end known to the day",
    ),
    (
        "2022-02/2024-07-30",
        "February 2022 – 30 July 2024",
        "Feb 2022 – 30 Jul 2024",
        "Interval",
        "start known to the month, end known to the day",
    ),
    ("1914/1918", "1914 – 1918", "1914 – 1918", "Interval", "start and end known to the year"),
    ("-0049/-0043", "50 – 44 BCE", "50 – 44 BCE", "Interval", "start and end known to the year"),
    ("-0026/0014", "27 BCE – 14 CE", "27 BCE – 14 CE", "Interval", "start and end known to the year"),
    ("2024/2024", "within 2024", "within 2024", "Interval", "starts and ends within the year"),
    (
        "1850~/1860?",
        "about 1850 – perhaps 1860",
        "c. 1850 – 1860?",
        "Interval, approximate and uncertain",
        "start approximate, end uncertain",
    ),
    (
        "2024-07-30T14:05/2024-07-30T15:30",
        "30 July 2024, 14:05–15:30 UTC",
        "30 Jul 2024, 14:05–15:30 UTC",
        "Interval",
        "start and end known to the minute",
    ),
    (
        "2023-10-07/..",
        "since 7 October 2023",
        "since 7 Oct 2023",
        "Open end",
        "start known to the day, end open",
    ),
    (
        "2023-10-07/",
        "7 October 2023 – end unknown",
        "7 Oct 2023 – end unknown",
        "Unknown end",
        "start known to the day, end unknown",
    ),
    (
        "../2024-04-30",
        "until 30 April 2024",
        "until 30 Apr 2024",
        "Open start",
        "start open, end known to the day",
    ),
    (
        "/2024",
        "start unknown – 2024",
        "start unknown – 2024",
        "Unknown start",
        "start unknown, end known to the year",
    ),
    # sets
    ("[..2024-07-30]", "before 30 July 2024", "before 30 Jul 2024", "Before", "30 July 2024 at the latest"),
    (
        "[2024-07-30..]",
        "30 July 2024 or later",
        "30 Jul 2024 or later",
        "After",
        "30 July 2024 at the earliest",
    ),
    (
        "[2024-07-30,2024-07-31]",
        "30 or 31 July 2024",
        "30 or 31 Jul 2024",
        "One of several",
        "one of 2 possible dates",
    ),
    (
        "[2024-06-29,2024-07-30,2024-08-02]",
        "29 June, 30 July or 2 August 2024",
        "29 Jun, 30 Jul or 2 Aug 2024",
        "One of several",
        "one of 3 possible dates",
    ),
    (
        "[1667,1668,1670..1672]",
        "1667, 1668, or between 1670 and 1672",
        "1667, 1668, or between 1670 and 1672",
        "One of several",
        "one of several possible dates",
    ),
    (
        "[2024-07-29..2024-07-31]",
        "between 29 and 31 July 2024",
        "between 29 and 31 Jul 2024",
        "One of several",
        "at some time in this range",
    ),
    # nothing to place it by
    ("", "undated", "undated", "Undated", "nothing says when"),
    ("XXXX-12-25", "25 December, year unknown", "25 Dec, year unknown", "Undated", "nothing says when"),
]


@pytest.mark.parametrize(("text", "long", "short", "badge", "card"), IN_WORDS)
def test_a_date_in_words(text: str, long: str, short: str, badge: str, card: str) -> None:
    date = parse(text)
    assert date_in_words(date) == long
    assert date_in_words(date, short=True) == short
    assert precision_in_words(date) == badge
    assert explain_in_words(date) == card


def test_the_weekday_is_named_where_asked_for_and_the_day_is_exact() -> None:
    assert date_in_words(parse("2024-07-30"), weekday=True) == "Tuesday 30 July 2024"
    assert date_in_words(parse("2024-07-30~"), weekday=True) == "about 30 July 2024"
    assert date_in_words(parse("2024-07"), weekday=True) == "July 2024"
    assert date_in_words(parse("2024-07-29/2024-07-30"), weekday=True) == "29–30 July 2024"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("2024-07-30T23:05:00-04:00", "30 July 2024, 23:05:00 UTC−04:00"),
        ("2024-07-30T14:05+05:30", "30 July 2024, 14:05 UTC+05:30"),
        ("2024-07-30T14:05:00.25+00:00", "30 July 2024, 14:05:00 UTC"),
        ("2024-07-30T24:00:00Z", "31 July 2024, 00:00:00 UTC"),
        ("2024-07-30T22:00/2024-07-31T04:00", "30 July 2024, 22:00 UTC – 31 July 2024, 04:00 UTC"),
        (
            "2024-07-30T14:00+01/2024-07-30T15:00+02",
            "30 July 2024, 14:00 UTC+01:00 – 30 July 2024, 15:00 UTC+02:00",
        ),
        ("[2024-07-30T14:05,2024-07-30T15]", "30 July 2024, 14:05 or 15 h UTC"),
    ],
)
def test_a_time_stays_where_its_source_has_it(text: str, words: str) -> None:
    assert date_in_words(parse(text)) == words


YEAR_2022, YEAR_2025 = seconds(2022), seconds(2025)


@pytest.mark.parametrize(
    ("low", "high", "words"),
    [
        (YEAR_2022, YEAR_2025, "1 Jan 2022 – 31 Dec 2024"),
        (YEAR_2022, YEAR_2025 - 1, "1 Jan 2022 – 31 Dec 2024"),
        (YEAR_2022, YEAR_2025 + 1, "1 Jan 2022 – 1 Jan 2025"),
        (seconds(2024, 4, 29), seconds(2024, 6, 2), "29 Apr – 1 Jun 2024"),
        (seconds(2024, 7, 3), seconds(2024, 7, 31), "3–30 Jul 2024"),
        (seconds(2024, 7, 30), seconds(2024, 7, 31), "30 Jul 2024"),
        (seconds(2024, 7, 30), seconds(2024, 7, 31) - 1, "30 Jul 2024"),
        (seconds(2024, 7, 30, 14), seconds(2024, 7, 30, 18, 30), "30 Jul 2024, 14:00–18:30 UTC"),
        (
            seconds(2024, 7, 30, 22),
            seconds(2024, 7, 31, 4),
            "30 Jul 2024, 22:00 UTC – 31 Jul 2024, 04:00 UTC",
        ),
        (seconds(2024, 7, 30, 14), seconds(2024, 7, 30, 14, 0, 20), "30 Jul 2024, 14:00 UTC"),
        (seconds(-44, 3, 15), seconds(-43, 3, 16), "15 Mar 45 BCE – 15 Mar 44 BCE"),
        (seconds(1000), YEAR_2025, "1000 – 2024"),
        (seconds(-11_999), seconds(-43), "12,000 – 45 BCE"),
        (seconds(-11_999), YEAR_2025, "12,000 BCE – 2024"),
    ],
)
def test_a_range_of_time_in_words(low: int, high: int, words: str) -> None:
    assert range_in_words(low, high) == words


@given(edtf_texts())
def test_every_date_has_words_of_every_kind(text: str) -> None:
    date = parse(text)
    said = [date_in_words(date), date_in_words(date, short=True), date_in_words(date, weekday=True)]
    said += [precision_in_words(date), explain_in_words(date)]
    for words in said:
        assert words
        assert words == words.strip()
        assert words.isprintable()
        assert "{" not in words
        assert "XX" not in words
    assert len(said[1]) <= len(said[0])


@pytest.mark.parametrize(
    ("date", "unit", "text"),
    [
        ("2024-07-30T14:05:00Z", 60, "30 Jul 2024, 14:05"),
        ("2024-07-30T14:05:00Z", 3600, "30 Jul 2024"),
        ("2024-07-30", 20 * 86400, "Jul 2024"),
        ("2024-07-30", 300 * 86400, "2024"),
        ("-0043-03-15", 3600, "15 Mar 44 BCE"),
    ],
)
def test_the_pointer_says_no_more_than_a_pixel_holds(date: str, unit: float, text: str) -> None:
    at = parse(date).begin_min
    assert at is not None
    assert moment_in_words(at, unit) == text


@pytest.mark.parametrize(
    ("text", "long", "short", "badge", "card"),
    [
        ("2024-07-30", "30. Juli 2024", "30. Juli 2024", "Genauer Tag", "auf den Tag bekannt"),
        ("0800-12-25", "25. Dezember 800", "25. Dez. 800", "Genauer Tag", "auf den Tag bekannt"),
        ("Y-11999~", "etwa 12.000 v. Chr.", "ca. 12.000 v. Chr.", "Ungefähr", "das Jahr ist ungefähr"),
        ("-004X", "Jahrzehnt 50–41 v. Chr.", "Jahrzehnt 50–41 v. Chr.", "Jahrzehnt", "irgendwann im Jahrzehnt"),
        ("198X", "1980er", "1980er", "Jahrzehnt", "irgendwann im Jahrzehnt"),
        (
            "2024-07-29/2024-07-30",
            "29.–30. Juli 2024",
            "29.–30. Juli 2024",
            "Zeitraum",
            "Beginn und Ende auf den Tag bekannt",
        ),
        ("[..2024-07]", "vor Juli 2024", "vor Juli 2024", "Davor", "spätestens Juli 2024"),
        (
            "[..2024-08-30]",
            "vor dem 30. August 2024",
            "vor dem 30. Aug. 2024",
            "Davor",
            "spätestens 30. August 2024",
        ),
    ],
)
def test_german(text: str, long: str, short: str, badge: str, card: str) -> None:
    date = parse(text)
    with speaking("de"):
        assert date_in_words(date) == long
        assert date_in_words(date, short=True) == short
        assert precision_in_words(date) == badge
        assert explain_in_words(date) == card
        assert range_in_words(seconds(2022), seconds(2025)) == "1. Jan. 2022 – 31. Dez. 2024"
        assert say().number(39400.5) == "39.400,5"

"""Dates as people write them, and that what the program says of a date can be typed back."""

import gc
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.core.dates import edtf_texts, nearly_edtf_texts
from tests.core.speaking import speaking

from timeline_gui.core.edtf import DateFlag, EdtfError, parse
from timeline_gui.core.language import LANGUAGES
from timeline_gui.core.spoken import read_date
from timeline_gui.core.words import date_in_words

READ = [
    # days
    ("13 November 2020", "2020-11-13"),
    ("30th of July 2024", "2024-07-30"),
    ("the 30th of July, 2024", "2024-07-30"),
    ("July 30, 2024", "2024-07-30"),
    ("Jul. 30 2024", "2024-07-30"),
    ("1 Sept. 2020", "2020-09-01"),
    ("30-Jul-2024", "2024-07-30"),
    ("2024 July 30", "2024-07-30"),
    ("Tuesday, 30 July 2024", "2024-07-30"),
    ("Tue 30 Jul 2024", "2024-07-30"),
    ("on 30 July 2024", "2024-07-30"),
    ("15 March 44 BC", "-0043-03-15"),
    ("15 Mar. 44 B.C.E.", "-0043-03-15"),
    ("2024-7-3", "2024-07-03"),
    ("2024/07/30", "2024-07-30"),
    ("2024.7.30", "2024-07-30"),
    ("20240730", "2024-07-30"),
    ("30.07.2024", "2024-07-30"),
    ("07/30/2024", "2024-07-30"),
    ("07/07/2024", "2024-07-07"),
    # months and parts of them, which are no days
    ("April 2024", "2024-04"),
    ("  apr  2024. ", "2024-04"),
    ("in April 2024", "2024-04"),
    ("2024-7", "2024-07"),
    ("early July 2024", "2024-07"),
    ("mid-July 2024", "2024-07"),
    ("the end of July 2024", "2024-07"),
    ("late 2024", "2024"),
    # seasons and quarters
    ("Spring 2019", "2019-21"),
    ("the summer of 2019", "2019-22"),
    ("fall 2019", "2019-23"),
    ("winter 2023–24", "2023-24"),
    ("winter 2023/24", "2023-24"),
    ("winter 1999-2000", "1999-24"),
    ("Q1 2024", "2024-33"),
    ("2024 Q3", "2024-35"),
    ("the fourth quarter of 2024", "2024-36"),
    # years and more
    ("44 BC", "-0043"),
    ("AD 14", "0014"),
    ("14 CE", "0014"),
    ("800", "0800"),
    ("12,000 BCE", "Y-11999"),
    ("the 1980s", "198X"),
    ("1980's", "198X"),
    ("1900s", "19XX"),
    ("19th century", "18XX"),
    ("5th century BC", "-04XX"),
    ("2nd millennium", "1XXX"),
    # doubt
    ("c. 1850", "1850~"),
    ("c1850", "1850~"),
    ("ca. 1850", "1850~"),
    ("circa April 1850", "1850-04~"),
    ("about 12,000 BCE", "Y-11999~"),
    ("perhaps 1850", "1850?"),
    ("1850 (?)", "1850?"),
    ("c. 1850?", "1850%"),
    ("probably around 1850", "1850%"),
    # times
    ("30 July 2024, 14:05 UTC", "2024-07-30T14:05Z"),
    ("30 July 2024 at 2:05 pm", "2024-07-30T14:05"),
    ("30 July 2024, 12 a.m.", "2024-07-30T00"),
    ("14:05:30 on 30 July 2024", "2024-07-30T14:05:30"),
    ("2024-07-30 14:05+02:00", "2024-07-30T14:05+02:00"),
    ("30 July 2024, 14:05 GMT+3", "2024-07-30T14:05+03:00"),
    ("30 July 2024, 14 h UTC−04:00", "2024-07-30T14-04:00"),
    # ranges
    ("1914-1918", "1914/1918"),
    ("1914–18", "1914/1918"),
    ("2023 to 2024", "2023/2024"),
    ("from 2023 until 2024", "2023/2024"),
    ("50–44 BC", "-0049/-0043"),
    ("1200 – 800 BCE", "-1199/-0799"),
    ("27 BC – AD 14", "-0026/0014"),
    ("29–30 July 2024", "2024-07-29/2024-07-30"),
    ("1 to 3 May 2024", "2024-05-01/2024-05-03"),
    ("July 29–30, 2024", "2024-07-29/2024-07-30"),
    ("29 April – 1 June 2024", "2024-04-29/2024-06-01"),
    ("April 29 – June 1, 2024", "2024-04-29/2024-06-01"),
    ("February – July 2024", "2024-02/2024-07"),
    ("February 2022 to c. July 2024", "2022-02/2024-07~"),
    ("c. 1850–1860", "1850~/1860~"),
    ("perhaps 1850-1860", "1850?/1860?"),
    ("c. 570 BC – 495 BC", "-0569~/-0494"),
    ("within 2024", "2024/2024"),
    ("30 July 2024, 14:05–15:30 UTC+02:00", "2024-07-30T14:05+02:00/2024-07-30T15:30+02:00"),
    ("2024-07-30 / 2024-08-02", "2024-07-30/2024-08-02"),
    # one side only
    ("since 7 October 2023", "2023-10-07/.."),
    ("7 October 2023 onwards", "2023-10-07/.."),
    ("7 October 2023 – present", "2023-10-07/.."),
    ("until 30 April 2024", "../2024-04-30"),
    ("7 October 2023 – ?", "2023-10-07/"),
    ("start unknown – 2024", "/2024"),
    ("before 30 July 2024", "[..2024-07-30]"),
    ("by 2024", "[..2024]"),
    ("no later than May 2024", "[..2024-05]"),
    ("30 July 2024 at the latest", "[..2024-07-30]"),
    ("after 30 July 2024", "[2024-07-30..]"),
    ("30 July 2024 or later", "[2024-07-30..]"),
    # one of several
    ("30 or 31 July 2024", "[2024-07-30,2024-07-31]"),
    ("either July 30, 2024 or August 2, 2024", "[2024-07-30,2024-08-02]"),
    ("between 1670 and 1672", "[1670..1672]"),
    ("between 29 and 31 July 2024", "[2024-07-29..2024-07-31]"),
    ("[1667, 1668]", "[1667,1668]"),
    # none
    ("", ""),
    ("undated", ""),
    ("unknown", ""),
    ("n.d.", ""),
    ("25 December, year unknown", "XXXX-12-25"),
]


@pytest.mark.parametrize(("words", "edtf"), READ)
def test_words_are_read(words: str, edtf: str) -> None:
    assert read_date(words) == edtf
    assert read_date(words.upper()) == edtf


@pytest.mark.parametrize(
    "text", ["2024-04", "2024-07-30?", "../2024", "[..2024-07-30]", "Y-11999~", "2023-24", "XXXX-12"]
)
def test_edtf_is_taken_as_it_is(text: str) -> None:
    assert read_date(text) == text


REFUSED = [
    ("03/04/2024", "03/04/2024: is this 3 April or 4 March? Write 2024-04-03 or 2024-03-04"),
    ("3.4.2024", "3.4.2024: is this 3 April or 4 March? Write 2024-04-03 or 2024-03-04"),
    ("13/4/24", "13/4/24: write the year with four digits"),
    ("30/02/2024", "2024-02-30: February 2024 has 29 days"),
    ("29 February 2023", "2023-02-29: February 2023 has 28 days"),
    ("Monday 30 July 2024", "Monday 30 July 2024: that day was a Tuesday"),
    ("winter 2024", "winter 2024: which? Write winter 2023–2024 or winter 2024–2025"),
    ("2019-20", "2019-20: there is no month 20; for a run of years write 2019/2020"),
    ("2020/21", "2020/21: there is no month 21; for a run of years write 2020/2021"),
    ("2024/21", "2024/21: there is no month 21"),
    ("30 July 2024, 14:05 EST", "write the time zone EST as an offset, such as UTC-05:00"),
    ("30 July", "30 July: which year?"),
    ("In April", "In April: which year?"),
    ("5 Apr 24", "5 Apr 24: which year?"),
    ("12:45", "a time of day needs its date"),
    ("12:45 am", "a time of day needs its date"),
    ("yesterday", "depends on when it was written"),
    ("last Friday", "depends on when it was written"),
    ("10,000 years ago", "depends on when it was written"),
    ("19", "19: a century"),
    ("0 BC", "no date that can be read"),
    ("1850–1840", "it ends before it begins"),
    ("2024-02-30", "2024-02-30: February 2024 has 29 days"),
    ("a long story " * 70, "too long for a date"),
    ("the day of the vote", "no date that can be read; write it like 30 July 2024"),
]


@pytest.mark.parametrize(("words", "fault"), REFUSED)
def test_what_is_unclear_is_refused_and_says_what_to_write(words: str, fault: str) -> None:
    with pytest.raises(EdtfError) as refusal:
        read_date(words)
    assert fault in str(refusal.value)


@pytest.mark.parametrize("language", LANGUAGES)
@given(edtf_texts(), st.booleans(), st.booleans())
def test_what_the_program_says_of_a_date_can_be_typed_back(
    language: str, text: str, short: bool, weekday: bool
) -> None:
    date = parse(text)
    with speaking(language):
        words = date_in_words(date, short, weekday=weekday)
    read = parse(read_date(words))
    if "XXXX" in text:
        # A year that is wholly unspecified has no doubt worth words.
        assert DateFlag.UNDATED in read.flags
        return
    assert read[1:5] == date[1:5]
    assert read.flags == date.flags
    assert read.candidates == date.candidates


@pytest.mark.parametrize(
    ("words", "edtf"),
    [
        ("13. November 2020", "2020-11-13"),
        ("Montag, 5. Jänner 2015", "2015-01-05"),
        ("am 3. Okt. 1990", "1990-10-03"),
        ("Anfang Juli 2024", "2024-07"),
        ("im Mai 1945", "1945-05"),
        ("Frühjahr 2019", "2019-21"),
        ("um 1850", "1850~"),
        ("ca. 1850", "1850~"),
        ("vermutlich 1850", "1850?"),
        ("3.300 v. Chr.", "-3299"),
        ("12.000 v. Chr.", "Y-11999"),
        ("5. Jh. v. Chr.", "-04XX"),
        ("1980er Jahre", "198X"),
        ("vor dem 30. Juli 2024", "[..2024-07-30]"),
        ("spätestens am 30. Juli 2024", "[..2024-07-30]"),
        ("nach 1918", "[1918..]"),
        ("seit dem 7. Oktober 2023", "2023-10-07/.."),
        ("bis zum 30. April 2024", "../2024-04-30"),
        ("vom 29. Juli bis 3. August 2024", "2024-07-29/2024-08-03"),
        ("1914 bis 1918", "1914/1918"),
        ("zwischen dem 29. und dem 31. Juli 2024", "[2024-07-29..2024-07-31]"),
        ("30. Juli 2024, 14:05 Uhr", "2024-07-30T14:05"),
        ("12 Uhr am 3. Mai 2024", "2024-05-03T12"),
        ("12:30 Uhr am 3. Mai 2024", "2024-05-03T12:30"),
        ("12:15 am 3. Mai 2024", "2024-05-03T12:15"),
        ("um 12 Uhr am 3. Mai 2024", "2024-05-03T12"),
        ("3. Mai 2024 um 8:30 Uhr", "2024-05-03T08:30"),
        ("12:15 am on 3 May 2024", "2024-05-03T00:15"),
        ("30.07.2024", "2024-07-30"),
        ("ohne Datum", ""),
    ],
)
def test_german_is_read_too(words: str, edtf: str) -> None:
    assert read_date(words) == edtf


@given(edtf_texts())
def test_every_date_may_be_typed_as_edtf(text: str) -> None:
    assert read_date(text) == text


PIECES = [
    *("30", "31", "1850", "44", "2024", "July", "feb", "Tuesday", "spring", "winter", "century", "1980s", "BCE"),
    *("AD", "c.", "about", "perhaps", "?", "before", "or", "later", "between", "and", "since", "until", "to", "from"),
    *("–", "-", "/", ",", ".", "14:05", "UTC", "EST", "2 pm", "h", "Q1", "the", "of", "early", "unknown", "12,000"),
    *("²", "٣", "(", "["),
]


@given(st.text(max_size=40) | nearly_edtf_texts() | st.lists(st.sampled_from(PIECES), max_size=9).map(" ".join))
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        read = read_date(text)
    except EdtfError:
        return
    assert parse(read).text == read


@pytest.mark.parametrize("words", ["nonsense 5", "2023-02-30", "03/04/2024", "July", "12:30", "1999-13-45"])
def test_what_cannot_be_read_leaves_nothing_for_the_search_of_cycles(words: str) -> None:
    """That search is put off while a file of millions of such dates is read."""
    gc.collect()
    gc.disable()
    try:
        for _ in range(20):
            with suppress(EdtfError):
                read_date(words)
    finally:
        gc.enable()
    assert gc.collect() == 0

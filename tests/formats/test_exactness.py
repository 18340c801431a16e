"""Dates are as inexact as their source says."""

import pytest

from timeline_gui.formats import registry
from timeline_gui.formats.tabular.exactness import as_exact


@pytest.mark.parametrize(
    ("date", "precision", "expected"),
    [
        ("2024-05-17", "year", "2024"),
        ("2024-05-17T12:30Z", "Month", "2024-05"),
        ("2024-05-17T12:30:10Z", "day", "2024-05-17"),
        ("2024-05-17T12:30:10Z", "minute", "2024-05-17T12:30Z"),
        ("2024-05-17T12:30:10Z", "hour", "2024-05-17T12Z"),
        ("2024-05-17T12:30:10Z", "second", "2024-05-17T12:30:10Z"),
        ("1984-05-17", "decade", "198X"),
        ("1984-05-17", "century", "19XX"),
        ("-0044-03-15", "decade", "-004X"),
        ("2024-05-17", "quarter", "2024-34"),
        ("2024", "day", "2024"),
        ("2024-05-17/..", "month", "2024-05/.."),
        ("[..2024-07-30]", "month", "[..2024-07]"),
        ("2024-05-17", "circa", "2024-05-17~"),
        ("198X", "month", "198X"),
        ("2024-05-17", "fortnight", ""),
    ],
)
def test_a_date_loses_what_its_precision_does_not_say(date: str, precision: str, expected: str) -> None:
    assert as_exact(date, "date", {"precision": precision})[0] == expected


@pytest.mark.parametrize(
    ("date", "cells", "expected"),
    [
        ("2024-05", {"approximate": "true"}, "2024-05~"),
        ("2024-05?", {"approximate": "yes"}, "2024-05%"),
        ("2024-05", {"uncertain": "1", "approximate": "no"}, "2024-05?"),
        ("2024-05~", {"approximate": "yes"}, "2024-05~"),
        ("2024-05-17", {"date precision": "year", "precision": "month"}, "2024"),
    ],
)
def test_doubt_is_marked(date: str, cells: dict[str, str], expected: str) -> None:
    assert as_exact(date, "date", cells)[0] == expected


def test_what_is_neither_yes_nor_no_is_taken_for_yes_and_told() -> None:
    assert as_exact("2024", "date", {"approximate": "±3"}) == ("2024~", "“±3” was taken for yes: the date is marked")


def test_a_table_may_have_a_column_of_it(tmp_path) -> None:  # type: ignore[no-untyped-def]
    path = tmp_path / "a.csv"
    path.write_text("Date,Date precision,Title\n2024-05-17,month,A\n17/05/2024,day,B\n2024-05-17,,C\n")
    assert [event.date for event in registry.read(path).events] == ["2024-05", "2024-05-17", "2024-05-17"]

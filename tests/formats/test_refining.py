"""HTML in cells becomes plain text, and times in seconds since 1970 become dates, where they surely are such."""

from pathlib import Path

import pytest

from timeline_gui.core.model import Batch
from timeline_gui.formats import registry
from timeline_gui.formats.tabular.refining import without_html


def read(folder: Path, text: str, name: str = "a.csv") -> Batch:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return registry.read(path)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<b>Bold</b> &amp; title", "Bold & title"),
        ("<p>One</p><p>Two</p>", "One\nTwo"),
        ("caf&eacute; &#8211; &#x2013;", "café – –"),
        ("a < b and c > d", "a < b and c > d"),
        ("a <b and c", "a <b and c"),
        ("AT&T; and Q&A;", "AT&T; and Q&A;"),
        ("R&D", "R&D"),
        ("<john@example.org>", "<john@example.org>"),
        ("  two  lines\n", "  two  lines\n"),
    ],
)
def test_only_what_is_html_becomes_plain(text: str, expected: str) -> None:
    assert without_html(text) == expected


def test_html_is_told_once_a_column(tmp_path: Path) -> None:
    batch = read(tmp_path, "date,title,actors,quote\n2024,<b>A</b>,AT&amp;T,x &lt; y\n2025,<i>B</i>,C,\n")
    first, second = batch.events
    assert (first.title, second.title, first.citations[0].quote) == ("A", "B", "x < y")
    assert [actor.name for actor in batch.actors] == ["AT&T", "C"]
    assert [(problem.row, problem.field, problem.message) for problem in batch.problems] == [
        (2, "title", "HTML was made plain text (2 times)"),
        (2, "quote", "HTML was made plain text"),
        (2, "actors", "HTML was made plain text"),
    ]


def test_a_column_of_timestamps_is_read_and_told_once(tmp_path: Path) -> None:
    batch = read(tmp_path, "date,title\n1714564800,A\n1714521600123,B\n")
    assert [event.date for event in batch.events] == ["2024-05-01T12:00:00Z", "2024-05-01T00:00:00.123Z"]
    (problem,) = batch.problems
    assert (problem.row, problem.field, problem.value) == (2, "date", "1714564800")
    assert problem.message == "Unix timestamps were read as times in UTC (2 times)"


def test_midnights_are_days(tmp_path: Path) -> None:
    batch = read(tmp_path, '[{"date": 1714521600000, "title": "A"}, {"date": 1714608000000, "title": "B"}]', "a.json")
    assert [event.date for event in batch.events] == ["2024-05-01", "2024-05-02"]
    assert "read as days" in batch.problems[0].message


def test_a_number_among_dates_is_none(tmp_path: Path) -> None:
    batch = read(tmp_path, "date,title\n1714564800,A\n2024-05-02,B\n")
    assert [event.date for event in batch.events] == ["", "2024-05-02"]


def test_a_column_that_is_called_so_may_have_dates_as_well(tmp_path: Path) -> None:
    batch = read(tmp_path, "Timestamp,title\n1714564800,A\n2024-05-02,B\n")
    assert [event.date for event in batch.events] == ["2024-05-01T12:00:00Z", "2024-05-02"]

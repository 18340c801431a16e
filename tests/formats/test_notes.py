"""What a reader has to tell, in the order met, and no more than can be read."""

import pytest

from timeline_gui.core.problems import count_of, message_of
from timeline_gui.formats.notes import Notes


def test_a_field_that_nobody_knows_is_told_once_with_its_first_row() -> None:
    notes = Notes("file.csv")
    for row in (3, 5, 9):
        notes.unknown(row, "era", "the column “era”")
    (problem,) = notes.problems()
    assert (problem.row, problem.message) == (3, "the column “era” is not known and was left out (3 times)")


def test_of_very_many_faults_the_rest_is_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("timeline_gui.formats.notes.MOST", 2)
    notes = Notes("file.csv")
    for row in range(1, 6):
        notes.add(row, "date", f"x{row}", "no date", skipped=row > 3)
    assert notes.skipped == 2
    assert [(problem.row, problem.message) for problem in notes.problems()] == [
        (1, "no date"),
        (2, "no date"),
        (None, "3 further problems are not listed"),
    ]


def test_the_same_with_the_same_value_is_listed_for_the_first_rows_and_then_counted() -> None:
    notes = Notes("file.csv")
    for row in range(2, 1502):
        notes.add(row, "status", "published", "neither draft nor confirmed; left out")
        if row % 500 == 0:
            notes.add(row, "date", "some day", "no date")
    problems = notes.problems()
    assert [(each.row, each.field, len(each.more_rows)) for each in problems] == [
        (2, "status", 0),
        (3, "status", 0),
        (4, "status", 1497),
        (500, "date", 0),
        (1000, "date", 0),
        (1500, "date", 0),
    ]
    assert problems[2].more_rows[-1] == 1501
    assert count_of(problems) == 1503
    assert message_of(problems[0]) == "neither draft nor confirmed; left out"
    assert message_of(problems[2]) == "neither draft nor confirmed; left out (and the same in 1,497 more rows)"

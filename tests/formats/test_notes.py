"""What a reader has to tell, in the order met, and no more than can be read."""

import pytest

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
        notes.add(row, "date", "x", "no date", skipped=row > 3)
    assert notes.skipped == 2
    assert [(problem.row, problem.message) for problem in notes.problems()] == [
        (1, "no date"),
        (2, "no date"),
        (None, "3 further problems are not listed"),
    ]

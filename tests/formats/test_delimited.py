import csv
import io

import pytest

from timeline_gui.core.errors import UserError
from timeline_gui.formats.delimited import LONGEST_CELL, rows
from timeline_gui.formats.files import open_text


def read(text: str, *, lenient: bool = False) -> list[tuple[int, list[str]]]:
    return list(rows(io.StringIO(text, newline=""), ",", "a.csv", lenient=lenient))


def test_rows_are_numbered_as_a_spreadsheet_does() -> None:
    assert read('a,b\n\n"1\n2",3\n') == [(1, ["a", "b"]), (2, []), (3, ["1\n2", "3"])]


def test_a_cell_may_be_as_long_as_an_article() -> None:
    before = csv.field_size_limit()
    assert read(f"a,{'x' * 200_000}\n")[0][1][1] == "x" * 200_000
    assert csv.field_size_limit() == before


def test_a_cell_that_no_one_can_have_meant_is_named_by_its_row() -> None:
    before = csv.field_size_limit()
    with pytest.raises(UserError, match=r"row 2: a cell is longer than 10,000,000 characters"):
        read(f"a,b\n1,{'x' * (LONGEST_CELL + 1)}\n")
    assert csv.field_size_limit() == before


@pytest.mark.parametrize("lenient", [False, True])
def test_a_quotation_mark_that_is_not_closed_does_not_swallow_the_rest_in_silence(lenient: bool) -> None:
    with pytest.raises(UserError, match="row 2"):
        read('a,b\n1,"never closed\n2,x\n', lenient=lenient)


def test_a_file_is_read_line_by_line_and_says_how_far_it_is(tmp_path) -> None:
    path = tmp_path / "long.csv"
    path.write_text("".join(f"{number}\n" for number in range(5000)))
    heard = []
    text = open_text(path)
    lines = text.lines(lambda *seen: heard.append(seen))
    assert (next(lines), next(lines)) == ("0\n", "1\n")
    assert len(list(lines)) == 4998
    assert [number for number, _done, _total in heard] == [0, 1000, 2000, 3000, 4000]
    assert heard[-1][1] <= heard[-1][2] == path.stat().st_size


def test_text_is_known_as_such_to_its_last_byte(tmp_path) -> None:
    path = tmp_path / "late.csv"
    path.write_bytes(b"a" * 70_000 + b"\xe9\n")
    text = open_text(path)
    assert text.guessed
    assert next(text.lines()).endswith("aé\n")

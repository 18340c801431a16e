from pathlib import Path

import openpyxl
import pytest
from tests.formats.awkward import AWKWARD

from timeline_gui.core.errors import UserError
from timeline_gui.core.model import Batch, Citation, Event, Source
from timeline_gui.formats import xlsx


def read(path: Path) -> list[dict[str, object]]:
    sheet = openpyxl.load_workbook(path).active
    header, *rows = sheet.iter_rows(values_only=True)
    return [dict(zip(header, row, strict=True)) for row in rows]


def test_another_program_reads_a_row_an_event(tmp_path):
    path = tmp_path / "story.xlsx"
    said = xlsx.write(AWKWARD, path)
    later, earlier, undated, _before = read(path)
    assert later["date"] == "2024-07-30"
    assert later["actors"] == "Qatar (host); عبد الله; </script><script>alert(1)"
    assert (later["latitude"], later["longitude"]) == (25.28, 51.53)
    assert (later["quote"], later["source"], later["figures"]) == (
        "*no*",
        "Report_one [draft]",
        "at least 48 (low=48, counted=children, qualifier=at least)",
    )
    assert (later["source 2"], later["quote 2"]) == ("Second", None)
    assert (earlier["date"], earlier["status"]) == ("-0043-03-15", "draft")
    assert undated["date as written"] == "some day"
    assert "full texts of sources" in said


def test_no_cell_is_a_formula(tmp_path):
    path = tmp_path / "story.xlsx"
    xlsx.write(AWKWARD, path)
    sheet = openpyxl.load_workbook(path).active
    assert {cell.data_type for row in sheet.iter_rows() for cell in row} <= {"s", "n"}
    assert read(path)[0]["title"] == "=HYPERLINK(1)"


def test_what_is_longer_than_a_cell_is_cut_and_said(tmp_path):
    path = tmp_path / "story.xlsx"
    said = xlsx.write(Batch(events=(Event("e", "t" * 40_000),)), path)
    assert said.startswith("1 texts longer than a cell holds were cut.")
    assert len(str(read(path)[0]["title"])) == 32_767


def test_citations_beyond_the_columns_are_counted(tmp_path):
    event = Event("e", "Many", citations=tuple(Citation("s", f"quote {n}") for n in range(40)))
    said = xlsx.write(Batch(sources=(Source("s", "S"),), events=(event,)), tmp_path / "story.xlsx")
    assert "28 citations beyond 12 of an event" in said


def test_a_folder_that_is_not_there_is_named(tmp_path):
    with pytest.raises(UserError, match="can't be written"):
        xlsx.write(AWKWARD, tmp_path / "absent" / "story.xlsx")
    assert not list(tmp_path.iterdir())

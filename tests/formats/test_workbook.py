"""Workbooks with a cell far off the others, which ask for more memory than there is."""

import zipfile
from pathlib import Path

import pytest

from timeline_gui.core.errors import UserError
from timeline_gui.formats import registry
from timeline_gui.formats.options import ReadOptions

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
EVENTS = {"A1": "date", "B1": "title", "A2": "2024", "B2": "Talks"}


def workbook(path: Path, **sheets: dict[str, str]) -> Path:
    """A workbook with these sheets, each texts by the names of their cells."""
    parts = "".join(
        f'<Override PartName="/xl/worksheets/sheet{n}.xml" ContentType="application/vnd.openxmlformats-officedocument'
        '.spreadsheetml.worksheet+xml"/>'
        for n in range(len(sheets))
    )
    named = "".join(f'<sheet name="{name}" sheetId="{n + 1}" r:id="rId{n}"/>' for n, name in enumerate(sheets))
    links = "".join(
        f'<Relationship Id="rId{n}" Type="{_LINKS}/worksheet" Target="worksheets/sheet{n}.xml"/>'
        for n in range(len(sheets))
    )
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(
            "[Content_Types].xml",
            f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.'
            'openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/'
            f'vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>{parts}</Types>',
        )
        archive.writestr(
            "_rels/.rels",
            f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="r" Type="{_LINKS}/officeDocument" '
            'Target="xl/workbook.xml"/></Relationships>',
        )
        archive.writestr(
            "xl/workbook.xml", f'<workbook xmlns="{_MAIN}" xmlns:r="{_LINKS}"><sheets>{named}</sheets></workbook>'
        )
        archive.writestr(
            "xl/_rels/workbook.xml.rels", f'<Relationships xmlns="{_PACKAGE}/relationships">{links}</Relationships>'
        )
        for n, cells in enumerate(sheets.values()):
            rows: dict[str, str] = {}
            for name, text in cells.items():
                row = name.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
                rows[row] = rows.get(row, "") + f'<c r="{name}" t="inlineStr"><is><t>{text}</t></is></c>'
            data = "".join(f'<row r="{row}">{inside}</row>' for row, inside in rows.items())
            sheet = f'<worksheet xmlns="{_MAIN}"><dimension ref="A1:B2"/><sheetData>{data}</sheetData></worksheet>'
            archive.writestr(f"xl/worksheets/sheet{n}.xml", sheet)
    return path


@pytest.mark.parametrize("far", ["XFD1048576", "ZZ200000"])
def test_a_cell_far_off_the_others_is_refused_in_words(tmp_path, far):
    path = workbook(tmp_path / "far.xlsx", Events={**EVENTS, far: "x"})
    with pytest.raises(UserError, match="the sheet “Events” can’t be held: its 5 cells reach to column") as error:
        registry.read(path)
    assert error.value.remedy == "Delete the cell that stands far off the others, and save it again."


def test_another_sheet_is_read_and_the_one_that_reaches_too_far_is_told(tmp_path):
    path = workbook(tmp_path / "far.xlsx", Notes={"A1": "x", "XFD1048576": "x"}, Events=EVENTS)
    batch = registry.read(path)
    assert [event.title for event in batch.events] == ["Talks"]
    message = (
        "this sheet was not read: its 2 cells reach to column XFD and row 1,048,576, which is more than can be held"
    )
    assert [(problem.value, problem.message) for problem in batch.problems] == [("Notes", message)]
    with pytest.raises(UserError, match="“Notes” can’t be held"):
        registry.read(path, options=ReadOptions(sheet="Notes"))


def test_a_sheet_that_reaches_too_far_is_named_where_no_other_has_events(tmp_path):
    path = workbook(tmp_path / "far.xlsx", Info={"A1": "Tracker"}, Events={**EVENTS, "XFD1048576": "x"})
    with pytest.raises(UserError, match="“Events” can’t be held"):
        registry.read(path)


def test_a_cell_that_is_not_far_off_stays(tmp_path):
    path = workbook(tmp_path / "near.xlsx", Events={**EVENTS, "B200": "Later"})
    assert [event.title for event in registry.read(path).events] == ["Talks", "Later"]


def test_words_in_a_cell_that_look_like_one_are_no_cell(tmp_path):
    path = workbook(tmp_path / "words.xlsx", Events={**EVENTS, "B3": 'row r="1048576" c r="XFD1048576"'})
    assert len(registry.read(path).events) == 2


def test_a_far_cell_of_libreoffice_is_refused_in_words(tmp_path):
    path, names = tmp_path / "far.ods", "urn:oasis:names:tc:opendocument:xmlns"
    cell = '<table:table-cell office:value-type="string"{}><text:p>x</text:p></table:table-cell>'
    rows = "".join(
        f'<table:table-row table:number-rows-repeated="{times}">{inside}</table:table-row>'
        for times, inside in (
            (1, cell.format("")),
            (16_000, '<table:table-cell table:number-columns-repeated="16000"/>'),
            (16_000, cell.format(' table:number-columns-repeated="16000"')),
        )
    )
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("META-INF/manifest.xml", f'<manifest:manifest xmlns:manifest="{names}:manifest:1.0"/>')
        archive.writestr(
            "content.xml",
            f'<office:document-content xmlns:office="{names}:office:1.0" xmlns:table="{names}:table:1.0" '
            f'xmlns:text="{names}:text:1.0"><office:body><office:spreadsheet><table:table table:name="Events">{rows}'
            "</table:table></office:spreadsheet></office:body></office:document-content>",
        )
    with pytest.raises(UserError, match="a cell stands so far off the others"):
        registry.read(path)

"""Workbooks with a cell far off the others, which ask for more memory than there is."""

import zipfile
from datetime import date
from pathlib import Path

import openpyxl
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


def libreoffice(path: Path, rows: str) -> None:
    """A workbook of LibreOffice with one sheet of these rows."""
    names = "urn:oasis:names:tc:opendocument:xmlns"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("META-INF/manifest.xml", f'<manifest:manifest xmlns:manifest="{names}:manifest:1.0"/>')
        archive.writestr(
            "content.xml",
            f'<office:document-content xmlns:office="{names}:office:1.0" xmlns:table="{names}:table:1.0" '
            f'xmlns:text="{names}:text:1.0"><office:body><office:spreadsheet><table:table table:name="Events">{rows}'
            "</table:table></office:spreadsheet></office:body></office:document-content>",
        )


@pytest.mark.parametrize(("day", "told"), [("01", ["Date"]), ("15", [])])
def test_first_days_are_told_where_it_can_t_be_seen_whether_the_sheet_shows_them(tmp_path, day, told):
    words = '<table:table-cell office:value-type="string"><text:p>{}</text:p></table:table-cell>'
    dated = (
        '<table:table-cell office:value-type="date" office:date-value="{}"><text:p>07/24</text:p></table:table-cell>'
    )
    rows = [words.format("Date") + words.format("Title"), dated.format("2024-07-01") + words.format("A")]
    rows.append(dated.format(f"2024-08-{day}") + words.format("B"))
    libreoffice(tmp_path / "a.ods", "".join(f"<table:table-row>{row}</table:table-row>" for row in rows))
    batch = registry.read(tmp_path / "a.ods")
    assert [event.date for event in batch.events] == ["2024-07-01", f"2024-08-{day}"]
    assert [problem.field for problem in batch.problems] == told


def test_a_far_cell_of_libreoffice_is_refused_in_words(tmp_path):
    path = tmp_path / "far.ods"
    cell = '<table:table-cell office:value-type="string"{}><text:p>x</text:p></table:table-cell>'
    rows = "".join(
        f'<table:table-row table:number-rows-repeated="{times}">{inside}</table:table-row>'
        for times, inside in (
            (1, cell.format("")),
            (16_000, '<table:table-cell table:number-columns-repeated="16000"/>'),
            (16_000, cell.format(' table:number-columns-repeated="16000"')),
        )
    )
    libreoffice(path, rows)
    with pytest.raises(UserError, match="a cell stands so far off the others"):
        registry.read(path)


def test_a_date_is_no_more_exact_than_the_sheet_shows_it(tmp_path):
    book = openpyxl.Workbook()
    sheet = book.active
    shown = [("mmm-yy", 1), ("mmm-yy", 15), ('[$-407]mmmm" "yyyy;@', 1), ("yyyy", 1), ("d-mmm", 1), ("yyyy-mm-dd", 1)]
    sheet["B3"], sheet["C3"] = "Date", "Title"
    for row, (code, day) in enumerate(shown, 4):
        sheet.cell(row, 2, date(2024, 1, day)).number_format = code
        sheet.cell(row, 3, code)
    book.save(tmp_path / "shown.xlsx")
    batch = registry.read(tmp_path / "shown.xlsx")
    assert [event.date for event in batch.events] == [
        *("2024-01", "2024-01-15", "2024-01", "2024", "2024-01-01", "2024-01-01")
    ]
    assert [(problem.row, problem.field, problem.message[:38]) for problem in batch.problems] == [
        (4, "Date", "the sheet shows no days of these dates"),
        (7, "Date", "the sheet shows only the years of these"[:38]),
        (8, "Date", "the sheet shows no years of these dates"[:38]),
    ]


def test_an_error_of_the_spreadsheet_is_told(tmp_path):
    book = openpyxl.Workbook()
    book.active.append(["Date", "Title", "Killed"])
    book.active.append(["#N/A", "A", "#DIV/0!"])
    book.save(tmp_path / "error.xlsx")
    batch = registry.read(tmp_path / "error.xlsx")
    assert [(problem.row, problem.field, problem.value) for problem in batch.problems] == [
        (2, "Date", "#N/A"),
        (2, "Killed", "#DIV/0!"),
    ]
    assert {problem.message for problem in batch.problems} == {"an error of the spreadsheet; left out"}


def test_numbers_have_the_sign_that_the_sheet_shows(tmp_path):
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append(["Date", "Title", "Amount", "Low", "High"])
    shown = [(0.125, "0.0%"), (0.5, "0%"), (1200.5, "[$€-407] #,##0"), (-5, '"$"#,##0'), (7, "0")]
    for row, (value, code) in enumerate(shown, 2):
        sheet.append([2024, code, value])
        sheet.cell(row, 3).number_format = code
    sheet.append([2024, "span", None, 0.1, 0.2])
    sheet["D7"].number_format = sheet["E7"].number_format = "0%"
    book.save(tmp_path / "signs.xlsx")
    batch = registry.read(tmp_path / "signs.xlsx")
    figures = [figure for event in batch.events for claim in event.citations for figure in claim.figures]
    assert [(figure.text, figure.low, figure.unit) for figure in figures] == [
        ("12.5%", 12.5, "%"),
        ("50%", 50, "%"),
        ("€1200.5", 1200.5, "EUR"),
        ("-$5", -5, "USD"),
        ("7", 7, ""),
        ("10%–20%", 10, "%"),
    ]
    assert not batch.problems

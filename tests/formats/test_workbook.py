"""Workbooks with a cell far off the others, which ask for more memory than there is."""

import zipfile
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from tests.formats import biff

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


def libreoffice(path: Path, rows: str, styles: str = "", declared: str = "") -> None:
    """A workbook of LibreOffice with one sheet of these rows."""
    names = "urn:oasis:names:tc:opendocument:xmlns"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("META-INF/manifest.xml", f'<manifest:manifest xmlns:manifest="{names}:manifest:1.0"/>')
        archive.writestr(
            "content.xml",
            f'{declared}<office:document-content xmlns:office="{names}:office:1.0" xmlns:table="{names}:table:1.0" '
            f'xmlns:text="{names}:text:1.0" xmlns:style="{names}:style:1.0" xmlns:number="{names}:datastyle:1.0" '
            f'xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0">{styles}'
            f'<office:body><office:spreadsheet><table:table table:name="Events">{rows}'
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
    with pytest.raises(UserError, match="“Events” can’t be held: its 2 cells reach to column WQJ and row 32,001"):
        registry.read(path)


def test_what_repeats_in_sheets_of_libreoffice_is_counted_for_all_of_them(tmp_path):
    cell = '<table:table-cell office:value-type="string"{}><text:p>x</text:p></table:table-cell>'
    many = cell.format(' table:number-columns-repeated="2000"')
    rows = f'<table:table-row table:number-rows-repeated="2000">{many}</table:table-row>'
    libreoffice(tmp_path / "a.ods", f'{rows}</table:table><table:table table:name="B">{rows * 2}')
    with pytest.raises(UserError, match="“B” can’t be held: its 2 cells reach to column BXX and row 4,000"):
        registry.read(tmp_path / "a.ods")


def test_blank_rows_at_the_end_of_a_sheet_of_libreoffice_are_none(tmp_path):
    words = '<table:table-cell office:value-type="string"><text:p>{}</text:p></table:table-cell>'
    blank = '<table:table-cell table:number-columns-repeated="16384"/>'
    rows = "".join(
        f"<table:table-row>{words.format(a)}{words.format(b)}{blank}</table:table-row>"
        for a, b in (("Date", "Title"), ("2024", "Talks"))
    )
    libreoffice(
        tmp_path / "a.ods",
        f'{rows}<table:table-row table:number-rows-repeated="1048574">{blank}</table:table-row>',
    )
    assert [event.title for event in registry.read(tmp_path / "a.ods").events] == ["Talks"]


def test_a_blank_formula_that_stands_for_very_many_cells_is_passed_over(tmp_path):
    words = '<table:table-cell office:value-type="string"><text:p>{}</text:p></table:table-cell>'
    rows = "".join(
        f"<table:table-row>{words.format(a)}{words.format(b)}"
        '<table:table-cell table:formula="of:=A1" table:number-columns-repeated="900000000"/></table:table-row>'
        for a, b in (("Date", "Title"), ("2024", "Talks"))
    )
    libreoffice(tmp_path / "a.ods", rows)
    assert [event.title for event in registry.read(tmp_path / "a.ods").events] == ["Talks"]


@pytest.mark.parametrize(
    ("rows", "told"), [("<table:table-row><table:table-cell>", "mismatched tag"), ("</table:table>", "mismatched tag")]
)
def test_a_sheet_of_libreoffice_that_has_no_end_is_refused(tmp_path, rows, told):
    libreoffice(tmp_path / "a.ods", rows)
    with pytest.raises(UserError, match=f"the workbook can't be read: {told}"):
        registry.read(tmp_path / "a.ods")


@pytest.mark.parametrize(
    ("declared", "told"),
    [
        ('<!DOCTYPE a [<!ENTITY b "c">]>', "it declares what no workbook does"),
        ('<?xml version="1.0" encoding="UAF-8"?>', "unknown encoding"),
    ],
)
def test_a_sheet_of_libreoffice_with_declarations_is_refused(tmp_path, declared, told):
    libreoffice(tmp_path / "a.ods", "", declared=declared)
    with pytest.raises(UserError, match=f"the workbook can't be read: {told}"):
        registry.read(tmp_path / "a.ods")


OLD_EVENTS = [biff.label(0, 0, "date"), biff.label(0, 1, "title"), biff.label(1, 0, "2024"), biff.label(1, 1, "Talks")]


def test_far_cells_of_an_old_workbook_are_refused_for_all_of_its_sheets(tmp_path):
    far = biff.number(65535, 255, 1)
    one = biff.write(tmp_path / "one.xls", [("Events", OLD_EVENTS)])
    assert [event.title for event in registry.read(one).events] == ["Talks"]
    many = biff.write(tmp_path / "many.xls", [(f"S{n}", [*OLD_EVENTS, far]) for n in range(5)])
    with pytest.raises(UserError, match="“S0” can’t be held: its 5 cells reach to column IV and row 65,536"):
        registry.read(many)


def test_an_old_sheet_that_says_it_reaches_farther_than_can_be_is_refused(tmp_path):
    said = biff.dimensions(1 << 31, 256)
    path = biff.write(tmp_path / "said.xls", [("Events", [said, *OLD_EVENTS])])
    with pytest.raises(UserError, match="“Events” can’t be held: it says that it reaches to column IV and row 2,147"):
        registry.read(path)


def test_an_old_workbook_whose_parts_lead_in_a_circle_is_refused(tmp_path):
    path = biff.write(tmp_path / "circle.xls", [("Events", OLD_EVENTS)])
    data = bytearray(path.read_bytes())
    data[512 + 4 * 3 : 512 + 4 * 4] = (2).to_bytes(4, "little")  # the sector after the stream's second is its first
    path.write_bytes(data)
    with pytest.raises(UserError, match="the workbook can't be read: its parts lead in a circle"):
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


def test_an_old_sheet_is_read_as_it_shows_its_cells(tmp_path):
    year, first, later = 45292, 45474, 45488  # 1 January, 1 and 15 July 2024, counted from 1900
    cells = [biff.label(0, at, name) for at, name in enumerate(("Date", "Title", "Rate", "Killed"))]
    shown = [(first, 1), (later, 1), (year, 2), (first, 3)]
    for row, (day, style) in enumerate(shown, 1):
        cells += [biff.number(row, 0, day, style), biff.label(row, 1, f"E{row}"), biff.number(row, 2, 0.125, 4)]
    cells.append(biff.error(1, 3, 0x07))
    path = biff.write(tmp_path / "a.xls", [("Events", cells)], ("mmmm yyyy", "yyyy"), (0, 17, 165, 14, 10))
    batch = registry.read(path, options=ReadOptions(mapping={"value": "Rate"}))
    assert [event.date for event in batch.events] == ["2024-07", "2024-07-15", "2024", "2024-07-01"]
    assert {figure.text for event in batch.events for claim in event.citations for figure in claim.figures} == {"12.5%"}
    assert [(problem.row, problem.field, problem.value, problem.message[:23]) for problem in batch.problems] == [
        (2, "Killed", "#DIV/0!", "an error of the spreads"),
        (2, "Date", "", "the sheet shows no days"),
        (4, "Date", "", "the sheet shows only th"),
    ]


STYLES = (
    '<office:automatic-styles><number:date-style style:name="N1"><number:month number:textual="true"/><number:year/>'
    '</number:date-style><number:date-style style:name="N2"><number:day/><number:month/><number:year/>'
    '</number:date-style><style:style style:name="ce1" style:family="table-cell" style:data-style-name="N1"/>'
    '<style:style style:name="ce2" style:family="table-cell" style:data-style-name="N2"/></office:automatic-styles>'
)


def test_a_sheet_of_libreoffice_is_read_as_it_shows_its_cells(tmp_path):
    words = '<table:table-cell office:value-type="string"><text:p>{}</text:p></table:table-cell>'
    dated = (
        '<table:table-cell {}office:value-type="date" office:date-value="2024-07-{}"><text:p>x</text:p>'
        "</table:table-cell>"
    )
    amount = '<table:table-cell office:value-type="{}" office:value="0.5"><text:p>x</text:p></table:table-cell>'
    failed = (
        '<table:table-cell table:formula="of:=1/0" office:value-type="float" office:value="0" '
        'calcext:value-type="error"><text:p>#DIV/0!</text:p></table:table-cell>'
    )
    rows = [
        "".join(map(words.format, ("Date", "Title", "Amount"))),
        dated.format('table:style-name="ce1" ', "01") + words.format("A") + amount.format("percentage"),
        dated.format("", "01")
        + words.format("B")
        + amount.format('currency" office:currency="EUR').replace("0.5", "5"),
        dated.format('table:style-name="ce1" ', "15") + words.format("C") + failed,
        dated.format('table:style-name="ce2" ', "01") + words.format("D") + amount.format("float"),
    ]
    column = '<table:table-column table:default-cell-style-name="ce1"/>'
    body = column + "".join(f"<table:table-row>{row}</table:table-row>" for row in rows)
    libreoffice(tmp_path / "a.ods", body, STYLES)
    batch = registry.read(tmp_path / "a.ods")
    assert [event.date for event in batch.events] == ["2024-07", "2024-07", "2024-07-15", "2024-07-01"]
    figures = [figure for event in batch.events for claim in event.citations for figure in claim.figures]
    assert [(figure.text, figure.unit) for figure in figures] == [("50%", "%"), ("€5", "EUR"), ("0.5", "")]
    assert [(problem.row, problem.field, problem.value, problem.message[:23]) for problem in batch.problems] == [
        (4, "Amount", "#DIV/0!", "an error of the spreads"),
        (2, "Date", "", "the sheet shows no days"),
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


def test_what_the_sheet_shows_beside_numbers_is_told_where_it_is_no_unit_that_is_known(tmp_path):
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append(["Date", "Title", "Amount"])
    shown = ["[$CHF-807] #,##0", "[$USD] #,##0", '0.0" km"', '0_);"("0")"', "[$₽-419]0"]
    for row, code in enumerate(shown, 2):
        sheet.append([2024, code, 1200.5])
        sheet.cell(row, 3).number_format = code
        sheet.cell(row, 2).number_format = "0 [$NOK]"
    book.save(tmp_path / "beside.xlsx")
    batch = registry.read(tmp_path / "beside.xlsx")
    figures = [figure.text for event in batch.events for claim in event.citations for figure in claim.figures]
    assert figures == ["1200.5", "$1200.5", "1200.5", "1200.5", "1200.5"]
    assert [(problem.row, problem.message) for problem in batch.problems] == [
        (row, f"the sheet shows “{text}” beside these numbers; left out")
        for row, text in ((2, "CHF"), (4, "km"), (6, "₽"))
    ]


def test_a_currency_of_the_computer_is_told(tmp_path):
    cells = [biff.label(0, at, name) for at, name in enumerate(("Date", "Title", "Amount"))]
    cells += [biff.number(1, 0, 2024), biff.label(1, 1, "A"), biff.number(1, 2, 5, 1)]
    batch = registry.read(biff.write(tmp_path / "a.xls", [("Events", cells)], (), (0, 44)))
    assert [(problem.row, problem.field, problem.message[-48:]) for problem in batch.problems] == [
        (2, "Amount", "currency of the computer, which it does not name")
    ]

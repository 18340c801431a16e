"""Excel workbooks out: a sheet with a row an event. Every text is stored as text, so that none runs as a formula."""

from pathlib import Path

from timeline_gui.core.errors import UserError
from timeline_gui.core.filters import Counts
from timeline_gui.core.language import tell
from timeline_gui.core.model import Batch
from timeline_gui.formats import sheet_rows
from timeline_gui.formats.files import replacing

_LONGEST = 32_767
"""Characters that a cell of Excel holds."""
_MOST_ROWS = 1_048_575
_WIDE, _NARROW = 40, 16
_WIDE_COLUMNS = ("title", "actors", "quote", "summary", "note", "source")


def write(batch: Batch, path: Path, counts: Counts | None = None) -> str:
    """Write the events as a table with a header that stays in sight and filters; says what was left out.

    Raises UserError where the file can't be written or a sheet has not enough rows.
    """
    import xlsxwriter  # loaded where it is used: no start needs it

    if len(batch.events) > _MOST_ROWS:
        what = tell("a sheet holds {most} rows, these are {count}", most=_MOST_ROWS, count=len(batch.events))
        raise UserError(what, path.name, tell("Export fewer events, or as CSV."))
    names = sheet_rows.header(batch)
    cut = 0
    with replacing(path) as beside, beside.open("wb") as file:
        book = xlsxwriter.Workbook(file, {"constant_memory": True})
        book.set_properties({"title": batch.title})
        sheet = book.add_worksheet("Events")
        bold, wrapped = book.add_format({"bold": True}), book.add_format({"text_wrap": True, "valign": "top"})
        for column, name in enumerate(names):
            sheet.set_column(column, column, _WIDE if name.startswith(_WIDE_COLUMNS) else _NARROW, wrapped)
        for column, name in enumerate(names):
            sheet.write_string(0, column, name, bold)
        sheet.freeze_panes(1, 2)
        for number, cells in enumerate(sheet_rows.rows(batch), 1):
            for column, cell in enumerate(cells):
                if cell == "":
                    continue
                if isinstance(cell, str):
                    cut += len(cell) > _LONGEST
                    sheet.write_string(number, column, cell[:_LONGEST])
                elif cell is not None:
                    sheet.write_number(number, column, cell)
        sheet.autofilter(0, 0, max(len(batch.events), 1), len(names) - 1)
        book.close()
    said = sheet_rows.left_out(batch)
    return f"{tell('{count} texts longer than a cell holds were cut.', count=cut)} {said}" if cut else said

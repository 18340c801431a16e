"""Rows of the event table as text for a spreadsheet."""

from timeline_gui.core.columns import Ints
from timeline_gui.core.reference import words
from timeline_gui.ui.table.columns import AT_FIRST, Column
from timeline_gui.ui.table.model import EventModel
from timeline_gui.ui.table.proof import Proof

MOST_PROVED = 5_000
"""More rows than this are copied with the proofs that are known already."""
_CHUNK = 2_000


def rows_as_tsv(model: EventModel, rows: Ints) -> str:
    """The rows with a header, cells between tabs; dates as EDTF and in words."""
    names = [model.column_name(column) for column in AT_FIRST]
    names.insert(Column.DATE, "EDTF")
    if len(rows) <= MOST_PROVED:
        model.proofs.work_out(model.rows[rows].tolist())
    lines = ["\t".join(names)]
    for start in range(0, len(rows), _CHUNK):
        part = rows[start : start + _CHUNK].tolist()
        model.read_labels(part)
        lines += ["\t".join(_clean(cell) for cell in _cells(model, row)) for row in part]
    return "\n".join(lines) + "\n"


def _cells(model: EventModel, row: int) -> list[str]:
    label, position = model.label(row), int(model.rows[row])
    proof = model.proof_in_words(Proof(int(model.proofs.known[position])))
    return [
        str(position + 1),
        label.date,
        words(label.date, short=True),
        label.title,
        model.category(row),
        ", ".join(label.participants),
        model.place(row),
        proof,
    ]


def _clean(cell: str) -> str:
    return " ".join(cell.split())

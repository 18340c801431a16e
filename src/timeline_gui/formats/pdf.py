"""A dossier in PDF: the events that it shows are attached to it as exchange JSON."""

from pathlib import Path

from timeline_gui.core.errors import UserError
from timeline_gui.core.language import tell
from timeline_gui.core.model import Batch
from timeline_gui.formats import exchange
from timeline_gui.formats.files import read_bytes
from timeline_gui.formats.json_stream import parse_json
from timeline_gui.formats.pdf_reader import STUMBLES, open_pdf

ATTACHED = "events.json"
MOST_BYTES = 200_000_000
"""Of the attachment unpacked: more is no dossier, but a trap."""


def sniff(head: bytes, _ending: str) -> int:
    """How sure it is that a file with this beginning is a PDF, in percent."""
    return 80 if head.lstrip(b"\xef\xbb\xbf\r\n\t ").startswith(b"%PDF-") else 0


def read(path: Path) -> Batch:
    """The events of a dossier. Raises UserError for a PDF that has none or can't be read."""
    data = _attachment(path)
    if data is None:
        remedy = tell("Only dossiers that Timeline GUI has written hold their events.")
        raise UserError(tell("this PDF holds no events that can be read"), path.name, remedy)
    return exchange.from_json(parse_json(data, path.name), path.name)


def _attachment(path: Path) -> bytes | None:
    from pypdf.errors import PyPdfError

    try:
        found = open_pdf(read_bytes(path)).attachments.get(ATTACHED, [])
    except (PyPdfError, *STUMBLES) as error:
        what = tell("this PDF can't be read ({reason})", reason=error)
        raise UserError(what, path.name, tell("Use another copy of it.")) from error
    data = found[0] if found else None
    if data is not None and len(data) > MOST_BYTES:
        raise UserError(tell("what is attached to this PDF is too large"), path.name, tell("It is no dossier."))
    return data

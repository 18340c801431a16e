"""The words of a source out of a file: plain text, HTML, Word or PDF, known by what is in it."""

import io
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from timeline_gui.core.errors import UserError
from timeline_gui.core.language import tell
from timeline_gui.core.progress import Progress, SilentProgress
from timeline_gui.formats.files import LARGEST, decode, read_bytes
from timeline_gui.formats.pdf_reader import STUMBLES, open_pdf
from timeline_gui.formats.plain import plain

if TYPE_CHECKING:
    from docx.document import Document as DocumentObject
    from docx.table import _Cell

ENDINGS = ("*.txt", "*.text", "*.md", "*.html", "*.htm", "*.xhtml", "*.docx", "*.pdf")
"""Endings of files that hold the words of a source."""
_OLD_WORD = b"\xd0\xcf\x11\xe0"


def read_text(path: Path, progress: Progress | None = None) -> str:
    """All the words, with a line for each paragraph or line.

    Raises UserError for a file that has none or can't be read, and Cancelled where `progress` does.
    """
    data = read_bytes(path)
    if data.startswith(b"%PDF-"):
        text = _from_pdf(data, path.name, progress or SilentProgress())
    elif data.startswith(b"PK"):
        text = _from_word(data, path.name)
    elif data.startswith(_OLD_WORD):
        remedy = tell("Save it as .docx there, and open that.")
        raise UserError(tell("this is a file of an old Word"), path.name, remedy)
    else:
        written, _ = decode(data, path.name)
        lines = written.replace("\r\n", "\n").replace("\r", "\n")
        text = plain(lines) if _is_html(lines) else lines
    if not text.strip():
        remedy = tell("Copy them by hand, and paste them.")
        raise UserError(tell("there are no words in the file"), path.name, remedy)
    return text


def _is_html(text: str) -> bool:
    head = text[:1024].lstrip().casefold()
    return head.startswith(("<!doctype html", "<html")) or (head.startswith("<") and "<html" in head)


def _from_word(data: bytes, file: str) -> str:
    """Paragraphs and the cells of tables in their order; notes and headers are left out."""
    from docx import Document  # loaded where it is used: no start needs it
    from docx.exceptions import PythonDocxError
    from docx.opc.exceptions import OpcError
    from docx.oxml.exceptions import XmlchemyError
    from docx.table import Table

    def lines(part: "DocumentObject | _Cell") -> Iterator[str]:
        for block in part.iter_inner_content():
            if isinstance(block, Table):
                # Of cells that were joined each place names the same one.
                cells = {id(cell._tc): cell for row in block.rows for cell in row.cells}
                for cell in cells.values():
                    yield from lines(cell)
            else:
                yield block.text

    try:
        with zipfile.ZipFile(io.BytesIO(data)) as parts:
            if sum(part.file_size for part in parts.infolist()) > LARGEST:
                remedy = tell("Save its words as plain text, and open that.")
                raise UserError(tell("the file is too large"), file, remedy)
        return "\n".join(lines(Document(io.BytesIO(data))))
    except (*STUMBLES, zipfile.BadZipFile, zlib.error, OpcError, PythonDocxError, XmlchemyError) as error:
        raise UserError(tell("this is no Word file that can be read"), file) from error


def _from_pdf(data: bytes, file: str, progress: Progress) -> str:
    """The words page by page, in the order that the file draws them."""
    from pypdf.errors import PyPdfError

    try:
        reader = open_pdf(data)
        if reader.is_encrypted and not reader.decrypt(""):
            remedy = tell("Open it elsewhere, and paste its words.")
            raise UserError(tell("the PDF is locked by a password"), file, remedy)
        pages, words = len(reader.pages), []
        for number, page in enumerate(reader.pages):
            progress.report(number, pages, file)
            words.append(page.extract_text())
        return "\n".join(words)
    except (*STUMBLES, PyPdfError) as error:
        remedy = tell("Copy its words by hand, and paste them.")
        raise UserError(tell("the PDF can't be read"), file, remedy) from error

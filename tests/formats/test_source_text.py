"""Files that people have of their sources become the words in them, or a reason why not."""

import contextlib
import io
import random
import zipfile
from collections.abc import Callable
from pathlib import Path

import docx
import pypdf
import pytest
from pypdf.generic import DecodedStreamObject, DictionaryObject, NameObject

from timeline_gui.core.errors import UserError
from timeline_gui.core.quotes import find_quote
from timeline_gui.formats.source_text import read_text

QUOTE = "have returned 16 children"


def pdf(*lines: str, password: str = "") -> bytes:
    """A PDF of one page with a line of Helvetica for each text."""
    writer = pypdf.PdfWriter()
    page = writer.add_blank_page(400, 400)
    font = {"/Type": "/Font", "/Subtype": "/Type1", "/BaseFont": "/Helvetica"}
    named = DictionaryObject({NameObject(key): NameObject(value) for key, value in font.items()})
    fonts = DictionaryObject({NameObject("/F1"): named})
    page[NameObject("/Resources")] = DictionaryObject({NameObject("/Font"): fonts})
    stream = DecodedStreamObject()
    drawn = "".join(f"BT /F1 12 Tf 20 {380 - 20 * number} Td ({line}) Tj ET\n" for number, line in enumerate(lines))
    stream.set_data(drawn.encode("ascii"))
    page[NameObject("/Contents")] = writer._add_object(stream)
    if password:
        writer.encrypt(password, algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_plain_text_stays_as_it_is_but_for_its_line_ends(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "report.txt"
    path.write_bytes("We <all>\r\nhave returned  16 Ä\n".encode(encoding))
    assert read_text(path) == "We <all>\nhave returned  16 Ä\n"


def test_html_loses_its_tags_scripts_and_styles(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_text(
        "<!DOCTYPE html><html><head><style>p { }</style></head><body><h1>Talks</h1>"
        "<p>We <b>have returned</b> 16&nbsp;children.</p><script>alert(1)</script></body></html>"
    )
    text = read_text(path)
    assert text.splitlines() == ["Talks", "We have returned 16 children."]
    assert find_quote(QUOTE, text)


def test_word_gives_paragraphs_and_cells_in_their_order(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph("Before")
    table = document.add_table(1, 3)
    table.cell(0, 0).text = "We have returned"
    table.cell(0, 1).merge(table.cell(0, 2)).text = "16 children"
    document.add_paragraph("After")
    document.save(str(tmp_path / "report.docx"))
    assert read_text(tmp_path / "report.docx") == "Before\nWe have returned\n16 children\nAfter"


def test_pdf_gives_its_lines(tmp_path: Path) -> None:
    path = tmp_path / "report.pdf"
    path.write_bytes(pdf("We have returned", "16 children."))
    assert find_quote(QUOTE, read_text(path))


def word(*paragraphs: str) -> bytes:
    """A Word file with a paragraph for each text, and a table."""
    document = docx.Document()
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    document.add_table(1, 2).cell(0, 0).text = "cell"
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def damaged(data: bytes, seed: int) -> bytes:
    """The same with some bytes changed, lost or added."""
    chance, spoilt = random.Random(seed), bytearray(data)
    for _ in range(chance.randint(1, 8)):
        at = chance.randrange(len(spoilt))
        spoilt[at : at + chance.randrange(40)] = chance.randbytes(chance.randrange(10))
    return bytes(spoilt)


def damaged_inside(data: bytes, seed: int) -> bytes:
    """A Word file whose parts are damaged, in an archive that is whole."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as parts, zipfile.ZipFile(out, "w") as spoilt:
        for name in parts.namelist():
            whole = seed % 3 == 0 and name != "word/document.xml"
            spoilt.writestr(name, parts.read(name) if whole else damaged(parts.read(name), seed))
    return out.getvalue()


@pytest.mark.parametrize(
    "made", [lambda: pdf("We have returned"), lambda: word("We have returned")], ids=["pdf", "word"]
)
def test_damaged_files_give_words_or_a_reason(tmp_path: Path, made: Callable[[], bytes]) -> None:
    path, data = tmp_path / "file", made()
    for seed in range(100):
        spoilt = [damaged(data, seed)]
        if data.startswith(b"PK"):
            spoilt.append(damaged_inside(data, seed))
        for each in spoilt:
            path.write_bytes(each)
            with contextlib.suppress(UserError):
                assert isinstance(read_text(path), str)


def _spoilt(data: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as parts:
        parts.writestr("word/document.xml", data)
    return out.getvalue()


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"%PDF-1.4 and then nothing", "PDF"),
        (b"PK\x03\x04 cut off", "Word"),
        (_spoilt(b"<w:p>"), "Word"),
        (b"\xd0\xcf\x11\xe0 old", "old Word"),
        (b" \n ", "no words"),
        (pdf(), "no words"),
        (pdf("secret", password="secret"), "password"),
    ],
)
def test_what_gives_no_words_is_said(tmp_path: Path, data: bytes, told: str) -> None:
    path = tmp_path / "file"
    path.write_bytes(data)
    with pytest.raises(UserError, match=told):
        read_text(path)

from xml.etree import ElementTree
from zipfile import ZipFile

import docx
from tests.formats.awkward import AWKWARD

from timeline_gui.formats import word

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def test_headings_quotes_and_footnotes_are_what_word_has_for_them(tmp_path):
    path = tmp_path / "story.docx"
    word.write(AWKWARD, path)
    document = docx.Document(str(path))
    headings = [p.text for p in document.paragraphs if p.style.name == "Heading 1"]
    assert headings[:2] == ["Before 30 July 2024: Then", "Undated: When?"]
    assert headings[-1] == "Tuesday 30 July 2024: =HYPERLINK(1)"
    (quote,) = [p.text for p in document.paragraphs if p.style.name == "Quote"]
    assert quote == "“*no*” — عبد الله"
    assert "Note (the analyst’s, not the source’s): Mine� alone" in [p.text for p in document.paragraphs]


def test_every_reference_has_its_footnote(tmp_path):
    path = tmp_path / "story.docx"
    word.write(AWKWARD, path)
    with ZipFile(path) as parts:
        body = ElementTree.fromstring(parts.read("word/document.xml"))
        notes = ElementTree.fromstring(parts.read("word/footnotes.xml"))
    used = [reference.get(f"{W}id") for reference in body.iter(f"{W}footnoteReference")]
    texts = {note.get(f"{W}id"): "".join(note.itertext()).strip() for note in notes.iter(f"{W}footnote")}
    assert used == ["1", "2"]
    assert texts["1"].startswith("“Report_one [draft]”, Desk, p. 2")
    assert texts["2"] == "“Second”."

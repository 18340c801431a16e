"""Word documents out (.docx): a heading an event, its facts, its quotes, and a footnote for each claim."""

import re
from pathlib import Path
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from timeline_gui.core.filters import Counts
from timeline_gui.core.language import say, tell
from timeline_gui.core.model import Batch
from timeline_gui.formats.files import replacing
from timeline_gui.formats.report import Claim, Entry, Report, make_report

if TYPE_CHECKING:
    from docx.document import Document
    from docx.text.paragraph import Paragraph

_NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_NOT_IN_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def write(batch: Batch, path: Path, counts: Counts | None = None) -> str:
    """Write a document for people to read; says what has no place in it. Raises UserError."""
    from docx import Document  # loaded where it is used: no start needs it

    report = make_report(batch, counts)
    document = Document()
    document.core_properties.title = _clean(report.title)
    document.core_properties.author = ""
    document.core_properties.comments = ""
    document.core_properties.language = say().code
    _set_language(document)
    document.add_heading(_clean(report.title), 0)
    document.add_paragraph(_clean(report.scope))
    for entry in report.entries:
        _add_entry(document, entry)
    _add_footnotes(document, report)
    with replacing(path) as beside:
        document.save(str(beside))
    return tell("Identifiers, coordinates and the full texts of sources are left out; the exchange format holds them.")


def _set_language(document: "Document") -> None:
    """Word checks spelling, and reads aloud, by the language of the styles (ECMA-376, 17.3.2.20)."""
    from docx.oxml.ns import qn

    for element in document.styles.element.iter(qn("w:lang")):
        element.set(qn("w:val"), say().code)


def _add_entry(document: "Document", entry: Entry) -> None:
    date = entry.date[:1].upper() + entry.date[1:]
    document.add_heading(_clean(f"{date}: {entry.title}"), 1)
    facts = [entry.kind, entry.edtf, entry.written, entry.place]
    facts += [entry.category, ", ".join(entry.tags), entry.draft]
    document.add_paragraph(_clean(" · ".join(fact for fact in facts if fact)))
    for name, role in entry.people:
        document.add_paragraph(_clean(f"{name} ({role})" if role else name), style="List Bullet")
    if entry.summary:
        document.add_paragraph(_clean(entry.summary))
    for claim in entry.claims:
        _add_claim(document, claim)
    for what, words in (entry.date_note, entry.note):
        if words:
            document.add_paragraph().add_run(_clean(f"{what} {words}")).italic = True


def _add_claim(document: "Document", claim: Claim) -> None:
    if claim.figures or claim.dated or not claim.quote:
        paragraph = document.add_paragraph()
        paragraph.add_run(_clean("; ".join(claim.figures))).bold = True
        rest = claim.dated or ("" if claim.figures else tell("Reported"))
        if rest:
            paragraph.add_run(_clean(f"; {rest}" if claim.figures else rest))
        if not claim.quote:
            _refer(paragraph, claim.note)
    if claim.quote:
        paragraph = document.add_paragraph(_clean(say().quoted(claim.quote)), style="Quote")
        _refer(paragraph, claim.note)
        if claim.speaker:
            paragraph.add_run(_clean(f" — {claim.speaker}"))


def _refer(paragraph: "Paragraph", note: int) -> None:
    from docx.oxml import parse_xml

    run = (
        f'<w:r xmlns:w="{_NAMESPACE}"><w:rPr><w:vertAlign w:val="superscript"/></w:rPr>'
        f'<w:footnoteReference w:id="{note}"/></w:r>'
    )
    paragraph._p.append(parse_xml(run))


def _add_footnotes(document: "Document", report: Report) -> None:
    """The part of a document that holds footnotes, which the library has no calls for (ECMA-376, 17.11)."""
    from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
    from docx.opc.packuri import PackURI
    from docx.opc.part import Part

    separators = "".join(
        f'<w:footnote w:type="{kind}" w:id="{number}"><w:p><w:r><w:{kind}/></w:r></w:p></w:footnote>'
        for kind, number in (("separator", -1), ("continuationSeparator", 0))
    )
    notes = "".join(
        f'<w:footnote w:id="{number}"><w:p><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteRef/></w:r>'
        f'<w:r><w:t xml:space="preserve"> {escape(_clean(note))}</w:t></w:r></w:p></w:footnote>'
        for number, note in enumerate(report.notes, 1)
    )
    blob = (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
        f'<w:footnotes xmlns:w="{_NAMESPACE}">{separators}{notes}</w:footnotes>'
    )
    place = PackURI("/word/footnotes.xml")
    part = Part(place, CONTENT_TYPE.WML_FOOTNOTES, blob.encode(), document.part.package)
    document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)


def _clean(text: str) -> str:
    """Text without the control characters that XML can't hold."""
    return _NOT_IN_XML.sub("�", text)

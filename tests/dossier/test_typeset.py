"""The typesetter's own program: what it says of its work."""

import io
import json

import pytest

from timeline_gui.bundled import RESOURCES
from timeline_gui.dossier.typeset import main

PLAIN = '#set document(title: "Title")\n#set text(font: "Inter", lang: "en")\n= Heading\n'


def answered(source):
    request = {"files": {"main.typ": source}, "fonts": str(RESOURCES / "fonts")}
    outgoing = io.BytesIO()
    main(io.BytesIO(json.dumps(request).encode()), outgoing)
    head, _, pdf = outgoing.getvalue().partition(b"\n")
    return json.loads(head), pdf


def test_a_whole_document_is_pdf_ua():
    head, pdf = answered(PLAIN)
    assert head == {"refusal": "", "missing": [], "error": ""}
    assert pdf.startswith(b"%PDF-")


@pytest.mark.parametrize(
    ("source", "missing", "refusal"),
    [
        (f"{PLAIN}Seals \U000f1234 and \U000f1235", ["\\u{f1234}", "\\u{f1235}"], "could not be displayed"),
        ('#set text(lang: "en")\nText', [], "title"),
    ],
)
def test_what_can_t_be_pdf_ua_is_plain_with_the_reason(source, missing, refusal):
    head, pdf = answered(source)
    assert refusal in head["refusal"]
    assert head["missing"] == missing
    assert pdf.startswith(b"%PDF-")


def test_a_template_that_is_wrong_is_told_and_nothing_is_set():
    head, pdf = answered("#nonsense(")
    assert head["error"].startswith("error: ")
    assert pdf == b""

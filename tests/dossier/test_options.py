"""What a person chooses for a dossier: paper, parts, own words, what is left out, and the events inside the file."""

import json
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader
from tests.dossier.documents import BATCH, job_of, text_of, written

from timeline_gui.core.redaction import Redaction, redacted
from timeline_gui.dossier.job import PARTS
from timeline_gui.formats import exchange

pytestmark = pytest.mark.usefixtures("qapp")


def dossier(tmp_path: Path, **options: Any) -> PdfReader:
    """A dossier of the small document."""
    reader: PdfReader = written(job_of(BATCH, **options), tmp_path)[1]
    return reader


@pytest.mark.parametrize(
    ("paper", "landscape", "size"),
    [("a4", False, (595, 842)), ("a4", True, (842, 595)), ("a3", True, (1191, 842)), ("letter", True, (792, 612))],
)
def test_paper_stands_or_lies(tmp_path: Path, paper: str, landscape: bool, size: tuple[int, int]) -> None:
    box = dossier(tmp_path, paper=paper, landscape=landscape).pages[0].mediabox
    assert (round(box.width), round(box.height)) == size


@pytest.mark.parametrize("part", PARTS)
def test_each_part_stands_alone(tmp_path: Path, part: str) -> None:
    text = text_of(dossier(tmp_path, parts=(part,)))
    assert ("as written: “On June 22”" in text) == (part == "entries")
    assert ("Who says so" in text) == (part == "figures")
    assert ("The Paper" in text) == (part == "sources")


def test_title_and_foreword_are_one_s_own(tmp_path: Path) -> None:
    reader = dossier(tmp_path, title="For the board", foreword="Read this first.\n\nThen *that*.")
    assert reader.metadata is not None
    assert reader.metadata.title == "For the board"
    text = text_of(reader)
    assert "For the board" in text
    assert "Read this first." in text
    assert "Then *that*." in text


def test_it_keeps_both_standards(tmp_path: Path) -> None:
    told = dossier(tmp_path, exchange="{}").xmp_metadata
    assert told is not None
    words = told.stream.get_data().decode()
    assert "<pdfuaid:part>1</pdfuaid:part>" in words
    assert "<pdfaid:part>3</pdfaid:part>" in words
    assert "<pdfaid:conformance>A</pdfaid:conformance>" in words


def test_the_events_are_attached(tmp_path: Path) -> None:
    reader = dossier(tmp_path, exchange=exchange.dumps(BATCH))
    (data,) = reader.attachments["events.json"]
    assert len(json.loads(data)["events"]) == len(BATCH.events)


def test_nothing_of_what_is_left_out_is_in_the_file(tmp_path: Path) -> None:
    batch, withheld = redacted(BATCH, Redaction(frozenset({"report"}), frozenset({"lavrov"}), notes=True))
    job = job_of(BATCH, withheld=withheld.words)
    kept = {event.id: event for event in batch.events}
    from dataclasses import replace

    entries = tuple(
        replace(entry, event=kept[entry.event.id], verdicts=entry.verdicts[: len(kept[entry.event.id].citations)])
        for entry in job.entries
    )
    job = replace(
        job,
        entries=entries,
        sources=batch.sources,
        actors={actor.id: actor for actor in batch.actors},
        notes=False,
        exchange=exchange.dumps(batch),
    )
    reader: PdfReader = written(job, tmp_path)[1]
    (data,) = reader.attachments["events.json"]
    everywhere = text_of(reader) + data.decode() + "".join(str(o.get_object()) for o in _objects(reader))
    assert withheld.words in text_of(reader)
    for secret in ("Report on mediation", "The Paper", "example.org", "Sergey", "Not paid yet", "pledged $100 million"):
        assert secret not in everywhere, secret


def _objects(reader: PdfReader) -> list[Any]:
    from pypdf.generic import IndirectObject

    return [IndirectObject(number, 0, reader) for number in range(1, len(reader.xref_objStm or {}) + 1)]

"""Small documents and what is needed to write a dossier of them."""

from contextlib import closing
from datetime import date
from pathlib import Path
from typing import Any

from pypdf import PdfReader

from timeline_gui.core import filters
from timeline_gui.core.columns import Columns
from timeline_gui.core.filters import Filter
from timeline_gui.core.model import (
    Actor,
    Affiliation,
    Batch,
    Citation,
    Event,
    Figure,
    Participation,
    Place,
    Source,
)
from timeline_gui.core.progress import SilentProgress
from timeline_gui.dossier.build import DossierResult, write_dossier
from timeline_gui.dossier.job import DossierJob, make_job
from timeline_gui.store import bulk, opening, queries
from timeline_gui.store.document import Document

TODAY = date(2024, 9, 6)
TEXT = "In July Doha pledged $100 million in aid to Kyiv. On June 22 the minister met Lavrov in Moscow."

QATAR = Actor("qatar", "Qatar", "state", aliases=("Doha",))
RUSSIA = Actor("russia", "Russia", "state")
UKRAINE = Actor("ukraine", "Ukraine", "state")
MINISTER = Actor("minister", "Sheikh Mohammed", "person", affiliations=(Affiliation("qatar", "Premier"),))
LAVROV = Actor("lavrov", "Sergey Lavrov", "person", affiliations=(Affiliation("russia", "minister", "2004/.."),))

REPORT = Source(
    "report",
    "Report on mediation",
    kind="report",
    publisher="The Paper",
    author="A. Writer",
    url="https://example.org/report",
    archive_url="https://archive.example.org/report",
    published="2024-07-31",
    language="en",
    text=TEXT,
)
WIRE = Source("wire", "Wire story", published="2024-08", url="javascript:alert(1)")

MEETING = Event(
    "meeting",
    "The minister meets Lavrov",
    date="2023-06-22",
    date_text="On June 22",
    place=Place("Moscow"),
    category="Meeting",
    participants=(
        Participation("minister", "visitor"),
        Participation("qatar", "visitor"),
        Participation("lavrov", "host"),
        Participation("russia", "host"),
    ),
    citations=(Citation("report", "On June 22 the minister met Lavrov in Moscow.", locator="paragraph 2"),),
)
PLEDGE = Event(
    "pledge",
    "Qatar pledges aid",
    note="Not paid yet, as far as I know.",
    date="2023-07",
    date_text="In July",
    date_note="Counted from the report.",
    category="Aid and money",
    participants=(Participation("qatar", "donor"), Participation("ukraine", "recipient")),
    citations=(
        Citation(
            "report",
            "In July Doha pledged $100 million in aid to Kyiv.",
            locator="paragraph 1",
            figures=(Figure("$100 million", 100_000_000, 100_000_000, "USD", "aid pledged"),),
        ),
        Citation("wire", "Aid was promised.", speaker_id="minister", date="2023-08-02"),
    ),
)
WAR = Event(
    "war",
    "War between Russia and Ukraine",
    date="2022-02/..",
    category="Armed conflict",
    participants=(Participation("russia"), Participation("ukraine")),
    citations=(Citation("wire", "Since February 2022."),),
)
OFFER = Event(
    "offer",
    "Qatar offers to mediate",
    date="[..2024-07-30]",
    category="Statement",
    participants=(Participation("qatar", "speaker"),),
    citations=(Citation("report", "Qatar had offered its help.", speaker_id="qatar"),),
)
RUMOUR = Event("rumour", "A rumour without a date", status="draft")

BATCH = Batch(
    "Qatar as mediator",
    (QATAR, RUSSIA, UKRAINE, MINISTER, LAVROV),
    (REPORT, WIRE),
    (MEETING, PLEDGE, WAR, OFFER, RUMOUR),
)


def job_of(batch: Batch, chosen: Filter | None = None, **options: Any) -> DossierJob:
    """A dossier of all that the filter finds; without one, of everything."""
    chosen = chosen or Filter()
    with closing(opening.memory_document(batch)) as opened:
        columns = bulk.load_columns(opened)
        keys = columns.events.key[found(chosen, columns)].tolist()
        return _job(opened, columns, keys, chosen, options)


def job_by_hand(batch: Batch, *ids: str, **options: Any) -> DossierJob:
    """A dossier of the events that were selected."""
    with closing(opening.memory_document(batch)) as opened:
        return _job(opened, bulk.load_columns(opened), queries.keys_of_events(opened, ids), None, options)


def _job(opened: Document, columns: Columns, keys: list[int], chosen: Filter | None, options: Any) -> DossierJob:
    options = {"compiled": TODAY, "document_name": "story.tlx"} | options
    return make_job(queries.batch(opened, keys), keys, columns, chosen, **options)


def found(chosen: Filter, columns: Columns) -> Any:
    """What the window lists for a filter."""
    listed = filters.answers(chosen, columns) != filters.NO
    return listed & ~columns.undated if chosen.dated else listed


def written(job: DossierJob, folder: Path) -> tuple[DossierResult, PdfReader]:
    """The dossier as a file, read back."""
    path = folder / "dossier.pdf"
    result = write_dossier(job, path, SilentProgress())
    return result, PdfReader(path)


def text_of(reader: PdfReader) -> str:
    """All text on one line: where the lines of a page break is of no importance."""
    return " ".join(" ".join(page.extract_text() for page in reader.pages).split())

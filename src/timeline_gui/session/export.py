"""From a session or a document to the dossier: what goes in, and who says so."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from timeline_gui.core.columns import Columns, Ints
from timeline_gui.core.errors import UserError
from timeline_gui.core.filters import Filter
from timeline_gui.core.progress import Progress
from timeline_gui.session.settings import Paper
from timeline_gui.store import queries
from timeline_gui.store.document import Document

if TYPE_CHECKING:
    from timeline_gui.session.session import Session


@dataclass(frozen=True, slots=True)
class DossierWish:
    """What the person chose for dossiers."""

    paper: Paper = "a4"
    notes: bool = True


def write_dossier(
    document: Document,
    columns: Columns,
    keys: Ints,
    chosen: Filter | None,
    hits: Ints | None,
    path: Path,
    wish: DossierWish,
    progress: Progress,
) -> str:
    """Write the dossier of these events and say in one line what was written. Raises UserError and Cancelled."""
    # The typesetter is slow to load and needed by few starts.
    from timeline_gui.dossier import build, job

    progress.report(0, 0, path.name)
    made = job.make_job(
        queries.batch(document, keys.tolist()),
        keys,
        columns,
        chosen,
        hits,
        compiled=date.today(),
        document_name=document.path.name if document.path is not None else "",
        paper=wish.paper,
        notes=wish.notes,
    )
    result = build.write_dossier(made, path, progress)
    pages = "1 page" if result.pages == 1 else f"{result.pages} pages"
    events = "1 event" if len(keys) == 1 else f"{len(keys):,} events"
    return f"{path.name}: {events}, {pages}. {result.message}".rstrip()


def dossier_writer(session: "Session", path: Path, wish: DossierWish) -> Callable[[Progress], str]:
    """The job that writes the selection, or with none all that match; what it shows is fixed now. Raises UserError."""
    document, view = session.document, session.view
    if document is None:
        raise UserError("No document is open", remedy="Open one first.")
    columns = session.columns
    selected = len(view.selection) > 0
    keys: Ints = view.selection if selected else columns.events.key[view.shown]
    if not len(keys):
        raise UserError("No event matches the filter", remedy="Take a filter away, then export again.")
    chosen = None if selected else view.filter
    hits = None if selected else view.filter_hits

    def write(progress: Progress) -> str:
        return write_dossier(document, columns, keys, chosen, hits, path, wish, progress)

    return write

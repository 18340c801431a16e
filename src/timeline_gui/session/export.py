"""What leaves a document, as a dossier or in another format: which events, what is left out, and what is said of it."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Literal, TypeAlias

from timeline_gui.core import filters
from timeline_gui.core.columns import Columns, Ints
from timeline_gui.core.errors import UserError
from timeline_gui.core.filters import Filter
from timeline_gui.core.language import tell
from timeline_gui.core.model import Batch
from timeline_gui.core.names import fold
from timeline_gui.core.progress import Progress
from timeline_gui.core.redaction import Redaction, redacted
from timeline_gui.core.spool import Watched
from timeline_gui.session.settings import DossierPart, Paper
from timeline_gui.store import queries
from timeline_gui.store.document import Document

if TYPE_CHECKING:
    from timeline_gui.session.session import Session


_TELLING = 3
"""Letters from which a word may tell who is meant."""
Scope: TypeAlias = Literal["selection", "matching", "document"]


@dataclass(frozen=True, slots=True)
class DossierWish:
    """What the person chose for a dossier. `sources` and `actors` are the ids of those that are left out."""

    paper: Paper = "a4"
    notes: bool = True
    landscape: bool = False
    parts: tuple[DossierPart, ...] = ("strip", "entries", "sources")
    title: str = ""
    foreword: str = ""
    sources: frozenset[str] = frozenset()
    actors: frozenset[str] = frozenset()


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
    from timeline_gui.formats import exchange

    progress.report(0, 0, path.name)
    redaction = Redaction(wish.sources, wish.actors, notes=not wish.notes)
    _refuse_to_name(chosen, redaction, columns)
    batch, withheld = redacted(queries.batch(document, keys.tolist()), redaction)
    made = job.make_job(
        batch,
        keys,
        columns,
        chosen,
        hits,
        compiled=date.today(),
        document_name=document.path.name if document.path is not None else "",
        paper=wish.paper,
        notes=wish.notes,
        title=wish.title,
        landscape=wish.landscape,
        parts=wish.parts,
        foreword=wish.foreword,
        withheld=withheld.words,
        exchange=exchange.dumps(_without_texts(batch)),
    )
    result = build.write_dossier(made, path, progress)
    pages = tell("1 page") if result.pages == 1 else tell("{count} pages", count=str(result.pages))
    written = f"{path.name}: {_events(len(keys))}, {pages}."
    return " ".join(filter(None, (written, _still_named(withheld.still_named), result.message)))


def _events(count: int) -> str:
    return tell("1 event") if count == 1 else tell("{count} events", count=count)


def _still_named(count: int) -> str:
    if not count:
        return ""
    if count == 1:
        return tell("1 of the events still names, in own words or a quote, who or what is left out.")
    return tell("{count} of the events still name, in own words or a quote, who or what is left out.", count=count)


def _without_texts(batch: Batch) -> Batch:
    """The batch without the full texts of sources: the dossier shows quotes, and a text may name who is left out."""
    return replace(batch, sources=tuple(replace(source, text=None) for source in batch.sources))


def _refuse_to_name(chosen: Filter | None, redaction: Redaction, columns: Columns) -> None:
    """A dossier says which filter found its events: that must not name what is left out. Raises UserError.

    Words of a search name it too that only begin a name, since they find what begins so.
    """
    if chosen is None:
        return
    asked = {*chosen.sources, *chosen.actors, *chosen.not_actors}
    names = {name for actor in columns.actors if actor.id in redaction.actors for name in (actor.name, *actor.aliases)}
    names |= {source.title for source in columns.sources if source.id in redaction.sources}
    secret = {word for name in names for word in _words(name)}
    said = [word for text in (chosen.text, *chosen.tags, *chosen.places, *chosen.categories) for word in _words(text)]
    names_it = any(word.startswith(each) for each in said for word in secret)
    if names_it or asked & (redaction.sources | redaction.actors):
        raise UserError(
            tell("The filter asks for what is to be left out, and the dossier would name it"),
            remedy=tell("Select the events and export the selection, or take it out of the filter."),
        )


def _words(text: str) -> list[str]:
    """The words of a text that may tell somebody, case and accents aside."""
    return [word for word in re.findall(r"\w+", fold(text)) if len(word) >= _TELLING]


def writer(
    session: "Session", path: Path, format_name: str, scope: Scope, wish: DossierWish
) -> Callable[[Progress], str]:
    """The job that writes these events in this format; what goes out is fixed now. Raises UserError."""
    document, view = session.document, session.view
    if document is None:
        raise UserError(tell("No document is open"), remedy=tell("Open one first."))
    columns = session.columns
    keys: Ints = columns.events.key
    chosen: Filter | None = Filter()
    hits = None
    if scope == "selection":
        keys, chosen = view.selection, None
    elif scope == "matching":
        keys, chosen, hits = columns.events.key[view.shown], view.filter, view.filter_hits
    if not len(keys):
        raise UserError(tell("No event matches the filter"), remedy=tell("Take a filter away, then export again."))
    counts = filters.counts(chosen, columns, hits) if chosen is not None else None

    def write(progress: Progress) -> str:
        if format_name == "pdf":
            return write_dossier(document, columns, keys, chosen, hits, path, wish, progress)
        from timeline_gui.formats import registry

        progress.report(0, 0, path.name)
        whole = scope == "document"
        batch = queries.batch(document, None if whole else keys.tolist(), progress)
        told = replace(batch, events=Watched(batch.events, progress, path.name))
        left_out = registry.write(told, path, format_name, counts)
        return f"{path.name}: {_events(len(keys))}. {left_out}".rstrip()

    return write

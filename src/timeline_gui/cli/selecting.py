"""From a file and the filter options to the events asked for."""

import argparse
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from timeline_gui.core import filters
from timeline_gui.core.columns import Columns, Ints
from timeline_gui.core.edtf import EdtfError
from timeline_gui.core.errors import UserError
from timeline_gui.core.filters import NO, Answers, Counts, Filter
from timeline_gui.core.names import fold
from timeline_gui.formats import registry
from timeline_gui.session.documents import is_document
from timeline_gui.store import bulk, search
from timeline_gui.store.document import Document
from timeline_gui.store.opening import memory_document, open_document


@dataclass(frozen=True, slots=True, eq=False)
class Found:
    """What the filter options found in a document; `keys` are the listed events in document order."""

    document: Document
    columns: Columns
    chosen: Filter
    hits: Ints | None
    answers: Answers
    counts: Counts
    keys: Ints
    undated_listed: bool


@contextmanager
def opened(path: Path) -> Iterator[Document]:
    """A document for reading only, or an importable file as one in memory. Raises UserError."""
    if is_document(path) or not path.exists():
        document = open_document(path, read_only=True)
    else:
        document = memory_document(registry.read(path))
    try:
        yield document
    finally:
        document.close()


def find(document: Document, options: argparse.Namespace) -> Found:
    """The events that the options ask for. Raises UserError for an unknown actor or a date that can't be read."""
    columns = bulk.load_columns(document)
    chosen = _filter(columns, options)
    try:
        chosen.range()
    except EdtfError as error:
        raise UserError(
            str(error), "--from/--to", "Give a date as EDTF, for instance 2024-07 or 2024-07-30."
        ) from error
    hits = search.search(document, columns, chosen.text) if chosen.text else None
    answers = filters.answers(chosen, columns, hits)
    counts = filters.counts(chosen, columns, hits)
    listed = answers != NO
    undated_listed = options.with_undated or not chosen.dated
    if not undated_listed:
        listed &= ~columns.undated
    keys = columns.events.key[np.flatnonzero(listed)]
    return Found(document, columns, chosen, hits, answers, counts, keys, undated_listed)


def _filter(columns: Columns, options: argparse.Namespace) -> Filter:
    return Filter(
        actors=tuple(actor for name in options.actor for actor in _actors(columns, name)),
        not_actors=tuple(actor for name in options.without for actor in _actors(columns, name)),
        all_actors=options.all_actors,
        only_named=options.only_named,
        start=options.start,
        end=options.end,
        surely=options.surely,
        text=options.text,
        categories=_named(columns.categories, options.category),
        tags=_named(columns.tags, options.tag),
        sources=tuple(source for title in options.source for source in _sources(columns, title)),
        places=_named(columns.places, options.place),
        figures=options.with_figures,
        statuses=tuple(options.status),
    )


def _actors(columns: Columns, name: str) -> list[str]:
    wanted = fold(name)
    found = [actor.id for actor in columns.actors if wanted == fold(actor.name)]
    found = found or [actor.id for actor in columns.actors if wanted in {fold(alias) for alias in actor.aliases}]
    found = found or [actor.id for actor in columns.actors if name == actor.id]
    if not found:
        raise UserError(f"no actor is called “{name}”", "--actor", "Names and aliases count, case and accents do not.")
    return found


def _sources(columns: Columns, title: str) -> list[str]:
    """The sources of a title, else the one with this id; what is neither stays, and finds nothing."""
    return [source.id for source in columns.sources if fold(source.title) == fold(title)] or [title]


def _named(known: Sequence[str], wanted: Sequence[str]) -> tuple[str, ...]:
    """The names as the document writes them; one that it does not have stays, and finds nothing."""
    folded = {fold(name): name for name in known if name}
    return tuple(name if name in known else folded.get(fold(name), name) for name in wanted)

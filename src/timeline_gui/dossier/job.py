"""All that a dossier needs, as one frozen value: made once from a document, then typeset on another thread."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal, TypeAlias

import numpy as np

from timeline_gui.core import edtf
from timeline_gui.core.categories import category_slots
from timeline_gui.core.claims import Verdict, edtf_or_none, verdict
from timeline_gui.core.columns import ALWAYS, NEVER, Columns, Ints, Mask
from timeline_gui.core.edtf import UNDATED, Edtf
from timeline_gui.core.errors import UserError
from timeline_gui.core.filters import Filter
from timeline_gui.core.language import tell
from timeline_gui.core.model import Actor, Batch, Event, Source
from timeline_gui.dossier.account import LeftOut, left_out, what_is_in
from timeline_gui.dossier.sentences import Run
from timeline_gui.paint.tokens import LIGHT

Paper: TypeAlias = Literal["a4", "letter", "a3"]
Part: TypeAlias = Literal["strip", "entries", "figures", "sources"]
PARTS: tuple[Part, ...] = ("strip", "entries", "figures", "sources")
"""What a dossier can hold beside its first page."""
ENTRIES_MOST = 5000
"""So many events take half a minute and 2.4 GB of memory to typeset."""


@dataclass(frozen=True, slots=True, eq=False)
class Entry:
    """One event of the dossier. `may`: it only may lie in the range asked for. `verdicts` follow its citations."""

    event: Event
    date: Edtf
    may: bool
    verdicts: tuple[Verdict, ...]


@dataclass(frozen=True, slots=True, eq=False)
class DossierJob:
    """What is typeset. The counts of `left_out` and the entries sum to `total`, the events of the document.

    `columns` and `inside` are the document and which of its events are in, for the counts by time; `span` is the range
    of time asked for in seconds, None where it is open. `categories` gives each category its colour.
    """

    title: str
    author: str
    document_title: str
    document_name: str
    compiled: date
    paper: Paper
    entries: tuple[Entry, ...]
    actors: Mapping[str, Actor]
    sources: tuple[Source, ...]
    what_is_in: tuple[Run, ...]
    left_out: tuple[LeftOut, ...]
    total: int
    columns: Columns
    inside: Mask
    span: tuple[int, int] | None
    categories: Mapping[str, str]
    notes: bool
    landscape: bool = False
    parts: frozenset[Part] = frozenset(("strip", "entries", "sources"))
    foreword: str = ""
    withheld: str = ""
    exchange: str = ""
    """The events that it shows as exchange JSON, to be attached; "" for none."""


def make_job(
    batch: Batch,
    keys: Ints | Collection[int],
    columns: Columns,
    chosen: Filter | None,
    hits: Ints | None = None,
    *,
    compiled: date,
    title: str = "",
    author: str = "",
    document_name: str = "",
    paper: Paper = "a4",
    notes: bool = True,
    landscape: bool = False,
    parts: Collection[Part] = ("strip", "entries", "sources"),
    foreword: str = "",
    withheld: str = "",
    exchange: str = "",
) -> DossierJob:
    """The dossier of some events of a document.

    `batch` holds the events with these `keys`, their actors and sources, with the texts that prove the quotes where the
    document has them. `chosen` is the filter that found them, with the `hits` of its search; None: picked by hand.
    `title` is the document's where none is given, `author` stands in the file's metadata, `document_name` is the file
    that the footer names. Raises UserError for more than ENTRIES_MOST events.
    """
    if len(batch.events) > ENTRIES_MOST:
        given = {"most": ENTRIES_MOST, "count": len(batch.events)}
        what = tell("a dossier holds up to {most} events, and these are {count}", **given)
        raise UserError(what, remedy=tell("Choose fewer by a filter or a selection."))
    inside = np.zeros(len(columns), dtype=np.bool_)
    inside[columns.positions(np.fromiter(keys, dtype=np.int64))] = True
    sources = {source.id: source for source in batch.sources}
    entries = tuple(
        Entry(event, when, _may(chosen, when), tuple(verdict(c, sources[c.source_id]) for c in event.citations))
        for when, event in sorted(((_dated(event), event) for event in batch.events), key=_order)
    )
    slots = category_slots(columns.categories)
    return DossierJob(
        title=title or batch.title or document_name or tell("Timeline"),
        author=author,
        document_title=batch.title,
        document_name=document_name,
        compiled=compiled,
        paper=paper,
        entries=entries,
        actors={actor.id: actor for actor in batch.actors},
        sources=batch.sources,
        what_is_in=what_is_in(chosen, columns, inside, sum(entry.may for entry in entries)),
        left_out=left_out(chosen, columns, inside, hits),
        total=len(columns),
        columns=columns,
        inside=inside,
        span=_span(chosen),
        categories={name: LIGHT.categories[slot][0] for name, slot in zip(columns.categories, slots, strict=True)},
        notes=notes,
        landscape=landscape,
        parts=frozenset(parts),
        foreword=foreword,
        withheld=withheld,
        exchange=exchange,
    )


def _dated(event: Event) -> Edtf:
    return edtf_or_none(event.date) or UNDATED


def _order(pair: tuple[Edtf, Event]) -> tuple[int, int, str]:
    return (*edtf.order_key(pair[0]), pair[1].id)


def _span(chosen: Filter | None) -> tuple[int, int] | None:
    if chosen is None or not chosen.dated:
        return None
    lo, hi = chosen.range()
    return (lo, hi) if NEVER < lo <= hi < ALWAYS else None


def _may(chosen: Filter | None, when: Edtf) -> bool:
    if chosen is None or not chosen.dated:
        return False
    lo, hi = chosen.range()
    return not edtf.surely_within(when, None if lo == NEVER else lo, None if hi == ALWAYS else hi)

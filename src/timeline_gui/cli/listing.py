"""timeline-gui list: the events that match, in words or as exchange JSON."""

import argparse
import sys
from pathlib import Path

from timeline_gui.cli.selecting import Found, find, opened
from timeline_gui.core import edtf
from timeline_gui.core.model import Batch
from timeline_gui.core.words import date_in_words
from timeline_gui.formats import exchange
from timeline_gui.store import queries

_LEAST, _MOST = 12, 34


def run(options: argparse.Namespace) -> int:
    """Print what matches."""
    with opened(Path(options.document)) as document:
        found = find(document, options)
        batch = queries.batch(document, found.keys.tolist() if found.chosen else None)
        if options.json:
            sys.stdout.writelines(exchange.pieces(batch, found.counts))
        else:
            sys.stdout.write(in_words(batch, found))
    return 0


def in_words(batch: Batch, found: Found) -> str:
    """One line an event, and a last one with the counts."""
    names = {actor.id: actor.name for actor in batch.actors}
    rows = [
        (
            date_in_words(edtf.parse(event.date), short=True),
            event.title,
            ", ".join(names[part.actor_id] for part in event.participants),
        )
        for event in batch.events
    ]
    wide = min(max((len(date) for date, _title, _people in rows), default=_LEAST), _MOST)
    lines = [f"{date:<{wide}}  {title}{f'  ({people})' if people else ''}" for date, title, people in rows]
    counts = found.counts
    last = f"{counts.matched} of {counts.total} events"
    if counts.surely != counts.matched:
        last += f", {counts.matched - counts.surely} of them only may lie in the range"
    if counts.undated:
        last += f", {counts.undated} undated" + ("" if found.undated_listed else " not listed")
    return "\n".join([*lines, last]) + "\n"

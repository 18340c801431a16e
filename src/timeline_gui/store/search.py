"""Full-text search: which events say, or have actors who are called, what a person types."""

import re
import sqlite3
from itertools import chain

import numpy as np

from timeline_gui.core.columns import Columns, Ints, Mask
from timeline_gui.store.document import Document

_PARTS = re.compile(r'["“”„«]([^"“”„«»]*)["“”„«»]?|([^\s"“”„«]+)')
_EVENTS = "SELECT rowid FROM event_search WHERE event_search MATCH ?"
_ACTORS = "SELECT rowid FROM actor_search WHERE actor_search MATCH ?"
_SPOKEN = f"SELECT event_key FROM citation WHERE speaker_key IN ({_ACTORS})"


def search(document: Document, columns: Columns, text: str) -> Ints:
    """The keys of the events that have every word of the text, each as the beginning of a word, ascending.

    Looks at title, summary, note, quotes and the names of who takes part or speaks. Words in quotation marks
    are looked for as they stand. Any text is valid; one without letters and digits finds nothing. `columns` are those
    of the document, and know who takes part faster than its tables do.
    """
    found: Mask | None = None
    for part in _parts(text):
        having = _having(document, columns, part)
        found = having if found is None else found & having
        if not found.any():
            break
    return np.empty(0, dtype=np.int64) if found is None else np.sort(columns.events.key[found])


def _parts(text: str) -> list[str]:
    """The text's words and phrases in FTS5's syntax, quoted, so that nothing in them is an operator."""
    parts = []
    for phrase, word in _PARTS.findall(text.replace("\0", " ")):
        if re.search(r"\w", phrase or word):
            parts.append(f'"{phrase}"' if phrase else f'"{word}" *')
    return parts


def _having(document: Document, columns: Columns, part: str) -> Mask:
    with document.cursor() as cursor:
        said, named, spoken = (_keys(cursor, query, part) for query in (_EVENTS, _ACTORS, _SPOKEN))
    found = np.zeros(len(columns), dtype=np.bool_)
    found[columns.positions(said)] = True
    found[columns.positions(spoken)] = True
    wanted = set(named.tolist())
    for index, actor in enumerate(columns.actors):
        if actor.key in wanted:
            found[columns.events_of_actor.of(index)] = True
    return found


def _keys(cursor: sqlite3.Cursor, query: str, part: str) -> Ints:
    return np.fromiter(chain.from_iterable(cursor.execute(query, (part,))), dtype=np.int64)

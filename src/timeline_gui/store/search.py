"""Full-text search: which events say, or have actors who are called, what a person types."""

import re
from itertools import chain

import numpy as np

from timeline_gui.core.columns import Ints
from timeline_gui.store.document import Document

_PARTS = re.compile(r'["“”„«]([^"“”„«»]*)["“”„«»]?|([^\s"“”„«]+)')
_EVENTS = "SELECT rowid FROM event_search WHERE event_search MATCH ?"
_OF_ACTORS = """
    WITH named AS (SELECT rowid AS key FROM actor_search WHERE actor_search MATCH :text)
    SELECT event_key FROM participation WHERE actor_key IN (SELECT key FROM named)
    UNION ALL SELECT event_key FROM citation WHERE speaker_key IN (SELECT key FROM named)
"""


def search(document: Document, text: str) -> Ints:
    """The keys of the events that have every word of the text, each as the beginning of a word, ascending.

    Looks at title, summary, note, quotes and the names of who takes part or speaks. Words in quotation marks
    are looked for as they stand. Any text is valid; one without letters and digits finds nothing.
    """
    found: Ints | None = None
    for part in _parts(text):
        keys = _having(document, part)
        found = keys if found is None else np.intersect1d(found, keys, assume_unique=True)
        if not len(found):
            break
    return np.empty(0, dtype=np.int64) if found is None else found


def _parts(text: str) -> list[str]:
    """The text's words and phrases in FTS5's syntax, quoted, so that nothing in them is an operator."""
    parts = []
    for phrase, word in _PARTS.findall(text.replace("\0", " ")):
        if re.search(r"\w", phrase or word):
            parts.append(f'"{phrase}"' if phrase else f'"{word}" *')
    return parts


def _having(document: Document, part: str) -> Ints:
    with document.cursor() as cursor:
        said = np.fromiter(chain.from_iterable(cursor.execute(_EVENTS, (part,))), dtype=np.int64)
        done = np.fromiter(chain.from_iterable(cursor.execute(_OF_ACTORS, {"text": part})), dtype=np.int64)
    if not len(done):
        return said
    # By sorting: numpy's own union of hundreds of thousands hashes them, which takes ten times as long.
    keys = np.sort(np.concatenate((said, done)))
    return keys[np.concatenate(([True], keys[1:] != keys[:-1]))]

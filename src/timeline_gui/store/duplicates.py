"""Which events, actors or sources of a document may be the same, without those that somebody has ruled out."""

from timeline_gui.core.columns import Columns
from timeline_gui.core.duplicates import Pair, SourceLine, alike_actors, alike_events, alike_sources
from timeline_gui.core.progress import Progress
from timeline_gui.store.document import Document
from timeline_gui.store.not_same import Kind

_RULED_OUT = (
    "SELECT one.key, other.key FROM not_same JOIN {table} AS one ON one.id = one_id "
    "JOIN {table} AS other ON other.id = other_id WHERE not_same.kind = '{table}'"
)


def alike(document: Document, columns: Columns, kind: Kind, progress: Progress | None = None) -> list[Pair]:
    """The likeliest pairs of a kind. Raises Cancelled where `progress` does.

    All is read before any is compared, which takes a while: who closes the document need not wait for that.
    """
    ruled_out = _ruled_out(document, kind)
    if kind == "actor":
        return alike_actors(columns.actors, ruled_out, progress)
    if kind == "source":
        return alike_sources(_sources(document), ruled_out, progress)
    return alike_events(columns, _titles(document, columns), ruled_out, progress)


def _ruled_out(document: Document, kind: Kind) -> set[tuple[int, int]]:
    with document.cursor() as cursor:
        return {(min(pair), max(pair)) for pair in cursor.execute(_RULED_OUT.format(table=kind)).fetchall()}


def _sources(document: Document) -> list[SourceLine]:
    with document.cursor() as cursor:
        rows = cursor.execute("SELECT key, title, url, published, coalesce(sha256, '') FROM source").fetchall()
    return [SourceLine(*row) for row in rows]


def _titles(document: Document, columns: Columns) -> list[str]:
    with document.cursor() as cursor:
        titles = dict(cursor.execute("SELECT key, title FROM event").fetchall())
    return [titles.get(key, "") for key in columns.events.key.tolist()]

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
    """The likeliest pairs of a kind. Raises Cancelled where `progress` does."""
    with document.cursor() as cursor:
        ruled_out = {(min(pair), max(pair)) for pair in cursor.execute(_RULED_OUT.format(table=kind)).fetchall()}
        if kind == "actor":
            return alike_actors(columns.actors, ruled_out, progress)
        if kind == "source":
            rows = cursor.execute("SELECT key, title, url, published, coalesce(sha256, '') FROM source").fetchall()
            return alike_sources([SourceLine(*row) for row in rows], ruled_out, progress)
        titles = dict(cursor.execute("SELECT key, title FROM event").fetchall())
    return alike_events(columns, [titles.get(key, "") for key in columns.events.key.tolist()], ruled_out, progress)

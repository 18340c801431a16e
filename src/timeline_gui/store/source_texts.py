"""The full texts of sources and the quotes in them: what stands where, and what another text would change."""

from collections.abc import Iterator
from dataclasses import dataclass

from timeline_gui.core.edits import EditGroup
from timeline_gui.core.errors import UserError
from timeline_gui.core.language import tell
from timeline_gui.core.model import Citation
from timeline_gui.core.progress import Progress
from timeline_gui.core.quotes import nearest_passage, nearest_place, whole_words
from timeline_gui.store import rows
from timeline_gui.store.document import Document
from timeline_gui.store.draft import Draft
from timeline_gui.store.merging import anchor

_QUOTES = (
    'SELECT citation.key, event.key, event.title, quote, start, "end" FROM citation '
    "JOIN event ON event.key = event_key WHERE source_key = ? AND quote != '' "
    "ORDER BY event.key, position, citation.key LIMIT ?"
)


@dataclass(frozen=True, slots=True)
class SourceLine:
    """A source in a list: how many citations it has, and whether its text is held."""

    key: int
    title: str
    citations: int
    held: bool


@dataclass(frozen=True, slots=True)
class SourceQuote:
    """A quote by the key of its citation and its event; `place` is where it stands in the text, None where nowhere."""

    citation: int
    event: int
    event_title: str
    quote: str
    place: tuple[int, int] | None


@dataclass(frozen=True, slots=True)
class TextPlan:
    """The edit that gives a source another text: how many quotes stand in it, and which do not.

    `lost` are those that stood in the text before, `missing` the others.
    """

    group: EditGroup
    found: int
    lost: tuple[SourceQuote, ...]
    missing: tuple[SourceQuote, ...]


def source_lines(document: Document) -> list[SourceLine]:
    """All sources by title."""
    with document.cursor() as cursor:
        found = cursor.execute(
            "SELECT source.key, title, count(citation.key), text IS NOT NULL FROM source "
            "LEFT JOIN citation ON source_key = source.key GROUP BY source.key"
        ).fetchall()
    lines = (SourceLine(key, title, citations, bool(held)) for key, title, citations, held in found)
    return sorted(lines, key=lambda line: (line.title.casefold(), line.key))


def proofs(document: Document, progress: Progress) -> dict[int, tuple[int, int]]:
    """How many quotes are found and not found in each text that is held, by the source's key. Reads all texts."""
    with document.cursor() as cursor:
        keys = [key for (key,) in cursor.execute("SELECT key FROM source WHERE text IS NOT NULL").fetchall()]
    counts = {}
    for number, key in enumerate(keys):
        progress.report(number, len(keys))
        places = [quote.place is not None for quote in quotes(document, key)]
        counts[key] = (sum(places), len(places) - sum(places))
    return counts


def text_of(document: Document, key: int) -> str | None:
    """The text that is held of a source. Raises UserError where the source is gone."""
    with document.cursor() as cursor:
        row = cursor.execute("SELECT text FROM source WHERE key = ?", (key,)).fetchone()
    if row is None:
        raise _gone(document)
    text: str | None = row[0]
    return text


def _gone(document: Document) -> UserError:
    """What another program has taken away since it was shown."""
    return UserError(tell("The source is not there any more"), document.name, tell("Nothing was changed."))


def quotes(document: Document, key: int, most: int = -1) -> list[SourceQuote]:
    """The quotes from a source, by event; where no text of it is held no more than `most`, which need no proof."""
    text = text_of(document, key)
    return list(_quotes(document, key, text, most if text is None else -1))


def citations_of(document: Document, key: int, most: int) -> list[tuple[int, str, str, str]]:
    """What cites a source, by event, `most` at most: key, the event’s date and title, the quote or else the locator."""
    with document.cursor() as cursor:
        return cursor.execute(
            "SELECT citation.key, event.date, event.title, iif(quote = '', locator, quote) "
            "FROM citation JOIN event ON event.key = event_key WHERE source_key = ? "
            "ORDER BY event.begin_min, event.key, citation.position LIMIT ?",
            (key, most),
        ).fetchall()


def plan_text(document: Document, key: int, text: str | None, name: str) -> TextPlan:
    """Give a source another text, or None; every quote is looked for in it anew. Nothing for the text that it has.

    Raises UserError where the source is gone.
    """
    from timeline_gui.store import records

    before = quotes(document, key)
    with document.reading() as connection:
        draft = Draft(document)
        old = records.row(connection, "source", {"key": key})
        if old is None:
            raise _gone(document)
        sha256 = None if text is None else rows.fingerprint(text)
        if not draft.alter("source", old, {**old, "text": text, "sha256": sha256}):
            return TextPlan(draft.group(name), 0, (), ())
        standing = set()
        for row in records.select_rows(connection, "citation", "source_key", [key]):
            after = {**row, **anchor(row, text or "")}
            draft.alter("citation", row, after)
            if after["start"] is not None:
                standing.add(row["key"])
        group = draft.group(name)
    absent = [quote for quote in before if text is not None and quote.citation not in standing]
    return TextPlan(
        group,
        0 if text is None else len(before) - len(absent),
        tuple(quote for quote in absent if quote.place is not None),
        tuple(quote for quote in absent if quote.place is None),
    )


def cite(document: Document, event: int, source: int, start: int, end: int, name: str) -> EditGroup:
    """Add a citation to an event that quotes what stands there in the source's text, widened to whole words.

    Raises UserError where that is nothing, or the event or the text is gone.
    """
    from timeline_gui.store.records import select_rows

    text = text_of(document, source) or ""
    start, end = whole_words(text, start, min(end, len(text)))
    with document.reading() as connection:
        if start >= end or not list(select_rows(connection, "event", "key", [event])):
            remedy = tell("Select words in the text, and an event.")
            raise UserError(tell("There is nothing to cite"), document.name, remedy)
        held = [row["position"] for row in select_rows(connection, "citation", "event_key", [event])]
        draft = Draft(document)
        citation = Citation("", text[start:end], start, end)
        position = max(held, default=-1) + 1
        values = rows.citation_values(draft.key("citation"), event, citation, position, {"": source}, {})
        draft.add("citation", rows.named("citation", values))
        return draft.group(name)


def requote(document: Document, citation: int, start: int, end: int, name: str) -> EditGroup:
    """Make a citation quote what stands there in its source's text instead, widened to whole words.

    Raises UserError where that is nothing, or the citation or the text is gone.
    """
    from timeline_gui.store.records import select_rows

    with document.reading() as connection:
        draft = Draft(document)
        for row in select_rows(connection, "citation", "key", [citation]):
            text = text_of(document, row["source_key"]) or ""
            first, last = whole_words(text, start, min(end, len(text)))
            if first < last:
                draft.alter("citation", row, {**row, "quote": text[first:last], "start": first, "end": last})
                return draft.group(name)
    raise UserError(tell("There is nothing to quote"), document.name, tell("Select words in the text."))


def passage(quote: str, text: str) -> tuple[int, int] | None:
    """Where the passage stands that comes nearest to a quote that is not in the text; None where none comes near."""
    nearest = nearest_passage(quote, text)
    start = text.find(nearest)
    return (start, start + len(nearest)) if nearest else None


def _quotes(document: Document, key: int, text: str | None, most: int) -> Iterator[SourceQuote]:
    with document.cursor() as cursor:
        found = cursor.execute(_QUOTES, (key, most)).fetchall()
    for citation, event, title, quote, start, end in found:
        yield SourceQuote(citation, event, title, quote, None if text is None else _place(quote, text, start, end))


def _place(quote: str, text: str, start: int | None, end: int | None) -> tuple[int, int] | None:
    """Where the quote stands: where its citation says, if it does, else where that is nearest."""
    if start is not None and end is not None and text[start:end] == quote and _is_whole(text, start, end):
        return start, end
    return nearest_place(quote, text, start or 0)


def _is_whole(text: str, start: int, end: int) -> bool:
    return start < end and whole_words(text, start, end) == (start, end)

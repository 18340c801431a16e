"""The figures of events, each with who gives it: for lists of figures across events."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice
from typing import cast

from timeline_gui.core.model import Figure, Qualifier
from timeline_gui.store.document import Document
from timeline_gui.store.fulltext import marks

_CHUNK = 256


@dataclass(frozen=True, slots=True)
class CitedFigure:
    """A figure with its event and its citation: the speaker is "" where none is named, dates are EDTF."""

    event_key: int
    title: str
    date: str
    figure: Figure
    speaker: str
    source: str
    quote: str


def figures_of(document: Document, keys: Sequence[int]) -> list[CitedFigure]:
    """The figures of these events, in the order asked, as they stand in their citations."""
    found: dict[int, list[CitedFigure]] = {}
    remaining = iter([int(key) for key in keys])
    with document.cursor() as cursor:
        while chunk := list(islice(remaining, _CHUNK)):
            cursor.execute(
                "SELECT event.key, event.title, event.date, figure.text, figure.low, figure.high, figure.unit, "
                "figure.counted, figure.qualifier, coalesce(actor.name, ''), source.title, citation.quote "
                "FROM citation JOIN figure ON figure.citation_key = citation.key "
                "JOIN event ON event.key = citation.event_key JOIN source ON source.key = citation.source_key "
                "LEFT JOIN actor ON actor.key = citation.speaker_key "
                f"WHERE citation.event_key IN ({marks(chunk)}) "
                "ORDER BY citation.position, citation.key, figure.position, figure.key",
                chunk,
            )
            for key, title, date, text, low, high, unit, counted, qualifier, speaker, source, quote in cursor:
                figure = Figure(text, low, high, unit, counted, cast("Qualifier | None", qualifier))
                row = CitedFigure(key, title, date, figure, speaker, source, quote)
                found.setdefault(key, []).append(row)
    return [row for key in dict.fromkeys(map(int, keys)) for row in found.get(key, ())]

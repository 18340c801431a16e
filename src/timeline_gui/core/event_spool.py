"""Events on the disk, as plain tuples: what a file of millions of rows becomes while it is read."""

from collections.abc import Callable
from dataclasses import fields
from operator import attrgetter
from typing import Any

from timeline_gui.core.making import maker
from timeline_gui.core.model import Citation, Event, Figure, Participation, Place
from timeline_gui.core.spool import Spool, SpoolFile


def _values(record: type) -> Callable[[Any], tuple[Any, ...]]:
    return attrgetter(*(field.name for field in fields(record)))


HELD = 100_000
"""Events that stay in memory, most of a hundred megabytes; only those beyond go to the disk."""
_event, _part, _citation = maker(Event), maker(Participation), maker(Citation)
_EVENT, _PLACE, _PART, _CITATION, _FIGURE = map(_values, (Event, Place, Participation, Citation, Figure))
# By position in the tuple of an event, and of a citation.
_AT = {field.name: number for number, field in enumerate(fields(Event))}
_PLACE_AT, _PARTS_AT, _CITATIONS_AT = _AT["place"], _AT["participants"], _AT["citations"]
_FIGURES_AT = [field.name for field in fields(Citation)].index("figures")


def event_spool() -> Spool[Event]:
    """A row of events to be filled."""
    return Spool(SpoolFile(), _encoded, _decoded, HELD)


def _encoded(event: Event) -> object:
    values = list(_EVENT(event))
    values[_PLACE_AT] = event.place and _PLACE(event.place)
    values[_PARTS_AT] = [_PART(part) for part in event.participants]
    values[_CITATIONS_AT] = [_encoded_citation(citation) for citation in event.citations]
    return values


def _encoded_citation(citation: Citation) -> list[Any]:
    values = list(_CITATION(citation))
    values[_FIGURES_AT] = [_FIGURE(figure) for figure in citation.figures]
    return values


def _decoded(values: Any) -> Event:
    place = values[_PLACE_AT]
    values[_PLACE_AT] = place and Place(*place)
    values[_PARTS_AT] = tuple([_part(*part) for part in values[_PARTS_AT]])
    values[_CITATIONS_AT] = tuple([_decoded_citation(each) for each in values[_CITATIONS_AT]])
    return _event(*values)


def _decoded_citation(values: list[Any]) -> Citation:
    values[_FIGURES_AT] = tuple(Figure(*figure) for figure in values[_FIGURES_AT])
    return _citation(*values)

"""What one event of a calendar says beside its times: place, categories, people, and what has no place in an event."""

from collections.abc import Iterator, Mapping
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from timeline_gui.core.language import tell
from timeline_gui.core.model import Place
from timeline_gui.formats.collecting import Collector
from timeline_gui.formats.plain import plain

if TYPE_CHECKING:
    from icalendar.cal import Component

_TAKEN = frozenset(
    (
        *("BEGIN", "END", "UID", "DTSTART", "DTEND", "DURATION", "SUMMARY", "DESCRIPTION", "LOCATION", "GEO", "URL"),
        *("CATEGORIES", "ORGANIZER", "ATTENDEE", "RRULE", "RDATE", "EXDATE", "RECURRENCE-ID"),
        *("DTSTAMP", "CREATED", "LAST-MODIFIED", "SEQUENCE", "TRANSP"),
    )
)
"""Properties that are read, and those that only programs keep for themselves."""
_NO_NEWS = {"STATUS": "CONFIRMED", "CLASS": "PUBLIC", "PRIORITY": "0"}
"""Values that say no more than a property that is absent."""
_UNSURE = ("DECLINED", "TENTATIVE", "DELEGATED")
"""What those answered who may not have come."""


def place_of(component: "Component", number: int, found: Collector) -> Place | None:
    """Where it was; degrees that are none are told."""
    name, geo = plain(str(component.get("LOCATION", ""))), component.get("GEO")
    latitude, longitude = getattr(geo, "latitude", None), getattr(geo, "longitude", None)
    if latitude is None or longitude is None:
        return Place(name) if name else None
    if not (abs(latitude) <= 90 and abs(longitude) <= 180):
        found.notes.add(number, "GEO", f"{latitude};{longitude}", tell("there are no such degrees; left out"))
        return Place(name) if name else None
    return Place(name or f"{latitude:g}, {longitude:g}", latitude, longitude)


def categories(component: "Component") -> Iterator[str]:
    """Its categories, in their order."""
    for listed in every(component, "CATEGORIES"):
        yield from (str(name) for name in getattr(listed, "cats", [listed]) if str(name).strip())


def people(component: "Component") -> Iterator[tuple[str, str]]:
    """Who organised it and who was asked, each with a role."""
    for name, role in (("ORGANIZER", "organiser"), ("ATTENDEE", "attendee")):
        for person in every(component, name):
            params = getattr(person, "params", {})
            who = str(params.get("CN", "")) or str(person)
            answer = str(params.get("PARTSTAT", "")).upper()
            its_role = f"{role} ({answer.lower()})" if answer in _UNSURE else role
            yield who.removeprefix("mailto:").removeprefix("MAILTO:").strip('"'), its_role


def every(component: "Component", name: str) -> list[Any]:
    """All properties of a name, be there none, one or several."""
    value = component.get(name)
    return value if isinstance(value, list) else [value] if value is not None else []


def drop_rest(component: "Component", number: int, raw: Mapping[str, str], found: Collector) -> None:
    """Tell of properties and parts that have no place in an event."""
    for name, value in component.items():
        if name not in _TAKEN and name not in raw:
            for each in value if isinstance(value, list) else [value]:
                words = each.to_ical().decode("utf-8", "replace") if hasattr(each, "to_ical") else str(each)
                if words and words.upper() != _NO_NEWS.get(name):
                    found.drop(number, name, words)
    for part in component.subcomponents:
        found.drop(number, str(part.name), "")


def fitting(
    start: date | datetime | None, end: date | datetime | None, component: "Component", number: int, found: Collector
) -> date | datetime | None:
    """The end, None with a problem where it is of another kind than its start, or a day before it."""
    if start is None or end is None:
        return end
    if isinstance(end, datetime) != isinstance(start, datetime):
        said = tell("one of start and end is a day, the other has a time; the end is not known")
    elif not isinstance(end, datetime) and end < start:
        said = tell("it ends before it begins; the end is not known")
    else:
        return end
    name = "DTEND" if component.get("DTEND") is not None else "DURATION"
    found.notes.add(number, name, component[name].to_ical().decode(), said)
    return None

"""Dates on their way to formats that know only two moments: where they begin and end there, and what that hides."""

from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

from timeline_gui.core.edtf import DateFlag, Edtf, Precision, parse
from timeline_gui.core.language import tell
from timeline_gui.core.model import Event

_HELD = DateFlag.TIMED | DateFlag.INTERVAL
"""What two moments say as well."""


class Shown(NamedTuple):
    """First and last second. Not `exact` is a date whose possible days all are filled.

    One that is `open` has no beginning or no end, or nobody knows it: the moments are of the other side.
    """

    low: int
    high: int
    exact: bool
    open: bool


def shown(date: Edtf) -> Shown | None:
    """How a date is shown by two moments; None where nothing says when."""
    if date.begin_min is None and date.end_max is None:
        return None
    exact = date.begin_precision <= Precision.DAY and not date.flags & ~_HELD
    if date.begin_min is not None and date.end_max is not None:
        return Shown(date.begin_min, date.end_max, exact, open=False)
    known = parse(known_side(date.text))
    assert known.begin_min is not None
    assert known.end_max is not None
    return Shown(known.begin_min, known.end_max, exact=False, open=True)


def known_side(text: str) -> str:
    """The date that an open one begins or ends with: "2024" of "[..2024]", "2023-10" of "2023-10/..".

    Of one of several it is the first, or the last where what stands before it is open.
    """
    if not text.startswith("["):
        left, _slash, right = text.partition("/")
        return right if left in ("", "..") else left
    members = text[1:-1].split(",")
    return members[-1].rpartition("..")[2] or members[0].partition("..")[0]


def open_sides(count: int) -> str:
    """What is left out of so many open dates, for a list; "" where there are none."""
    return (
        tell("the open side of {count} dates, which are shown by the one that is known", count=count) if count else ""
    )


def left_out(parts: Iterable[str]) -> str:
    """The sentence that tells what a format has no place for; empty parts are none."""
    listed = ", ".join(filter(None, parts))
    return tell("Left out: {parts}. The exchange format holds them all.", parts=listed)


class Unheld:
    """Gathers what events say that a format has no place for; `held` are the names of what it has one for."""

    def __init__(self, *held: str) -> None:
        self._looked_for = {name: has for name, has in _SAID.items() if name not in held}
        self._met: set[str] = set()

    def see(self, event: Event) -> None:
        """An event goes out."""
        for name in [name for name, has in self._looked_for.items() if has(event)]:
            del self._looked_for[name]
            self._met.add(name)

    def parts(self) -> list[str]:
        """What is left out, for a list."""
        return [_in_words(name) for name in _SAID if name in self._met]


_SAID: Mapping[str, Callable[[Event], object]] = {
    "place": lambda event: event.place,
    "degrees": lambda event: event.place and event.place.latitude is not None,
    "category": lambda event: event.category,
    "tags": lambda event: event.tags,
    "note": lambda event: event.note,
    "date text": lambda event: event.date_text,
    "date note": lambda event: event.date_note,
    "importance": lambda event: event.importance is not None,
    "draft": lambda event: event.status == "draft",
    "external id": lambda event: event.external_id,
    "quotes": lambda event: any(claim.quote for claim in event.citations),
    "speakers": lambda event: any(claim.speaker_id or claim.locator for claim in event.citations),
    "dates of sources": lambda event: any(claim.date for claim in event.citations),
}


def _in_words(name: str) -> str:
    match name:
        case "place":
            return tell("places")
        case "degrees":
            return tell("coordinates")
        case "category":
            return tell("categories")
        case "tags":
            return tell("tags")
        case "note":
            return tell("notes")
        case "date text":
            return tell("dates as their sources write them")
        case "date note":
            return tell("notes on dates")
        case "importance":
            return tell("how important events are")
        case "draft":
            return tell("which events are drafts")
        case "external id":
            return tell("identifiers in other files")
        case "quotes":
            return tell("quotes")
        case "speakers":
            return tell("who speaks and on which page")
    return tell("the dates that sources give")

"""Rows of GDELT to events. A column stands where its version has it; no row names them.

Each report makes a row of its own. Rows of the same day, actors, deed and place can be joined to one event.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from hashlib import blake2b
from operator import itemgetter
from pathlib import Path

from timeline_gui.core.errors import UserError
from timeline_gui.core.language import tell
from timeline_gui.core.model import Batch, Citation, Event, Figure, derived_id
from timeline_gui.formats.collecting import Collector, claim, delimited, number_in
from timeline_gui.formats.files import decode_head
from timeline_gui.formats.gdelt.cameo import category, phrase
from timeline_gui.formats.options import ReadOptions

_DAY = re.compile(r"(\d{4})(\d\d)(\d\d)")
_MEASURES = ("Goldstein scale", "mentions", "sources", "articles", "average tone")
_HEADER = "GLOBALEVENTID"
_NOWHERE = "0"
"""The kind of place of an action that is in none that is known, as is one without kind and name: degrees are 0."""


@dataclass(frozen=True, slots=True)
class _Version:
    """Where the columns that differ stand: those of the place of the action, when it was added, and its address."""

    name: str
    place: int
    latitude: int
    longitude: int
    added: int
    url: int


_VERSIONS = {
    57: _Version("GDELT 1.0", 50, 53, 54, 56, -1),
    58: _Version("GDELT 1.0", 50, 53, 54, 56, 57),
    61: _Version("GDELT 2.0", 52, 56, 57, 59, 60),
}
_WITHOUT_PLACE: dict[int, tuple[tuple[str, Callable[[list[str]], Iterable[str]]], ...]] = {
    place: (
        ("IsRootEvent", itemgetter(slice(25, 26))),
        ("QuadClass", itemgetter(slice(29, 30))),
        ("codes of actor 1", lambda row: (row[5], *row[7:15])),
        ("codes of actor 2", lambda row: (row[15], *row[17:25])),
        ("places of actors", itemgetter(36, second)),
        ("codes of the place", itemgetter(slice(place + 1, place + 3))),
    )
    for place, second in ((50, 43), (52, 44))
}
"""By where the place of the action stands."""


def sniff(head: bytes, ending: str) -> int:
    """How sure it is that this is such a table, in percent: by its number of columns and what stands in the first."""
    lines = [line for line in decode_head(head).splitlines()[:5] if line]
    rows = [line.split("\t") for line in (lines[:-1] if len(lines) > 1 else lines)]
    rows = [row for row in rows if row[0] != _HEADER]
    if not rows or not all(len(row) in _VERSIONS and row[0].isdigit() and _DAY.fullmatch(row[1]) for row in rows):
        return 0
    return 97


def read(path: Path, options: ReadOptions) -> Batch:
    """The events, joined where the options say so. Raises UserError where no row has the columns."""
    times = Counter(_happening(row, version) for _number, row, version in _rows(path, Collector(path), options))
    if not times:
        raise UserError(tell("no row has the 57, 58 or 61 columns of GDELT"), path.name)
    repeats = times.total() - len(times)
    found = Collector(path)
    if repeats:
        found.notes.add(None, "", "", _repeated(repeats, joined=options.join))
    begun: dict[int, Event] = {}
    for number, row, version in _rows(path, found, options):
        event = _event(row, version, number, found)
        if options.join:
            happening = _happening(row, version)
            first = begun.pop(happening, None)
            event = _joined(first, event) if first else event
            times[happening] -= 1
            if times[happening]:
                begun[happening] = event
                continue
        found.add(event, number)
    return replace(found.batch(), repeats=repeats)


def _repeated(count: int, *, joined: bool) -> str:
    if joined:
        return tell(
            "{count} rows report what another row does (same day, actors, deed and place); they were joined to it",
            count=count,
        )
    return tell(
        "{count} rows report what another row does (same day, actors, deed and place); they can be joined to it",
        count=count,
    )


def _rows(path: Path, found: Collector, options: ReadOptions) -> Iterator[tuple[int, list[str], _Version]]:
    for number, row in delimited(path, "\t", found.notes, options.watch):
        if not any(row) or row[0] == _HEADER:
            continue
        version = _VERSIONS.get(len(row))
        if version is None:
            said = tell("{count} columns, not 57, 58 or 61; skipped", count=str(len(row)))
            found.notes.add(number, "", "", said, skipped=True)
            continue
        yield number, [cell.strip() for cell in row], version


def _happening(row: list[str], version: _Version) -> int:
    """Stands for what a row reports: the day, both actors, what was done, and where."""
    place = row[version.place : version.longitude + 1]
    told = "\x1f".join((row[1], row[5], row[6], row[15], row[16], row[26], *place))
    return int.from_bytes(blake2b(told.encode(errors="replace"), digest_size=8).digest())


def _joined(first: Event, other: Event) -> Event:
    """The first, with all that the other cites."""
    citations = tuple(dict.fromkeys((*first.citations, *other.citations)))
    return replace(first, citations=citations)


def _event(row: list[str], version: _Version, number: int, found: Collector) -> Event:
    first, second = row[6] or row[5], row[16] or row[15]
    did = phrase(row[26]) or "acts"
    subject, target = _named(first) or "Somebody", _named(second)
    title = f"{subject} {did}" + (f" – {target}" if target else "")
    located = row[version.place - 1] != _NOWHERE and (row[version.place - 1] or row[version.place])
    cells = (row[version.place], row[version.latitude], row[version.longitude])
    for name, columns in _WITHOUT_PLACE[version.place]:
        if value := " ".join(dict.fromkeys(filter(None, columns(row)))):
            found.drop(number, name, value)
    return Event(
        id=derived_id("gdelt", row[0]),
        title=title,
        date=_date(row, version, number, found),
        place=found.place(*cells, number) if located else None,
        category=category(row[28]),
        tags=(f"CAMEO {row[26]}",) if row[26] else (),
        external_id=row[0],
        participants=found.taking_part([(_named(first), "actor 1"), (_named(second), "actor 2")]),
        citations=(_cited(row, version, number, found),),
    )


_ABBREVIATIONS = frozenset(
    (
        *("EU", "UN", "US", "USA", "UK", "UAE", "NATO", "OSCE", "OPEC", "ASEAN", "ECOWAS", "UNESCO", "UNICEF", "UNHCR"),
        *("IMF", "WTO", "IAEA", "ICC", "ISIS", "ISIL", "PKK", "PLO", "IRA", "FARC", "CIA", "FBI", "BBC", "CNN", "DR"),
    )
)


def _named(name: str) -> str:
    """A name in capitals as people write it: "VICTORIA" is "Victoria"."""
    if not name.isupper() or len(name) <= 3:
        return name
    words = [word if word in _ABBREVIATIONS else word.title().replace("'S", "'s") for word in name.split(" ")]
    return " ".join(words)


def _date(row: list[str], version: _Version, number: int, found: Collector) -> str:
    day = _DAY.fullmatch(row[1])
    if day is None:
        found.notes.add(number, "SQLDATE", row[1], tell("no date; kept as undated"))
        return ""
    added = _DAY.match(row[version.added])
    if added and abs(int(added[1]) - int(day[1])) >= 1 and added[0][:8] != row[1]:
        gap = int(added[1]) - int(day[1])
        if gap in (1, 10) and added[0][4:8] == row[1][4:8]:
            given = {"gap": gap, "day": added[0][:8]}
            message = tell("{gap} year(s) to the day before it was added, {day}: check it", **given)
            found.notes.add(number, "SQLDATE", row[1], message)
    return found.checked("-".join(day.groups()), number, "SQLDATE", row[1])


def _cited(row: list[str], version: _Version, number: int, found: Collector) -> Citation:
    figures: list[Figure] = []
    for column, what in enumerate(_MEASURES, 30):
        value = number_in(row[column])
        if value is None and row[column]:
            found.notes.add(number, what, row[column], tell("this is no such number; left out"))
        elif value is not None:
            figures.append(Figure(row[column], value, value, "", what, "exactly"))
    url = row[version.url] if version.url >= 0 else ""
    if url.startswith("http"):
        return claim(found.source(url, url, kind="report"), figures=figures)
    return claim(found.data_set(version.name), figures=figures, locator=f"event {row[0]}")

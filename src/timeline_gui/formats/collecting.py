"""What readers of particular formats share: actors by name, sources by title and address, dates put together."""

import csv
import re
from collections.abc import Iterable, Iterator, Mapping, Set
from pathlib import Path
from typing import NamedTuple, TypeGuard

from timeline_gui.core.edtf import EdtfError, parse
from timeline_gui.core.errors import UserError
from timeline_gui.core.event_spool import event_spool
from timeline_gui.core.language import tell
from timeline_gui.core.model import (
    Batch,
    Citation,
    Event,
    Figure,
    Participation,
    Place,
    Problem,
    Source,
    derived_id,
)
from timeline_gui.core.spool import Many, Spool
from timeline_gui.formats.actor_book import ActorBook
from timeline_gui.formats.delimited import rows
from timeline_gui.formats.files import open_text
from timeline_gui.formats.json_stream import stream_json
from timeline_gui.formats.notes import UNTITLED, Notes
from timeline_gui.formats.options import Watch, unwatched

_BLANKS = re.compile("[ \u00a0\u2009\u202f]")
_GROUPED = re.compile(r"-?\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})+(?:\.\d+)?").fullmatch
_WATCH_EVERY = 1000
"""Objects of a list."""
_LONGEST_SHOWN = 200
_NOTHING: tuple[object, ...] = ("", None, [], {}, False)


class Given(NamedTuple):
    """A date that a file gives: its words, "" where it gives none, and the same as EDTF, "" where it can't be read."""

    words: str = ""
    date: str = ""


class Collector:
    """Gathers the records of one file."""

    def __init__(self, path: Path) -> None:
        self.file = path.name
        self.notes = Notes(path.name)
        self.book = ActorBook(states=True)
        self._sources: dict[str, Source] = {}
        self._events = event_spool()
        self._ids: set[str] = set()
        self._dropped: dict[str, tuple[int | None, str, int]] = {}
        """The row where something without a place in an event was met first, its value there, and how often it was."""
        self._stem = path.stem

    def source(self, title: str, url: str = "", **more: str) -> str:
        """The id of the source with this title and address, the same for all that name it."""
        key = derived_id("source", title or url, url)
        if key not in self._sources:
            self._sources[key] = Source(key, title or url, url=url, **more)  # type: ignore[arg-type]
        return key

    def data_set(self, title: str) -> str:
        """The id of the file as a source: a data set of this title."""
        return self.source(title, "", kind="data set")

    def place(self, name: str, latitude: str, longitude: str, row: int | None) -> Place | None:
        """A place from its cells; half of a pair of degrees, and what are none, are left out and told."""
        degrees = []
        for field, words, most in (("latitude", latitude, 90), ("longitude", longitude, 180)):
            number = number_in(words)
            if words and (number is None or abs(number) > most):
                self.notes.add(row, field, words, tell("this is no such number; left out"))
                number = None
            degrees.append(number)
        if None in degrees:
            if degrees != [None, None]:
                self.notes.add(row, "place", name, tell("latitude or longitude is missing; both were left out"))
            return Place(name) if name else None
        return Place(name or f"{degrees[0]:g}, {degrees[1]:g}", *degrees)

    def taking_part(self, names: Iterable[tuple[str, str]]) -> tuple[Participation, ...]:
        """Participants from names and roles, each pair once; empty names are passed over."""
        pairs = dict.fromkeys((self.book.find(name.strip()), role) for name, role in names if name.strip())
        return tuple(Participation(actor, role) for actor, role in pairs)

    def add(self, event: Event, row: int | None) -> None:
        """Keep an event; one with neither title nor date is none, and one that is there already is told."""
        if not event.title and not event.date and not event.date_text:
            self.notes.add(row, "title", "", tell("neither title nor date; skipped"), skipped=True)
            return
        if event.id in self._ids:
            said = tell("the same event stands above; skipped")
            self.notes.add(row, "id", event.external_id or event.id, said, skipped=True)
            return
        if event.title == UNTITLED:
            self.notes.add(row, "title", "", tell("no title; called “{title}”", title=UNTITLED))
        self._ids.add(event.id)
        self._events.append(event)

    def drop(self, row: int | None, field: str, value: object) -> None:
        """Something has no place in an event: told once for each field, and how often it was there."""
        met = self._dropped.get(field)
        self._dropped[field] = (met[0], met[1], met[2] + 1) if met else (row, str(value)[:_LONGEST_SHOWN], 1)

    def drop_rest(self, row: int | None, record: Mapping[str, object], known: Set[str], within: str = "") -> None:
        """Drop what a record has beside the known fields; `within` says before each name where it stands."""
        for name, value in record.items():
            if name not in known and value not in _NOTHING:
                self.drop(row, within + name, value)

    def batch(self, title: str = "") -> Batch:
        """All that was gathered."""
        dropped = (
            Problem(self.file, row, field, value, _has_no_place(times))
            for field, (row, value, times) in self._dropped.items()
        )
        problems, sources = (*self.notes.problems(), *dropped), tuple(self._sources.values())
        return Batch(
            title or self._stem, self.book.actors, sources, self._events.settled(), problems, self.notes.skipped
        )

    # Dates

    def checked(self, date: str, row: int | None, field: str, words: str, *, end: bool = False) -> str:
        """The EDTF date where there is such a day, else "" with a problem: of the start, or of the `end`."""
        try:
            return parse(date).text
        except EdtfError as error:
            return self.unread(row, field, words, str(error), end=end).date

    def unread(self, row: int | None, field: str, words: str, fault: str, *, end: bool = False) -> Given:
        """A date that is given and can't be read, which is told: of the start, or of the `end`."""
        if end:
            self.notes.add(row, field, words, tell("{fault}; the end is kept in words", fault=fault))
        else:
            self.notes.add(row, field, words, tell("{fault}; kept as undated", fault=fault))
        return Given(words)

    def span(self, begin: Given, end: Given, row: int | None, *, lone_end: bool = False) -> tuple[str, str]:
        """From one date to another as EDTF, and the file's words where that does not say all they do.

        A start that can't be read leaves it undated, whatever its end. With `lone_end` one may be known only to end.
        """
        words = " – ".join(dict.fromkeys(filter(None, (begin.words, end.words))))
        if not begin.date:
            if not end.date or begin.words:
                return "", words
            if lone_end:
                return f"/{end.date}", ""
            self.notes.add(row, "end", end.words, tell("an end without a start; kept as undated"))
            return "", words
        if not end.words or end.date == begin.date:
            return begin.date, ""
        if not end.date:
            return f"{begin.date}/", words
        date = self.checked(f"{begin.date}/{end.date}", row, "date", words)
        return date, "" if date else words


def _has_no_place(times: int) -> str:
    if times == 1:
        return tell("has no place in an event; left out")
    return tell("has no place in an event; left out, {count} times", count=times)


def written(year: int, month: int = 0, day: int = 0, time: str = "") -> str:
    """EDTF from an astronomical year and, where they are not 0, month and day; `time` is HH:MM or HH:MM:SS."""
    text = f"Y{year}" if abs(year) > 9999 else f"{'-' * (year < 0)}{abs(year):04}"
    if month and abs(year) <= 9999:
        text += f"-{month:02}"
        if day:
            text += f"-{day:02}" + (f"T{time}" if time else "")
    return text


def titled(title: str) -> str:
    """The title, or what stands for one."""
    return title or UNTITLED


def counted(number: float, what: str) -> Figure:
    """A figure from a column of numbers."""
    return Figure(str(int(number)) if number == int(number) else repr(number), number, number, "", what, "exactly")


def number_in(text: str) -> float | None:
    """The number of a cell, None where it has none."""
    try:
        plain = text.strip()
        value = float(_BLANKS.sub("", plain) if _GROUPED(plain) else plain)
    except ValueError:
        return None
    return value if abs(value) < 1e15 else None


def claim(source: str, quote: str = "", figures: Iterable[Figure] = (), **more: str) -> Citation:
    """One source's claim."""
    return Citation(source, quote, figures=tuple(figures), **more)  # type: ignore[arg-type]


def delimited(path: Path, separator: str, notes: Notes, watch: Watch = unwatched) -> Iterator[tuple[int, list[str]]]:
    """The rows of a table by number from 1. Raises UserError for broken quoting."""
    text = open_text(path)
    notes.encoding(guessed=text.guessed, mixed=text.mixed)
    yield from rows(text.lines(watch), separator, path.name, lenient=True)


def read_json(path: Path, notes: Notes, watch: Watch = unwatched) -> object:
    """What a JSON file says, half characters (lone surrogates) marked. Long lists are on the disk. Raises UserError."""
    text = open_text(path)
    notes.encoding(guessed=text.guessed, mixed=text.mixed)
    return _whole(stream_json(text.pieces(watch), path.name, notes))


def is_list(value: object) -> TypeGuard[Many[object]]:
    """Whether a value of `read_json` is a list."""
    return isinstance(value, list | Spool)


def listed(values: Many[object], notes: Notes, watch: Watch = unwatched) -> Iterator[tuple[int, Mapping[str, object]]]:
    """The objects of a list, by number from 1; what is none is told. `watch` hears how many of all there were."""
    for number, value in enumerate(values, 1):
        if number % _WATCH_EVERY == 0:
            watch(number, number, len(values))
        if isinstance(value, Mapping):
            yield number, whole_object(value, number, notes)
        else:
            notes.add(number, "", str(value), tell("no object; skipped"), skipped=True)


def whole_object(value: Mapping[str, object], number: int | None, notes: Notes) -> Mapping[str, object]:
    """The object, its half characters (lone surrogates) marked, which is told."""
    whole = {str(name): _whole(item) for name, item in value.items()}
    if whole != value:
        notes.repeated(number, "", "", tell("half of a character (a lone surrogate) was replaced by “\ufffd”"))
    return whole


def _whole(value: object) -> object:
    """The value, its half characters marked, but for long lists: `listed` does that with each of theirs."""
    match value:
        case str():
            return value if value.isascii() else value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
        case list():
            return [_whole(item) for item in value]
        case dict():
            return {_whole(name): _whole(item) for name, item in value.items()}
        case _:
            return value


def named_rows(
    path: Path, separator: str, needed: Set[str], kind: str, notes: Notes, watch: Watch = unwatched
) -> Iterator[tuple[int, dict[str, str]]]:
    """The rows below the header that are not blank, by number, each cell by the name of its column in lower case.

    A cell that a row has no room for is "". Raises UserError where a needed column is missing: "the columns of KIND".
    """
    table = delimited(path, separator, notes, watch)
    _number, header = next(table, (1, []))
    names = [cell.strip().lower().lstrip("\ufeff") for cell in header]
    if not needed <= set(names):
        raise UserError(tell("the columns of {kind} are missing", kind=kind), path.name)
    for number, cells in table:
        row = {name: cells[i].strip() if i < len(cells) else "" for i, name in enumerate(names)}
        if any(row.values()):
            yield number, row


def header_of(head: str, separator: str = ",") -> list[str]:
    """The names in the first row of a table, folded to lower case, for a look at it."""
    line = head.lstrip("\ufeff").split("\n", 1)[0]
    try:
        return [cell.strip().lower() for cell in next(csv.reader([line], delimiter=separator), [])]
    except csv.Error:
        return []

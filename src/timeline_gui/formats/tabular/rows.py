"""Rows whose cells have been given their meaning become events, with one actor a name and one source a title."""

import re
from collections.abc import Iterable, Iterator

from timeline_gui.core.language import tell
from timeline_gui.core.making import maker
from timeline_gui.core.model import (
    STATUSES,
    Actor,
    Citation,
    Event,
    Participation,
    Place,
    Source,
    Status,
    derived_id,
)
from timeline_gui.core.names import fold
from timeline_gui.formats.actor_book import ActorBook
from timeline_gui.formats.cells import Number
from timeline_gui.formats.notes import UNTITLED, Notes
from timeline_gui.formats.tabular import dates, exactness, numbers
from timeline_gui.formats.tabular.deciding import Decisions
from timeline_gui.formats.tabular.met import Met
from timeline_gui.formats.tabular.naming import parts
from timeline_gui.formats.tabular.numbers import NumberReader
from timeline_gui.formats.tabular.people import People
from timeline_gui.formats.tabular.row import Row

_event, _citation = maker(Event), maker(Citation)
_PARTS = {"month", "day", "time_of_day", "end_year", "end_month", "end_day", "end_time"}
_OF_SOURCES = ("source", "url", "publisher", "author", "published")
_OUR_ID = re.compile(r"[0-9a-f]{32}")
_FURTHER = re.compile(r"https?://\S*[\s;,|]+https?://").search


class Builder(NumberReader):
    """Makes events of rows. `shape` is that of the file's header: with a row's id it makes the id of the event."""

    row_ids = True
    """Whether ids are those that a table gives its rows, so that another table may give them to other rows."""
    states = True
    most_citations = 0

    def __init__(self, file: str, shape: str, decisions: Decisions, notes: Notes) -> None:
        super().__init__(decisions, notes)
        self._file, self._shape = file, shape
        self._book = ActorBook(states=self.states)
        self._people = People(self._book, notes)
        self._sources: dict[tuple[str, ...], Source] = {}
        self._seen: dict[tuple[str, ...], int] = {}
        self._met_dates: Met[tuple[str, str]] = Met(notes)
        self._met_actors: Met[tuple[Participation, ...]] = Met(notes)
        self._met_names: Met[Participation] = Met(notes)
        self._met_places: Met[Place] = Met(notes)
        self._met_sources: Met[Source] = Met(notes)

    @property
    def actors(self) -> tuple[Actor, ...]:
        return self._book.actors

    @property
    def sources(self) -> tuple[Source, ...]:
        return tuple(self._sources.values())

    def event(self, row: Row) -> Event | None:
        self._assemble(row)
        said = row.cells.get
        written = " – ".join(filter(None, (said("date", ""), said("end", ""))))
        if not self._names_event(row):
            self._notes.add(row.number, "title", "", tell("neither title nor date; skipped"), skipped=True)
            return None
        title = self._title(row)
        date, left = self._dated(row, written)
        given = row.words("date_text") or left
        event_id, external_id = self._event_id(row, title, written)
        if row.people:
            self._people.learn(row.number, row.people)
        return _event(
            event_id,
            title,
            said("summary", ""),
            said("note", ""),
            date,
            given,
            said("date_note", ""),
            self._place(row),
            said("category", ""),
            tuple(dict.fromkeys(tag for cell in row.tags for tag in self._tags(cell))) if row.tags else (),
            self._importance(row),
            self._status(row),
            external_id,
            self._met_actors(tuple(row.actors), self._participants, row),
            tuple(self._citations(row)),
        )

    def _assemble(self, row: Row) -> None:
        """Put dates together whose parts have cells of their own."""
        if _PARTS.isdisjoint(row.cells):
            return
        years = {"date": row.words("date"), "end": row.words("end") or row.words("end_year")}
        parts_of = {"date": ("month", "day", "time_of_day"), "end": ("end_month", "end_day", "end_time")}
        one_day = row.words("end_time") and not any(map(row.words, ("end", "end_year", "end_month", "end_day")))
        if one_day:  # "date, start time, end time"
            years["end"] = years["date"]
            parts_of["end"] = ("month", "day", "end_time")
        for name, year in years.items():
            row.cells[name], said = dates.assembled(year, *map(row.words, parts_of[name]))
            if said:
                self._notes.add(row.number, name, year, said)
        if one_day:
            begin, end = (dates.read_cell(row.words(name), self._decisions.dates).date for name in years)
            if dates.span(begin, end)[1]:
                row.cells["end"] = row.words("end_time")  # of the next day, perhaps

    def _names_event(self, row: Row) -> bool:
        """Whether the row says of what event it is."""
        return bool(row.words("title") or row.words("date") or row.words("end"))

    def _title(self, row: Row) -> str:
        title = row.words("title")
        if not title:
            self._notes.add(row.number, "title", "", tell("no title; called “{title}”", title=UNTITLED))
        return title or UNTITLED

    def _event_id(self, row: Row, title: str, written: str) -> tuple[str, str]:
        """The same for the same row of a later file of this shape: by its id, else by title and date; and its id."""
        key = row.words("id")
        if _OUR_ID.fullmatch(key):
            return key, row.words("external_id")
        if key:
            return derived_id("event", self._shape, key), row.words("external_id") or key
        identity = ("row", title, written)
        times = self._seen[identity] = self._seen.get(identity, 0) + 1
        return derived_id("event", *identity, str(times)), row.words("external_id")

    def _dated(self, row: Row, written: str) -> tuple[str, str]:
        """The date, and the words that it was read from where it does not say all that they do."""
        words = row.words("date"), row.words("end")
        if type(words[0]) is type(words[1]) is str and exactness.FIELDS.isdisjoint(row.cells):
            return self._met_dates(words, self._read_alike, row, written)
        return self._read_dates(row, written)

    def _read_alike(self, row: Row, written: str) -> tuple[str, str]:
        """The same wherever it stands with this end."""
        if not row.words("end") and dates.is_plain(written):
            return written, ""
        return self._read_dates(row, written)

    def _read_dates(self, row: Row, written: str) -> tuple[str, str]:
        date = self._date(row)
        return date, "" if date and self._as_edtf(row) else written

    def _date(self, row: Row) -> str:
        found = {}
        for name in ("date", "end"):
            words = row.words(name)
            cell = self._read_date(name, words)
            found[name] = cell.date
            if cell.fault and name == "end" and found["date"]:
                self._notes.add(row.number, name, words, tell("{fault}; the end is kept in words", fault=cell.fault))
            elif cell.fault:
                self._notes.add(row.number, name, words, tell("{fault}; kept as undated", fault=cell.fault))
            elif cell.decided:
                self._notes.add(row.number, name, words, cell.decided)
            if cell.date and not exactness.FIELDS.isdisjoint(row.cells):
                found[name] = self._as_exact(row, name, cell.date)
        if row.words("date") and not found["date"]:
            return ""
        if row.words("end") and not found["end"]:
            return dates.without_end(found["date"], row.words("end"))
        date, fault = dates.span(found["date"], found["end"])
        if fault:
            self._notes.add(row.number, "end", row.words("end"), fault)
        return date

    def _read_date(self, name: str, words: str) -> dates.Cell:
        if type(words) is Number and "." in words:
            return dates.Cell(fault=tell("{number}: a number with decimals is no date", number=words))
        if name == "end" and dates.is_open_end(words):
            return dates.Cell()
        return dates.read_cell(words, self._decisions.dates)

    def _as_exact(self, row: Row, name: str, date: str) -> str:
        """A date as exact as the row says; its words keep a precision that can't be held."""
        exact, said = exactness.as_exact(date, name, row.cells)
        if said:
            self._notes.add(row.number, name, row.words(name), said)
        if not exact:
            written = "/".join(filter(None, (row.words("date"), row.words("end"))))
            precision = row.words(f"{name} precision") or row.words("precision")
            row.cells.setdefault("date_text", f"{written} ({precision})")
        return exact

    def _as_edtf(self, row: Row) -> bool:
        """Whether the file itself writes its dates as EDTF, so that the date says all that its words did."""
        whole_days = self._decisions.dates.whole_days
        words = [each for name in ("date", "end") if (each := row.words(name))]
        return all(dates.is_edtf(each) and not (whole_days and ":" in each) for each in words)

    def _tags(self, cell: str) -> Iterable[str]:
        return parts(cell, commas=True)

    def _names_in(self, cell: str, role: str) -> Iterable[tuple[str, str]]:
        naming = self._decisions.naming
        return ((name, role) for name in naming.names(cell)) if role else naming.people(cell)

    def _participants(self, row: Row) -> tuple[Participation, ...]:
        return tuple(dict.fromkeys(self._each_part(row)))

    def _each_part(self, row: Row) -> Iterator[Participation]:
        for cell, role in row.actors:
            for name, its_role in self._names_in(cell, role):
                yield self._met_names((name, its_role), self._participation, name, its_role)

    def _participation(self, name: str, role: str) -> Participation:
        return Participation(self._book.find(name), role)

    def _citations(self, row: Row) -> Iterator[Citation]:
        ready = row.figures or {}
        claims = {n: claim for n, claim in sorted(row.claims.items()) if any(claim.values()) or ready.get(n)}
        first = next(iter(claims.values()), {})
        said = first.get("figures", "")
        is_counted = bool(said or row.counted) or not numbers.FIELDS.isdisjoint(row.cells)
        figures = tuple(self._figures(row, said)) if is_counted else ()
        if figures and not claims:
            claims = {1: {}}
        for position, (number, words) in enumerate(claims.items()):
            extra = tuple(self._figures_in(row, words.get("figures", ""))) if position else ()
            source, locator = self._source(words, row)
            yield _citation(
                source.id,
                words.get("quote", ""),
                None,
                None,
                words.get("locator", "") or locator,
                self._book.find(words["speaker"]) if words.get("speaker") else None,
                "",
                (*(figures if position == 0 else ()), *extra, *ready.get(number, ())),
            )

    def _source(self, words: dict[str, str], row: Row) -> tuple[Source, str]:
        said = tuple(map(words.get, _OF_SOURCES))
        if any(said[:3]):
            return self._met_sources(said, self._named_source, words, row), ""
        source = Source(derived_id("source", self._file), self._file, kind="data set")
        return self._sources.setdefault((self._file,), source), f"row {row.number}"

    def _named_source(self, words: dict[str, str], row: Row) -> Source:
        title, url, publisher = words.get("source", ""), words.get("url", ""), words.get("publisher", "")
        named = title or url or publisher
        if _FURTHER(url or title):
            self._notes.add(row.number, "url", url or title, tell("several addresses in a cell were kept as one"))
        elif len(parts(title, commas=False)) > 1:
            self._notes.add(row.number, "source", title, tell("these may be several sources; kept as one"))
        if not url and title.startswith(("http://", "https://")):
            url = title
        date = self._published(row, words.get("published", ""))
        author = words.get("author", "")
        key = (named, url, publisher, author, date)
        if key not in self._sources:
            source_id = derived_id("source", *key)
            self._sources[key] = Source(source_id, named, publisher=publisher, author=author, url=url, published=date)
        return self._sources[key]

    def _published(self, row: Row, words: str) -> str:
        cell = dates.read_cell(words, self._decisions.published)
        if cell.fault:
            self._notes.add(row.number, "published", words, tell("{fault}; left out", fault=cell.fault))
        elif cell.decided:
            self._notes.add(row.number, "published", words, cell.decided)
        return cell.date

    def _place(self, row: Row) -> Place | None:
        name = row.words("place")
        if not row.words("latitude") and not row.words("longitude"):
            return self._met_places(name, Place, name) if name else None
        latitude, longitude = self._number(row, "latitude", 90), self._number(row, "longitude", 180)
        if latitude is None or longitude is None:
            self._notes.add(row.number, "place", name, tell("latitude or longitude is missing; both were left out"))
            return Place(name) if name else None
        return Place(name or f"{latitude:g}, {longitude:g}", latitude, longitude)

    def _importance(self, row: Row) -> int | None:
        words = row.words("importance")
        if words and not (words.isascii() and words.isdigit() and len(words) <= 2):
            self._notes.add(row.number, "importance", words, tell("this is no whole number; left out"))
            return None
        return int(words) if words else None

    def _status(self, row: Row) -> Status:
        if not row.words("status"):
            return "confirmed"
        words = fold(row.words("status"))
        found = next((status for status in STATUSES if status == words), None)
        if words and found is None:
            self._notes.add(row.number, "status", row.words("status"), tell("neither draft nor confirmed; left out"))
        return found or "confirmed"

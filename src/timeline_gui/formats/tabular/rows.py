"""Rows whose cells have been given their meaning become events, with one actor a name and one source a title."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from timeline_gui.core.language import tell
from timeline_gui.core.model import (
    STATUSES,
    Actor,
    Citation,
    Event,
    Figure,
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
from timeline_gui.formats.tabular import dates, exactness
from timeline_gui.formats.tabular.deciding import Decisions
from timeline_gui.formats.tabular.figures import between, read_figure, scale_in, shows_decimal, takes_scale
from timeline_gui.formats.tabular.met import Met
from timeline_gui.formats.tabular.naming import parts
from timeline_gui.formats.tabular.people import People, Person

_PARTS = {"month", "day", "time_of_day", "end_year", "end_month", "end_day", "end_time"}
_OF_FIGURES = {"value", "low", "high", "unit", "counted"}
_OF_SOURCES = ("source", "url", "publisher", "author", "published")
_OUR_ID = re.compile(r"[0-9a-f]{32}")
_FURTHER = re.compile(r"https?://\S*[\s;,|]+https?://").search
_NEGATIVE = re.compile(r"\s*-[$€£]?\d").match
_NUMBER = re.compile(r"-?\d{1,15}(?:\.\d{1,15})?").fullmatch


@dataclass(slots=True)
class Row:
    """One event as a file has it. `claims` are citations by number, each a field's words by its name."""

    number: int
    cells: dict[str, str] = field(default_factory=dict)
    actors: list[tuple[str, str]] = field(default_factory=list)
    """Cells of names, each with the role of all that it names."""
    tags: list[str] = field(default_factory=list)
    claims: dict[int, dict[str, str]] = field(default_factory=dict)
    counted: tuple[tuple[str, str], ...] = ()
    """Cells of numbers, each with what it counts."""
    figures: Mapping[int, tuple[Figure, ...]] | None = None
    """Figures that are ready, by the number of their citation."""
    people: tuple[Person, ...] = ()
    """What is known of actors beside their names."""

    def words(self, name: str) -> str:
        """What the row says of a field, "" where nothing."""
        return self.cells.get(name, "")


class Builder:
    """Makes events of rows. `shape` is that of the file's header: with a row's id it makes the id of the event."""

    row_ids = True
    """Whether ids are those that a table gives its rows, so that another table may give them to other rows."""
    states = True
    most_citations = 0

    def __init__(self, file: str, shape: str, decisions: Decisions, notes: Notes) -> None:
        self._file, self._shape, self._notes, self._decisions = file, shape, notes, decisions
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
        return Event(
            id=event_id,
            title=title,
            summary=said("summary", ""),
            note=said("note", ""),
            date=date,
            date_text=given,
            date_note=said("date_note", ""),
            place=self._place(row),
            category=said("category", ""),
            tags=tuple(dict.fromkeys(tag for cell in row.tags for tag in self._tags(cell))) if row.tags else (),
            importance=self._importance(row),
            status=self._status(row),
            external_id=external_id,
            participants=self._met_actors(tuple(row.actors), self._participants, row),
            citations=tuple(self._citations(row)),
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
            return self._met_dates(words, self._read_dates, row, written)
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
        is_counted = bool(said or row.counted) or not _OF_FIGURES.isdisjoint(row.cells)
        figures = tuple(self._figures(row, said)) if is_counted else ()
        if figures and not claims:
            claims = {1: {}}
        for position, (number, words) in enumerate(claims.items()):
            extra = tuple(self._figures_in(row, words.get("figures", ""))) if position else ()
            source, locator = self._source(words, row)
            yield Citation(
                source.id,
                words.get("quote", ""),
                locator=words.get("locator", "") or locator,
                speaker_id=self._book.find(words["speaker"]) if words.get("speaker") else None,
                figures=(*(figures if position == 0 else ()), *extra, *ready.get(number, ())),
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

    def _figures_in(self, row: Row, cell: str, unit: str = "", counted: str = "") -> Iterator[Figure]:
        for text in parts(cell, commas=False):
            yield self._figure(row, Number(text) if type(cell) is Number else text, unit, counted)

    def _figures(self, row: Row, cell: str) -> Iterator[Figure]:
        """The figures of a row's own columns, then those in words in a `cell`.

        A unit, and what is counted, belong to the number in columns of its own, else to the only other figure.
        """
        self._scale(row)
        value, unit, counted = row.words("value"), row.words("unit"), row.words("counted")
        said = (unit, counted)
        if row.words("low") or row.words("high"):
            yield self._bounded(row, value, unit, counted)
        elif value:
            yield self._figure(row, value, unit, counted)
        elif any(said) and len(row.counted) + len(parts(cell, commas=False)) != 1:
            for name, words in (("unit", unit), ("counted", counted)):
                if words:
                    self._notes.add(row.number, name, words, tell("which figure it belongs to is not said; left out"))
            said = ("", "")
        beside = ("", "") if value or row.words("low") or row.words("high") else said
        for words, what in row.counted:
            yield self._figure(row, words, beside[0], ", ".join(filter(None, (beside[1], what))))
        yield from self._figures_in(row, cell, *beside) if cell else ()

    def _scale(self, row: Row) -> None:
        """Put a scale that stands in the unit, as in "million USD", behind the numbers that it belongs to."""
        found = scale_in(row.words("unit"))
        if found is None:
            return
        scale, unit = found
        numbers = [name for name in ("value", "low", "high") if row.words(name)]
        if not numbers or not all(takes_scale(row.words(name)) for name in numbers):
            said = tell("whether “{scale}” is meant of the number is not sure: kept as its unit", scale=scale)
            self._notes.add(row.number, "unit", row.words("unit"), said)
            return
        for name in numbers:
            number = row.cells[name]
            row.cells[name] = type(number)(f"{number} {scale}")
        row.cells["unit"] = unit

    def _bounded(self, row: Row, value: str, unit: str, counted: str) -> Figure:
        """A number with bounds, or the bounds alone. What is no bound stays in the words."""
        low, high = row.words("low"), row.words("high")
        least, most = self._number(row, "low"), self._number(row, "high")
        span = "–".join(dict.fromkeys(filter(None, (low, high))))
        if least is not None and most is not None and least > most:
            said = tell("the least is above the most; kept in words")
            self._notes.add(row.number, "low", span, said)
            least = most = None
        if not value:
            signs = {found.unit for each in (low, high) if (found := read_figure(each, decimal="."))}
            unit = unit or "".join(signs if len(signs) == 1 else ())
            return Figure(" ".join(filter(None, (span, counted or row.words("unit")))), least, most, unit, counted)
        figure = self._figure(row, value, unit, counted)
        if figure.low is not None and (
            (least is not None and figure.low < least) or (most is not None and figure.low > most)
        ):
            said = tell("the number is not between its bounds; these were kept in words")
            self._notes.add(row.number, "value", f"{value} ({span})", said)
            least = most = None
        if least is None and most is None:
            return replace(figure, text=f"{value} ({span})")
        if least == most == figure.low == figure.high:
            return figure
        return between(least, most, value, figure.unit, figure.counted)

    def _figure(self, row: Row, text: str, unit: str = "", counted: str = "") -> Figure:
        negative = _NEGATIVE(text) is not None
        figure = read_figure(text.strip()[negative:], unit, counted, self._decimal(text))
        if figure is not None and negative:
            figure = replace(figure, text=text.strip(), low=_minus(figure.high), high=_minus(figure.low))
        if figure is None:
            if self._is_unclear(text):
                said = tell("thousands or decimals? No other number shows it; kept in words")
            else:
                said = tell("no number that is sure; kept in words")
            self._notes.add(row.number, "figures", text, said)
            return Figure(text, unit=unit, counted=counted)
        if unit and figure.unit != unit:
            said = tell("its words say {unit}, which was kept; left out was: {other}", unit=figure.unit, other=unit)
            self._notes.add(row.number, "unit", text, said)
        return figure

    def _decimal(self, text: str) -> str:
        return "." if type(text) is Number else self._decisions.decimal

    def _is_unclear(self, text: str) -> bool:
        return not self._decimal(text) and shows_decimal(text) == "?"

    def _place(self, row: Row) -> Place | None:
        name = row.words("place")
        if not row.words("latitude") and not row.words("longitude"):
            return self._met_places(name, Place, name) if name else None
        latitude, longitude = self._number(row, "latitude", 90), self._number(row, "longitude", 180)
        if latitude is None or longitude is None:
            self._notes.add(row.number, "place", name, tell("latitude or longitude is missing; both were left out"))
            return Place(name) if name else None
        return Place(name or f"{latitude:g}, {longitude:g}", latitude, longitude)

    def _number(self, row: Row, name: str, most: float | None = None) -> float | None:
        words = row.words(name)
        if not words:
            return None
        decimal = "." if most is not None else self._decimal(words)
        if _NUMBER(words) and (decimal == "." or "." not in words):
            number: float | None = float(words)
        else:
            negative = words.startswith("-")
            figure = read_figure(words[negative:], decimal=decimal)
            number = None if figure is None else -(figure.low or 0.0) if negative else figure.low
        if number is None or (most is not None and abs(number) > most):
            said = tell("thousands or decimals? No other number shows it; left out") if self._is_unclear(words) else ""
            self._notes.add(row.number, name, words, said or tell("this is no such number; left out"))
            return None
        return number

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


def _minus(number: float | None) -> float | None:
    return None if number is None else -number

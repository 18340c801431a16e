"""Rows whose cells have been given their meaning become events, with one actor a name and one source a title."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from timeline_gui.core.claims import edtf_or_none
from timeline_gui.core.model import (
    STATUSES,
    Actor,
    Batch,
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
from timeline_gui.formats.notes import UNTITLED, Notes
from timeline_gui.formats.options import ReadOptions
from timeline_gui.formats.tabular import dates
from timeline_gui.formats.tabular.figures import read_figure

_BETWEEN = re.compile(r"[;|\n]")
_ROLE = re.compile(r"(.+?)\s*\(([^()A-Z][^()]*)\)", re.DOTALL)
_OUR_ID = re.compile(r"[0-9a-f]{32}")
_OFTEN = 0.5


@dataclass(slots=True)
class Row:
    """One event as a file has it. `claims` are citations by number, each a field's words by its name."""

    number: int
    cells: dict[str, str] = field(default_factory=dict)
    actors: list[tuple[str, str]] = field(default_factory=list)
    """Cells of names, each with the role of all that it names."""
    tags: list[str] = field(default_factory=list)
    claims: dict[int, dict[str, str]] = field(default_factory=dict)

    def words(self, name: str) -> str:
        """What the row says of a field, "" where nothing."""
        return self.cells.get(name, "").strip()


def to_batch(rows: Sequence[Row], path: Path, options: ReadOptions, notes: Notes) -> Batch:
    """The events of rows; what can't be read, was decided or left out is noted."""
    builder = _Builder(rows, path.name, options, notes)
    events = tuple(event for row in rows if (event := builder.event(row)))
    problems = notes.problems()
    return Batch(
        path.stem,
        builder.actors,
        builder.sources,
        events,
        problems,
        sum(problem.skipped for problem in problems),
    )


class _Builder:
    def __init__(self, rows: Sequence[Row], file: str, options: ReadOptions, notes: Notes) -> None:
        self._file, self._notes = file, notes
        self._book = ActorBook()
        self._sources: dict[tuple[str, ...], Source] = {}
        self._seen: Counter[tuple[str, ...]] = Counter()
        self._day_first = self._decide_day_first(rows, options)
        self._commas = self._decide_commas(rows)

    @property
    def actors(self) -> tuple[Actor, ...]:
        return self._book.actors

    @property
    def sources(self) -> tuple[Source, ...]:
        return tuple(self._sources.values())

    def event(self, row: Row) -> Event | None:
        title = row.words("title")
        written = " – ".join(filter(None, (row.words("date"), row.words("end"))))
        if not title and not written:
            self._notes.add(row.number, "title", "", "neither title nor date; skipped", skipped=True)
            return None
        if not title:
            self._notes.add(row.number, "title", "", f"no title; called “{UNTITLED}”")
        date = self._date(row)
        given = row.words("date_text") or ("" if date and self._as_edtf(row) else written)
        key = row.words("id")
        return Event(
            id=key if _OUR_ID.fullmatch(key) else self._id(row, key, title or UNTITLED, written),
            title=title or UNTITLED,
            summary=row.words("summary"),
            note=row.words("note"),
            date=date,
            date_text=given,
            date_note=row.words("date_note"),
            place=self._place(row),
            category=row.words("category"),
            tags=tuple(dict.fromkeys(tag for cell in row.tags for tag in _parts(cell, commas=True))),
            importance=self._importance(row),
            status=self._status(row),
            external_id=row.words("external_id") or ("" if _OUR_ID.fullmatch(key) else key),
            participants=tuple(dict.fromkeys(self._participants(row))),
            citations=tuple(self._citations(row)),
        )

    def _id(self, row: Row, key: str, title: str, written: str) -> str:
        """The same for the same row of a later version of the file: by its id, else by title and date."""
        identity = ("id", key) if key else ("row", title, written)
        self._seen[identity] += 1
        if key:
            return derived_id("event", self._file, key)
        return derived_id("event", *identity, str(self._seen[identity]))

    def _date(self, row: Row) -> str:
        found = {}
        for name in ("date", "end"):
            words = row.words(name)
            found[name], said = dates.read_cell(words, self._day_first) if words else ("", "")
            if said:
                self._notes.add(row.number, name, words, said)
        if row.words("date") and not found["date"]:
            return ""
        date, fault = dates.span(found["date"], found["end"])
        if fault:
            self._notes.add(row.number, "end", row.words("end"), fault)
        return date

    @staticmethod
    def _as_edtf(row: Row) -> bool:
        """Whether the file itself writes its dates as EDTF, so that the date says all that its words did."""
        return all(edtf_or_none(row.words(name)) for name in ("date", "end") if row.words(name))

    def _decide_day_first(self, rows: Sequence[Row], options: ReadOptions) -> bool | None:
        if options.day_first is not None:
            return options.day_first
        cells = (row.words(name) for row in rows for name in ("date", "end"))
        first, shown = dates.day_first(cells)
        if first is not None:
            order = "the day before the month" if first else "the month before the day"
            self._notes.add(None, "date", shown, f"shows that dates have {order}; all were read so")
        return first

    def _decide_commas(self, rows: Sequence[Row]) -> bool:
        """Whether commas part names: no other sign does, and most names beside one stand elsewhere as well."""
        cells = [cell for row in rows for cell, _role in row.actors]
        with_commas = [cell for cell in cells if "," in cell]
        if not with_commas:
            return False
        alone = Counter(fold(part) for cell in cells for part in _parts(cell, commas=True))
        parts = [fold(part) for cell in with_commas for part in _parts(cell, commas=True)]
        listed = not any(_BETWEEN.search(cell) for cell in cells)
        listed = listed and sum(alone[part] > 1 for part in parts) >= _OFTEN * len(parts)
        said = "commas were taken to part names" if listed else "names with commas were kept whole"
        self._notes.add(None, "actors", with_commas[0], said)
        return listed

    def _participants(self, row: Row) -> Iterator[Participation]:
        for cell, role in row.actors:
            for part in _parts(cell, commas=self._commas):
                found = None if role else _ROLE.fullmatch(part)
                name, its_role = (found[1], found[2].strip()) if found else (part, role)
                yield Participation(self._book.find(name), its_role)

    def _citations(self, row: Row) -> Iterator[Citation]:
        claims = {number: claim for number, claim in sorted(row.claims.items()) if any(claim.values())}
        figures = tuple(self._figures(row))
        if figures and not claims:
            claims = {1: {}}
        for position, claim in enumerate(claims.values()):
            words = {name: text.strip() for name, text in claim.items()}
            extra = tuple(self._figure(row, text) for text in _parts(words.get("figures", ""), commas=False))
            source, locator = self._source(words, row)
            yield Citation(
                source.id,
                words.get("quote", ""),
                locator=words.get("locator", "") or locator,
                speaker_id=self._book.find(words["speaker"]) if words.get("speaker") else None,
                figures=(*(figures if position == 0 else ()), *extra),
            )

    def _source(self, words: dict[str, str], row: Row) -> tuple[Source, str]:
        title, url, publisher = words.get("source", ""), words.get("url", ""), words.get("publisher", "")
        named = title or url or publisher
        if not title and not url and not publisher:
            source = Source(derived_id("source", self._file), self._file, kind="data set")
            return self._sources.setdefault((self._file,), source), f"row {row.number}"
        if not url and title.startswith(("http://", "https://")):
            url = title
        published = words.get("published", "")
        date, said = dates.read_cell(published, self._day_first) if published else ("", "")
        if said:
            self._notes.add(row.number, "published", published, said.replace("kept as undated", "left out"))
        author = words.get("author", "")
        key = (named, url, publisher, author, date)
        if key not in self._sources:
            source_id = derived_id("source", *key)
            self._sources[key] = Source(source_id, named, publisher=publisher, author=author, url=url, published=date)
        return self._sources[key], ""

    def _figures(self, row: Row) -> Iterator[Figure]:
        value, low, high = row.words("value"), row.words("low"), row.words("high")
        unit, counted = row.words("unit"), row.words("counted")
        if value:
            yield self._figure(row, value, unit, counted)
        elif low or high:
            least, most = self._number(row, "low"), self._number(row, "high")
            text = "–".join(dict.fromkeys(filter(None, (low, high))))
            yield Figure(" ".join(filter(None, (text, counted or unit))), least, most, unit, counted)

    def _figure(self, row: Row, text: str, unit: str = "", counted: str = "") -> Figure:
        figure = read_figure(text, unit, counted)
        if figure is None:
            self._notes.add(row.number, "figures", text, "no number that is sure; kept in words")
            return Figure(text, unit=unit, counted=counted)
        return figure

    def _place(self, row: Row) -> Place | None:
        name = row.words("place")
        latitude, longitude = self._number(row, "latitude", 90), self._number(row, "longitude", 180)
        if latitude is None or longitude is None:
            if row.words("latitude") or row.words("longitude"):
                self._notes.add(row.number, "place", name, "latitude or longitude is missing; both were left out")
            return Place(name) if name else None
        return Place(name or f"{latitude:g}, {longitude:g}", latitude, longitude)

    def _number(self, row: Row, name: str, most: float | None = None) -> float | None:
        words = row.words(name)
        if not words:
            return None
        figure = read_figure(words)
        negative = words.startswith("-") and read_figure(words[1:])
        number = figure.low if figure else -(negative.low or 0.0) if negative else None
        if number is None or (most is not None and abs(number) > most):
            self._notes.add(row.number, name, words, "this is no such number; left out")
            return None
        return number

    def _importance(self, row: Row) -> int | None:
        words = row.words("importance")
        if words and not (words.isascii() and words.isdigit() and len(words) <= 2):
            self._notes.add(row.number, "importance", words, "this is no whole number; left out")
            return None
        return int(words) if words else None

    def _status(self, row: Row) -> Status:
        words = fold(row.words("status"))
        found = next((status for status in STATUSES if status == words), None)
        if words and found is None:
            self._notes.add(row.number, "status", row.words("status"), "neither draft nor confirmed; left out")
        return found or "confirmed"


def _parts(cell: str, *, commas: bool) -> list[str]:
    if "\n" in cell or ";" in cell or "|" in cell:
        parts = _BETWEEN.split(cell)
    else:
        parts = cell.split(",") if commas else [cell]
    return [part.strip() for part in parts if part.strip()]

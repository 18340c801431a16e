"""ACLED's events as CSV (acleddata.com), of every version met: how exact a date is stands in time_precision."""

from datetime import date, timedelta
from pathlib import Path

from timeline_gui.core.edtf import EdtfError
from timeline_gui.core.language import tell
from timeline_gui.core.model import Batch, Citation, Event, Place, derived_id
from timeline_gui.core.spoken import read_date
from timeline_gui.formats.collecting import Collector, claim, counted, header_of, named_rows, number_in
from timeline_gui.formats.files import decode_head, read_head
from timeline_gui.formats.options import ReadOptions

_NEEDED = {"event_date", "event_type", "actor1", "fatalities"}
_OFTEN = {"time_precision", "interaction", "inter1", "event_id_cnty", "data_id", "geo_precision"}
_SEPARATORS = (",", ";", "\t")
_WEEK = 3


def _separator(head: str) -> str:
    return next((sep for sep in _SEPARATORS if _NEEDED.issubset(header_of(head, sep))), "")


def sniff(head: bytes, ending: str) -> int:
    """How sure it is that this is that data set, in percent."""
    text = decode_head(head)
    separator = _separator(text)
    return 97 if separator and _OFTEN & set(header_of(text, separator)) else 0


def read(path: Path, options: ReadOptions) -> Batch:
    """The events of the data set. Raises UserError where its columns are missing."""
    found = Collector(path)
    separator = _separator(decode_head(read_head(path)))
    for number, row in named_rows(path, separator or ",", _NEEDED, "ACLED", found.notes, options.watch):
        _add(row, number, found)
    return found.batch()


def _add(row: dict[str, str], number: int, found: Collector) -> None:
    words, precision = row["event_date"], row.get("time_precision", "1")
    name = row.get("location", "")
    latitude, longitude = number_in(row.get("latitude", "")), number_in(row.get("longitude", ""))
    kind, sub = row["event_type"], row.get("sub_event_type", "")
    first, second = row["actor1"], row.get("actor2", "")
    people = [(first, "actor 1"), (second, "actor 2")]
    for side, column in (("1", "assoc_actor_1"), ("2", "assoc_actor_2")):
        people += [(other, f"associated with actor {side}") for other in row.get(column, "").split(";")]
    between = f"{first} – {second}" if second else first
    event_id = row.get("event_id_cnty", "") or row.get("data_id", "")
    event = Event(
        id=derived_id("acled", event_id or f"{words}\x1f{between}\x1f{name}\x1f{row.get('notes', '')}"),
        title=f"{sub or kind}: {between}" + (f", {name}" if name else ""),
        date=_date(words, precision, number, found),
        date_text=words,
        date_note={"2": "ACLED knows the week", "3": "ACLED knows the month"}.get(precision, ""),
        place=Place(name, latitude, longitude) if name or latitude is not None else None,
        category=kind,
        tags=tuple(tag for tag in (sub, row.get("disorder_type", ""), row.get("country", "")) if tag not in ("", kind)),
        external_id=event_id,
        participants=found.taking_part(people),
        citations=_citations(row, found),
    )
    found.add(event, number)


def _date(words: str, precision: str, number: int, found: Collector) -> str:
    try:
        day = read_date(words)
    except EdtfError as error:
        found.notes.add(number, "event_date", words, tell("{fault}; kept as undated", fault=error))
        return ""
    if precision == "3" and len(day) >= 7:
        return day[:7]
    if precision == "2" and len(day) == 10:
        middle = date.fromisoformat(day)
        around = timedelta(days=_WEEK)
        said = tell("known to the week: read as the week around {day}", day=day)
        found.notes.add(number, "time_precision", "2", said)
        return f"[{middle - around}..{middle + around}]"
    return day


def _citations(row: dict[str, str], found: Collector) -> tuple[Citation, ...]:
    deaths = number_in(row["fatalities"])
    figures = [counted(deaths, "fatalities")] if deaths is not None else []
    names = [name.strip() for name in row.get("source", "").split(";") if name.strip()]
    data_set = found.source("ACLED", "https://acleddata.com/", kind="data set")
    quote = row.get("notes", "")
    claims = [claim(data_set, quote, figures, locator=row.get("event_id_cnty", "") or row.get("data_id", ""))]
    return (*claims, *(claim(found.source(name)) for name in names))

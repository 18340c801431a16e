"""Aeon Timeline 3's CSV: events and characters in one table, told apart by the column Type. Years may be "BC n"."""

import re
from pathlib import Path

from timeline_gui.core.errors import UserError
from timeline_gui.core.language import tell
from timeline_gui.core.model import Batch, Event, derived_id
from timeline_gui.formats.collecting import Collector, Given, delimited, header_of, titled, written
from timeline_gui.formats.files import decode_head
from timeline_gui.formats.options import ReadOptions

_DATE = re.compile(r"(BC )?(\d+)(?:-(\d{1,2})(?:-(\d{1,2}))?)?(?: (\d{1,2}:\d\d)(:\d\d)?)?")
_KNOWN = {"type", "display id", "label", "summary", "start date", "end date", "latest start date", "earliest end date"}
_PLAIN = {*_KNOWN, "tags", "participant", "story arc", "place", "location", "color", "duration", "ongoing", "status"}
_LASTS = re.compile(r"(?=.*[1-9]).+").fullmatch
_NEEDED = {"type", "label", "start date", "display id"}


def sniff(head: bytes, ending: str) -> int:
    """How sure it is that this is such a table, in percent."""
    return 95 if _NEEDED.issubset(header_of(decode_head(head))) else 0


def read(path: Path, options: ReadOptions) -> Batch:
    """The rows of the type Event, with those who take part; other rows are counted as skipped."""
    found = Collector(path)
    rows = delimited(path, ",", found.notes, options.watch)
    number, header = next(rows, (1, []))
    names = [cell.strip().lower().lstrip("\ufeff") for cell in header]
    if not _NEEDED.issubset(names):
        raise UserError(tell("the columns of {kind} are missing", kind="Aeon Timeline"), path.name)
    for name in names:
        if name and name not in _PLAIN:
            found.notes.unknown(number, name, tell("the column “{name}”", name=name))
    others: dict[str, int] = {}
    for number, cells in rows:
        row = {name: cell.strip() for name, cell in zip(names, cells, strict=False) if cell.strip()}
        if not row:
            continue
        kind = row.get("type", "")
        if kind != "Event":
            others[kind] = others.get(kind, 0) + 1
            continue
        _add(row, number, found)
    for kind, count in others.items():
        found.notes.add(None, "Type", kind, tell("{count} rows of this type are no events", count=count), skipped=False)
    return found.batch()


def _add(row: dict[str, str], number: int, found: Collector) -> None:
    start, end = _date(row, "start date", number, found), _date(row, "end date", number, found)
    latest = _date(row, "latest start date", number, found)
    if latest and latest != start:
        said = tell("starts at some time up to this; kept in words")
        found.notes.add(number, "latest start date", row["latest start date"], said)
    last = Given(row.get("end date", ""), end)
    if not last.words and row.get("ongoing", "").lower() == "true":
        last = Given("..", "..")
    elif not last.words and _LASTS(row.get("duration", "")):
        last = Given(row["duration"])
        found.notes.add(number, "duration", last.words, tell("a length without an end; the end is kept in words"))
    date, words = found.span(Given(row.get("start date", ""), start), last, number)
    if (earliest := row.get("earliest end date", "")) and earliest != last.words:
        found.notes.add(number, "earliest end date", earliest, tell("ends at some time from this on; kept in words"))
        words = "; ".join(
            filter(None, (words or f"{row.get('start date', '')} – {last.words}", f"{earliest} at the earliest"))
        )
    if latest and latest != start:
        said = f"{row.get('start date', '')} to {row['latest start date']} at the latest".lstrip()
        words = "; ".join((said, words)) if earliest else said
        if not end and (start or not row.get("start date")):
            date = found.checked(f"[{start}..{latest}]", number, "start date", words)
    people = [(name, "") for name in _listed(row.get("participant", ""))]
    event = Event(
        id=derived_id("aeon", row.get("display id", "") or f"{row.get('label', '')}\x1f{start}"),
        title=titled(row.get("label", "")) if row.get("label") or start else "",
        summary=row.get("summary", ""),
        date=date,
        date_text=words,
        category=row.get("story arc", ""),
        tags=tuple(dict.fromkeys(_listed(row.get("tags", "")))),
        external_id=row.get("display id", ""),
        participants=found.taking_part(people),
    )
    found.add(event, number)


def _listed(cell: str) -> list[str]:
    return [part.strip() for part in cell.split(",") if part.strip()]


def _date(row: dict[str, str], field: str, number: int, found: Collector) -> str:
    text = row.get(field, "")
    if not text:
        return ""
    parts = _DATE.fullmatch(text)
    if parts is None:
        return found.unread(number, field, text, tell("no date"), end=field == "end date").date
    before, year, month, day, time, _seconds = parts.groups()
    astronomical = 1 - int(year) if before else int(year)
    hour = f"{time:0>5}" if time else ""
    date = written(astronomical, int(month or 0), int(day or 0), hour)
    return found.checked(date, number, field, text, end=field == "end date")

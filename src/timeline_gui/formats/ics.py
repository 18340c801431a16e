"""Calendars (iCalendar, RFC 5545), in and out. What recurs is written out within a range, and told."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from timeline_gui.core.civil import civil
from timeline_gui.core.edtf import EdtfError, parse
from timeline_gui.core.errors import UserError
from timeline_gui.core.language import tell
from timeline_gui.core.model import Batch, Event, derived_id
from timeline_gui.core.spoken import read_date
from timeline_gui.formats.collecting import Collector, Given, claim, titled, written
from timeline_gui.formats.files import TextFile, decode_head, open_text
from timeline_gui.formats.ics_parts import categories, drop_rest, every, fitting, people, place_of
from timeline_gui.formats.options import ReadOptions, Watch
from timeline_gui.formats.plain import plain
from timeline_gui.formats.recurring import Recurrence

if TYPE_CHECKING:
    from icalendar.cal import Component

_YEARS_AROUND = 5
_CALENDAR = "VCALENDAR"
_FRAME = ("", "VTIMEZONE")
"""What events are read with: properties of the calendar, and its time zones."""
_EVENT = "VEVENT"
_AT_ONCE = 500
"""Components that are read together."""


def sniff(head: bytes, ending: str) -> int:
    """How sure it is that this is a calendar, in percent."""
    return 98 if decode_head(head).lstrip("\ufeff \t\r\n").upper().startswith("BEGIN:VCALENDAR") else 0


@dataclass(slots=True)
class _Reading:
    """What the events of one calendar are read with. `moved` are the times of a series that have an event of their own,
    by the identifier of the series.
    """

    found: Collector
    options: ReadOptions
    moved: Mapping[str, list[date | datetime]]
    recurrence: Recurrence = field(default_factory=Recurrence)
    without_zone: dict[str, tuple[int, int]] = field(default_factory=dict)
    """The number of the first event with such a zone, and how many times are in it."""


def read(path: Path, options: ReadOptions) -> Batch:
    """The events of a calendar. Raises UserError for what is none.

    `options.expand` is the range in which recurring events are written out; else five years around the first time.
    """
    text = open_text(path)
    found = Collector(path)
    found.notes.encoding(guessed=text.guessed, mixed=text.mixed)
    number = recurring = 0

    def watch(_lines: int, done: int, total: int) -> None:
        options.watch(number, done, total)

    frame: list[str] = []
    moves: list[list[str]] = []
    others: Counter[str] = Counter()
    for name, lines in _blocks(text, watch):
        if name in _FRAME:
            frame += lines
        elif name != _EVENT:
            others[name] += 1
        elif any(line[:13].upper() == "RECURRENCE-ID" for line in lines):
            moves.append(_move(lines))
    title = next((_first(each.get("X-WR-CALNAME", "")) for each in _calendars([frame], path.name)), "")
    reading = _Reading(found, options, _moved(moves, frame, path.name))
    blocks = (lines for name, lines in _blocks(text, watch) if name == _EVENT)
    while some := list(islice(blocks, _AT_ONCE)):
        for calendar in _calendars([frame, *some], path.name):
            for component, lines in zip(calendar.walk(_EVENT), some, strict=False):
                number += 1
                recurring += component.get("RRULE") is not None or component.get("RDATE") is not None
                if _is_cancelled(component, calendar):
                    summary = plain(str(component.get("SUMMARY", "")))
                    found.notes.add(number, "STATUS", summary, tell("cancelled; left out"), skipped=True)
                else:
                    _add(component, lines, number, reading)
    for name, count in others.items():
        found.notes.add(None, name, "", tell("{count} of this kind are no events; left out", count=count))
    for zone, (first, count) in reading.without_zone.items():
        found.notes.add(first, "DTSTART", zone, _said_of_zone(zone, count))
    return replace(found.batch(plain(title)), recurring=recurring)


def _said_of_zone(zone: str, count: int) -> str:
    if zone:
        return tell("this time zone is not known; {count} times in it were taken for UTC", count=count)
    return tell("{count} times have no time zone; taken for UTC", count=count)


def _is_cancelled(component: "Component", calendar: "Component") -> bool:
    return (
        str(component.get("STATUS", "")).upper() == "CANCELLED"
        or _first(calendar.get("METHOD", "")).upper() == "CANCEL"
    )


def _move(lines: list[str]) -> list[str]:
    """So much of an event as says which time of which series it stands for."""
    kept = [line for line in _unfolded(lines) if line.upper().startswith(("UID:", "UID;", "RECURRENCE-ID"))]
    return [f"BEGIN:{_EVENT}\n", *kept, f"END:{_EVENT}\n"]


def _unfolded(lines: list[str]) -> list[str]:
    whole: list[str] = []
    for line in lines:
        if line[:1] in (" ", "\t") and whole:
            whole[-1] = whole[-1].rstrip("\r\n") + line[1:]
        else:
            whole.append(line)
    return whole


def _moved(moves: list[list[str]], frame: list[str], file: str) -> dict[str, list[date | datetime]]:
    moved: dict[str, list[date | datetime]] = {}
    for at in range(0, len(moves), _AT_ONCE):
        for calendar in _calendars([frame, *moves[at : at + _AT_ONCE]], file):
            for component in calendar.walk(_EVENT):
                moment = getattr(component.get("RECURRENCE-ID"), "dt", None)
                if isinstance(moment, date):
                    moved.setdefault(str(component.get("UID", "")), []).append(moment)
    return moved


def _blocks(text: TextFile, watch: Watch) -> Iterator[tuple[str, list[str]]]:
    """The components that stand in calendars with their names, and each line between them as one that is called "".

    Raises UserError where there is no calendar, or it has no end.
    """
    opened: list[str] = []
    block: list[str] = []
    calendars = number = 0
    for number, line in enumerate(text.lines(watch), 1):
        word, _colon, name = line.rstrip().upper().partition(":")
        if name == _CALENDAR and not opened:
            calendars += word == "BEGIN"
            continue
        block.append(line if line.endswith("\n") else f"{line}\n")
        if word == "BEGIN":
            opened.append(name)
        elif word == "END" and (not opened or opened.pop() != name):
            raise UserError(tell("“{line}” ends what did not begin", line=line.strip()), _where(text, number))
        if not opened:
            yield block[0].rstrip().upper().removeprefix("BEGIN:") if len(block) > 1 else "", block
            block = []
    if opened:
        raise UserError(tell("the calendar breaks off within “{name}”", name=opened[-1]), _where(text, number))
    if not calendars:
        raise UserError(tell("there is no calendar in it"), text.path.name)


def _where(text: TextFile, line: int) -> str:
    return tell("{file}, line {line}", file=text.path.name, line=str(line))


def _first(value: object) -> str:
    """A property, of several of the same name the first: a file may hold several calendars."""
    return str(value[0] if isinstance(value, list) else value)


def _calendars(blocks: Iterable[Iterable[str]], file: str) -> "list[Component]":
    """What the lines of some blocks say. Raises UserError."""
    from icalendar import Calendar

    lines = "".join(line for block in blocks for line in block)
    try:
        found: list[Component] = Calendar.from_ical(f"BEGIN:{_CALENDAR}\n{lines}END:{_CALENDAR}\n", multiple=True)
    except (ValueError, IndexError, KeyError, OverflowError) as error:
        raise UserError(tell("the calendar can't be read: {reason}", reason=error), file) from error
    return found


def _add(component: "Component", lines: list[str], number: int, reading: _Reading) -> None:
    found = reading.found
    raw = {name: _raw(lines, name) for name, _fault in component.errors}
    for name in raw.keys() - {"DTSTART", "DTEND", "RRULE"}:
        found.notes.add(number, name, raw[name], tell("can't be read; left out"))
    start, end = _moment(component, "DTSTART", raw, number, found), _moment(component, "DTEND", raw, number, found)
    title, uid = plain(str(component.get("SUMMARY", ""))), str(component.get("UID", ""))
    if start is None and not raw.get("DTSTART"):
        said = tell("no start; kept as undated") if title else tell("no start; skipped")
        found.notes.add(number, "DTSTART", title, said, skipped=not title)
        if not title:
            return
    if end is None and start is not None and component.get("DURATION") is not None:
        try:
            end = start + component["DURATION"].dt
        except (AttributeError, TypeError, OverflowError):
            found.notes.add(number, "DURATION", str(component.get("DURATION")), tell("can't be read; left out"))
    drop_rest(component, number, raw, found)
    if end is not None and fitting(start, end, component, number, found) is None:
        raw["DTEND"] = _written(end)
        end = None
    url = str(component.get("URL", "")).strip()
    if url and not url.startswith("http"):
        found.drop(number, "URL", url)
    place = place_of(component, number, found)
    kinds = [plain(name) for name in categories(component)]
    parts = list(people(component))
    _count_without_zone(component, start, number, reading)
    for begin, finish, again in _occurrences(component, start, end, raw, number, reading):
        given = _given(begin, finish, raw, end)
        date, words = found.span(*given, number)
        event = Event(
            id=derived_id("ics", uid or title, date if again or not uid else ""),
            title=titled(title) if title or date or words else "",
            summary=plain(str(component.get("DESCRIPTION", ""))),
            date=date,
            date_text=words,
            place=place,
            category=kinds[0] if kinds else "",
            tags=tuple(dict.fromkeys(kinds[1:])),
            external_id=uid,
            participants=found.taking_part(parts),
            citations=(claim(found.source(url, url)),) if url.startswith("http") else (),
        )
        found.add(event, number)


def _raw(lines: list[str], name: str) -> str:
    """What a property says, as it is written."""
    for line in _unfolded(lines):
        if line.upper().startswith((f"{name}:", f"{name};")):
            return line.partition(":")[2].strip()
    return ""


def _moment(
    component: "Component", name: str, raw: Mapping[str, str], number: int, found: Collector
) -> date | datetime | None:
    value = component.get(name)
    moment = getattr(value, "dt", None)
    if isinstance(moment, date):
        return moment
    if value is not None or name in raw:
        words = raw.get(name) or str(value)[:80]
        found.unread(number, name, words, tell("no date that can be read"), end=name == "DTEND")
    return None


def _count_without_zone(component: "Component", start: date | None, number: int, reading: _Reading) -> None:
    if isinstance(start, datetime) and start.tzinfo is None:
        zone = str(component["DTSTART"].params.get("TZID", ""))
        first, count = reading.without_zone.get(zone, (number, 0))
        reading.without_zone[zone] = first, count + 1


def _occurrences(
    component: "Component",
    start: date | datetime | None,
    end: date | datetime | None,
    raw: Mapping[str, str],
    number: int,
    reading: _Reading,
) -> Iterator[tuple[date | datetime | None, date | datetime | None, bool]]:
    found, stands_for = reading.found, component.get("RECURRENCE-ID")
    rules = [rule.to_ical().decode() for rule in every(component, "RRULE")]
    single = list(_dates(component, "RDATE"))
    added = [each[0] if isinstance(each, tuple) else each for each in single]
    if added != single:
        said = tell("what it says of how long these times are was left out: they are as long as the first")
        found.notes.add(number, "RDATE", _raw_dates(component), said)
    if start is None or stands_for is not None or not (rules or added or "RRULE" in raw):
        if stands_for is not None and "RANGE" in stands_for.params:
            said = tell("changes all later times too; only the one that it stands for was changed")
            found.notes.add(number, "RECURRENCE-ID", str(stands_for.params["RANGE"]), said)
        yield start, end, stands_for is not None
        return
    length = end - start if end is not None and type(end) is type(start) else None
    first = start if isinstance(start, datetime) else datetime.combine(start, time())
    left, right = within = _range(reading.options, first)
    shown = "; ".join(rules)[:80]
    gone = [*_dates(component, "EXDATE"), *reading.moved.get(str(component.get("UID", "")), ())]
    away = [_like(each, start) for each in gone]
    try:
        if "RRULE" in raw:
            shown = raw["RRULE"][:80]
            raise ValueError(tell("no such rule"))
        further = [_like(each, start) for each in added]
        times, more, cut = reading.recurrence.times(rules, first, further, away, within)
    except (ValueError, TypeError, OverflowError) as error:
        said = tell("can't be counted off ({fault}); only its first time was kept", fault=error)
        found.notes.add(number, "RRULE", shown, said)
        yield start, end, False
        return
    beside = bool(rules) and left <= first <= right and first not in times and first not in away and not cut
    if beside:
        times.insert(0, first)
    until = (times[-1] if cut else right).date()
    said = tell("recurs: {count} times from {first} to {last} were written out", count=len(times), first=left.date(),
                last=until)  # fmt: skip
    if more:
        said = tell("{said}; more follow: ask for another range to get them", said=said)
    if beside:
        said = tell("{said}; its rule does not give its start, which was kept beside the others", said=said)
    found.notes.add(number, "RRULE" if rules else "RDATE", shown, said)
    for moment in times:
        begin = moment if isinstance(start, datetime) else moment.date()
        yield begin, (begin + length if length is not None else None), True


def _dates(component: "Component", name: str) -> Iterator[Any]:
    for listed in every(component, name):
        yield from (moment.dt for moment in getattr(listed, "dts", ()))


def _raw_dates(component: "Component") -> str:
    return "; ".join(str(each.to_ical().decode()) for each in every(component, "RDATE"))[:80]


def _like(moment: date | datetime, start: date | datetime) -> datetime:
    """The moment as times of a series are counted: whole days, or in its zone or none."""
    if not isinstance(start, datetime):
        return datetime.combine(moment, time())
    if not isinstance(moment, datetime):
        return datetime.combine(moment, start.timetz())
    if (moment.tzinfo is None) != (start.tzinfo is None):
        return moment.replace(tzinfo=start.tzinfo)
    return moment


def _range(options: ReadOptions, first: datetime) -> tuple[datetime, datetime]:
    """The range to write out in, in the zone of the first time."""
    if options.expand:
        try:
            wanted = parse(read_date(options.expand))
        except EdtfError as error:
            what = tell("the range can’t be read: {reason}", reason=error)
            raise UserError(what, options.expand, _give_range()) from error
        ends = [civil(at) for at in (wanted.begin_min, wanted.end_max) if at is not None]
        if len(ends) < 2 or not all(1 <= end[0] <= 9999 for end in ends):
            raise UserError(tell("this is no range in which events can recur"), options.expand, _give_range())
        left, right = (datetime(*end, tzinfo=first.tzinfo) for end in ends)
        return left, right
    around = timedelta(days=366 * _YEARS_AROUND)
    return first, first + around if first.year + _YEARS_AROUND < 9999 else datetime.max.replace(tzinfo=first.tzinfo)


def _give_range() -> str:
    return tell("Give one with a beginning and an end, such as 2023/2025.")


def _given(
    start: date | datetime | None, finish: date | datetime | None, raw: Mapping[str, str], end: date | datetime | None
) -> tuple[Given, Given]:
    """First and last moment: an end of whole days is the first day after it (RFC 5545, 3.6.1)."""
    if start is None:
        return Given(raw.get("DTSTART", "")), Given(_written(end)) if end else Given(raw.get("DTEND", ""))
    begin = Given(_written(start), _written(start))
    if finish is None or isinstance(finish, datetime) != isinstance(start, datetime):
        return begin, Given(raw.get("DTEND", ""))
    last = _written(finish if isinstance(finish, datetime) else max(finish - timedelta(days=1), start))
    return begin, Given(last, last)


def _written(moment: date | datetime) -> str:
    return _timed(moment) if isinstance(moment, datetime) else moment.isoformat()


def _timed(moment: datetime) -> str:
    text = moment.strftime("%H:%M:%S" if moment.second else "%H:%M")
    offset = moment.utcoffset()
    zone = ""
    if offset is not None:
        minutes = round(offset.total_seconds() / 60)
        zone = "Z" if not minutes else f"{'-' if minutes < 0 else '+'}{abs(minutes) // 60:02}:{abs(minutes) % 60:02}"
    return written(moment.year, moment.month, moment.day, text) + zone

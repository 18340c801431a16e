"""Calendars (iCalendar, RFC 5545), in and out. What recurs is written out within a range, and told."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from timeline_gui.core import edtf
from timeline_gui.core.civil import civil
from timeline_gui.core.edtf import EdtfError, parse
from timeline_gui.core.errors import UserError
from timeline_gui.core.filters import Counts
from timeline_gui.core.language import tell
from timeline_gui.core.model import Batch, Event, Place, derived_id
from timeline_gui.core.spoken import read_date
from timeline_gui.formats.collecting import Collector, claim, titled, written
from timeline_gui.formats.files import TextFile, decode_head, open_text, replacing
from timeline_gui.formats.options import ReadOptions, Watch
from timeline_gui.formats.plain import plain

if TYPE_CHECKING:
    from icalendar.cal import Component

_YEARS_AROUND = 5
_MOST_REPEATS = 1000
_CALENDAR = "VCALENDAR"
_FRAME = ("", "VTIMEZONE")
"""What events are read with: properties of the calendar, and its time zones."""
_AT_ONCE = 500
"""Components that are read together."""


def sniff(head: bytes, ending: str) -> int:
    """How sure it is that this is a calendar, in percent."""
    return 98 if decode_head(head).lstrip("\ufeff \t\r\n").upper().startswith("BEGIN:VCALENDAR") else 0


def read(path: Path, options: ReadOptions) -> Batch:
    """The events of a calendar. Raises UserError for what is none.

    `options.expand` is the range in which recurring events are written out; else five years around the first time.
    """
    text = open_text(path)
    found = Collector(path)
    found.notes.encoding(guessed=text.guessed)
    number = recurring = 0

    def watch(_lines: int, done: int, total: int) -> None:
        options.watch(number, done, total)

    frame = [line for name, lines in _blocks(text, watch) if name in _FRAME for line in lines]
    name = next((_first(each.get("X-WR-CALNAME", "")) for each in _calendars([frame], path.name)), "")
    blocks = (lines for name, lines in _blocks(text, watch) if name not in _FRAME)
    while some := list(islice(blocks, _AT_ONCE)):
        for calendar in _calendars([frame, *some], path.name):
            for component in calendar.walk("VEVENT"):
                number += 1
                recurring += component.get("RRULE") is not None
                _add(component, number, found, options)
    return replace(found.batch(plain(name)), recurring=recurring)


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
    except (ValueError, IndexError, KeyError) as error:
        raise UserError(tell("the calendar can't be read: {reason}", reason=error), file) from error
    return found


def _add(component: "Component", number: int, found: Collector, options: ReadOptions) -> None:
    start, end = _moment(component, "DTSTART", number, found), _moment(component, "DTEND", number, found)
    title, uid = plain(str(component.get("SUMMARY", ""))), str(component.get("UID", ""))
    if start is None:
        said = tell("no start; kept as undated") if title else tell("no start; skipped")
        found.notes.add(number, "DTSTART", title, said, skipped=not title)
        if not title:
            return
    if end is None and start is not None and component.get("DURATION") is not None:
        try:
            end = start + component["DURATION"].dt
        except (AttributeError, TypeError, OverflowError):
            found.notes.add(number, "DURATION", str(component.get("DURATION")), tell("can't be read; left out"))
    url = str(component.get("URL", "")).strip()
    place = plain(str(component.get("LOCATION", "")))
    categories = [plain(name) for name in _categories(component)]
    people = [(who, role) for who, role in _people(component)]
    for begin, finish, again in _occurrences(component, start, end, number, found, options):
        words = _dated(begin, finish, number, found)
        event = Event(
            id=derived_id("ics", uid or title, words if again or not uid else ""),
            title=titled(title) if title or words else "",
            summary=plain(str(component.get("DESCRIPTION", ""))),
            date=words,
            place=Place(place) if place else None,
            category=categories[0] if categories else "",
            tags=tuple(dict.fromkeys(categories[1:])),
            external_id=uid,
            participants=found.taking_part(people),
            citations=(claim(found.source(url, url)),) if url.startswith("http") else (),
        )
        found.add(event, number)


def _moment(component: "Component", name: str, number: int, found: Collector) -> date | datetime | None:
    value = component.get(name)
    if value is None:
        return None
    moment = getattr(value, "dt", None)
    if not isinstance(moment, date):
        found.notes.add(number, name, str(value)[:80], tell("no date; left out"))
        return None
    return moment


def _categories(component: "Component") -> Iterator[str]:
    value = component.get("CATEGORIES")
    for listed in value if isinstance(value, list) else [value] if value is not None else []:
        yield from (str(name) for name in getattr(listed, "cats", [listed]) if str(name).strip())


def _people(component: "Component") -> Iterator[tuple[str, str]]:
    for name, role in (("ORGANIZER", "organiser"), ("ATTENDEE", "attendee")):
        value = component.get(name)
        for person in value if isinstance(value, list) else [value] if value is not None else []:
            who = str(getattr(person, "params", {}).get("CN", "")) or str(person)
            yield who.removeprefix("mailto:").removeprefix("MAILTO:").strip('"'), role


def _occurrences(
    component: "Component",
    start: date | datetime | None,
    end: date | datetime | None,
    number: int,
    found: Collector,
    options: ReadOptions,
) -> Iterator[tuple[date | datetime | None, date | datetime | None, bool]]:
    rule = component.get("RRULE")
    if rule is None or start is None:
        yield start, end, component.get("RECURRENCE-ID") is not None
        return
    from dateutil.rrule import rrulestr

    length = end - start if end is not None and type(end) is type(start) else None
    first = start if isinstance(start, datetime) else datetime.combine(start, time())
    left, right = _range(options, first)
    written_rule = rule.to_ical().decode() if not isinstance(rule, list) else rule[0].to_ical().decode()
    try:
        rules = rrulestr(written_rule, dtstart=first, forceset=True, ignoretz=first.tzinfo is None)
        for gone in _excluded(component):
            rules.exdate(_like(gone, first))
        times = [moment for moment in rules.xafter(left, count=_MOST_REPEATS, inc=True) if moment <= right]
    except (ValueError, TypeError, OverflowError) as error:
        said = tell("can't be read ({reason}); only its first time was kept", reason=error)
        found.notes.add(number, "RRULE", written_rule[:80], said)
        yield start, end, False
        return
    given = {"count": str(len(times)), "first": left.date(), "last": right.date()}
    said = tell("recurs: {count} times from {first} to {last} were written out", **given)
    found.notes.add(number, "RRULE", written_rule[:80], said)
    for moment in times:
        begin = moment if isinstance(start, datetime) else moment.date()
        yield begin, (begin + length if length is not None else None), True


def _excluded(component: "Component") -> Iterator[date | datetime]:
    value = component.get("EXDATE")
    for listed in value if isinstance(value, list) else [value] if value is not None else []:
        yield from (moment.dt for moment in getattr(listed, "dts", ()))


def _like(moment: date | datetime, first: datetime) -> datetime:
    if not isinstance(moment, datetime):
        return datetime.combine(moment, first.timetz())
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


def _dated(start: date | datetime | None, end: date | datetime | None, number: int, found: Collector) -> str:
    """EDTF: an end of whole days is the first day after it (RFC 5545, 3.6.1)."""
    if start is None:
        return ""
    if not isinstance(start, datetime):
        last = end - timedelta(days=1) if isinstance(end, date) and not isinstance(end, datetime) else start
        return found.between(
            start.isoformat(), max(last, start).isoformat(), number, tell("{start} to {end}", start=start, end=end)
        )
    begin = _timed(start)
    finish = _timed(end) if isinstance(end, datetime) else begin
    return found.between(begin, finish, number, tell("{start} to {end}", start=start, end=end))


def _timed(moment: datetime) -> str:
    text = moment.strftime("%H:%M:%S" if moment.second else "%H:%M")
    offset = moment.utcoffset()
    zone = ""
    if offset is not None:
        minutes = round(offset.total_seconds() / 60)
        zone = "Z" if not minutes else f"{'-' if minutes < 0 else '+'}{abs(minutes) // 60:02}:{abs(minutes) % 60:02}"
    return written(moment.year, moment.month, moment.day, text) + zone


def write(batch: Batch, path: Path, counts: Counts | None = None) -> str:
    """Write a calendar; says what it does not hold. Raises UserError."""
    from icalendar import Calendar
    from icalendar import Event as Entry

    names = {actor.id: actor.name for actor in batch.actors}
    sources = {source.id: source for source in batch.sources}
    calendar = Calendar()
    calendar.add("prodid", "-//Timeline GUI//timeline-gui//EN")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", batch.title or "Timeline")
    stamp = datetime(1970, 1, 1, tzinfo=UTC)
    left = inexact = 0
    for event in batch.events:
        when = edtf.parse(event.date)
        low = when.begin_min if when.begin_min is not None else when.end_max
        high = when.end_max if when.end_max is not None else when.begin_max
        if low is None or high is None or not 1 <= civil(low)[0] <= civil(high)[0] < 9999:
            left += 1
            continue
        exact = when.begin_precision <= edtf.Precision.DAY and not when.flags & ~(
            edtf.DateFlag.TIMED | edtf.DateFlag.INTERVAL
        )
        inexact += not exact
        entry = Entry()
        entry.add("uid", f"{event.id}@timeline-gui")
        entry.add("dtstamp", stamp)
        entry.add("summary", event.title)
        if when.flags & edtf.DateFlag.TIMED:
            entry.add("dtstart", datetime(*civil(low), tzinfo=UTC))
            entry.add("dtend", datetime(*civil(high), tzinfo=UTC))
        else:
            entry.add("dtstart", date(*civil(low)[:3]))
            entry.add("dtend", date(*civil(high)[:3]) + timedelta(days=1))
        people = ", ".join(dict.fromkeys(names[part.actor_id] for part in event.participants))
        quotes = [f"“{citation.quote}”" for citation in event.citations if citation.quote]
        entry.add("description", "\n".join(part for part in (event.summary, people, *quotes) if part))
        if event.place is not None:
            entry.add("location", event.place.name)
        if event.category or event.tags:
            entry.add("categories", [name for name in (event.category, *event.tags) if name])
        url = next((sources[c.source_id].url for c in event.citations if sources[c.source_id].url), "")
        if url:
            entry.add("url", url)
        calendar.add_component(entry)
    with replacing(path) as beside:
        beside.write_bytes(calendar.to_ical())
    parts = [tell("{count} events that are undated or not of the years 1 to 9998", count=left) if left else ""]
    parts += [tell("roles, figures, and sources but for one address an event")]
    if inexact:
        parts.append(tell("how exact {count} dates are: they fill all days that are possible", count=inexact))
    return tell(
        "Left out: {parts}. The exchange format holds them all.", parts=", ".join(part for part in parts if part)
    )

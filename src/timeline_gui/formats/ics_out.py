"""Calendars (iCalendar, RFC 5545) out: an event of whole days ends on the day after its last."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from timeline_gui.core import edtf
from timeline_gui.core.civil import civil
from timeline_gui.core.filters import Counts
from timeline_gui.core.language import tell
from timeline_gui.core.model import Batch
from timeline_gui.formats.files import replacing
from timeline_gui.formats.outgoing import Unheld, left_out, open_sides, shown


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
    left = inexact = half_open = 0
    unheld = Unheld("place", "degrees", "category", "tags", "quotes")
    for event in batch.events:
        when = edtf.parse(event.date)
        at = shown(when)
        if at is None or not 1 <= civil(at.low)[0] <= civil(at.high)[0] < 9999:
            left += 1
            continue
        unheld.see(event)
        inexact += not at.exact and not at.open
        half_open += at.open
        entry = Entry()
        entry.add("uid", f"{event.id}@timeline-gui")
        entry.add("dtstamp", stamp)
        entry.add("summary", event.title)
        if when.flags & edtf.DateFlag.TIMED:
            entry.add("dtstart", datetime(*civil(at.low), tzinfo=UTC))
            entry.add("dtend", datetime(*civil(at.high), tzinfo=UTC))
        else:
            entry.add("dtstart", date(*civil(at.low)[:3]))
            entry.add("dtend", date(*civil(at.high)[:3]) + timedelta(days=1))
        people = ", ".join(dict.fromkeys(names[part.actor_id] for part in event.participants))
        quotes = [f"“{citation.quote}”" for citation in event.citations if citation.quote]
        entry.add("description", "\n".join(part for part in (event.summary, people, *quotes) if part))
        if event.place is not None:
            entry.add("location", event.place.name)
            if event.place.latitude is not None and event.place.longitude is not None:
                entry.add("geo", (event.place.latitude, event.place.longitude))
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
    parts += [open_sides(half_open), *unheld.parts()]
    return left_out(parts)

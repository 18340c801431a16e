"""Exchange JSON to records."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from timeline_gui.core import edtf
from timeline_gui.core.event_spool import event_spool
from timeline_gui.core.language import tell
from timeline_gui.core.model import (
    ACTOR_KINDS,
    QUALIFIERS,
    STATUSES,
    Actor,
    Affiliation,
    Batch,
    Citation,
    Event,
    Figure,
    Participation,
    Place,
    Source,
    new_id,
)
from timeline_gui.formats.actor_book import ActorBook
from timeline_gui.formats.exchange.fields import Fields, numbered
from timeline_gui.formats.exchange.writing import FORMAT
from timeline_gui.formats.files import open_text
from timeline_gui.formats.json_stream import stream_json
from timeline_gui.formats.notes import UNTITLED, Notes
from timeline_gui.formats.options import Watch, unwatched

_FAMILY = "timeline-gui/"
_WATCH_EVERY = 1000
_DERIVED = ("total", "matched", "surely", "undated")


def sniff(head: bytes, ending: str) -> int:
    """How sure it is that a file with this beginning and ending is exchange JSON, in percent."""
    start = head.replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n")
    if not start.startswith(b"{"):
        return 0
    return 100 if _FAMILY.encode() in start else 20 if ending == ".json" else 5


def read(path: Path, watch: Watch = unwatched) -> Batch:
    """The records of a file. Raises UserError for no exchange JSON, a wrong type, an unknown source."""
    text = open_text(path)
    text.require_unicode()
    return from_json(stream_json(text.pieces(watch), path.name), path.name, watch)


def from_json(value: object, file: str, watch: Watch = unwatched) -> Batch:
    """The records of a parsed file; what can't be taken over is in `problems`. Raises UserError as `read`."""
    notes = Notes(file)
    top = Fields(value, (), None, notes)
    _check_format(top)
    title = top.text("title")
    book = _actors(_unique(top.objects("actors", "actor")))
    sources = [_source(fields) for fields in _unique(top.objects("sources", "source"))]
    known = {source.id for source in sources}
    events, reported = event_spool(), top.count("events")
    for number, fields in enumerate(_unique(top.objects("events", "event"))):
        if number % _WATCH_EVERY == 0:
            watch(number, number, reported)
        if event := _event(fields, book, known):
            events.append(event)
    top.done(*_DERIVED)
    skipped = reported - len(events)
    return Batch(title, book.actors, tuple(sources), events.settled(), notes.problems(), skipped)


def _check_format(top: Fields) -> None:
    name = top.text("format")
    if name == FORMAT:
        return
    if name.startswith(_FAMILY):
        what = tell("this is “{name}”, and this version reads “{format}”", name=name, format=FORMAT)
        raise top.fault(what, tell("A newer version may read it."))
    what = tell("this JSON does not have the “format” “{format}”", format=FORMAT)
    raise top.fault(what, tell("Another program wrote it."))


def _unique(records: Iterable[Fields]) -> Iterator[Fields]:
    first: dict[str, int] = {}
    for fields in records:
        name = fields.text("id")
        if name in first:
            owner = numbered(fields.kind, first[name])
            raise fields.fault(tell("the id “{id}” is that of {owner} already", id=name, owner=owner))
        if name:
            first[name] = fields.place[-1][1]
        yield fields


def _actors(found: Iterable[Fields]) -> ActorBook:
    records = list(found)
    actors = [_actor(fields) for fields in records]
    book = ActorBook(actors)
    affiliated = [
        replace(actor, affiliations=tuple(_affiliations(fields, book)))
        for fields, actor in zip(records, actors, strict=True)
    ]
    book.replace(affiliated)
    for fields in records:
        fields.done()
    return book


def _actor(fields: Fields) -> Actor:
    name = fields.text("name")
    if not name:
        raise fields.fault(tell("an actor needs a “name”"))
    return Actor(
        id=fields.text("id") or new_id(),
        name=name,
        kind=fields.choice("kind", ACTOR_KINDS) or "other",
        aliases=fields.texts("aliases"),
        description=fields.text("description"),
    )


def _affiliations(fields: Fields, book: ActorBook) -> Iterator[Affiliation]:
    for item in fields.objects("affiliations", "affiliation"):
        other = _named_actor(item, "with", book)
        affiliation = Affiliation(other or "", item.text("role"), item.date("date"))
        item.done()
        if other:
            yield affiliation


def _named_actor(fields: Fields, name: str, book: ActorBook) -> str | None:
    value = fields.text(name)
    if not value:
        return None
    if book.shared(value):
        message = tell(
            "several actors are called “{name}”; the first was taken. Name the one meant by its id", name=value
        )
        fields.note(name, value, message)
    return book.find(value)


def _source(fields: Fields) -> Source:
    url = fields.text("url")
    title = fields.text("title") or url
    if not title:
        fields.note("title", "", tell("a source without title and address; called “{title}”", title=UNTITLED))
    source = Source(
        id=fields.text("id") or new_id(),
        title=title or UNTITLED,
        kind=fields.text("kind"),
        publisher=fields.text("publisher"),
        author=fields.text("author"),
        url=url,
        archive_url=fields.text("archive_url"),
        published=fields.date("published"),
        retrieved=fields.date("retrieved"),
        language=fields.text("language"),
        text=fields.optional_text("text"),
    )
    fields.done()
    return source


def _event(fields: Fields, book: ActorBook, sources: set[str]) -> Event | None:
    title, written = fields.text("title"), fields.text("date")
    if not title and not written:
        fields.note("title", "", tell("neither title nor date; skipped"), skipped=True)
        return None
    if not title:
        fields.note("title", "", tell("no title; called “{title}”", title=UNTITLED))
    date, unread = _event_date(fields, written)
    place = fields.nested("place")
    event = Event(
        id=fields.text("id") or new_id(),
        title=title or UNTITLED,
        summary=fields.text("summary"),
        note=fields.text("note"),
        date=date,
        date_text=fields.text("date_text") or unread,
        date_note=fields.text("date_note"),
        place=_place(place) if place else None,
        category=fields.text("category"),
        tags=fields.texts("tags"),
        importance=fields.whole("importance"),
        status=fields.choice("status", STATUSES) or "confirmed",
        external_id=fields.text("external_id"),
        participants=tuple(_participants(fields, book)),
        citations=tuple(_citation(item, book, sources) for item in fields.objects("citations", "citation")),
    )
    fields.done("bounds")
    return event


def _event_date(fields: Fields, written: str) -> tuple[str, str]:
    """The date, and the words to keep where it is none."""
    try:
        edtf.parse(written)
    except edtf.EdtfError as error:
        fields.note("date", written, tell("{fault}; kept as undated", fault=error))
        return "", written
    return written, ""


def _place(fields: Fields) -> Place | None:
    name, latitude, longitude = fields.text("name"), fields.number("latitude"), fields.number("longitude")
    fields.done()
    if (latitude is None) != (longitude is None) or abs(latitude or 0) > 90 or abs(longitude or 0) > 180:
        fields.note("latitude", f"{latitude}, {longitude}", tell("these are no degrees north and east; left out"))
        latitude = longitude = None
    return Place(name, latitude, longitude) if name or latitude is not None else None


def _participants(fields: Fields, book: ActorBook) -> Iterator[Participation]:
    for item in fields.objects("participants", "participant"):
        actor = _named_actor(item, "actor", book)
        participation = Participation(actor or "", item.text("role"))
        item.done()
        if actor:
            yield participation
        else:
            item.note("actor", "", tell("a participant without a name; left out"))


def _citation(fields: Fields, book: ActorBook, sources: set[str]) -> Citation:
    source = fields.text("source")
    if source not in sources:
        unknown = tell("the source “{id}” is not among the file’s “sources”", id=source)
        raise fields.fault(unknown if source else tell("a citation needs a “source”"))
    start, end = fields.whole("start"), fields.whole("end")
    if (start is None) != (end is None) or not 0 <= (start or 0) <= (end or 0):
        fields.note("start", f"{start}, {end}", tell("these are no start and end in a text; left out"))
        start = end = None
    citation = Citation(
        source_id=source,
        quote=fields.text("quote"),
        start=start,
        end=end,
        locator=fields.text("locator"),
        speaker_id=_named_actor(fields, "speaker", book),
        date=fields.date("date"),
        figures=tuple(_figure(item) for item in fields.objects("figures", "figure")),
    )
    fields.done()
    return citation


def _figure(fields: Fields) -> Figure:
    low, high = fields.number("low"), fields.number("high")
    if low is not None and high is not None and low > high:
        fields.note("low", f"{low:g}, {high:g}", tell("low is above high; both left out"))
        low = high = None
    figure = Figure(
        text=fields.text("text"),
        low=low,
        high=high,
        unit=fields.text("unit"),
        counted=fields.text("counted"),
        qualifier=fields.choice("qualifier", QUALIFIERS),
    )
    fields.done()
    return figure

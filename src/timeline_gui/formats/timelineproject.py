"""The Timeline Project's XML (.timeline): years are astronomical, 0 is 1 BCE; times have no zone."""

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO
from xml.etree.ElementTree import Element, ParseError
from xml.sax.saxutils import escape

from timeline_gui.core import edtf
from timeline_gui.core.civil import DAY, civil
from timeline_gui.core.errors import UserError
from timeline_gui.core.filters import Counts
from timeline_gui.core.language import tell
from timeline_gui.core.model import Batch, Event, derived_id
from timeline_gui.formats.collecting import Collector, Given, claim, titled, written
from timeline_gui.formats.files import decode_head, size_of, write_text
from timeline_gui.formats.options import ReadOptions, Watch
from timeline_gui.formats.outgoing import Unheld, known_side, left_out, open_sides, shown

_FIRST = -2_440_588 * DAY
"""Day 0 of the Julian count, 24 November 4714 BCE: the program reads no file with an event before it."""
_TIME = re.compile(r"(-?\d+)-(\d{1,2})-(\d{1,2})(?: (\d{1,2}):(\d\d):(\d\d))?")
_CONTAINER = re.compile(r"(?:\[(\d+)\]|\((\d+)\))\s*")
_BRACKETS = ("(", "[")
"""What a text begins with that names its container; a title of its own has a blank before them."""
_KNOWN = {
    *("start", "end", "text", "fuzzy", "fuzzy_start", "fuzzy_end", "ends_today", "category", "categories"),
    *("description", "hyperlink", "labels", "milestone", "locked", "default_color"),
}
_WATCH_EVERY = 10_000
"""Beginnings and ends of elements."""
_NOT_IN_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def sniff(head: bytes, ending: str) -> int:
    """How sure it is that this is a timeline of that program, in percent."""
    text = decode_head(head)
    start = text.lstrip("\ufeff \t\r\n")
    if start.startswith("<") and "<timeline>" in text and ("<timetype>" in text or "<events>" in text):
        return 95
    return 50 if ending == ".timeline" and start.startswith("<") else 0


def read(path: Path, options: ReadOptions) -> Batch:
    """The events of a timeline. Raises UserError for XML that can't be read or is none of that program's."""
    from defusedxml import DefusedXmlException

    found = Collector(path)
    try:
        size = size_of(path)
        with path.open("rb") as file:
            for number, element in _elements(file, size, path.name, options.watch):
                if element.tag == "event":
                    _add(element, number, found)
                elif element.tag == "category":
                    if parent := _text(element, "parent"):
                        found.drop(number, "parent of a category", f"{_text(element, 'name')}: {parent}")
                else:
                    _add_era(element, number, found)
    except ParseError as error:
        line, column = error.position
        place = {"file": path.name, "line": str(line), "column": str(column + 1)}
        raise UserError(tell("the XML is broken"), tell("{file}, line {line}, column {column}", **place)) from error
    except (DefusedXmlException, ValueError, LookupError) as error:
        what = tell("the XML is not safe to read: {reason}", reason=type(error).__name__)
        raise UserError(what, path.name) from error
    return found.batch()


def _elements(file: BinaryIO, size: int, name: str, watch: Watch) -> Iterator[tuple[int, Element]]:
    """Each event, era and category with its number among its like; what was read is let go of."""
    from defusedxml.ElementTree import iterparse

    parents: list[Element] = []
    numbers: Counter[str] = Counter()
    for count, (step, element) in enumerate(iterparse(file, ("start", "end"))):
        if count % _WATCH_EVERY == 0:
            watch(numbers["events/event"], file.tell(), size)
        if step == "start":
            parents.append(element)
            if len(parents) == 1 and element.tag != "timeline":
                raise UserError(tell("this is no file of the Timeline Project"), name)
            continue
        parents.pop()
        where = "/".join(parent.tag for parent in (*parents[1:], element)) if len(parents) < 3 else ""
        if where == "timetype":
            _refuse_other_times((element.text or "").strip(), name)
        elif where in ("events/event", "eras/era", "categories/category"):
            numbers[where] += 1
            yield numbers[where], element
            parents[-1].clear()


def _refuse_other_times(timetype: str, name: str) -> None:
    if timetype in ("bosparaniantime", "coptictime"):
        raise UserError(tell("the calendar “{name}” can't be turned into dates", name=timetype), name)
    if timetype and timetype not in ("gregoriantime", "pytime", "wxtime"):
        raise UserError(tell("times of the kind “{name}” are no dates", name=timetype), name)


def _add_era(era: Element, number: int, found: Collector) -> None:
    title, start, end = _text(era, "name"), _text(era, "start"), _text(era, "end")
    date, words = _date(start, end, number, found)
    era_id = derived_id("timelineproject-era", title, start)
    found.add(Event(era_id, titled(title), date=date, date_text=words, category="Era"), number)


def _add(element: Element, number: int, found: Collector) -> None:
    start, end, text = _text(element, "start"), _text(element, "end"), _text(element, "text")
    named = (element.findtext("text") or "").startswith(_BRACKETS)
    within = _CONTAINER.match(text) if named else None
    title = text[within.end() :] if within else text
    if within:
        found.drop(number, "container", within[0].strip())
    description = _text(element, "description")
    if not title and description:
        title, description = description.splitlines()[0][:120], description
        found.notes.add(number, "text", "", tell("no title; the first line of the description stands for it"))
    date, words = _date(start, "" if _is(element, "ends_today") else end, number, found)
    if _is(element, "ends_today") and date:
        date = f"{date.partition('/')[0]}/.."
    for each in element:
        if each.tag not in _KNOWN and (each.text or "").strip() not in ("", "0"):
            found.drop(number, each.tag, (each.text or "").strip())
    category, *categories = [*_categories(element), ""]
    labels = [*filter(None, categories), *_text(element, "labels").split()]
    links = filter(None, map(str.strip, _text(element, "hyperlink").split(";")))
    event = Event(
        id=derived_id("timelineproject", title, start, end, str(number) if not title else ""),
        title=titled(title) if title or start else "",
        summary=description,
        date=_fuzzy(date, element),
        date_text=words,
        category=category,
        tags=tuple(dict.fromkeys([*labels, *(["milestone"] if _is(element, "milestone") else [])])),
        citations=tuple(claim(found.source(link, link)) for link in dict.fromkeys(links)),
    )
    found.add(event, number)


def _categories(element: Element) -> list[str]:
    """The first is what the event is filed under, the others are those of newer versions."""
    others = ((each.text or "").strip() for each in element.findall("categories/category"))
    return list(dict.fromkeys(filter(None, (_text(element, "category"), *others))))


def _fuzzy(date: str, element: Element) -> str:
    """The date with a sign that it is approximate at the start, the end, or both."""
    whole = _is(element, "fuzzy")
    ends = (whole or _is(element, "fuzzy_start"), whole or _is(element, "fuzzy_end"))
    sides = date.split("/")
    if len(sides) == 1:
        return f"{date}~" if date and any(ends) else date
    marked = zip(sides, ends, strict=True)
    return "/".join(f"{side}~" if about and side not in ("", "..") else side for side, about in marked)


def _is(element: Element, name: str) -> bool:
    return _text(element, name) == "True"


def _text(element: Element, name: str) -> str:
    return (element.findtext(name) or "").strip()


def _date(start: str, end: str, number: int, found: Collector) -> tuple[str, str]:
    """The EDTF date, and the words where it does not say all. Midnight to midnight is taken for whole days."""
    sides = {"start": start, "end": end}
    parts = {name: _TIME.fullmatch(words) for name, words in sides.items()}
    timed = any(part and part[4] and (part[4], part[5], part[6]) != ("00", "00", "00") for part in parts.values())
    given = []
    for name, words in sides.items():
        part = parts[name]
        if not words:
            given.append(Given())
        elif part is None:
            given.append(found.unread(number, name, words, tell("no date"), end=name == "end"))
        else:
            given.append(Given(words, found.checked(_moment(part, timed), number, name, words, end=name == "end")))
    begin, finish = given
    return found.span(begin, finish, number)


def _moment(found: re.Match[str], timed: bool) -> str:
    hour, minute, second = (found[part] or "00" for part in (4, 5, 6))
    time = f"{int(hour):02}:{minute}:{second}" if timed else ""
    return written(int(found[1]), int(found[2]), int(found[3]), time.removesuffix(":00") if timed else "")


def write(batch: Batch, path: Path, counts: Counts | None = None) -> str:
    """Write a timeline that the program opens; says what it does not hold. Raises UserError."""
    names = {actor.id: actor.name for actor in batch.actors}
    sources = {source.id: source for source in batch.sources}
    undated = inexact = half_open = 0
    unheld = Unheld("category", "quotes")
    rows = []
    spans: list[tuple[int, int]] = []
    for event in batch.events:
        date = edtf.parse(event.date)
        at = shown(date)
        if at is None or at.low < _FIRST:
            undated += 1
            continue
        unheld.see(event)
        low, high = at.low, at.high
        goes_on = bool(date.flags & edtf.DateFlag.OPEN_END)
        if not date.flags & edtf.DateFlag.TIMED:
            # Whole days end there where they begin; an end before its start makes the program refuse the file.
            low, high = low - low % DAY, high - high % DAY
        spans.append((low, high))
        exact = at.exact or (goes_on and _is_exact(known_side(event.date)))
        inexact += not exact and not at.open
        half_open += at.open and not goes_on
        lines = [event.summary, ", ".join(dict.fromkeys(names[part.actor_id] for part in event.participants))]
        lines += [f"“{citation.quote}”" for citation in event.citations if citation.quote]
        link = next((sources[c.source_id].url for c in event.citations if sources[c.source_id].url), "")
        fields = {
            "start": _written(low),
            "end": _written(high),
            "text": f" {event.title}" if event.title.startswith(_BRACKETS) else event.title,
            "progress": "0",
            "fuzzy": str(not exact),
            "locked": "False",
            "ends_today": str(goes_on),
            "category": event.category,
            "description": "\n".join(line for line in lines if line),
            "hyperlink": link,
            "default_color": "200,200,200",
        }
        rows.append("    <event>\n" + "".join(_tag(name, text) for name, text in fields.items()) + "    </event>\n")
    write_text("".join(_document(batch, rows, spans)), path)
    parts = [
        tell("{count} events without a date or from before November 4714 BCE", count=undated) if undated else "",
        tell("roles, figures and sources but for one address an event"),
        tell("how exact {count} dates are, but that they are fuzzy", count=inexact) if inexact else "",
        open_sides(half_open),
        *unheld.parts(),
    ]
    return left_out(parts)


def _is_exact(text: str) -> bool:
    at = shown(edtf.parse(text))
    return at is not None and at.exact


def _document(batch: Batch, rows: list[str], spans: list[tuple[int, int]]) -> Iterator[str]:
    yield '<?xml version="1.0" encoding="utf-8"?>\n<timeline>\n  <version>2.4.0</version>\n'
    yield "  <timetype>gregoriantime</timetype>\n  <eras>\n  </eras>\n  <categories>\n"
    for name in dict.fromkeys(event.category for event in batch.events if event.category):
        colours = "".join(
            f"      <{kind}>{rgb}</{kind}>\n"
            for kind, rgb in (
                ("color", "188,188,188"),
                ("progress_color", "153,254,255"),
                ("done_color", "153,254,255"),
                ("font_color", "0,0,0"),
            )
        )
        yield f"    <category>\n      <name>{_clean(name)}</name>\n{colours}    </category>\n"
    yield "  </categories>\n  <events>\n"
    yield from rows
    yield "  </events>\n  <view>\n"
    if spans:
        first, last = min(low for low, _high in spans), max(high for _low, high in spans)
        yield "    <displayed_period>\n"
        yield _tag("start", _written(first)) + _tag("end", _written(last + DAY))
        yield "    </displayed_period>\n"
    yield "    <hidden_categories>\n    </hidden_categories>\n  </view>\n</timeline>\n"


def _tag(name: str, text: str) -> str:
    return f"      <{name}>{_clean(text)}</{name}>\n" if text or name == "text" else ""


def _clean(text: str) -> str:
    return escape(_NOT_IN_XML.sub("�", text))


def _written(at: int) -> str:
    year, month, day, hour, minute, second = civil(at)
    return f"{year}-{month:02}-{day:02} {hour:02}:{minute:02}:{second:02}"

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
from timeline_gui.formats.collecting import Collector, claim, titled, written
from timeline_gui.formats.files import decode_head, size_of, write_text
from timeline_gui.formats.options import ReadOptions, Watch

_FIRST = -2_440_588 * DAY
"""Day 0 of the Julian count, 24 November 4714 BCE: the program reads no file with an event before it."""
_TIME = re.compile(r"(-?\d+)-(\d{1,2})-(\d{1,2})(?: (\d{1,2}):(\d\d):(\d\d))?")
_CONTAINER = re.compile(r"(?:\[(\d+)\]|\((\d+)\))\s*")
_BRACKETS = ("(", "[")
"""What a text begins with that names its container; a title of its own has a blank before them."""
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
    """Each event and era with its number among its like; what was read is let go of."""
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
        elif where in ("events/event", "eras/era"):
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
    date, _words = _date(start, end, number, found)
    found.add(Event(derived_id("timelineproject-era", title, start), titled(title), date=date, category="Era"), number)


def _add(element: Element, number: int, found: Collector) -> None:
    start, end, text = _text(element, "start"), _text(element, "end"), _text(element, "text")
    named = (element.findtext("text") or "").startswith(_BRACKETS)
    title = _CONTAINER.sub("", text, count=1) if named and _CONTAINER.match(text) else text
    description = _text(element, "description")
    if not title and description:
        title, description = description.splitlines()[0][:120], description
        found.notes.add(number, "text", "", tell("no title; the first line of the description stands for it"))
    date, words = _date(start, end, number, found)
    if _text(element, "ends_today") == "True" and date:
        date = f"{date.partition('/')[0]}/.."
    if _text(element, "fuzzy") == "True" or _text(element, "fuzzy_start") == "True":
        date = "/".join(side if side in ("", "..") else f"{side}~" for side in date.split("/")) if date else date
    link = _text(element, "hyperlink").split(";")[0].strip()
    cited = (claim(found.source(link, link)),) if link else ()
    labels = [part for part in _text(element, "labels").split() if part]
    event = Event(
        id=derived_id("timelineproject", title, start, end, str(number) if not title else ""),
        title=titled(title) if title or date else "",
        summary=description,
        date=date,
        date_text=words,
        category=_text(element, "category"),
        tags=tuple(dict.fromkeys([*labels, *(["milestone"] if _text(element, "milestone") == "True" else [])])),
        citations=cited,
    )
    found.add(event, number)


def _text(element: Element, name: str) -> str:
    return (element.findtext(name) or "").strip()


def _date(start: str, end: str, number: int, found: Collector) -> tuple[str, str]:
    """The EDTF date, and the words where it can't be read. Midnight to midnight is taken for whole days."""
    begin, finish = _TIME.fullmatch(start), _TIME.fullmatch(end)
    if begin is None:
        if start:
            found.notes.add(number, "start", start, tell("no date; kept as undated"))
        return "", start
    timed = any(part and part[4] and (part[4], part[5], part[6]) != ("00", "00", "00") for part in (begin, finish))
    first = _moment(begin, timed)
    last = _moment(finish, timed) if finish is not None else first
    return found.between(
        found.checked(first, number, "start", start), last, number, tell("{start} to {end}", start=start, end=end)
    ), ""


def _moment(found: re.Match[str], timed: bool) -> str:
    hour, minute, second = (found[part] or "00" for part in (4, 5, 6))
    time = f"{int(hour):02}:{minute}:{second}" if timed else ""
    return written(int(found[1]), int(found[2]), int(found[3]), time.removesuffix(":00") if timed else "")


def write(batch: Batch, path: Path, counts: Counts | None = None) -> str:
    """Write a timeline that the program opens; says what it does not hold. Raises UserError."""
    names = {actor.id: actor.name for actor in batch.actors}
    sources = {source.id: source for source in batch.sources}
    undated = inexact = 0
    rows = []
    spans: list[tuple[int, int]] = []
    for event in batch.events:
        date = edtf.parse(event.date)
        low = date.begin_min if date.begin_min is not None else date.end_max
        high = date.end_max if date.end_max is not None else date.begin_max
        if low is None or high is None or low < _FIRST:
            undated += 1
            continue
        if not date.flags & edtf.DateFlag.TIMED:
            # Whole days end there where they begin; an end before its start makes the program refuse the file.
            low, high = low - low % DAY, high - high % DAY
        spans.append((low, high))
        exact = date.begin_precision <= edtf.Precision.DAY and not date.flags & ~(
            edtf.DateFlag.TIMED | edtf.DateFlag.INTERVAL
        )
        inexact += not exact
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
            "ends_today": "False",
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
    ]
    return tell(
        "Left out: {parts}. The exchange format holds them all.", parts=", ".join(part for part in parts if part)
    )


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

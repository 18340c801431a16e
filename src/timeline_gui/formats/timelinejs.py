"""TimelineJS: version 3 JSON, the older version 2 JSON, and the spreadsheet as CSV (timeline.knightlab.com/docs).

Years before 1 are counted as people write them there: -66 is 66 BCE.
"""

import json
from collections.abc import Mapping, Sequence
from html import escape
from pathlib import Path

from timeline_gui.core import edtf
from timeline_gui.core.civil import civil
from timeline_gui.core.errors import UserError
from timeline_gui.core.filters import Counts
from timeline_gui.core.language import tell
from timeline_gui.core.model import Batch, Citation, Event, derived_id
from timeline_gui.core.words import date_in_words
from timeline_gui.formats.collecting import (
    Collector,
    claim,
    delimited,
    header_of,
    is_list,
    listed,
    read_json,
    titled,
    written,
)
from timeline_gui.formats.files import decode_head, read_head, write_text
from timeline_gui.formats.options import ReadOptions, Watch
from timeline_gui.formats.plain import plain

_SHEET = {"year", "headline"}
_PARTS = ("year", "month", "day", "hour", "minute", "second")


def sniff(head: bytes, ending: str) -> int:
    """How sure it is that this is TimelineJS, in percent."""
    text = decode_head(head)
    if _SHEET.issubset(header_of(text)) and "media" in header_of(text):
        return 95
    start = text.lstrip("\ufeff \t\r\n")
    if not start.startswith("{"):
        return 0
    if '"start_date"' in text and '"headline"' in text:
        return 95
    return 95 if '"timeline"' in text[:400] and '"startDate"' in text else 0


def read(path: Path, options: ReadOptions) -> Batch:
    """The slides of a timeline as events. Raises UserError for what is no TimelineJS."""
    found = Collector(path)
    if not decode_head(read_head(path)).lstrip("\ufeff \t\r\n").startswith("{"):
        return _from_sheet(path, found, options)
    value = read_json(path, found.notes, options.watch)
    if not isinstance(value, Mapping):
        raise UserError(tell("this is no TimelineJS file"), path.name)
    old = value.get("timeline")
    if isinstance(old, Mapping):
        return _from_old(old, found, options.watch)
    return _from_json(value, found, options.watch)


# Version 3


def _from_json(value: Mapping[str, object], found: Collector, watch: Watch) -> Batch:
    slides = value.get("events")
    if not is_list(slides):
        raise UserError(tell("there is no list of events in it"), found.file)
    for number, slide in listed(slides, found.notes, watch):
        start, end = _date(slide.get("start_date"), number, found), _date(slide.get("end_date"), number, found)
        text = _mapping(slide.get("text"))
        _add(
            found,
            number,
            start,
            end,
            headline=_text(text, "headline"),
            body=_text(text, "text"),
            group=_text(slide, "group"),
            display=_text(slide, "display_date") or _text(_mapping(slide.get("start_date")), "display_date"),
            media=_mapping(slide.get("media")),
            slide_id=_text(slide, "unique_id"),
        )
    eras = value.get("eras")
    for _number, era in listed(eras, found.notes) if is_list(eras) else ():
        headline = plain(_text(_mapping(era.get("text")), "headline"))
        start, end = _date(era.get("start_date"), None, found), _date(era.get("end_date"), None, found)
        _add(found, None, start, end, headline=headline, body="", group="Era", display="", media={}, slide_id="")
    title = _mapping(_mapping(value.get("title")).get("text"))
    return found.batch(plain(_text(title, "headline")))


def _date(value: object, row: int | None, found: Collector) -> str:
    parts = _mapping(value)
    numbers = []
    for name in _PARTS:
        text = str(parts.get(name, "") or "").strip()
        if not text:
            break
        try:
            numbers.append(int(float(text)))
        except ValueError:
            found.notes.add(row, name, text, tell("no number; the date ends before it"))
            break
    return _put_together(numbers, row, found)


def _put_together(numbers: Sequence[int], row: int | None, found: Collector) -> str:
    if not numbers:
        return ""
    year = numbers[0] + 1 if numbers[0] < 0 else numbers[0]
    if numbers[0] == 0:
        found.notes.add(row, "year", "0", tell("there is no year 0; taken for 1 BCE"))
    month, day = (*numbers[1:3], 0, 0)[:2]
    time = ":".join(f"{part:02}" for part in numbers[3:6])
    if len(numbers) == 4:
        time += ":00"
    words = "-".join(map(str, numbers))
    return found.checked(written(year, month, day, time), row, "start_date", words)


def _add(
    found: Collector,
    row: int | None,
    start: str,
    end: str,
    *,
    headline: str,
    body: str,
    group: str,
    display: str,
    media: Mapping[str, object],
    slide_id: str,
) -> None:
    title, summary = plain(headline), plain(body)
    date = found.between(start, end, row, tell("{start} to {end}", start=start, end=end))
    citations: tuple[Citation, ...] = ()
    url, caption, credit = _text(media, "url"), plain(_text(media, "caption")), plain(_text(media, "credit"))
    if url.lstrip().startswith("<"):
        # A quotation or an embedded page stands where an address would.
        summary = "\n".join(part for part in (summary, plain(url)) if part)
        url = ""
    if url or credit or caption:
        name = credit or caption or url
        citations = (claim(found.source(name, url, kind="media"), locator=caption if caption != name else ""),)
    event = Event(
        id=derived_id("timelinejs", slide_id or f"{title}\x1f{start}"),
        title=titled(title) if title or date else "",
        summary=summary,
        date=date,
        date_text=plain(display),
        category=group.strip(),
        external_id=slide_id,
        citations=citations,
    )
    found.add(event, row)


def _mapping(value: object) -> Mapping[str, object]:
    return value if isinstance(value, Mapping) else {}


def _text(value: Mapping[str, object], name: str) -> str:
    found = value.get(name)
    return str(found) if isinstance(found, str | int | float) else ""


# Version 2


def _from_old(value: Mapping[str, object], found: Collector, watch: Watch) -> Batch:
    slides = value.get("date")
    for number, slide in listed(slides, found.notes, watch) if is_list(slides) else ():
        start, end = (_old_date(_text(slide, name), number, found) for name in ("startDate", "endDate"))
        asset = _mapping(slide.get("asset"))
        media = {"url": _text(asset, "media"), "credit": asset.get("credit"), "caption": asset.get("caption")}
        tag = slide.get("tag") or slide.get("classname")
        _add(
            found,
            number,
            start,
            end,
            headline=_text(slide, "headline"),
            body=_text(slide, "text"),
            group=str(tag) if isinstance(tag, str) else "",
            display="",
            media=media,
            slide_id="",
        )
    return found.batch(plain(_text(value, "headline")))


def _old_date(text: str, row: int, found: Collector) -> str:
    parts = [part.strip() for part in text.replace("/", ",").split(",") if part.strip()]
    try:
        return _put_together([int(part) for part in parts], row, found)
    except ValueError:
        found.notes.add(row, "startDate", text, tell("a date is year,month,day; kept as undated"))
        return ""


# The spreadsheet


def _from_sheet(path: Path, found: Collector, options: ReadOptions) -> Batch:
    rows = delimited(path, ",", found.notes, options.watch)
    _number, header = next(rows, (1, []))
    names = [cell.strip().lower().lstrip("\ufeff") for cell in header]
    title = ""
    for number, cells in rows:
        row = dict(zip(names, (cell.strip() for cell in cells), strict=False))
        if not any(row.values()):
            continue
        if row.get("type", "").lower() == "title":
            title = plain(row.get("headline", ""))
            continue
        start = _cells_date(row, "", number, found)
        end = _cells_date(row, "end ", number, found)
        media = {name: row.get(f"media {name}".strip(), "") for name in ("credit", "caption")}
        _add(
            found,
            number,
            start,
            end,
            headline=row.get("headline", ""),
            body=row.get("text", ""),
            group=row.get("group", "") or row.get("type", ""),
            display=row.get("display date", ""),
            media={**media, "url": row.get("media", "")},
            slide_id="",
        )
    return found.batch(title)


def _cells_date(row: Mapping[str, str], prefix: str, number: int, found: Collector) -> str:
    date = {name: row.get(f"{prefix}{name}", "") for name in ("year", "month", "day")}
    time = row.get(f"{prefix}time", "")
    for name, part in zip(("hour", "minute", "second"), time.split(":"), strict=False):
        if part.strip().isdigit():
            date[name] = part.strip()
    return _date(date, number, found)


# Out


def write(batch: Batch, path: Path, counts: Counts | None = None) -> str:
    """Write version 3 JSON; says what a slide does not hold. Raises UserError."""
    sources = {source.id: source for source in batch.sources}
    names = {actor.id: actor.name for actor in batch.actors}
    slides, undated, inexact = [], 0, 0
    for event in batch.events:
        date = edtf.parse(event.date)
        if date.begin_min is None and date.end_max is None:
            undated += 1
            continue
        start, end, exact = _slide_dates(event.date)
        inexact += not exact
        people = ", ".join(dict.fromkeys(names[part.actor_id] for part in event.participants))
        quotes = "".join(f"<blockquote>{_html(c.quote)}</blockquote>" for c in event.citations if c.quote)
        body = "".join(f"<p>{_html(part)}</p>" for part in (event.summary, people) if part) + quotes
        cited = sources[event.citations[0].source_id] if event.citations else None
        slide: dict[str, object] = {
            "unique_id": event.id,
            "start_date": start,
            "text": {"headline": _html(event.title), "text": body},
            "display_date": date_in_words(date),
        }
        if end:
            slide["end_date"] = end
        if event.category:
            slide["group"] = event.category
        if cited is not None:
            slide["media"] = {"url": cited.url, "credit": _html(cited.title), "caption": ""}
        slides.append(slide)
    value = {"title": {"text": {"headline": _html(batch.title or "Timeline"), "text": ""}}, "events": slides}
    write_text(json.dumps(value, ensure_ascii=False, indent=1) + "\n", path)
    parts = [tell("{count} undated", count=undated) if undated else ""]
    parts.append(tell("how exact {count} dates are, but in words", count=inexact) if inexact else "")
    parts += [tell("roles"), tell("figures"), tell("all sources but the first")]
    return tell(
        "Left out: {parts}. The exchange format holds them all.", parts=", ".join(part for part in parts if part)
    )


def _slide_dates(text: str) -> tuple[dict[str, int], dict[str, int] | None, bool]:
    """Start and end as the parts that are known, and whether nothing was lost of how exact they are."""
    date = edtf.parse(text)
    left, _, right = text.partition("/")
    if "/" in text and left not in ("", "..") and right not in ("", ".."):
        start, sure = _parts_of(left)
        end, also = _parts_of(right)
        return start, end, sure and also
    one = left if left not in ("", "..") else right
    if not text.startswith("[") and one:
        start, sure = _parts_of(one)
        return start, None, sure and "/" not in text
    known = date.begin_min if date.begin_min is not None else date.end_max
    return _moment(known or 0), None, False


def _parts_of(text: str) -> tuple[dict[str, int], bool]:
    date = edtf.parse(text)
    begin = _moment(date.begin_min or 0)
    precision = date.begin_precision
    keep = 1 if precision > edtf.Precision.MONTH else 2 if precision > edtf.Precision.DAY else 3
    if precision < edtf.Precision.DAY:
        keep = 6
    whole = (edtf.Precision.YEAR, edtf.Precision.MONTH, edtf.Precision.DAY)
    exact = not date.flags & ~edtf.DateFlag.TIMED and (precision in whole or precision < edtf.Precision.DAY)
    return dict(list(begin.items())[:keep]), exact


def _moment(at: int) -> dict[str, int]:
    year, month, day, hour, minute, second = civil(at)
    numbers = (year if year > 0 else year - 1, month, day, hour, minute, second)
    return dict(zip(_PARTS, numbers, strict=True))


def _html(text: str) -> str:
    return escape(text, quote=False).replace("\n", "<br>")

"""TimelineJS: version 3 JSON, the older version 2 JSON, and the spreadsheet as CSV (timeline.knightlab.com/docs).

Years before 1 are counted as people write them there: -66 is 66 BCE.
"""

import json
import re
from collections.abc import Mapping
from html import escape
from pathlib import Path

from timeline_gui.core import edtf
from timeline_gui.core.civil import civil
from timeline_gui.core.edtf import EdtfError
from timeline_gui.core.errors import UserError
from timeline_gui.core.filters import Counts
from timeline_gui.core.language import tell
from timeline_gui.core.model import Batch, Citation, Event, derived_id
from timeline_gui.core.spoken import read_date
from timeline_gui.core.words import date_in_words
from timeline_gui.formats.collecting import (
    Collector,
    Given,
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
from timeline_gui.formats.outgoing import Unheld, known_side, left_out, open_sides, shown
from timeline_gui.formats.plain import plain

_SHEET = {"year", "headline"}
_PARTS = ("year", "month", "day", "hour", "minute", "second")
_CLOCK = re.compile(r"(\d{1,2})(?::(\d\d))?(?::(\d\d)(?:\.\d+)?)? ?(?:([ap])\.? ?m\.?)?", re.IGNORECASE)
_SLIDE = {"start_date", "end_date", "text", "group", "display_date", "media", "unique_id", "autolink"}
_OLD_SLIDE = {"startDate", "endDate", "headline", "text", "asset", "tag", "classname"}
_PLAIN_DATE = edtf.DateFlag.TIMED | edtf.DateFlag.INTERVAL
_MEDIA = {"url", "caption", "credit"}
_CELLS = {
    *("year", "month", "day", "time", "end year", "end month", "end day", "end time", "display date", "headline"),
    *("text", "media", "media credit", "media caption", "type", "group", ""),
}


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
        start, end = _date(slide, "start_date", number, found), _date(slide, "end_date", number, found)
        text, media = _mapping(slide.get("text")), _mapping(slide.get("media"))
        found.drop_rest(number, slide, _SLIDE)
        found.drop_rest(number, media, _MEDIA, "media ")
        _add(
            found,
            number,
            start,
            end,
            headline=_text(text, "headline"),
            body=_text(text, "text"),
            group=_text(slide, "group"),
            display=_text(slide, "display_date") or _text(_mapping(slide.get("start_date")), "display_date"),
            media=media,
            slide_id=_text(slide, "unique_id"),
        )
    eras = value.get("eras")
    for _number, era in listed(eras, found.notes) if is_list(eras) else ():
        headline = plain(_text(_mapping(era.get("text")), "headline"))
        start, end = _date(era, "start_date", None, found), _date(era, "end_date", None, found)
        _add(found, None, start, end, headline=headline, body="", group="Era", display="", media={}, slide_id="")
    title = _mapping(value.get("title"))
    _drop_title(_text(_mapping(title.get("text")), "text"), _mapping(title.get("media")), None, found)
    return found.batch(plain(_text(_mapping(title.get("text")), "headline")))


def _drop_title(text: str, media: Mapping[str, object], row: int | None, found: Collector) -> None:
    """A timeline has a title here, and nothing beside it."""
    if text:
        found.drop(row, "text of the title", plain(text))
    found.drop_rest(row, media, set(), "media of the title: ")


def _date(slide: Mapping[str, object], field: str, row: int | None, found: Collector) -> Given:
    value = _mapping(slide.get(field))
    parts = {name: text for name in _PARTS if (text := _text(value, name).strip())}
    if not any(parts.get(name, "").strip("0") for name in _PARTS[3:]):
        parts = {name: text for name, text in parts.items() if name in _PARTS[:3]}  # midnight says nothing
    parts = {name: text for name, text in parts.items() if text.strip("0") or name not in ("month", "day")}
    if parts and "year" not in parts:
        words = "-".join(parts.values())
        return found.unread(row, field, words, tell("the year is missing"), end=field.startswith("end"))
    numbers: list[int] = []
    for name in _PARTS:
        if name not in parts:
            later = list(parts)[len(numbers) :]
            if later and numbers:
                found.notes.add(row, later[0], parts[later[0]], tell("the {part} is missing; left out", part=name))
            break
        try:
            numbers.append(int(float(parts[name])))
        except (ValueError, OverflowError):
            found.notes.add(row, name, parts[name], tell("no number; the date ends before it"))
            break
    return _put_together(numbers, "-".join(parts.values()), field, row, found)


def _put_together(numbers: list[int], words: str, field: str, row: int | None, found: Collector) -> Given:
    if not numbers:
        return Given(words)
    year = numbers[0] + 1 if numbers[0] < 0 else numbers[0]
    if numbers[0] == 0:
        found.notes.add(row, "year", "0", tell("there is no year 0; taken for 1 BCE"))
    month, day = (*numbers[1:3], 0, 0)[:2]
    time = ":".join(f"{part:02}" for part in numbers[3:6])
    date = found.checked(written(year, month, day, time), row, field, words, end=field.startswith("end"))
    return Given(words, date)


def _add(
    found: Collector,
    row: int | None,
    start: Given,
    end: Given,
    *,
    headline: str,
    body: str,
    group: str,
    display: str,
    media: Mapping[str, object],
    slide_id: str,
) -> None:
    title, summary = plain(headline), plain(body)
    date, words = found.span(start, end, row)
    shown_words = plain(display)
    date = _as_shown(date, shown_words, row, found)
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
        id=derived_id("timelinejs", slide_id or f"{title}\x1f{start.date}"),
        title=titled(title) if title or start.words else "",
        summary=summary,
        date=date,
        date_text=shown_words or words,
        category=group.strip(),
        external_id=slide_id,
        citations=citations,
    )
    found.add(event, row)


def _as_shown(date: str, words: str, row: int | None, found: Collector) -> str:
    """The date that the words shown say, where these are less exact than the numbers: the 1980s of a slide at 1980."""
    if not date or not words:
        return date
    try:
        said = edtf.parse(read_date(words))
    except EdtfError:
        return date
    numbers = edtf.parse(date)
    begins = said.begin_min is None or (numbers.begin_min is not None and said.begin_min <= numbers.begin_min)
    ends = said.end_max is None or (numbers.end_max is not None and said.end_max >= numbers.end_max)
    if said.text in ("", date) or said.flags & edtf.DateFlag.UNDATED or not (begins and ends):
        return date
    if not said.flags & ~_PLAIN_DATE and (said.begin_min != numbers.begin_min or said[1:5] == numbers[1:5]):
        return date  # a day shown by its month, or the same in words
    told = tell("the words shown say less than the numbers; the words were read")
    found.notes.repeated(row, "display_date", words, told)
    return said.text


def _mapping(value: object) -> Mapping[str, object]:
    return value if isinstance(value, Mapping) else {}


def _text(value: Mapping[str, object], name: str) -> str:
    found = value.get(name)
    return str(found) if isinstance(found, str | int | float) else ""


# Version 2


def _from_old(value: Mapping[str, object], found: Collector, watch: Watch) -> Batch:
    slides = value.get("date")
    for number, slide in listed(slides, found.notes, watch) if is_list(slides) else ():
        found.drop_rest(number, slide, _OLD_SLIDE)
        start, end = (_old_date(_text(slide, name), name, number, found) for name in ("startDate", "endDate"))
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
    _drop_title(_text(value, "text"), _mapping(value.get("asset")), None, found)
    return found.batch(plain(_text(value, "headline")))


def _old_date(text: str, field: str, row: int, found: Collector) -> Given:
    parts = [part.strip() for part in text.replace("/", ",").split(",") if part.strip()]
    try:
        return _put_together([int(part) for part in parts], text, field, row, found)
    except ValueError:
        return found.unread(row, field, text, tell("a date is year,month,day"), end=field == "endDate")


# The spreadsheet


def _from_sheet(path: Path, found: Collector, options: ReadOptions) -> Batch:
    rows = delimited(path, ",", found.notes, options.watch)
    _number, header = next(rows, (1, []))
    names = [cell.strip().lower().lstrip("\ufeff") for cell in header]
    title, rest = "", [name for name in names if name not in _CELLS]
    for number, cells in rows:
        row = dict(zip(names, (cell.strip() for cell in cells), strict=False))
        if not any(row.values()):
            continue
        if row.get("type", "").lower() == "title":
            title = plain(row.get("headline", ""))
            media = {name: row.get(f"media {name}".strip(), "") for name in ("", "credit", "caption")}
            _drop_title(row.get("text", ""), media, number, found)
            continue
        start = _cells_date(row, "", number, found)
        end = _cells_date(row, "end ", number, found)
        for name in rest:
            if row.get(name):
                found.drop(number, name, row[name])
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


def _cells_date(row: Mapping[str, str], prefix: str, number: int, found: Collector) -> Given:
    date = {name: row.get(f"{prefix}{name}", "") for name in ("year", "month", "day")}
    words = row.get(f"{prefix}time", "")
    if words:
        time = _time(words)
        if not time:
            found.notes.add(number, f"{prefix}time", words, tell("no time of day that can be read; left out"))
        date.update(zip(_PARTS[3:], time, strict=False))
    field = "end_date" if prefix else "start_date"
    given = _date({field: date}, field, number, found)
    return given._replace(words=f"{given.words} {words}" if words and not given.date else given.words)


def _time(words: str) -> list[str]:
    """Hour, minute and second as far as they are written: "2:30 PM" is 14 and 30. Nothing of what is no time."""
    found = _CLOCK.fullmatch(words.strip())
    half = (found[4] or "").lower() if found else ""
    if found is None or (not found[2] and not half) or (half == "a" and int(found[1]) > 12):
        return []
    hour = int(found[1]) % 12 + 12 * (half == "p") if half else int(found[1])
    return [f"{hour:02}", *(part for part in (found[2], found[3]) if part)]


# Out


def write(batch: Batch, path: Path, counts: Counts | None = None) -> str:
    """Write version 3 JSON; says what a slide does not hold. Raises UserError."""
    sources = {source.id: source for source in batch.sources}
    names = {actor.id: actor.name for actor in batch.actors}
    slides, undated, inexact, half_open = [], 0, 0, 0
    unheld = Unheld("category", "quotes")
    for event in batch.events:
        date = edtf.parse(event.date)
        at = shown(date)
        if at is None:
            undated += 1
            continue
        unheld.see(event)
        start, end, exact = _slide_dates(event.date)
        inexact += not exact and not at.open
        half_open += at.open
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
    parts += [tell("roles"), tell("figures"), tell("all sources but the first"), open_sides(half_open), *unheld.parts()]
    return left_out(parts)


def _slide_dates(text: str) -> tuple[dict[str, int], dict[str, int] | None, bool]:
    """Start and end as the parts that are known, and whether nothing was lost of how exact they are."""
    left, _, right = text.partition("/")
    if "/" in text and left not in ("", "..") and right not in ("", ".."):
        start, sure = _parts_of(left)
        end, also = _parts_of(right)
        return start, end, sure and also
    if edtf.parse(text).flags & edtf.DateFlag.ONE_OF:
        members = text[1:-1].split(",")
        first, last = members[0].partition("..")[0], members[-1].rpartition("..")[2]
        if first and last:
            return _parts_of(first)[0], _parts_of(last)[0], False
    start, sure = _parts_of(known_side(text))
    return start, None, sure and known_side(text) == text


def _parts_of(text: str) -> tuple[dict[str, int], bool]:
    date = edtf.parse(text)
    begin = _moment(date.begin_min or 0)
    precision = date.begin_precision
    keep = 1 if precision > edtf.Precision.MONTH else 2 if precision > edtf.Precision.DAY else 3
    if precision < edtf.Precision.DAY:
        keep = {edtf.Precision.HOUR: 4, edtf.Precision.MINUTE: 5}.get(precision, 6)
    whole = (edtf.Precision.YEAR, edtf.Precision.MONTH, edtf.Precision.DAY)
    exact = not date.flags & ~edtf.DateFlag.TIMED and (precision in whole or precision < edtf.Precision.DAY)
    return dict(list(begin.items())[:keep]), exact


def _moment(at: int) -> dict[str, int]:
    year, month, day, hour, minute, second = civil(at)
    numbers = (year if year > 0 else year - 1, month, day, hour, minute, second)
    return dict(zip(_PARTS, numbers, strict=True))


def _html(text: str) -> str:
    return escape(text, quote=False).replace("\n", "<br>")

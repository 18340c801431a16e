"""Items of vis-timeline: a JSON array of objects with start, end, content and group; times in ISO 8601 or ms."""

import json
import re
from collections.abc import Mapping
from pathlib import Path

from timeline_gui.core import edtf
from timeline_gui.core.civil import DAY, civil
from timeline_gui.core.claims import edtf_or_none
from timeline_gui.core.edtf import EdtfError
from timeline_gui.core.errors import UserError
from timeline_gui.core.filters import Counts
from timeline_gui.core.language import tell
from timeline_gui.core.model import Batch, Event, derived_id
from timeline_gui.core.spoken import read_date
from timeline_gui.formats.collecting import Collector, Given, is_list, listed, read_json, titled, written
from timeline_gui.formats.files import decode_head, write_text
from timeline_gui.formats.options import ReadOptions
from timeline_gui.formats.outgoing import Shown, Unheld, left_out, open_sides, shown
from timeline_gui.formats.plain import plain

_KNOWN = {"edtf", "id", "content", "title", "start", "end", "group"}
_DAY_ALONE = re.compile(r"-?\d{4}-\d\d-\d\d").fullmatch
_LAST_YEAR = 9999
"""The last that days are known of, on both sides."""
_WHOLE_YEAR = ("-01-01T00:00:00", "-12-31T23:59:59")
_FARTHEST = 270_000
"""Years on both sides that a Date of JavaScript reaches."""


def sniff(head: bytes, ending: str) -> int:
    """How sure it is that these are such items, in percent."""
    text = decode_head(head).lstrip("\ufeff \t\r\n")
    if not text.startswith(("[", "{")) or '"content"' not in text or '"start"' not in text:
        return 0
    return 75 if text.startswith("[") or '"items"' in text[:200] or '"groups"' in text else 0


def read(path: Path, options: ReadOptions) -> Batch:
    """The items as events; a group is an actor where groups are listed with names, else the category."""
    found = Collector(path)
    value = read_json(path, found.notes, options.watch)
    groups: dict[str, str] = {}
    if isinstance(value, Mapping):
        known = value.get("groups")
        for _number, group in listed(known, found.notes) if is_list(known) else ():
            groups[str(group.get("id"))] = plain(str(group.get("content") or group.get("id")))
        value = value.get("items")
    if not is_list(value):
        raise UserError(tell("there is no list of items in it"), path.name)
    for number, item in listed(value, found.notes, options.watch):
        _add(item, groups, number, found)
    return found.batch()


def _add(item: Mapping[str, object], groups: Mapping[str, str], number: int, found: Collector) -> None:
    found.drop_rest(number, item, _KNOWN)
    title = plain(str(item.get("content") or item.get("title") or ""))
    tip = plain(str(item.get("title") or ""))
    start, end = (_date(item.get(name), name, number, found) for name in ("start", "end"))
    date, words = found.span(start, _last(start, end, item.get("end"), number, found), number)
    ours = edtf_or_none(str(item.get("edtf") or ""))
    at = shown(ours) if ours is not None else None
    if ours is not None and at is not None:
        moments = _moments(at)
        if all(item.get(name) == moments.get(name) for name in ("start", "end")):
            date, words = ours.text, ""  # as it went out: two moments can't say whether the last day is in it
    group = str(item["group"]) if item.get("group") not in (None, "") else ""
    event = Event(
        id=derived_id("vis", str(item["id"]) if item.get("id") is not None else f"{title}\x1f{start.date}"),
        title=titled(title) if title or start.words else "",
        summary=tip if tip != title else "",
        date=date,
        date_text=words,
        category=groups.get(group, group),
        external_id=str(item["id"]) if item.get("id") is not None else "",
    )
    found.add(event, number)


def _date(value: object, name: str, number: int, found: Collector) -> Given:
    if value in (None, ""):
        return Given()
    text = str(value).strip()
    if isinstance(value, int | float) and not isinstance(value, bool):
        return Given(text, _of_seconds(int(value // 1000)))
    expanded = text.removeprefix("+") if text.startswith(("+", "-")) else text
    sign = "-" if expanded.startswith("-") else ""
    digits = expanded.lstrip("-").partition("-")[0]
    if len(digits) == 6 and digits.isdigit():  # the six-digit years of JavaScript
        year, rest = int(f"{sign}{digits}"), expanded.lstrip("-")[6:]
        if abs(year) > _LAST_YEAR and not rest.startswith(_WHOLE_YEAR):
            found.notes.add(number, name, text, tell("of so far a year no days are known; read as the year"))
        expanded = written(year) + (rest if abs(year) <= _LAST_YEAR else "")
    try:
        return Given(text, read_date(_trimmed(expanded)))
    except EdtfError as error:
        return found.unread(number, name, text, str(error), end=name == "end")


def _last(start: Given, end: Given, written_end: object, number: int, found: Collector) -> Given:
    """The end, which an item only reaches: at midnight it is the end of the day before.

    A day without a time is drawn so too, but people write the last day there: it is taken so, and told.
    """
    if not _DAY_ALONE(end.date) or not start.date or end.date == start.date:
        return end
    if isinstance(written_end, str) and ":" not in written_end:
        said = tell("taken for the last day; vis-timeline draws an item only up to its beginning")
        found.notes.repeated(number, "end", end.words, said)
        return end
    if not _DAY_ALONE(start.date):
        return Given(end.words, f"{end.date}T00:00Z")
    last = edtf.parse(end.date).begin_min
    assert last is not None
    found.notes.repeated(number, "end", end.words, tell("an end at midnight was taken for the end of the day before"))
    return Given(end.words, written(*civil(last - DAY)[:3]))


def _trimmed(text: str) -> str:
    """Without a time of midnight, which stands for a whole day there."""
    day, letter, time = text.partition("T")
    return day if letter and time.rstrip("Z").strip("0:.") == "" else text


def _of_seconds(at: int) -> str:
    year, month, day, hour, minute, second = civil(at)
    if (hour, minute, second) == (0, 0, 0):
        return written(year, month, day)
    return written(year, month, day, f"{hour:02}:{minute:02}:{second:02}") + "Z"


def write(batch: Batch, path: Path, counts: Counts | None = None) -> str:
    """Write items for a DataSet; says what they do not hold. Raises UserError."""
    names = {actor.id: actor.name for actor in batch.actors}
    categories = dict.fromkeys(event.category for event in batch.events)
    items, undated, inexact, half_open = [], 0, 0, 0
    unheld = Unheld("category", "quotes", "speakers")
    for event in batch.events:
        date = edtf.parse(event.date)
        at = shown(date)
        if at is None or abs(civil(at.low)[0]) > _FARTHEST:
            undated += 1
            continue
        unheld.see(event)
        inexact += not at.exact and not at.open
        half_open += at.open
        item: dict[str, object] = {"id": event.id, "content": _escaped(event.title), **_moments(at), "edtf": date.text}
        item["type"] = "range" if "end" in item else "point"
        if any(categories):
            item["group"] = event.category  # where there are groups, what is in none is not drawn
        people = ", ".join(dict.fromkeys(names[part.actor_id] for part in event.participants))
        tip = "\n".join(part for part in (event.summary, people) if part)
        if tip:
            item["title"] = _escaped(tip)
        item["className"] = "exact" if at.exact else "vague"
        items.append(item)
    groups = [{"id": name, "content": _escaped(name)} for name in categories] if any(categories) else []
    write_text(json.dumps({"items": items, "groups": groups}, ensure_ascii=False, indent=1) + "\n", path)
    parts = [
        tell("{count} events that have no date, or one that a browser can't hold", count=undated) if undated else "",
        tell("sources, quotes, figures and roles"),
        tell("how exact {count} dates are, but for the class “vague”", count=inexact) if inexact else "",
        open_sides(half_open),
        *unheld.parts(),
    ]
    return left_out(parts)


def _moments(at: Shown) -> dict[str, str]:
    """The start of an item, and its end where it lasts a day or longer."""
    moments = {"start": _iso(at.low)}
    if at.high - at.low >= DAY:
        # Of a far year nothing but the year comes back: it must not be the one after.
        moments["end"] = _iso(at.high if abs(civil(at.high)[0]) > _LAST_YEAR else at.high + 1)
    return moments


def _iso(at: int) -> str:
    year, month, day, hour, minute, second = civil(at)
    named = f"{year:04}" if 0 <= year <= 9999 else f"{'-' if year < 0 else '+'}{abs(year):06}"
    return f"{named}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}Z"


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")

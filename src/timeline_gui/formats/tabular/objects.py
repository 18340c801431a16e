"""Objects of JSON whose keys have been given their meaning become rows."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import islice
from pathlib import Path

from timeline_gui.core.language import tell
from timeline_gui.core.model import Batch, Reading, SeenColumn
from timeline_gui.core.spool import Many, Spool
from timeline_gui.formats.notes import Notes
from timeline_gui.formats.options import ReadOptions, Unreadable
from timeline_gui.formats.tabular import fields
from timeline_gui.formats.tabular.deciding import Survey
from timeline_gui.formats.tabular.fields import Column
from timeline_gui.formats.tabular.rows import Row, to_batch

_DEPTH = 4
_WATCH_EVERY = 1000
_SAMPLED, _SHOWN, _LONGEST = 200, 3, 80
"""Objects that are looked through for values of keys, values that are shown, and characters of each."""
_NAME_KEYS = ("name", "title", "label", "headline", "fullname", "full name", "actor", "text", "value", "id")
_ROLE_KEYS = ("role", "as", "function", "rolle", "part")
_TEXTS = ("title", "summary", "note")
_CITED = ("quote", "source", "url", "publisher", "author", "published", "speaker", "locator", "figures")
_SOURCE_NAMES = {"name": "source", "title": "source", "headline": "source", "label": "source", "text": "quote"}
_SOURCE_NAMES |= {"date": "published", "href": "url", "id": ""}


def read_objects(value: object, path: Path, options: ReadOptions, notes: Notes) -> Batch:
    """The events among what a file says. Raises UserError where no list has objects with a title or a date."""
    lists = list(_lists(value, _DEPTH))
    best = max(lists, key=lambda found: _fitness(found, options), default=None)
    if best is None or not _fitness(best, options):
        remedy = tell("Each event is an object with a title or a date; map their keys, as in title=KEY.")
        longest = max(lists, key=len, default=[])
        raise Unreadable(tell("this JSON has no list of events"), path.name, remedy, _reading(longest, options))
    reading = _reading(best, options)
    # What was said of all keys together holds for objects that have only some of them.
    options = replace(options, columns=fields.chosen(_names(best), options), remembered={})
    beside = {key: name for found in lists if found is not best for key, name in _index(found)}
    survey = Survey()
    for row in _rows(best, _Objects(options, Notes(path.name), beside), options):
        for name in ("date", "end"):
            survey.date(row.words(name))
        for cell, _role in row.actors:
            survey.actors(cell)
    decisions = survey.decide(options, notes)
    rows = _rows(best, _Objects(options, notes, beside), options)
    return replace(to_batch(rows, path, decisions, notes), reading=reading)


def _rows(objects: Many[Mapping[str, object]], reader: "_Objects", options: ReadOptions) -> Iterator[Row]:
    for number, each in enumerate(objects, 1):
        if number % _WATCH_EVERY == 0:
            options.watch(number, number, len(objects))
        yield reader.row(number, each)


def _reading(objects: Many[Mapping[str, object]], options: ReadOptions) -> Reading:
    """What was made of the keys, each with its first values."""
    names = _names(objects)
    values: dict[str, dict[str, None]] = {name: {} for name in names}
    for each in islice(objects, _SAMPLED):
        for key, value in _flat(each).items():
            seen, words = values[key], "; ".join(map(_name, _list(value)))
            if words and len(seen) < _SHOWN:
                seen.setdefault(words[:_LONGEST])
    columns = fields.match(names, options)
    found = (
        SeenColumn(name, columns[at].text if at in columns else "", tuple(values[name]))
        for at, name in enumerate(names)
    )
    return Reading(tuple(found), remembered=not options.columns and bool(fields.chosen(names, options)))


def _lists(value: object, depth: int) -> Iterator[Many[Mapping[str, object]]]:
    """All lists of objects, those of an object by id among them, outermost first."""
    inner: list[object]
    if depth == 0:
        return
    if isinstance(value, list | Spool):
        objects: Many[Mapping[str, object]] = value
        if not all(isinstance(each, dict) for each in value):
            objects = [each for each in value if isinstance(each, dict)]
        if len(objects):
            yield objects
        return
    if isinstance(value, dict):
        inner = list(value.values())
        if len(inner) > 1 and all(isinstance(each, dict) for each in inner):
            yield [{"id": key, **each} for key, each in value.items()]
        elif _fitness([value], ReadOptions()) > 1:
            yield [value]
        for each in inner:
            yield from _lists(each, depth - 1)


def _fitness(objects: Many[Mapping[str, object]], options: ReadOptions) -> int:
    found = {column.field for column in fields.match(_names(objects), options).values()}
    dated, titled = "date" in found, "title" in found
    if not (dated or titled):
        return 0
    return int(dated) * 1000 + int(titled) * 10 + len(found)


def _names(objects: Many[Mapping[str, object]]) -> list[str]:
    """The keys that they have, in the order in which they come up."""
    return list(dict.fromkeys(key for each in islice(objects, _SAMPLED) for key in _flat(each)))


def _index(objects: Many[Mapping[str, object]]) -> Iterator[tuple[str, Mapping[str, object]]]:
    for each in objects:
        key = each.get("id", each.get("_id", each.get("key")))
        if isinstance(key, (str, int)):
            yield str(key), each


def _flat(each: Mapping[str, object]) -> dict[str, object]:
    """The object with what stands in unnamed groups ("meta": {"category": …}) beside the rest."""
    flat: dict[str, object] = {}
    for key, value in each.items():
        column = fields.meaning(key)
        if isinstance(value, Mapping) and (column is None or column.field in _TEXTS):
            for inner, deeper in value.items():
                flat.setdefault(inner if fields.meaning(inner) else f"{key} {inner}", deeper)
        else:
            flat[key] = value
    return flat


class _Objects:
    def __init__(self, options: ReadOptions, notes: Notes, beside: Mapping[str, Mapping[str, object]]) -> None:
        self._options, self._notes, self._beside = options, notes, beside

    def row(self, number: int, each: Mapping[str, object]) -> Row:
        row = Row(number)
        flat = _flat(each)
        names = list(flat)
        columns = fields.match(names, self._options)
        for position, name in enumerate(names):
            value = flat[name]
            if value is None or value in ("", [], {}):
                continue
            column = columns.get(position)
            if column is None:
                self._notes.unknown(number, name, tell("“{name}”", name=name))
            else:
                self._take(row, column, name, value)
        return row

    def _take(self, row: Row, column: Column, name: str, value: object) -> None:
        match column.field:
            case "actors":
                self._take_actors(row, value, column.role)
            case "tags":
                row.tags += [_name(each) for each in _list(value)]
            case "place":
                self._take_place(row, value)
            case "date" | "end":
                self._take_date(row, column.field, value)
            case "figures" | "value" if not isinstance(value, (str, int, float)):
                self._take_figures(row, value)
            case field if field in _CITED:
                self._take_claim(row, field, value, column.number)
            case field if isinstance(value, (Mapping, list)):
                words = "; ".join(_name(each) for each in _list(value))
                row.cells[field] = words
                if isinstance(value, Mapping):
                    self._notes.add(row.number, name, str(value), tell("only “{words}” was taken of this", words=words))
            case field:
                row.cells[field] = _words(value)

    def _take_actors(self, row: Row, value: object, role: str) -> None:
        if isinstance(value, Mapping) and not any(fields.plain(key) in _NAME_KEYS for key in value):
            for key, inner in value.items():
                # Either a role with its actors, or an actor with its role.
                if isinstance(inner, list):
                    self._take_actors(row, inner, key)
                else:
                    row.actors.append((key, _words(inner)))
            return
        for each in _list(value):
            known = self._beside.get(str(each)) if isinstance(each, (str, int)) else None
            if isinstance(each, Mapping):
                as_role = next((_words(each[key]) for key in each if fields.plain(key) in _ROLE_KEYS), role)
                reference = self._beside.get(_name(each))
                row.actors.append((_name(reference or each), as_role))
            else:
                row.actors.append((_name(known) if known else _words(each), role))

    def _take_place(self, row: Row, value: object) -> None:
        if isinstance(value, Mapping):
            for key, inner in value.items():
                column = fields.meaning(key)
                if column and column.field in ("latitude", "longitude"):
                    row.cells[column.field] = _words(inner)
            if any(fields.plain(key) in _NAME_KEYS for key in value):
                row.cells["place"] = _name(value)
        else:
            row.cells["place"] = "; ".join(_name(each) for each in _list(value))

    def _take_date(self, row: Row, field: str, value: object) -> None:
        if not isinstance(value, Mapping):
            row.cells[field] = _words(value if not isinstance(value, list) else "/".join(map(_words, value)))
            return
        inner = {fields.plain(key): each for key, each in value.items() if each not in (None, "")}
        if "year" in inner:
            parts = [_words(inner[name]) for name in ("year", "month", "day") if name in inner]
            row.cells[field] = "-".join([parts[0].zfill(4), *(part.zfill(2) for part in parts[1:])])
            return
        for key, each in inner.items():
            column = fields.meaning(key)
            if column and column.field in ("date", "end"):
                row.cells[column.field] = _words(each)
            elif key in ("text", "value", "iso", "edtf"):
                row.cells.setdefault(field, _words(each))

    def _take_figures(self, row: Row, value: object) -> None:
        for each in _list(value):
            if isinstance(each, Mapping):
                inner = {fields.plain(key): _words(item) for key, item in each.items()}
                parts = [inner.get("qualifier", ""), inner.get("value") or inner.get("number") or inner.get("low", "")]
                parts += [inner.get("unit", ""), inner.get("counted") or inner.get("label") or inner.get("what", "")]
                words = inner.get("text") or " ".join(filter(None, parts))
            else:
                words = _words(each)
            claim = row.claims.setdefault(1, {})
            claim["figures"] = "; ".join(filter(None, (claim.get("figures", ""), words)))

    def _take_claim(self, row: Row, field: str, value: object, number: int) -> None:
        for position, each in enumerate(_list(value), number):
            claim = row.claims.setdefault(position, {})
            known = self._beside.get(str(each)) if isinstance(each, (str, int)) and field == "source" else None
            if known is not None:
                self._take_source(claim, known, row)
            elif isinstance(each, Mapping):
                self._take_source(claim, each, row)
            else:
                claim[field] = _words(each)

    def _take_source(self, claim: dict[str, str], each: Mapping[str, object], row: Row, *, follow: bool = True) -> None:
        for key, inner in each.items():
            plain = fields.plain(key)
            column = fields.meaning(key)
            name = _SOURCE_NAMES.get(plain, column.field if column and column.field in _CITED else None)
            if follow and plain in ("id", "source") and (known := self._beside.get(str(inner))):
                # A reference may lead back to where it stands.
                self._take_source(claim, known, row, follow=False)
            elif name is None:
                self._notes.unknown(row.number, f"source {key}", tell("“{name}” of a source", name=key))
            elif name and inner not in (None, "", [], {}):
                claim.setdefault(name, "; ".join(_name(item) for item in _list(inner)))


def _list(value: object) -> list[object]:
    return value if isinstance(value, list) else [value]


def _name(value: object) -> str:
    """The words of a value; of an object, its name."""
    if not isinstance(value, Mapping):
        return _words(value)
    plain = {fields.plain(str(key)): each for key, each in value.items()}
    found = next((plain[key] for key in _NAME_KEYS if plain.get(key) not in (None, "")), "")
    return _words(found)


def _words(value: object) -> str:
    if isinstance(value, bool) or value is None:
        return "" if value is None else str(value).lower()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value).strip()

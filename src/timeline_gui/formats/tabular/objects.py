"""Objects of JSON whose keys have been given their meaning become rows."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import islice
from pathlib import Path
from typing import TypeAlias

from timeline_gui.core.language import tell
from timeline_gui.core.model import Batch, Reading, SeenColumn
from timeline_gui.core.spool import Many, Spool
from timeline_gui.formats.notes import Notes
from timeline_gui.formats.options import ReadOptions, Unreadable
from timeline_gui.formats.tabular import fields
from timeline_gui.formats.tabular.batches import look_at, to_batch
from timeline_gui.formats.tabular.deciding import Survey
from timeline_gui.formats.tabular.object_rows import ObjectRows
from timeline_gui.formats.tabular.refining import Refining
from timeline_gui.formats.tabular.rows import Row
from timeline_gui.formats.tabular.values import as_list, flat, name_of

Listed: TypeAlias = Many[object]
"""A list with objects in it."""
_DEPTH = 4
_WATCH_EVERY = 1000
_SAMPLED, _SHOWN, _LONGEST = 200, 3, 80
"""Objects that are looked through for values of keys, values that are shown, and characters of each."""


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
    names = _names(best)
    options = replace(options, columns=fields.chosen(names, options), remembered={})
    beside = {key: name for found in lists if found is not best for key, name in _index(found)}
    named = ((column.field, fields.plain(names[at])) for at, column in fields.match(names, options).items())
    survey, refining = Survey(), Refining(notes, named)
    for row in _rows(best, ObjectRows(options, Notes(path.name), beside), options, Notes(path.name)):
        for name in ("date", "end"):
            refining.see(name, row.words(name))
        look_at(row, survey)
    decisions = survey.decide(options, notes)
    rows = refining.rows(_rows(best, ObjectRows(options, notes, beside), options, notes))
    return replace(to_batch(rows, path, fields.shape(names), decisions, notes), reading=reading)


def _rows(objects: Listed, reader: ObjectRows, options: ReadOptions, notes: Notes) -> Iterator[Row]:
    for number, each in enumerate(objects, 1):
        if number % _WATCH_EVERY == 0:
            options.watch(number, number, len(objects))
        if isinstance(each, Mapping):
            yield reader.row(number, each)
        else:
            shown = json.dumps(each, ensure_ascii=False)
            notes.add(number, "", shown, tell("no object; skipped"), skipped=True)


def _reading(objects: Listed, options: ReadOptions) -> Reading:
    """What was made of the keys, each with its first values."""
    names = _names(objects)
    values: dict[str, dict[str, None]] = {name: {} for name in names}
    for each in _objects(objects, _SAMPLED):
        for key, value in flat(each).items():
            seen, words = values[key], "; ".join(map(name_of, as_list(value)))
            if words and len(seen) < _SHOWN:
                seen.setdefault(words[:_LONGEST])
    columns = fields.match(names, options)
    found = (
        SeenColumn(name, columns[at].text if at in columns else "", tuple(values[name]))
        for at, name in enumerate(names)
    )
    return Reading(tuple(found), remembered=not options.columns and bool(fields.chosen(names, options)))


def _lists(value: object, depth: int) -> Iterator[Listed]:
    """All lists of objects, those of an object by id among them, outermost first."""
    inner: list[object]
    if depth == 0:
        return
    if isinstance(value, list | Spool):
        if any(isinstance(each, dict) for each in value):
            yield value
        return
    if isinstance(value, dict):
        inner = list(value.values())
        if len(inner) > 1 and all(isinstance(each, dict) for each in inner):
            yield [{"id": key, **each} for key, each in value.items()]
        elif _fitness([value], ReadOptions()) > 1:
            yield [value]
        for each in inner:
            yield from _lists(each, depth - 1)


def _fitness(objects: Listed, options: ReadOptions) -> int:
    found = {column.field for column in fields.match(_names(objects), options).values()}
    dated, titled = "date" in found, "title" in found
    if not (dated or titled):
        return 0
    return int(dated) * 1000 + int(titled) * 10 + len(found)


def _names(objects: Listed) -> list[str]:
    """The keys that they have, in the order in which they come up."""
    return list(dict.fromkeys(key for each in _objects(objects, _SAMPLED) for key in flat(each)))


def _index(objects: Listed) -> Iterator[tuple[str, Mapping[str, object]]]:
    for each in _objects(objects):
        key = each.get("id", each.get("_id", each.get("key")))
        if isinstance(key, (str, int)):
            yield str(key), each


def _objects(listed: Listed, most: int | None = None) -> Iterator[Mapping[str, object]]:
    """Those in the list that are objects, of its first values only where `most` is given."""
    return (each for each in islice(listed, most) if isinstance(each, Mapping))

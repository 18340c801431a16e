"""Objects of JSON whose keys have been given their meaning become rows."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain, islice
from pathlib import Path
from typing import TypeAlias

from timeline_gui.core.language import tell
from timeline_gui.core.model import Batch, Reading, SeenColumn
from timeline_gui.core.spool import Many, Spool
from timeline_gui.formats.collecting import whole_object
from timeline_gui.formats.notes import Notes
from timeline_gui.formats.options import ReadOptions, Unreadable
from timeline_gui.formats.tabular import fields
from timeline_gui.formats.tabular.batches import look_at, to_batch
from timeline_gui.formats.tabular.deciding import Survey
from timeline_gui.formats.tabular.object_rows import Beside, ObjectRows
from timeline_gui.formats.tabular.refining import Refining
from timeline_gui.formats.tabular.row import Row
from timeline_gui.formats.tabular.values import as_list, flat, name_of

Listed: TypeAlias = Many[object]
"""A list with objects in it."""
_REFERRING = ("actors", "source", "place", "tags")
_DEPTH = 4
_WATCH_EVERY = 1000
_SAMPLED, _SHOWN, _LONGEST = 200, 3, 80
"""Objects that are looked through for values of keys, values that are shown, and characters of each."""


def read_objects(value: object, path: Path, options: ReadOptions, notes: Notes) -> Batch:
    """The events among what a file says. Raises UserError where no list has objects with a title or a date."""
    named = list(_lists(value, _DEPTH))
    lists = [found for _path, found in named]
    # A list of sources may have as much to say as that of the events.
    wanted = [found for path, found in named if _may_be_events(path) and _fitness(found, options)] or lists
    best = max(wanted, key=lambda found: _fitness(found, options), default=None)
    if best is None or not _fitness(best, options):
        remedy = tell("Each event is an object with a title or a date; map their keys, as in title=KEY.")
        longest = max(lists, key=len, default=[])
        raise Unreadable(tell("this JSON has no list of events"), path.name, remedy, _reading(longest, options))
    alike = _alike(best, named, options, notes)
    best = _Joined(alike) if len(alike) > 1 else best
    reading = _reading(best, options)
    # What was said of all keys together holds for objects that have only some of them.
    names = _names(best)
    options = replace(options, columns=fields.chosen(names, options), remembered={})
    beside = _beside([(path, found) for path, found in named if not any(found is one for one in alike)], notes)
    headers = ((column.field, fields.plain(names[at])) for at, column in fields.match(names, options).items())
    survey, refining = Survey(), Refining(notes, headers)
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
            yield reader.row(number, whole_object(each, number, notes))
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


class _Joined:
    """Several lists, one after the other."""

    def __init__(self, lists: Sequence[Listed]) -> None:
        self._lists = lists

    def __len__(self) -> int:
        return sum(map(len, self._lists))

    def __iter__(self) -> Iterator[object]:
        return chain.from_iterable(self._lists)


def _alike(best: Listed, named: Sequence[tuple[str, Listed]], options: ReadOptions, notes: Notes) -> list[Listed]:
    """The best list, and those like it: with dates, titles and most of its keys. Others with both are told."""
    if not _is_dated_and_titled(best, options):
        return [best]
    keys, found, paths = set(_names(best)), [], []
    for path, other in named:
        theirs = set(_names(other))
        if other is best or (_is_dated_and_titled(other, options) and 2 * len(keys & theirs) > len(keys | theirs)):
            found.append(other)
            paths.append(tell("“{name}”", name=path))
        elif _is_dated_and_titled(other, options) and _may_be_events(path):
            said = tell("another list with dates and titles, of {count} objects: not read", count=len(other))
            notes.add(None, path, "", said)
    if len(found) > 1:
        notes.add(
            None, "", "", tell("lists of events that were read one after the other: {names}", names=", ".join(paths))
        )
    return found


def _is_dated_and_titled(objects: Listed, options: ReadOptions) -> bool:
    meant = {column.field for column in fields.match(_names(objects), options).values()}
    return {"date", "title"} <= meant


def _may_be_events(path: str) -> bool:
    column = fields.meaning(path.rpartition(".")[2])
    return column is None or column.field not in ("source", "actors", "place", "tags", "category")


def _lists(value: object, depth: int, path: str = "") -> Iterator[tuple[str, Listed]]:
    """All lists of objects by their paths, those of an object by id among them, outermost first."""
    inner: list[object]
    if depth == 0:
        return
    if isinstance(value, list | Spool):
        if any(isinstance(each, dict) for each in value):
            yield path, value
        return
    if isinstance(value, dict):
        inner = list(value.values())
        if len(inner) > 1 and all(isinstance(each, dict) for each in inner):
            by_id = [{"id": key, **each} for key, each in value.items()]
            yield path, by_id
            if _is_dated_and_titled(by_id, ReadOptions()):
                return  # what is in an event is no list beside it
        elif _fitness([{key: each for key, each in value.items() if not _wraps(key, each)}], ReadOptions()) > 1:
            yield path, [value]
        for key, each in value.items():
            yield from _lists(each, depth - 1, f"{path}.{key}".removeprefix("."))


def _wraps(key: str, value: object) -> bool:
    """Whether a key only holds together what lies below it, though it means a date in some languages."""
    return fields.plain(key) == "data" and isinstance(value, (list, Spool, dict))


def _fitness(objects: Listed, options: ReadOptions) -> int:
    found = {column.field for column in fields.match(_names(objects), options).values()}
    dated, titled = "date" in found, "title" in found
    if not (dated or titled):
        return 0
    return int(dated) * 1000 + int(titled) * 10 + len(found)


def _names(objects: Listed) -> list[str]:
    """The keys that they have, in the order in which they come up."""
    return list(dict.fromkeys(key for each in _objects(objects, _SAMPLED) for key in flat(each)))


def _beside(named: Iterable[tuple[str, Listed]], notes: Notes) -> Beside:
    """The objects of other lists by their ids, for each field that may refer to them.

    Where a list has a name of its own field, the same ids in another say nothing of it; what is in several lists of no
    known field is in none.
    """
    known: dict[str, dict[str, Mapping[str, object]]] = {field: {} for field in _REFERRING}
    others: dict[str, Mapping[str, object] | None] = {}
    for path, found in named:
        name = path.rpartition(".")[2]
        column = fields.meaning(name) or fields.meaning(fields.plain(name).removesuffix("s"))
        own = known.get(column.field) if column else None
        for key, each in _index(found):
            whole = whole_object(each, None, notes)
            if own is not None:
                own.setdefault(key, whole)
            else:
                others[key] = None if key in others else whole
    rest = {key: each for key, each in others.items() if each is not None}
    return {field: {**rest, **own} for field, own in known.items()}


def _index(objects: Listed) -> Iterator[tuple[str, Mapping[str, object]]]:
    for each in _objects(objects):
        key = each.get("id", each.get("_id", each.get("key")))
        if isinstance(key, (str, int)):
            yield str(key), each


def _objects(listed: Listed, most: int | None = None) -> Iterator[Mapping[str, object]]:
    """Those in the list that are objects, of its first values only where `most` is given."""
    return (each for each in islice(listed, most) if isinstance(each, Mapping))

"""Objects become rows: each key is taken for what it means, and what has no place is told with its path."""

from collections.abc import Mapping
from typing import TypeAlias

from timeline_gui.core.language import tell
from timeline_gui.formats.notes import Notes
from timeline_gui.formats.options import ReadOptions
from timeline_gui.formats.tabular import fields
from timeline_gui.formats.tabular.fields import Column
from timeline_gui.formats.tabular.object_actors import take_actors
from timeline_gui.formats.tabular.object_claims import FIELDS as CITED
from timeline_gui.formats.tabular.object_claims import Claims
from timeline_gui.formats.tabular.object_dates import take_date
from timeline_gui.formats.tabular.row import Row
from timeline_gui.formats.tabular.values import (
    GEO_KEYS,
    NAME_KEYS,
    as_list,
    beside_name,
    filled,
    flat,
    is_empty,
    name_of,
    names_of,
    words_of,
)

_SHAPES = 10_000
"""Sets of keys whose meanings are kept."""
_PARTS_OF_PLACES = ("city", "town", "village", "place", "venue", "address", "region", "country")


Beside: TypeAlias = Mapping[str, Mapping[str, Mapping[str, object]]]
"""The objects of other lists by their ids, for each field that refers to them."""


class ObjectRows:
    """Reads objects one by one. `beside` are those of other lists."""

    def __init__(self, options: ReadOptions, notes: Notes, beside: Beside) -> None:
        self._options, self._notes, self._beside = options, notes, beside
        self._columns: dict[tuple[str, ...], dict[int, Column]] = {}

    def row(self, number: int, each: Mapping[str, object]) -> Row:
        """One object as a row."""
        row = Row(number)
        claims = Claims(row, self._beside["source"], self._notes)
        given = flat(_properties(each))
        columns = self._meanings(tuple(given))
        for position, (name, value) in enumerate(given.items()):
            if is_empty(value):
                continue
            column = columns.get(position)
            if column is not None:
                self._take(row, claims, column, name, value)
            elif fields.plain(name) in GEO_KEYS:
                self._take_point(row, value, name)
            else:
                self._leave(number, name, value)
        claims.finish()
        return row

    def _meanings(self, names: tuple[str, ...]) -> dict[int, Column]:
        found = self._columns.get(names)
        if found is None:
            found = fields.match(names, self._options)
            if len(self._columns) < _SHAPES:
                self._columns[names] = found
        return found

    def _leave(self, number: int, name: str, value: object) -> None:
        column = fields.meaning(name)
        if column is None or column.field in self._options.mapping or self._options.columns:
            self._notes.left(number, name)
        else:
            said = tell("another key was taken for the {field}; this one was left out", field=column.field)
            self._notes.repeated(number, name, names_of(as_list(value)), said)

    def _take(self, row: Row, claims: Claims, column: Column, name: str, value: object) -> None:
        match column.field:
            case "actors":
                take_actors(row, value, column.role, name, self._beside["actors"], self._notes)
            case "tags":
                listed = [self._referred("tags", each) for each in _flattened(value)]
                row.tags += map(name_of, listed)
                self._tell_beside(row, name, listed)
            case "place":
                self._take_place(row, self._referred("place", value), name)
            case "date" | "end":
                take_date(row, column.field, value, name, self._notes)
            case "figures" if column.role and not isinstance(value, (Mapping, list)):
                row.counted += ((words_of(value), column.role),)
            case "figures" | "value" if column.role or isinstance(value, (Mapping, list)):
                claims.take_figures(value, column.role, name)
            case field if field in CITED:
                claims.take(column, name, value)
            case field:
                row.cells[field] = names_of(as_list(value)) if isinstance(value, (Mapping, list)) else words_of(value)
                self._tell_beside(row, name, value)

    def _referred(self, field: str, value: object) -> object:
        """What an id stands for, where a list beside the events has it; else the value."""
        known = self._beside[field].get(words_of(value)) if isinstance(value, (str, int)) else None
        return value if known is None else {key: each for key, each in known.items() if fields.plain(key) != "id"}

    def _take_place(self, row: Row, value: object, path: str) -> None:
        if not isinstance(value, Mapping):
            row.cells["place"] = names_of(as_list(value))
            self._tell_beside(row, path, value)
            return
        given = {words: (key, inner) for key, words, inner in filled(value) if words != "id"}
        named = next((words for words in (*NAME_KEYS, *_PARTS_OF_PLACES) if words in given), None)
        if named:
            row.cells["place"] = name_of(given.pop(named)[1])
        geo = {key: given.pop(words)[1] for words, (key, _inner) in list(given.items()) if words in GEO_KEYS}
        if any(fields.plain(key) == "coordinates" for key in geo) and "type" in given:
            geo = {"type": given.pop("type")[1], **geo}
            self._take_point(row, geo, path)
        else:
            for key, inner in geo.items():
                self._take_point(row, inner, f"{path}.{key}")
        self._take_point(row, dict(given.values()), path)

    def _take_point(self, row: Row, value: object, path: str) -> None:
        """Degrees: by their names, or as GeoJSON has them; which of two numbers is which is not guessed."""
        if not isinstance(value, Mapping):
            said = tell("which of the two is the latitude is not said; left out")
            self._notes.add(row.number, path, str(value), said)
            return
        point = {words: inner for _key, words, inner in filled(value)}
        degrees = point.get("coordinates")
        if point.get("type") == "Point" and isinstance(degrees, list) and len(degrees) in (2, 3):
            row.cells["longitude"], row.cells["latitude"] = map(words_of, degrees[:2])
            if len(degrees) == 3:
                self._notes.unknown(row.number, f"{path}.coordinates", tell("the height of a place"))
            point = {words: inner for words, inner in point.items() if words not in ("type", "coordinates")}
        for key, words, inner in filled(value):
            column = fields.meaning(key)
            if words in GEO_KEYS and words in point:
                self._take_point(row, inner, f"{path}.{key}")
            elif column and column.field in ("latitude", "longitude") and column.field not in row.cells:
                row.cells[column.field] = words_of(inner)
            elif words in point:
                self._notes.left(row.number, f"{path}.{key}")

    def _tell_beside(self, row: Row, path: str, value: object) -> None:
        for each in as_list(value):
            for key in beside_name(each):
                self._notes.left(row.number, f"{path}.{key}")


def _properties(each: Mapping[str, object]) -> Mapping[str, object]:
    """The object without what makes it a feature of GeoJSON."""
    if each.get("type") != "Feature" or "geometry" not in each:
        return each
    return {key: value for key, value in each.items() if key != "type"}


def _flattened(value: object) -> list[object]:
    """What a list has, and lists in it."""
    return [inner for each in as_list(value) for inner in (_flattened(each) if isinstance(each, list) else [each])]

"""What stands in the objects of JSON: words, names, lists of either, and what lies in groups of keys."""

from collections.abc import Iterable, Iterator, Mapping

from timeline_gui.formats.cells import Number
from timeline_gui.formats.tabular import fields

NAME_KEYS = ("name", "fullname", "full name", "title", "label", "headline", "actor", "text", "value", "id")
GEO_KEYS = frozenset(
    ("geo", "geometry", "coordinates", "coords", "position", "point", "gps", "latlng", "lat lng", "latlon", "geo point")
)
_GROUPS = frozenset(
    ("meta", "metadata", "properties", "attributes", "attrs", "fields", "data", "details", "info", "event", "record")
)
"""Keys that only hold together what belongs to the event."""
_TEXTS = ("title", "summary", "note")
_WHOLE = ("rendered", "value", "text", "plain", "content")
"""Keys of the words themselves, in an object that stands for a text."""


def flat(each: Mapping[str, object]) -> dict[str, object]:
    """The object with what stands in groups ("meta": {"category": …}) beside the rest.

    What stands in any other object of unknown meaning ("image": {"url": …}) says nothing of the event: its keys are
    called by their path, "image.url".
    """
    found: dict[str, object] = {}
    for key, value in each.items():
        if not isinstance(value, Mapping) or not value or not _opens(key, value):
            found[key] = value
            continue
        column = fields.meaning(key)
        titled = column is not None and _means_title(value)
        whole = next((inner for inner in value if fields.plain(inner) in _WHOLE), None) if column else None
        for inner, deeper in flat(value).items():
            known = fields.meaning(inner) is not None and inner not in each and inner not in found
            if not titled and inner == whole:
                found[key] = deeper
            elif known and (titled or fields.plain(key) in _GROUPS):
                found[inner] = deeper
            else:
                found[f"{key}.{inner}"] = deeper
    return found


def _opens(key: str, value: Mapping[str, object]) -> bool:
    words = fields.plain(key)
    column = fields.meaning(key)
    if column is None:
        return words not in GEO_KEYS
    return column.field in _TEXTS or (words in _GROUPS and _means_title(value))


def _means_title(value: Mapping[str, object]) -> bool:
    """Whether the object has a title of its own beside other words."""
    return len(value) > 1 and any((column := fields.meaning(key)) and column.field == "title" for key in value)


def filled(each: Mapping[str, object]) -> Iterator[tuple[str, str, object]]:
    """The keys of an object that hold something: as written, their plain words, and the value."""
    for key, value in each.items():
        if not is_empty(value):
            yield key, fields.plain(key), value


def is_empty(value: object) -> bool:
    """Whether a value says nothing."""
    return value is None or value in ("", [], {})


def as_list(value: object) -> list[object]:
    """The value, or what it lists."""
    return value if isinstance(value, list) else [value]


def name_of(value: object) -> str:
    """The words of a value; of an object, its name."""
    if not isinstance(value, Mapping):
        return words_of(value)
    plain = {fields.plain(str(key)): each for key, each in value.items()}
    return name_of(next((plain[key] for key in NAME_KEYS if not is_empty(plain.get(key))), ""))


def names_of(values: Iterable[object]) -> str:
    """Names, with semicolons between them."""
    return "; ".join(filter(None, map(name_of, values)))


def beside_name(value: object) -> Iterator[str]:
    """The keys of an object that `name_of` passes over, its id aside."""
    if isinstance(value, Mapping):
        named = {words for _key, words, _each in filled(value)}
        taken = next((key for key in NAME_KEYS if key in named), None)
        yield from (key for key, words, _each in filled(value) if words not in (taken, "id"))


def words_of(value: object) -> str:
    """A value as a cell of a table would say it."""
    if isinstance(value, bool) or value is None:
        return "" if value is None else str(value).lower()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return Number(value) if isinstance(value, float) else str(value).strip()

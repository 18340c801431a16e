"""Actors that are objects, names, lists of either, or ids of a list beside the events."""

from collections.abc import Mapping

from timeline_gui.core.language import tell
from timeline_gui.core.model import ActorKind
from timeline_gui.formats.notes import Notes
from timeline_gui.formats.tabular import fields
from timeline_gui.formats.tabular.naming import is_known_role
from timeline_gui.formats.tabular.people import Person, kind_of
from timeline_gui.formats.tabular.row import Row
from timeline_gui.formats.tabular.values import NAME_KEYS, as_list, filled, name_of, words_of

_ROLE_KEYS = ("role", "roles", "as", "function", "rolle", "part")
_FIRST = ("first name", "given name", "forename", "firstname", "vorname", "prenom")
_LAST = ("last name", "family name", "surname", "lastname", "nachname", "nom")
_KIND_KEYS = ("kind", "type", "actor type", "category")
_ALIAS_KEYS = ("aliases", "alias", "aka", "also known as", "other names", "alternative names")
_ACTING_KEYS = (
    "affiliation",
    "affiliations",
    "affiliated with",
    "member of",
    "employer",
    "organisation",
    "organization",
)
_ABOUT_KEYS = ("description", "bio", "about")
_NESTED = (
    *("person", "individual", "organisation", "organization", "org", "company", "state", "country", "entity"),
    *("party", "group", "participant"),
)
_PASSED_OVER = ("id", "key", "slug")


def take_actors(
    row: Row, value: object, role: str, path: str, beside: Mapping[str, Mapping[str, object]], notes: Notes
) -> None:
    """Put those who took part, and what is said of them, into a row."""
    if isinstance(value, Mapping) and not _names_one(value):
        _take_pairs(row, value, path, beside, notes)
        return
    for each in as_list(value):
        reference = beside.get(name_of(each))
        if isinstance(each, Mapping):
            roles = _roles(each) or [role]
            given = {**reference, **_without_id(each)} if reference else each
        else:
            roles, given = [role], reference or {"name": each}
        name = _person(row, given, path, notes)
        row.actors += [(name, as_role) for as_role in roles if name]


def _take_pairs(
    row: Row, value: Mapping[str, object], path: str, beside: Mapping[str, Mapping[str, object]], notes: Notes
) -> None:
    """Either roles with their actors or actors with their roles, as the roles that are known by name show."""
    by_role = any(map(is_known_role, value))
    by_name = not by_role and any(is_known_role(name_of(each)) for inner in value.values() for each in as_list(inner))
    for key, _words, inner in filled(value):
        if by_name and not isinstance(inner, Mapping):
            row.actors += [(key, name_of(each)) for each in as_list(inner)]
        elif by_role or isinstance(inner, (list, Mapping)):
            take_actors(row, inner, key, path, beside, notes)
        else:
            role = words_of(inner)
            row.actors.append((key, role))
            said = tell("“{name}” was taken for the actor, “{role}” for the role", name=key, role=role)
            notes.add(row.number, path, f"{key}: {role}", said)


def _without_id(each: Mapping[str, object]) -> dict[str, object]:
    """What an object says beside the id of what it refers to."""
    return {key: value for key, value in each.items() if fields.plain(key) not in NAME_KEYS}


def _names_one(value: Mapping[str, object]) -> bool:
    """Whether the object stands for one actor."""
    plain = {words: each for _key, words, each in filled(value)}
    if any(words in plain for words in (*NAME_KEYS, *_FIRST, *_LAST)):
        return True
    nested = [each for words, each in plain.items() if words in _NESTED]
    return any(isinstance(each, Mapping) for each in nested) or bool(nested and {*plain} & {*_ROLE_KEYS, *_KIND_KEYS})


def _roles(each: Mapping[str, object]) -> list[str]:
    found = next((inner for _key, words, inner in filled(each) if words in _ROLE_KEYS), None)
    return [name for inner in as_list(found) if (name := name_of(inner))]


def _person(row: Row, each: Mapping[str, object], path: str, notes: Notes) -> str:
    """The name of an actor, whose other keys are taken or told."""
    if len(each) == 1 and "name" in each:
        return words_of(each["name"])
    given = {words: (key, inner) for key, words, inner in filled(each) if words not in _ROLE_KEYS + _PASSED_OVER}
    name, kind = _named(row, given, path, notes)
    if not name:
        notes.unknown(row.number, path, tell("an actor without a name ({keys})", keys=", ".join(each)))
        return ""
    kind = _kind(row, given, path, notes) or kind
    aliases = _taken(given, _ALIAS_KEYS)
    acting = [
        (name_of(inner), "".join(_roles(inner)[:1]) if isinstance(inner, Mapping) else "")
        for inner in _taken(given, _ACTING_KEYS)
    ]
    about = "\n".join(map(words_of, _taken(given, _ABOUT_KEYS)))
    person = Person(name, kind, tuple(filter(None, map(name_of, aliases))), tuple(a for a in acting if a[0]), about)
    if person != Person(name):
        row.people += (person,)
    for key, _inner in given.values():
        notes.left(row.number, f"{path}.{key}")
    return name


def _named(row: Row, given: dict[str, tuple[str, object]], path: str, notes: Notes) -> tuple[str, ActorKind | None]:
    """The name, which is taken out of `given`, and the kind that the key of a nested object says."""
    for words in NAME_KEYS:
        if words in given:
            key, inner = given.pop(words)
            if isinstance(inner, Mapping):
                return _person(row, inner, f"{path}.{key}", notes), None
            return name_of(inner), None
    whole = [words_of(inner) for keys in (_FIRST, _LAST) for inner in _taken(given, keys)]
    if whole:
        return " ".join(whole), "person"
    for words in _NESTED:
        if words in given:
            key, inner = given.pop(words)
            if isinstance(inner, Mapping):
                return _person(row, inner, f"{path}.{key}", notes), kind_of(words)
            return name_of(inner), kind_of(words)
    return "", None


def _kind(row: Row, given: dict[str, tuple[str, object]], path: str, notes: Notes) -> ActorKind | None:
    for words in _KIND_KEYS:
        if words in given:
            key, inner = given.pop(words)
            kind = kind_of(name_of(inner))
            if kind is None:
                notes.unknown(row.number, f"{path}.{key}", tell("the kind of actor “{kind}”", kind=name_of(inner)))
            return kind
    return None


def _taken(given: dict[str, tuple[str, object]], names: tuple[str, ...]) -> list[object]:
    found: list[object] = []
    for words in names:
        if words in given:
            found += as_list(given.pop(words)[1])
    return found

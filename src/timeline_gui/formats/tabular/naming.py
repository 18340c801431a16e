"""Names in a cell: what parts them, and what in brackets behind a name is a role or belongs to the name."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass
from functools import lru_cache

from timeline_gui.core.language import tell
from timeline_gui.core.names import fold
from timeline_gui.formats.countries import country
from timeline_gui.formats.notes import Notes
from timeline_gui.formats.tabular import fields

_BETWEEN = re.compile(r"[;|\n]")
_BETWEEN_OUTSIDE = re.compile(r"[;|\n](?![^()]*\))")
_COMMA_OUTSIDE = re.compile(r",(?![^()]*\))")
_BRACKET = re.compile(r"(.+?)\s*\(([^()]+)\)", re.DOTALL)
_SEVERAL = re.compile(r"[;,|]")
_GERMAN_ROLES = frozenset(
    (
        *("vermittler", "vermittlerin", "gastgeber", "gastgeberin", "opfer", "spender", "geber", "geldgeber"),
        *("tater", "angreifer", "ziel", "unterzeichner", "veranstalter", "zeuge", "zeugin", "empfanger", "angeklagter"),
        *(
            "beklagter",
            "klager",
            "klagerin",
            "richter",
            "richterin",
            "unterhandler",
            "lieferant",
            "kaufer",
            "verkaufer",
        ),
    )
)
_KINDS = frozenset(
    (
        *("country", "state", "u.s. state", "us state", "city", "region", "province", "island", "party", "movement"),
        *("company", "organisation", "organization", "newspaper", "person", "politician", "disambiguation"),
        *(
            "land",
            "staat",
            "bundesstaat",
            "stadt",
            "insel",
            "partei",
            "bewegung",
            "unternehmen",
            "zeitung",
            "politiker",
        ),
    )
)
"""What stands behind a name to tell it from others of the same name."""
_OFTEN = 0.5
_SIGN_BETWEEN = re.compile(r"\s+[&/+]\s+").search
_WORD_BETWEEN = re.compile(r"\s+(?:and|und|et|y|&|/)\s+|/", re.IGNORECASE).split


@dataclass(frozen=True, slots=True)
class Naming:
    """How the names of all rows are read: whether commas part them, and which words in brackets are roles here."""

    commas: bool = False
    roles: Set[str] = frozenset()

    def people(self, cell: str) -> Iterator[tuple[str, str]]:
        """The names in a cell, each with its role or ""; one with several roles comes several times."""
        for part in self.names(cell):
            if part[-1] != ")":
                yield part, ""
                continue
            found = _BRACKET.fullmatch(part)
            name, said = found.groups() if found else (part, "")
            roles = _roles(said.strip(), self.roles)
            yield from ((name, role) for role in roles)
            if not roles:
                yield part, ""

    def names(self, cell: str) -> list[str]:
        """The names in a cell, each with what stands in brackets behind it."""
        return parts(cell, commas=self.commas or ("), " in cell and _listed(cell)))


def parts(cell: str, *, commas: bool) -> list[str]:
    """What stands in a cell between semicolons, bars or line breaks; else, where they part, between commas.

    Signs within brackets part nothing.
    """
    if ";" in cell or "\n" in cell or "|" in cell:
        split = (_BETWEEN_OUTSIDE if "(" in cell else _BETWEEN).split(cell)
    elif commas and "," in cell:
        split = _COMMA_OUTSIDE.split(cell) if "(" in cell else cell.split(",")
    else:
        split = [cell]
    return [part for each in split if (part := each.strip())]


def decide_naming(cells: Mapping[str, int], notes: Notes) -> Naming:
    """How names are read in cells that occur so often; what was decided without being asked is noted."""
    commas = _commas_part(cells, notes)
    naming = Naming(commas)
    behind: dict[str, dict[str, str]] = {}
    for cell in cells:
        for part in naming.names(cell) if "(" in cell else ():
            found = _BRACKET.fullmatch(part)
            if found and not _roles(found[2].strip(), frozenset()):
                behind.setdefault(found[2].strip(), {}).setdefault(fold(found[1]), part)
    folded = Counter(fold(text) for text, names in behind.items() for _name in names)
    roles = {text for text in behind if folded[fold(text)] > 1 and _may_be_role(text)}
    for text in roles:
        said = tell("“{role}” stands in brackets behind several names and was taken for their role", role=text)
        notes.add(None, "actors", next(iter(behind[text].values())), said)
    kept = next((names for text, names in behind.items() if text not in roles), None)
    if kept:
        notes.add(None, "actors", next(iter(kept.values())), tell("brackets were kept as part of the name"))
    return Naming(commas, frozenset(map(fold, roles)))


def may_be_several(name: str, known: Set[str]) -> bool:
    """Whether a name may be those of several: with a sign between, or a word between `known` (folded) or states'."""
    if country(name) is not None:
        return False
    halves = _WORD_BETWEEN(name)
    return _SIGN_BETWEEN(name) is not None or (
        len(halves) > 1 and all(fold(half) in known or country(half.strip()) is not None for half in halves)
    )


def _roles(text: str, decided: Set[str]) -> list[str]:
    """The roles that a text in brackets says, none where it belongs to the name."""
    several = [each for piece in _SEVERAL.split(text) if (each := piece.strip())] if _SEVERAL.search(text) else []
    if several and all(is_known_role(each) or fold(each) in decided for each in several):
        return several
    if ";" in text and all(_is_written_as_role(each) for each in several):
        return several
    return [text] if is_known_role(text) or _is_written_as_role(text) or (decided and fold(text) in decided) else []


@lru_cache(maxsize=4096)
def is_known_role(text: str) -> bool:
    """Whether a word is one of the roles that are known by name."""
    column = fields.meaning(text)
    return fold(text) in _GERMAN_ROLES or (column is not None and column.field == "actors" and bool(column.role))


@lru_cache(maxsize=4096)
def _is_written_as_role(text: str) -> bool:
    """Whether it begins with a small letter, or one of a script that has no others, and is not what the name is of."""
    return text[:1].isalpha() and not text[0].isupper() and fold(text) not in _KINDS


def _may_be_role(text: str) -> bool:
    """Whether it is no abbreviation, no state and nothing that tells names apart."""
    return text[:1].isalpha() and not text.isupper() and fold(text) not in _KINDS and country(text) is None


def _listed(cell: str) -> bool:
    """Whether commas part a cell, since brackets stand before each and at the end: "Qatar (host), Egypt (mediator)"."""
    return all(part.rstrip().endswith(")") for part in _COMMA_OUTSIDE.split(cell))


def _bare(part: str) -> str:
    found = _BRACKET.fullmatch(part) if part[-1] == ")" else None
    return fold(found[1] if found else part)


def _commas_part(cells: Mapping[str, int], notes: Notes) -> bool:
    """Whether commas part names: no other sign does, and most names beside one stand elsewhere as well."""
    with_commas = [cell for cell in cells if "," in cell and _COMMA_OUTSIDE.search(cell) and not _listed(cell)]
    if not with_commas:
        return False
    alone: Counter[str] = Counter()
    for cell, times in cells.items():
        for part in parts(cell, commas=True):
            alone[_bare(part)] += times
    beside = [(_bare(part), cells[cell]) for cell in with_commas for part in parts(cell, commas=True)]
    elsewhere = sum(times for part, times in beside if alone[part] > 1)
    listed = not any(_BETWEEN.search(cell) for cell in cells)
    listed = listed and elsewhere >= _OFTEN * sum(times for _part, times in beside)
    said = tell("commas were taken to part names") if listed else tell("names with commas were kept whole")
    notes.add(None, "actors", with_commas[0], said)
    return listed

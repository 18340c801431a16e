"""Several values in a cell, so that they come back as they were: parted by ";", torn ones in double quotes.

`Qatar (host); "Hamas (Gaza)" (victim); "Smith; Sons"`: what would be torn or misread stands in double quotes, a quote
in it doubled, and so does a role. A figure that its words don't say wholly has the rest in brackets:
`100 (low=100, high=100, unit=USD)`.
"""

import re
from collections.abc import Callable, Iterable
from functools import lru_cache

from timeline_gui.core.model import QUALIFIERS, Figure, Qualifier
from timeline_gui.formats.tabular.figures import read_figure

BETWEEN = "; "
_DETAILS = ("low", "high", "unit", "counted", "qualifier")
_TORN = re.compile(r'[";|\r\n]|^\s|\s$|\s\(.*\)$|^$', re.DOTALL).search
_TORN_ROLE = re.compile(r'[";|\r\n()]|^\s|\s$|^$').search
_TORN_DETAIL = re.compile(r'[",;\r\n()]|^\s|\s$|^$').search
_QUOTED = r'"((?:[^"]|"")*)"'
_ITEM = re.compile(
    rf'\s*(?:{_QUOTED}|([^";\s](?:[^";]*?[^";\s])??))(?:\s+\(((?:[^()"]|"(?:[^"]|"")*")*)\))?\s*(?:;|\Z)'
).match
_TAG = re.compile(rf'\s*(?:{_QUOTED}|([^";\s](?:[^";]*[^";\s])?))\s*(?:;|\Z)').match
_DETAIL = re.compile(rf'\s*(\w+)=(?:{_QUOTED}|([^",]*))\s*(?:,|\Z)').match


def people_cell(people: Iterable[tuple[str, str]]) -> str:
    """Names, each with a role or "", as a cell."""
    return BETWEEN.join(
        f"{_quoted(name, _TORN)} ({_quoted(role, _TORN_ROLE)})" if role else _quoted(name, _TORN)
        for name, role in people
    )


@lru_cache(maxsize=4096)
def people_in(cell: str) -> tuple[tuple[str, str], ...] | None:
    """The names and roles of such a cell; None where it is not written so."""
    items = _items(cell)
    if items is None:
        return None
    return tuple((name, _unquoted((details or "").strip())) for name, details in items)


def tags_cell(tags: Iterable[str]) -> str:
    """Tags as a cell."""
    return BETWEEN.join(_quoted(tag, _TORN) for tag in tags)


@lru_cache(maxsize=4096)
def tags_in(cell: str) -> tuple[str, ...] | None:
    """The tags of such a cell; None where it is not written so."""
    found, at = [], 0
    while at < len(cell):
        item = _TAG(cell, at)
        if item is None or item.end() == at:
            return None
        found.append(item[2] if item[1] is None else item[1].replace('""', '"'))
        at = item.end()
    return tuple(found)


def figures_cell(figures: Iterable[Figure]) -> str:
    """Figures as a cell: each in its words, and what these don't say."""
    return BETWEEN.join(map(_figure_cell, figures))


@lru_cache(maxsize=4096)
def figures_in(cell: str) -> tuple[Figure, ...] | None:
    """The figures of such a cell; None where it is not written so."""
    items = _items(cell)
    if items is None:
        return None
    found = []
    for text, details in items:
        figure = _read(text) if details is None else _detailed(text, details)
        if figure is None:
            return None
        found.append(figure)
    return tuple(found)


def _items(cell: str) -> list[tuple[str, str | None]] | None:
    found, at = [], 0
    while at < len(cell):
        item = _ITEM(cell, at)
        if item is None or item.end() == at:
            return None
        name: str = item[2] if item[1] is None else item[1].replace('""', '"')
        found.append((name, item[3]))
        at = item.end()
    return found


def _figure_cell(figure: Figure) -> str:
    text = _quoted(figure.text, _TORN)
    if _read(figure.text) == figure:
        return text
    said = {name: getattr(figure, name) for name in _DETAILS}
    details = (
        f"{name}={_quoted(_digits(value), _TORN_DETAIL)}" for name, value in said.items() if value not in ("", None)
    )
    return f"{text} ({', '.join(details)})"


def _read(text: str) -> Figure | None:
    figure = read_figure(text)
    if figure is None:
        return Figure(text)
    return figure if figure.text == text else None


def _detailed(text: str, details: str) -> Figure | None:
    said, at = {}, 0
    while at < len(details):
        item = _DETAIL(details, at)
        if item is None:
            return None
        said[item[1]] = item[3] if item[2] is None else item[2].replace('""', '"')
        at = item.end()
    qualifiers: dict[str, Qualifier] = {each: each for each in QUALIFIERS}
    try:
        low, high = (float(said[name]) if name in said else None for name in ("low", "high"))
        qualifier = qualifiers[said["qualifier"]] if "qualifier" in said else None
    except (ValueError, KeyError):
        return None
    if said.keys() - set(_DETAILS):
        return None
    return Figure(text, low, high, said.get("unit", ""), said.get("counted", ""), qualifier)


def _digits(value: str | float | None) -> str:
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        return str(int(value))
    return str(value)


def _quoted(text: str, torn: Callable[[str], object]) -> str:
    return '"' + text.replace('"', '""') + '"' if torn(text) else text


def _unquoted(text: str) -> str:
    found = re.fullmatch(_QUOTED, text)
    return found[1].replace('""', '"') if found else text

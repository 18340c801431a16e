"""Where the citations of one event contradict each other: nothing is averaged away, it is shown side by side."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import combinations
from math import inf
from typing import Literal, TypeAlias, TypeVar

from timeline_gui.core import edtf
from timeline_gui.core.edtf import Edtf, EdtfError
from timeline_gui.core.model import Citation, Event, Figure, Source
from timeline_gui.core.names import fold
from timeline_gui.core.quotes import find_quote

T = TypeVar("T")
Verdict: TypeAlias = Literal["verified", "not found", "not checked"]

ABOUT = 0.1
"""How far a number that is only "about" so much may be off and still agree."""
_BESIDE = 8


@dataclass(frozen=True, slots=True)
class Claim:
    """One value, and the indices of the event's citations that give it: an EDTF date, or a figure."""

    citations: tuple[int, ...]
    value: str | Figure


@dataclass(frozen=True, slots=True)
class Disagreement:
    """What citations contradict each other about: the date ("") or what is counted, and each distinct claim."""

    about: str
    claims: tuple[Claim, ...]


def verdict(citation: Citation, source: Source | None) -> Verdict:
    """Whether the quote stands in its source's text, looked for first where the citation says it is."""
    if not citation.quote.strip() or source is None or source.text is None:
        return "not checked"
    if citation.start is not None and citation.end is not None:
        nearby = source.text[max(0, citation.start - _BESIDE) : citation.end + _BESIDE]
        if find_quote(citation.quote, nearby) is not None:
            return "verified"
    return "verified" if find_quote(citation.quote, source.text) is not None else "not found"


def disagreements(event: Event) -> tuple[Disagreement, ...]:
    """The date first, then figures in the order of the citations.

    Two claims contradict each other where both cannot be true: "July 2024" and "30 July 2024" agree, "at least 90"
    and "100" do. Figures are compared where each citation has exactly one for what is counted, since several are parts.
    """
    found = []
    dates = _grouped([(index, citation.date or event.date) for index, citation in enumerate(event.citations)])
    if _contradict([edtf_or_none(str(claim.value)) for claim in dates], dates_agree):
        found.append(Disagreement("", dates))
    for about, figures in _comparable(event.citations):
        claims = _grouped(figures)
        if _contradict([bounds(figure) for _index, figure in figures], _meet):
            found.append(Disagreement(about, claims))
    return tuple(found)


def edtf_or_none(text: str) -> Edtf | None:
    """The date, None for one that is absent or can't be read."""
    try:
        return edtf.parse(text) if text else None
    except EdtfError:
        return None


def dates_agree(one: Edtf, other: Edtf) -> bool:
    """Whether both may be true of one event: their starts may be the same second, and their ends."""
    return _meet(
        (_low(one.begin_min), _high(one.begin_max)), (_low(other.begin_min), _high(other.begin_max))
    ) and _meet((_low(one.end_min), _high(one.end_max)), (_low(other.end_min), _high(other.end_max)))


def bounds(figure: Figure) -> tuple[float, float] | None:
    """The least and the greatest number that the figure may stand for; None without a number."""
    low = figure.low if figure.low is not None else figure.high
    high = figure.high if figure.high is not None else figure.low
    if low is None or high is None:
        return None
    match figure.qualifier:
        case "more than" | "at least":
            return low, inf
        case "up to":
            return -inf, high
        case "about":
            return low - ABOUT * abs(low), high + ABOUT * abs(high)
        case _:
            return low, high


def _comparable(citations: Sequence[Citation]) -> list[tuple[str, list[tuple[int, Figure]]]]:
    """Figures by what they count, as (citation, figure); only what each citation counts once."""
    counted: dict[tuple[str, str], list[tuple[int, Figure]]] = {}
    for index, citation in enumerate(citations):
        for figure in citation.figures:
            counted.setdefault((fold(figure.unit), fold(figure.counted)), []).append((index, figure))
    out = []
    for figures in counted.values():
        indices = [index for index, _figure in figures]
        if len(set(indices)) == len(indices) > 1:
            first = figures[0][1]
            out.append((" ".join(filter(None, (first.unit, first.counted))), figures))
    return out


def _grouped(values: Sequence[tuple[int, str]] | Sequence[tuple[int, Figure]]) -> tuple[Claim, ...]:
    groups: dict[object, tuple[list[int], str | Figure]] = {}
    for index, value in values:
        same = (value.low, value.high, value.qualifier) if isinstance(value, Figure) else value
        groups.setdefault(same, ([], value))[0].append(index)
    return tuple(Claim(tuple(indices), value) for indices, value in groups.values())


def _contradict(values: Sequence[T | None], agree: Callable[[T, T], bool]) -> bool:
    known = [value for value in values if value is not None]
    return any(not agree(one, other) for one, other in combinations(known, 2))


def _meet(left: tuple[float, float], right: tuple[float, float]) -> bool:
    return left[0] <= right[1] and right[0] <= left[1]


def _low(bound: int | None) -> float:
    return -inf if bound is None else bound


def _high(bound: int | None) -> float:
    return inf if bound is None else bound

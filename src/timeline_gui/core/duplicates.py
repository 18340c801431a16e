"""Events, actors and sources that may be the same: offered to a person with reasons, never merged in silence.

Only what shares a word, an actor or an address is compared, and with no more than a few neighbours in its block: the
work grows with the number of rows, not with its square.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from heapq import nlargest
from typing import Literal, TypeAlias
from urllib.parse import urlsplit

from timeline_gui.core.columns import ActorEntry, Columns
from timeline_gui.core.edtf import DateFlag
from timeline_gui.core.names import fold
from timeline_gui.core.progress import Progress, SilentProgress

Reason: TypeAlias = Literal[
    "same title",
    "similar titles",
    "same date",
    "dates may be the same",
    "same place",
    "shared actors",
    "same name",
    "similar names",
    "one name holds the other",
    "same address",
    "same text",
]
Ruled: TypeAlias = AbstractSet[tuple[int, int]]
"""Pairs of keys that somebody has ruled out, each in ascending order."""

MOST = 500
"""Pairs that are told of, the likeliest."""
_REACH = 8
"""Neighbours in a block that each of its members is compared with."""
_WORDS = 3
"""Of a title: those that the fewest others have."""
_ALIKE, _ALIKE_WITH_ACTORS = 85.0, 60.0
"""Percent of a title that two share, their words in any order."""
_NAMES_ALIKE = 84.0
_NUMBER = re.compile(r"\b(?:\d+|x{0,3}(?:ix|iv|v?i{0,3}))\b")
"""In folded text: "george ii" is not "george iii"."""
_REPORT_EVERY = 2000


@dataclass(frozen=True, slots=True)
class Pair:
    """Two that may be one, by key in ascending order; a higher score is likelier."""

    one: int
    other: int
    score: float
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class SourceLine:
    """What sources are compared by; `published` is EDTF, `sha256` that of the text, "" without one."""

    key: int
    title: str
    url: str = ""
    published: str = ""
    sha256: str = ""


def alike_events(
    columns: Columns, titles: Sequence[str], ruled_out: Ruled = frozenset(), progress: Progress | None = None
) -> list[Pair]:
    """Events that may have begun at the same time and are called alike; `titles` are by position."""
    from rapidfuzz import fuzz  # loaded where it is used: no start needs it

    folded = [fold(title) for title in titles]
    offsets, actors = columns.actors_of_event.offsets.tolist(), columns.actors_of_event.values.tolist()
    places = columns.events.place.tolist()
    keys, flags = columns.events.key.tolist(), columns.events.flags.tolist()
    begin_min, begin_max = columns.events.begin_min.tolist(), columns.events.begin_max.tolist()
    dates = list(
        zip(begin_min, begin_max, columns.events.end_min.tolist(), columns.events.end_max.tolist(), strict=True)
    )

    def acting(position: int) -> set[int]:
        return set(actors[offsets[position] : offsets[position + 1]])

    def compared() -> Iterator[Pair]:
        blocks = [*_word_blocks(folded), *(columns.events_of_actor.of(i).tolist() for i in range(len(columns.actors)))]
        for one, other in _neighbours(blocks, progress, begin_min, begin_max):
            share = fuzz.token_sort_ratio(folded[one], folded[other], score_cutoff=_ALIKE_WITH_ACTORS)
            if not share or (folded[one] != folded[other] and (_is_code(folded[one]) or _is_code(folded[other]))):
                continue
            undated = (flags[one] | flags[other]) & DateFlag.UNDATED
            shared = not acting(one).isdisjoint(acting(other))
            elsewhere = 0 != places[one] != places[other] != 0
            if share < _ALIKE and (undated or elsewhere or not shared):
                continue
            same_date = not undated and dates[one] == dates[other]
            reasons: list[Reason] = ["same title" if folded[one] == folded[other] else "similar titles"]
            if not undated:
                reasons.append("same date" if same_date else "dates may be the same")
            if shared:
                reasons.append("shared actors")
            if places[one] and places[one] == places[other]:
                reasons.append("same place")
            yield _pair(keys[one], keys[other], share + 10 * len(reasons) - 20 * elsewhere, reasons)

    return _likeliest(compared(), ruled_out)


def alike_actors(
    actors: Sequence[ActorEntry], ruled_out: Ruled = frozenset(), progress: Progress | None = None
) -> list[Pair]:
    """Actors who share a name or alias, or have nearly the same one."""
    from rapidfuzz import fuzz

    names = [sorted({fold(name) for name in (actor.name, *actor.aliases)} - {""}) for actor in actors]

    def alike(one: int, other: int) -> tuple[float, Reason] | None:
        if not set(names[one]).isdisjoint(names[other]):
            return 100.0, "same name"
        if len({actors[one].kind, actors[other].kind} - {"other"}) > 1:
            return None
        share = max(
            fuzz.token_sort_ratio(mine, theirs, score_cutoff=_NAMES_ALIKE) * (_numbers(mine) == _numbers(theirs))
            for mine in names[one]
            for theirs in names[other]
        )
        if share:
            return share, "similar names"
        people = actors[one].kind == actors[other].kind == "person"
        held = people and any(_holds(a, b) or _holds(b, a) for a in names[one] for b in names[other])
        return (_NAMES_ALIKE, "one name holds the other") if held else None

    blocks: dict[str, list[int]] = defaultdict(list)
    for index in sorted((i for i, called in enumerate(names) if called), key=lambda i: names[i][0]):
        for part in {part for name in names[index] for part in _name_parts(name)}:
            blocks[part].append(index)

    def compared() -> Iterator[Pair]:
        for one, other in _neighbours(blocks.values(), progress):
            found = alike(one, other)
            if found is not None:
                yield _pair(actors[one].key, actors[other].key, found[0], [found[1]])

    return _likeliest(compared(), ruled_out)


def alike_sources(
    sources: Sequence[SourceLine], ruled_out: Ruled = frozenset(), progress: Progress | None = None
) -> list[Pair]:
    """Sources with the same address or text, or called alike and not published on different days."""
    from rapidfuzz import fuzz

    lines = sorted(sources, key=lambda line: (line.published, line.key))
    folded = [fold(line.title) for line in lines]
    addresses = [_address(line.url) for line in lines]
    blocks: dict[str, list[int]] = defaultdict(list)
    for index, line in enumerate(lines):
        for value in (addresses[index], line.sha256):
            if value:
                blocks[value].append(index)

    def compared() -> Iterator[Pair]:
        for one, other in _neighbours([*blocks.values(), *_word_blocks(folded)], progress):
            reasons: list[Reason] = []
            if addresses[one] and addresses[one] == addresses[other]:
                reasons.append("same address")
            if lines[one].sha256 and lines[one].sha256 == lines[other].sha256:
                reasons.append("same text")
            days = {lines[one].published, lines[other].published}
            share = fuzz.token_sort_ratio(folded[one], folded[other], score_cutoff=_ALIKE) if folded[one] else 0.0
            same, dated = folded[one] == folded[other], "" not in days
            apart = bool(addresses[one] and addresses[other]) and addresses[one] != addresses[other]
            if (
                share
                and len(days - {""}) < 2
                and _numbers(folded[one]) == _numbers(folded[other])
                and (not apart or (same and dated))
            ):
                reasons.append("same title" if same else "similar titles")
                if dated:
                    reasons.append("same date")
            elif not reasons:
                continue
            yield _pair(lines[one].key, lines[other].key, share + 20 * len(reasons), reasons)

    return _likeliest(compared(), ruled_out)


def _pair(one: int, other: int, score: float, reasons: Iterable[Reason]) -> Pair:
    return Pair(min(one, other), max(one, other), score, tuple(reasons))


def _likeliest(pairs: Iterable[Pair], ruled_out: Ruled) -> list[Pair]:
    open_ones = (pair for pair in pairs if (pair.one, pair.other) not in ruled_out)
    return nlargest(MOST, open_ones, key=lambda pair: (pair.score, -pair.one, -pair.other))


def _neighbours(
    blocks: Iterable[Sequence[int]],
    progress: Progress | None,
    low: Sequence[int] | None = None,
    high: Sequence[int] | None = None,
) -> Iterator[tuple[int, int]]:
    """Members of each block with the few that follow them in it, each two once.

    With `low` and `high`, ranges by member in blocks that are in order of `low`: only those whose ranges meet.
    """
    progress = progress or SilentProgress()
    seen: set[int] = set()  # both in one number: of great documents these are millions
    listed = list(blocks)
    for number, block in enumerate(listed):
        if number % _REPORT_EVERY == 0:
            progress.report(number, len(listed))
        for place, one in enumerate(block):
            for other in block[place + 1 : place + 1 + _REACH]:
                if low is not None and high is not None and low[other] > high[one]:
                    break
                both = one << 32 | other
                if both not in seen:
                    seen.add(both)
                    yield one, other


def _word_blocks(titles: Sequence[str]) -> Iterable[list[int]]:
    """The places of titles by the words of theirs that the fewest others have, and by the whole title."""
    counts = Counter(word for title in titles for word in set(title.split()))
    blocks: dict[str, list[int]] = defaultdict(list)
    for place, title in enumerate(titles):
        rare = sorted(set(title.split()), key=lambda word: (counts[word], word))[:_WORDS]
        for part in {title, *rare} - {""}:
            blocks[part].append(place)
    return (block for block in blocks.values() if len(block) > 1)


def _numbers(text: str) -> list[str]:
    """The numbers in a folded text, Roman ones too."""
    return [number for number in _NUMBER.findall(text) if number]


def _is_code(title: str) -> bool:
    """Whether a title is an identifier rather than words: two of them are alike by nothing but chance."""
    return " " not in title and any(letter.isdigit() for letter in title)


def _name_parts(name: str) -> Iterator[str]:
    """What two spellings of a name share: its words, their beginnings or their ends."""
    yield name
    for word in name.split():
        yield from (word, f"{word[:3]}-", f"-{word[-3:]}")


def _holds(name: str, part: str) -> bool:
    """Whether a name of several words has the other, of one word, as its last."""
    return " " not in part and name.endswith(f" {part}")


def _address(url: str) -> str:
    """An address without what often differs and means nothing: scheme, "www.", the last slash, the fragment."""
    try:
        parts = urlsplit(url.strip())
    except ValueError:
        return url.strip()
    host = parts.netloc.casefold().removeprefix("www.")
    return f"{host}{parts.path.rstrip('/')}{'?' if parts.query else ''}{parts.query}"

"""Tables of a damaged file whose upper pages are lost: their rows are found on the leaves, and put under a new root.

The rows of a table stand on leaf pages, below pages that only tell which leaf comes next. Where one of those is lost,
every leaf that no table reaches is looked at: the number and the kinds of the values in its rows tell whose it is.
"""

from bisect import bisect
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from mmap import ACCESS_READ, mmap
from pathlib import Path

from timeline_gui.store.tables import COLUMNS
from timeline_gui.store.values import is_text

LEAF, INTERIOR = 13, 5
_SAMPLED = 5
"""Rows of a leaf that are looked at."""
_LONGEST_CELL = 2 + 4 + 9
"""Octets that a page above takes for one below, at most."""
_FIRST_TEXT = 13
"""From here on odd numbers stand for texts, in the list of kinds before a row; even ones, less one, for octets."""
_MOST_NUMBER = 9


class _Unreadable(Exception):
    """A page is not what it should be."""


@dataclass(slots=True)
class _Tree:
    """What is reached from a table's root; `broken` says that some of it is not."""

    leaves: list[int] = field(default_factory=list)
    broken: bool = False


@dataclass(frozen=True, slots=True)
class _Leaf:
    page: int
    first: int
    last: int


def regrow(copy: Path, roots: Mapping[str, int]) -> dict[str, int]:
    """Write new roots to the end of a copy for our tables of which pages above the rows are lost; where they are.

    `roots` are those of all tables that are known, by name; one of ours that is not among them counts as lost.
    """
    with copy.open("rb") as file, mmap(file.fileno(), 0, access=ACCESS_READ) as octets:
        pages = _Pages(octets)
        if pages.count < 2:
            return {}
        trees = {table: pages.tree(root) for table, root in roots.items()}
        trees |= {table: _Tree(broken=True) for table in COLUMNS if table not in roots}
        _part(pages, trees)
        lost = [table for table in COLUMNS if trees[table].broken]
        found = _sorted_out(pages, trees, lost)
        new = _Roots(pages.count, pages.size, pages.usable, pages.page)
        grown = {table: new.over(leaves) for table, leaves in found.items()}
    with copy.open("r+b") as longer:
        longer.seek(0, 2)
        longer.writelines(new.pages)
        longer.seek(28)
        longer.write((pages.count + len(new.pages)).to_bytes(4))
    return grown


def _part(pages: "_Pages", trees: Mapping[str, _Tree]) -> None:
    """A leaf that two tables reach belongs to the one that it looks like, and the other one is broken."""
    reached = Counter(page for tree in trees.values() for page in tree.leaves)
    shared = {page for page, times in reached.items() if times > 1}
    for table, tree in trees.items():
        if table in COLUMNS and shared.intersection(tree.leaves):
            own = [page for page in tree.leaves if page not in shared or table in pages.alike(page, [table])]
            tree.broken |= own != tree.leaves
            tree.leaves = own


def _sorted_out(pages: "_Pages", trees: Mapping[str, _Tree], lost: Sequence[str]) -> dict[str, list[_Leaf]]:
    """The leaves of each lost table that more are found of than it reaches, in the order of their rows."""
    if not lost:
        return {}
    reached = {page for tree in trees.values() for page in tree.leaves} | pages.free()
    kept: dict[str, list[_Leaf]] = {table: [] for table in lost}
    for table in lost:
        _fit_in(kept[table], filter(None, map(pages.leaf, trees[table].leaves)))
    others: dict[str, list[_Leaf]] = {table: [] for table in lost}
    for page in range(2, pages.count + 1):
        if page not in reached and pages.kind(page) == LEAF and (leaf := pages.leaf(page)) is not None:
            owners = pages.alike(page, lost)
            if len(owners) == 1:
                others[owners[0]].append(leaf)
    return {table: kept[table] for table in lost if _fit_in(kept[table], others[table])}


def _fit_in(kept: list[_Leaf], others: Iterable[_Leaf]) -> int:
    """Take in the leaves that share no key with one that is there, and count them: of two, one is from before."""
    before = len(kept)
    for leaf in others:
        at = bisect(kept, leaf.first, key=lambda there: there.first)
        if (not at or kept[at - 1].last < leaf.first) and (at == len(kept) or leaf.last < kept[at].first):
            kept.insert(at, leaf)
    return len(kept) - before


class _Pages:
    """The pages of a file, from 1."""

    def __init__(self, octets: mmap) -> None:
        self._octets = octets
        size = int.from_bytes(octets[16:18])
        self.size = 65536 if size == 1 else size
        self.usable = self.size - octets[20]
        self.count = len(octets) // self.size

    def page(self, number: int) -> bytes:
        """What stands on a page."""
        return self._octets[(number - 1) * self.size : number * self.size]

    def kind(self, number: int) -> int:
        """The kind of a page."""
        return self._octets[(number - 1) * self.size]

    def tree(self, root: int) -> _Tree:
        """What is reached from a root."""
        tree, seen, waiting = _Tree(), set(), [root]
        while waiting:
            number = waiting.pop()
            known = 2 <= number <= self.count and number not in seen
            kind = self.kind(number) if known else 0
            seen.add(number)
            if kind == LEAF:
                tree.leaves.append(number)
            elif kind == INTERIOR:
                try:
                    waiting += self._below(number)
                except _Unreadable:
                    tree.broken = True
            else:
                tree.broken = True
        return tree

    def _below(self, number: int) -> Iterator[int]:
        page = self.page(number)
        for at in self._cells(page, 12):
            yield int.from_bytes(page[at : at + 4])
        yield int.from_bytes(page[8:12])

    def _cells(self, page: bytes, header: int) -> list[int]:
        """Where the entries of a page begin. Raises _Unreadable."""
        count = int.from_bytes(page[3:5])
        cells = [int.from_bytes(page[at : at + 2]) for at in range(header, header + 2 * count, 2)]
        if header + 2 * count > self.usable or any(not header <= at < self.usable - 3 for at in cells):
            raise _Unreadable
        return cells

    def leaf(self, number: int) -> _Leaf | None:
        """A leaf with the keys of its first and last row; None where it has none, or they can't be read."""
        page = self.page(number)
        try:
            cells = self._cells(page, 8)
            if not cells:
                return None
            first, last = (_signed(_number(page, _number(page, at)[1])[0]) for at in (cells[0], cells[-1]))
        except _Unreadable:
            return None
        return _Leaf(number, first, last) if first <= last else None

    def alike(self, number: int, tables: Iterable[str]) -> list[str]:
        """The tables that most of the first rows of a leaf may belong to."""
        page = self.page(number)
        try:
            rows = [_kinds(page, at) for at in self._cells(page, 8)[:_SAMPLED]]
        except _Unreadable:
            return []
        return [table for table in tables if 2 * sum(_may_be(table, kinds) for kinds in rows) > len(rows)]

    def free(self) -> set[int]:
        """The pages that hold nothing any more, as far as the list of them can be read."""
        free: set[int] = set()
        trunk = int.from_bytes(self._octets[32:36])
        while 2 <= trunk <= self.count and trunk not in free:
            page = self.page(trunk)
            count = min(int.from_bytes(page[4:8]), self.usable // 4 - 2)
            free |= {trunk, *(int.from_bytes(page[at : at + 4]) for at in range(8, 8 + 4 * count, 4))}
            trunk = int.from_bytes(page[:4])
        return free


class _Roots:
    """New pages behind the last one of a file."""

    def __init__(self, count: int, size: int, usable: int, page: Callable[[int], bytes]) -> None:
        self._count, self._size, self._usable, self._page = count, size, usable, page
        self.pages: list[bytes] = []

    def over(self, leaves: Sequence[_Leaf]) -> int:
        """Make pages that lead to these leaves; the number of the root."""
        if len(leaves) == 1:
            return self._added(self._page(leaves[0].page))  # a root alone has rows itself
        level = [(leaf.page, leaf.last) for leaf in leaves]
        most = (self._usable - 12) // _LONGEST_CELL
        while len(level) > 1:
            groups = -(-len(level) // most)
            ends = [len(level) * group // groups for group in range(groups + 1)]
            parts = [level[start:end] for start, end in pairwise(ends)]
            level = [(self._added(self._above(part)), part[-1][1]) for part in parts]
        return level[0][0]

    def _added(self, page: bytes) -> int:
        self.pages.append(page)
        return self._count + len(self.pages)

    def _above(self, below: Sequence[tuple[int, int]]) -> bytes:
        """A page that leads to others, each with the last key on it."""
        page, content, listed = bytearray(self._size), self._usable, bytearray()
        for number, last in below[:-1]:
            cell = number.to_bytes(4) + _varint(last % 2**64)
            content -= len(cell)
            page[content : content + len(cell)] = cell
            listed += content.to_bytes(2)
        head = bytes((INTERIOR, 0, 0)) + (len(below) - 1).to_bytes(2) + (content % 65536).to_bytes(2) + b"\0"
        head += below[-1][0].to_bytes(4) + listed
        page[: len(head)] = head
        return bytes(page)


def _kinds(page: bytes, at: int) -> list[int]:
    """The kinds of the values of the row that begins there. Raises _Unreadable."""
    _length, at = _number(page, at)
    _key, at = _number(page, at)
    length, now = _number(page, at)
    kinds = []
    while now < at + length:
        kind, now = _number(page, now)
        kinds.append(kind)
    return kinds


def _may_be(table: str, kinds: Sequence[int]) -> bool:
    columns = COLUMNS[table]
    return len(kinds) == len(columns) and all(map(_fits, columns, kinds))


def _fits(column: str, kind: int) -> bool:
    if column == "key":
        return kind == 0  # it stands before the row
    return kind == 0 or (kind >= _FIRST_TEXT and kind % 2 == 1 if is_text(column) else kind <= _MOST_NUMBER)


def _number(octets: bytes, at: int) -> tuple[int, int]:
    """The number of variable length that begins there, and where it ends. Raises _Unreadable."""
    value = 0
    for place, octet in enumerate(octets[at : at + 9]):
        if place == 8:
            return value << 8 | octet, at + 9
        value = value << 7 | octet & 0x7F
        if octet < 0x80:
            return value, at + place + 1
    raise _Unreadable


def _signed(number: int) -> int:
    return number - 2**64 if number >= 2**63 else number


def _varint(number: int) -> bytes:
    """As `_number` reads it."""
    if number >= 2**56:
        return bytes(0x80 | number >> shift & 0x7F for shift in range(57, 7, -7)) + bytes((number & 0xFF,))
    octets = [number & 0x7F]
    while number := number >> 7:
        octets.append(0x80 | number & 0x7F)
    return bytes(reversed(octets))

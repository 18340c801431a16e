"""The rows of the actor tree as far as somebody has looked at them: a document may have a hundred thousand actors."""

from collections.abc import Sequence, Set
from dataclasses import dataclass, field

from timeline_gui.core.columns import ActorEntry
from timeline_gui.core.model import ActorKind
from timeline_gui.ui.actors.hierarchy import GROUPS, Hierarchy

PAGE = 500
"""Rows that a group or a body shows at once; more come when somebody scrolls there."""


@dataclass(slots=True)
class Row:
    """`actor` is an index into the columns, -1 for the heading of a group; `above` the number of the row that it
    stands under, -1 for a heading; `at` its place among the rows there."""

    above: int
    at: int
    actor: int
    kind: ActorKind
    under: list[int] | None = None
    """Actors under it, None until somebody asks."""
    shown: list[int] = field(default_factory=list)
    """Numbers of the rows of the first of them: as many as have been shown."""


class Rows:
    """Rows by the number in which they were made. A person with two affiliations has two; none stands under itself.

    `visible` are the actors that may be seen, None for all; a group without any has no heading.
    """

    def __init__(self, actors: Sequence[ActorEntry], hierarchy: Hierarchy, visible: Set[int] | None) -> None:
        self._actors = actors
        self._hierarchy = hierarchy
        self._visible = visible
        self._rows: list[Row] = []
        self.headings: list[int] = []
        for kind in GROUPS:
            if any(self._is_visible(actor) for actor in hierarchy.groups[kind]):
                self.headings.append(self._add(-1, len(self.headings), -1, kind))

    def __len__(self) -> int:
        return len(self._rows)

    def __getitem__(self, number: int) -> Row:
        return self._rows[number]

    def actors_under(self, number: int) -> list[int]:
        """The actors that stand under a row, whether their rows have been shown or not."""
        row = self._rows[number]
        if row.under is None:
            row.under = self._actors_under(number)
        return row.under

    def under(self, number: int) -> list[int]:
        """The rows that are shown under a row, the first page at least."""
        row = self._rows[number]
        if not row.shown and self.actors_under(number):
            self.add_page(number)
        return row.shown

    def add_page(self, number: int) -> None:
        """Show another page of rows under a row."""
        shown = self._rows[number].shown
        for actor in self.actors_under(number)[len(shown) : len(shown) + PAGE]:
            shown.append(self._add(number, len(shown), actor, self._actors[actor].kind))

    def path(self, number: int) -> tuple[str, ...]:
        """What names a row in other rows too: the kind of its group, then the ids of the actors down to it."""
        return tuple(self._name(each) for each in reversed(self._up_from(number)))

    def find(self, path: Sequence[str]) -> int | None:
        """The number of the row that a path names, None where it is gone."""
        found: int | None = None
        for name in path:
            rows = self.headings if found is None else self.under(found)
            found = next((number for number in rows if self._name(number) == name), None)
            if found is None:
                break
        return found

    def _add(self, above: int, at: int, actor: int, kind: ActorKind) -> int:
        self._rows.append(Row(above, at, actor, kind))
        return len(self._rows) - 1

    def _is_visible(self, actor: int) -> bool:
        return self._visible is None or actor in self._visible

    def _actors_under(self, number: int) -> list[int]:
        row = self._rows[number]
        if row.actor < 0:
            return [actor for actor in self._hierarchy.groups[row.kind] if self._is_visible(actor)]
        under = self._hierarchy.under(row.actor)
        if not under:
            return []
        above = {self._rows[each].actor for each in self._up_from(number)}
        return [actor for actor in under if actor not in above and self._is_visible(actor)]

    def _up_from(self, number: int) -> list[int]:
        """The row, the one that it stands under, and so on up to the heading of the group."""
        numbers = []
        while number >= 0:
            numbers.append(number)
            number = self._rows[number].above
        return numbers

    def _name(self, number: int) -> str:
        row = self._rows[number]
        return self._actors[row.actor].id if row.actor >= 0 else row.kind

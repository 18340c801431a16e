"""Which actor stands under which: bodies with the people who act for them, by affiliation.

Whoever is affiliated with a body stands under it, under each of them where there are several. A state stands among the
states as well. Rows are made when somebody looks at them: a document may have a hundred thousand actors.
"""

from collections.abc import Iterable, Sequence

from timeline_gui.core.columns import Columns
from timeline_gui.core.filters import Filter, actor_counts
from timeline_gui.core.model import ACTOR_KINDS, ActorKind
from timeline_gui.core.names import fold

GROUPS: tuple[ActorKind, ...] = ("state", "organisation", "armed group", "person", "other")
assert set(GROUPS) == set(ACTOR_KINDS)


class Hierarchy:
    """The tree of a document's actors by index, the busiest first."""

    def __init__(self, columns: Columns) -> None:
        self._actors = columns.actors
        totals = actor_counts(Filter(), columns)
        order = sorted(range(len(self._actors)), key=lambda i: (-int(totals[i]), self._actors[i].name.casefold()))
        self._under: dict[int, list[int]] = {}
        for index in order:
            for body, _role in self._actors[index].affiliations:
                under = self._under.setdefault(body, [])
                if body != index and (not under or under[-1] != index):
                    under.append(index)
        self.groups: dict[ActorKind, list[int]] = {kind: [] for kind in GROUPS}
        for index in self._tops(order):
            self.groups[self._actors[index].kind].append(index)
        self._folded: list[tuple[str, ...]] | None = None

    def _tops(self, order: Sequence[int]) -> list[int]:
        tops = {i for i in order if self._actors[i].kind == "state" or not self._actors[i].affiliations}
        reached = self._reach(tops)
        for index in order:  # bodies that are affiliated in a circle hang on none of the others
            if index not in reached:
                tops.add(index)
                reached |= self._reach((index,))
        return [index for index in order if index in tops]

    def _reach(self, starts: Iterable[int]) -> set[int]:
        reached, frontier = set(starts), list(starts)
        while frontier:
            for index in self._under.get(frontier.pop(), ()):
                if index not in reached:
                    reached.add(index)
                    frontier.append(index)
        return reached

    def under(self, index: int) -> Sequence[int]:
        """Those directly affiliated with an actor."""
        return self._under.get(index, ())

    def above(self, indices: Iterable[int]) -> set[int]:
        """Every body that some of these actors stand under, directly or through others."""
        found: set[int] = set()
        frontier = list(indices)
        while frontier:
            for body, _role in self._actors[frontier.pop()].affiliations:
                if body not in found:
                    found.add(body)
                    frontier.append(body)
        return found

    def find(self, text: str) -> set[int]:
        """The actors whose name, or one of whose aliases, holds every word of a text; case and accents do not count."""
        words = fold(text).split()
        if self._folded is None:
            self._folded = [tuple(fold(name) for name in (a.name, *a.aliases)) for a in self._actors]
        return {
            index
            for index, names in enumerate(self._folded)
            if any(all(word in name for word in words) for name in names)
        }

    def alias_found(self, index: int, text: str) -> str:
        """The alias by which a search finds an actor, "" where its name is what was found."""
        words = fold(text).split()
        actor = self._actors[index]
        for name in (actor.name, *actor.aliases):
            if all(word in fold(name) for word in words):
                return "" if name == actor.name else name
        return ""

    def role(self, index: int, body: int) -> str:
        """What an actor does for a body, "" where that is not known."""
        return next((role for other, role in self._actors[index].affiliations if other == body and role), "")

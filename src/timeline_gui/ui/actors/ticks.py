"""What ticks mean. The ticks are the filter: `Filter.actors` holds what a person ticked, nothing is kept beside it.

A tick on a body stands for the body and everyone under it, who show as included. Ticking a body takes the ticks of
those under it along. Unticking one who is included gives up the body's tick for ticks of the others under it: what
still has a tick is what is asked for. With `only_named` a tick stands for its actor alone.
"""

from dataclasses import dataclass, replace

from timeline_gui.core.columns import Columns
from timeline_gui.core.filters import Filter
from timeline_gui.ui.actors.hierarchy import Hierarchy


@dataclass(frozen=True, slots=True)
class Ticks:
    """Actors by index: ticked themselves, included by a tick above them, and bodies with some ticks below."""

    ticked: frozenset[int] = frozenset()
    included: frozenset[int] = frozenset()
    partly: frozenset[int] = frozenset()

    def on(self, index: int) -> bool:
        """Whether an actor's events are asked for."""
        return index in self.ticked or index in self.included


def read_ticks(chosen: Filter, columns: Columns, hierarchy: Hierarchy) -> Ticks:
    """The ticks that a filter shows as."""
    wanted = set(chosen.actors)
    ticked = {i for i, actor in enumerate(columns.actors) if actor.id in wanted} if wanted else set()
    included: set[int] = set()
    if not chosen.only_named:
        for index in ticked:
            included.update(int(i) for i in columns.members.of(index))
    included -= ticked
    partly = hierarchy.above(ticked | included) - ticked - included
    return Ticks(frozenset(ticked), frozenset(included), frozenset(partly))


def toggled(chosen: Filter, columns: Columns, hierarchy: Hierarchy, index: int) -> Filter:
    """The filter after a click on an actor's box."""
    ticks = read_ticks(chosen, columns, hierarchy)
    wanted = set(ticks.ticked)
    if chosen.only_named:
        wanted ^= {index}
    elif ticks.on(index):
        wanted = _without(wanted, columns, hierarchy, index)
    else:
        wanted -= {int(i) for i in columns.members.of(index)}
        wanted.add(index)
    return with_actors(chosen, columns, wanted)


def _without(wanted: set[int], columns: Columns, hierarchy: Hierarchy, index: int) -> set[int]:
    above = hierarchy.above((index,)) - {index}
    kept = wanted - above - {index}
    pending, seen = list(wanted & above), set(wanted & above)
    while pending:
        for other in hierarchy.under(pending.pop()):
            if other in above:
                if other not in seen:
                    seen.add(other)
                    pending.append(other)
            elif other != index:
                kept.add(other)
    # Who stands under the one that was unticked goes with it.
    return kept - {int(i) for i in columns.members.of(index)}


def with_actors(chosen: Filter, columns: Columns, wanted: set[int]) -> Filter:
    """The filter with these ticks: those it has keep their order, new ones follow in that of the document."""
    indices = {columns.actors[i].id: i for i in wanted}
    kept = [actor_id for actor_id in chosen.actors if actor_id in indices]
    fresh = sorted(wanted - {indices[actor_id] for actor_id in kept})
    return replace(chosen, actors=(*kept, *(columns.actors[i].id for i in fresh)))


def inverted(chosen: Filter) -> Filter:
    """Those that were asked for are left out, and those left out are asked for."""
    return replace(chosen, actors=chosen.not_actors, not_actors=chosen.actors)


def left_out(chosen: Filter, actor_id: str) -> Filter:
    """Without the events of an actor; asked again, with them."""
    kept = tuple(other for other in chosen.not_actors if other != actor_id)
    out = kept if actor_id in chosen.not_actors else (*kept, actor_id)
    asked = tuple(other for other in chosen.actors if other != actor_id)
    return replace(chosen, actors=asked, not_actors=out)


def solo(chosen: Filter, actor_id: str) -> Filter:
    """Only this actor; asked again, no actor."""
    return replace(chosen, actors=() if chosen.actors == (actor_id,) else (actor_id,))

"""Actors by the names that a file uses for them."""

from collections.abc import Iterable

from timeline_gui.core.model import Actor, derived_id
from timeline_gui.core.names import fold
from timeline_gui.formats.countries import as_country, country, is_doubtful


class ActorBook:
    """Finds the actor that a name means, case and accents aside; a name that nobody bears makes a new one.

    With `states` the several names of a state mean one actor, who has the others as aliases: "Turkey" and "Türkiye". A
    name that people bear too is a state's where the file names other states.
    """

    def __init__(self, actors: Iterable[Actor] = (), *, states: bool = False) -> None:
        self._states = states
        self._state_named = False
        self._actors = {actor.id: actor for actor in actors}
        self._exact: dict[str, list[str]] = {}
        self._folded: dict[str, str] = {}
        for actor in self._actors.values():
            self._exact.setdefault(actor.name, []).append(actor.id)
            self._folded.setdefault(fold(actor.name), actor.id)
        for actor in self._actors.values():
            for alias in actor.aliases:
                self._folded.setdefault(fold(alias), actor.id)

    def find(self, name: str) -> str:
        """The id of the actor with this id, name or alias, in that order."""
        if name in self._actors:
            return name
        if name in self._exact:
            return self._exact[name][0]
        state = country(name) if self._states and not is_doubtful(name) else None
        self._state_named = self._state_named or state is not None
        key = fold(state.name if state else name)
        known = self._folded.get(fold(name)) or self._folded.get(key)
        if known is None:
            known = derived_id("actor", key)
            actor = Actor(known, name)
            self._actors[known] = as_country(actor) if state else actor
            self._folded[key] = known
        self._exact[name] = [known]
        return known

    def shared(self, name: str) -> bool:
        """Whether several actors bear exactly this name, so that it tells nobody apart (and it is no id)."""
        return name not in self._actors and len(self._exact.get(name, ())) > 1

    def replace(self, actors: Iterable[Actor]) -> None:
        """Put these records in the place of those with the same ids."""
        self._actors.update((actor.id, actor) for actor in actors)

    def actor(self, id: str) -> Actor:
        """The actor with an id that `find` gave."""
        return self._actors[id]

    def learn(self, actor: Actor) -> None:
        """Put a record in the place of the one with its id; from now on its aliases find it."""
        self._actors[actor.id] = actor
        for alias in actor.aliases:
            self._folded.setdefault(fold(alias), actor.id)

    @property
    def actors(self) -> tuple[Actor, ...]:
        """All of them, new ones last."""
        if not self._state_named:
            return tuple(self._actors.values())
        return tuple(as_country(actor) if is_doubtful(actor.name) else actor for actor in self._actors.values())

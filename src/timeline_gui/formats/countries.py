"""The names of states: one that is called otherwise in a file is the same, and comes with its other names."""

from dataclasses import dataclass
from functools import cache

from timeline_gui.bundled import RESOURCES
from timeline_gui.core.model import Actor
from timeline_gui.core.names import fold

_DOUBTFUL = frozenset({"chad", "georgia", "jordan"})
"""Names of states that people or other places bear as well. "Congo", which two states are called, names none."""


@dataclass(frozen=True, slots=True)
class Country:
    """A state: what it is mostly called, and its other names, the adjective last."""

    name: str
    aliases: tuple[str, ...]
    demonym: str


def country(name: str) -> Country | None:
    """The state of this name, short or official, case and accents aside. An adjective names none."""
    return _by_name().get(fold(name))


def state_of(adjective: str) -> Country | None:
    """The state whose adjective this is, None for what is a name as well."""
    return _by_adjective().get(fold(adjective))


def is_doubtful(name: str) -> bool:
    """Whether this name of a state often means somebody or something else."""
    return fold(name) in _DOUBTFUL


def as_country(actor: Actor) -> Actor:
    """The actor as a state with its other names, if it is called like one and nothing else is known of it."""
    found = country(actor.name)
    if found is None or actor.kind != "other" or actor.aliases:
        return actor
    names = (found.name, *found.aliases, found.demonym)
    aliases = tuple(name for name in dict.fromkeys(names) if fold(name) != fold(actor.name))
    return Actor(actor.id, actor.name, "state", aliases, actor.affiliations, actor.description)


@cache
def _by_adjective() -> dict[str, Country]:
    names = _by_name()
    found = {fold(state.demonym): state for state in names.values() if state.demonym}
    return {adjective: state for adjective, state in found.items() if adjective not in names}


@cache
def _by_name() -> dict[str, Country]:
    found: dict[str, Country] = {}
    for line in (RESOURCES / "countries.tsv").read_text(encoding="utf-8").splitlines():
        name, official, demonym, *others = line.split("\t")
        aliases = [official, *(others[0].split("; ") if others else ())]
        state = Country(name, tuple(alias for alias in aliases if alias), demonym)
        for each in (name, *state.aliases):
            found[fold(each)] = state
    return found

"""What a file says of actors beside their names: the kind, other names, whom they act for."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from timeline_gui.core.language import tell
from timeline_gui.core.model import ActorKind, Affiliation
from timeline_gui.core.names import fold
from timeline_gui.formats.actor_book import ActorBook
from timeline_gui.formats.notes import Notes

_KINDS: dict[ActorKind, tuple[str, ...]] = {
    "person": ("person", "individual", "human", "mensch", "personne", "persona"),
    "state": ("state", "country", "nation", "staat", "land", "pays", "pais"),
    "organisation": ("organisation", "organization", "org", "company", "corporation", "ngo", "igo", "agency"),
    "armed group": ("armed group", "militia", "rebel group", "armed actor"),
    "other": ("other",),
}
_BY_WORD = {word: kind for kind, words in _KINDS.items() for word in words}


@dataclass(frozen=True, slots=True)
class Person:
    """What one row says of an actor: `affiliations` are names with roles."""

    name: str
    kind: ActorKind | None = None
    aliases: tuple[str, ...] = ()
    affiliations: tuple[tuple[str, str], ...] = ()
    description: str = ""


def kind_of(words: str) -> ActorKind | None:
    """The kind of actor that these words mean; None where they mean none that is known."""
    return _BY_WORD.get(fold(words).replace("_", " ").replace("-", " "))


class People:
    """Puts what rows say of actors into their book."""

    def __init__(self, book: ActorBook, notes: Notes) -> None:
        self._book, self._notes = book, notes
        self._learned: set[Person] = set()

    def learn(self, row: int, people: Iterable[Person]) -> None:
        """Add what a row says; a kind or description other than that of an earlier row is told."""
        for person in people:
            if person not in self._learned:
                self._learned.add(person)
                self._add(row, person)

    def _add(self, row: int, person: Person) -> None:
        actor = self._book.actor(self._book.find(person.name))
        known = {fold(name) for name in (actor.name, *actor.aliases)}
        aliases = tuple(alias for alias in dict.fromkeys(person.aliases) if fold(alias) not in known)
        acting = (Affiliation(self._book.find(name), role) for name, role in person.affiliations)
        kind = actor.kind if actor.kind != "other" else person.kind or "other"
        self._book.learn(
            replace(
                actor,
                kind=kind,
                aliases=actor.aliases + aliases,
                affiliations=tuple(dict.fromkeys((*actor.affiliations, *acting))),
                description=actor.description or person.description,
            )
        )
        if person.kind not in (None, "other", kind):
            self._notes.add(
                row, "actors", actor.name, tell("“{kind}” is another kind than before; left out", kind=person.kind)
            )
        if person.description not in ("", actor.description or person.description):
            self._notes.add(row, "actors", person.description, tell("the actor has another description; left out"))

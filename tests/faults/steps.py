"""Random steps on a document, the same ones for the same seed: what a process does while it is killed."""

import random
from collections.abc import Callable
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

from timeline_gui.core.edits import EditGroup
from timeline_gui.core.model import Actor, Batch, Citation, Event, Figure, Participation, Source
from timeline_gui.store import edits, imports, queries
from timeline_gui.store.document import Document
from timeline_gui.store.opening import open_document
from timeline_gui.store.revisions import revise

IMPORTED = 120
"""Events that an import adds at most."""


def digest(document: Document) -> str:
    """What tells one state of a document from any other."""
    return sha256(repr(queries.batch(document)).encode()).hexdigest()[:16]


class Steps:
    """Opens a document and makes one random step after the other; the first brings an older file up to date."""

    def __init__(self, path: Path, seed: int) -> None:
        self._path = path
        self._chance = random.Random(seed)
        self._made: list[EditGroup] = []
        self._count = 0
        self.on_step: Callable[[EditGroup], object] = lambda _group: None
        self.document = open_document(path, backup_folder=path.parent)

    def make(self) -> None:
        """One step."""
        self._count += 1
        act = self._chance.choice((self._add, self._add, self._change, self._change, self._remove, self._import))
        if self._made and self._chance.random() < 0.2:
            act = self._undo
        if self._chance.random() < 0.1:
            act = self._reopen
        act()

    def _apply(self, group: EditGroup) -> None:
        if group:
            edits.apply(self.document, group)
            self._made.append(group)
            self.on_step(group)

    def _event(self, name: str) -> Event:
        chance = self._chance
        figures = (Figure(f"{chance.randrange(99)} people", 1.0, 9.0, counted="people"),)
        return Event(
            f"{name}-{self._count}",
            f"Event {name} {self._count}",
            date=f"{chance.randrange(1900, 2030)}-{chance.randrange(1, 13):02}",
            tags=(chance.choice("abc"),),
            participants=(Participation("killer-actor", "witness"),),
            citations=(Citation("killer-source", f"Quote {chance.random()}", figures=figures),),
        )

    def _batch(self, count: int) -> Batch:
        return Batch(
            "Batch",
            (Actor("killer-actor", "Witness", "person"),),
            (Source("killer-source", "Testimony"),),
            tuple(self._event(f"{number}") for number in range(count)),
        )

    def _add(self) -> None:
        self._apply(imports.plan_import(self.document, self._batch(1), "one").group)

    def _import(self) -> None:
        many = self._batch(self._chance.randrange(2, IMPORTED))
        self._apply(imports.plan_import(self.document, many, "many").group)

    def _keys(self) -> list[int]:
        with self.document.cursor() as cursor:
            return [key for (key,) in cursor.execute("SELECT key FROM event ORDER BY key")]

    def _change(self) -> None:
        keys = self._keys()
        if keys:
            chosen = self._chance.sample(keys, min(len(keys), self._chance.randrange(1, 9)))
            told = {key: queries.event(self.document, key) for key in chosen}
            changed = {key: replace(event, title=f"{event.title}!", tags=("z",)) for key, event in told.items()}
            self._apply(revise(self.document, "Change", changed=changed))

    def _remove(self) -> None:
        keys = self._keys()
        if len(keys) > 3:
            self._apply(revise(self.document, "Delete", removed=self._chance.sample(keys, 2)))

    def _undo(self) -> None:
        group = self._made.pop().inverse()
        edits.apply(self.document, group)
        self.on_step(group)

    def _reopen(self) -> None:
        self.document.close()
        self.document = open_document(self._path, backup_folder=self._path.parent)

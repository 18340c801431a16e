"""A field that names an actor or a source: those of the document are offered, another name is a new one."""

from dataclasses import dataclass, field

from PySide6.QtWidgets import QWidget

from timeline_gui.core.model import Actor, Source, new_id
from timeline_gui.ui.editing.fields import LineField
from timeline_gui.ui.editing.names import Names, complete
from timeline_gui.ui.theme import Theme


@dataclass(slots=True)
class Newcomers:
    """Actors and sources that a form has named and the document does not have yet, by id."""

    actors: dict[str, Actor] = field(default_factory=dict)
    sources: dict[str, Source] = field(default_factory=dict)


class ActorField(LineField):
    """Its value is an actor's id, or None."""

    def __init__(
        self, label: str, names: Names, newcomers: Newcomers, theme: Theme, parent: QWidget, *, hint: str = ""
    ) -> None:
        super().__init__(label, theme, parent, hint=hint)
        self.value = None
        self._names, self._newcomers = names, newcomers
        complete(self.line, names.actors)
        self.line.textChanged.connect(self._on_text_changed)

    def written(self, value: str | None) -> str:
        if value is None:
            return ""
        known = self._newcomers.actors.get(value)
        return known.name if known is not None else self._names.actor_name(value)

    def read(self) -> str | None:
        name = " ".join(self.line.text().split())
        if not name:
            return None
        if name == self.written(self.value):
            return str(self.value)  # one of two actors of this name stays the one it is
        if found := self._names.actor(name):
            return found.id
        actor = Actor(new_id(), name)
        self._newcomers.actors[actor.id] = actor
        return actor.id

    def _on_text_changed(self, text: str) -> None:
        found = self._names.actor(text) if text.strip() else None
        if not text.strip() or text == self.written(self.value):
            self.say("")
        elif found is None:
            self.say(self.tr("A new actor"))
        else:
            self.say(found.name if found.name != text else "")


class SourceField(LineField):
    """Its value is a source's id, or None."""

    def __init__(
        self, label: str, names: Names, newcomers: Newcomers, theme: Theme, parent: QWidget, *, hint: str = ""
    ) -> None:
        super().__init__(label, theme, parent, hint=hint)
        self.value = None
        self._names, self._newcomers = names, newcomers
        complete(self.line, names.sources)
        self.line.textChanged.connect(self._on_text_changed)

    def written(self, value: str | None) -> str:
        if value is None:
            return ""
        known = self._newcomers.sources.get(value)
        return known.title if known is not None else self._names.source_title(value)

    def read(self) -> str:
        title = " ".join(self.line.text().split())
        if not title:
            raise ValueError(self.tr("A citation needs its source."))
        if title == self.written(self.value):
            return str(self.value)
        if found := self._names.source(title):
            return found.id
        source = Source(new_id(), title)
        self._newcomers.sources[source.id] = source
        return source.id

    def _on_text_changed(self, text: str) -> None:
        new = bool(text.strip()) and text != self.written(self.value) and self._names.source(text) is None
        self.say(self.tr("A new source") if new else "")

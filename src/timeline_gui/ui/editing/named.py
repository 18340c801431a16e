"""A field that names an actor or a source: those of the document are offered, another name is a new one."""

from dataclasses import dataclass, field

from PySide6.QtCore import QStringListModel
from PySide6.QtWidgets import QWidget

from timeline_gui.core.columns import ActorEntry, SourceEntry
from timeline_gui.core.model import Actor, Source, new_id
from timeline_gui.ui.editing.fields import LineField
from timeline_gui.ui.editing.names import Names, complete
from timeline_gui.ui.theme import Theme


@dataclass(slots=True)
class Newcomers:
    """Actors and sources that a form has named and the document does not have yet, by id."""

    actors: dict[str, Actor] = field(default_factory=dict)
    sources: dict[str, Source] = field(default_factory=dict)


class _NamedField(LineField):
    """A line whose value is the id of what is named in it."""

    def __init__(
        self, label: str, names: Names, newcomers: Newcomers, theme: Theme, parent: QWidget, *, hint: str = ""
    ) -> None:
        super().__init__(label, theme, parent, hint=hint)
        self.value = None
        self._names, self._newcomers = names, newcomers
        complete(self.line, self._known())
        self.line.textChanged.connect(self._on_text_changed)

    def written(self, value: str | None) -> str:
        return "" if value is None else self._name_of(value)

    def _known(self) -> QStringListModel:
        """The names that are offered."""
        raise NotImplementedError

    def _name_of(self, value: str) -> str:
        raise NotImplementedError

    def _found(self, name: str) -> ActorEntry | SourceEntry | None:
        """What the document has of this name."""
        raise NotImplementedError

    def _new(self, name: str) -> str:
        """The id of a new one of this name."""
        raise NotImplementedError

    def _on_text_changed(self, text: str) -> None:
        raise NotImplementedError

    def _id_of(self, name: str) -> str:
        if name == self.written(self.value):
            return str(self.value)  # one of two of the same name stays the one it is
        found = self._found(name)
        return found.id if found is not None else self._new(name)


class ActorField(_NamedField):
    """Its value is an actor's id, or None."""

    def understood(self) -> str | None:
        name = super().understood()
        return self._id_of(name) if name else None

    def _known(self) -> QStringListModel:
        return self._names.actors

    def _name_of(self, value: str) -> str:
        known = self._newcomers.actors.get(value)
        return known.name if known is not None else self._names.actor_name(value)

    def _found(self, name: str) -> ActorEntry | None:
        return self._names.actor(name)

    def _new(self, name: str) -> str:
        actor = Actor(new_id(), name)
        self._newcomers.actors[actor.id] = actor
        return actor.id

    def _on_text_changed(self, text: str) -> None:
        found = self._found(text) if text.strip() else None
        if not text.strip() or text == self.written(self.value):
            self.say("")
        elif found is None:
            self.say(self.tr("A new actor"))
        else:
            self.say(found.name if found.name != text else "")


class SourceField(_NamedField):
    """Its value is a source's id."""

    def understood(self) -> str:
        title = super().understood()
        if not title:
            raise ValueError(self.tr("A citation needs its source."))
        return self._id_of(title)

    def _known(self) -> QStringListModel:
        return self._names.sources

    def _name_of(self, value: str) -> str:
        known = self._newcomers.sources.get(value)
        return known.title if known is not None else self._names.source_title(value)

    def _found(self, name: str) -> SourceEntry | None:
        return self._names.source(name)

    def _new(self, name: str) -> str:
        source = Source(new_id(), name)
        self._newcomers.sources[source.id] = source
        return source.id

    def _on_text_changed(self, text: str) -> None:
        new = bool(text.strip()) and text != self.written(self.value) and self._found(text) is None
        self.say(self.tr("A new source") if new else "")

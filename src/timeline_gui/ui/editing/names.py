"""What a person may name in a form: the actors, sources, places and categories of the document, for completion."""

from collections.abc import Collection, Iterable, Sequence

from PySide6.QtCore import QObject, QStringListModel, Qt
from PySide6.QtWidgets import QCompleter, QLineEdit

from timeline_gui.core.categories import CATEGORIES
from timeline_gui.core.columns import ActorEntry, Columns, SourceEntry
from timeline_gui.core.names import fold
from timeline_gui.core.retyped import tidy

MOST_SHOWN = 12


class Names(QObject):
    """Lists to complete from, and who or what a typed name means. Read anew where the document's rows are new."""

    def __init__(self, columns: Columns, parent: QObject) -> None:
        super().__init__(parent)
        self.actors = QStringListModel(self)
        self.sources = QStringListModel(self)
        self.places = QStringListModel(self)
        self.categories = QStringListModel(self)
        self._actors: tuple[ActorEntry, ...] | None = None
        self._sources: tuple[SourceEntry, ...] | None = None
        self._actor_by_name: dict[str, ActorEntry] = {}
        self._source_by_title: dict[str, SourceEntry] = {}
        self._actor_by_id: dict[str, ActorEntry] = {}
        self._source_by_id: dict[str, SourceEntry] = {}
        self.read(columns)

    def read(self, columns: Columns) -> None:
        """Take the names from these columns."""
        if columns.actors != self._actors:
            self._actors = columns.actors
            self._actor_by_id = {actor.id: actor for actor in columns.actors}
            # Names come before aliases, and the first of two actors of one name before the second.
            called = [(alias, actor) for actor in reversed(columns.actors) for alias in actor.aliases]
            called += [(actor.name, actor) for actor in reversed(columns.actors)]
            self._actor_by_name = {fold(name): actor for name, actor in called}
            _fill(self.actors, (name for name, _actor in called))
        if columns.sources != self._sources:
            self._sources = columns.sources
            self._source_by_id = {source.id: source for source in columns.sources}
            self._source_by_title = {fold(source.title): source for source in reversed(columns.sources)}
            _fill(self.sources, (source.title for source in columns.sources))
        _fill(self.places, columns.places)
        _fill(self.categories, (*CATEGORIES, *columns.categories))

    def actor(self, name: str) -> ActorEntry | None:
        """The actor of this name or alias, case and accents aside."""
        return self._actor_by_name.get(fold(name))

    def source(self, title: str) -> SourceEntry | None:
        """The source of this title, case and accents aside."""
        return self._source_by_title.get(fold(title))

    def source_of(self, source_id: str) -> SourceEntry | None:
        """The source of the document with this id."""
        return self._source_by_id.get(source_id)

    def actor_name(self, actor_id: str) -> str:
        """What an actor is called."""
        found = self._actor_by_id.get(actor_id)
        return found.name if found is not None else actor_id

    def source_title(self, source_id: str) -> str:
        """What a source is called."""
        found = self._source_by_id.get(source_id)
        return found.title if found is not None else source_id


def _fill(model: QStringListModel, names: Iterable[str]) -> None:
    wanted = sorted({name for name in names if name}, key=str.casefold)
    if model.stringList() != wanted:
        model.setStringList(wanted)


def complete(editor: QLineEdit, names: QStringListModel) -> None:
    """Offer the names that hold what is typed, in any case."""
    completer = QCompleter(names, editor)
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    completer.setFilterMode(Qt.MatchFlag.MatchContains)
    completer.setMaxVisibleItems(MOST_SHOWN)
    editor.setCompleter(completer)


def words_of(text: str, known: Collection[str] = ()) -> Sequence[str]:
    """Words with commas between them, each once, in their order; those that are known stay as they are."""
    words = (word.removeprefix(" ") for word in text.split(","))
    told = (word if word in known else tidy(word).strip() for word in words)
    return list(dict.fromkeys(word for word in told if word))

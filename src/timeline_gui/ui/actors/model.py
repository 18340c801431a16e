"""The actors as a tree for QTreeView: groups by kind, bodies, and the people who act for them."""

from html import escape
from typing import Any, TypeAlias

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer, Signal

from timeline_gui.core import filters
from timeline_gui.core.columns import ActorEntry, Columns, Ints, Mask
from timeline_gui.core.model import ActorKind
from timeline_gui.session.session import Session
from timeline_gui.ui.actors.hierarchy import Hierarchy
from timeline_gui.ui.actors.histogram import EMPTY, Binning, Histogram
from timeline_gui.ui.actors.rows import PAGE, Row, Rows
from timeline_gui.ui.actors.ticks import Ticks, read_ticks, toggled

Index: TypeAlias = QModelIndex | QPersistentModelIndex
_Role = Qt.ItemDataRole
_NONE = QModelIndex()
_OF_GROUP = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
_OF_ACTOR = _OF_GROUP | Qt.ItemFlag.ItemIsUserCheckable
"""Asked for each of thousands of rows whenever the tree is laid out, and slow to be joined."""
AT_ONCE = 20_000
"""Events up to which the actors are counted at once, of more when the window has time."""


class ActorModel(QAbstractItemModel):
    """One column. A person with two affiliations has two rows; no row stands under itself.

    Signals:
        recounted: what rows say of their events is new, for as many as are in sight to be painted again.
    """

    recounted = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._search = ""
        self._together = False
        self.hidden: frozenset[str] = frozenset()
        """The ids of actors that a person has taken off the list."""
        self._visible: set[int] | None = None
        self._columns: Columns = session.columns
        self._load()
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._count_again)
        session.view.filter_changed.connect(self._on_filter_changed)

    # Content

    def adopt(self) -> bool:
        """Take over columns in which nothing differs that the pane shows; whether that is so."""
        columns = self._session.columns
        if not columns.is_like(self._columns):
            return False
        self._columns = columns
        return True

    def reload(self) -> None:
        """Read the actors of the session anew."""
        self.beginResetModel()
        self._load()
        self._search_again()
        self.endResetModel()

    def _load(self) -> None:
        self._columns = self._session.columns
        self.hierarchy = Hierarchy(self._columns)
        view = self._session.view
        self._binning = Binning(self._columns, view.whole_extent)
        self._forget_rows()
        self._count()

    def _forget_rows(self) -> None:
        self._rows = Rows(self._columns.actors, self.hierarchy, self._visible)

    def _count(self) -> None:
        view = self._session.view
        self._counts: Ints = view.actor_counts()
        self._ticks: Ticks = read_ticks(view.filter, self._columns, self.hierarchy)
        without = filters.without(view.filter, "actors")
        hits = view.filter_hits if without.text else None
        self._mask: Mask = filters.answers(without, self._columns, hits) != filters.NO
        self._histograms: dict[int, Histogram] = {}

    def _on_filter_changed(self) -> None:
        if self._session.columns is not self._columns:
            return  # rows are new as well: `reload` follows
        if len(self._columns) > AT_ONCE:
            self._later.start()  # what matches is on the screen first
        else:
            self._count_again()

    def _count_again(self) -> None:
        if self._session.columns is not self._columns:
            return
        before = self._ticks
        self._count()
        if self._together:
            self._limit_again()
            return
        self.recounted.emit()
        for number in range(len(self._rows)):
            actor = self._rows[number].actor
            if actor >= 0 and _state(before, actor) != _state(self._ticks, actor):
                self.dataChanged.emit(self._index(number), self._index(number), [_Role.CheckStateRole])

    # Search

    @property
    def search(self) -> str:
        """The text that rows are limited to, "" for all."""
        return self._search

    def set_search(self, text: str) -> None:
        """Show only the actors that a text finds, and the bodies above them."""
        text = text.strip()
        if text == self._search:
            return
        self.beginResetModel()
        self._search = text
        self._search_again()
        self.endResetModel()

    @property
    def together(self) -> bool:
        """Whether only actors of the events that match are listed."""
        return self._together

    def set_together(self, on: bool) -> None:
        """List only those who take part in the events that match, or all."""
        if on != self._together:
            self._together = on
            self._limit_again()

    def set_hidden(self, ids: frozenset[str]) -> None:
        """Take actors off the list; the filter stays as it is."""
        if ids != self.hidden:
            self.hidden = ids
            self._limit_again()

    def _limit_again(self) -> None:
        self.beginResetModel()
        self._search_again()
        self.endResetModel()

    def _search_again(self) -> None:
        limits = []
        if self._search:
            limits.append(self.hierarchy.find(self._search))
        if self._together:
            mask = self._session.view.answers != filters.NO
            table = self._columns.events_of_actor
            limits.append({index for index in range(len(self._columns.actors)) if mask[table.of(index)].any()})
        found = set.intersection(*limits) if limits else None
        self._visible = found | self.hierarchy.above(found) if found is not None else None
        if self.hidden:
            out = {index for index, actor in enumerate(self._columns.actors) if actor.id in self.hidden}
            shown = self._visible if self._visible is not None else set(range(len(self._columns.actors)))
            self._visible = shown - out
        self._forget_rows()

    # Rows

    def _index(self, number: int) -> QModelIndex:
        return self.createIndex(self._rows[number].at, 0, number)

    def _row(self, index: Index) -> Row:
        return self._rows[index.internalId()]

    def index(self, row: int, column: int, parent: Index = _NONE) -> QModelIndex:
        rows = self._rows.under(parent.internalId()) if parent.isValid() else self._rows.headings
        if column != 0 or not 0 <= row < len(rows):
            return QModelIndex()
        return self.createIndex(row, column, rows[row])

    def parent(self, index: Index = _NONE) -> QModelIndex:  # type: ignore[override]
        if not index.isValid() or self._row(index).above < 0:
            return QModelIndex()
        return self._index(self._row(index).above)

    def rowCount(self, parent: Index = _NONE) -> int:
        if not parent.isValid():
            return len(self._rows.headings)
        return len(self._rows.under(parent.internalId())) if parent.column() == 0 else 0

    def columnCount(self, parent: Index = _NONE) -> int:
        return 1

    def hasChildren(self, parent: Index = _NONE) -> bool:
        return bool(self._rows.actors_under(parent.internalId()) if parent.isValid() else self._rows.headings)

    def show_more(self, parent: Index) -> None:
        """Let another page of rows come under a row. Not by `fetchMore`: QTreeView calls that in every layout."""
        number = parent.internalId()
        shown, there = len(self._rows.under(number)), len(self._rows.actors_under(number))
        if shown < there:
            self.beginInsertRows(self._index(number), shown, min(shown + PAGE, there) - 1)
            self._rows.add_page(number)
            self.endInsertRows()

    # What a row says

    def actor(self, index: Index) -> ActorEntry | None:
        """The actor of a row, None for the heading of a group."""
        actor = self._row(index).actor
        return None if actor < 0 else self._columns.actors[actor]

    def group(self, index: Index) -> str:
        """The heading of a group in words."""
        return {
            "state": self.tr("States"),
            "organisation": self.tr("Organisations"),
            "armed group": self.tr("Armed groups"),
            "person": self.tr("People"),
            "other": self.tr("Other"),
        }[self._row(index).kind]

    def alias(self, index: Index) -> str:
        """The alias by which a search found an actor, "" where there is none."""
        return self.hierarchy.alias_found(self._row(index).actor, self._search) if self._search else ""

    def role(self, index: Index) -> str:
        """What an actor does for the body that it stands under, "" where that is not known."""
        row = self._row(index)
        above = self._rows[row.above].actor
        return self.hierarchy.role(row.actor, above) if above >= 0 else ""

    def count(self, index: Index) -> int:
        """Events that a tick would ask for, under all other filters; the actors of a group."""
        actor = self._row(index).actor
        return int(self._counts[actor]) if actor >= 0 else len(self._rows.actors_under(index.internalId()))

    @property
    def highest_count(self) -> int:
        """The greatest number that any row shows."""
        return int(self._counts.max(initial=0))

    def histogram(self, index: Index) -> Histogram:
        """The events that `count` counts, over time."""
        actor = self._row(index).actor
        if actor < 0:
            return EMPTY
        if actor not in self._histograms:
            alone = self._session.view.filter.only_named
            table = self._columns.events_of_actor if alone else self._columns.events_with_members
            self._histograms[actor] = self._binning.histogram(table.of(actor), self._mask)
        return self._histograms[actor]

    def is_included(self, index: Index) -> bool:
        """Whether a tick above this row includes it."""
        return self._row(index).actor in self._ticks.included

    def is_left_out(self, index: Index) -> bool:
        """Whether the filter leaves out the events of this actor."""
        actor = self.actor(index)
        return actor is not None and actor.id in self._session.view.filter.not_actors

    def check_state(self, index: Index) -> Qt.CheckState:
        """Ticked, in part where only some below are ticked, or not."""
        return _state(self._ticks, self._row(index).actor)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return _OF_GROUP if self._row(index).actor < 0 else _OF_ACTOR

    def data(self, index: Index, role: int = _Role.DisplayRole) -> Any:
        if not index.isValid():
            return None
        actor = self.actor(index)
        match role:
            case _Role.DisplayRole:
                return actor.name if actor else self.group(index)
            case _Role.CheckStateRole:
                return self.check_state(index) if actor else None
            case _Role.AccessibleTextRole:
                return self._spoken(index, actor)
            case _Role.ToolTipRole:
                return self._tip(actor) if actor else None
        return None

    def setData(self, index: Index, value: Any, role: int = _Role.EditRole) -> bool:
        if not index.isValid() or role != _Role.CheckStateRole or self._row(index).actor < 0:
            return False
        if (self.check_state(index) == Qt.CheckState.Checked) != (Qt.CheckState(value) == Qt.CheckState.Checked):
            self.toggle(index)
        return True

    def toggle(self, index: Index) -> None:
        """Tick or untick an actor."""
        view = self._session.view
        view.set_filter(toggled(view.filter, self._columns, self.hierarchy, self._row(index).actor))

    def kind_in_words(self, kind: ActorKind) -> str:
        """A kind of actor, for one of them."""
        return {
            "state": self.tr("state"),
            "organisation": self.tr("organisation"),
            "armed group": self.tr("armed group"),
            "person": self.tr("person"),
            "other": self.tr("other actor"),
        }[kind]

    def events_in_words(self, count: int) -> str:
        """A number of events."""
        return self.tr("1 event") if count == 1 else self.tr("%Ln events", "", count)

    def _spoken(self, index: Index, actor: ActorEntry | None) -> str:
        if actor is None:
            return f"{self.group(index)}, {self.count(index)}"
        state = (
            self.tr("left out")
            if self.is_left_out(index)
            else {
                Qt.CheckState.Checked: self.tr("included") if self.is_included(index) else self.tr("ticked"),
                Qt.CheckState.PartiallyChecked: self.tr("some ticked"),
                Qt.CheckState.Unchecked: self.tr("not ticked"),
            }[self.check_state(index)]
        )
        events = self.events_in_words(self.count(index))
        words = (actor.name, self.alias(index), self.role(index), self.kind_in_words(actor.kind), events, state)
        return ", ".join(word for word in words if word)

    def _tip(self, actor: ActorEntry) -> str:
        lines = [f"<b>{escape(actor.name)}</b>"]
        if actor.aliases:
            lines.append(escape(self.tr("also {names}").format(names=", ".join(actor.aliases))))
        for body, role in actor.affiliations:
            lines.append(escape(": ".join(word for word in (self._columns.actors[body].name, role) if word)))
        lines.append(escape(self.tr("Double-click to see only this actor")))
        return "<br>".join(lines)

    # Finding rows again after a reset

    def path(self, index: Index) -> tuple[str, ...]:
        """What names a row across resets: the kind of its group, then the ids of the actors down to it."""
        return self._rows.path(index.internalId()) if index.isValid() else ()

    def find_path(self, path: tuple[str, ...]) -> QModelIndex:
        """The row that a path names, an invalid index where it is gone."""
        number = self._rows.find(path)
        return QModelIndex() if number is None else self._index(number)


def _state(ticks: Ticks, actor: int) -> Qt.CheckState:
    if ticks.on(actor):
        return Qt.CheckState.Checked
    return Qt.CheckState.PartiallyChecked if actor in ticks.partly else Qt.CheckState.Unchecked

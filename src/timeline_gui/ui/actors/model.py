"""The actors as a tree for QTreeView: groups by kind, bodies, and the people who act for them."""

from dataclasses import dataclass, field
from html import escape
from typing import Any, TypeAlias

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer, Signal

from timeline_gui.core import filters
from timeline_gui.core.columns import ActorEntry, Columns, Ints, Mask
from timeline_gui.core.model import ActorKind
from timeline_gui.session.session import Session
from timeline_gui.ui.actors.hierarchy import GROUPS, Hierarchy
from timeline_gui.ui.actors.histogram import EMPTY, Binning, Histogram
from timeline_gui.ui.actors.ticks import Ticks, read_ticks, toggled

Index: TypeAlias = QModelIndex | QPersistentModelIndex
_Role = Qt.ItemDataRole
_NONE = QModelIndex()
_OF_GROUP = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
_OF_ACTOR = _OF_GROUP | Qt.ItemFlag.ItemIsUserCheckable
"""Asked for each of thousands of rows whenever the tree is laid out, and slow to be joined."""


@dataclass(slots=True)
class _Node:
    """A row that somebody has looked at. `actor` is an index into the columns, -1 for the heading of a group."""

    parent: int
    row: int
    actor: int
    kind: ActorKind
    under: list[int] | None = None
    """Actors under it, None until somebody asks."""
    rows: list[int] = field(default_factory=list)
    """Nodes of the first of them: as many as have been shown."""


AT_ONCE = 100_000
"""Events up to which the actors are counted at once, of more when the window has time."""
PAGE = 500
"""Rows that a group or a body shows at once; more come when somebody scrolls there."""


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
        self._nodes: list[_Node] = []
        self._groups: list[int] = []
        for kind in GROUPS:
            if any(self._is_visible(i) for i in self.hierarchy.groups[kind]):
                self._groups.append(self._add(-1, len(self._groups), -1, kind))

    def _add(self, parent: int, row: int, actor: int, kind: ActorKind) -> int:
        self._nodes.append(_Node(parent, row, actor, kind))
        return len(self._nodes) - 1

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
        for number, node in enumerate(self._nodes):
            if node.actor >= 0 and _state(before, node.actor) != _state(self._ticks, node.actor):
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

    def _is_visible(self, actor: int) -> bool:
        return self._visible is None or actor in self._visible

    # Rows

    def _under(self, node: int) -> list[int]:
        entry = self._nodes[node]
        if entry.under is None:
            entry.under = self._candidates(node)
        return entry.under

    def _rows(self, node: int) -> list[int]:
        entry = self._nodes[node]
        if not entry.rows and self._under(node):
            self._add_page(node)
        return entry.rows

    def _add_page(self, node: int) -> None:
        entry, shown = self._nodes[node], len(self._nodes[node].rows)
        for actor in self._under(node)[shown : shown + PAGE]:
            entry.rows.append(self._add(node, len(entry.rows), actor, self._columns.actors[actor].kind))

    def _candidates(self, node: int) -> list[int]:
        entry = self._nodes[node]
        if entry.actor < 0:
            return [i for i in self.hierarchy.groups[entry.kind] if self._is_visible(i)]
        under = self.hierarchy.under(entry.actor)
        if not under:
            return []
        chain = self._chain(node)
        return [i for i in under if i not in chain and self._is_visible(i)]

    def _chain(self, node: int) -> set[int]:
        chain = set()
        while node >= 0:
            chain.add(self._nodes[node].actor)
            node = self._nodes[node].parent
        return chain

    def _index(self, node: int) -> QModelIndex:
        return self.createIndex(self._nodes[node].row, 0, node)

    def _node(self, index: Index) -> _Node:
        return self._nodes[index.internalId()]

    def index(self, row: int, column: int, parent: Index = _NONE) -> QModelIndex:
        rows = self._rows(parent.internalId()) if parent.isValid() else self._groups
        if column != 0 or not 0 <= row < len(rows):
            return QModelIndex()
        return self.createIndex(row, column, rows[row])

    def parent(self, index: Index = _NONE) -> QModelIndex:  # type: ignore[override]
        if not index.isValid() or self._node(index).parent < 0:
            return QModelIndex()
        return self._index(self._node(index).parent)

    def rowCount(self, parent: Index = _NONE) -> int:
        if not parent.isValid():
            return len(self._groups)
        return len(self._rows(parent.internalId())) if parent.column() == 0 else 0

    def columnCount(self, parent: Index = _NONE) -> int:
        return 1

    def hasChildren(self, parent: Index = _NONE) -> bool:
        return bool(self._under(parent.internalId()) if parent.isValid() else self._groups)

    def show_more(self, parent: Index) -> None:
        """Let another page of rows come under a row. Not by `fetchMore`: QTreeView calls that in every layout."""
        node = parent.internalId()
        shown, there = len(self._rows(node)), len(self._under(node))
        if shown < there:
            self.beginInsertRows(self._index(node), shown, min(shown + PAGE, there) - 1)
            self._add_page(node)
            self.endInsertRows()

    # What a row says

    def actor(self, index: Index) -> ActorEntry | None:
        """The actor of a row, None for the heading of a group."""
        actor = self._node(index).actor
        return None if actor < 0 else self._columns.actors[actor]

    def group(self, index: Index) -> str:
        """The heading of a group in words."""
        return {
            "state": self.tr("States"),
            "organisation": self.tr("Organisations"),
            "armed group": self.tr("Armed groups"),
            "person": self.tr("People"),
            "other": self.tr("Other"),
        }[self._node(index).kind]

    def alias(self, index: Index) -> str:
        """The alias by which a search found an actor, "" where there is none."""
        return self.hierarchy.alias_found(self._node(index).actor, self._search) if self._search else ""

    def role(self, index: Index) -> str:
        """What an actor does for the body that it stands under, "" where that is not known."""
        node = self._node(index)
        above = self._nodes[node.parent].actor
        return self.hierarchy.role(node.actor, above) if above >= 0 else ""

    def count(self, index: Index) -> int:
        """Events that a tick would ask for, under all other filters; the actors of a group."""
        node = self._node(index)
        return int(self._counts[node.actor]) if node.actor >= 0 else len(self._under(index.internalId()))

    @property
    def highest_count(self) -> int:
        """The greatest number that any row shows."""
        return int(self._counts.max(initial=0))

    def histogram(self, index: Index) -> Histogram:
        """The events that `count` counts, over time."""
        actor = self._node(index).actor
        if actor < 0:
            return EMPTY
        if actor not in self._histograms:
            alone = self._session.view.filter.only_named
            table = self._columns.events_of_actor if alone else self._columns.events_with_members
            self._histograms[actor] = self._binning.histogram(table.of(actor), self._mask)
        return self._histograms[actor]

    def is_included(self, index: Index) -> bool:
        """Whether a tick above this row includes it."""
        return self._node(index).actor in self._ticks.included

    def is_left_out(self, index: Index) -> bool:
        """Whether the filter leaves out the events of this actor."""
        actor = self.actor(index)
        return actor is not None and actor.id in self._session.view.filter.not_actors

    def check_state(self, index: Index) -> Qt.CheckState:
        """Ticked, in part where only some below are ticked, or not."""
        return _state(self._ticks, self._node(index).actor)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return _OF_GROUP if self._node(index).actor < 0 else _OF_ACTOR

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
        if not index.isValid() or role != _Role.CheckStateRole or self._node(index).actor < 0:
            return False
        if (self.check_state(index) == Qt.CheckState.Checked) != (Qt.CheckState(value) == Qt.CheckState.Checked):
            self.toggle(index)
        return True

    def toggle(self, index: Index) -> None:
        """Tick or untick an actor."""
        view = self._session.view
        view.set_filter(toggled(view.filter, self._columns, self.hierarchy, self._node(index).actor))

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

    def _name(self, node: int) -> str:
        entry = self._nodes[node]
        return self._columns.actors[entry.actor].id if entry.actor >= 0 else entry.kind

    def path(self, index: Index) -> tuple[str, ...]:
        """What names a row across resets: the kind of its group, then the ids of the actors down to it."""
        names: list[str] = []
        node = index.internalId() if index.isValid() else -1
        while node >= 0:
            names.append(self._name(node))
            node = self._nodes[node].parent
        return tuple(reversed(names))

    def find_path(self, path: tuple[str, ...]) -> QModelIndex:
        """The row that a path names, an invalid index where it is gone."""
        node: int | None = None
        for name in path:
            rows = self._groups if node is None else self._rows(node)
            node = next((row for row in rows if self._name(row) == name), None)
            if node is None:
                break
        return QModelIndex() if node is None else self._index(node)


def _state(ticks: Ticks, actor: int) -> Qt.CheckState:
    if ticks.on(actor):
        return Qt.CheckState.Checked
    return Qt.CheckState.PartiallyChecked if actor in ticks.partly else Qt.CheckState.Unchecked

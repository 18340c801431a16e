"""The timeline as a list of events for screen readers: those that are drawn, in order of time."""

import weakref
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect
from PySide6.QtGui import QAccessible, QAccessibleEvent, QAccessibleInterface, QWindow
from PySide6.QtWidgets import QAccessibleWidget

from timeline_gui.core import edtf
from timeline_gui.core.words import date_in_words
from timeline_gui.store import queries

if TYPE_CHECKING:
    from timeline_gui.ui.timeline.view import TimelineView

MOST = 300
"""Events that are told at a time; whoever zooms in finds the others."""
_Role, _Text = QAccessible.Role, QAccessible.Text


class EventItem(QAccessibleInterface):
    """One event. `interface_cast` stays that of C++: Qt crashes over one in Python."""

    def __init__(self, owner: "TimelineAccessible", key: int, words: str) -> None:
        super().__init__()
        self._owner = weakref.ref(owner)
        self.key = key
        self.words = words

    def _list(self) -> "TimelineAccessible | None":
        owner = self._owner()
        return owner if owner is not None and owner.view is not None else None

    def isValid(self) -> bool:
        return self._list() is not None

    def window(self) -> QWindow | None:  # type: ignore[override]
        owner = self._list()
        return owner.window() if owner is not None else None

    def parent(self) -> QAccessibleInterface | None:  # type: ignore[override]
        return self._list()

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        return None

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]
        return None

    def childCount(self) -> int:
        return 0

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return -1

    def role(self) -> QAccessible.Role:
        return _Role.ListItem

    def text(self, kind: QAccessible.Text) -> str:
        return self.words if kind == _Text.Name else ""

    def setText(self, kind: QAccessible.Text, text: str) -> None:
        return

    def rect(self) -> QRect:
        owner = self._list()
        return owner.rect_of(self.key) if owner is not None else QRect()

    def object(self) -> QObject | None:  # type: ignore[override]
        return None

    def state(self) -> QAccessible.State:
        state = QAccessible.State()
        owner = self._list()
        if owner is None or owner.view is None:
            state.invalid = True
            return state
        shown = owner.view.session.view
        state.selectable = state.multiSelectable = state.focusable = True
        state.selected = self.key in shown.selection
        state.focused = self.key == shown.current and owner.view.hasFocus()
        return state


class TimelineAccessible(QAccessibleWidget):
    """The list: first the events, then the widgets that float over the canvas."""

    def __init__(self, view: "TimelineView") -> None:
        super().__init__(view, _Role.List)
        self._view = weakref.ref(view)
        self._items: dict[int, tuple[EventItem, int]] = {}
        self._keys: list[int] = []
        self._stale = True
        self._current: int | None = None
        # Qt may ask while the view is still being built: nothing of the session is touched here.
        view.picture_changed.connect(self._on_picture_changed)
        view.destroyed.connect(self._forget)

    @property
    def view(self) -> "TimelineView | None":
        """The timeline, None once it is gone."""
        return self._view()

    @property
    def keys(self) -> list[int]:
        """The events that are told."""
        view = self.view
        if self._stale and view is not None and view.is_built:
            self._stale = False
            self._keys = view.drawn_keys()[:MOST]
            for key in self._items.keys() - set(self._keys):
                self._drop(key)
            self._read([key for key in self._keys if key not in self._items])
        return self._keys

    def rect_of(self, key: int) -> QRect:
        """Where an event stands on the screen."""
        view = self.view
        rect = view.rect_of(key) if view is not None else None
        if view is None or rect is None:
            return QRect()
        return QRect(view.mapToGlobal(rect.topLeft().toPoint()), rect.size().toSize())

    def childCount(self) -> int:
        return len(self.keys) + super().childCount()

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        keys = self.keys
        if 0 <= index < len(keys):
            return self._items[keys[index]][0]
        return super().child(index - len(keys))

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        if isinstance(child, EventItem):
            return self.keys.index(child.key) if child.key in self.keys else -1
        index = super().indexOfChild(child)
        return index + len(self.keys) if index >= 0 else -1

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]
        over = super().childAt(x, y)
        found = [self._items[key][0] for key in self.keys if self.rect_of(key).contains(x, y)]
        return found[-1] if found else over

    def focusChild(self) -> QAccessibleInterface | None:  # type: ignore[override]
        view = self.view
        keys = self.keys
        current = view.session.view.current if view is not None and keys and view.hasFocus() else None
        return self._items[current][0] if current in keys and current is not None else super().focusChild()

    def _read(self, keys: list[int]) -> None:
        view = self.view
        document = view.session.document if view is not None else None
        if document is None:
            self._keys = [key for key in self._keys if key in self._items]
            return
        for row in queries.labels_by_key(document, keys).values():
            words = ", ".join((row.title, date_in_words(edtf.parse(row.date)), *row.participants))
            item = EventItem(self, row.key, words)
            self._items[row.key] = (item, QAccessible.registerAccessibleInterface(item))

    def _on_picture_changed(self) -> None:
        self._stale = True
        view = self.view
        if view is None or not view.is_built or not QAccessible.isActive():
            return
        QAccessible.updateAccessibility(QAccessibleEvent(view, QAccessible.Event.ObjectReorder))
        current = view.session.view.current
        moved, self._current = current != self._current, current
        if moved and view.hasFocus() and current in self.keys and current is not None:
            event = QAccessibleEvent(view, QAccessible.Event.Focus)
            event.setChild(self.keys.index(current))
            QAccessible.updateAccessibility(event)

    def _drop(self, key: int) -> None:
        _held, number = self._items.pop(key)  # Qt deletes it; Python may let go of it only then
        QAccessible.deleteAccessibleInterface(number)

    def _forget(self) -> None:
        for key in list(self._items):
            self._drop(key)
        self._keys.clear()

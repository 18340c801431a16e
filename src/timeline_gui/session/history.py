"""Back and forward through the views of a document, apart from undo: looking is not an edit."""

from PySide6.QtCore import QObject, QTimer, Signal

from timeline_gui.session.view import ViewState
from timeline_gui.session.views import View, captured, show

SETTLE_MS = 700
"""A view that stays this long is one to come back to: a pan, a zoom or words typed into a filter are one step."""
MOST = 100


class ViewHistory(QObject):
    """The views that were looked at. A selection alone is no step; it comes back with the view that it was made in.

    Signals:
        changed: `can_go_back` or `can_go_forward` may be new.
    """

    changed = Signal()

    def __init__(self, state: ViewState, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self._views: list[View] = [captured(state)]
        self._at = 0
        self._moving = False
        self._settle = QTimer(self, singleShot=True, interval=SETTLE_MS)
        self._settle.timeout.connect(self.settle)
        for signal in (
            state.filter_changed,
            state.look_changed,
            state.lanes_changed,
            state.colour_changed,
            state.range_changed,
        ):
            signal.connect(self._on_changed)

    @property
    def can_go_back(self) -> bool:
        """Whether there was a view before this one."""
        return self._at > 0 or self._settle.isActive()

    @property
    def can_go_forward(self) -> bool:
        """Whether one went back from a view."""
        return self._at + 1 < len(self._views) and not self._settle.isActive()

    def begin(self) -> None:
        """Another document is looked at: nothing lies before the view as it is now."""
        self._settle.stop()
        self._views, self._at = [captured(self._state)], 0
        self.changed.emit()

    def back(self) -> None:
        """Look as before."""
        self.settle()
        self._go(self._at - 1)

    def forward(self) -> None:
        """Look as before going back."""
        self.settle()
        self._go(self._at + 1)

    def settle(self) -> None:
        """Take the view as it is now for one to come back to, without waiting whether it stays."""
        self._settle.stop()
        view = captured(self._state)
        if view.same_but_selection(self._views[self._at]):
            self._views[self._at] = view
        else:
            self._views[self._at + 1 :] = [view]
            del self._views[:-MOST]
            self._at = len(self._views) - 1
        self.changed.emit()

    def _go(self, to: int) -> None:
        if not 0 <= to < len(self._views):
            return
        self._at = to
        self._moving = True
        try:
            show(self._state, self._views[to])
        finally:
            self._moving = False
        self.changed.emit()

    def _on_changed(self) -> None:
        if not self._moving:
            waiting = self._settle.isActive()
            self._settle.start()
            if not waiting:
                self.changed.emit()

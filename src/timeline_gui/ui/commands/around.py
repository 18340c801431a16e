"""What may have happened within some days of the current event: a filter by date, which its chip takes away again."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QInputDialog

from timeline_gui.core import edtf
from timeline_gui.core.around import around
from timeline_gui.session.messages import Message
from timeline_gui.store import queries

if TYPE_CHECKING:
    from timeline_gui.ui.main_window import MainWindow

MOST_DAYS = 100_000


class Around(QObject):
    """Filters by the time around the current event of a window."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._days = 14

    def show(self, days: int) -> None:
        """Ask for what possibly lies within so many days of what the event's date allows, and look at that time."""
        session = self._window.session
        view, document = session.view, session.document
        if document is None or view.current is None:
            session.message_raised.emit(Message("info", self.tr("Select an event first.")))
            return
        labels = queries.labels(document, [view.current])
        if not labels:
            return  # another program has just taken it away, and the selection follows
        (label,) = labels
        start, end = around(edtf.parse(label.date), days)
        if not start and not end:
            text = self.tr("“{title}” has no date: nothing is known to lie around it.")
            session.message_raised.emit(Message("info", text.format(title=label.title)))
            return
        view.set_filter(replace(view.filter, start=start, end=end, surely=False))
        if start and end:
            # A little air, so that what is at the edges can be read.
            lo, hi = view.filter.range()
            air = (hi - lo) * 0.06
            view.set_range(lo - air, hi + air, glide=True)

    def ask(self) -> None:
        """Ask for the number of days."""
        dialog = QInputDialog(self._window)
        dialog.setWindowTitle(self.tr("What happened around this event"))
        dialog.setLabelText(self.tr("Days before and after it"))
        dialog.setInputMode(QInputDialog.InputMode.IntInput)
        dialog.setIntRange(0, MOST_DAYS)
        dialog.setIntValue(self._days)
        dialog.intValueSelected.connect(self._on_days_chosen)
        self._window.open_dialog(dialog)

    def _on_days_chosen(self, days: int) -> None:
        self._days = days
        self.show(days)

"""The events beside this one in time, and the nearest that share a participant."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from timeline_gui.core.columns import Columns
from timeline_gui.core.edtf import Precision
from timeline_gui.core.neighbours import Neighbours
from timeline_gui.core.reference import words
from timeline_gui.store.queries import EventLabel
from timeline_gui.ui.detail.link import LinkRow
from timeline_gui.ui.detail.section import Section
from timeline_gui.ui.detail.text import Run
from timeline_gui.ui.theme import Theme


class LinkedSection(Section):
    """Links to other events.

    Signals:
        event_chosen: the key of an event to go to.
    """

    event_chosen = Signal(object)

    def __init__(
        self,
        position: int,
        beside: Neighbours,
        labels: Mapping[int, EventLabel],
        columns: Columns,
        theme: Theme,
        parent: QWidget,
    ) -> None:
        super().__init__(theme, parent)
        self._position, self._labels, self._columns = position, labels, columns
        self.add_heading(self.tr("Linked events"))
        if beside.previous is not None:
            self._add(beside.previous, self.tr("Previous in time"))
        if beside.following is not None:
            self._add(beside.following, self.tr("Next in time"))
        for shared in beside.sharing:
            names = [columns.actors[actor].name for actor in shared.actors]
            self._add(shared.position, self.tr("with {names}").format(names=", ".join(names)))
        if beside.previous is None and beside.following is None and not beside.sharing:
            self.add_words(Run(self.tr("No other event in time"), "body", "ink3"))

    def _add(self, position: int, why: str) -> None:
        key = int(self._columns.events.key[position])
        label = self._labels[key]
        icon = "arrow-left" if position < self._position else "arrow-right"
        link = LinkRow(icon, label.title, self.theme, self, end=self._date(position, label.date), second=why)
        link.clicked.connect(lambda: self.event_chosen.emit(key))
        self.add(link, gap=1)

    def _date(self, position: int, date: str) -> str:
        events = self._columns.events
        same = all(
            bound[position] == bound[self._position]
            for bound in (events.begin_min, events.end_max, events.begin_precision, events.end_precision, events.flags)
        )
        if same and events.begin_precision[position] == events.end_precision[position] == Precision.DAY:
            return self.tr("same day")
        return words(date, short=True)

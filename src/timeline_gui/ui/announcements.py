"""What a screen reader says when the window changes elsewhere than where the person is."""

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

from timeline_gui.core import edtf
from timeline_gui.core.language import say
from timeline_gui.core.words import date_in_words
from timeline_gui.session.session import Session
from timeline_gui.store import queries

CALM_MS = 350
"""Whoever types or steps fast hears only where it ends."""


class Announcements(QObject):
    """Tells of filter, selection and finds, each once it has come to rest.

    Signals:
        announced: the words.
    """

    announced = Signal(str)

    def __init__(self, session: Session, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._window = window
        self._due: set[str] = set()
        self._calm = QTimer(self, singleShot=True, interval=CALM_MS)
        self._calm.timeout.connect(self._on_calm)
        view = session.view
        view.filter_changed.connect(lambda: self._on_changed("filter"))
        view.selection_changed.connect(lambda: self._on_changed("selection"))
        view.hits_changed.connect(lambda: self._on_changed("finds"))

    @property
    def is_due(self) -> bool:
        """Whether something is still to be told."""
        return self._calm.isActive()

    def _on_changed(self, what: str) -> None:
        self._due.add(what)
        self._calm.start()

    def _on_calm(self) -> None:
        said = {"filter": self._matches, "finds": self._finds, "selection": self._selected}
        words = ". ".join(text for what, say in said.items() if what in self._due and (text := say()))
        self._due.clear()
        if words and self._session.document is not None:
            self.announced.emit(words)
            if QAccessible.isActive():
                QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._window, words))

    def _matches(self) -> str:
        view = self._session.view
        words = self.tr("%1 of %n event(s) match", "", len(view.columns))
        return words.replace("%1", say().number(int(view.shown.sum())))

    def _finds(self) -> str:
        view = self._session.view
        if not view.find_text.strip():
            return ""
        if view.hit >= 0:
            return (
                self.tr("Find %1 of %2")
                .replace("%1", say().number(view.hit + 1))
                .replace("%2", say().number(len(view.hits)))
            )
        return self.tr("%n find(s)", "", len(view.hits))

    def _selected(self) -> str:
        view, document = self._session.view, self._session.document
        if len(view.selection) != 1 or view.current is None or document is None:
            return self.tr("%n event(s) selected", "", len(view.selection))
        # None where another program has just taken it away.
        labels = queries.labels(document, [view.current])
        return ", ".join(f"{label.title}, {date_in_words(edtf.parse(label.date))}" for label in labels)

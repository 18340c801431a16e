"""What goes to the new one when an actor, an event or a source turns out to be two."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from timeline_gui.ui.controls.checklist import Checklist
from timeline_gui.ui.room import resize_in_room
from timeline_gui.ui.theme import Theme


class _Split(QDialog):
    """A question with a list of what goes to the new one, and a button that says so."""

    def __init__(self, name: str, height: int, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle(QCoreApplication.translate("Split", "Split “%1”").replace("%1", name))
        resize_in_room(self, 560, height)

    def build(self, above: Sequence[QWidget], words: str, going: Checklist) -> None:
        """Put together what is asked above the list, the words over the list, the list, and the buttons."""
        which = QLabel(words, self, wordWrap=True)
        going.setAccessibleName(words)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        split = QCoreApplication.translate("Split", "Split")
        self.split_button = buttons.addButton(split, QDialogButtonBox.ButtonRole.AcceptRole)
        self.split_button.setDefault(True)
        column = QVBoxLayout(self)
        for widget in (*above, which):
            column.addWidget(widget)
        column.addWidget(going, 1)
        column.addWidget(buttons)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)

    def named(self, words: str, field: QWidget) -> QLabel:
        """The label of a field."""
        label = QLabel(words, self)
        label.setBuddy(field)
        field.setAccessibleName(words)
        return label


class SplitActor(_Split):
    """Asks which other name becomes an actor of its own, and which events were that one's.

    Signals:
        chosen: the name (str), and the keys of the events (list).
    """

    chosen = Signal(str, object)

    def __init__(
        self,
        name: str,
        aliases: Sequence[str],
        events: Sequence[tuple[int, str]],
        ticked: Collection[int],
        unlisted: int,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(name, 420, parent)
        self.names = QComboBox(self)
        self.names.addItems(list(aliases))
        words = self.tr("Its events; the others stay with “%1”").replace("%1", name)
        if unlisted:
            more = self.tr(
                "Not listed, and staying there too: %Ln. Those selected in the window come first.", "", unlisted
            )
            words = f"{words}\n{more}"
        self.events = Checklist(events, theme, self, ticked)
        label = self.named(self.tr("Becomes an actor of its own"), self.names)
        self.build((label, self.names), words, self.events)
        self.accepted.connect(lambda: self.chosen.emit(self.names.currentText(), self.events.ticked))


class SplitEvent(_Split):
    """Asks which citations go to an event of their own: some of them, not all.

    Signals:
        chosen: the places of the citations in the event (list).
    """

    chosen = Signal(object)

    def __init__(self, title: str, citations: Sequence[str], theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(title, 340, parent)
        self.citations = Checklist(list(enumerate(citations)), theme, self)
        words = self.tr("These go to an event of their own, with the same title, date and participants")
        self.build((), words, self.citations)
        self.citations.itemChanged.connect(self._on_ticked)
        self.accepted.connect(lambda: self.chosen.emit(self.citations.ticked))
        self._on_ticked()

    def _on_ticked(self) -> None:
        self.split_button.setEnabled(0 < len(self.citations.ticked) < self.citations.count())


class SplitSource(_Split):
    """Asks which citations come from a source of their own, and what that is called.

    Signals:
        chosen: the title (str), and the keys of the citations (list).
    """

    chosen = Signal(str, object)

    def __init__(
        self,
        title: str,
        citations: Sequence[tuple[int, str]],
        unlisted: int,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(title, 420, parent)
        self.title = QLineEdit(self)
        words = self.tr("These come from it; the others stay with “%1”, and so does its text").replace("%1", title)
        if unlisted:
            words = "\n".join((words, self.tr("Not listed, and staying there too: %Ln.", "", unlisted)))
        self.citations = Checklist(citations, theme, self)
        self._all = not unlisted
        label = self.named(self.tr("Title of the other source"), self.title)
        self.build((label, self.title), words, self.citations)
        self.citations.itemChanged.connect(self._on_changed)
        self.title.textChanged.connect(self._on_changed)
        self.accepted.connect(lambda: self.chosen.emit(" ".join(self.title.text().split()), self.citations.ticked))
        self._on_changed()

    def _on_changed(self) -> None:
        ticked = len(self.citations.ticked)
        some = 0 < ticked < self.citations.count() or (ticked and not self._all)
        self.split_button.setEnabled(bool(some and self.title.text().strip()))

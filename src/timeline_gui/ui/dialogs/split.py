"""What goes to the new one when an actor, an event or a source turns out to be two."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from timeline_gui.ui.tips import tip

_LONGEST = 200


class Checklist(QListWidget):
    """Lines to tick, each with a number that stands for it."""

    def __init__(self, lines: Sequence[tuple[int, str]], ticked: Collection[int], parent: QWidget) -> None:
        super().__init__(parent)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for number, text in lines:
            item = QListWidgetItem(" ".join(text.split())[:_LONGEST], self)
            item.setToolTip(tip(text))
            item.setData(Qt.ItemDataRole.UserRole, number)
            item.setCheckState(Qt.CheckState.Checked if number in ticked else Qt.CheckState.Unchecked)

    @property
    def ticked(self) -> list[int]:
        """The numbers of the lines that are ticked."""
        items = (self.item(row) for row in range(self.count()))
        return [item.data(Qt.ItemDataRole.UserRole) for item in items if item.checkState() == Qt.CheckState.Checked]


class SplitActor(QDialog):
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
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Split “%1”").replace("%1", name))
        self.resize(520, 420)
        label = QLabel(self.tr("Becomes an actor of its own"), self)
        self.names = QComboBox(self)
        self.names.addItems(list(aliases))
        label.setBuddy(self.names)
        self.names.setAccessibleName(label.text())
        words = self.tr("Its events; the others stay with “%1”").replace("%1", name)
        if unlisted:
            more = self.tr(
                "Not listed, and staying there too: %Ln. Those selected in the window come first.", "", unlisted
            )
            words = f"{words}\n{more}"
        which = QLabel(words, self, wordWrap=True)
        self.events = Checklist(events, ticked, self)
        self.events.setAccessibleName(which.text())
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.split_button = buttons.addButton(self.tr("Split"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.split_button.setDefault(True)
        column = QVBoxLayout(self)
        for widget, stretch in ((label, 0), (self.names, 0), (which, 0), (self.events, 1), (buttons, 0)):
            column.addWidget(widget, stretch)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self.accepted.connect(lambda: self.chosen.emit(self.names.currentText(), self.events.ticked))


class SplitEvent(QDialog):
    """Asks which citations go to an event of their own: some of them, not all.

    Signals:
        chosen: the places of the citations in the event (list).
    """

    chosen = Signal(object)

    def __init__(self, title: str, citations: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Split “%1”").replace("%1", title))
        self.resize(560, 340)
        label = QLabel(self.tr("These go to an event of their own, with the same title, date and participants"), self)
        label.setWordWrap(True)
        self.citations = Checklist(list(enumerate(citations)), (), self)
        self.citations.setAccessibleName(label.text())
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.split_button = buttons.addButton(self.tr("Split"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.split_button.setDefault(True)
        column = QVBoxLayout(self)
        for widget, stretch in ((label, 0), (self.citations, 1), (buttons, 0)):
            column.addWidget(widget, stretch)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self.citations.itemChanged.connect(self._on_ticked)
        self.accepted.connect(lambda: self.chosen.emit(self.citations.ticked))
        self._on_ticked()

    def _on_ticked(self) -> None:
        self.split_button.setEnabled(0 < len(self.citations.ticked) < self.citations.count())


class SplitSource(QDialog):
    """Asks which citations come from a source of their own, and what that is called.

    Signals:
        chosen: the title (str), and the keys of the citations (list).
    """

    chosen = Signal(str, object)

    def __init__(
        self, title: str, citations: Sequence[tuple[int, str]], unlisted: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Split “%1”").replace("%1", title))
        self.resize(560, 420)
        label = QLabel(self.tr("Title of the other source"), self)
        self.title = QLineEdit(self)
        self.title.setAccessibleName(label.text())
        label.setBuddy(self.title)
        words = self.tr("These come from it; the others stay with “%1”, and so does its text").replace("%1", title)
        if unlisted:
            more = self.tr("Not listed, and staying there too: %Ln.", "", unlisted)
            words = f"{words}\n{more}"
        which = QLabel(words, self, wordWrap=True)
        self.citations = Checklist(citations, (), self)
        self.citations.setAccessibleName(which.text())
        self._all = not unlisted
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.split_button = buttons.addButton(self.tr("Split"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.split_button.setDefault(True)
        column = QVBoxLayout(self)
        for widget, stretch in ((label, 0), (self.title, 0), (which, 0), (self.citations, 1), (buttons, 0)):
            column.addWidget(widget, stretch)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self.citations.itemChanged.connect(self._on_changed)
        self.title.textChanged.connect(self._on_changed)
        self.accepted.connect(lambda: self.chosen.emit(" ".join(self.title.text().split()), self.citations.ticked))
        self._on_changed()

    def _on_changed(self) -> None:
        ticked = len(self.citations.ticked)
        some = 0 < ticked < self.citations.count() or (ticked and not self._all)
        self.split_button.setEnabled(bool(some and self.title.text().strip()))

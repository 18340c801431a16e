"""Keep the view under a name; a name that a view has already is said before it is replaced."""

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QLineEdit, QVBoxLayout, QWidget

from timeline_gui.ui.theme import Theme


class SaveView(QDialog):
    """Asks for the name of a view.

    Signals:
        name_chosen: the name that the person confirmed.
    """

    name_chosen = Signal(str)

    def __init__(self, taken: Iterable[str], theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._taken = set(taken)
        self._theme = theme
        self.setWindowTitle(self.tr("Save this view"))
        label = QLabel(self.tr("Name"), self)
        self.field = QLineEdit(self)
        self.field.setMinimumWidth(360)
        self.field.setMaxLength(200)
        label.setBuddy(self.field)
        self.hint = QLabel(self, wordWrap=True)
        self.hint.setMinimumHeight(36)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.save = buttons.addButton(self.tr("Save"), QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self.accepted.connect(lambda: self.name_chosen.emit(self.name))
        column = QVBoxLayout(self)
        for widget in (label, self.field, self.hint, buttons):
            column.addWidget(widget)
        self.field.textChanged.connect(self._on_text_changed)
        self._on_text_changed()

    @property
    def name(self) -> str:
        """The name as it will be kept."""
        return " ".join(self.field.text().split())

    def _on_text_changed(self) -> None:
        replaces = self.name in self._taken
        colour = self._theme.tokens.warning if replaces else self._theme.tokens.ink2
        words = self.tr("Kept in the document: filter, grouping, range of time and selection")
        if replaces:
            words = self.tr("A view of this name exists. It will be replaced.")
        self.hint.setText(words)
        self.hint.setStyleSheet(f"color: {colour};")
        self.field.setAccessibleDescription(words)
        self.save.setText(self.tr("Replace") if replaces else self.tr("Save"))
        self.save.setEnabled(bool(self.name))

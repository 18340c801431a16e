"""Give an action another key by pressing it; whose key it is already is said before it is taken over."""

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QKeySequenceEdit, QLabel, QVBoxLayout, QWidget

from timeline_gui.ui.actions import Spec
from timeline_gui.ui.keymap import Changed, clash, keys_of, plain_text
from timeline_gui.ui.theme import Theme


class PressKey(QDialog):
    """Asks for the key of an action; an empty field takes its keys away."""

    def __init__(self, spec: Spec, changed: Changed, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._spec = spec
        self._changed = changed
        self._theme = theme
        self.setWindowTitle(self.tr("Change key"))
        label = QLabel(self.tr("Press the key for “%1”").replace("%1", plain_text(spec)), self)
        self.field = QKeySequenceEdit(self)
        self.field.setMaximumSequenceLength(1)
        self.field.setClearButtonEnabled(True)
        self.field.setMinimumWidth(360)
        self.field.setAccessibleName(label.text())
        self.hint = QLabel(self, wordWrap=True)
        self.hint.setMinimumHeight(40)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.confirm = buttons.addButton(self.tr("Set"), QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        for widget in (label, self.field, self.hint, buttons):
            column.addWidget(widget)
        keys = keys_of(spec, changed)
        self.field.setKeySequence(QKeySequence(keys[0] if keys else ""))
        self.field.keySequenceChanged.connect(self._on_key_changed)
        self._on_key_changed()

    @property
    def key(self) -> str:
        """The key that was pressed, as portable text."""
        return self.field.keySequence().toString(QKeySequence.SequenceFormat.PortableText)

    def _on_key_changed(self) -> None:
        found = clash(self._spec, self.key, self._changed)
        words = found.words if found else ""
        if not self.key:
            words = self.tr("Without a key it stays in the menus and in the command palette.")
        elif found is not None and found.other is not None:
            words += " " + self.tr("If you take it over, that command loses it.")
        token = "warning" if found else "ink2"
        self.hint.setText(words)
        self.hint.setStyleSheet(f"color: {self._theme.colour(token).name()};")
        self.field.setAccessibleDescription(words)
        self.confirm.setText(self.tr("Take over") if found and found.other else self.tr("Set"))
        self.confirm.setEnabled(found is None or found.other is not None)

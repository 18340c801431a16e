"""The window around a form that is kept as a whole: its fields, the reason why it can't be kept, its two buttons."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from timeline_gui.core.errors import UserError
from timeline_gui.ui.theme import Theme


class FormDialog(QDialog):
    """Asks for what belongs together, and writes it in one step when it is confirmed.

    A form adds its parts to `column` and says in `keep` what confirming does.
    """

    def __init__(self, title: str, ok: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setMinimumWidth(480)
        self.column = QVBoxLayout()
        self.column.setSpacing(10)
        self.fault = QLabel(self)
        self.fault.setTextFormat(Qt.TextFormat.PlainText)
        self.fault.setWordWrap(True)
        self.fault.setStyleSheet(f"color: {theme.tokens.warning};")
        self.fault.hide()
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, self)
        self.ok = buttons.button(QDialogButtonBox.StandardButton.Ok)
        self.ok.setText(ok)
        buttons.accepted.connect(self._on_accepted)
        buttons.rejected.connect(self.reject)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(16, 14, 16, 14)
        whole.setSpacing(10)
        whole.addLayout(self.column)
        whole.addWidget(self.fault)
        whole.addWidget(buttons)

    def add(self, *parts: QWidget) -> None:
        """Show parts one below the other."""
        for part in parts:
            self.column.addWidget(part)

    def keep(self) -> bool:
        """Write what is told; whether that was done. Raises ValueError where a field can't be read."""
        raise NotImplementedError

    def _on_accepted(self) -> None:
        self.fault.hide()
        try:
            kept = self.keep()
        except ValueError as error:
            self._say(str(error))
            return
        if kept:
            self.accept()

    def refuse(self, error: UserError) -> None:
        """Say why what is told can't be written; it stays here, to be tried again."""
        self._say(self.tr("Not saved: %1").replace("%1", str(error)))

    def _say(self, text: str) -> None:
        self.fault.setText(text)
        self.fault.show()

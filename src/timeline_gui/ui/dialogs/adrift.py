"""What is asked before a window closes whose document has lost its file."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMessageBox, QWidget


class AdriftQuestion(QMessageBox):
    """Offers a copy: without one, what is in the document is gone with the window.

    Signals:
        copy_requested, close_requested: what was chosen.
    """

    copy_requested = Signal()
    close_requested = Signal()

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setIcon(QMessageBox.Icon.Warning)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWindowTitle("Timeline GUI")
        self.setText(self.tr("The file %1 is no longer there, or is another one by now.").replace("%1", name))
        self.setInformativeText(
            self.tr("Without a copy, what you see and did here may be lost when the window closes.")
        )
        self.copy_button = self.addButton(self.tr("Save a copy…"), QMessageBox.ButtonRole.AcceptRole)
        self.close_button = self.addButton(self.tr("Close without a copy"), QMessageBox.ButtonRole.DestructiveRole)
        self.addButton(QMessageBox.StandardButton.Cancel)
        self.setDefaultButton(self.copy_button)
        self.buttonClicked.connect(self._on_clicked)

    def _on_clicked(self, button: object) -> None:
        if button is self.copy_button:
            self.copy_requested.emit()
        elif button is self.close_button:
            self.close_requested.emit()

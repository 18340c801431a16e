"""Addresses of sources: opened only after asking, and only where they lead to a page or a mail."""

from urllib.parse import urlsplit

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QMessageBox, QWidget

_SCHEMES = ("http", "https", "mailto")


def can_open(address: str) -> bool:
    """Whether the address may be handed to the system at all."""
    try:
        parts = urlsplit(address.strip())
    except ValueError:
        return False
    return parts.scheme.lower() in _SCHEMES and bool(parts.netloc or parts.scheme.lower() == "mailto")


class AddressQuestion(QMessageBox):
    """Asks whether an address shall be opened outside the program; it can be copied instead."""

    def __init__(self, address: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("address_question")
        self._address = address.strip()
        self.setIcon(QMessageBox.Icon.Question)
        self.setWindowTitle(self.tr("Open address"))
        self.setText(self.tr("Open this address outside the program?"))
        self.setInformativeText(self._address)
        self.setTextFormat(Qt.TextFormat.PlainText)  # whatever the address looks like
        self._open = self.addButton(self.tr("Open"), QMessageBox.ButtonRole.AcceptRole)
        self._copy = self.addButton(self.tr("Copy address"), QMessageBox.ButtonRole.ActionRole)
        cancel = self.addButton(QMessageBox.StandardButton.Cancel)
        self.setDefaultButton(cancel)
        self.setEscapeButton(cancel)
        self.finished.connect(self._on_finished)

    def _on_finished(self) -> None:
        if self.clickedButton() is self._open:
            QDesktopServices.openUrl(QUrl(self._address))
        elif self.clickedButton() is self._copy:
            QGuiApplication.clipboard().setText(self._address)
        self.deleteLater()

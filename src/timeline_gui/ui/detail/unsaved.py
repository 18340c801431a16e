"""The question before something that is typed is left behind, for it could not be read or written."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget


class UnsavedQuestion(QMessageBox):
    """Asks whether to go on without what is typed; unless that is said, the editing goes on.

    `unsaved` are the names of fields, and why each is not saved.
    """

    def __init__(
        self,
        unsaved: Sequence[tuple[str, str]],
        without: str,
        go_on: Callable[[], object],
        stay: Callable[[], object],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("unsaved_question")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._go_on, self._stay = go_on, stay
        self.setIcon(QMessageBox.Icon.Warning)
        self.setWindowTitle(self.tr("Not saved"))
        self.setTextFormat(Qt.TextFormat.PlainText)
        names = ", ".join(self.tr("“%1”").replace("%1", name) for name in dict.fromkeys(name for name, _ in unsaved))
        reasons = " ".join(f"{reason.rstrip('.')}." for reason in dict.fromkeys(reason for _, reason in unsaved))
        text = self.tr("What you typed in %1 is not saved: %2")
        self.setText(text.replace("%2", reasons).replace("%1", names))
        self.keep = self.addButton(self.tr("Keep editing"), QMessageBox.ButtonRole.RejectRole)
        self.without = self.addButton(without, QMessageBox.ButtonRole.DestructiveRole)
        self.setDefaultButton(self.keep)
        self.setEscapeButton(self.keep)
        self.finished.connect(self._on_finished)

    def _on_finished(self) -> None:
        (self._go_on if self.clickedButton() is self.without else self._stay)()

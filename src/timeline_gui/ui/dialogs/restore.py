"""The backups of a document, one to be opened beside it."""

from collections.abc import Sequence

from PySide6.QtCore import QDate, QLocale, Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from timeline_gui.core.errors import UserError
from timeline_gui.store.backups import Backup, count_events
from timeline_gui.ui.theme import Theme


class RestoreBackup(QDialog):
    """Asks which backup to open.

    Signals:
        backup_chosen: the Backup.
    """

    backup_chosen = Signal(object)

    def __init__(
        self, backups: Sequence[Backup], document: str | None, theme: Theme, parent: QWidget | None = None
    ) -> None:
        """`document` is what the document is called that these are of, None where they are of any."""
        super().__init__(parent)
        self._backups = list(backups)
        self._document = document
        self.setWindowTitle(self.tr("Restore a backup"))
        self.setMinimumSize(460, 300)
        if document is None:
            words = self.tr("Timelines as they were before the first step of each day, and in older versions.")
            more = self.tr("What you choose is opened as a new timeline.")
        else:
            words = self.tr("The timeline as it was before the first step of each day, and in older versions.")
            more = self.tr("What you choose is opened as a new timeline; this one stays as it is.")
        intro = QLabel(f"{words} {more}", self)
        intro.setWordWrap(True)
        intro.setStyleSheet(f"color: {theme.tokens.ink2};")
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.windowTitle())
        for backup in self._backups:
            self.list.addItem(QListWidgetItem(self._words(backup)))
        if not self._backups:
            empty = QListWidgetItem(self.tr("No backup yet: the first one is made before the first step of a day."))
            empty.setFlags(Qt.ItemFlag.NoItemFlags)
            self.list.addItem(empty)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.restore = buttons.addButton(self.tr("Open as a new timeline"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.restore.setEnabled(bool(self._backups))
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self.list.itemActivated.connect(lambda _item: self.accept())
        self.accepted.connect(self._on_accepted)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(10)
        for part in (intro, self.list, buttons):
            column.addWidget(part)
        self.list.setCurrentRow(0)

    def _words(self, backup: Backup) -> str:
        locale = QLocale()
        made = QDate(backup.day.year, backup.day.month, backup.day.day)
        day = locale.toString(made, QLocale.FormatType.LongFormat)
        size = locale.formattedDataSize(backup.size)
        if backup.version:
            day = self.tr("%1, before it was brought up to date").replace("%1", day)
        if backup.document != self._document:
            day = f"{backup.document}   {day}"
        try:
            count = count_events(backup)
        except UserError as error:
            return f"{day}   {size}   {error}"
        events = self.tr("%Ln event(s)", "", count)
        return f"{day}   {events}   {size}"

    def _on_accepted(self) -> None:
        row = self.list.currentRow()
        if 0 <= row < len(self._backups):
            self.backup_chosen.emit(self._backups[row])

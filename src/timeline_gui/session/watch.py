"""Notices what other programs do to the file of the open document.

Asked for once a second: a watcher of the file system does not see what is written to the log of a database.
"""

from enum import Enum

from PySide6.QtCore import QObject, QTimer, Signal

from timeline_gui.core.errors import UserError
from timeline_gui.core.progress import Cancelled
from timeline_gui.store.document import Document

EVERY_MS = 1000


class Fate(Enum):
    """What became of the file."""

    THERE = "there"
    GONE = "gone"
    REPLACED = "replaced"
    OVERWRITTEN = "overwritten"


def has_changed(document: Document, version: int) -> bool:
    """Whether another program has written to a document since it had this `data_version`, or nothing can be known."""
    try:
        return document.data_version() != version
    except (UserError, Cancelled):
        return True


class FileWatch(QObject):
    """Watches one document at a time.

    Signals:
        changed: another program wrote to the document.
        fate_changed: the file is gone, another one has its name, it was written over, or it is back (`fate`).
    """

    changed = Signal()
    fate_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document: Document | None = None
        self.version = 0
        """The `data_version` of the document up to which `changed` has told all."""
        self.fate = Fate.THERE
        self._timer = QTimer(self, interval=EVERY_MS)
        self._timer.timeout.connect(self.look)

    def watch(self, document: Document | None, version: int | None = None) -> None:
        """Watch this document instead: from now on, or from a `data_version` that it had before."""
        self._document = document if document is not None and document.path is not None else None
        self._timer.stop()
        self.fate = Fate.THERE
        if self._document is not None:
            self.version = self._document.data_version() if version is None else version
            self._timer.start()

    def is_news(self) -> bool:
        """Whether another program has written what nobody was told of yet, or nothing can be known."""
        return self._document is None or has_changed(self._document, self.version)

    def look(self) -> None:
        """See whether anything has happened since the last time."""
        document = self._document
        if document is None:
            return
        fate = self._what_became_of(document)
        if fate is not self.fate:
            self.fate = fate
            if fate is Fate.REPLACED:
                document.take_log_away()
            self.fate_changed.emit()
        if fate is Fate.OVERWRITTEN or document.is_being_written:
            return  # a large step holds up everybody who asks: the next look tells
        try:
            version = document.data_version()
        except (UserError, Cancelled):
            return  # busy, or just closing: whoever reads next will say what is wrong
        if version != self.version:
            self.version = version
            self.changed.emit()

    def _what_became_of(self, document: Document) -> Fate:
        if document.is_overwritten:
            return Fate.OVERWRITTEN
        if not document.is_elsewhere:
            return Fate.THERE
        return Fate.REPLACED if document.path is not None and document.path.exists() else Fate.GONE

"""What was done to an event, step by step: when a date was altered, and from what."""

from PySide6.QtCore import QDateTime, QLocale, Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QMessageBox,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from timeline_gui.core.errors import UserError
from timeline_gui.session.session import Session
from timeline_gui.store import history
from timeline_gui.store.history import Line, Recorded, Values
from timeline_gui.ui.room import resize_in_room
from timeline_gui.ui.theme import Theme
from timeline_gui.ui.tips import tip


class EventHistory(QDialog):
    """Lists the steps of one event, the newest first, with what each field said before and after."""

    def __init__(self, key: int, title: str, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._key, self._session, self._theme = key, session, theme
        self.setWindowTitle(self.tr("History of an event"))
        resize_in_room(self, 720, 460)
        heading = QLabel(title, self)
        heading.setTextFormat(Qt.TextFormat.PlainText)
        heading.setFont(theme.font("context"))
        heading.setWordWrap(True)
        self.tree = QTreeWidget(self)
        self.tree.setAccessibleName(self.windowTitle())
        self.tree.setHeaderLabels([self.tr("Step"), self.tr("Before"), self.tr("After")])
        self.tree.setRootIsDecorated(True)
        self.tree.setWordWrap(True)
        self.tree.header().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.tree.header().resizeSection(0, 300)
        self.tree.header().resizeSection(1, 190)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        self.clear = buttons.addButton(self.tr("Clear the history…"), QDialogButtonBox.ButtonRole.ResetRole)
        self.clear.setToolTip(self.tr("Forget what was recorded of all events of this document"))
        self.clear.clicked.connect(self._on_clear)
        buttons.rejected.connect(self.reject)
        self.clear.setAutoDefault(False)
        buttons.button(QDialogButtonBox.StandardButton.Close).setDefault(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(10)
        for part in (heading, self.tree, buttons):
            column.addWidget(part)
        self._fill()

    def _fill(self) -> None:
        self.tree.clear()
        document = self._session.document
        steps = history.of_event(document, self._key) if document is not None else []
        for step in steps:
            item = self._item(step)
            self.tree.addTopLevelItem(item)
            item.setFirstColumnSpanned(True)
        if not steps:
            item = QTreeWidgetItem([self.tr("Nothing is recorded of this event.")])
            self.tree.addTopLevelItem(item)
            item.setFirstColumnSpanned(True)
        self.tree.expandAll()
        self.clear.setEnabled(document is not None and not history.is_empty(document))

    def _item(self, step: Recorded) -> QTreeWidgetItem:
        made = QDateTime.fromString(step.made, Qt.DateFormat.ISODate).toLocalTime()
        when = QLocale().toString(made, QLocale.FormatType.ShortFormat)
        item = QTreeWidgetItem([f"{when}   {step.step}"])
        item.setFont(0, self._theme.font("body-medium"))
        for line in step.lines:
            for words, before, after in self._told(line):
                child = QTreeWidgetItem([words, before, after])
                child.setToolTip(1, tip(before))
                child.setToolTip(2, tip(after))
                child.setForeground(1, self._theme.colour("ink2"))
                item.addChild(child)
        return item

    def _told(self, line: Line) -> list[tuple[str, str, str]]:
        """The lines of the list: a field of the event each, or a row that came or went."""
        if line.relation == "event":
            if line.before is None:
                return [(self.tr("Added"), "", "")]
            if line.after is None:
                return [(self.tr("Deleted"), "", "")]
            fields, after = self._fields(), line.after
            return [(fields.get(name, name), _text(was), _text(after.get(name))) for name, was in line.before.items()]
        names = {
            "participation": self.tr("Participant"),
            "citation": self.tr("Citation"),
            "figure": self.tr("Figure"),
            "event_tag": self.tr("Tag"),
        }
        return [(names.get(line.relation, line.relation), _row(line.before), _row(line.after))]

    def _fields(self) -> dict[str, str]:
        return {
            "title": self.tr("Title"),
            "summary": self.tr("Summary"),
            "note": self.tr("Own note"),
            "date": self.tr("Date"),
            "date_text": self.tr("Date as written"),
            "date_note": self.tr("How the date was read"),
            "place": self.tr("Place"),
            "category": self.tr("Category"),
            "importance": self.tr("Importance"),
            "status": self.tr("Status"),
            "external_id": self.tr("Id in other data"),
        }

    def _on_clear(self) -> None:
        question = QMessageBox(
            QMessageBox.Icon.Question,
            self.tr("Clear the history"),
            self.tr("Forget all that is recorded of the steps in this document?"),
            QMessageBox.StandardButton.Cancel,
            self,
        )
        question.setInformativeText(self.tr("The events stay as they are. This can’t be undone."))
        clear = question.addButton(self.tr("Clear"), QMessageBox.ButtonRole.DestructiveRole)
        clear.clicked.connect(self._clear)
        question.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        question.open()

    def _clear(self) -> None:
        if self._session.document is not None:
            try:
                history.clear(self._session.writable())
            except UserError as error:
                self._session.report(error)
        self._fill()


def _text(value: object) -> str:
    return "—" if value in (None, "") else str(value)


def _row(values: Values | None) -> str:
    return "—" if values is None else ", ".join(_text(value) for value in values.values() if value not in (None, ""))

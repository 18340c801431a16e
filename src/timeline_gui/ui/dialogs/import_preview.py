"""What a file would bring, before anything is written: its first events, what would change, and its problems."""

from collections.abc import Sequence
from itertools import islice
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from timeline_gui.core.edtf import parse
from timeline_gui.core.model import Event
from timeline_gui.core.problems import count_of, message_of
from timeline_gui.core.words import date_in_words
from timeline_gui.formats.options import ReadOptions
from timeline_gui.session.importing import PlannedImport
from timeline_gui.ui.controls.buttons import CheckBox
from timeline_gui.ui.controls.checklist import Checklist
from timeline_gui.ui.controls.fields import ChoiceBox
from timeline_gui.ui.controls.tables import make_plain
from timeline_gui.ui.dialogs.import_columns import ImportColumns
from timeline_gui.ui.editing.dates import DateField
from timeline_gui.ui.room import resize_in_room
from timeline_gui.ui.theme import Theme
from timeline_gui.ui.tips import tip

_FIRST = 100
_ORDERS = (None, True, False)


class ImportPreview(QDialog):
    """Asks whether to import; `planned` is what was shown last.

    Signals:
        options_changed: the file is to be read in another way (ReadOptions), and these actors are known ones (ids).
        columns_forgotten: what was remembered of a header of these names (list of str) is not wanted.
    """

    options_changed = Signal(object, object)
    columns_forgotten = Signal(object)

    def __init__(self, path: Path, planned: PlannedImport, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Import %1").replace("%1", path.name))
        resize_in_room(self, 860, 600)
        self.counts = QLabel(self, wordWrap=True)
        self.order = ChoiceBox(theme, self)
        self.order.addItems(
            [
                self.tr("Day or month first: as the column shows"),
                self.tr("03/04/2024 is 3 April"),
                self.tr("03/04/2024 is 4 March"),
            ]
        )
        self.order.setAccessibleName(self.tr("Order of day and month"))
        self.join = CheckBox(self.tr("Join rows that report the same"), theme, self)
        self.range = DateField(
            self.tr("Recurring events are written out within"),
            theme,
            self,
            empty=self.tr("Five years from the first time on; or give a range such as 2023/2025."),
        )
        self.events = _table(
            self, self.tr("First events"), [self.tr("Date"), self.tr("Event"), self.tr("Actors"), self.tr("Source")]
        )
        self.columns = ImportColumns(theme, self)
        self.said: dict[str, str] = {}
        """What the person said of the columns, by plain name; empty where the file speaks for itself."""
        self._sheet = ""
        self.problems = _table(
            self, self.tr("Problems"), [self.tr("Row"), self.tr("Field"), self.tr("Value"), self.tr("What was done")]
        )
        self.likenesses_title = QLabel(self.tr("Names that are nearly the same; tick those who are the same"), self)
        self.likenesses = Checklist(
            [
                (
                    likeness.actor.id,
                    self.tr("“%1” is %2").replace("%1", likeness.actor.name).replace("%2", likeness.known_name),
                )
                for likeness in planned.likenesses
            ],
            theme,
            self,
        )
        self.likenesses.setAccessibleName(self.likenesses_title.text())
        self.likenesses.setMaximumHeight(min(96, 12 + 28 * len(planned.likenesses)))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.import_button = buttons.addButton(self.tr("Import"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.import_button.setDefault(True)
        # While a file is read again there is no Import, and Enter must not cancel in its place.
        buttons.button(QDialogButtonBox.StandardButton.Cancel).setAutoDefault(False)
        self.tabs = QTabWidget(self)
        self.tabs.setDocumentMode(True)
        for page in (self.events, self.columns, self.problems):
            self.tabs.addTab(page, "")
        top = QHBoxLayout()
        top.addWidget(self.counts, 1)
        top.addWidget(self.join)
        top.addWidget(self.order)
        column = QVBoxLayout(self)
        column.addLayout(top)
        column.addWidget(self.range)
        column.addWidget(self.tabs, 1)
        column.addWidget(self.likenesses_title)
        column.addWidget(self.likenesses)
        column.addWidget(buttons)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self.order.activated.connect(self._read_again)
        self.join.clicked.connect(self._read_again)
        self.range.show_value("")
        self.range.committed.connect(self._read_again)
        self.likenesses.setVisible(bool(planned.likenesses))
        self.likenesses_title.setVisible(bool(planned.likenesses))
        self.likenesses.itemChanged.connect(self._read_again)
        self.columns.changed.connect(self._on_columns_changed)
        self.columns.sheet_chosen.connect(self._on_sheet_chosen)
        self.columns.forget_requested.connect(self._on_forget_requested)
        self.show_plan(planned)
        self.import_button.setFocus()

    def show_plan(self, planned: PlannedImport) -> None:
        """Show what importing would do, as it was read last."""
        self.planned = planned
        plan, batch = planned.plan, planned.batch
        readable = bool(len(batch.events) or batch.skipped or batch.reading is None)
        unknown = self.tr("No column is known to be a date or a title. Say below which one is.")
        self.counts.setText(self._counted() if readable else unknown)
        actors = {actor.id: actor.name for actor in batch.actors}
        sources = {source.id: source.title for source in batch.sources}
        _fill(self.events, [_cells(event, actors, sources) for event in islice(batch.events, _FIRST)])
        rows = [
            ("" if each.row is None else str(each.row), each.field, each.value, message_of(each))
            for each in islice(plan.problems, _FIRST)
        ]
        _fill(self.problems, rows)
        shown, problems = min(len(batch.events), _FIRST), count_of(plan.problems)
        self.tabs.setTabText(0, self.tr("The first %n event(s)", "", shown))
        self.tabs.setTabText(2, self.tr("%n note(s) and problem(s)", "", problems))
        self.tabs.setTabVisible(2, bool(rows))
        if batch.reading is not None:
            self.columns.show_reading(batch.reading)
            used, of = self.columns.used, len(batch.reading.columns)
            words = self.tr("Columns: %1 of %2 used").replace("%1", str(used)).replace("%2", str(of))
            self.tabs.setTabText(1, words)
        self.tabs.setTabVisible(1, batch.reading is not None)
        if not readable:
            self.tabs.setCurrentWidget(self.columns)
        elif not len(batch.events) and rows:
            self.tabs.setCurrentWidget(self.problems)
        self.join.setVisible(bool(batch.repeats))
        self.range.setVisible(bool(batch.recurring or self.range.value))
        self.order.setVisible(any("/" in event.date_text or "." in event.date_text for event in batch.events))
        self.import_button.setEnabled(bool(plan.group))
        self.import_button.setDefault(True)

    def _counted(self) -> str:
        added, updated, skipped = self.planned.plan.added, self.planned.plan.updated, self.planned.plan.skipped
        return ", ".join(
            (
                self.tr("%n event(s) to add", "", added),
                self.tr("%n to update", "", updated),
                self.tr("%n already there or without content", "", skipped),
            )
        )

    def _on_columns_changed(self) -> None:
        self.said = self.columns.said()
        self._read_again()

    def _on_sheet_chosen(self, sheet: str) -> None:
        """Another sheet has other columns."""
        self._sheet, self.said = sheet, {}
        self._read_again()

    def _on_forget_requested(self) -> None:
        self.said = {}
        self.columns_forgotten.emit(self.columns.names)
        self._read_again()

    def _read_again(self) -> None:
        self.import_button.setEnabled(False)
        day_first = _ORDERS[self.order.currentIndex()]
        options = ReadOptions(
            columns=self.said,
            day_first=day_first,
            sheet=self._sheet,
            join=self.join.isChecked(),
            expand=self.range.value,
        )
        self.options_changed.emit(options, frozenset(self.likenesses.ticked))


def _table(parent: QWidget, called: str, names: list[str]) -> QTableWidget:
    table = QTableWidget(0, len(names), parent)
    table.setHorizontalHeaderLabels(names)
    make_plain(table, called, widest=len(names) - 1)
    table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    return table


def _fill(table: QTableWidget, rows: Sequence[tuple[str, ...]]) -> None:
    table.setRowCount(len(rows))
    for number, cells in enumerate(rows):
        for position, cell in enumerate(cells):
            item = QTableWidgetItem(" ".join(cell[:300].split()))
            item.setToolTip(tip(cell[:1000]))
            table.setItem(number, position, item)
    table.resizeColumnsToContents()
    for position in range(table.columnCount() - 1):
        table.setColumnWidth(position, min(table.columnWidth(position), 260))


def _cells(event: Event, actors: dict[str, str], sources: dict[str, str]) -> tuple[str, ...]:
    date = date_in_words(parse(event.date), short=True) if event.date else event.date_text
    people = (f"{actors[p.actor_id]} ({p.role})" if p.role else actors[p.actor_id] for p in event.participants)
    return date, event.title, "; ".join(people), "; ".join(dict.fromkeys(sources[c.source_id] for c in event.citations))

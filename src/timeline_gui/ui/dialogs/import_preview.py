"""What a file would bring, before anything is written: its first events, what would change, and its problems."""

from collections.abc import Sequence
from itertools import islice
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from timeline_gui.core.edtf import parse
from timeline_gui.core.model import Event
from timeline_gui.core.words import date_in_words
from timeline_gui.formats.options import ReadOptions
from timeline_gui.session.importing import PlannedImport
from timeline_gui.ui.tips import tip

_FIRST = 100
_ORDERS = (None, True, False)


class ImportPreview(QDialog):
    """Asks whether to import; `planned` is what was shown last.

    Signals:
        options_changed: the file is to be read in another way (ReadOptions), and these actors are known ones (ids).
    """

    options_changed = Signal(object, object)

    def __init__(self, path: Path, planned: PlannedImport, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Import %1").replace("%1", path.name))
        self.resize(780, 520)
        self.counts = QLabel(self, wordWrap=True)
        self.order = QComboBox(self)
        self.order.addItems(
            [
                self.tr("Day or month first: as the column shows"),
                self.tr("03/04/2024 is 3 April"),
                self.tr("03/04/2024 is 4 March"),
            ]
        )
        self.order.setAccessibleName(self.tr("Order of day and month"))
        self.events = _table(self, [self.tr("Date"), self.tr("Event"), self.tr("Actors"), self.tr("Source")])
        self.events.setAccessibleName(self.tr("First events"))
        self.events_title = QLabel(self)
        self.problems_title = QLabel(self)
        self.problems = _table(self, [self.tr("Row"), self.tr("Field"), self.tr("Value"), self.tr("What was done")])
        self.problems.setAccessibleName(self.tr("Problems"))
        self.likenesses_title = QLabel(self.tr("Names like those of known actors; tick those who are the same"), self)
        self.likenesses = QListWidget(self)
        self.likenesses.setAccessibleName(self.likenesses_title.text())
        self.likenesses.setMaximumHeight(min(96, 12 + 28 * len(planned.likenesses)))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.import_button = buttons.addButton(self.tr("Import"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.import_button.setDefault(True)
        top = QHBoxLayout()
        top.addWidget(self.counts, 1)
        top.addWidget(self.order)
        column = QVBoxLayout(self)
        column.addLayout(top)
        column.addWidget(self.events_title)
        column.addWidget(self.events, 3)
        column.addWidget(self.problems_title)
        column.addWidget(self.problems, 2)
        column.addWidget(self.likenesses_title)
        column.addWidget(self.likenesses)
        column.addWidget(buttons)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self.order.activated.connect(self._read_again)
        for likeness in planned.likenesses:
            words = self.tr("“%1” is %2").replace("%1", likeness.actor.name).replace("%2", likeness.known_name)
            item = QListWidgetItem(words, self.likenesses)
            item.setCheckState(Qt.CheckState.Unchecked)
            item.setData(Qt.ItemDataRole.UserRole, likeness.actor.id)
        self.likenesses.setVisible(bool(planned.likenesses))
        self.likenesses_title.setVisible(bool(planned.likenesses))
        self.likenesses.itemChanged.connect(self._read_again)
        self.show_plan(planned)
        self.import_button.setFocus()

    def show_plan(self, planned: PlannedImport) -> None:
        """Show what importing would do, as it was read last."""
        self.planned = planned
        plan, batch = planned.plan, planned.batch
        self.counts.setText(
            ", ".join(
                (
                    self.tr("%n event(s) to add", "", plan.added),
                    self.tr("%n to update", "", plan.updated),
                    self.tr("%n already there or without content", "", plan.skipped),
                )
            )
        )
        actors = {actor.id: actor.name for actor in batch.actors}
        sources = {source.id: source.title for source in batch.sources}
        _fill(self.events, [_cells(event, actors, sources) for event in islice(batch.events, _FIRST)])
        shown = min(len(batch.events), _FIRST)
        self.events_title.setText(self.tr("The first %n event(s)", "", shown))
        self.problems_title.setText(self.tr("%n note(s) and problem(s)", "", len(plan.problems)))
        rows = [
            ("" if each.row is None else str(each.row), each.field, each.value, each.message)
            for each in islice(plan.problems, _FIRST)
        ]
        _fill(self.problems, rows)
        self.problems.setVisible(bool(rows))
        self.problems_title.setVisible(bool(rows))
        self.order.setVisible(any("/" in event.date_text or "." in event.date_text for event in batch.events))
        self.import_button.setEnabled(bool(plan.group))
        self.import_button.setDefault(True)

    def _read_again(self) -> None:
        self.import_button.setEnabled(False)
        items = (self.likenesses.item(row) for row in range(self.likenesses.count()))
        ticked = (item for item in items if item.checkState() == Qt.CheckState.Checked)
        same = frozenset(item.data(Qt.ItemDataRole.UserRole) for item in ticked)
        self.options_changed.emit(ReadOptions(day_first=_ORDERS[self.order.currentIndex()]), same)


def _table(parent: QWidget, names: list[str]) -> QTableWidget:
    table = QTableWidget(0, len(names), parent)
    table.setHorizontalHeaderLabels(names)
    table.verticalHeader().hide()
    table.setShowGrid(False)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setTabKeyNavigation(False)
    table.setWordWrap(False)
    table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
    table.horizontalHeader().setSectionResizeMode(len(names) - 1, QHeaderView.ResizeMode.Stretch)
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

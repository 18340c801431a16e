"""How a table was read: its sheet and header, and what each column was taken to mean, to be put right."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from timeline_gui.core.model import Reading
from timeline_gui.formats.tabular.fields import FIELDS, column_of, plain
from timeline_gui.ui.controls.fields import ChoiceBox
from timeline_gui.ui.controls.tables import make_plain
from timeline_gui.ui.theme import Theme
from timeline_gui.ui.tips import tip

MOST_SHOWN = 200
_NAME, _MEANING, _VALUES = range(3)
_MANY = ("actors", "tags")
"""Fields that several columns may have."""


class ImportColumns(QWidget):
    """Shows and changes how a table is read.

    Signals:
        changed: a column means something else now.
        sheet_chosen: another sheet is to be read.
        forget_requested: what was remembered of such a table is not wanted.
    """

    changed = Signal()
    sheet_chosen = Signal(str)
    forget_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fields = field_names()
        self._theme = theme
        self._reading = Reading()
        self.facts = QLabel(self, wordWrap=True)
        self.facts.setStyleSheet(f"color: {theme.tokens.ink2};")
        self.sheet = ChoiceBox(theme, self)
        self.sheet.setAccessibleName(self.tr("Sheet"))
        self.sheet.activated.connect(lambda at: self.sheet_chosen.emit(self.sheet.itemText(at)))
        self.remembered = QLabel(self.tr("Read as you said last time for a table with these columns."), self)
        self.forget_button = QPushButton(self.tr("Forget that"), self)
        self.forget_button.setAutoDefault(False)
        self.forget_button.clicked.connect(self.forget_requested)
        self.table = QTableWidget(0, 3, self)
        self.table.setHorizontalHeaderLabels([self.tr("Column"), self.tr("Is"), self.tr("First values")])
        make_plain(self.table, self.tr("Columns"), widest=_VALUES, row=34)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        header = self.table.horizontalHeader()
        header.resizeSection(_NAME, 200)
        header.resizeSection(_MEANING, 210)
        self.boxes: list[ChoiceBox] = []
        top = QHBoxLayout()
        top.addWidget(self.facts, 1)
        top.addWidget(self.sheet)
        again = QHBoxLayout()
        again.addWidget(self.remembered, 1)
        again.addWidget(self.forget_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.addLayout(top)
        column.addLayout(again)
        column.addWidget(self.table, 1)

    @property
    def names(self) -> list[str]:
        """What the columns are called."""
        return [column.name for column in self._reading.columns]

    @property
    def used(self) -> int:
        """How many columns mean something."""
        return sum(bool(column.meaning) for column in self._reading.columns)

    def said(self) -> dict[str, str]:
        """What the columns mean as chosen here, by plain name; those beyond the ones shown as they were taken."""
        told = {plain(column.name): column.meaning for column in self._reading.columns}
        for column, box in zip(self._reading.columns, self.boxes, strict=False):
            told[plain(column.name)] = str(box.currentData())
        return told

    def show_reading(self, reading: Reading) -> None:
        """Show how a table was read."""
        self._reading = reading
        self.facts.setText(self._facts(reading))
        self.sheet.clear()
        self.sheet.addItems(reading.sheets)
        self.sheet.setCurrentText(reading.sheet)
        self.sheet.setVisible(len(reading.sheets) > 1)
        for widget in (self.remembered, self.forget_button):
            widget.setVisible(reading.remembered)
        shown = reading.columns[:MOST_SHOWN]
        self.boxes = []
        self.table.setRowCount(len(shown))
        for row, column in enumerate(shown):
            values = " · ".join(column.values)
            for at, text in ((_NAME, column.name), (_VALUES, values)):
                item = QTableWidgetItem(" ".join(text.split()))
                item.setToolTip(tip(text))
                self.table.setItem(row, at, item)
            box = self._box(column.name, column.meaning)
            self.boxes.append(box)
            self.table.setCellWidget(row, _MEANING, box)

    def _box(self, name: str, meaning: str) -> ChoiceBox:
        box = ChoiceBox(self._theme, self.table)
        box.setAccessibleName(self.tr("What “%1” is").replace("%1", name))
        box.addItem(self.tr("Left out"), "")
        for field, label in self._fields.items():
            box.addItem(label, field)
            if field == "actors" and (role := plain(name)):
                box.addItem(self.tr("%1, as %2").replace("%1", label).replace("%2", role), f"actors:{role}")
        if meaning and box.findData(meaning) < 0:
            box.insertItem(1, self._called(meaning), meaning)
        box.setCurrentIndex(max(box.findData(meaning), 0))
        box.activated.connect(lambda _at, box=box: self._on_chosen(box))
        return box

    def _called(self, meaning: str) -> str:
        """A meaning with a role or number in words."""
        column = column_of(meaning)
        if column is None:
            return meaning
        label = self._fields[column.field]
        if column.role:
            return f"{label} ({column.role})"
        return f"{label} {column.number}"

    def _facts(self, reading: Reading) -> str:
        separators = {
            ",": self.tr("Separated by commas"),
            ";": self.tr("Separated by semicolons"),
            "\t": self.tr("Separated by tabs"),
            "|": self.tr("Separated by bars"),
        }
        told = [separators.get(reading.separator, ""), reading.encoding]
        if reading.row is not None:
            told.append(self.tr("names of columns in row %1").replace("%1", str(reading.row)))
        if len(reading.columns) > MOST_SHOWN:
            most = MOST_SHOWN
            told.append(self.tr("the first %Ln of the columns", "", most))
        return " · ".join(filter(None, told))

    def _on_chosen(self, box: ChoiceBox) -> None:
        """A field that holds one value is taken from the column that had it."""
        chosen = box.currentData()
        for other in self.boxes:
            if other is not box and chosen and chosen not in _MANY and other.currentData() == chosen:
                other.setCurrentIndex(0)
        self.changed.emit()


def field_names() -> dict[str, str]:
    """What fields are called, in the order in which they are offered."""
    words = {
        "date": QCoreApplication.translate("ImportColumns", "Date"),
        "end": QCoreApplication.translate("ImportColumns", "End"),
        "title": QCoreApplication.translate("ImportColumns", "Title"),
        "actors": QCoreApplication.translate("ImportColumns", "Actors"),
        "category": QCoreApplication.translate("ImportColumns", "Category"),
        "place": QCoreApplication.translate("ImportColumns", "Place"),
        "tags": QCoreApplication.translate("ImportColumns", "Tags"),
        "summary": QCoreApplication.translate("ImportColumns", "Summary"),
        "note": QCoreApplication.translate("ImportColumns", "Note"),
        "quote": QCoreApplication.translate("ImportColumns", "Quote"),
        "source": QCoreApplication.translate("ImportColumns", "Source"),
        "url": QCoreApplication.translate("ImportColumns", "Address of the source"),
        "publisher": QCoreApplication.translate("ImportColumns", "Publisher"),
        "author": QCoreApplication.translate("ImportColumns", "Author"),
        "published": QCoreApplication.translate("ImportColumns", "Date of publication"),
        "speaker": QCoreApplication.translate("ImportColumns", "Speaker"),
        "locator": QCoreApplication.translate("ImportColumns", "Page, or place in the source"),
        "figures": QCoreApplication.translate("ImportColumns", "Figures in words"),
        "value": QCoreApplication.translate("ImportColumns", "Figure"),
        "low": QCoreApplication.translate("ImportColumns", "Figure, at least"),
        "high": QCoreApplication.translate("ImportColumns", "Figure, at most"),
        "unit": QCoreApplication.translate("ImportColumns", "Unit of the figure"),
        "counted": QCoreApplication.translate("ImportColumns", "What the figure counts"),
        "latitude": QCoreApplication.translate("ImportColumns", "Latitude"),
        "longitude": QCoreApplication.translate("ImportColumns", "Longitude"),
        "month": QCoreApplication.translate("ImportColumns", "Month"),
        "day": QCoreApplication.translate("ImportColumns", "Day"),
        "time_of_day": QCoreApplication.translate("ImportColumns", "Time of day"),
        "end_year": QCoreApplication.translate("ImportColumns", "Year of the end"),
        "end_month": QCoreApplication.translate("ImportColumns", "Month of the end"),
        "end_day": QCoreApplication.translate("ImportColumns", "Day of the end"),
        "end_time": QCoreApplication.translate("ImportColumns", "Time of the end"),
        "date_text": QCoreApplication.translate("ImportColumns", "Date as written"),
        "date_note": QCoreApplication.translate("ImportColumns", "Note on the date"),
        "precision": QCoreApplication.translate("ImportColumns", "How exact the date is"),
        "approximate": QCoreApplication.translate("ImportColumns", "Whether the date is approximate"),
        "uncertain": QCoreApplication.translate("ImportColumns", "Whether the date is uncertain"),
        "importance": QCoreApplication.translate("ImportColumns", "Importance"),
        "status": QCoreApplication.translate("ImportColumns", "Status"),
        "id": QCoreApplication.translate("ImportColumns", "Id"),
        "external_id": QCoreApplication.translate("ImportColumns", "Id elsewhere"),
    }
    assert words.keys() == set(FIELDS)
    return words

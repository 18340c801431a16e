"""A chip: one criterion of the filter, to change by a click and to take away by its cross."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from timeline_gui.ui.controls.buttons import HEIGHT, FlatButton, Part
from timeline_gui.ui.controls.painting import paint_frame
from timeline_gui.ui.theme import Theme


class Chip(QWidget):
    """What a criterion is called and asks for.

    Signals:
        edit_requested: it was clicked.
        remove_requested: its cross was clicked.
    """

    edit_requested = Signal()
    remove_requested = Signal()

    def __init__(self, criterion: str, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.criterion = criterion
        self._theme = theme
        self.body = FlatButton(theme)
        self.cross = FlatButton(theme)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.body, 1)
        layout.addWidget(self.cross)
        self.body.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.body.clicked.connect(self.edit_requested)
        self.cross.clicked.connect(self.remove_requested)
        theme.changed.connect(self.update)

    def set_text(self, label: str, text: str, whole: str) -> None:
        """`whole` is the text with every name, for the tool tip and a screen reader."""
        parts = [Part(label, "ink3"), Part(text)] if text else [Part(label)]
        name = f"{label} {whole}".strip()
        self.body.set_content(*parts, name=self.tr("{criterion}, change").format(criterion=name))
        self.cross.set_content(leading="close", name=self.tr("Remove {criterion}").format(criterion=name))
        self.body.setToolTip(name)
        self.cross.setToolTip(self.tr("Remove"))

    def sizeHint(self) -> QSize:
        return QSize(self.body.sizeHint().width() + self.cross.sizeHint().width(), HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        colour = self._theme.colour
        paint_frame(QPainter(self), self.rect(), colour("canvas"), colour("line"))

"""The message bar: one line in plain words over the canvas, with the details behind it. It never takes the keyboard."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from timeline_gui.core.model import Problem
from timeline_gui.core.problems import message_of
from timeline_gui.session.messages import Message
from timeline_gui.ui.bidi import margins
from timeline_gui.ui.room import resize_in_room
from timeline_gui.ui.theme import Theme

INFO_MS = 12_000
_ICONS = {"info": "info", "warning": "warning", "error": "warning"}


class MessageBar(QFrame):
    """Shows the newest message until it is dismissed; mere information goes by itself.

    Signals:
        action_requested: the button of a message was pressed: the name of the window's action that it stands for, and
            the file that it is about, or None.
    """

    action_requested = Signal(str, object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("message_bar")
        self._theme = theme
        self.message: Message | None = None
        self._icon = QLabel(self)
        self._text = QLabel(self, wordWrap=True)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.button = QPushButton(self)
        self.button.clicked.connect(self._on_button_clicked)
        self._details = QToolButton(self)
        self._details.setText(self.tr("Details"))
        self._close = QToolButton(self)
        self._close.setAccessibleName(self.tr("Dismiss the message"))
        row = QHBoxLayout(self)
        row.setContentsMargins(margins(12, 4, 6, 4))
        row.addWidget(self._icon)
        row.addWidget(self._text, 1)
        row.addWidget(self.button)
        row.addWidget(self._details)
        row.addWidget(self._close)
        self._timer = QTimer(self, singleShot=True, interval=INFO_MS)
        self._timer.timeout.connect(self.hide)
        self._details.clicked.connect(self._on_details_clicked)
        self._close.clicked.connect(self.hide)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()
        self.hide()

    def _on_theme_changed(self) -> None:
        t = self._theme.tokens
        self._close.setIcon(self._theme.icon("close"))
        kind = self.message.kind if self.message else "info"
        edge = {"info": t.accent, "warning": t.warning, "error": t.warning}[kind]
        self._icon.setPixmap(self._theme.icon(_ICONS[kind], edge).pixmap(16, 16))
        self.setStyleSheet(
            f"#message_bar {{ background: {t.panel}; border-bottom: 1px solid {t.line};"
            f" border-left: 3px solid {edge}; }}"
        )

    def show_message(self, message: Message) -> None:
        """Replace what the bar says."""
        self.message = message
        self._text.setText(message.text)
        self.setAccessibleName(message.text)
        self._details.setVisible(bool(message.problems))
        self.button.setText(message.action_text)
        self.button.setVisible(bool(message.action))
        self._timer.stop()
        if message.kind == "info":
            self._timer.start()
        self._on_theme_changed()
        self.show()

    @property
    def text(self) -> str:
        """What the bar says."""
        return self._text.text()

    def _on_button_clicked(self) -> None:
        if self.message is not None:
            self.action_requested.emit(self.message.action, self.message.path)

    def _on_details_clicked(self) -> None:
        if self.message is not None:
            dialog = ProblemsDialog(self.message.problems, self.window())
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            dialog.open()


class ProblemsDialog(QDialog):
    """The rows of a file that were dropped, altered or unclear."""

    def __init__(self, problems: tuple[Problem, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Problems"))
        resize_in_room(self, 760, 420)
        heads = [self.tr("File"), self.tr("Row"), self.tr("Field"), self.tr("Value"), self.tr("What happened")]
        table = QTableWidget(len(problems), len(heads), self)
        table.setAccessibleName(self.tr("Problems"))
        table.setHorizontalHeaderLabels(heads)
        table.verticalHeader().hide()
        table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        for row, problem in enumerate(problems):
            number = "" if problem.row is None else str(problem.row)
            cells = (problem.file, number, problem.field, problem.value, message_of(problem))
            for column, text in enumerate(cells):
                table.setItem(row, column, QTableWidgetItem(text))
        table.resizeColumnsToContents()
        table.horizontalHeader().setSectionResizeMode(4, QHeaderView.ResizeMode.Stretch)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        column_layout = QVBoxLayout(self)
        column_layout.addWidget(table)
        column_layout.addWidget(buttons)

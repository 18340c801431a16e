"""The participants of an event as rows of actor and role."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from timeline_gui.core.model import Participation
from timeline_gui.ui.editing.fields import LineField, commit_all
from timeline_gui.ui.editing.named import ActorField, Newcomers
from timeline_gui.ui.editing.names import Names
from timeline_gui.ui.editing.rows import Beside, add_button, remove_button
from timeline_gui.ui.theme import Theme


class ParticipantRow(QWidget):
    """One actor and the role; without an actor it says nothing yet."""

    changed = Signal()
    removed = Signal()

    def __init__(
        self, value: Participation | None, names: Names, newcomers: Newcomers, theme: Theme, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.actor = ActorField("", names, newcomers, theme, self, hint=self.tr("Name"))
        self.actor.line.setAccessibleName(self.tr("Participant"))
        self.role = LineField("", theme, self, hint=self.tr("Role"))
        self.role.line.setAccessibleName(self.tr("Role"))
        self.actor.show_value(value.actor_id if value else None)
        self.role.show_value(value.role if value else "")
        remove = remove_button(self.tr("Remove the participant"), self.removed.emit, theme, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(Beside(self, (self.actor, 3), (self.role, 2), (remove, 0)))
        self.actor.committed.connect(lambda _value: self.changed.emit())
        self.role.committed.connect(lambda _value: self.changed.emit())

    def value(self) -> Participation | None:
        """Who takes part, as what."""
        return None if self.actor.value is None else Participation(self.actor.value, self.role.value)

    def commit(self) -> bool:
        """Hand out what is written."""
        return commit_all((self.actor, self.role))


class ParticipantsEditor(QWidget):
    """Signals:
    committed: the participants are others; a tuple of Participation.
    """

    committed = Signal(object)

    def __init__(self, names: Names, newcomers: Newcomers, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._names, self._newcomers, self._theme = names, newcomers, theme
        self.rows: list[ParticipantRow] = []
        self._shown: tuple[Participation, ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        heading = QLabel(self.tr("Participants"), self)
        heading.setFont(theme.font("second"))
        heading.setStyleSheet(f"color: {theme.tokens.ink2};")
        self._column.addWidget(heading)
        self.add = add_button(self.tr("Add a participant"), self._on_add, theme, self)
        self._column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeading)

    def show_value(self, value: tuple[Participation, ...]) -> None:
        """Show what the document says; rows that say it already stay as they are."""
        if value == self._shown:
            for row in self.rows:
                row.actor.show_value(row.actor.value)  # who may be called otherwise now
            return
        self._shown = value
        for row in self.rows:
            self._drop(row)
        self.rows = []
        for part in value:
            self._append(part)

    def commit(self) -> bool:
        """Hand out what is written."""
        return commit_all(list(self.rows))

    def _append(self, value: Participation | None) -> ParticipantRow:
        row = ParticipantRow(value, self._names, self._newcomers, self._theme, self)
        row.changed.connect(self._on_changed)
        row.removed.connect(lambda: self._on_removed(row))
        self.rows.append(row)
        self._column.insertWidget(self._column.count() - 1, row)
        return row

    def _drop(self, row: ParticipantRow) -> None:
        # Its last letters are not to be written by the focus that leaves it.
        row.blockSignals(True)
        row.hide()
        row.deleteLater()

    def _on_add(self) -> None:
        row = next((row for row in self.rows if row.value() is None), None) or self._append(None)
        row.actor.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_removed(self, row: ParticipantRow) -> None:
        at = self.rows.index(row)
        self.rows.remove(row)
        self._drop(row)
        target = self.rows[min(at, len(self.rows) - 1)].actor.line if self.rows else self.add
        target.setFocus(Qt.FocusReason.OtherFocusReason)
        self._on_changed()

    def _on_changed(self) -> None:
        for row in [row for row in self.rows if row.value() is None and row.role.value]:
            self.rows.remove(row)  # an actor was cleared: the row goes with it
            self._drop(row)
        value = tuple(part for row in self.rows if (part := row.value()) is not None)
        if value != self._shown:
            self._shown = value
            self.committed.emit(value)

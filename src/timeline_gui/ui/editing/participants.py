"""The participants of an event as rows of actor and role."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from timeline_gui.core.model import Participation
from timeline_gui.ui.editing.fields import Field, LineField, commit_all
from timeline_gui.ui.editing.named import ActorField, Newcomers
from timeline_gui.ui.editing.names import Names
from timeline_gui.ui.editing.rows import Beside, ListEditor, add_button, fitted, let_go, place, remove_button
from timeline_gui.ui.theme import Theme


class ParticipantRow(QWidget):
    """One actor and the role; without an actor it is no participant yet, and holds the role.

    Signals:
        removed: the person takes it away.
    """

    removed = Signal()

    def __init__(
        self,
        value: Participation | None,
        keep: Callable[["ParticipantRow"], str],
        names: Names,
        newcomers: Newcomers,
        theme: Theme,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.value = value
        self._keep = keep
        self.actor = ActorField("", names, newcomers, theme, self, hint=self.tr("Name"))
        self.actor.line.setAccessibleName(self.tr("Participant"))
        self.role = LineField("", theme, self, hint=self.tr("Role"))
        self.role.line.setAccessibleName(self.tr("Role"))
        self.show_value(value)
        remove = remove_button(self.tr("Remove the participant"), self.removed.emit, theme, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(Beside(self, (self.actor, 3), (self.role, 2), (remove, 0)))
        self.actor.keep = self._keep_actor
        self.role.keep = self._keep_role

    def show_value(self, value: Participation | None) -> None:
        """Show what the document says."""
        self.value = value
        if value is not None:
            self.actor.show_value(value.actor_id)
            self.role.show_value(value.role)

    def commit(self) -> bool:
        """Hand out what is written."""
        done = commit_all((self.actor, self.role))
        if done and self.value is None:
            if self.role.value:
                self._ask_who()
                return False
            self.actor.explain()
        return done

    def _ask_who(self) -> None:
        self.actor.fault = self.tr("Say who it is; then the role is kept.")
        self.actor.say(self.actor.fault, wrong=True)

    def _keep_actor(self, actor: str | None) -> str:
        return self._told(None if actor is None else Participation(actor, self.role.value))

    def _keep_role(self, role: str) -> str:
        if self.value is not None:
            return self._told(replace(self.value, role=role))
        if role and not self.actor.is_changed():
            self._ask_who()
        return ""

    def _told(self, value: Participation | None) -> str:
        before, self.value = self.value, value
        reason = self._keep(self)
        if reason:
            self.value = before
        return reason


class ParticipantsEditor(ListEditor):
    """The participants of an event."""

    def __init__(self, names: Names, newcomers: Newcomers, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._names, self._newcomers, self._theme = names, newcomers, theme
        self.rows: list[ParticipantRow] = []
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
        """Show what the document says; rows that say it already stay as they are, and what is not kept yet."""
        self.shown = value
        before, self.rows = self.rows, fitted(self.rows, value, self._made)
        if before != self.rows:
            place(self._column, self.rows, before, 1)

    def commit(self) -> bool:
        """Hand out what is written."""
        return commit_all(list(self.rows))

    def fields(self) -> list[Field]:
        """All fields of all rows."""
        return [field for row in self.rows for field in (row.actor, row.role)]

    def _made(self, value: Participation | None) -> ParticipantRow:
        row = ParticipantRow(value, self._keep_row, self._names, self._newcomers, self._theme, self)
        row.removed.connect(lambda: self._on_removed(row))
        return row

    def _on_add(self) -> None:
        row = next((row for row in self.rows if row.value is None), None)
        if row is None:
            row = self._made(None)
            self.rows.append(row)
            self._column.insertWidget(len(self.rows), row)
        row.actor.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_removed(self, row: ParticipantRow) -> None:
        at = self.rows.index(row)
        self.rows.remove(row)
        if self.hand_out(self.rows):
            self.rows.insert(at, row)
            return
        self._drop(row)
        target = self.rows[min(at, len(self.rows) - 1)].actor.line if self.rows else self.add
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _drop(self, row: ParticipantRow) -> None:
        self._column.removeWidget(row)
        let_go(row)

    def _keep_row(self, row: ParticipantRow) -> str:
        reason = self.hand_out(self.rows)
        if not reason and row.value is None:
            self.rows.remove(row)  # the actor was cleared: the row goes with it
            self._drop(row)
        return reason

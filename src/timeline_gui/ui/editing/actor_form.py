"""An actor as a form: names, kind, and whom it acts for. One step when it is confirmed."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from timeline_gui.core.model import Actor, Affiliation
from timeline_gui.core.retyped import tidy
from timeline_gui.session.editing import change_actor, shortened
from timeline_gui.session.session import Session
from timeline_gui.ui.editing.dates import DateField
from timeline_gui.ui.editing.dialog import FormDialog
from timeline_gui.ui.editing.fields import ChoiceField, Field, LineField, TextField
from timeline_gui.ui.editing.named import ActorField, Newcomers
from timeline_gui.ui.editing.names import Names
from timeline_gui.ui.editing.rows import Beside, add_button, remove_button
from timeline_gui.ui.theme import Theme


class AffiliationRow(QWidget):
    """Whom an actor acts for, as what, and when.

    Signals:
        removed: the person takes it away.
    """

    removed = Signal()

    def __init__(self, value: Affiliation | None, names: Names, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.other = ActorField("", names, Newcomers(), theme, self, hint=self.tr("Acts for"))
        self.role = LineField("", theme, self, hint=self.tr("As"))
        self.date = DateField("", theme, self)
        self.date.line.setPlaceholderText(self.tr("When"))
        for field, name in (
            (self.other, self.tr("Acts for")),
            (self.role, self.tr("As")),
            (self.date, self.tr("When")),
        ):
            field.line.setAccessibleName(name)
            field.hold()
        self.other.show_value(value.with_id if value else None)
        self.role.show_value(value.role if value else "")
        self.date.show_value(value.date if value else "")
        self.remove = remove_button(self.tr("Remove the affiliation"), self.removed.emit, theme, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(Beside(self, (self.other, 3), (self.role, 3), (self.date, 2), (self.remove, 0)))

    def value(self, known: frozenset[str]) -> Affiliation | None:
        """What is written; None for an empty row. Raises ValueError."""
        other = self.other.read()
        if other is None:
            return None
        if other not in known:
            raise ValueError(self.tr("No actor is called “%1”.").replace("%1", self.other.line.text()))
        return Affiliation(other, self.role.read(), self.date.read())


class ActorForm(FormDialog):
    """Asks for all that is said of an actor."""

    def __init__(self, key: int, actor: Actor, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Edit actor"), self.tr("Keep"), theme, parent)
        self._key, self._actor, self._session, self._theme = key, actor, session, theme
        self.rows: list[AffiliationRow] = []
        self._names = Names(session.columns, self)
        self.name = LineField(self.tr("Name"), theme, self)
        kinds = {
            "person": self.tr("Person"),
            "state": self.tr("State"),
            "organisation": self.tr("Organisation"),
            "armed group": self.tr("Armed group"),
            "other": self.tr("Other"),
        }
        self.kind = ChoiceField(self.tr("Kind"), kinds, theme, self)
        self.aliases = TextField(self.tr("Other names, one in a line"), theme, self)
        self.description = TextField(self.tr("Description"), theme, self)
        heading = QLabel(self.tr("Affiliations"), self)
        heading.setFont(theme.font("second"))
        heading.setStyleSheet(f"color: {theme.tokens.ink2};")
        self.more = add_button(self.tr("Add an affiliation"), lambda: self._append(None), theme, self)
        self.add(Beside(self, (self.name, 3), (self.kind, 2)), self.aliases, self.description, heading)
        self.column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeading)
        self.name.hold()
        values: tuple[tuple[Field, str], ...] = (
            (self.name, actor.name),
            (self.kind, actor.kind),
            (self.aliases, "\n".join(actor.aliases)),
            (self.description, actor.description),
        )
        for field, value in values:
            field.show_value(value)
        for tie in actor.affiliations:
            self._append(tie)

    def _append(self, tie: Affiliation | None) -> None:
        row = AffiliationRow(tie, self._names, self._theme, self)
        row.removed.connect(lambda: self._on_removed(row))
        self.rows.append(row)
        self.column.insertWidget(self.column.indexOf(self.more), row)
        if tie is None:
            row.other.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_removed(self, row: AffiliationRow) -> None:
        self.rows.remove(row)
        row.hide()
        row.deleteLater()

    def told(self) -> Actor:
        """What is written. Raises ValueError."""
        name = self.name.read()
        if not name:
            raise ValueError(self.tr("An actor needs a name."))
        written = self.aliases.read()
        aliases = [line if line in self._actor.aliases else tidy(line).strip() for line in written.split("\n")]
        if written == "\n".join(self._actor.aliases):
            aliases = list(self._actor.aliases)
        known = frozenset(actor.id for actor in self._session.columns.actors) - {self._actor.id}
        return replace(
            self._actor,
            name=name,
            kind=self.kind.read(),
            aliases=tuple(alias for alias in dict.fromkeys(aliases) if alias and alias != name),
            affiliations=tuple(tie for row in self.rows if (tie := row.value(known)) is not None),
            description=self.description.read(),
        )

    def keep(self) -> bool:
        told = self.told()
        name = self.tr("Change the actor “%1”").replace("%1", shortened(self._actor.name))
        return change_actor(self._session, self._key, told, name, self.refuse)

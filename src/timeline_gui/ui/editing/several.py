"""Several events changed together: what is left empty stays as it is in each."""

from PySide6.QtWidgets import QLabel, QWidget

from timeline_gui.core.edtf import EdtfError
from timeline_gui.core.model import Event, Participation
from timeline_gui.core.several import CommonChange, changed
from timeline_gui.core.shifting import UNITS
from timeline_gui.session.editing import change_events
from timeline_gui.session.session import Session
from timeline_gui.store import queries
from timeline_gui.ui.editing.dialog import FormDialog
from timeline_gui.ui.editing.fields import ChoiceField, LineField, NumberField
from timeline_gui.ui.editing.named import ActorField, Newcomers
from timeline_gui.ui.editing.names import Names, complete, words_of
from timeline_gui.ui.editing.rows import Beside
from timeline_gui.ui.theme import Theme


class SeveralEvents(FormDialog):
    """Asks what shall hold for all selected events, and makes it one step."""

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        self._session = session
        self._keys = [int(key) for key in session.view.selection]
        session.expect_edit()
        title = self.tr("Edit %Ln event(s)", "", len(self._keys))
        super().__init__(title, title, theme, parent)
        keep, names, self._newcomers = self.tr("As it is"), Names(session.columns, self), Newcomers()
        intro = QLabel(self.tr("What is left empty stays as it is in each event."), self)
        intro.setStyleSheet(f"color: {theme.tokens.ink2};")
        self.category = LineField(self.tr("Category"), theme, self, hint=keep)
        complete(self.category.line, names.categories)
        statuses = {None: keep, "confirmed": self.tr("Confirmed"), "draft": self.tr("Draft")}
        self.status = ChoiceField(self.tr("Status"), statuses, theme, self)
        self.add_tags = LineField(self.tr("Add tags"), theme, self, hint=self.tr("one, another"))
        self.remove_tags = LineField(self.tr("Take away tags"), theme, self, hint=self.tr("one, another"))
        self.add_actor = ActorField(self.tr("Add a participant"), names, self._newcomers, theme, self)
        self.role = LineField(self.tr("Role"), theme, self)
        self.remove_actor = ActorField(self.tr("Take away a participant"), names, Newcomers(), theme, self)
        self.count = NumberField("", theme, self, hint="0")
        self.count.line.setAccessibleName(self.tr("Move in time by"))
        self.count.show_value(None)
        units = (self.tr("minutes"), self.tr("days"), self.tr("months"), self.tr("years"))
        self.unit = ChoiceField("", dict(zip(UNITS, units, strict=True)), theme, self)
        self.unit.box.setAccessibleName(self.tr("Unit"))
        self.unit.show_value("day")
        move = QLabel(self.tr("Move in time by (less than 0: earlier)"), self)
        move.setFont(theme.font("second"))
        move.setStyleSheet(f"color: {theme.tokens.ink2};")
        self.add(
            intro,
            Beside(self, (self.category, 1), (self.status, 1)),
            Beside(self, (self.add_tags, 1), (self.remove_tags, 1)),
            Beside(self, (self.add_actor, 3), (self.role, 2)),
            self.remove_actor,
            move,
            Beside(self, (self.count, 1), (self.unit, 1)),
        )
        for field in (
            self.category,
            self.add_tags,
            self.remove_tags,
            self.add_actor,
            self.role,
            self.remove_actor,
            self.count,
        ):
            field.hold()

    def change(self) -> CommonChange:
        """What was asked for. Raises ValueError."""
        joining = self.add_actor.read()
        leaving = self.remove_actor.read()
        known = {actor.id for actor in self._session.columns.actors}
        if leaving is not None and leaving not in known:
            raise ValueError(self.tr("No actor is called “%1”.").replace("%1", self.remove_actor.line.text()))
        count = self.count.read()
        return CommonChange(
            category=self.category.read() or None,
            status=self.status.read(),
            add_tags=tuple(words_of(self.add_tags.line.text())),
            remove_tags=tuple(words_of(self.remove_tags.line.text())),
            add_actor=Participation(joining, self.role.read()) if joining is not None else None,
            remove_actor=leaving,
            move=(count, self.unit.read()) if count else None,
        )

    def keep(self) -> bool:
        document = self._session.document
        if document is None:
            return False
        change = self.change()
        events = queries.events(document, self._keys)
        if len(events) != len(self._keys):
            raise ValueError(self.tr("Some of these events are not there any more. Close this, and select again."))
        told = self._told(dict(zip(self._keys, events, strict=True)), change)
        known = {actor.id for actor in self._session.columns.actors}
        new = [
            actor
            for actor in self._newcomers.actors.values()
            if change.add_actor is not None and actor.id == change.add_actor.actor_id and actor.id not in known
        ]
        name = self.tr("Change %Ln event(s)", "", len(told))
        return change_events(self._session, told, name, new, refused=self.refuse)

    def _told(self, events: dict[int, Event], change: CommonChange) -> dict[int, Event]:
        told, faults = {}, []
        for key, event in events.items():
            try:
                told[key] = changed(event, change)
            except EdtfError as error:
                faults.append(str(error))
        if faults:
            words = self.tr("%Ln of them can’t be moved so. Nothing was changed.", "", len(faults))
            raise ValueError(f"{words} {faults[0]}.")
        return told

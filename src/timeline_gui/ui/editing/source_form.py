"""A source as a form: what it is called, who published it, when, and where it is found. One step when confirmed."""

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from timeline_gui.core.model import Source
from timeline_gui.session.editing import change_source, shortened
from timeline_gui.session.session import Session
from timeline_gui.ui.editing.dates import DateField
from timeline_gui.ui.editing.dialog import FormDialog
from timeline_gui.ui.editing.fields import LineField
from timeline_gui.ui.editing.rows import Beside
from timeline_gui.ui.theme import Theme


class SourceForm(FormDialog):
    """Asks for all that is said of a source but its text."""

    def __init__(self, key: int, source: Source, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Edit source"), self.tr("Keep"), theme, parent)
        self._key, self._source, self._session = key, source, session
        self.fields: dict[str, LineField] = {
            "title": LineField(self.tr("Title"), theme, self),
            "kind": LineField(self.tr("Kind"), theme, self, hint=self.tr("Report, statement, data set …")),
            "publisher": LineField(self.tr("Publisher"), theme, self),
            "author": LineField(self.tr("Author"), theme, self),
            "published": DateField(self.tr("Published"), theme, self),
            "retrieved": DateField(self.tr("Retrieved"), theme, self),
            "url": LineField(self.tr("Address"), theme, self, hint="https://"),
            "archive_url": LineField(self.tr("Archived copy"), theme, self, hint="https://"),
            "language": LineField(self.tr("Language"), theme, self, hint="en"),
        }
        fields = self.fields
        self.add(
            fields["title"],
            Beside(self, (fields["publisher"], 1), (fields["author"], 1)),
            Beside(self, (fields["published"], 1), (fields["retrieved"], 1)),
            fields["url"],
            fields["archive_url"],
            Beside(self, (fields["kind"], 3), (fields["language"], 1)),
        )
        for name, field in fields.items():
            field.hold()
            field.show_value(getattr(source, name))

    def told(self) -> Source:
        """What is written. Raises ValueError."""
        told = replace(self._source, **{name: field.read() for name, field in self.fields.items()})
        if not told.title:
            raise ValueError(self.tr("A source needs a title."))
        return told

    def keep(self) -> bool:
        told = self.told()
        name = self.tr("Change the source “%1”").replace("%1", shortened(self._source.title))
        return change_source(self._session, self._key, told, name, self.refuse)

"""What goes out, of which events, and how a dossier looks; asked in one place, remembered for the next time."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from timeline_gui.formats.registry import FORMATS
from timeline_gui.session.export import DossierWish, Scope
from timeline_gui.session.session import Session
from timeline_gui.session.settings import DossierPart, Paper, Settings
from timeline_gui.ui.controls.buttons import CheckBox, FlatButton, Part
from timeline_gui.ui.controls.checklist import Checklist
from timeline_gui.ui.editing.fields import ChoiceField, LineField, TextField
from timeline_gui.ui.editing.rows import Beside
from timeline_gui.ui.theme import Theme

PDF = "pdf"


@dataclass(frozen=True, slots=True)
class Export:
    """What the person wants: a format by name, which events, and how the dossier is to be."""

    format: str
    ending: str
    scope: Scope
    wish: DossierWish


class ExportDialog(QDialog):
    """Asks for an Export.

    Signals:
        export_chosen: the Export.
    """

    export_chosen = Signal(object)

    def __init__(self, session: Session, settings: Settings, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._settings, self._theme = session, settings, theme
        self.setWindowTitle(self.tr("Export"))
        self.setMinimumWidth(520)
        self._endings = {PDF: ".pdf"} | {f.name: f.endings[0] for f in FORMATS if f.write is not None and f.endings}
        self.format = ChoiceField(self.tr("As"), self._formats(), theme, self)
        self.format.show_value(settings.export_format if settings.export_format in self._endings else PDF)
        self.scope = ChoiceField(self.tr("Which events"), self._scopes(), theme, self)
        self.scope.show_value("selection" if len(session.view.selection) else "matching")
        self.dossier = QWidget(self)
        self._build_dossier()
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.ok = buttons.addButton(self.tr("Export…"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.ok.setDefault(True)
        buttons.accepted.connect(self._on_accepted)
        buttons.rejected.connect(self.reject)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(16, 14, 16, 14)
        self._column.setSpacing(12)
        for part in (Beside(self, (self.format, 1), (self.scope, 1)), self.dossier, buttons):
            self._column.addWidget(part)
        self.format.box.activated.connect(lambda _index: self._on_format_changed())
        self._on_format_changed()

    def _formats(self) -> dict[object, str]:
        names = {
            "json": self.tr("Exchange file, without loss (.json)"),
            "csv": self.tr("Table (.csv)"),
            "xlsx": self.tr("Excel workbook (.xlsx)"),
            "docx": self.tr("Word document (.docx)"),
            "markdown": self.tr("Markdown with footnotes (.md)"),
            "html": self.tr("Web page that works alone (.html)"),
            "timelinejs": self.tr("TimelineJS (.json)"),
            "vis": self.tr("vis-timeline (.json)"),
            "timelineproject": self.tr("Timeline Project (.timeline)"),
            "ics": self.tr("Calendar (.ics)"),
            "geojson": self.tr("Places for maps (.geojson)"),
        }
        formats: dict[object, str] = {PDF: self.tr("Dossier (.pdf)")}
        formats.update((name, names.get(name, name)) for name in self._endings if name != PDF)
        return formats

    def _scopes(self) -> dict[object, str]:
        view = self._session.view
        selected, matching, total = len(view.selection), int(view.shown.sum()), len(self._session.columns)
        scopes: dict[object, str] = {}
        if selected:
            scopes["selection"] = self.tr("The selection: %Ln event(s)", "", selected)
        scopes["matching"] = self.tr("All that match: %Ln event(s)", "", matching)
        scopes["document"] = self.tr("The whole document: %Ln event(s)", "", total)
        return scopes

    # The dossier

    def _build_dossier(self) -> None:
        settings, theme = self._settings, self._theme
        self.title = LineField(self.tr("Title"), theme, self, hint=self._session.title)
        self.title.hold()
        self.foreword = TextField(self.tr("Foreword"), theme, self)
        papers = {"a4": "A4", "letter": self.tr("Letter"), "a3": "A3"}
        self.paper = ChoiceField(self.tr("Paper"), dict(papers), theme, self)
        self.paper.show_value(settings.paper)
        turns = {False: self.tr("Upright"), True: self.tr("Landscape")}
        self.landscape = ChoiceField(self.tr("Turned"), dict(turns), theme, self)
        self.landscape.show_value(settings.dossier_landscape)
        self.parts: dict[DossierPart, CheckBox] = {
            "strip": CheckBox(self.tr("Time strip"), theme, self),
            "entries": CheckBox(self.tr("Events with their quotes"), theme, self),
            "figures": CheckBox(self.tr("Table of figures"), theme, self),
            "sources": CheckBox(self.tr("List of sources"), theme, self),
        }
        for name, box in self.parts.items():
            box.setChecked(name in settings.dossier_parts)
        self.notes = CheckBox(self.tr("My notes"), theme, self)
        self.notes.setChecked(settings.dossier_notes)
        self.leave_out = FlatButton(theme, self, padding=0)
        self.leave_out.clicked.connect(self._on_leave_out)
        columns = self._session.columns
        self.sources = self._list(self.tr("Sources to leave out"), [(s.id, s.title) for s in columns.sources])
        self.actors = self._list(self.tr("People and bodies to leave out"), [(a.id, a.name) for a in columns.actors])
        note = QLabel(
            self.tr(
                "Their citations, figures and parts in events go with them; the dossier says how much was withheld."
            )
        )
        note.setWordWrap(True)
        note.setStyleSheet(f"color: {theme.tokens.ink2};")
        self._lists = QWidget(self)
        lists = QVBoxLayout(self._lists)
        lists.setContentsMargins(0, 0, 0, 0)
        lists.addWidget(Beside(self._lists, (self._titled(self.sources), 1), (self._titled(self.actors), 1)))
        lists.addWidget(note)
        self._lists.hide()
        boxes = QGridLayout()
        boxes.setSpacing(2)
        for index, box in enumerate((*self.parts.values(), self.notes)):
            boxes.addWidget(box, index // 2, index % 2)
        column = QVBoxLayout(self.dossier)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.title)
        column.addWidget(self.foreword)
        column.addWidget(Beside(self.dossier, (self.paper, 1), (self.landscape, 1)))
        column.addLayout(boxes)
        column.addWidget(self.leave_out)
        column.addWidget(self._lists)
        self._tell_left_out()

    def _list(self, name: str, entries: Sequence[tuple[str, str]]) -> Checklist:
        found = Checklist(entries, self._theme, self)
        found.setAccessibleName(name)
        found.setMinimumHeight(120)
        found.itemChanged.connect(lambda _item: self._tell_left_out())
        return found

    def _titled(self, found: Checklist) -> QWidget:
        box = QWidget(self)
        label = QLabel(found.accessibleName(), box)
        label.setFont(self._theme.font("second"))
        label.setStyleSheet(f"color: {self._theme.tokens.ink2};")
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        column.addWidget(label)
        column.addWidget(found)
        return box

    def _on_leave_out(self) -> None:
        self._lists.setVisible(self._lists.isHidden())
        self._tell_left_out()
        self.adjustSize()

    def _tell_left_out(self) -> None:
        count = len(self.sources.ticked) + len(self.actors.ticked)
        text = (
            self.tr("%Ln source(s) or name(s) left out", "", count) if count else self.tr("Leave out sources or people")
        )
        chevron = "chevron-down" if self._lists.isHidden() else "chevron-up"
        self.leave_out.set_content(Part(text, "accent"), trailing=chevron, icon_token="accent", name=text)

    def _on_format_changed(self) -> None:
        self.dossier.setVisible(self.format.read() == PDF)
        self.adjustSize()

    # What was chosen

    def chosen(self) -> Export:
        """What is asked for."""
        paper: Paper = self.paper.read()
        parts: tuple[DossierPart, ...] = tuple(name for name, box in self.parts.items() if box.isChecked())
        wish = DossierWish(
            paper,
            self.notes.isChecked(),
            bool(self.landscape.read()),
            parts,
            str(self.title.read()),
            str(self.foreword.read()),
            frozenset(self.sources.ticked),
            frozenset(self.actors.ticked),
        )
        name = str(self.format.read())
        return Export(name, self._endings[name], self.scope.read(), wish)

    def _on_accepted(self) -> None:
        export, settings = self.chosen(), self._settings
        settings.export_format = export.format
        settings.paper = export.wish.paper
        settings.dossier_notes = export.wish.notes
        settings.dossier_landscape = export.wish.landscape
        settings.dossier_parts = export.wish.parts
        self.accept()
        self.export_chosen.emit(export)

"""Two records side by side: what each says, and where they differ."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from timeline_gui.core.language import say
from timeline_gui.core.model import Actor, Event, Source
from timeline_gui.core.reference import figure_as_text, words
from timeline_gui.ui.theme import Theme
from timeline_gui.ui.tips import tip

Facts: TypeAlias = list[tuple[str, str]]
"""What is said of a record: a label and the words, in the same order for all records of a kind."""
_SHOWN = 600
_AIR = 6
translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Names:
    """What actors and sources are called, by id."""

    actors: Mapping[str, str]
    sources: Mapping[str, str]


def event_facts(event: Event, names: Names) -> Facts:
    """All that an event says."""
    claims = event.citations
    return [
        (translate("Comparison", "Title"), event.title),
        (translate("Comparison", "Date"), words(event.date)),
        (translate("Comparison", "As written"), event.date_text),
        (translate("Comparison", "Place"), event.place.name if event.place else ""),
        (translate("Comparison", "Category"), event.category),
        (translate("Comparison", "Tags"), ", ".join(event.tags)),
        (
            translate("Comparison", "Participants"),
            _lines(_with(names.actors[p.actor_id], p.role) for p in event.participants),
        ),
        (translate("Comparison", "Sources"), _lines(dict.fromkeys(names.sources[claim.source_id] for claim in claims))),
        (translate("Comparison", "Quotes"), _lines(say().quoted(claim.quote) for claim in claims if claim.quote)),
        (
            translate("Comparison", "Figures"),
            _lines(figure_as_text(figure) for claim in claims for figure in claim.figures),
        ),
        (translate("Comparison", "Summary"), event.summary),
        (translate("Comparison", "Note"), event.note),
    ]


def actor_facts(actor: Actor, names: Names, events: int) -> Facts:
    """All that is known of an actor, and in how many events it takes part."""
    ties = (
        _with(names.actors.get(tie.with_id, ""), ", ".join(filter(None, (tie.role, words(tie.date)))))
        for tie in actor.affiliations
    )
    return [
        (translate("Comparison", "Name"), actor.name),
        (translate("Comparison", "Kind"), _kind(actor)),
        (translate("Comparison", "Other names"), _lines(actor.aliases)),
        (translate("Comparison", "Acts for"), _lines(ties)),
        (translate("Comparison", "Description"), actor.description),
        (translate("Comparison", "Events"), str(events)),
    ]


def source_facts(source: Source, events: int) -> Facts:
    """All that is known of a source, and how many events cite it."""
    held = "" if source.text is None else translate("Comparison", "%Ln character(s)", "", len(source.text))
    return [
        (translate("Comparison", "Title"), source.title),
        (translate("Comparison", "Kind"), source.kind),
        (translate("Comparison", "Author"), source.author),
        (translate("Comparison", "Publisher"), source.publisher),
        (translate("Comparison", "Published"), words(source.published)),
        (translate("Comparison", "Address"), source.url),
        (translate("Comparison", "Archived copy"), source.archive_url),
        (translate("Comparison", "Language"), source.language),
        (translate("Comparison", "Text"), held),
        (translate("Comparison", "Events"), str(events)),
    ]


class Comparison(QTableWidget):
    """What two records say, in two columns; where they differ it stands in bold and is said to differ."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(0, 3, parent)
        self._theme = theme
        self.setHorizontalHeaderLabels(["", self.tr("Left"), self.tr("Right")])
        self.setAccessibleName(self.tr("Side by side"))
        self.verticalHeader().hide()
        self.setShowGrid(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        header = self.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        header.sectionResized.connect(self._fit_rows)

    def show_facts(self, left: Facts, right: Facts) -> None:
        """Put the two side by side; what neither of them says has no row."""
        told = [(label, one, other) for (label, one), (_, other) in zip(left, right, strict=True) if one or other]
        self.clearContents()
        self.setRowCount(len(told))
        for row, (label, one, other) in enumerate(told):
            differ = one != other
            for column, text in enumerate((label, one, other)):
                item = QTableWidgetItem(text[:_SHOWN])
                item.setTextAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop)
                if column == 0 or not differ:
                    item.setForeground(self._theme.colour("ink2"))
                else:
                    font = QFont(self._theme.font("body"))
                    font.setWeight(QFont.Weight.DemiBold)
                    item.setFont(font)
                    item.setData(Qt.ItemDataRole.AccessibleTextRole, self.tr("%1, differs").replace("%1", text))
                item.setToolTip(tip(text[:2000]))
                self.setItem(row, column, item)
        self._fit_rows()

    def _fit_rows(self) -> None:
        self.resizeRowsToContents()
        for row in range(self.rowCount()):
            self.setRowHeight(row, self.rowHeight(row) + _AIR)


def _lines(texts: Iterable[str]) -> str:
    return "\n".join(texts)


def _with(name: str, more: str) -> str:
    return f"{name} ({more})" if more else name


def _kind(actor: Actor) -> str:
    return {
        "state": translate("Comparison", "state"),
        "organisation": translate("Comparison", "organisation"),
        "armed group": translate("Comparison", "armed group"),
        "person": translate("Comparison", "person"),
        "other": translate("Comparison", "other actor"),
    }[actor.kind]

"""The citations of an event as cards: source, quote, who speaks, where in the source, and the figures in it."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from timeline_gui.core.claims import verdict
from timeline_gui.core.model import Citation, Figure, Source
from timeline_gui.core.quotes import find_quote, nearest_passage
from timeline_gui.ui.editing.dates import DateField
from timeline_gui.ui.editing.fields import LineField, TextField, commit_all
from timeline_gui.ui.editing.figures import FigureField
from timeline_gui.ui.editing.named import ActorField, Newcomers, SourceField
from timeline_gui.ui.editing.names import Names
from timeline_gui.ui.editing.rows import Beside, add_button, icon_button, remove_button
from timeline_gui.ui.theme import Theme


def anchored(citation: Citation, source: Source | None) -> Citation:
    """The citation with its quote's place in the source's text, none where it does not stand there."""
    found = None
    if source is not None and source.text is not None:
        found = find_quote(citation.quote, source.text)
    start, end = found or (None, None)
    return replace(citation, start=start, end=end)


class CitationCard(QFrame):
    """One citation; without a source it is none yet.

    Signals:
        changed: `value` is another.
        removed: the person takes it away.
        source_requested: the person wants to edit the source with this id.
    """

    changed = Signal()
    removed = Signal()
    source_requested = Signal(str)

    def __init__(
        self,
        value: Citation | None,
        source: Source | None,
        names: Names,
        newcomers: Newcomers,
        theme: Theme,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self.value = value
        self._source = source
        self.setObjectName("card")
        self.setStyleSheet(
            f"#card {{ background: {theme.tokens.canvas}; border: 1px solid {theme.tokens.line}; border-radius: 6px; }}"
        )
        self.source = SourceField(self.tr("Source"), names, newcomers, theme, self, hint=self.tr("Title"))
        remove = remove_button(self.tr("Remove the citation"), self.removed.emit, theme, self)
        self.pencil = icon_button("edit", self.tr("Edit the source"), self._on_pencil, theme, self)
        self.quote = TextField(self.tr("Quote"), theme, self, style="quote")
        self.speaker = ActorField(self.tr("Speaker"), names, newcomers, theme, self, hint=self.tr("None named"))
        self.locator = LineField(self.tr("Where in it"), theme, self, hint=self.tr("Page, paragraph"))
        self.date = DateField(self.tr("Its own date"), theme, self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(10, 8, 10, 10)
        self._column.setSpacing(8)
        self._column.addWidget(Beside(self, (self.source, 1), (self.pencil, 0), (remove, 0)))
        self._column.addWidget(self.quote)
        self._column.addWidget(Beside(self, (self.speaker, 1), (self.locator, 1)))
        self._column.addWidget(self.date)
        self.add = add_button(self.tr("Add a figure"), self._on_add_figure, theme, self)
        self._column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeading)
        self.figures: list[FigureField] = []
        for figure in value.figures if value is not None else ():
            self._append(figure)
        self._fill()
        self.source.committed.connect(self._on_source)
        self.quote.committed.connect(lambda text: self._change(quote=text))
        self.speaker.committed.connect(lambda actor: self._change(speaker_id=actor))
        self.locator.committed.connect(lambda text: self._change(locator=text))
        self.date.committed.connect(lambda date: self._change(date=date))

    def _fill(self) -> None:
        value = self.value
        self.source.show_value(value.source_id if value else None)
        self.quote.show_value(value.quote if value else "")
        self.speaker.show_value(value.speaker_id if value else None)
        self.locator.show_value(value.locator if value else "")
        self.date.show_value(value.date if value else "")
        self._show_proof()

    def _on_pencil(self) -> None:
        if self.commit() and self.value is not None:
            self.source_requested.emit(self.value.source_id)

    def refresh(self, source: Source | None) -> None:
        """Those who are named may be called otherwise, and the source have another text."""
        self._source = source
        self._fill()

    def _show_proof(self) -> None:
        """Say whether the quote stands in the text of its source."""
        source = self._source
        if self.value is None or not self.value.quote or source is None:
            self.quote.say("")
        elif source.text is None:
            self.quote.say(self.tr("The text of the source is not held here; the quote is not checked."))
        elif verdict(self.value, source) == "verified":
            self.quote.say(self.tr("Stands in the source, word for word."))
        else:
            nearest = nearest_passage(self.value.quote, source.text)
            words = self.tr("Does not stand in the source.")
            if nearest:
                words += " " + self.tr("Nearest to it: “%1”").replace("%1", nearest)
            self.quote.say(words, wrong=True)

    def commit(self) -> bool:
        """Hand out what is written."""
        fields = (self.source, self.quote, self.speaker, self.locator, self.date, *self.figures)
        if self.value is None and not any(field.is_changed() for field in fields):
            return True
        return commit_all(fields)

    def _on_source(self, source_id: str) -> None:
        if self.value is not None:
            self._change(source_id=source_id)
            return
        # What was written before the source was named belongs to it now.
        self.value = Citation(
            source_id,
            self.quote.value,
            locator=self.locator.value,
            speaker_id=self.speaker.value,
            date=self.date.value,
            figures=tuple(field.value for field in self.figures if field.value is not None),
        )
        self.changed.emit()

    def _change(self, **fields: Any) -> None:
        if self.value is None:
            self.source.say(self.tr("Name the source; then it is kept."), wrong=True)
            return
        self.value = replace(self.value, **fields)
        self.changed.emit()

    # Figures

    def _append(self, figure: Figure | None) -> FigureField:
        field = FigureField(self._theme, self)
        field.show_value(figure)
        field.committed.connect(lambda _figure: self._on_figures())
        self.figures.append(field)
        self._column.insertWidget(self._column.indexOf(self.add), field)
        return field

    def _on_add_figure(self) -> None:
        field = next((field for field in self.figures if field.value is None), None) or self._append(None)
        field.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_figures(self) -> None:
        for field in [field for field in self.figures if field.value is None and not field.line.text()]:
            self.figures.remove(field)
            field.hide()
            field.deleteLater()
        self._change(figures=tuple(field.value for field in self.figures if field.value is not None))


class CitationsEditor(QWidget):
    """Signals:
    committed: the citations are others; a tuple of Citation.
    source_requested: the person wants to edit the source with this id.
    """

    committed = Signal(object)
    source_requested = Signal(str)

    def __init__(self, names: Names, newcomers: Newcomers, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._names, self._newcomers, self._theme = names, newcomers, theme
        self.cards: list[CitationCard] = []
        self._shown: tuple[Citation, ...] = ()
        self._sources: dict[str, Source] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        heading = QLabel(self.tr("Citations"), self)
        heading.setFont(theme.font("second"))
        heading.setStyleSheet(f"color: {theme.tokens.ink2};")
        self._column.addWidget(heading)
        self.add = add_button(self.tr("Add a citation"), self._on_add, theme, self)
        self._column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeading)

    def show_value(self, value: tuple[Citation, ...], sources: dict[str, Source]) -> None:
        """Show what the document says, with the cited sources by id; cards that say it already stay."""
        self._sources = sources
        if value == self._shown:
            for card in self.cards:
                if card.value is not None:
                    card.refresh(sources.get(card.value.source_id))
            return
        self._shown = value
        for card in self.cards:
            self._drop(card)
        self.cards = []
        for citation in value:
            self._append(citation)

    def commit(self) -> bool:
        """Hand out what is written."""
        return commit_all(list(self.cards))

    def _append(self, value: Citation | None) -> CitationCard:
        source = self._sources.get(value.source_id) if value is not None else None
        card = CitationCard(value, source, self._names, self._newcomers, self._theme, self)
        card.changed.connect(self._on_changed)
        card.source_requested.connect(self.source_requested)
        card.removed.connect(lambda: self._on_removed(card))
        self.cards.append(card)
        self._column.insertWidget(self._column.count() - 1, card)
        return card

    def _drop(self, card: CitationCard) -> None:
        card.blockSignals(True)
        card.hide()
        card.deleteLater()

    def _on_add(self) -> None:
        card = next((card for card in self.cards if card.value is None), None) or self._append(None)
        card.source.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_removed(self, card: CitationCard) -> None:
        self.cards.remove(card)
        self._drop(card)
        self.add.setFocus(Qt.FocusReason.OtherFocusReason)
        self._on_changed()

    def _on_changed(self) -> None:
        value = tuple(card.value for card in self.cards if card.value is not None)
        if value != self._shown:
            self._shown = value
            self.committed.emit(value)

"""The citations of an event as cards: source, quote, who speaks, where in the source, and the figures in it."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from timeline_gui.core.claims import verdict
from timeline_gui.core.model import Citation, Figure, Source
from timeline_gui.core.quotes import find_quote, nearest_passage
from timeline_gui.ui.editing.dates import DateField
from timeline_gui.ui.editing.fields import Field, LineField, TextField, commit_all
from timeline_gui.ui.editing.figures import FigureField
from timeline_gui.ui.editing.named import ActorField, Newcomers, SourceField
from timeline_gui.ui.editing.names import Names
from timeline_gui.ui.editing.rows import (
    Beside,
    ListEditor,
    add_button,
    fitted,
    icon_button,
    let_go,
    place,
    remove_button,
)
from timeline_gui.ui.theme import Theme


def anchored(citation: Citation, source: Source | None) -> Citation:
    """The citation with its quote's place in the source's text, none where it does not stand there."""
    found = None
    if source is not None and source.text is not None:
        found = find_quote(citation.quote, source.text)
    start, end = found or (None, None)
    return replace(citation, start=start, end=end)


class CitationCard(QFrame):
    """One citation; without a source it is none yet, and holds what is written.

    Signals:
        removed: the person takes it away.
        source_requested: the person wants to edit the source with this id.
    """

    removed = Signal()
    source_requested = Signal(str)

    def __init__(
        self,
        value: Citation | None,
        keep: Callable[["CitationCard"], str],
        source_of: Callable[[str], Source | None],
        names: Names,
        newcomers: Newcomers,
        theme: Theme,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self.value = value
        self._keep = keep
        self._source_of = source_of
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
        self._fields: tuple[Field, ...] = (self.source, self.quote, self.speaker, self.locator, self.date)
        self.show_value(value)
        self.source.keep = self._keep_source
        self.quote.keep = lambda text: self._keep_part(quote=text)
        self.speaker.keep = lambda actor: self._keep_part(speaker_id=actor)
        self.locator.keep = lambda text: self._keep_part(locator=text)
        self.date.keep = lambda date: self._keep_part(date=date)

    def show_value(self, value: Citation | None) -> None:
        """Show what the document says, or what the card holds that is no citation yet."""
        self.value = value
        if value is None:
            return
        self.source.show_value(value.source_id)
        self.quote.show_value(value.quote)
        self.speaker.show_value(value.speaker_id)
        self.locator.show_value(value.locator)
        self.date.show_value(value.date)
        self._show_figures(value.figures)
        self._show_proof()

    def _on_pencil(self) -> None:
        if self.commit() and self.value is not None:
            self.source_requested.emit(self.value.source_id)

    def _show_proof(self) -> None:
        """Say whether the quote stands in the text of its source."""
        if self.quote.fault:
            return
        source = self._source_of(self.value.source_id) if self.value is not None else None
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
        fields = self.fields()
        if self.value is None and not any(field.is_changed() or field.value for field in fields):
            self.source.explain()
            return True
        done = commit_all(fields)
        if done and self.value is None:
            self._ask_for_source()
            return False
        return done

    def fields(self) -> tuple[Field, ...]:
        """All fields of the card."""
        return (*self._fields, *self.figures)

    def _ask_for_source(self) -> None:
        self.source.fault = self.tr("Name the source; then it is kept.")
        self.source.say(self.source.fault, wrong=True)

    def _keep_source(self, source_id: str) -> str:
        if self.value is not None:
            return self._told(replace(self.value, source_id=source_id))
        # What was written before the source was named belongs to it now.
        return self._told(
            Citation(
                source_id,
                self.quote.value,
                locator=self.locator.value,
                speaker_id=self.speaker.value,
                date=self.date.value,
                figures=self._told_figures(),
            )
        )

    def _keep_part(self, **fields: Any) -> str:
        if self.value is not None:
            return self._told(replace(self.value, **fields))
        if not self.source.is_changed():
            self._ask_for_source()
        return ""

    def _told(self, value: Citation) -> str:
        before, self.value = self.value, value
        reason = self._keep(self)
        if reason:
            self.value = before
        return reason

    # Figures

    def _show_figures(self, figures: tuple[Figure, ...]) -> None:
        before, self.figures = self.figures, fitted(self.figures, figures, self._made_figure)
        if before != self.figures:
            place(self._column, self.figures, before, self._column.indexOf(self.add) - len(before))

    def _told_figures(self) -> tuple[Figure, ...]:
        return tuple(field.value for field in self.figures if field.value is not None)

    def _made_figure(self, figure: Figure | None) -> FigureField:
        field = FigureField(self._theme, self)
        field.show_value(figure)
        field.keep = lambda _figure: self._keep_part(figures=self._told_figures())
        field.committed.connect(lambda _figure: self._on_figure_committed(field))
        return field

    def _on_add_figure(self) -> None:
        field = next((field for field in self.figures if field.value is None), None)
        if field is None:
            field = self._made_figure(None)
            self.figures.append(field)
            self._column.insertWidget(self._column.indexOf(self.add), field)
        field.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_figure_committed(self, field: FigureField) -> None:
        if field.value is None and field in self.figures:
            self.figures.remove(field)
            self._column.removeWidget(field)
            let_go(field)


class CitationsEditor(ListEditor):
    """The citations of an event.

    Signals:
        source_requested: the person wants to edit the source with this id.
    """

    source_requested = Signal(str)

    def __init__(self, names: Names, newcomers: Newcomers, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._names, self._newcomers, self._theme = names, newcomers, theme
        self.cards: list[CitationCard] = []
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
        """Show what the document says, with the cited sources by id; what is written and not kept yet stays."""
        self._sources = sources
        self.shown = value
        before, self.cards = self.cards, fitted(self.cards, value, self._made)
        if before != self.cards:
            place(self._column, self.cards, before, 1)

    def commit(self) -> bool:
        """Hand out what is written."""
        return commit_all(list(self.cards))

    def fields(self) -> list[Field]:
        """All fields of all cards."""
        return [field for card in self.cards for field in card.fields()]

    def _made(self, value: Citation | None) -> CitationCard:
        card = CitationCard(
            value, self._keep_card, lambda key: self._sources.get(key), self._names, self._newcomers, self._theme, self
        )
        card.source_requested.connect(self.source_requested)
        card.removed.connect(lambda: self._on_removed(card))
        return card

    def _on_add(self) -> None:
        card = next((card for card in self.cards if card.value is None), None)
        if card is None:
            card = self._made(None)
            self.cards.append(card)
            self._column.insertWidget(len(self.cards), card)
        card.source.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_removed(self, card: CitationCard) -> None:
        at = self.cards.index(card)
        self.cards.remove(card)
        if self.hand_out(self.cards):
            self.cards.insert(at, card)
            return
        self._column.removeWidget(card)
        let_go(card)
        self.add.setFocus(Qt.FocusReason.OtherFocusReason)

    def _keep_card(self, _card: CitationCard) -> str:
        return self.hand_out(self.cards)

"""The dialog of sources: a list of them, and the text of one with the quotes in it."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QModelIndex, QSortFilterProxyModel, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSplitter,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from timeline_gui.core.progress import Progress
from timeline_gui.session import editing, going
from timeline_gui.session.editing import shortened
from timeline_gui.session.messages import Message
from timeline_gui.session.session import Session
from timeline_gui.session.tasks import Newest, Task
from timeline_gui.store import queries, source_texts
from timeline_gui.store.source_texts import SourceLine, SourceQuote
from timeline_gui.ui.controls.fields import SearchField
from timeline_gui.ui.controls.tables import make_plain
from timeline_gui.ui.editing.source_form import SourceForm
from timeline_gui.ui.room import resize_in_room
from timeline_gui.ui.sources.model import TITLE, SourceModel
from timeline_gui.ui.sources.new_texts import NewTexts
from timeline_gui.ui.sources.quotes import MOST, QuoteList
from timeline_gui.ui.sources.text_view import SourceText
from timeline_gui.ui.splitting import Splitting
from timeline_gui.ui.theme import Theme


class Sources(QDialog):
    """Not modal, so that an event can be chosen in the window and the next words cited for it.

    `settle` writes what a form of the window still holds, and tells whether it could.
    """

    def __init__(
        self, session: Session, settle: Callable[[], bool], undo: QAction, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session, self._settle, self._theme = session, settle, theme
        self._texts = NewTexts(session, self)
        self._splitting = Splitting(self, session, theme)
        self._proving = Newest(session.tasks)
        self._key: int | None = None
        self._text: str | None = None
        self.setWindowTitle(self.tr("Sources"))
        resize_in_room(self, 1240, 720)
        self.addAction(undo)
        self._build_list()
        self._build_text()
        self._arrange()
        self._on_theme_changed()
        theme.changed.connect(self._on_theme_changed)
        session.document_changed.connect(self._on_document_changed)
        session.columns_changed.connect(self._on_columns_changed)
        session.view.selection_changed.connect(self._on_event_changed)
        session.message_raised.connect(self._on_message)

    def _build_list(self) -> None:
        self.search = SearchField(self._theme, self)
        self.search.setPlaceholderText(self.tr("Find a source"))
        self.search.setAccessibleName(self.tr("Find a source"))
        self.model = SourceModel(self._theme)
        self.model.setParent(self)
        self._proxy = QSortFilterProxyModel(self)
        self._proxy.setSourceModel(self.model)
        self._proxy.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._proxy.setFilterKeyColumn(TITLE)
        self.search.textChanged.connect(self._proxy.setFilterFixedString)
        self.table = QTableView(self)
        self.table.setModel(self._proxy)
        make_plain(self.table, self.tr("Sources"), widest=TITLE)
        for column, width in ((1, 84), (2, 56), (3, 196)):
            self.table.horizontalHeader().resizeSection(column, width)
        self.table.selectionModel().currentRowChanged.connect(self._on_row_changed)

    def _build_text(self) -> None:
        self.heading = QLabel(self, wordWrap=True)
        self.heading.setFont(self._theme.font("heading"))
        self.paste_button = QPushButton(self.tr("&Paste a text…"), self)
        self.open_button = QPushButton(self.tr("&Open a file…"), self)
        self.remove_button = QPushButton(self.tr("&Remove the text"), self)
        self.edit_button = QPushButton(self.tr("&Edit…"), self)
        self.delete_button = QPushButton(self.tr("&Delete the source"), self)
        self.split_button = QPushButton(self.tr("&Split…"), self)
        self.edit_button.clicked.connect(lambda: self._on_change(self._edit))
        self.split_button.clicked.connect(lambda: self._on_change(self._splitting.split_source))
        self.delete_button.clicked.connect(lambda: self._on_change(self._delete))
        for button, change in (
            (self.paste_button, self._texts.paste),
            (self.open_button, self._texts.open),
            (self.remove_button, self._texts.remove),
        ):
            button.clicked.connect(lambda _=False, change=change: self._on_change(change))
        self.text = SourceText(self._theme, self)
        self.text.selectionChanged.connect(self._on_event_changed)
        self.quotes = QuoteList(self._theme, self)
        self.quotes.quote_changed.connect(self._on_quote_changed)
        self.quotes.event_requested.connect(partial(going.to_event, self._session.view))
        self.note = QLabel(self, wordWrap=True)
        self.event_label = QLabel(self, wordWrap=True)
        for label in (self.heading, self.note, self.event_label):
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.cite_button = QPushButton(self.tr("&Cite for the current event"), self)
        self.cite_button.clicked.connect(self._on_cite)
        self.requote_button = QPushButton(self.tr("Take these &words for the quote"), self)
        self.requote_button.clicked.connect(self._on_requote)
        self.close_button = QPushButton(self.tr("Close"), self)
        self.close_button.clicked.connect(self.close)
        for button in self.findChildren(QPushButton):
            button.setAutoDefault(False)

    def _arrange(self) -> None:
        left, right = QWidget(self), QWidget(self)
        sources = QVBoxLayout(left)
        sources.setContentsMargins(0, 0, 6, 0)
        sources.addWidget(self.search)
        sources.addWidget(self.table, 1)
        whole = QHBoxLayout()
        for button in (self.edit_button, self.split_button, self.delete_button):
            whole.addWidget(button)
        whole.addStretch(1)
        sources.addLayout(whole)
        change = QHBoxLayout()
        for button in (self.paste_button, self.open_button, self.remove_button):
            change.addWidget(button)
        change.addStretch(1)
        words = QVBoxLayout(right)
        words.setContentsMargins(6, 0, 0, 0)
        words.addWidget(self.heading)
        words.addLayout(change)
        words.addWidget(self.text, 3)
        words.addWidget(self.quotes, 1)
        words.addWidget(self.note)
        beside = QSplitter(Qt.Orientation.Horizontal, self)
        beside.addWidget(left)
        beside.addWidget(right)
        beside.setSizes([560, 680])
        beside.setChildrenCollapsible(False)
        last = QHBoxLayout()
        last.addWidget(self.event_label, 1)
        last.addWidget(self.requote_button)
        last.addWidget(self.cite_button)
        last.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.addWidget(beside, 1)
        column.addLayout(last)

    # What is shown

    def refresh(self) -> None:
        """Read the sources anew; the one that was looked at stays so."""
        document = self._session.document
        if document is None:
            return
        self.model.show_lines(source_texts.source_lines(document))
        row = self.model.row(self._key) if self._key is not None else 0
        index = self._proxy.mapFromSource(self.model.index(max(row, 0), TITLE))
        self.table.setCurrentIndex(index)
        self._show_source(index)
        self._prove()

    def look_at(self, source_id: str, quote: str) -> None:
        """Show a source, and a quote in its text."""
        key = next((source.key for source in self._session.columns.sources if source.id == source_id), None)
        row = self.model.row(key) if key is not None else -1
        if row >= 0:
            self.search.clear()
            self.table.setCurrentIndex(self._proxy.mapFromSource(self.model.index(row, TITLE)))
            self.quotes.choose(quote, self._session.view.current)

    def _prove(self) -> None:
        document, columns = self._session.document, self._session.columns
        assert document is not None

        def done(proofs: dict[int, tuple[int, int]]) -> None:
            if self._session.columns is columns:
                self.model.show_proofs(proofs)

        def job(progress: Progress) -> dict[int, tuple[int, int]]:
            return source_texts.proofs(document, progress)

        self._proving.run(Task(self.tr("Quotes"), job, done, self._session.report))

    @property
    def source(self) -> SourceLine | None:
        """The source that is looked at."""
        row = self.model.row(self._key) if self._key is not None else -1
        return self.model.line(row) if row >= 0 else None

    def _on_row_changed(self, index: QModelIndex) -> None:
        self._show_source(index)

    def _show_source(self, index: QModelIndex) -> None:
        document = self._session.document
        line = self.model.line(self._proxy.mapToSource(index).row()) if index.isValid() else None
        self._key = line.key if line is not None else None
        self._text, quotes = None, list[SourceQuote]()
        if document is not None and line is not None:
            self._text = source_texts.text_of(document, line.key)
            quotes = source_texts.quotes(document, line.key, MOST + 1)
        self.heading.setText(line.title if line is not None else "")
        self.text.show_text(self._text)
        held = self._text is not None
        self.text.setPlaceholderText(
            "" if held else self.tr("No text of this source is held. Paste it, or open a file.")
        )
        for button, able in (
            (self.paste_button, line is not None),
            (self.open_button, line is not None),
            (self.edit_button, line is not None),
            (self.split_button, line is not None and line.citations > 1),
            (self.delete_button, line is not None),
            (self.remove_button, held),
        ):
            button.setEnabled(able)
        self.quotes.show_quotes(quotes, self._text)
        self._on_event_changed()

    def _on_quote_changed(self) -> None:
        quote, nearest = self.quotes.quote, self.quotes.nearest()
        chosen = quote.place if quote is not None else None
        self.text.mark(self.quotes.places, chosen, nearest)
        self.note.setText(self.quotes.told(nearest))
        if (place := chosen or nearest) is not None:
            self.text.show_span(place, select=nearest is not None)
        self._on_event_changed()

    def _on_event_changed(self) -> None:
        """What may be cited, and for which event."""
        if not self.isVisible():
            return
        current, document = self._session.view.current, self._session.document
        labels = queries.labels(document, [current]) if document is not None and current is not None else []
        start, end = self.text.selected
        words = self._text is not None and start < end
        self.cite_button.setEnabled(bool(labels) and words)
        self.requote_button.setEnabled(self.quotes.quote is not None and words)
        if labels:
            self.event_label.setText(self.tr("Current event: “%1”").replace("%1", labels[0].title))
        else:
            self.event_label.setText(self.tr("Select an event in the window, and words in the text, to cite them."))

    def _on_document_changed(self) -> None:
        self.close()
        self._key = None
        self.model.show_lines(())
        self.model.show_proofs({})

    def _on_columns_changed(self) -> None:
        if self.isVisible():
            self.refresh()

    def _on_theme_changed(self) -> None:
        self.note.setStyleSheet(f"color: {self._theme.tokens.ink2};")

    def _on_message(self, message: Message) -> None:
        """The window's bar may be covered: what went wrong stands here too."""
        if message.kind == "error":
            self.note.setText(message.text)

    # What a person does

    def _on_change(self, change: Callable[[SourceLine], None]) -> None:
        if (line := self.source) is not None and self._settle():
            change(line)

    def _edit(self, line: SourceLine) -> None:
        document = self._session.document
        if document is None or not editing.can_write(self._session):
            return
        dialog = SourceForm(line.key, queries.source(document, line.key), self._session, self._theme, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _delete(self, line: SourceLine) -> None:
        """Delete it with its citations: no question, for undo brings it back."""
        name = self.tr("Delete the source “%1”").replace("%1", shortened(line.title))
        if editing.remove_source(self._session, line.key, name):
            count = line.citations
            text = self.tr("Deleted “%1” with %Ln citation(s). Undo brings it back.", "", count)
            self.note.setText(text.replace("%1", shortened(line.title)))

    def _on_cite(self) -> None:
        line, event = self.source, self._session.view.current
        if line is None or event is None or not self._settle():
            return
        start, end = self.text.selected
        name = self.tr("Cite “%1”").replace("%1", shortened(line.title))
        if editing.step(self._session, lambda document: source_texts.cite(document, event, line.key, start, end, name)):
            self.quotes.choose_last(event)

    def _on_requote(self) -> None:
        line, quote = self.source, self.quotes.quote
        if line is None or quote is None or not self._settle():
            return
        start, end = self.text.selected
        name = self.tr("Change a quote from “%1”").replace("%1", shortened(line.title))
        editing.step(self._session, lambda document: source_texts.requote(document, quote.citation, start, end, name))

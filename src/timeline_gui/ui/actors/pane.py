"""The actor pane: who takes part, how often and when; ticks are the actors of the filter."""

from dataclasses import replace

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QStackedWidget, QVBoxLayout, QWidget

from timeline_gui.session.session import Session
from timeline_gui.ui.actors.model import AT_ONCE, ActorModel
from timeline_gui.ui.actors.ticks import inverted, left_out, solo
from timeline_gui.ui.actors.tree import ActorTree
from timeline_gui.ui.controls.buttons import CheckBox, FlatButton, Part, Segments
from timeline_gui.ui.controls.fields import SearchField
from timeline_gui.ui.theme import Theme

_EDGE = 12


class ActorsPane(QWidget):
    """Search line, how several ticks join, and the tree.

    Signals:
        summary_changed: `summary` is new.
        merge_requested: these actors are to become one (keys).
        edit_requested, split_requested, delete_requested: what is wanted of the actor with this id.
    """

    summary_changed = Signal()
    merge_requested = Signal(object)
    edit_requested = Signal(str)
    split_requested = Signal(str)
    delete_requested = Signal(str)

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("actors_pane")
        self._session = session
        self._theme = theme
        self._unfolded: set[tuple[str, ...]] = set()
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._reload)
        self._build()
        self._arrange()
        session.document_changed.connect(self._on_document_changed)
        session.columns_changed.connect(self._on_columns_changed)
        session.view.filter_changed.connect(self._on_filter_changed)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()
        self.tree.unfold_first()
        self._on_rows_changed()

    def _build(self) -> None:
        theme = self._theme
        self.search = SearchField(theme)
        self.search.setPlaceholderText(self.tr("Find actor or official"))
        self.search.setAccessibleName(self.tr("Find actor or official"))
        self.search.textChanged.connect(self._on_search_changed)
        self.search.returnPressed.connect(self._on_search_entered)
        self._match = QLabel(self.tr("Match"))
        self.join = Segments((self.tr("Any"), self.tr("All")), theme)
        self.join.setAccessibleName(self.tr("Match"))
        self.join.segment(0).setAccessibleName(self.tr("Match any of the ticked actors"))
        self.join.segment(1).setAccessibleName(self.tr("Match all of the ticked actors"))
        self.join.chosen.connect(self._on_join_chosen)
        self._ticked = QLabel()
        self.clear = FlatButton(theme, padding=0)
        self.clear.set_content(Part(self.tr("Clear"), "accent"), name=self.tr("Clear all ticks"))
        self.clear.clicked.connect(self._on_clear)
        self.include = CheckBox(self.tr("Include people who act for them"), theme)
        self.include.toggled.connect(self._on_include_toggled)
        self.together = CheckBox(self.tr("Only those together with them"), theme)
        self.together.setToolTip(self.tr("List only those who take part in the events that match"))
        self.together.toggled.connect(self._on_together_toggled)
        self.show_hidden = FlatButton(theme, padding=0)
        self.show_hidden.clicked.connect(lambda: self._set_hidden(frozenset()))
        self._model = ActorModel(self._session, self)
        self.tree = ActorTree(self._model, theme)
        self.tree.setObjectName("actors")
        self.tree.setAccessibleName(self.tr("Actors"))
        self.tree.tick_requested.connect(self._model.toggle)
        self.tree.solo_requested.connect(self._on_solo)
        self.tree.menu_requested.connect(lambda index, at: self.menu(index).popup(at))
        self._nothing = QLabel()
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self._nothing.setWordWrap(True)
        self._nothing.setContentsMargins(24, 32, 24, 32)

    def _arrange(self) -> None:
        match_row = self._match_row = QHBoxLayout()
        match_row.setSpacing(8)
        match_row.addWidget(self._match)
        match_row.addWidget(self.join)
        match_row.addStretch(1)
        match_row.addWidget(self._ticked)
        match_row.addWidget(self.clear)
        self._head = QWidget()
        head = QVBoxLayout(self._head)
        head.setContentsMargins(_EDGE, _EDGE, _EDGE, 6)
        head.setSpacing(8)
        head.addWidget(self.search)
        head.addLayout(match_row)
        head.addWidget(self.include)
        head.addWidget(self.together)
        head.addWidget(self.show_hidden)
        self._rule = QWidget()
        self._rule.setFixedHeight(1)
        self._rule.setAutoFillBackground(True)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.tree)
        self._pages.addWidget(self._nothing)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._head)
        layout.addWidget(self._rule)
        layout.addWidget(self._pages, 1)
        self.setAutoFillBackground(True)

    @property
    def summary(self) -> str:
        """What the pane holds, for its title: "7 and 7 officials"."""
        actors = self._session.columns.actors
        officials = sum(actor.kind == "person" and bool(actor.affiliations) for actor in actors)
        others = len(actors) - officials
        if not officials:
            return self.tr("%Ln", "actors", others) if others else ""
        if officials == 1:
            return self.tr("%Ln and 1 official", "", others)
        return self.tr("{others} and %Ln officials", "", officials).format(others=self.locale().toString(others))

    # The document and the filter are new

    def _on_document_changed(self) -> None:
        self._unfolded.clear()
        self.search.clear()
        self.together.setChecked(False)
        self._model.set_hidden(frozenset())
        self._model.reload()
        self.tree.unfold_first()
        self._on_rows_changed()

    def _on_columns_changed(self) -> None:
        if self._model.adopt():
            return
        if len(self._session.columns) > AT_ONCE:
            self._later.start()  # counting takes a while: what was edited is on the screen first
        else:
            self._reload()

    def _reload(self) -> None:
        unfolded, current = self._shape()
        was_empty = not self._model.rowCount()
        self._model.reload()
        self._restore(unfolded, current)
        if was_empty:
            self.tree.unfold_first()
        self._on_rows_changed()

    def _on_rows_changed(self) -> None:
        actors, found = bool(self._session.columns.actors), self._model.rowCount() > 0
        self._head.setVisible(actors)
        self._rule.setVisible(actors)
        if not actors:
            self._nothing.setText(
                self.tr("No actors yet. People, states and organisations stand here once an event has them.")
            )
        elif not found:
            self._nothing.setText(
                self.tr("No actor is called “{text}”.").format(text=self._model.search)
                if self._model.search
                else self.tr("All actors are hidden.")
                if self._model.hidden
                else self.tr("No actor takes part in the events that match.")
            )
        self._pages.setCurrentIndex(0 if found else 1)
        self._on_filter_changed()
        self.summary_changed.emit()

    def _on_filter_changed(self) -> None:
        chosen = self._session.view.filter
        ticked = len(chosen.actors) + len(chosen.not_actors)
        self.join.set_chosen(int(chosen.all_actors))
        self._ticked.setText(self.tr("%Ln ticked", "", ticked) if ticked else "")
        self.clear.setVisible(ticked > 0)
        self._fit_match_row()
        self.together.setVisible(bool(chosen) or self.together.isChecked())
        hidden = len(self._model.hidden)
        self.show_hidden.setVisible(hidden > 0)
        text = self.tr("%Ln hidden: show", "", hidden)
        self.show_hidden.set_content(Part(text, "accent"), name=text)
        if self.include.isChecked() == chosen.only_named:
            self.include.setChecked(not chosen.only_named)

    def _fit_match_row(self) -> None:
        """Where there is no room for all of the row, the word that says least makes way: the choice says it too."""
        parts = [part for part in (self.join, self._ticked, self.clear) if not part.isHidden()]
        rest = sum(part.sizeHint().width() + self._match_row.spacing() for part in parts)
        self._match.setVisible(self._match.sizeHint().width() + rest <= self.width() - 2 * _EDGE)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_match_row()

    def _on_theme_changed(self) -> None:
        colour = self._theme.colour
        for widget, token in ((self, "panel"), (self._rule, "line2")):
            palette = widget.palette()
            palette.setColor(widget.backgroundRole(), colour(token))
            widget.setPalette(palette)
        for label, token in ((self._match, "ink3"), (self._ticked, "ink2"), (self._nothing, "ink3")):
            palette = label.palette()
            palette.setColor(label.foregroundRole(), colour(token))
            label.setPalette(palette)
            label.setFont(self._theme.font("body"))

    # Search

    def _shape(self) -> tuple[set[tuple[str, ...]], tuple[str, ...]]:
        """Which rows are unfolded, and the current one. A search unfolds for itself; what was before stays known."""
        unfolded = self._unfolded if self._model.search else self.tree.unfolded()
        return unfolded, self._model.path(self.tree.currentIndex())

    def _restore(self, unfolded: set[tuple[str, ...]], current: tuple[str, ...]) -> None:
        if self._model.search:
            self.tree.unfold_first()
        else:
            self.tree.unfold(unfolded)
        self.tree.setCurrentIndex(self._model.find_path(current))

    def _on_search_changed(self, text: str) -> None:
        self._unfolded, current = self._shape()
        self._model.set_search(text)
        self._restore(self._unfolded, current)
        self._on_rows_changed()

    def _on_search_entered(self) -> None:
        """Enter goes to the first actor found."""
        index = self._model.index(0, 0)
        while index.isValid() and not (self._model.actor(index) and not self._model.hasChildren(index)):
            index = self._model.index(0, 0, index)
        if index.isValid():
            self.tree.setCurrentIndex(index)
            self.tree.setFocus(Qt.FocusReason.OtherFocusReason)

    # What the person does

    def _on_solo(self, index: QModelIndex) -> None:
        actor, view = self._model.actor(index), self._session.view
        if actor is not None:
            view.set_filter(solo(view.filter, actor.id))

    def menu(self, index: QModelIndex) -> QMenu:
        """What can be done with an actor."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        actor, view = self._model.actor(index), self._session.view
        if actor is None:
            return menu
        out = self.tr("Take its events in again") if self._model.is_left_out(index) else self.tr("Leave its events out")
        for text, act in (
            (self.tr("Only this actor"), lambda: view.set_filter(solo(view.filter, actor.id))),
            (out, lambda: view.set_filter(left_out(view.filter, actor.id))),
            (self.tr("Invert: ask for those left out"), lambda: view.set_filter(inverted(view.filter))),
            (self.tr("Only those together with it"), lambda: self._show_together(actor.id)),
            (self.tr("Select its events"), lambda: self._select(actor.id)),
            (self.tr("Hide in this list"), lambda: self._set_hidden(self._model.hidden | {actor.id})),
        ):
            menu.addAction(text).triggered.connect(lambda _on=False, act=act: act())
        menu.addSeparator()
        for text, signal in (
            (self.tr("Edit actor…"), self.edit_requested),
            (self.tr("Split actor…"), self.split_requested),
            (self.tr("Delete actor"), self.delete_requested),
        ):
            menu.addAction(text).triggered.connect(lambda _on=False, signal=signal: signal.emit(actor.id))
        menu.actions()[2].setEnabled(bool(view.filter.actors or view.filter.not_actors))
        keys = self.selected_keys()
        merge = menu.addAction(self.tr("Merge into…"))
        merge.setEnabled(actor.key in keys and len(keys) > 1)
        merge.triggered.connect(lambda: self.merge_requested.emit(keys))
        return menu

    def selected_keys(self) -> list[int]:
        """The actors that are selected in the tree."""
        return [actor.key for actor in self.tree.selected()]

    def _show_together(self, actor_id: str) -> None:
        view = self._session.view
        view.set_filter(replace(view.filter, actors=(actor_id,)))
        self.together.setChecked(True)

    def _select(self, actor_id: str) -> None:
        view = self._session.view
        index = view.columns.actor_index(actor_id)
        if index is not None:
            positions = view.columns.events_of_actor.of_all(view.columns.members.of(index))
            view.select(view.columns.events.key[positions[view.shown[positions]]])

    def _set_hidden(self, ids: frozenset[str]) -> None:
        unfolded, current = self._shape()
        self._model.set_hidden(ids)
        self._restore(unfolded, current)
        self._on_rows_changed()

    def _on_together_toggled(self, on: bool) -> None:
        unfolded, current = self._shape()
        self._model.set_together(on)
        self._restore(unfolded, current)
        self._on_rows_changed()

    def _on_join_chosen(self, index: int) -> None:
        view = self._session.view
        view.set_filter(replace(view.filter, all_actors=index == 1))

    def _on_include_toggled(self, on: bool) -> None:
        view = self._session.view
        if view.filter.only_named == on:
            view.set_filter(replace(view.filter, only_named=not on))

    def _on_clear(self) -> None:
        view = self._session.view
        view.set_filter(replace(view.filter, actors=(), not_actors=()))

"""The window: builds the panes and connects them, all wiring in one place."""

from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QByteArray, QPoint, Qt, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QDialog, QMainWindow, QMenu, QStackedWidget, QVBoxLayout, QWidget

from timeline_gui.core.brush import as_dates
from timeline_gui.core.claims import edtf_or_none
from timeline_gui.session.remembering import remember_view, restore_view
from timeline_gui.session.session import Session
from timeline_gui.session.settings import Settings
from timeline_gui.ui import menus
from timeline_gui.ui.actions import Actions
from timeline_gui.ui.actors.pane import ActorsPane
from timeline_gui.ui.announcements import Announcements
from timeline_gui.ui.beacon import Beacon
from timeline_gui.ui.commands import edit as edit_commands
from timeline_gui.ui.commands import editing as editing_commands
from timeline_gui.ui.commands import handlers
from timeline_gui.ui.commands import timeline as timeline_commands
from timeline_gui.ui.commands.states import ActionStates
from timeline_gui.ui.detail.pane import DetailPane
from timeline_gui.ui.detail_title import DetailTitle
from timeline_gui.ui.docks import Panes, arrange, size_docks, title_of
from timeline_gui.ui.drop import DropCard
from timeline_gui.ui.empty import EmptyCard
from timeline_gui.ui.figures.pane import FiguresPane
from timeline_gui.ui.files import FileCommands
from timeline_gui.ui.filterbar.bar import FilterBar
from timeline_gui.ui.filterbar.no_match import NoMatchCard
from timeline_gui.ui.find.box import FindBox
from timeline_gui.ui.key.pane import KeyPane
from timeline_gui.ui.keymap import known
from timeline_gui.ui.merging import Merging
from timeline_gui.ui.messages import MessageBar
from timeline_gui.ui.overview.strip import Overview
from timeline_gui.ui.precedence import paint_in_turn
from timeline_gui.ui.recent import fill_with_recent
from timeline_gui.ui.room import resize_in_room
from timeline_gui.ui.saved_views import ViewCommands
from timeline_gui.ui.splitting import Splitting
from timeline_gui.ui.status import StatusBar
from timeline_gui.ui.steps.pane import StepsPane
from timeline_gui.ui.table.table import EventTable
from timeline_gui.ui.theme import Theme
from timeline_gui.ui.timeline.pane import TimelinePane
from timeline_gui.ui.timeline.view import MANY
from timeline_gui.ui.toolbar import build_tool_bar
from timeline_gui.ui.welcome import Welcome

LAYOUT_VERSION = 2
_TABLE_FROM = 640
"""Pixels of height from which on a first start shows the tables below the timeline."""


class MainWindow(QMainWindow):
    """One window on one document.

    Signals:
        window_requested: another window is wanted beside this one.
    """

    window_requested = Signal()

    def __init__(self, session: Session, theme: Theme, settings: Settings) -> None:
        super().__init__()
        self.setObjectName("main_window")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAcceptDrops(True)
        self.setDockNestingEnabled(True)
        self.setMinimumSize(760, 480)
        self.session = session
        self.theme = theme
        self.settings = settings
        session.setParent(self)

        self._closes_adrift = False
        self.beacon = Beacon(self)
        self.files = FileCommands(self, session, theme, settings, lambda *ways: self.detail.settle(*ways))
        self.views = ViewCommands(self, session, theme)
        self.filter_bar = FilterBar(session, theme)
        self.messages = MessageBar(theme)
        self.timeline_pane = TimelinePane(session, theme)
        self.timeline = self.timeline_pane.timeline
        self.overview = Overview(session, theme)
        self.welcome = Welcome(theme)
        self.actors = ActorsPane(session, theme)
        self.key = KeyPane(session, theme)
        self.detail = DetailPane(session, theme)
        self.table = EventTable(session, theme)
        self.figures = FiguresPane(session, theme)
        self.steps = StepsPane(session, theme)
        self.find_box = FindBox(session, theme)
        self.actions_ = Actions(self, self.timeline_pane, theme)
        self.actions_.set_keys(known(settings.keys))
        self.splitting = Splitting(self, session, theme)
        self.merging = Merging(self, session, self.actors, self.actions_["undo"], theme)
        self._pages = self._central()
        self.docks = arrange(
            self, theme, Panes(self.actors, self.key, self.detail, self.table, self.figures, self.steps)
        )
        self._add_export_of_figures()
        self._detail_title = DetailTitle(title_of(self.docks.detail), session, self.detail, self.actions_["edit_event"])
        self.drop_card = DropCard(theme, self)
        self.tool_bar = build_tool_bar(self, self.actions_, session.view, self.find_box, theme)
        self.status = StatusBar(session, theme)
        self.setStatusBar(self.status)
        self.announcements = Announcements(session, self)
        self.actions_.fill(
            self.menuBar(),
            {
                "*recent": lambda menu: fill_with_recent(
                    menu, settings, self.files.open_path, lambda: self.welcome.set_recent(())
                ),
                "*panes": self._fill_panes,
                "*views": self.views.fill_menu,
                "*colour_tags": lambda menu: menus.fill_with_tags(menu, session.view),
            },
        )

        resize_in_room(self, 1600, 1000)
        if self.height() < _TABLE_FROM:
            self.docks.table.close()
            self.docks.figures.close()
        self._first_state = self.saveState(LAYOUT_VERSION)
        self._restore_layout()
        self._connect()
        self._on_document_changed()
        self.timeline.setFocus()
        # Last, when all panes have heard of it.
        session.view.filter_changed.connect(self._paint_panes_in_turn)
        session.view.look_changed.connect(self._paint_lanes_later)

    # Building

    def _central(self) -> QStackedWidget:
        work = QWidget()
        # Over the canvas, but not inside it: there Enter belongs to the event, here to the card's buttons.
        self.no_match = NoMatchCard(self.session, self.theme, work)
        self.empty = EmptyCard(self.session, self.theme, work)
        column = QVBoxLayout(work)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.filter_bar)
        column.addWidget(self.timeline_pane, 1)
        column.addWidget(self.overview)
        pages = QStackedWidget()
        pages.addWidget(self.welcome)
        pages.addWidget(work)
        centre = QWidget()
        outer = QVBoxLayout(centre)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self.messages)
        outer.addWidget(pages, 1)
        self.setCentralWidget(centre)
        return pages

    def _add_export_of_figures(self) -> None:
        export = title_of(self.docks.figures).add_button("save-copy", self.tr("Export the figures"), 4)
        export.clicked.connect(lambda: self.actions_["export_figures"].trigger())

    def _connect(self) -> None:
        session, view = self.session, self.session.view
        session.document_leaving.connect(lambda: remember_view(session, self.settings))
        session.opening_changed.connect(self.welcome.show_opening)
        session.document_changed.connect(self._on_document_changed)
        self.beacon.called.connect(self._on_called)
        session.message_raised.connect(self.messages.show_message)
        self.messages.action_requested.connect(self._on_action_requested)
        view.filter_changed.connect(self._place_cards)
        self.timeline.brushing.changed.connect(lambda: self.overview.set_brush(self.timeline.brushing.brush))
        self.timeline_pane.range_filter_requested.connect(self._on_range_filter_requested)
        self.timeline.picture_changed.connect(self._place_cards, Qt.ConnectionType.QueuedConnection)
        self.timeline.create_requested.connect(lambda at, lane: editing_commands.create(self, at, lane))
        self.timeline.moving.requested.connect(lambda date: editing_commands.move(self, date))
        self.detail.text_asked.connect(partial(edit_commands.show_sources, self))
        self.detail.editing_changed.connect(self._on_record_changed)
        self.detail.unsaved_changed.connect(self.status.show_unsaved)
        self.detail.record_changed.connect(self._on_record_changed)
        self.table.view.addAction(self.actions_["delete_events"])
        self.timeline.menu_requested.connect(self._on_timeline_menu_requested)
        menus.offer(self.overview, menus.OVERVIEW, self.actions_, self)
        menus.offer(self.figures.view, menus.FIGURE, self.actions_, self)
        for events in (self.table.view, self.timeline_pane.shelf.list):
            menus.offer(events, menus.EVENT, self.actions_, self)
        self.table.filter_requested.connect(self.filter_bar.edit)
        self.table.event_opened.connect(lambda: timeline_commands.show_detail(self))
        self.table.caption_changed.connect(title_of(self.docks.table).note.setText)
        self.figures.set_seen(False)  # until the dock says so: a window that is shown shows what is behind tabs too
        self.docks.figures.visibilityChanged.connect(self.figures.set_seen)
        self.figures.caption_changed.connect(title_of(self.docks.figures).note.setText)
        self.steps.caption_changed.connect(title_of(self.docks.steps).note.setText)
        self.actors.summary_changed.connect(self._on_actors_summary_changed)
        self.actors.edit_requested.connect(lambda actor: editing_commands.edit_actor(self, actor))
        self.actors.split_requested.connect(self.splitting.split_actor)
        self.actors.delete_requested.connect(lambda actor: editing_commands.delete_actor(self, actor))
        self.empty.import_requested.connect(self.files.import_)
        self.welcome.open_requested.connect(self.files.open)
        self.welcome.sample_requested.connect(self.files.open_sample)
        self.welcome.path_requested.connect(self.files.open_path)
        self.actions_.connect_to(handlers(self))
        states = ActionStates(self.actions_, session, self.views.history, self.detail)
        states.show_choices(self.theme, self.settings)
        self._detail_title.follow_edit()

    # What follows from the session

    def _on_document_changed(self) -> None:
        session = self.session
        has_document = session.document is not None
        self.setWindowFilePath(str(session.path or ""))
        self.setWindowTitle(f"{session.title} — Timeline GUI" if has_document else "Timeline GUI")
        self.beacon.listen(session.path)
        self._pages.setCurrentIndex(1 if has_document else 0)
        self.welcome.set_recent(self.settings.recent)
        for dock in self.docks:
            dock.setEnabled(has_document)
        restore_view(session, self.settings)
        self.views.history.begin()
        self._place_cards()
        self._on_actors_summary_changed()

    def _paint_panes_in_turn(self) -> None:
        if len(self.session.columns) >= MANY:
            paint_in_turn(
                (self.docks.table, self.overview, self.docks.actors, self.docks.key, self.timeline_pane.shelf)
            )

    def _paint_lanes_later(self) -> None:
        """Lanes of a large document are worked out now, and painted once the window has answered."""
        if len(self.session.columns) >= MANY and len(self.session.view.lanes):
            paint_in_turn((self.timeline, self.timeline_pane.shelf), self.timeline.count_ahead())

    def _on_called(self, view: str) -> None:
        """Come to the front, with the view that is wanted."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()
        if view:
            self.views.show(view)

    def _on_actors_summary_changed(self) -> None:
        title_of(self.docks.actors).note.setText(self.actors.summary)

    def _on_record_changed(self) -> None:
        """The mark of an event that is edited can be dragged."""
        editing = self.detail.editing
        date = self.detail.record.event.date if editing and self.detail.record is not None else ""
        # One that another program has written may be none.
        self.timeline.moving.date = date if edtf_or_none(date) is not None else None

    def _place_cards(self) -> None:
        area = self.timeline.canvas_rect().toRect()
        area.translate(self.timeline.mapTo(self.no_match.parentWidget(), area.topLeft()) - area.topLeft())
        for card in (self.no_match, self.empty):
            card.refresh()
            if card.wanted:
                box = card.rect()
                box.moveCenter(area.center())
                card.move(max(box.left(), area.left() + 8), max(box.top(), area.top() + 8))
                card.raise_()

    def _on_range_filter_requested(self, left: float, right: float) -> None:
        view = self.session.view
        start, end = as_dates(left, right)
        view.set_filter(replace(view.filter, start=start, end=end))

    def _on_timeline_menu_requested(self, about_events: bool, at: QPoint) -> None:
        menus.context_menu(menus.EVENT if about_events else menus.CANVAS, self.actions_, self).popup(at)

    @staticmethod
    def open_dialog(dialog: QDialog) -> None:
        """Show a dialog that goes when it closes."""
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        QDialog.open(dialog)  # a dialog of Qt for printing has another "open"

    def _fill_panes(self, menu: QMenu) -> None:
        for dock in self.docks:
            menu.addAction(dock.toggleViewAction())

    # Layout and view

    def _on_action_requested(self, name: str, path: Path | None) -> None:
        """The button of a message was pressed, about a file or else about what is open."""
        of_files = {"restore_backup": self.files.restore, "recover": self.files.recover}
        if path is not None and name in of_files:
            of_files[name](path)
        else:
            self.actions_[name].trigger()

    def _restore_layout(self) -> None:
        geometry, state = self.settings.layout()
        if not geometry.isEmpty():
            self.restoreGeometry(geometry)
        if not state.isEmpty():
            self.restoreState(state, LAYOUT_VERSION)
        self.table.restore_columns(self.settings.table_columns)

    def reset_layout(self) -> None:
        """Put every pane where the first start has it."""
        self.settings.forget_layout()
        self.table.reset_columns()
        self.restoreState(QByteArray(self._first_state), LAYOUT_VERSION)
        size_docks(self, self.docks)  # the first window may have been a smaller one

    def _remember(self) -> None:
        remember_view(self.session, self.settings)
        self.settings.table_columns = self.table.layout_of_columns()
        self.settings.set_layout(self.saveGeometry(), self.saveState(LAYOUT_VERSION))
        self.settings.save()

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.detail.commit():
            event.ignore()
            self.detail.ask(self.tr("Close without it"), self.close)
            return
        self.session.look_at_file()
        if self.session.is_adrift and not self._closes_adrift:
            event.ignore()
            self._ask_adrift()
            return
        self._remember()
        self.beacon.listen(None)
        self.hide()  # a large document takes a while to be put away
        self.session.close()
        super().closeEvent(event)

    def _ask_adrift(self) -> None:
        """Ask what to do with a document that has lost its file, which closing would end."""
        from timeline_gui.ui.dialogs.adrift import AdriftQuestion  # seldom asked

        def close() -> None:
            self._closes_adrift = True
            self.close()

        question = AdriftQuestion(self.session.path.name if self.session.path else "", self)
        question.copy_requested.connect(self.files.save_copy)
        question.close_requested.connect(close)
        question.open()

    # Drop

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        paths = _dropped(event)
        if paths:
            self.drop_card.offer(paths, has_document=self.session.document is not None)
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.drop_card.hide()
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        self.drop_card.hide()
        event.acceptProposedAction()
        self.files.take(_dropped(event))


def _dropped(event: QDropEvent) -> list[Path]:
    return [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]

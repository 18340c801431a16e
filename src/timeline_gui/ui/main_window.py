"""The window: builds the panes and connects them, all wiring in one place."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

import numpy as np
from PySide6.QtCore import QByteArray, QPoint, Qt, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QDialog, QMainWindow, QMenu, QStackedWidget, QVBoxLayout, QWidget

from timeline_gui.core.brush import as_dates
from timeline_gui.core.colouring import TAG
from timeline_gui.session.remembering import remember_view, restore_view
from timeline_gui.session.session import Session
from timeline_gui.session.settings import Settings
from timeline_gui.ui import menus
from timeline_gui.ui.actions import Actions, translated
from timeline_gui.ui.actors.pane import ActorsPane
from timeline_gui.ui.announcements import Announcements
from timeline_gui.ui.beacon import Beacon
from timeline_gui.ui.commands import edit as edit_commands
from timeline_gui.ui.commands import editing as editing_commands
from timeline_gui.ui.commands import handlers
from timeline_gui.ui.commands import timeline as timeline_commands
from timeline_gui.ui.detail.pane import DetailPane
from timeline_gui.ui.docks import add_dock, title_of
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
from timeline_gui.ui.recent import told_apart
from timeline_gui.ui.saved_views import ViewCommands
from timeline_gui.ui.splitting import Splitting
from timeline_gui.ui.status import StatusBar
from timeline_gui.ui.steps.pane import StepsPane
from timeline_gui.ui.table.table import EventTable
from timeline_gui.ui.theme import Theme
from timeline_gui.ui.timeline.pane import TimelinePane
from timeline_gui.ui.timeline.view import MANY
from timeline_gui.ui.tips import tip
from timeline_gui.ui.toolbar import build_tool_bar
from timeline_gui.ui.welcome import Welcome

LAYOUT_VERSION = 2
NEED_DOCUMENT = (
    *("new_event", "restore_backup", "import", "save_copy", "export", "export_view"),
    *("export_figures", "print", "copy_picture", "close", "merge", "split_event"),
    *("find_duplicates", "sources", "terms", "zoom_fit", "zoom_selection", "go_to_date"),
)


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

        self.beacon = Beacon(self)
        self.files = FileCommands(self, session, theme, settings)
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
        self.splitting = Splitting(self, session)
        self.merging = Merging(self, session, self.actors, self.actions_["undo"], theme)
        self._pages = self._central()
        self._build_docks()
        self.drop_card = DropCard(theme, self)
        self.tool_bar = build_tool_bar(self, self.actions_, self._colours(), self.find_box, theme)
        self.status = StatusBar(session, theme)
        self.setStatusBar(self.status)
        self.announcements = Announcements(session, self)
        self.actions_.fill(
            self.menuBar(),
            {
                "*recent": self._fill_recent,
                "*panes": self._fill_panes,
                "*views": self.views.fill_menu,
                "*colour_tags": self._fill_tags,
            },
        )

        self.resize(1600, 1000)
        self._first_state = self.saveState(LAYOUT_VERSION)
        self._restore_layout()
        self._connect()
        self._on_document_changed()
        self.timeline.setFocus()
        # Last, when all panes have heard of it.
        session.view.filter_changed.connect(self._paint_panes_in_turn)

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

    def _colours(self) -> QMenu:
        """What events can be coloured by, for the tool bar."""
        menu = QMenu(self)
        for name in ("category", "source", "status"):
            menu.addAction(self.actions_[f"colour_{name}"])
        self._fill_tags(menu.addMenu(translated("&Tag")))
        return menu

    def _build_docks(self) -> None:
        area = Qt.DockWidgetArea
        self.setCorner(Qt.Corner.BottomLeftCorner, area.LeftDockWidgetArea)
        self.setCorner(Qt.Corner.BottomRightCorner, area.RightDockWidgetArea)
        self.actors_dock = add_dock(
            self, self.theme, "actors_dock", self.tr("Actors"), self.actors, area.LeftDockWidgetArea
        )
        self.key_dock = add_dock(self, self.theme, "key_dock", self.tr("Key"), self.key, area.LeftDockWidgetArea)
        self.detail_dock = add_dock(
            self, self.theme, "detail_dock", self.tr("Event"), self.detail, area.RightDockWidgetArea
        )
        self.table_dock = add_dock(
            self, self.theme, "table_dock", self.tr("Event table"), self.table, area.BottomDockWidgetArea
        )
        self.figures_dock = add_dock(
            self, self.theme, "figures_dock", self.tr("Figures"), self.figures, area.BottomDockWidgetArea
        )
        self.steps_dock = add_dock(
            self, self.theme, "steps_dock", self.tr("Steps"), self.steps, area.BottomDockWidgetArea
        )
        self.tabifyDockWidget(self.table_dock, self.figures_dock)
        self.tabifyDockWidget(self.figures_dock, self.steps_dock)
        self.steps_dock.hide()
        self.table_dock.raise_()
        self.docks = (
            self.actors_dock,
            self.key_dock,
            self.detail_dock,
            self.table_dock,
            self.figures_dock,
            self.steps_dock,
        )
        self.resizeDocks([self.actors_dock, self.detail_dock], [276, 336], Qt.Orientation.Horizontal)
        self.resizeDocks([self.actors_dock, self.key_dock], [590, 280], Qt.Orientation.Vertical)
        self.resizeDocks([self.table_dock], [220], Qt.Orientation.Vertical)
        export = title_of(self.figures_dock).add_button("save-copy", self.tr("Export the figures"), 4)
        export.clicked.connect(lambda: self.actions_["export_figures"].trigger())
        title = title_of(self.detail_dock)
        self._pencil = title.add_button("edit", self.tr("Edit the event"), 4)
        self._pencil.setCheckable(True)
        self._pencil.clicked.connect(lambda: self.actions_["edit_event"].trigger())
        for icon, name, at, step in (
            ("arrow-left", self.tr("Previous event"), 5, -1),
            ("arrow-right", self.tr("Next event"), 6, 1),
        ):
            button = title.add_button(icon, name, at)
            button.clicked.connect(lambda _=False, step=step: self.session.view.step(step))

    def _connect(self) -> None:
        session, view = self.session, self.session.view
        session.document_leaving.connect(lambda: remember_view(session, self.settings))
        session.document_changed.connect(self._on_document_changed)
        self.beacon.called.connect(self._on_called)
        session.message_raised.connect(self.messages.show_message)
        self.messages.action_requested.connect(lambda name: self.actions_[name].trigger())
        session.undo_stack.indexChanged.connect(self._on_undo_changed)
        view.filter_changed.connect(self._place_cards)
        view.selection_changed.connect(self._on_selection_changed)
        view.look_changed.connect(self._on_look_changed)
        view.lanes_changed.connect(self._on_lanes_changed)
        view.colour_changed.connect(self._on_colour_changed)
        self.timeline.brushed.connect(lambda: self.overview.set_brush(self.timeline.brush))
        self.timeline_pane.range_filter_requested.connect(self._on_range_filter_requested)
        self.timeline.picture_changed.connect(self._place_cards, Qt.ConnectionType.QueuedConnection)
        self.timeline.create_requested.connect(lambda at, lane: editing_commands.create(self, at, lane))
        self.timeline.move_requested.connect(lambda date: editing_commands.move(self, date))
        self.detail.text_asked.connect(partial(edit_commands.show_sources, self))
        self.detail.editing_changed.connect(self._on_editing_changed)
        self.detail.record_changed.connect(self._on_record_changed)
        self.table.view.addAction(self.actions_["delete_events"])
        self.timeline.menu_requested.connect(self._on_timeline_menu_requested)
        for pane, names in ((self.overview, menus.OVERVIEW), (self.table.view, menus.EVENT)):
            pane.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
            pane.customContextMenuRequested.connect(partial(self._on_menu_requested, pane, names))
        self.table.filter_requested.connect(self.filter_bar.edit)
        self.table.event_opened.connect(lambda: timeline_commands.show_detail(self))
        self.table.caption_changed.connect(title_of(self.table_dock).note.setText)
        self.figures_dock.visibilityChanged.connect(self.figures.set_seen)
        self.figures.caption_changed.connect(title_of(self.figures_dock).note.setText)
        self.steps.caption_changed.connect(title_of(self.steps_dock).note.setText)
        self.actors.summary_changed.connect(self._on_actors_summary_changed)
        self.actors.edit_requested.connect(lambda actor: editing_commands.edit_actor(self, actor))
        self.actors.split_requested.connect(self.splitting.split_actor)
        self.actors.delete_requested.connect(lambda actor: editing_commands.delete_actor(self, actor))
        self.empty.import_requested.connect(self.files.import_)
        self.welcome.open_requested.connect(self.files.open)
        self.welcome.sample_requested.connect(self.files.open_sample)
        self.welcome.path_requested.connect(self.files.open_path)
        self.actions_.connect_to(handlers(self))
        self.views.follow(self.actions_)
        self.actions_[f"theme_{self.theme.choice}"].setChecked(True)
        self.actions_[f"size_{self.settings.size}"].setChecked(True)
        language = f"language_{self.settings.language}"
        if language in self.actions_:
            self.actions_[language].setChecked(True)
        self.actions_["reduce_motion"].setChecked(self.settings.reduce_motion)
        self._on_look_changed()
        self._on_colour_changed()

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
        for name in NEED_DOCUMENT:
            self.actions_[name].setEnabled(has_document)
        restore_view(session, self.settings)
        self.views.history.begin()
        self._on_undo_changed()
        self._place_cards()
        self._on_actors_summary_changed()
        self._on_selection_changed()

    def _paint_panes_in_turn(self) -> None:
        if len(self.session.columns) >= MANY:
            paint_in_turn((self.table_dock, self.overview, self.actors_dock, self.key_dock, self.timeline_pane.shelf))

    def _on_called(self, view: str) -> None:
        """Come to the front, with the view that is wanted."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()
        if view:
            self.views.show(view)

    def _on_undo_changed(self) -> None:
        stack = self.session.undo_stack
        for name, able, words, text in (
            ("undo", stack.canUndo(), stack.undoText(), self.tr("&Undo")),
            ("redo", stack.canRedo(), stack.redoText(), self.tr("&Redo")),
        ):
            action = self.actions_[name]
            action.setEnabled(able)
            action.setText(f"{text} {words}".rstrip())

    def _on_actors_summary_changed(self) -> None:
        title_of(self.actors_dock).note.setText(self.actors.summary)

    def _on_selection_changed(self) -> None:
        view = self.session.view
        shown = np.flatnonzero(view.shown)
        position = view.columns.position(view.current) if view.current is not None else None
        words = ""
        if len(view.selection) > 1:
            words = self.tr("%n selected", "", len(view.selection))
        elif position is not None:
            at = int(np.searchsorted(shown, position))
            if at < len(shown) and shown[at] == position:
                words = self.tr("%1 of %2").replace("%1", f"{at + 1:,}").replace("%2", f"{len(shown):,}")
        title_of(self.detail_dock).note.setText(words)
        self.actions_["zoom_selection"].setEnabled(len(view.selection) > 0)
        for name in ("copy_text", "edit_event", "duplicate_events", "delete_events", "event_history"):
            self.actions_[name].setEnabled(view.current is not None)
        self._pencil.setEnabled(view.current is not None)

    def _on_editing_changed(self, on: bool) -> None:
        self._pencil.setChecked(on)
        self.actions_["edit_event"].setChecked(on)
        self._on_record_changed()

    def _on_record_changed(self) -> None:
        """The mark of an event that is edited can be dragged."""
        record = self.detail.record if self.detail.editing else None
        self.timeline.movable = record.event.date if record is not None else None

    def _on_look_changed(self) -> None:
        view = self.session.view
        self.actions_[f"group_{view.grouping}"].setChecked(True)
        self.actions_[f"others_{view.others}"].setChecked(True)
        self._on_lanes_changed()
        self.tool_bar.refresh()

    def _on_lanes_changed(self) -> None:
        view, look = self.session.view, self.session.view.lane_look
        by = "lanes_own" if look.sort == "own" else f"lanes_by_{look.sort}"
        self.actions_[by].setChecked(True)
        for name in ("lanes_by_count", "lanes_by_name", "lanes_by_first", "lanes_own"):
            self.actions_[name].setEnabled(view.grouping != "none")
        self.actions_["show_all_lanes"].setEnabled(view.grouping != "none" and bool(look.hidden))

    def _on_colour_changed(self) -> None:
        by = self.session.view.colouring.by
        for name in ("category", "source", "status"):
            self.actions_[f"colour_{name}"].setChecked(by == name)
        if by.startswith(TAG):
            self.tool_bar.show_colour(by.removeprefix(TAG), "tag")
        else:
            icon = {"category": "category", "source": "source", "status": "check"}[by]
            self.tool_bar.show_colour(self.actions_[f"colour_{by}"].text().replace("&", ""), icon)

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

    def _on_menu_requested(self, pane: QWidget, names: Sequence[str | None], at: QPoint) -> None:
        menus.context_menu(names, self.actions_, self).popup(pane.mapToGlobal(at))

    @staticmethod
    def open_dialog(dialog: QDialog) -> None:
        """Show a dialog that goes when it closes."""
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    # Menus

    def _fill_recent(self, menu: QMenu) -> None:
        def fill() -> None:
            menu.clear()
            recent = self.settings.recent
            for path, name in zip(recent, told_apart(recent), strict=True):
                gone = not path.exists()
                action = menu.addAction(self.tr("%1 (not there)").replace("%1", name) if gone else name)
                action.setEnabled(not gone)
                action.setToolTip(tip(str(path)))
                action.triggered.connect(lambda _=False, path=path: self.files.open_path(path))
            menu.setToolTipsVisible(True)
            if menu.isEmpty():
                menu.addAction(self.tr("Nothing yet")).setEnabled(False)
            else:
                menu.addSeparator()
                menu.addAction(self.tr("&Clear the list")).triggered.connect(self._on_clear_recent)

        menu.aboutToShow.connect(fill)

    def _on_clear_recent(self) -> None:
        self.settings.clear_recent()
        self.welcome.set_recent(())

    def _fill_panes(self, menu: QMenu) -> None:
        for dock in self.docks:
            menu.addAction(dock.toggleViewAction())

    def _fill_tags(self, menu: QMenu) -> None:
        view = self.session.view

        def fill() -> None:
            menu.clear()
            for tag in view.columns.tags:
                action = menu.addAction(tag.replace("&", "&&"))
                action.setCheckable(True)
                action.setChecked(view.colour == TAG + tag)
                action.triggered.connect(lambda _=False, tag=tag: view.set_colour(TAG + tag))
            if menu.isEmpty():
                menu.addAction(self.tr("No tags")).setEnabled(False)

        menu.aboutToShow.connect(fill)

    # Layout and view

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

    def _remember(self) -> None:
        remember_view(self.session, self.settings)
        self.settings.table_columns = self.table.layout_of_columns()
        self.settings.set_layout(self.saveGeometry(), self.saveState(LAYOUT_VERSION))
        self.settings.save()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.detail.commit()
        self._remember()
        self.beacon.listen(None)
        self.session.close()
        super().closeEvent(event)

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

"""Which actions can be done as things are, why not, and which of several is chosen."""

from PySide6.QtCore import QObject

from timeline_gui.session.history import ViewHistory
from timeline_gui.session.session import Session
from timeline_gui.session.settings import Settings
from timeline_gui.ui.actions import Actions
from timeline_gui.ui.detail.pane import DetailPane
from timeline_gui.ui.theme import Theme

NEED_DOCUMENT = (
    *("new_event", "import", "save_copy", "export", "export_view"),
    *("export_figures", "print", "copy_picture", "close", "merge", "split_event"),
    *("find_duplicates", "sources", "terms", "zoom_fit", "go_to_date"),
    *("save_view", "manage_views", "copy_command"),
)
NEED_EVENT = ("copy_text", "edit_event", "duplicate_events", "delete_events", "event_history")
WRITE = (
    *("new_event", "edit_event", "duplicate_events", "delete_events"),
    *("import", "merge", "split_event", "save_view"),
)
"""What is of no use where the document can only be read."""
OF_LANES = ("lanes_by_count", "lanes_by_name", "lanes_by_first", "lanes_own")


class ActionStates(QObject):
    """Keeps the actions of one window in step with what is open and shown."""

    def __init__(self, actions: Actions, session: Session, history: ViewHistory, detail: DetailPane) -> None:
        super().__init__(detail)
        self._actions = actions
        self._session = session
        self._history = history
        self._detail = detail
        view = session.view
        session.document_changed.connect(self._on_document_changed)
        session.undo_stack.indexChanged.connect(self._on_undo_changed)
        history.changed.connect(self._on_history_changed)
        view.selection_changed.connect(self._on_selection_changed)
        view.look_changed.connect(self._on_look_changed)
        view.lanes_changed.connect(self._on_lanes_changed)
        view.colour_changed.connect(self._on_colour_changed)
        detail.editing_changed.connect(self._on_editing_changed)
        self._on_document_changed()
        self._on_look_changed()
        self._on_colour_changed()

    def show_choices(self, theme: Theme, settings: Settings) -> None:
        """Check what the settings say."""
        for name in (f"theme_{theme.choice}", f"size_{settings.size}", f"language_{settings.language}"):
            if name in self._actions:
                self._actions[name].setChecked(True)
        self._actions["reduce_motion"].setChecked(settings.reduce_motion)

    def _on_document_changed(self) -> None:
        for name in NEED_DOCUMENT:
            self._allow(name, self._session.document is not None)
        self._on_undo_changed()
        self._on_history_changed()
        self._on_selection_changed()

    def _allow(self, name: str, able: bool, why_not: str = "") -> None:
        """Whether an action can be done; that no document is open, or only for reading, comes before other reasons."""
        document = self._session.document
        if document is None:
            why_not = self.tr("No document is open")
        elif document.read_only and name in WRITE:
            able, why_not = False, self.tr("The file can’t be written; save a copy and go on in that")
        self._actions.allow(name, able, why_not)

    def _on_undo_changed(self) -> None:
        stack = self._session.undo_stack
        for name, able, words, text, nothing in (
            ("undo", stack.canUndo(), stack.undoText(), self.tr("&Undo"), self.tr("There is no step to undo")),
            ("redo", stack.canRedo(), stack.redoText(), self.tr("&Redo"), self.tr("There is no step to redo")),
        ):
            self._allow(name, able, nothing)
            self._actions[name].setText(f"{text} {words}".rstrip())

    def _on_history_changed(self) -> None:
        has_document, history = self._session.document is not None, self._history
        self._allow("view_back", has_document and history.can_go_back, self.tr("There is no earlier view"))
        self._allow("view_forward", has_document and history.can_go_forward, self.tr("There is no later view"))

    def _on_selection_changed(self) -> None:
        view, none = self._session.view, self.tr("No event is selected")
        self._allow("zoom_selection", len(view.selection) > 0, none)
        for name in NEED_EVENT:
            self._allow(name, view.current is not None, none)

    def _on_editing_changed(self, on: bool) -> None:
        self._actions["edit_event"].setChecked(on)

    def _on_look_changed(self) -> None:
        view = self._session.view
        self._actions[f"group_{view.grouping}"].setChecked(True)
        self._actions[f"others_{view.others}"].setChecked(True)
        self._on_lanes_changed()

    def _on_lanes_changed(self) -> None:
        view, look = self._session.view, self._session.view.lane_look
        in_lanes, not_in_lanes = view.grouping != "none", self.tr("Events are not grouped in lanes")
        self._actions["lanes_own" if look.sort == "own" else f"lanes_by_{look.sort}"].setChecked(True)
        for name in OF_LANES:
            self._actions.allow(name, in_lanes, not_in_lanes)
        hidden = self.tr("No lane is hidden") if in_lanes else not_in_lanes
        self._actions.allow("show_all_lanes", in_lanes and bool(look.hidden), hidden)

    def _on_colour_changed(self) -> None:
        by = self._session.view.colouring.by
        for name in ("category", "source", "status"):
            self._actions[f"colour_{name}"].setChecked(by == name)

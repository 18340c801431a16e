"""Every action, menu and tool bar entry as a table: one place for names, keys and words."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from timeline_gui.core.language import LANGUAGES
from timeline_gui.session.settings import SIZES
from timeline_gui.ui.theme import Theme

Scope: TypeAlias = Literal["window", "timeline"]


@dataclass(frozen=True, slots=True)
class Spec:
    """One action: `keys` are its shortcuts, `scope` where they count, `group` an exclusive choice it belongs to."""

    name: str
    text: str
    icon: str = ""
    keys: tuple[str, ...] = ()
    scope: Scope = "window"
    group: str = ""
    checkable: bool = False
    short: str = ""
    """What the tool bar says, where that is less."""


# Single letters and arrows count in the timeline only, where nobody types words.
ACTIONS = (
    Spec("new", "&New timeline…", "new", ("Ctrl+N",)),
    Spec("open", "&Open…", "open", ("Ctrl+O",), short="Open"),
    Spec("open_sample", "Open the &sample"),
    Spec("import", "&Import…", "import", ("Ctrl+I",), short="Import"),
    Spec("save_copy", "Save a &copy…", "save-copy", ("Ctrl+Shift+S",)),
    Spec("export", "&Export…", "export-pdf", ("Ctrl+E",), short="Export"),
    Spec("export_view", "Export the &view as a picture…", keys=("Ctrl+Shift+E",)),
    Spec("export_figures", "Export &figures…"),
    Spec("print", "&Print the view…", keys=("Ctrl+P",)),
    Spec("restore_backup", "Restore a &backup…"),
    Spec("recover", "Recover a da&maged timeline…"),
    Spec("close", "C&lose timeline", "", ("Ctrl+W",)),
    Spec("quit", "&Quit", "", ("Ctrl+Q",)),
    Spec("undo", "&Undo", "undo", ("Ctrl+Z",)),
    Spec("redo", "&Redo", "redo", ("Ctrl+Shift+Z", "Ctrl+Y")),
    Spec("new_event", "&New event", "plus", ("Ctrl+Shift+N",)),
    Spec("edit_event", "&Edit event", "edit", ("F2",), checkable=True),
    Spec("duplicate_events", "Dupl&icate", "copy", ("Ctrl+Shift+D",)),
    Spec("delete_events", "&Delete", "delete", ("Del",), "timeline"),
    Spec("event_history", "&History of this event…", "rows", ("Ctrl+H",)),
    Spec("copy_text", "&Copy event as text", "copy", ("Ctrl+Shift+C",)),
    Spec("copy_picture", "Copy the view as a &picture"),
    Spec("select_all", "Select &all that match", "", ("Ctrl+A",), "timeline"),
    Spec("clear_selection", "C&lear selection", "", ("Esc",), "timeline"),
    Spec("merge", "&Merge…"),
    Spec("split_event", "Split e&vent…"),
    Spec("find_duplicates", "Duplica&tes…"),
    Spec("sources", "&Sources…"),
    Spec("terms", "Places, ta&gs and categories…"),
    Spec("find", "&Find", "search", ("Ctrl+F",)),
    Spec("find_slash", "Find", "", ("/",), "timeline"),
    Spec("zoom_in", "Zoom &in", "zoom-in", ("+", "=", "W", "Ctrl++", "Ctrl+="), "timeline"),
    Spec("zoom_out", "Zoom &out", "zoom-out", ("-", "S", "Ctrl+-"), "timeline"),
    Spec("zoom_fit", "Fit &all", "fit", ("0", "Shift+F", "Ctrl+0"), "timeline", short="Fit"),
    Spec("zoom_selection", "Fit &selection", "fit-selection", ("F",), "timeline"),
    Spec("go_to_date", "&Go to date…", "calendar", ("Ctrl+G",)),
    Spec("view_back", "Bac&k to the view before", "chevron-left", ("Alt+Left",), short="Back"),
    Spec("view_forward", "For&ward to the next view", "chevron-right", ("Alt+Right",), short="Forward"),
    Spec("save_view", "&Save this view…", "pin", ("Ctrl+D",)),
    Spec("manage_views", "&Manage saved views…"),
    Spec("copy_command", "Copy &command for this view", "copy"),
    Spec("group_none", "&Nothing", "rows", group="grouping"),
    Spec("group_actor", "&Actor", "lanes", group="grouping"),
    Spec("group_category", "&Category", "category", group="grouping"),
    Spec("group_source", "&Source", "source", group="grouping"),
    Spec("group_place", "&Place", "pin", group="grouping"),
    Spec("group_tag", "&Tag", "tag", group="grouping"),
    Spec("colour_category", "&Category", "category", group="colour"),
    Spec("colour_source", "&Source", "source", group="colour"),
    Spec("colour_status", "Stat&us", "check", group="colour"),
    Spec("lanes_by_count", "By &count", group="lane_sort"),
    Spec("lanes_by_name", "By &name", group="lane_sort"),
    Spec("lanes_by_first", "By &first date", group="lane_sort"),
    Spec("lanes_own", "In my &own order", group="lane_sort"),
    Spec("show_all_lanes", "Show &all lanes"),
    Spec("others_hide", "&Hide", "eye-off", group="others"),
    Spec("others_dim", "&Dim", "eye", group="others"),
    Spec("theme_system", "&System", "system", group="theme"),
    Spec("theme_light", "&Light", "sun", group="theme"),
    Spec("theme_dark", "&Dark", "moon", group="theme"),
    Spec("theme_white", "High contrast on &white", "sun", group="theme"),
    Spec("theme_black", "High contrast on &black", "moon", group="theme"),
    Spec("language_system", "As the &system", group="language"),
    *(Spec(f"language_{language.code}", language.name, group="language") for language in LANGUAGES.values()),
    *(Spec(f"size_{size}", f"{size} %", group="size") for size in SIZES),
    Spec("reduce_motion", "Reduce &motion", checkable=True),
    Spec("previous", "&Previous event", "arrow-left", ("Left",), "timeline"),
    Spec("next", "&Next event", "arrow-right", ("Right",), "timeline"),
    Spec("first", "&First event", "", ("Home",), "timeline"),
    Spec("last", "&Last event", "", ("End",), "timeline"),
    Spec("pan_earlier", "Move e&arlier", "", ("A",), "timeline"),
    Spec("pan_later", "Move late&r", "", ("D",), "timeline"),
    Spec("page_earlier", "Page &earlier", "", ("PgUp",), "timeline"),
    Spec("page_later", "Page la&ter", "", ("PgDown",), "timeline"),
    Spec("show_detail", "Show &detail", "", ("Return", "Enter"), "timeline"),
    Spec("around_1", "Within &1 day of this event"),
    Spec("around_3", "Within &3 days of this event"),
    Spec("around_7", "Within &7 days of this event"),
    Spec("around_30", "Within 3&0 days of this event"),
    Spec("around_other", "Within an&other number of days of this event…"),
    Spec("brush_earlier", "Widen the brush &earlier", "", ("Shift+Left",), "timeline"),
    Spec("brush_later", "Widen the brush &later", "", ("Shift+Right",), "timeline"),
    Spec("brush_end_earlier", "E&nd the brush earlier", "", ("Ctrl+Shift+Left",), "timeline"),
    Spec("brush_start_later", "&Begin the brush later", "", ("Ctrl+Shift+Right",), "timeline"),
    Spec("clear_filters", "&Clear all filters", "close", ("Ctrl+Shift+X",)),
    Spec("next_pane", "Next &pane", "", ("F6",)),
    Spec("new_window", "&New window", keys=("Ctrl+Alt+N",)),
    Spec("reset_layout", "&Reset the layout"),
    Spec("command_palette", "&Commands…", "search", ("Ctrl+K", "Ctrl+Shift+P")),
    Spec("keys", "&Keys", "keyboard", ("F1", "?")),
    Spec("about", "&About Timeline GUI"),
)

GROUPINGS = ("group_actor", "group_category", "group_source", "group_place", "group_tag")

# A string is an action, None a separator, a pair a submenu. What begins with a star is filled by the window.
Entry: TypeAlias = "str | tuple[str, tuple[Entry, ...]] | None"
MENUS: tuple[tuple[str, tuple[Entry, ...]], ...] = (
    (
        "&File",
        (
            "new",
            "open",
            ("Open &recent", ("*recent",)),
            "open_sample",
            None,
            "import",
            "export",
            "export_view",
            "export_figures",
            "print",
            "save_copy",
            "restore_backup",
            "recover",
            None,
            "close",
            "quit",
        ),
    ),
    (
        "&Edit",
        (
            "undo",
            "redo",
            None,
            "new_event",
            "edit_event",
            "duplicate_events",
            "delete_events",
            "event_history",
            None,
            "copy_text",
            "copy_picture",
            None,
            "select_all",
            "clear_selection",
            None,
            "merge",
            "split_event",
            "find_duplicates",
            "sources",
            "terms",
            None,
            "find",
        ),
    ),
    (
        "&View",
        (
            "zoom_in",
            "zoom_out",
            "zoom_fit",
            "zoom_selection",
            "go_to_date",
            None,
            "view_back",
            "view_forward",
            ("Saved &views", ("save_view", "manage_views", "copy_command", None, "*views")),
            None,
            ("Group &by", ("group_none", *GROUPINGS)),
            ("&Lanes", ("lanes_by_count", "lanes_by_name", "lanes_by_first", "lanes_own", None, "show_all_lanes")),
            ("&Colour by", ("colour_category", "colour_source", "colour_status", ("&Tag", ("*colour_tags",)))),
            ("Ot&hers", ("others_hide", "others_dim")),
            ("&Theme", ("theme_system", "theme_light", "theme_dark", None, "theme_white", "theme_black")),
            ("La&nguage", ("language_system", None, *(f"language_{code}" for code in LANGUAGES))),
            ("Text si&ze", tuple(f"size_{size}" for size in SIZES)),
            "reduce_motion",
        ),
    ),
    (
        "&Timeline",
        (
            "previous",
            "next",
            "first",
            "last",
            None,
            "pan_earlier",
            "pan_later",
            "page_earlier",
            "page_later",
            None,
            "show_detail",
            (
                "What happened ar&ound this event",
                ("around_1", "around_3", "around_7", "around_30", "around_other"),
            ),
            ("&Brush", ("brush_earlier", "brush_later", "brush_end_earlier", "brush_start_later")),
            None,
            "clear_filters",
        ),
    ),
    ("&Window", ("new_window", None, "*panes", None, "next_pane", "reset_layout")),
    ("&Help", ("command_palette", "keys", "about")),
)

WHY_NOT = "why_not"
"""The property of an action that says why it can't be done."""


def translated(text: str) -> str:
    """The words of the tables in the language of the window."""
    return QCoreApplication.translate("actions", text)


class Actions:
    """The actions of one window by name, with their menus."""

    def __init__(self, window: QWidget, timeline: QWidget, theme: Theme) -> None:
        self._theme = theme
        self._by_name: dict[str, QAction] = {}
        self._groups: dict[str, QActionGroup] = {}
        for spec in ACTIONS:
            owner = timeline if spec.scope == "timeline" else window
            action = QAction(translated(spec.text), owner)
            action.setObjectName(spec.name)
            if spec.short:
                action.setIconText(translated(spec.short))
            action.setShortcuts([QKeySequence(key) for key in spec.keys])
            if spec.scope == "timeline":
                action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            action.setCheckable(spec.checkable or bool(spec.group))
            if spec.group:
                group = self._groups.setdefault(spec.group, QActionGroup(window))
                group.addAction(action)
            owner.addAction(action)
            self._by_name[spec.name] = action
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def __getitem__(self, name: str) -> QAction:
        return self._by_name[name]

    def allow(self, name: str, able: bool, why_not: str = "") -> None:
        """Whether an action can be done as things are, and why not."""
        action = self._by_name[name]
        action.setProperty(WHY_NOT, "" if able else why_not)
        action.setEnabled(able)

    def set_keys(self, changed: Mapping[str, tuple[str, ...]]) -> None:
        """Give actions other keys than the table does; those that are not named have the keys of the table."""
        for spec in ACTIONS:
            keys = changed.get(spec.name, spec.keys)
            self._by_name[spec.name].setShortcuts([QKeySequence(key) for key in keys])

    def __contains__(self, name: str) -> bool:
        return name in self._by_name

    def connect_to(self, handlers: Mapping[str, Callable[[], object]]) -> None:
        """Connect each action to its handler; every action has one."""
        for name, action in self._by_name.items():
            handler = handlers[name]
            action.triggered.connect(lambda _checked=False, handler=handler: handler())

    def fill(self, bar: QMenuBar, special: Mapping[str, Callable[[QMenu], None]]) -> None:
        """Build the menus; `special` fills the entries that begin with a star, each time the menu opens."""
        for title, entries in MENUS:
            self._fill(bar.addMenu(translated(title)), entries, special)

    def _fill(self, menu: QMenu, entries: tuple[Entry, ...], special: Mapping[str, Callable[[QMenu], None]]) -> None:
        for entry in entries:
            if entry is None:
                menu.addSeparator()
            elif isinstance(entry, tuple):
                self._fill(menu.addMenu(translated(entry[0])), entry[1], special)
            elif entry.startswith("*"):
                special[entry](menu)
            else:
                menu.addAction(self._by_name[entry])

    def _on_theme_changed(self) -> None:
        for spec in ACTIONS:
            if spec.icon:
                self._by_name[spec.name].setIcon(self._theme.icon(spec.icon))

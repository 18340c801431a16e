"""The tool bar: what is used most, the find box, and the one primary button."""

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QMenu, QSizePolicy, QToolBar, QToolButton, QWidget

from timeline_gui.core.colouring import TAG
from timeline_gui.session.view import ViewState
from timeline_gui.ui.actions import GROUPINGS, Actions
from timeline_gui.ui.bidi import margins
from timeline_gui.ui.menus import colour_menu
from timeline_gui.ui.theme import Theme
from timeline_gui.ui.tips import tip

HEIGHT = 44
WORDS_FROM = 1180
"""A narrower tool bar shows icons alone."""
_ICON_AND_WORD = (
    "open",
    "import",
    None,
    "undo",
    "redo",
    "*views",
    None,
    "zoom_out",
    "zoom_in",
    "zoom_fit",
    None,
)
COLOUR_FROM = 1400
"""Pixels from which there is room to say what events are coloured by."""
LONGEST = 18
"""Letters of what events are coloured by that have room."""
_WORDS = {"open", "import", "zoom_fit"}


class ToolBar(QToolBar):
    """The one tool bar of the window."""

    def __init__(self, window: QMainWindow, actions: Actions, view: ViewState, find: QWidget, theme: Theme) -> None:
        super().__init__(QCoreApplication.translate("ToolBar", "Tools"), window)
        self.setObjectName("tools")
        self._actions = actions
        self._view = view
        self._theme = theme
        self._wordy = True
        self.setMovable(False)
        self.setFloatable(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.setIconSize(QSize(16, 16))
        for name in _ICON_AND_WORD:
            if name is None:
                self.addSeparator()
                continue
            if name == "*views":
                self._views = self.addWidget(self._view_buttons())
                continue
            self.addAction(actions[name])
            button = self.widgetForAction(actions[name])
            if isinstance(button, QToolButton):
                button.setAccessibleName(actions[name].text().replace("&", "").rstrip("…"))
                button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
                if name in _WORDS:
                    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._group = QToolButton(self)
        self._group.setObjectName("group_button")
        self._group.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._group.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._group.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        menu = QMenu(self._group)
        for name in ("group_none", *GROUPINGS):
            menu.addAction(actions[name])
        self._group.setMenu(menu)
        self.addWidget(self._group)
        self._colour = QToolButton(self)
        self._colour.setObjectName("colour_button")
        self._colour.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._colour.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._colour.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._colour.setMenu(colour_menu(actions, view, self._colour))
        self._by_colour = self.addWidget(self._colour)
        space = QWidget(self)
        space.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.addWidget(space)
        self.addWidget(find)
        self.addSeparator()
        self._export = QToolButton(self)
        self._export.setDefaultAction(actions["export"])
        self._export.setAccessibleName(self.tr("Export"))
        self._export.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._export.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._export.setObjectName("export_button")
        self.addWidget(self._export)
        view.look_changed.connect(self.refresh)
        view.colour_changed.connect(self.refresh)
        theme.changed.connect(self.refresh)
        self.refresh()

    def _view_buttons(self) -> QWidget:
        """Back and forward; a widget of its own, which a narrow tool bar does without."""
        holder = QWidget(self)
        row = QHBoxLayout(holder)
        row.setContentsMargins(margins(8, 0, 0, 0))
        row.setSpacing(4)
        for name in ("view_back", "view_forward"):
            button = QToolButton(holder)
            button.setDefaultAction(self._actions[name])
            button.setAccessibleName(self._actions[name].text().replace("&", ""))
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.setIconSize(self.iconSize())
            row.addWidget(button)
        return holder

    def refresh(self) -> None:
        """Show grouping and theme as they are."""
        t = self._theme.tokens
        self.setStyleSheet(
            f"QToolBar {{ background: {t.chrome}; border: none; border-bottom: 1px solid {t.line};"
            f" spacing: 4px; padding: 0 8px; min-height: {HEIGHT - 1}px; max-height: {HEIGHT - 1}px; }}"
            f"QToolBar::separator {{ background: {t.line}; width: 1px; margin: 12px 4px; }}"
            f"#group_button, #colour_button {{ background: {t.canvas}; border: 1px solid {t.control}; }}"
            f"#group_button:focus, #colour_button:focus {{ border: 2px solid {t.accent}; }}"
            f"#export_button {{ background: {t.accent}; color: {t.on_accent}; padding: 0 10px; }}"
            f"#export_button:focus {{ border: 2px solid {t.ink}; }}"
            f"#export_button:disabled {{ background: {t.chrome}; color: {t.control}; border-color: {t.line}; }}"
            "QToolButton::menu-indicator { image: none; }"
        )
        enabled = self._export.isEnabled()
        self._export.setIcon(self._theme.icon("export-pdf", t.on_accent if enabled else t.control))
        palette = self._export.palette()
        palette.setColor(palette.ColorRole.Button, self._theme.colour("accent"))
        palette.setColor(palette.ColorRole.ButtonText, self._theme.colour("on_accent"))
        self._export.setPalette(palette)
        grouping = f"group_{self._view.grouping}"
        chosen = self._actions[grouping]
        words = chosen.text().replace("&", "")
        self._group.setText((self.tr("Group by %1").replace("%1", words) if self._wordy else words) + " ▾")
        self._group.setAccessibleName(self.tr("Group by %1").replace("%1", words))
        by, icon = self._coloured_by()
        named = self.tr("Colour by %1").replace("%1", by)
        short = by if len(by) <= LONGEST else by[: LONGEST - 1] + "…"
        self._colour.setText(self.tr("Colour by %1").replace("%1", short) + " ▾")
        self._colour.setAccessibleName(named)
        self._colour.setToolTip(tip(named))
        self._colour.setIcon(self._theme.icon(icon))
        self._group.setIcon(self._theme.icon("rows" if grouping == "group_none" else "lanes"))

    def _coloured_by(self) -> tuple[str, str]:
        """What events are coloured by, and its icon."""
        by = self._view.colouring.by
        if by.startswith(TAG):
            return by.removeprefix(TAG), "tag"
        icon = {"category": "category", "source": "source", "status": "check"}[by]
        return self._actions[f"colour_{by}"].text().replace("&", ""), icon

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wordy = event.size().width() >= WORDS_FROM
        self._views.setVisible(wordy)  # Alt and the arrows do the same
        self._by_colour.setVisible(event.size().width() >= COLOUR_FROM)  # the View menu does the same
        for name in _WORDS:
            button = self.widgetForAction(self._actions[name])
            if isinstance(button, QToolButton):
                style = Qt.ToolButtonStyle
                button.setToolButtonStyle(style.ToolButtonTextBesideIcon if wordy else style.ToolButtonIconOnly)
        if wordy != self._wordy:
            self._wordy = wordy
            self.refresh()

    def paintEvent(self, event: object) -> None:
        super().paintEvent(event)  # type: ignore[arg-type]
        painter = QPainter(self)
        painter.fillRect(0, self.height() - 1, self.width(), 1, self._theme.colour("line"))


def build_tool_bar(window: QMainWindow, actions: Actions, view: ViewState, find: QWidget, theme: Theme) -> ToolBar:
    """Put the tool bar on the window."""
    bar = ToolBar(window, actions, view, find, theme)
    window.addToolBar(Qt.ToolBarArea.TopToolBarArea, bar)
    return bar

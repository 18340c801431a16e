"""The themes by their tokens: palette, fonts, icons and the short style sheet that Fusion needs beside them."""

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QObject, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontDatabase,
    QFontMetricsF,
    QGuiApplication,
    QIcon,
    QPainter,
    QPalette,
    QPixmap,
)
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication

from timeline_gui.bundled import RESOURCES
from timeline_gui.core.categories import category_slots
from timeline_gui.paint.tokens import DARK, LIGHT, ON_BLACK, ON_WHITE, Tokens
from timeline_gui.session.settings import Choice

# Style → (family, pixel size, weight)
_W = QFont.Weight
_STYLES = {
    "title": ("Inter", 17, _W.DemiBold),
    "figure": ("Inter", 21, _W.DemiBold),
    "body": ("Inter", 12.5, _W.Normal),
    "body-medium": ("Inter", 12.5, _W.Medium),
    "second": ("Inter", 11, _W.Normal),
    "heading": ("Inter", 11.5, _W.DemiBold),
    "badge": ("Inter", 11.5, _W.Medium),
    "date": ("Inter", 14, _W.DemiBold),
    "context": ("Inter", 13, _W.DemiBold),
    "quote": ("Noto Serif", 14.5, _W.Normal),
    "mono": ("Noto Sans Mono", 11, _W.Normal),
}
_FALLBACKS = {"Inter": ["Noto Sans", "Noto Sans Arabic"], "Noto Serif": ["Noto Sans Arabic", "Noto Sans"]}
_ICON_SIZES = (16, 32)
_THEMES: Mapping[Choice, Tokens] = {"light": LIGHT, "dark": DARK, "white": ON_WHITE, "black": ON_BLACK}


@lru_cache(maxsize=1)
def load_fonts() -> None:
    """Make the bundled fonts known to Qt, once a process."""
    for path in sorted((RESOURCES / "fonts").glob("*.[ot]tf")):
        QFontDatabase.addApplicationFont(str(path))


@lru_cache(maxsize=64)
def _font(style: str) -> QFont:
    family, size, weight = _STYLES[style]
    result = QFont([family, *_FALLBACKS.get(family, [])])
    # Pixel sizes are whole in QFont; half pixels come by points at Qt's 96 dpi.
    if size == int(size):
        result.setPixelSize(int(size))
    else:
        screen = QGuiApplication.primaryScreen()
        result.setPointSizeF(size * 72 / (screen.logicalDotsPerInch() if screen else 96))
    result.setWeight(weight)
    if family == "Inter":
        result.setFeature(QFont.Tag("tnum"), 1)
    return result


def font(style: str) -> QFont:
    """The font of a style of the type table; figures stand in columns of equal width."""
    return QFont(_font(style))


@lru_cache(maxsize=4096)
def text_width(style: str, text: str) -> float:
    """The width of a text in a style, in pixels: asked for the same few words in every frame."""
    return QFontMetricsF(_font(style)).horizontalAdvance(text)


@lru_cache(maxsize=64)
def baseline(style: str, height: float) -> float:
    """Where the baseline lies in a line of this height: texts drawn at a point need no layout of their own."""
    metrics = QFontMetricsF(_font(style))
    return (height + metrics.ascent() - metrics.descent()) / 2


@lru_cache(maxsize=256)
def _svg(path: Path) -> str:
    return path.read_text("utf-8")


def tinted(name: str, colour: str, size: int, ratio: float = 1.0) -> QPixmap:
    """A bundled icon in one colour, `size` device-independent pixels square."""
    renderer = QSvgRenderer(
        QByteArray(_svg(RESOURCES / "icons" / f"{name}.svg").replace("currentColor", colour).encode())
    )
    pixmap = QPixmap(round(size * ratio), round(size * ratio))
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    renderer.render(painter, QRectF(pixmap.rect()))
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


class Theme(QObject):
    """The theme in force. Panes take colours, fonts and icons from here and paint again on `changed`."""

    changed = Signal()

    def __init__(
        self, choice: Choice = "system", parent: QObject | None = None, *, reduce_motion: bool = False
    ) -> None:
        super().__init__(parent)
        load_fonts()
        self._choice: Choice = choice
        self.reduce_motion = reduce_motion
        """Nothing moves by itself; what is asked for is there at once."""
        self._icons: dict[tuple[str, str, str], QIcon] = {}
        self._hints = QGuiApplication.styleHints()
        self._hints.colorSchemeChanged.connect(self._on_system_changed)
        self._access = self._hints.accessibility()
        self._access.contrastPreferenceChanged.connect(self._on_system_changed)
        self.tokens: Tokens = self._wanted()

    @property
    def choice(self) -> Choice:
        """What the person asked for: one of the themes, or what the system has."""
        return self._choice

    def choose(self, choice: Choice) -> None:
        """Change the theme of the application."""
        self._choice = choice
        chosen = _THEMES.get(choice)
        dark, light = Qt.ColorScheme.Dark, Qt.ColorScheme.Light
        self._hints.setColorScheme(Qt.ColorScheme.Unknown if chosen is None else dark if chosen.dark else light)
        self._refresh()

    def _wanted(self) -> Tokens:
        if self._choice in _THEMES:
            return _THEMES[self._choice]
        dark = self._hints.colorScheme() == Qt.ColorScheme.Dark
        if self._access.contrastPreference() == Qt.ContrastPreference.HighContrast:
            return ON_BLACK if dark else ON_WHITE
        return DARK if dark else LIGHT

    def _on_system_changed(self) -> None:
        if self._choice == "system":
            self._refresh()

    def _refresh(self) -> None:
        wanted = self._wanted()
        if wanted is not self.tokens:
            self.tokens = wanted
            self._icons.clear()
            app = QApplication.instance()
            if isinstance(app, QApplication):
                self.apply_to(app)
            self.changed.emit()

    def apply_to(self, app: QApplication) -> None:
        """Fusion, our palette, our body font and the style sheet."""
        app.setStyle("Fusion")
        app.setPalette(self.palette())
        app.setFont(font("body"))
        app.setStyleSheet(_sheet(self.tokens))

    def colour(self, name: str, alpha: float = 1.0) -> QColor:
        """A token by name, at a part of its strength."""
        colour = QColor(getattr(self.tokens, name))
        colour.setAlphaF(alpha)
        return colour

    def category_colour(self, slot: int, *, text: bool = False) -> QColor:
        """The colour of a category slot, for marks or for text."""
        return QColor(self.tokens.categories[slot][1 if text else 0])

    def category_colours(self, categories: tuple[str, ...], *, text: bool = False) -> list[QColor]:
        """The colours of a document's categories."""
        return [self.category_colour(slot, text=text) for slot in category_slots(categories)]

    def font(self, style: str) -> QFont:
        """The font of a style of the type table."""
        return font(style)

    def icon(self, name: str, colour: str | None = None) -> QIcon:
        """A bundled icon in the ink of the theme (or a given colour); greyed where disabled, sharp at any scale."""
        ink = colour or self.tokens.ink
        key = (name, ink, self.tokens.ink3)
        if key not in self._icons:
            icon = QIcon()
            for size in _ICON_SIZES:
                icon.addPixmap(tinted(name, ink, size))
            self._icons[key] = icon
        return self._icons[key]

    def palette(self) -> QPalette:
        """The palette of the tokens for Fusion."""
        t, palette = self.tokens, QPalette()
        role = QPalette.ColorRole
        for target, token in {
            role.Window: t.chrome,
            role.WindowText: t.ink,
            role.Base: t.canvas,
            role.AlternateBase: t.panel,
            role.Text: t.ink,
            role.Button: t.chrome,
            role.ButtonText: t.ink,
            role.BrightText: t.on_accent,
            role.Highlight: t.selection,
            role.HighlightedText: t.ink,
            role.Link: t.accent,
            role.LinkVisited: t.accent,
            role.Accent: t.accent,
            role.PlaceholderText: t.ink3,
            role.ToolTipBase: t.panel,
            role.ToolTipText: t.ink,
            role.Light: t.canvas,
            role.Midlight: t.line2,
            role.Mid: t.line,
            role.Dark: t.control,
            role.Shadow: t.control,
        }.items():
            palette.setColor(target, QColor(token))
        for target in (role.WindowText, role.Text, role.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, target, QColor(t.control))
        return palette


def _sheet(t: Tokens) -> str:
    return f"""
QToolTip {{ background: {t.panel}; color: {t.ink}; border: 1px solid {t.line}; padding: 4px 6px; }}
QMenuBar {{ background: {t.chrome}; border: none; padding: 2px 6px; }}
QMenuBar::item {{ padding: 4px 8px; border-radius: 5px; background: transparent; }}
QMenuBar::item:selected {{ background: {t.press}; }}
QMenu {{ background: {t.panel}; border: 1px solid {t.line}; padding: 4px; }}
QMenu::item {{ padding: 5px 24px 5px 10px; border-radius: 4px; }}
QMenu::item:selected {{ background: {t.selection}; color: {t.ink}; }}
QMenu::item:disabled {{ color: {t.control}; }}
QMenu::separator {{ height: 1px; background: {t.line}; margin: 4px 6px; }}
QMenu::icon {{ padding-left: 6px; }}
QStatusBar {{ background: {t.chrome}; border-top: 1px solid {t.line}; }}
QStatusBar::item {{ border: none; }}
QMainWindow::separator {{ background: {t.line}; width: 1px; height: 1px; }}
QScrollBar:vertical {{ background: transparent; width: 12px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: 12px; margin: 0; }}
QScrollBar::handle {{ background: {t.control}; border-radius: 3px; margin: 3px; }}
QScrollBar::handle:vertical {{ min-height: 28px; }}
QScrollBar::handle:horizontal {{ min-width: 28px; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QLineEdit {{
    background: {t.canvas}; border: 1px solid {t.control}; border-radius: 5px; padding: 0 8px; min-height: 26px;
}}
QLineEdit:focus {{ border: 2px solid {t.accent}; padding: 0 7px; min-height: 24px; }}
QLineEdit:disabled {{ color: {t.control}; border-color: {t.line}; }}
QPlainTextEdit {{ background: {t.canvas}; border: 1px solid {t.control}; border-radius: 5px; padding: 2px 4px; }}
QPlainTextEdit:focus {{ border: 2px solid {t.accent}; padding: 1px 3px; }}
QToolButton {{ border: 1px solid transparent; border-radius: 5px; padding: 0 6px; min-height: 26px; min-width: 16px; }}
QToolButton:hover {{ background: {t.hover}; }}
QToolButton:pressed, QToolButton:checked {{ background: {t.press}; }}
QToolButton:focus {{ border: 2px solid {t.accent}; padding: 0 5px; min-height: 24px; }}
QPushButton {{
    background: {t.canvas}; border: 1px solid {t.control}; border-radius: 5px; padding: 0 12px; min-height: 26px;
}}
QPushButton:hover {{ background: {t.hover}; }}
QPushButton:pressed {{ background: {t.press}; }}
QPushButton:focus {{ border: 2px solid {t.accent}; padding: 0 11px; min-height: 24px; }}
QPushButton:default, QPushButton[primary="true"] {{
    background: {t.accent}; color: {t.on_accent}; border-color: {t.accent};
}}
QPushButton[primary="true"]:focus {{ border: 2px solid {t.ink}; }}
QPushButton:disabled, QPushButton[primary="true"]:disabled {{
    background: {t.chrome}; color: {t.control}; border-color: {t.line};
}}
QDialogButtonBox {{ dialogbuttonbox-buttons-have-icons: 0; }}
QHeaderView {{ background: {t.panel}; border: none; }}
QHeaderView::section {{
    background: {t.panel}; color: {t.ink2}; border: none; border-bottom: 1px solid {t.line}; padding: 0 8px;
}}
QTableView, QTreeView, QListView {{ background: {t.canvas}; border: none; outline: none; }}
QTableView[plain="true"]::item {{ padding: 0 5px; }}
QTreeView {{ background: {t.panel}; }}
QListWidget::item {{ padding: 4px 10px; }}
QTreeWidget {{ background: {t.canvas}; border: 1px solid {t.line}; border-radius: 5px; }}
QTreeWidget::item {{ padding: 4px 2px; }}
QListWidget::item:selected, QTreeWidget::item:selected {{ background: {t.selection}; color: {t.ink}; }}
QScrollArea {{ border: none; background: {t.panel}; }}
QProgressBar {{ border: 1px solid {t.line}; border-radius: 3px; background: {t.canvas}; text-align: center; }}
QProgressBar::chunk {{ background: {t.accent}; }}
"""

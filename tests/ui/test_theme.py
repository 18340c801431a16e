from dataclasses import fields
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QFontInfo, QFontMetricsF, QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

import timeline_gui
from timeline_gui.bundled import RESOURCES
from timeline_gui.core.categories import CATEGORIES
from timeline_gui.paint.tokens import DARK, LIGHT, ON_BLACK, ON_WHITE, Tokens
from timeline_gui.session.settings import Choice
from timeline_gui.ui import theme as theme_module
from timeline_gui.ui.theme import Theme, baseline, font, text_width, tinted

THEMES = {"light": LIGHT, "dark": DARK, "white": ON_WHITE, "black": ON_BLACK}
EACH = pytest.mark.parametrize("tokens", THEMES.values(), ids=THEMES)
HIGH = pytest.mark.parametrize("tokens", [ON_WHITE, ON_BLACK], ids=["white", "black"])
NAMES = [field.name for field in fields(Tokens)]
COLOURS = [name for name in NAMES if name not in ("dark", "brush_alpha", "shadow_alpha", "categories", "ramp")]
SURFACES = ("canvas", "panel", "chrome")
STYLES = tuple(theme_module._STYLES)
ICONS = sorted(path.stem for path in (RESOURCES / "icons").glob("*.svg"))


def luminance(colour: str) -> float:
    """The relative luminance of WCAG 2."""
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in QColor(colour).getRgbF()[:3]
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """The contrast ratio of WCAG 2, 1 to 21."""
    dark, bright = sorted((luminance(one), luminance(other)))
    return (bright + 0.05) / (dark + 0.05)


def test_contrast_is_that_of_the_standard() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


@EACH
@pytest.mark.parametrize("text", ["ink", "ink2", "ink3", "accent", "warning"])
@pytest.mark.parametrize("surface", SURFACES)
def test_text_can_be_read_on_every_surface(tokens: Tokens, text: str, surface: str) -> None:
    assert contrast(getattr(tokens, text), getattr(tokens, surface)) >= 4.5


@EACH
@pytest.mark.parametrize(
    ("text", "ground"),
    [
        ("on_accent", "accent"),
        ("ink", "selection"),
        ("ink2", "selection"),
        ("ink", "hover"),
        ("ink", "press"),
        ("ink", "hit"),
        ("ink", "band"),
        ("ink", "future"),
        ("ink2", "future"),
        ("ok", "ok_fill"),
        ("dimmed_text", "canvas"),
    ],
)
def test_text_can_be_read_on_what_lies_behind_it(tokens: Tokens, text: str, ground: str) -> None:
    assert contrast(getattr(tokens, text), getattr(tokens, ground)) >= 4.5


@EACH
@pytest.mark.parametrize("slot", range(len(CATEGORIES)), ids=CATEGORIES)
def test_a_category_can_be_seen_as_a_mark_and_read_as_text(tokens: Tokens, slot: int) -> None:
    mark, text = tokens.categories[slot]
    for surface in (*SURFACES, "selection", "hover"):
        assert contrast(mark, getattr(tokens, surface)) >= 3, surface
    for surface in SURFACES:
        assert contrast(text, getattr(tokens, surface)) >= 4.5, surface


@EACH
def test_outlines_focus_and_bars_can_be_seen(tokens: Tokens) -> None:
    for surface in SURFACES:
        assert contrast(tokens.control, getattr(tokens, surface)) >= 3, surface
        assert contrast(tokens.accent, getattr(tokens, surface)) >= 3, surface
    assert contrast(tokens.exact, tokens.canvas) >= 3
    assert contrast(tokens.vague, tokens.canvas) >= 3


@HIGH
def test_in_high_contrast_text_reaches_seven_and_marks_four_and_a_half(tokens: Tokens) -> None:
    for surface in (tokens.canvas, tokens.panel, tokens.chrome, tokens.selection, tokens.hover):
        for text in (tokens.ink, tokens.ink2, tokens.ink3, tokens.accent, tokens.warning):
            assert contrast(text, surface) >= 7, (text, surface)
        for mark, text in tokens.categories:
            assert contrast(mark, surface) >= 4.5, (mark, surface)
            assert contrast(text, tokens.canvas) >= 7, text
    for text, ground in (("ok", "ok_fill"), ("on_accent", "accent"), ("ink", "hit"), ("dimmed_text", "canvas")):
        assert contrast(getattr(tokens, text), getattr(tokens, ground)) >= 7, text
    assert contrast(tokens.dimmed, tokens.canvas) >= 4.5
    assert contrast(tokens.vague, tokens.canvas) >= 4.5


@pytest.mark.parametrize("name", ["white", "black"])
def test_high_contrast_can_be_chosen(qapp: QApplication, name: Choice) -> None:
    theme = Theme("light")
    theme.choose(name)
    assert theme.tokens is THEMES[name]
    assert qapp.palette().color(QPalette.ColorRole.Window) == QColor(THEMES[name].chrome)
    theme.choose("light")


@EACH
def test_every_token_is_a_colour_or_a_share(tokens: Tokens) -> None:
    for name in COLOURS:
        value = getattr(tokens, name)
        assert QColor(value).isValid(), name
        assert value == QColor(value).name().upper(), name
    assert 0 < tokens.brush_alpha < 1
    assert 0 < tokens.shadow_alpha < 1
    assert len(tokens.categories) == len(CATEGORIES)
    assert len(set(tokens.categories)) == len(CATEGORIES)


@EACH
def test_eight_steps_of_a_count_go_evenly_from_the_canvas_to_its_contrary(tokens: Tokens) -> None:
    against = [contrast(colour, tokens.canvas) for colour in tokens.ramp]
    assert len(against) == 8
    assert against == sorted(against)
    assert all(later / sooner > 1.15 for sooner, later in pairwise(against))
    assert against[0] > 1.4


@pytest.mark.parametrize("name", NAMES)
def test_every_token_is_used(name: str) -> None:
    sources = Path(timeline_gui.__file__).parent.rglob("*.py")
    said = "\n".join(path.read_text("utf-8") for path in sources if path.name != "tokens.py")
    assert f".{name}" in said or f'"{name}"' in said


@pytest.mark.parametrize("style", STYLES)
def test_every_style_is_set_in_a_bundled_font(theme: Theme, style: str) -> None:
    wanted = font(style)
    found = QFontInfo(wanted)
    assert found.family() == wanted.families()[0]
    assert abs(found.pixelSize() - theme_module._STYLES[style][1]) < 1
    assert text_width(style, "Ä") > 0
    assert 0 < baseline(style, 20) < 20


def test_figures_stand_in_columns_of_equal_width(theme: Theme) -> None:
    assert len({text_width("body", digit * 4) for digit in "0123456789"}) == 1


@pytest.mark.parametrize("text", ["Сергей", "اتفاق", "Ñandú", "Łódź", "Ἀθῆναι"])
def test_the_bundled_fonts_have_letters_for(theme: Theme, text: str) -> None:
    families = {path.stem.split("-")[0] for path in (RESOURCES / "fonts").glob("*.ttf")}
    assert {family.replace(" ", "") for family in font("body").families()} <= families
    assert QFontMetricsF(font("body")).horizontalAdvance(text) > 10


@pytest.mark.parametrize("name", ICONS)
def test_every_icon_is_drawn_in_the_colour_asked_for(theme: Theme, name: str) -> None:
    source = (RESOURCES / "icons" / f"{name}.svg").read_text("utf-8")
    assert "currentColor" in source

    image = tinted(name, "#FF0000", 32).toImage()

    inked = [colour for x in range(32) for y in range(32) if (colour := image.pixelColor(x, y)).alpha() > 200]
    assert inked
    assert {colour.name() for colour in inked} == {"#ff0000"}


def test_an_icon_has_pictures_for_plain_and_dense_screens_and_is_made_once(theme: Theme) -> None:
    icon = theme.icon("open")

    assert {size.width() for size in icon.availableSizes()} == {16, 32}
    assert theme.icon("open") is icon
    assert icon.actualSize(QSize(16, 16)) == QSize(16, 16)


def test_a_choice_is_in_force_at_once_and_told_once(qapp: QApplication, qtbot: QtBot) -> None:
    theme = Theme("light")

    with qtbot.waitSignal(theme.changed):
        theme.choose("dark")
    assert theme.tokens is DARK
    assert qapp.palette().color(QPalette.ColorRole.Window) == QColor(DARK.chrome)
    assert DARK.line in qapp.styleSheet()
    with qtbot.assertNotEmitted(theme.changed):
        theme.choose("dark")

    theme.choose("light")
    assert qapp.palette().color(QPalette.ColorRole.Window) == QColor(LIGHT.chrome)


def test_without_a_choice_the_theme_is_that_of_the_system(qapp: QApplication) -> None:
    theme = Theme("system")
    dark = qapp.styleHints().colorScheme() == Qt.ColorScheme.Dark
    assert theme.tokens is (DARK if dark else LIGHT)
    assert theme.choice == "system"


def test_colours_come_at_a_part_of_their_strength(theme: Theme) -> None:
    half = theme.colour("accent", 0.5)
    assert half.alphaF() == pytest.approx(0.5, abs=0.01)
    assert half.rgb() == QColor(LIGHT.accent).rgb()


def test_categories_have_the_colour_of_their_name_and_others_what_is_left(theme: Theme) -> None:
    meeting, own, none = theme.category_colours(("Meeting", "Football", ""))

    assert meeting == QColor(LIGHT.categories[0][0])
    assert own in [QColor(mark) for mark, _text in LIGHT.categories[1:-1]]
    assert none == QColor(LIGHT.categories[-1][0])
    assert theme.category_colours(("Meeting",), text=True) == [QColor(LIGHT.categories[0][1])]

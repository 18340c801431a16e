"""Themes, text size and motion, as a person sets them."""

from PySide6.QtGui import QColor
from tests.journeys.conftest import Open

from timeline_gui.paint.tokens import ON_BLACK
from timeline_gui.session.settings import Settings
from timeline_gui.ui.main_window import MainWindow


def test_high_contrast_is_in_force_at_once_and_at_the_next_start(window: MainWindow, open_app: Open) -> None:
    window.actions_["theme_black"].trigger()
    middle = window.timeline.grab().toImage().pixelColor(4, window.timeline.height() - 4)
    assert middle in (QColor(ON_BLACK.canvas), QColor(ON_BLACK.band))
    again = open_app()
    assert again.theme.tokens is ON_BLACK
    assert again.actions_["theme_black"].isChecked()
    again.actions_["theme_light"].trigger()


def test_a_text_size_is_kept_and_said_to_come_at_the_next_start(window: MainWindow) -> None:
    window.actions_["size_150"].trigger()
    assert Settings().size == 150
    assert "next start" in window.messages.text


def test_with_reduced_motion_the_canvas_is_there_at_once(window: MainWindow) -> None:
    window.actions_["reduce_motion"].trigger()
    window.session.view.set_range(0.0, 1e9, glide=True)
    scale = window.timeline.picture().scale
    assert (round(scale.seconds(0)), round(scale.seconds(scale.width))) == (0, 10**9)

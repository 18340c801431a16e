"""The view as a picture: what stands on it, as text where it is a drawing, and how it goes to files and printers."""

from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from timeline_gui.core.errors import UserError
from timeline_gui.core.filters import Filter
from timeline_gui.session.session import Session
from timeline_gui.ui import sheet
from timeline_gui.ui.sheet import Sheet
from timeline_gui.ui.theme import Theme
from timeline_gui.ui.translation import install_language

TODAY = 1_700_000_000.0


@pytest.fixture(autouse=True)
def _english(qapp: QApplication) -> None:
    install_language(qapp)


def laid_out(session: Session, theme: Theme, width: float = 1000) -> Sheet:
    return sheet.lay_out(session, theme, width, 300, TODAY)


def texts(drawing: bytes) -> list[str]:
    root = ElementTree.fromstring(drawing)
    return ["".join(text.itertext()).strip() for text in root.iter("{http://www.w3.org/2000/svg}text")]


def test_a_drawing_holds_its_words_as_text(session: Session, theme: Theme) -> None:
    said = texts(sheet.to_svg(laid_out(session, theme)))

    assert "The dam" in said
    assert "Treaty on the water" in said
    assert "2022" in said
    assert "Not on the time axis: 2 events" in said
    assert "Survey of the banks (undated)" in said
    assert "Tom Ash warns of a leak (before 1 Dec 2023)" in said


def test_it_says_what_was_asked_for_and_that_others_are_left_out(session: Session, theme: Theme) -> None:
    session.view.set_filter(Filter(categories=("Meeting",)))

    (asked,) = [line for line in texts(sheet.to_svg(laid_out(session, theme))) if "Meeting" in line]

    assert asked.endswith("Category Meeting · 2 of 8 events; the others are left out")


def test_lanes_are_drawn_whole(session: Session, theme: Theme) -> None:
    session.view.set_grouping("actor")

    made = sheet.lay_out(session, theme, 1000, 120, TODAY)

    assert made.picture.height == made.picture.layout.height > 120
    said = texts(sheet.to_svg(made))
    assert {"Actor", "Norland", "Sudland", "Lake Union", "River Guard"} <= set(said)


def test_a_picture_has_two_pixels_for_each_of_the_screen(session: Session, theme: Theme, tmp_path: Path) -> None:
    made = laid_out(session, theme)
    path = tmp_path / "view.png"

    sheet.write(made, path)

    image = QImage(str(path))
    assert (image.width(), image.height()) == (2 * made.size.width(), 2 * made.size.height())
    assert image.pixelColor(4, 4) == theme.colour("canvas")
    colours = {image.pixelColor(x, y).name() for x in range(0, image.width(), 5) for y in range(0, image.height(), 5)}
    assert theme.category_colour(0).name() in colours


def test_the_clipboard_takes_pixels_and_the_drawing(session: Session, theme: Theme) -> None:
    data = sheet.to_clipboard(laid_out(session, theme))

    assert data.hasImage()
    assert b"<svg" in bytes(data.data("image/svg+xml").data())


def test_an_unknown_ending_and_a_lost_folder_are_refused(session: Session, theme: Theme, tmp_path: Path) -> None:
    made = laid_out(session, theme)
    with pytest.raises(UserError, match="svg, png"):
        sheet.write(made, tmp_path / "view.gif")
    with pytest.raises(UserError, match="can't be written"):
        sheet.write(made, tmp_path / "absent" / "view.svg")
    assert not list(tmp_path.glob("*view*"))

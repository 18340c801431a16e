import pytest
from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap
from PySide6.QtWidgets import QApplication

from timeline_gui.core.edtf import parse
from timeline_gui.core.marks import Border, Edge, Shape
from timeline_gui.paint.icons import ICON_SIZE, icon_mark, kind_of, mark_icon, mark_pixmap, paint_icon

COLOUR, PAPER = QColor("#C0343D"), QColor("#FFFFFF")
DATES = (
    "2024-07-30",
    "2024-07-30T14:00",
    "2024-04",
    "2024-04~",
    "2024?",
    "2024-04-29/2024-06-01",
    "2022-02/2024-07",
    "2023-10-07/..",
    "2023-10-07/",
    "../2024-04-30",
    "[2024-07-30,2024-07-31]",
    "[..2024-07-30]",
)


@pytest.mark.parametrize(
    ("date", "shape", "left", "right", "border"),
    [
        ("2024-07-30", Shape.DOT, Edge.NONE, Edge.NONE, Border.NONE),
        ("2024-07-30T14:00", Shape.MOMENT, Edge.NONE, Edge.NONE, Border.NONE),
        ("2024-04", Shape.BAND, Edge.TICK, Edge.TICK, Border.NONE),
        ("198X", Shape.BAND, Edge.TICK, Edge.TICK, Border.NONE),
        ("2024-04~", Shape.PILL, Edge.NONE, Edge.NONE, Border.DASHED),
        ("2024?", Shape.PILL, Edge.NONE, Edge.NONE, Border.DOTTED),
        ("2024-04-29/2024-06-01", Shape.BAR, Edge.CAP, Edge.CAP, Border.NONE),
        ("2023-11-03/2024-07", Shape.BAR, Edge.CAP, Edge.TICK, Border.NONE),
        ("2023-10-07/..", Shape.BAR, Edge.CAP, Edge.CHEVRON, Border.NONE),
        ("2023-10-07/", Shape.BAR, Edge.CAP, Edge.QUESTION, Border.NONE),
        ("../2024-04", Shape.BAR, Edge.CHEVRON, Edge.TICK, Border.NONE),
    ],
)
def test_an_icon_has_the_shape_and_the_edges_of_its_mark(
    date: str, shape: Shape, left: Edge, right: Edge, border: Border
) -> None:
    mark = icon_mark(kind_of(parse(date)))
    assert mark is not None
    assert (mark.shape, mark.left_edge, mark.right_edge, mark.border) == (shape, left, right, border)


@pytest.mark.parametrize("date", ["", "[..2024-07-30]", "[2024-07-30..]"])
def test_a_date_that_has_no_place_on_the_axis_has_no_mark(date: str) -> None:
    assert icon_mark(kind_of(parse(date))) is None


@pytest.mark.parametrize("date", DATES)
def test_every_mark_stays_inside_its_icon(date: str) -> None:
    mark = icon_mark(kind_of(parse(date)))
    if mark is not None:
        assert mark.left >= 1
        assert mark.right <= ICON_SIZE.width() - 1


def test_vague_ends_fade_and_exact_ends_do_not() -> None:
    vague, exact = icon_mark(kind_of(parse("2022-02/2024-07"))), icon_mark(kind_of(parse("2022-02-01/2024-07-01")))
    assert vague is not None
    assert exact is not None
    assert vague.solid_left > vague.left
    assert exact.solid_left == exact.left


def test_no_two_kinds_of_date_look_the_same(qapp: QApplication) -> None:
    pictures = {_bytes(mark_pixmap(kind_of(parse(date)), COLOUR, PAPER, 2.0)) for date in DATES}
    assert len(pictures) == len(DATES)


def test_an_event_that_only_may_match_is_outlined(qapp: QApplication) -> None:
    kind = kind_of(parse("2024-04"))
    assert _bytes(mark_pixmap(kind, COLOUR, PAPER)) != _bytes(mark_pixmap(kind, COLOUR, PAPER, may=True))


@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0, 3.0])
def test_a_pixmap_is_as_dense_as_its_screen(qapp: QApplication, ratio: float) -> None:
    pixmap = mark_pixmap(kind_of(parse("2024-04")), COLOUR, PAPER, ratio)
    assert pixmap.size() == QSize(round(30 * ratio), round(14 * ratio))
    assert pixmap.devicePixelRatio() == ratio


def test_an_icon_has_pictures_for_dense_screens(qapp: QApplication) -> None:
    sizes = mark_icon(kind_of(parse("2024")), COLOUR, PAPER).availableSizes()
    assert {(size.width(), size.height()) for size in sizes} >= {(30, 14), (60, 28)}


def test_an_icon_is_painted_in_the_middle_of_where_it_is_asked_for(qapp: QApplication) -> None:
    image = QImage(100, 40, QImage.Format.Format_RGB32)
    image.fill(PAPER)
    painter = QPainter(image)
    paint_icon(painter, QRectF(0, 0, 100, 40), kind_of(parse("2024-07-30")), COLOUR, PAPER)
    painter.end()
    assert image.pixelColor(50, 20) == COLOUR
    assert image.pixelColor(40, 20) == PAPER


def _bytes(pixmap: QPixmap) -> bytes:
    image = pixmap.toImage()
    return bytes(image.constBits())

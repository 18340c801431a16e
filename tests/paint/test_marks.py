"""What a mark looks like, pixel by pixel where it matters; the whole grammar is in the golden pictures."""

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter, QPen
from PySide6.QtWidgets import QApplication

from timeline_gui.core.marks import Border, Edge, Mark, Shape
from timeline_gui.paint.marks import faded, paint_mark, paint_undated

COLOUR, PAPER = QColor("#C0343D"), QColor("#FFFFFF")
WIDTH, HEIGHT, Y = 120, 40, 20.0


def painted(mark: Mark, halo: QColor | None = None, ground: QColor = PAPER) -> QImage:
    image = QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB32)
    image.fill(ground)
    painter = QPainter(image)
    paint_mark(painter, mark, Y, COLOUR, halo)
    painter.end()
    return image


def is_ink(image: QImage, x: float, y: float) -> bool:
    return QColor(image.pixel(round(x), round(y))) == COLOUR


def is_bare(image: QImage, x: float, y: float) -> bool:
    return QColor(image.pixel(round(x), round(y))) == PAPER


def strength(image: QImage, x: int, y: int = int(Y)) -> float:
    """0 for bare paper, 1 for the full colour."""
    return (255 - QColor(image.pixel(x, y)).green()) / (255 - COLOUR.green())


def bar(**more: object) -> Mark:
    values = {"left": 20.0, "right": 100.0, "solid_left": 20.0, "solid_right": 100.0} | more
    return Mark(Shape.BAR, **values)  # type: ignore[arg-type]


def test_a_colour_fades_by_what_it_has(qapp: QApplication) -> None:
    half = faded(COLOUR, 0.5)
    assert half.alphaF() == pytest.approx(0.5, abs=0.01)
    assert faded(half, 0.5).alphaF() == pytest.approx(0.25, abs=0.01)
    assert COLOUR.alphaF() == 1


def test_a_day_is_a_disc_with_a_halo(qapp: QApplication) -> None:
    mark = Mark(Shape.DOT, 54.5, 65.5, 54.5, 65.5)
    ground = QColor("#000000")

    image = painted(mark, PAPER, ground)

    assert is_ink(image, 60, 20)
    assert is_ink(image, 63, 17)
    # The halo is one and a half pixels wide: its brightest row is mixed with both neighbours.
    assert QColor(image.pixel(60, 26)).green() > 128
    assert QColor(image.pixel(60, 30)) == ground
    assert QColor(painted(mark, None, ground).pixel(60, 26)).green() < 64


def test_a_time_of_day_is_a_diamond(qapp: QApplication) -> None:
    image = painted(Mark(Shape.MOMENT, 54.5, 65.5, 54.5, 65.5))

    assert is_ink(image, 60, 16)
    assert is_ink(image, 64, 20)
    assert is_bare(image, 64, 16)


def test_a_block_fills_its_day_with_round_corners(qapp: QApplication) -> None:
    image = painted(Mark(Shape.BLOCK, 20, 100, 20, 100))

    assert is_ink(image, 60, 20)
    assert is_ink(image, 21, 20)
    assert not is_ink(image, 20, 15)
    assert is_bare(image, 60, 26)


def test_a_band_is_crisp_where_it_is_known_and_fades_where_it_is_not(qapp: QApplication) -> None:
    image = painted(Mark(Shape.BAND, 20, 100, 44, 76, Edge.TICK, Edge.TICK))

    fading = [strength(image, x) for x in range(22, 46, 4)]
    assert fading == sorted(fading)
    assert fading[0] < 0.3
    assert is_ink(image, 60, 20)
    assert strength(image, 97) < 0.3
    # The thin limits stand out above and below it.
    assert not is_bare(image, 20, 13)
    assert not is_bare(image, 100, 27)


def test_a_weak_band_keeps_edges(qapp: QApplication) -> None:
    image = painted(Mark(Shape.BAND, 20, 100, 20, 100, strength=0.4))

    assert strength(image, 60) == pytest.approx(0.4, abs=0.03)
    assert strength(image, 60, 15) > 0.8
    assert strength(image, 60, 24) > 0.8


def test_caps_are_higher_than_the_bar(qapp: QApplication) -> None:
    image = painted(bar(left_edge=Edge.CAP, right_edge=Edge.CAP))

    assert is_ink(image, 21, 14)
    assert is_ink(image, 98, 14)
    assert is_bare(image, 60, 14)


def test_an_open_end_has_a_chevron_and_an_unknown_one_a_question_mark(qapp: QApplication) -> None:
    plain = painted(bar(solid_right=60.0))
    chevron = painted(bar(solid_right=60.0, right_edge=Edge.CHEVRON))
    question = painted(bar(solid_right=60.0, right_edge=Edge.QUESTION))

    assert not is_bare(chevron, 101, 20)
    assert len({bytes(image.constBits()) for image in (plain, chevron, question)}) == 3


def test_an_open_start_is_the_mirror_image(qapp: QApplication) -> None:
    right = painted(bar(solid_right=60.0, right_edge=Edge.CHEVRON))
    left = painted(bar(solid_left=60.0, left_edge=Edge.CHEVRON)).flipped(Qt.Orientation.Horizontal)

    differ = sum(
        abs(QColor(right.pixel(x, y)).green() - QColor(left.pixel(x, y)).green()) > 60
        for x in range(WIDTH)
        for y in range(HEIGHT)
    )
    assert differ < 10


@pytest.mark.parametrize("border", [Border.DASHED, Border.DOTTED])
def test_a_qualified_moment_is_a_pale_pill_with_a_broken_edge(qapp: QApplication, border: Border) -> None:
    image = painted(Mark(Shape.PILL, 20, 100, 20, 100, border=border))

    assert strength(image, 60) == pytest.approx(0.16, abs=0.03)
    edge = [max(strength(image, x, y) for y in (14, 15, 16)) > 0.5 for x in range(30, 90)]
    assert any(edge)
    assert not all(edge)


def test_a_doubtful_one_says_so_in_the_middle_of_what_is_seen(qapp: QApplication) -> None:
    mark = Mark(Shape.PILL, -500, 100, -500, 100, border=Border.DOTTED, question=True)
    image = QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB32)
    image.fill(PAPER)
    painter = QPainter(image)
    painter.setClipRect(0, 0, WIDTH, HEIGHT)
    paint_mark(painter, mark, Y, COLOUR)
    painter.end()

    dark = [x for x in range(10, 95) for y in range(17, 24) if strength(image, x, y) > 0.6]
    assert dark
    assert min(dark) >= 44
    assert max(dark) <= 56


def test_one_of_several_is_a_ring_each_and_a_line_between(qapp: QApplication) -> None:
    image = painted(Mark(Shape.RINGS, 15, 105, 20, 100, rings=(20.0, 100.0)), PAPER)

    assert is_bare(image, 20, 20)
    assert is_bare(image, 100, 20)
    assert strength(image, 24) > 0.5
    assert any(strength(image, x) > 0.4 for x in range(50, 70))
    assert any(is_bare(image, x, 20) for x in range(50, 70))


def test_an_undated_event_is_a_dotted_ring(qapp: QApplication) -> None:
    image = QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB32)
    image.fill(PAPER)
    painter = QPainter(image)
    paint_undated(painter, QPointF(60, 20), COLOUR)
    painter.end()

    assert is_bare(image, 60, 20)
    assert any(strength(image, x, y) > 0.5 for x in range(53, 68) for y in (14, 15))


@pytest.mark.parametrize("shape", list(Shape))
def test_a_painter_is_given_back_as_it_was(qapp: QApplication, shape: Shape) -> None:
    image = QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    painter.setPen(QPen(QColor("blue"), 3))
    painter.setFont(QFont("Noto Serif", 8))
    before = painter.pen(), painter.brush(), painter.font().toString(), painter.renderHints()

    mark = Mark(shape, 20, 100, 30, 90, Edge.QUESTION, Edge.CHEVRON, Border.DASHED, question=True, rings=(20.0, 100.0))
    paint_mark(painter, mark, Y, COLOUR)

    after = painter.pen(), painter.brush(), painter.font().toString(), painter.renderHints()
    painter.end()
    assert after == before

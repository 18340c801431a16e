from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from timeline_gui.paint.hits import hit_formats, hit_places, utf16_length


def test_places_count_as_qt_does() -> None:
    assert utf16_length("a😀b") == 4
    assert hit_places("😀 dam, dams", "dam") == [(3, 3), (8, 3)]


def test_each_hit_has_its_ground(qapp: QApplication) -> None:
    (part,) = hit_formats("The dam opens", "dam", QColor("#FFE58A"))
    assert (part.start, part.length) == (4, 3)
    assert part.format.background().color() == QColor("#FFE58A")

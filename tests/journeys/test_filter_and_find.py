"""Filter by actor and by time, find words, brush a span."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from tests.journeys.conftest import Open, drag, key_of, shown_titles
from tests.session.conftest import STORY

from timeline_gui.session.documents import create_from
from timeline_gui.ui.main_window import MainWindow


def tick(window: MainWindow, name: str) -> None:
    """Tick an actor with the keyboard, as the tree does."""
    tree = window.actors.tree
    model = tree.model()
    pending = [model.index(row, 0) for row in range(model.rowCount())]
    while pending:
        index = pending.pop()
        if str(index.data()).startswith(name):
            tree.setCurrentIndex(index)
            QTest.keyClick(tree, Qt.Key.Key_Space)
            return
        pending += [model.index(row, 0, index) for row in range(model.rowCount(index))]
    raise AssertionError(f"{name} is not in the tree")


def test_ticking_a_state_shows_the_events_of_its_people_too(open_app: Open, home: Path) -> None:
    create_from(STORY, home / "story.tlx")
    window = open_app(home / "story.tlx")

    tick(window, "Russia")
    assert shown_titles(window) == {"Meeting in Moscow"}
    assert window.filter_bar.counted.text() == "1 of 4 events"

    window.actors.include.setChecked(False)
    assert shown_titles(window) == set()


def test_all_of_several_actors(window: MainWindow) -> None:
    tick(window, "Egypt")
    tick(window, "Ukraine")
    either = shown_titles(window)

    window.actors.join.segment(1).click()

    assert shown_titles(window) == set()
    assert len(either) > 1
    assert window.no_match.isVisible()


def test_a_filter_hides_and_says_so(window: MainWindow) -> None:
    tick(window, "Egypt")

    total = len(window.session.columns)
    shown = int(window.session.view.shown.sum())
    assert f"{shown} of {total} events" in window.status.summary
    assert f"{total - shown} hidden" in window.status.summary


def test_dimmed_events_stay_in_their_place_and_can_be_selected(window: MainWindow) -> None:
    window.actions_["others_dim"].trigger()
    tick(window, "Egypt")
    key = key_of(window, "Lavrov meet in Moscow")

    point = window.timeline.mark_point(key)
    assert point is not None
    QTest.mouseClick(window.timeline.viewport(), Qt.MouseButton.LeftButton, pos=point.toPoint())

    assert window.session.view.current == key


def test_finding_marks_and_steps_and_hides_nothing(window: MainWindow) -> None:
    field = window.findChild(QLineEdit, "search")
    assert field is not None
    before = shown_titles(window)

    QTest.keyClick(window.timeline, Qt.Key.Key_Slash)
    assert field.hasFocus()
    QTest.keyClicks(field, "childr")
    hits = window.session.view.hits.tolist()
    QTest.keyClick(field, Qt.Key.Key_Return)
    first = window.session.view.current
    QTest.keyClick(field, Qt.Key.Key_Return)
    second = window.session.view.current

    assert shown_titles(window) == before
    assert len(hits) >= 3
    assert [first, second] == hits[:2]
    assert window.timeline.picture().hits


def test_alt_enter_makes_the_words_a_filter(window: MainWindow) -> None:
    field = window.findChild(QLineEdit, "search")
    assert field is not None
    QTest.keyClicks(field, "children")

    QTest.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.AltModifier)

    assert window.session.view.filter.text == "children"
    assert 0 < len(shown_titles(window)) < len(window.session.columns)


def test_strange_words_are_never_an_error(window: MainWindow) -> None:
    field = window.findChild(QLineEdit, "search")
    assert field is not None

    for text in ('"', "a*b", "NEAR(", "title:", "-", "' OR 1=1 --", "مساعدة", "\\"):
        field.setText(text)
        assert window.session.view.find_text == text


def test_a_brush_selects_what_lies_in_it_and_filters(window: MainWindow) -> None:
    area = window.timeline.canvas_rect()
    scale = window.timeline.picture().scale
    left = area.left() + scale.x(1704067200)  # 2024-01-01
    right = area.left() + scale.x(1719792000)  # 2024-07-01

    drag(
        window,
        QPointF(left, area.bottom() - 8),
        QPointF(right, area.bottom() - 4),
        Qt.KeyboardModifier.ShiftModifier,
    )

    selected = set(window.session.view.selection.tolist())
    assert key_of(window, "Deal on exchange of 48 children") in selected
    assert key_of(window, "109 captives") not in selected

    window.timeline_pane._brush_bar.filter.click()
    assert window.session.view.filter.dated
    assert window.timeline.brushing.brush is None
    assert not any("109 captives" in title for title in shown_titles(window))


def test_esc_takes_away_one_thing_at_a_time(window: MainWindow) -> None:
    area = window.timeline.canvas_rect()
    start = QPointF(area.left() + 5, area.bottom() - 8)
    drag(window, start, start + QPointF(area.width() - 20, 2), Qt.KeyboardModifier.ShiftModifier)
    assert len(window.session.view.selection)
    window.timeline.setFocus()

    QTest.keyClick(window.timeline, Qt.Key.Key_Escape)
    assert window.timeline.brushing.brush is None
    assert len(window.session.view.selection)
    QTest.keyClick(window.timeline, Qt.Key.Key_Escape)
    assert not len(window.session.view.selection)


def test_the_overview_moves_the_window(window: MainWindow) -> None:
    overview = window.overview
    left, right = window.session.view.range
    window.session.view.set_range(left, left + (right - left) / 3)
    box = overview.view_window()
    start = box.center().toPoint()

    QTest.mousePress(overview, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(overview, start + QPointF(60, 0).toPoint())
    QTest.mouseRelease(overview, Qt.MouseButton.LeftButton, pos=start + QPointF(60, 0).toPoint())
    QApplication.processEvents()

    assert overview.view_window().center().x() - box.center().x() == pytest.approx(60, abs=1.5)

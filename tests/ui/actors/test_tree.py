from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot
from tests.ui.actors.conftest import BOX, FOLD, NAME, click_box, double_click, find, point

from timeline_gui.session.session import Session
from timeline_gui.ui.actors.pane import ActorsPane


def test_double_click_solos_and_again_shows_all(qtbot: QtBot, pane: ActorsPane, session: Session) -> None:
    click_box(qtbot, pane, "States", "Norland")
    double_click(qtbot, pane, "States", "Sudland")
    assert session.view.filter.actors == ("sudland",)
    double_click(qtbot, pane, "States", "Sudland")
    assert session.view.filter.actors == ()


def test_from_right_to_left_the_box_stands_on_the_other_side(qtbot: QtBot, pane: ActorsPane, session: Session) -> None:
    pane.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    index = find(pane, "States", "Sudland")
    place = QPoint(pane.tree.visualRect(index).right() - BOX[1], pane.tree.visualRect(index).center().y())
    qtbot.mouseClick(pane.tree.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert session.view.filter.actors == ("sudland",)


def test_keys_move_tick_fold_and_solo(qtbot: QtBot, pane: ActorsPane, session: Session) -> None:
    tree = pane.tree
    tree.setCurrentIndex(find(pane, "States"))
    qtbot.keyClick(tree, Qt.Key.Key_Down)
    assert tree.currentIndex().data() == "Norland"
    qtbot.keyClick(tree, Qt.Key.Key_Space)
    assert session.view.filter.actors == ("norland",)
    qtbot.keyClick(tree, Qt.Key.Key_Left)
    assert not tree.isExpanded(find(pane, "States", "Norland"))
    qtbot.keyClick(tree, Qt.Key.Key_Down)
    qtbot.keyClick(tree, Qt.Key.Key_Return)
    assert session.view.filter.actors == ("sudland",)


def test_typing_jumps_to_a_name(qtbot: QtBot, pane: ActorsPane) -> None:
    pane.tree.setCurrentIndex(find(pane, "States"))
    qtbot.keyClicks(pane.tree, "lak")
    assert pane.tree.currentIndex().data() == "Lake Union"


def test_a_heading_folds_its_group(qtbot: QtBot, pane: ActorsPane) -> None:
    heading = find(pane, "States")
    qtbot.mouseClick(pane.tree.viewport(), Qt.MouseButton.LeftButton, pos=point(pane, heading, NAME))
    assert not pane.tree.isExpanded(find(pane, "States"))
    pane.tree.setCurrentIndex(find(pane, "States"))
    qtbot.keyClick(pane.tree, Qt.Key.Key_Space)
    assert pane.tree.isExpanded(find(pane, "States"))


def test_the_fold_folds_a_body(qtbot: QtBot, pane: ActorsPane, session: Session) -> None:
    place = point(pane, find(pane, "States", "Norland"), FOLD)
    qtbot.mouseClick(pane.tree.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert not pane.tree.isExpanded(find(pane, "States", "Norland"))
    assert not session.view.filter

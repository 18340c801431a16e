import pytest
from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot
from tests.ui.timeline.conftest import key_of, mark_of

from timeline_gui.session.session import Session
from timeline_gui.ui.timeline.card import HoverCard
from timeline_gui.ui.timeline.pane import TimelinePane

SPACE = QPoint(500, 440)


def rest_on(pane: TimelinePane, session: Session, title: str, qtbot: QtBot) -> HoverCard:
    # From elsewhere: where the pointer was left by another test, a move to the same point is none.
    QTest.mouseMove(pane.timeline.viewport(), SPACE)
    QTest.mouseMove(pane.timeline.viewport(), mark_of(pane.timeline, session, title))
    qtbot.waitUntil(pane.card.isVisible)
    return pane.card


def words(card: HoverCard) -> list[str]:
    return [label.text() for label in card.findChildren(QLabel) if label.isVisible()]


def test_a_pointer_that_rests_on_an_event_brings_its_card(pane: TimelinePane, session: Session, qtbot: QtBot) -> None:
    card = rest_on(pane, session, "Anna Berg opens", qtbot)

    said = words(card)
    assert said[:3] == ["Meeting", "Anna Berg opens the dam", "1 June 2021"]
    assert "Anna Berg, Norland" in said
    assert any("more than 40" in text for text in said)


def test_a_vague_date_is_explained(pane: TimelinePane, session: Session, qtbot: QtBot) -> None:
    said = words(rest_on(pane, session, "Plan", qtbot))

    assert said[2:4] == ["March 2021", "somewhere in the month"]


def test_the_card_never_lies_on_its_own_event(pane: TimelinePane, session: Session, qtbot: QtBot) -> None:
    for title in ("Plan", "Anna Berg opens", "Talks", "Treaty"):
        card = rest_on(pane, session, title, qtbot)
        own = pane.timeline.rect_of(key_of(session, title))
        assert own is not None
        assert not card.geometry().intersects(own.toRect()), title
        assert pane.timeline.canvas_rect().toRect().contains(card.geometry()), title


def test_the_card_goes_when_the_pointer_leaves(pane: TimelinePane, session: Session, qtbot: QtBot) -> None:
    card = rest_on(pane, session, "Talks", qtbot)

    QTest.mouseMove(pane.timeline.viewport(), SPACE)

    assert not card.isVisible()


def test_the_card_goes_when_the_picture_moves(pane: TimelinePane, session: Session, qtbot: QtBot) -> None:
    card = rest_on(pane, session, "Talks", qtbot)

    session.view.set_range(0.0, 1e6)
    pane.timeline.picture()

    assert not card.isVisible()


@pytest.mark.parametrize("title", ["Talks", "River Guard blocks"])
def test_from_one_event_to_the_next_the_card_follows_at_once(
    pane: TimelinePane, session: Session, qtbot: QtBot, title: str
) -> None:
    card = rest_on(pane, session, "Anna Berg opens", qtbot)

    QTest.mouseMove(pane.timeline.viewport(), mark_of(pane.timeline, session, title))

    assert card.isVisible()
    assert any(text.startswith(title) for text in words(card))


def test_wrapped_lines_are_whole(pane: TimelinePane, session: Session, qtbot: QtBot) -> None:
    card = rest_on(pane, session, "Anna Berg opens", qtbot)

    card._people.setText("Norland, Sudland, and everybody else who stood beside the dam on that day in June")
    card.fit_height()
    QApplication.processEvents()
    for label in card.findChildren(QLabel):
        if label.isVisible():
            assert label.height() >= label.heightForWidth(label.width())

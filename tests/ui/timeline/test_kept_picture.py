import pytest
from PySide6.QtCore import QSizeF
from pytestqt.qtbot import QtBot

from timeline_gui.session.session import Session
from timeline_gui.ui.timeline.kept_picture import KeptPicture
from timeline_gui.ui.timeline.labels import Labels


@pytest.fixture
def kept(session: Session) -> KeptPicture:
    """STORY on a canvas of 900 × 90 pixels, all of its events in range."""
    session.view.fit()
    return KeptPicture(session.view, Labels(session), lambda: QSizeF(900, 90), session)


def test_a_picture_is_kept_until_something_changes(kept: KeptPicture, qtbot: QtBot) -> None:
    with qtbot.waitSignal(kept.changed):
        first = kept.picture()
    with qtbot.assertNotEmitted(kept.changed):
        assert kept.picture() is first

    with qtbot.waitSignal(kept.outdated):
        kept.forget()

    with qtbot.waitSignal(kept.changed):
        assert kept.picture() is not first


def test_events_keep_their_rows_while_one_zooms_and_get_new_ones_when_that_rests(
    kept: KeptPicture, session: Session, qtbot: QtBot
) -> None:
    left, right = kept.span
    before = {placed.item.position: placed.y for placed in kept.picture().layout.placed}

    kept.look_at((left, left + (right - left) * 0.6))

    zoomed = {placed.item.position: placed.y for placed in kept.picture().layout.placed}
    assert all(zoomed[position] == before[position] for position in zoomed.keys() & before.keys())
    with qtbot.waitSignal(kept.outdated):
        kept.settle()
    with qtbot.assertNotEmitted(kept.outdated):
        kept.settle()


def test_lanes_are_scrolled_as_far_as_there_is_room_and_other_lanes_begin_at_their_top(
    kept: KeptPicture, session: Session
) -> None:
    assert kept.scroll_room == 0
    session.view.set_grouping("actor")
    kept.begin_anew()

    kept.scroll_to(100_000)

    assert kept.scroll == kept.scroll_room > 0
    assert kept.picture().scroll == kept.scroll
    kept.begin_anew()
    assert kept.scroll == 0


def test_lanes_are_scrolled_to_the_current_event(kept: KeptPicture, session: Session) -> None:
    session.view.set_grouping("actor")
    kept.begin_anew()
    tops: dict[int, float] = {}
    for placed in kept.picture().layout.placed:
        tops[placed.item.position] = min(placed.y, tops.get(placed.item.position, placed.y))
    position, top = max(tops.items(), key=lambda each: each[1])
    assert top > 90
    session.view.select([int(session.columns.events.key[position])])
    kept.forget()

    kept.scroll_to_current()

    assert kept.scroll <= top <= kept.scroll + 90

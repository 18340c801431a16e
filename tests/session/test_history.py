import pytest
from pytestqt.qtbot import QtBot

from timeline_gui.core.filters import Filter
from timeline_gui.session.history import ViewHistory
from timeline_gui.session.session import Session


@pytest.fixture
def history(session: Session) -> ViewHistory:
    return ViewHistory(session.view, session)


def test_back_and_forward_go_through_what_was_looked_at(session: Session, history: ViewHistory) -> None:
    view = session.view
    whole = view.range
    view.set_filter(Filter(actors=("russia",)))
    history.settle()
    view.set_grouping("actor")
    view.set_range(0, 86400 * 30)
    history.settle()

    history.back()
    assert (view.filter, view.grouping, view.range) == (Filter(actors=("russia",)), "none", whole)
    history.back()
    assert (view.filter, view.range) == (Filter(), whole)
    assert not history.can_go_back
    history.forward()
    history.forward()
    assert (view.grouping, view.range) == ("actor", (0, 86400 * 30))
    assert not history.can_go_forward


def test_a_gesture_is_one_step(session: Session, history: ViewHistory, qtbot: QtBot) -> None:
    view = session.view
    left, right = view.range
    for step in range(1, 20):
        view.set_range(left + step * 86400, right + step * 86400)

    qtbot.waitUntil(lambda: not history._settle.isActive(), timeout=3000)
    history.back()

    assert view.range == (left, right)
    assert not history.can_go_back


def test_going_back_from_a_view_that_has_not_settled_keeps_it(session: Session, history: ViewHistory) -> None:
    session.view.set_filter(Filter(text="deal"))

    history.back()
    assert session.view.filter == Filter()
    history.forward()

    assert session.view.filter == Filter(text="deal")


def test_a_new_view_ends_what_lay_ahead(session: Session, history: ViewHistory) -> None:
    session.view.set_filter(Filter(text="deal"))
    history.back()
    session.view.set_filter(Filter(text="war"))
    history.settle()

    assert not history.can_go_forward
    history.back()
    assert session.view.filter == Filter()


def test_a_selection_is_no_step_and_comes_back_with_its_view(session: Session, history: ViewHistory) -> None:
    view, keys = session.view, session.columns.events.key.tolist()
    view.select(keys[:2])
    history.settle()
    assert not history.can_go_back

    view.set_filter(Filter(text="deal"))
    history.settle()
    view.select(keys[3:])
    history.back()

    assert view.selection.tolist() == keys[:2]
    history.forward()
    assert view.selection.tolist() == keys[3:]


def test_colours_are_part_of_a_view(session: Session, history: ViewHistory) -> None:
    session.view.set_colour("source")
    assert history.can_go_back

    history.back()

    assert session.view.colour == "category"


def test_undo_is_another_matter(session: Session, history: ViewHistory) -> None:
    session.view.set_filter(Filter(text="deal"))
    history.settle()

    assert not session.undo_stack.canUndo()


def test_what_is_gone_is_not_asked_for(session: Session, history: ViewHistory) -> None:
    session.view.set_filter(Filter(actors=("nobody",)))
    history.settle()
    session.view.set_filter(Filter())
    history.settle()

    history.back()

    assert session.view.filter == Filter()


def test_another_document_begins_anew(session: Session, history: ViewHistory) -> None:
    session.view.set_filter(Filter(text="deal"))
    history.begin()

    assert not history.can_go_back
    assert not history.can_go_forward


def test_old_views_are_let_go(session: Session, history: ViewHistory) -> None:
    for day in range(150):
        session.view.set_range(day * 86400, (day + 20) * 86400)
        history.settle()
    steps = 0
    while history.can_go_back:
        history.back()
        steps += 1

    assert steps == 99
    history.forward()
    assert history.can_go_forward

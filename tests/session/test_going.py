import numpy as np
from tests.session.conftest import titles

from timeline_gui.core import civil, edtf
from timeline_gui.session import going
from timeline_gui.session.session import Session


def test_finds_are_gone_through_round_and_round(session: Session) -> None:
    view = session.view

    view.find("deal")

    going.step_hit(view, 1)
    going.step_hit(view, 1)

    assert view.hit == 0
    assert titles(session, view.selection.tolist()) == ["Deal on children"]


def test_steps_go_in_document_order_and_stop_at_the_ends(session: Session) -> None:
    view = session.view
    order = session.columns.events.key.tolist()

    going.step(view, 1)
    assert view.current == order[0]
    going.step(view, -1)
    assert view.current == order[0]
    going.step_to_end(view, last=True)
    assert view.current == order[-1]


def test_an_event_in_view_moves_nothing_and_one_outside_is_centred(session: Session) -> None:
    view = session.view
    position = int(np.flatnonzero(session.columns.on_axis)[-1])
    key = int(session.columns.events.key[position])
    before = view.range

    going.centre_on(view, key)
    assert view.range == before
    view.set_range(0, 86400 * 30)
    going.centre_on(view, key)

    left, right = view.range
    assert right - left == 86400 * 30
    assert left < session.columns.drawn_start[position] < right


def test_the_selection_and_a_date_come_into_view(session: Session) -> None:
    view = session.view
    view.set_range(0, 86400 * 30)
    view.select(session.columns.events.key[session.columns.on_axis][:1])

    going.to_selection(view)
    position = int(view.selected[0])
    assert view.range[0] < session.columns.drawn_start[position] < view.range[1]
    going.to_date(view, edtf.parse("1950"))

    assert view.range[0] < civil.seconds(1950) < civil.seconds(1951) < view.range[1]

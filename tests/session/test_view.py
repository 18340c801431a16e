import pytest
from pytestqt.qtbot import QtBot
from tests.session.conftest import titles

from timeline_gui.core import civil
from timeline_gui.core.columns import NEVER
from timeline_gui.core.edtf import EdtfError
from timeline_gui.core.errors import UserError
from timeline_gui.core.filters import Filter
from timeline_gui.core.model import Batch, Event
from timeline_gui.session.session import Session
from timeline_gui.store import imports


def shown(session: Session) -> set[str]:
    return set(titles(session, session.columns.events.key[session.view.shown].tolist()))


def test_a_filter_is_answered_once_and_told(session: Session, qtbot: QtBot) -> None:
    view = session.view

    with qtbot.waitSignal(view.filter_changed):
        view.set_filter(Filter(actors=("russia",)))
    with qtbot.assertNotEmitted(view.filter_changed):
        view.set_filter(Filter(actors=("russia",)))

    assert shown(session) == {"Meeting in Moscow"}
    assert (view.counts.total, view.counts.matched) == (4, 1)


def test_a_date_that_is_none_changes_nothing(session: Session) -> None:
    with pytest.raises(EdtfError):
        session.view.set_filter(Filter(start="2024-02-30"))

    assert session.view.filter == Filter()


def test_words_that_can_t_be_searched_for_change_nothing(session: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    view = session.view

    def search(_text: str) -> None:
        raise UserError("The document is damaged")

    with monkeypatch.context() as patched:
        patched.setattr(view, "_search", search)
        for ask in (lambda: view.set_filter(Filter(text="deal")), lambda: view.find("deal")):
            with pytest.raises(UserError):
                ask()
    assert (view.filter, view.find_text) == (Filter(), "")
    assert len(shown(session)) == 4

    view.set_filter(Filter(text="deal"))
    view.find("deal")

    assert shown(session) == {"Deal on children"}
    assert len(view.hits) == 1


def test_what_may_match_is_shown_until_the_person_hides_it(session: Session) -> None:
    view = session.view
    view.set_filter(Filter(start="2024-04-15"))
    assert shown(session) == {"Deal on children", "Meeting in Moscow", "War", "Wish"}
    assert view.may_count == 2

    view.set_show_may(False)

    assert shown(session) == {"Meeting in Moscow", "War"}


def test_finds_hide_nothing(session: Session) -> None:
    view = session.view

    view.find("deal")

    assert titles(session, view.hits.tolist()) == ["Deal on children"]
    assert len(shown(session)) == 4


def test_the_selection_survives_new_rows_as_far_as_they_exist(session: Session) -> None:
    view = session.view
    keys = session.columns.events.key[:2].tolist()
    view.select(keys)

    view.set_columns(session.columns)

    assert view.selection.tolist() == sorted(keys, key=session.columns.events.key.tolist().index)
    view.select([999])
    assert view.current is None


def test_toggling_adds_and_takes_out(session: Session) -> None:
    view, (a, b, *_) = session.view, session.columns.events.key.tolist()

    view.toggle(a)
    view.toggle(b)
    assert set(view.selection.tolist()) == {a, b}
    assert view.current == b
    view.toggle(b)
    assert (view.selection.tolist(), view.current) == ([a], a)


def test_fit_shows_all_with_air_and_an_open_end_as_far_as_known(session: Session) -> None:
    view = session.view
    view.set_range(0, 1000)

    view.fit()

    drawn = session.columns.drawn_start[session.columns.on_axis]
    ends = session.columns.drawn_end[session.columns.on_axis]
    assert view.range[0] < drawn.min()
    assert ends.max() < view.range[1] < ends.max() + 366 * 86400


def test_fitting_what_has_no_place_on_the_axis_moves_nothing(session: Session) -> None:
    view = session.view
    before = view.range

    view.fit(~session.columns.on_axis)

    assert view.range == before


def test_the_range_is_never_narrower_than_a_minute(session: Session) -> None:
    session.view.set_range(1000.0, 1001.0)

    left, right = session.view.range
    assert right - left == 60
    assert (left + right) / 2 == 1000.5


def test_what_is_sorted_of_all_events_follows_an_edit(session: Session) -> None:
    view = session.view
    moment = civil.seconds(1950, 1, 1)
    assert view.all_counter.between(NEVER, moment) == view.reach.count(NEVER, moment) == 0
    assert session.document is not None

    old = Batch(events=(Event("old", "Old", date="1949-05-06"),))
    session.apply(imports.plan_import(session.document, old, "old").group)

    assert view.all_counter.between(NEVER, moment) == view.reach.count(NEVER, moment) == 1
    assert view.counters.of(-1).between(NEVER, moment) == 1

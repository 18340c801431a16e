import pytest
from PySide6.QtWidgets import QApplication

from timeline_gui.core.distance import distance
from timeline_gui.core.edtf import parse
from timeline_gui.session.session import Session
from timeline_gui.ui.distance_words import distance_in_words, selected_distance
from timeline_gui.ui.translation import install_language


@pytest.mark.parametrize(
    ("a", "b", "words"),
    [
        ("2024-04-01", "2024-04-06", "exactly 5 days apart"),
        ("2024-04-01", "2024-04-02", "exactly 1 day apart"),
        ("2024-04", "2024-05-03", "between 3 and 32 days apart"),
        ("2024-04", "2024-04-10", "at most 20 days apart"),
        ("[..2024-07-30]", "2024-08-02", "at least 3 days apart"),
        ("2024-04-01", "2024-04-01", "on the same day"),
        ("2023-10-07/..", "2024-04-01", "overlapping or touching in time"),
        ("2024-04-01~", "2024-04-06", "about 5 days apart"),
        ("2024-04~", "2024-05-03", "between 3 and 32 days apart, if the dates hold"),
        ("2024-04-01T10:00", "2024-04-02T11:30", "exactly 1 day 1 h 30 min apart"),
        ("2024-04-01T10:00", "2024-04-01T10:00", "at the same time"),
        ("1850", "1863-04-01", "between 4,474 and 4,838 days (about 12 to 13 years) apart"),
        ("", "2024", "distance unknown"),
    ],
)
def test_words_are_as_exact_as_the_distance(qapp: QApplication, a: str, b: str, words: str) -> None:
    install_language(qapp)
    assert distance_in_words(distance(parse(a), parse(b))) == words


def test_only_two_selected_events_have_a_distance(qapp: QApplication, session: Session) -> None:
    install_language(qapp)
    keys = session.columns.events.key
    dated = keys[session.columns.on_axis]

    session.view.select(dated[:1])
    assert selected_distance(session) == ""
    session.view.select(dated[:2])
    assert selected_distance(session) == "between 62 and 92 days apart"
    session.view.select(dated[:3])
    assert selected_distance(session) == ""

"""One change for several events leaves alone what it does not name."""

import pytest

from timeline_gui.core.edtf import EdtfError
from timeline_gui.core.model import Event, Participation
from timeline_gui.core.several import CommonChange, changed

EVENT = Event(
    "e",
    "Talks",
    date="2024-07",
    category="Meeting",
    tags=("water", "talks"),
    participants=(Participation("a", "host"), Participation("b")),
)


def test_nothing_named_changes_nothing() -> None:
    assert changed(EVENT, CommonChange()) is not EVENT
    assert changed(EVENT, CommonChange()) == EVENT


def test_what_is_named_changes() -> None:
    change = CommonChange(
        "Agreement", "draft", ("new", "water"), ("talks",), Participation("c", "guest"), "b", (-7, "month")
    )
    told = changed(EVENT, change)
    assert (told.category, told.status, told.tags, told.date) == ("Agreement", "draft", ("water", "new"), "2023-12")
    assert told.participants == (Participation("a", "host"), Participation("c", "guest"))
    assert (told.title, told.id) == (EVENT.title, EVENT.id)


def test_who_takes_part_keeps_the_role() -> None:
    assert changed(EVENT, CommonChange(add_actor=Participation("a", "guest"))) == EVENT


def test_a_date_is_moved_by_no_less_than_it_is_known_to() -> None:
    with pytest.raises(EdtfError, match="known to the month"):
        changed(EVENT, CommonChange(move=(3, "day")))

"""What is made by the million is what its class makes."""

from dataclasses import FrozenInstanceError

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.formats.records import batches

from timeline_gui.core.making import maker
from timeline_gui.core.model import Batch, Citation, Event, Participation

_MADE = {record: maker(record) for record in (Event, Citation, Participation)}


def again(record: object) -> object:
    return _MADE[type(record)](*(getattr(record, name) for name in record.__slots__))  # type: ignore[attr-defined, index]


@given(batches())
def test_it_is_equal_and_of_its_class(batch: Batch) -> None:
    for event in batch.events:
        for record in (event, *event.citations, *event.participants):
            made = again(record)
            assert made == record
            assert type(made) is type(record)
            assert hash(made) == hash(record)
            assert repr(made) == repr(record)


@given(st.text(), st.text())
def test_it_stays_as_it_is(actor: str, role: str) -> None:
    made = maker(Participation)(actor, role)
    with pytest.raises(FrozenInstanceError):
        made.role = "host"  # type: ignore[misc]

"""Ids that follow from contents."""

from uuid import NAMESPACE_URL, uuid5

from hypothesis import given
from hypothesis import strategies as st

from timeline_gui.core.model import derived_id


@given(st.lists(st.text(st.characters(codec="utf-8")), min_size=1, max_size=4))
def test_a_derived_id_is_a_uuid_of_its_parts(parts: list[str]) -> None:
    assert derived_id(*parts) == uuid5(NAMESPACE_URL, "\x1f".join(parts)).hex

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline_gui.formats.cells import guarded, unguarded


@pytest.mark.parametrize("text", ["=1+1", "+1", "-0044-03", "@SUM(A1)", "\tx", "'=x"])
def test_what_would_run_is_marked(text: str) -> None:
    assert guarded(text) == f"'{text}"


@pytest.mark.parametrize("text", ["", "2024-03", "a=b", "'quoted'", " =1"])
def test_plain_text_stays(text: str) -> None:
    assert guarded(text) == text


@given(st.text(alphabet="'=+-@a \t", max_size=6))
def test_it_comes_back_as_it_was(text: str) -> None:
    assert unguarded(guarded(text)) == text

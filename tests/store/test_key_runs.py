"""A set of keys that knows its runs."""

from hypothesis import given
from hypothesis import strategies as st

from timeline_gui.store.key_runs import KeyRuns


@given(st.lists(st.integers(-20, 20)), st.lists(st.integers(-20, 20)))
def test_it_is_a_set(some: list[int], more: list[int]) -> None:
    keys = KeyRuns(some)
    assert list(keys) == sorted(set(some))
    keys.update(KeyRuns(more))
    every = set(some) | set(more)
    assert list(keys) == sorted(every)
    assert len(keys) == len(every)
    assert all((key in keys) == (key in every) for key in range(-22, 23))


def test_runs_are_as_long_as_can_be() -> None:
    assert KeyRuns([3, 4, 5, 9, 2, 1, 8]).runs() == [(1, 5), (8, 9)]

"""A process that is killed at any moment leaves the file whole, at the last step that it finished."""

from pathlib import Path

import pytest
from tests.faults.kills import trial


@pytest.mark.parametrize("seed", range(10))
def test_a_killed_process_loses_nothing_that_it_finished(tmp_path: Path, seed: int) -> None:
    assert trial(tmp_path, seed).fault == ""

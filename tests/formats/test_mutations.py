from pathlib import Path

import pytest
from tests.formats.mutations import incoming, read_damaged

from timeline_gui.formats.registry import Format


@pytest.mark.parametrize("known", incoming(), ids=lambda known: known.name)
def test_a_damaged_file_is_read_or_refused_in_words(known: Format, tmp_path: Path) -> None:
    assert 0 <= read_damaged(known, tmp_path, 100) <= 100

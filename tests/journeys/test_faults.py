"""A damaged file is told with the way out, and what can be read of it is opened as a new timeline."""

from pathlib import Path

from pytestqt.qtbot import QtBot
from tests.journeys.conftest import Open

from timeline_gui.session.documents import sample_document


def test_a_damaged_timeline_is_recovered(open_app: Open, home: Path, qtbot: QtBot) -> None:
    path = sample_document(home / "mine")
    contents = bytearray(path.read_bytes())
    at = contents.index(b"Week-long truce")
    start = at // 4096 * 4096
    contents[start : start + 4096] = bytes([0xFF]) * 4096
    path.write_bytes(contents)
    window = open_app(path)
    assert window.session.document is None
    assert "recover what can be read" in window.messages.text

    target = home / "mine" / "new.tlx"
    with qtbot.waitSignal(window.session.tasks.finished):
        window.files.recover_to(path, target)
    qtbot.waitUntil(lambda: window.session.path == target)
    assert 0 < len(window.session.columns) < 20
    assert "Some rows could not be read or kept" in window.messages.text
    assert path.read_bytes() == bytes(contents)

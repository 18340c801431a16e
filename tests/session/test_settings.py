from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray

from timeline_gui.core.filters import Filter
from timeline_gui.session.settings import Settings
from timeline_gui.session.views import View


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "settings.ini"


def test_nothing_is_remembered_at_first(path: Path, tmp_path: Path) -> None:
    settings = Settings(path)

    assert settings.theme == "system"
    assert settings.recent == ()
    assert settings.view(tmp_path / "a.tlx") is None
    assert settings.layout() == (QByteArray(), QByteArray())


def test_what_was_set_is_there_at_the_next_start(path: Path, tmp_path: Path) -> None:
    document = tmp_path / "a.tlx"
    document.touch()
    view = View(-1e9, 2e9, "actor", "dim", filter=Filter(actors=("x", "y"), all_actors=True, start="2024"))
    settings = Settings(path)
    settings.theme = "dark"
    settings.last = document
    settings.set_view(document, view)
    settings.set_layout(QByteArray(b"geometry"), QByteArray(b"state"))
    settings.save()

    again = Settings(path)

    assert again.theme == "dark"
    assert again.last == document
    assert again.view(document) == view
    assert again.layout() == (QByteArray(b"geometry"), QByteArray(b"state"))


def test_recent_documents_stand_once_newest_first_until_they_are_cleared(path: Path, tmp_path: Path) -> None:
    settings = Settings(path)
    for name in ("a", "b", "a"):
        (tmp_path / name).touch()
        settings.add_recent(tmp_path / name)
    settings.add_recent(tmp_path / "gone")

    assert [each.name for each in settings.recent] == ["gone", "a", "b"]
    settings.clear_recent()
    assert settings.recent == ()


@pytest.mark.parametrize(
    "text", ["not json", '{"left": 1}', '{"left": 1, "right": 2, "filter": {"unknown": 1}}', "[1]"]
)
def test_a_view_that_can_t_be_read_is_as_none(path: Path, tmp_path: Path, text: str) -> None:
    settings = Settings(path)
    settings.set_view(tmp_path / "a", View(0, 1))
    settings.save()
    settings._store.beginGroup("views")
    (name,) = settings._store.childKeys()
    settings._store.setValue(name, text)
    settings._store.endGroup()

    assert settings.view(tmp_path / "a") is None


@pytest.mark.parametrize("text", ["5", "null", "[1]", "[[]]", "what?"])
def test_recent_documents_that_can_t_be_read_are_none(path: Path, tmp_path: Path, text: str) -> None:
    path.write_text(f"[General]\nrecent={text}\n")
    settings = Settings(path)

    assert settings.recent == ()
    settings.add_recent(tmp_path / "a.tlx")
    assert settings.recent == (tmp_path / "a.tlx",)

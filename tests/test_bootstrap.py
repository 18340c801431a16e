"""A start goes on to the checkout's own Python, at once where all is ready."""

import ast
import os
import re
import sys
from pathlib import Path

import pytest

from timeline_gui import bootstrap, environment

CHECKOUT = Path(__file__).parents[1]
LOCK = "requirements.lock"


class BecameError(Exception):
    """Stands for the process that a start turns into."""


@pytest.fixture
def checkout(tmp_path, monkeypatch) -> str:
    """A checkout that nothing was set up in, where a start raises BecameError with its command."""
    (tmp_path / LOCK).write_text("numpy==2.0.0 --hash=sha256:aa\n")

    def execv(path: str, command: list[str]) -> None:
        raise BecameError(path, command)

    monkeypatch.setattr(os, "execv", execv)
    monkeypatch.setenv("PYTHONPATH", "before")
    return str(tmp_path)


@pytest.fixture
def ready(checkout) -> str:
    python = Path(bootstrap.python_of(checkout))
    python.parent.mkdir(parents=True)
    python.write_text("")
    Path(checkout, ".venv", LOCK).write_bytes(bootstrap.stamp(checkout, LOCK))
    return checkout


def test_a_start_becomes_the_environments_python(ready):
    with pytest.raises(BecameError) as became:
        bootstrap.start(ready, LOCK, "timeline_gui", ["list", "a b.tlx"])

    path, command = became.value.args
    assert path == bootstrap.python_of(ready)
    assert command == [path, "-P", "-m", "timeline_gui", "list", "a b.tlx"]
    assert os.environ["PYTHONPATH"] == os.path.join(ready, "src") + os.pathsep + "before"


def test_it_is_ready_only_for_this_lock_and_this_kind_of_python(ready, monkeypatch):
    assert bootstrap.is_ready(ready, LOCK)
    assert not bootstrap.is_ready(ready, "requirements-test.lock")

    monkeypatch.setattr(bootstrap, "kind", lambda: b"# cpython-399\n")
    assert not bootstrap.is_ready(ready, LOCK)


def test_a_python_that_is_gone_is_not_ready(ready):
    os.remove(bootstrap.python_of(ready))
    assert not bootstrap.is_ready(ready, LOCK)


def test_a_first_start_sets_up_and_goes_on(checkout, monkeypatch):
    asked = []
    monkeypatch.setattr(environment, "faults", lambda *_: [])
    monkeypatch.setattr(environment, "set_up", lambda *arguments: asked.append(arguments))
    with pytest.raises(BecameError):
        bootstrap.start(checkout, LOCK, "timeline_gui", [])
    assert asked == [(checkout, LOCK)]


def test_a_machine_without_a_screen_is_told_before_anything_is_fetched(checkout, monkeypatch, capsys):
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)

    assert bootstrap.start(checkout, LOCK, "timeline_gui", []) == 2

    assert re.fullmatch(r"Timeline GUI: there is no screen .*\n", capsys.readouterr().err)
    assert not Path(checkout, ".venv").exists()


def test_an_interrupted_set_up_says_so(checkout, monkeypatch, capsys):
    def interrupt(*_: str) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(environment, "faults", lambda *_: [])
    monkeypatch.setattr(environment, "set_up", interrupt)

    assert bootstrap.start(checkout, LOCK, "timeline_gui", []) == 130
    assert "the next start does it again" in capsys.readouterr().err


@pytest.mark.parametrize("script", ["main.py", "tests/__main__.py"])
def test_an_old_python_can_read_the_start_scripts(script):
    ast.parse((CHECKOUT / script).read_text(encoding="utf-8"), feature_version=(3, 6))


def test_an_old_python_is_told_which_one_is_needed(monkeypatch, capsys):
    import main

    monkeypatch.setattr(sys, "version_info", (3, 9, 2))

    assert main.start("requirements.lock", "timeline_gui", []) == 2
    assert capsys.readouterr().err == (
        f"Timeline GUI: Python 3.11 or newer is needed, and {sys.executable} is 3.9. "
        f"Start it with a newer one, for instance: python3.12 {sys.argv[0]}\n"
    )

"""What the machine lacks is said before Qt is loaded, in one line with the remedy."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from timeline_gui import __main__ as entry
from timeline_gui import preflight

SOURCE = Path(__file__).parents[1] / "src"


def lacking(*names: str) -> Callable[[str], object]:
    def load(name: str) -> None:
        if name in names:
            raise OSError(f"{name}: cannot open shared object file")

    return load


COMPLETE = lacking()


def fault(environ: dict[str, str], load: Callable[[str], object] = COMPLETE, answers: bool = True) -> str:
    return preflight.fault(environ, "linux", load, lambda: answers)


def test_nothing_is_said_where_nothing_is_lacking():
    assert fault({"DISPLAY": ":0"}) == ""


def test_no_screen():
    said = fault({})
    assert said.startswith("there is no screen to open a window on (neither DISPLAY nor WAYLAND_DISPLAY")
    assert "\n" not in said


def test_a_missing_library_names_the_packages_of_two_families_of_systems():
    assert fault({"DISPLAY": ":0"}, lacking("libEGL.so.1", "libxcb-cursor.so.0")) == (
        "Qt needs libraries that this system lacks (libEGL.so.1, libxcb-cursor.so.0). "
        "On Debian or Ubuntu: sudo apt install libegl1 libxcb-cursor0 "
        "- on Fedora: sudo dnf install libglvnd-egl xcb-util-cursor"
    )


def test_offscreen_needs_no_screen_and_no_library_of_one():
    offscreen = {"QT_QPA_PLATFORM": "offscreen"}
    assert fault(offscreen, lacking("libxcb-cursor.so.0")) == ""
    assert "libgl1" in fault(offscreen, lacking("libGL.so.1"))


def test_wayland_alone_needs_its_own_libraries():
    wayland = {"WAYLAND_DISPLAY": "wayland-0"}
    assert fault(wayland, lacking("libxcb-cursor.so.0")) == ""
    assert "libwayland-client0" in fault(wayland, lacking("libwayland-client.so.0"))


def test_of_two_window_systems_one_is_enough():
    both = {"WAYLAND_DISPLAY": "wayland-0", "DISPLAY": ":0"}
    assert fault(both, lacking("libxcb-cursor.so.0")) == ""
    assert fault(both, lacking("libwayland-client.so.0")) == ""


def test_an_asked_for_platform_counts_before_what_is_there():
    both = {"WAYLAND_DISPLAY": "wayland-0", "DISPLAY": ":0", "QT_QPA_PLATFORM": "xcb"}
    assert "libxcb-cursor0" in fault(both, lacking("libxcb-cursor.so.0"))
    assert fault({"WAYLAND_DISPLAY": "wayland-0", "QT_QPA_PLATFORM": "xcb"}).startswith("there is no screen")


def test_a_screen_that_does_not_answer():
    said = fault({"DISPLAY": ":77"}, answers=False)
    assert said.startswith("the screen ':77' that DISPLAY names does not answer.")


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the X server of Linux")
def test_a_real_display_without_a_server_does_not_answer(monkeypatch):
    monkeypatch.setenv("DISPLAY", ":4711")
    assert not preflight._x_server_answers()


@pytest.mark.parametrize("platform", ["darwin", "win32"])
def test_other_systems_bring_all_that_is_needed(platform):
    assert preflight.fault({}, platform, lacking("libGL.so.1")) == ""


@pytest.mark.parametrize("arguments", [[], ["my.tlx"], ["/tmp/list"]])
def test_a_document_or_nothing_asks_for_the_window(arguments):
    assert preflight.wants_window(arguments)


@pytest.mark.parametrize("arguments", [["list", "my.tlx"], ["--version"], ["-h"], ["x.tlx", "--help"]])
def test_a_command_or_help_does_not(arguments):
    assert not preflight.wants_window(arguments)


def test_the_program_refuses_in_one_line_with_status_2(monkeypatch, capsys):
    monkeypatch.setattr(sys, "argv", ["timeline-gui"])
    monkeypatch.setattr(preflight, "fault", lambda: "there is no screen")
    assert entry.run() == 2
    assert capsys.readouterr().err == "Timeline GUI: there is no screen\n"


def test_a_command_that_draws_tells_a_missing_library_too(monkeypatch, capsys):
    """A command loads Qt only where it draws; the loader's own words name a file and no remedy."""
    monkeypatch.setattr(sys, "argv", ["timeline-gui", "export", "a.tlx"])
    monkeypatch.setattr(preflight, "fault", lambda: "Qt needs libraries (libEGL.so.1)")
    monkeypatch.setitem(sys.modules, "timeline_gui.cli", _Drawing())
    assert entry.run() == 2
    assert capsys.readouterr().err == "Timeline GUI: Qt needs libraries (libEGL.so.1)\n"


class _Drawing:
    @staticmethod
    def main(arguments: list[str]) -> int:
        raise ImportError("libEGL.so.1: cannot open shared object file: No such file or directory")


@pytest.mark.parametrize("module", ["bootstrap", "environment", "preflight", "bundled", "__main__"])
def test_what_comes_before_the_libraries_needs_none_of_them(module):
    """-S and -I: no site-packages, nobody's settings."""
    code = f"import sys; sys.path.insert(0, {os.fspath(SOURCE)!r}); import timeline_gui.{module}"
    subprocess.run([sys.executable, "-S", "-I", "-c", code], check=True)

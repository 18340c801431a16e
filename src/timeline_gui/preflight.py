"""What a window needs of the machine, looked for before Qt is loaded.

Without a screen Qt names a library that is there and aborts; without a library, Python only names a file.
Standard library only.
"""

import ctypes
import os
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple

COMMANDS = ("list", "import", "export", "check", "new")


class Library(NamedTuple):
    """A system library by the name it is loaded under, and the packages that bring it."""

    name: str
    apt: str
    dnf: str


QT = (
    Library("libglib-2.0.so.0", "libglib2.0-0", "glib2"),
    Library("libEGL.so.1", "libegl1", "libglvnd-egl"),
    Library("libGL.so.1", "libgl1", "libglvnd-glx"),
    Library("libfontconfig.so.1", "libfontconfig1", "fontconfig"),
    Library("libdbus-1.so.3", "libdbus-1-3", "dbus-libs"),
    Library("libxkbcommon.so.0", "libxkbcommon0", "libxkbcommon"),
)
X11 = (
    Library("libxkbcommon-x11.so.0", "libxkbcommon-x11-0", "libxkbcommon-x11"),
    Library("libxcb-cursor.so.0", "libxcb-cursor0", "xcb-util-cursor"),
    Library("libxcb-icccm.so.4", "libxcb-icccm4", "xcb-util-wm"),
    Library("libxcb-keysyms.so.1", "libxcb-keysyms1", "xcb-util-keysyms"),
    Library("libxcb-shape.so.0", "libxcb-shape0", "libxcb"),
)
WAYLAND = (
    Library("libwayland-client.so.0", "libwayland-client0", "libwayland-client"),
    Library("libwayland-cursor.so.0", "libwayland-cursor0", "libwayland-cursor"),
)

Load = Callable[[str], object]


def wants_window(arguments: Sequence[str]) -> bool:
    """Whether the command line asks for the window: all but the commands, the help and the version do."""
    return not arguments or (arguments[0] not in COMMANDS and not {"-h", "--help", "--version"}.intersection(arguments))


def fault(
    environ: Mapping[str, str] = os.environ,
    platform: str = sys.platform,
    load: Load = ctypes.CDLL,
    answers: Callable[[], bool] | None = None,
) -> str:
    """What keeps Qt from opening a window here and what to do about it, in one line; "" where nothing does.

    `load` opens a library or raises OSError; `answers` tells whether the X server of DISPLAY does.
    """
    if not platform.startswith("linux"):
        return ""
    systems = _window_systems(environ)
    if not systems:
        return (
            "there is no screen to open a window on (neither DISPLAY nor WAYLAND_DISPLAY is set). "
            "Start it from a desktop, or over the network with ssh -X; "
            f"the commands {', '.join(COMMANDS)} need no screen."
        )
    # Qt takes whichever window system it can load.
    missing = min((_missing((*QT, *system), load) for system in systems), key=len)
    if missing:
        return (
            f"Qt needs libraries that this system lacks ({', '.join(each.name for each in missing)}). "
            f"On Debian or Ubuntu: sudo apt install {_packages(each.apt for each in missing)} "
            f"- on Fedora: sudo dnf install {_packages(each.dnf for each in missing)}"
        )
    if systems == (X11,) and not (answers or _x_server_answers)():
        return (
            f"the screen {environ.get('DISPLAY', '')!r} that DISPLAY names does not answer. "
            "Start it from a desktop, or allow this user on that screen (xhost)."
        )
    return ""


def _window_systems(environ: Mapping[str, str]) -> tuple[tuple[Library, ...], ...]:
    """For each window system that Qt may use here, what it needs beyond Qt itself; () without a screen."""
    asked = environ.get("QT_QPA_PLATFORM", "").split(":")[0].split(";")[0]
    wayland, x11 = bool(environ.get("WAYLAND_DISPLAY")), bool(environ.get("DISPLAY"))
    if asked and not asked.startswith(("xcb", "wayland")):
        return ((),)
    if asked:
        wayland, x11 = wayland and asked.startswith("wayland"), x11 and asked == "xcb"
    return ((WAYLAND,) if wayland else ()) + ((X11,) if x11 else ())


def _missing(libraries: Iterable[Library], load: Load) -> list[Library]:
    missing = []
    for library in libraries:
        try:
            load(library.name)
        except OSError:
            missing.append(library)
    return missing


def _packages(names: Iterable[str]) -> str:
    return " ".join(dict.fromkeys(names))


def _x_server_answers() -> bool:
    xcb = ctypes.CDLL("libxcb.so.1")
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connection_has_error.argtypes = xcb.xcb_disconnect.argtypes = [ctypes.c_void_p]
    connection = xcb.xcb_connect(None, None)
    failed = xcb.xcb_connection_has_error(connection)
    xcb.xcb_disconnect(connection)
    return not failed

"""Opens the app in a real window on a virtual screen, looks at it, presses a key, closes it.

python3 tests/smoke/real_window.py [--picture FILE] [COMMAND …]   without COMMAND, python3 main.py

Needs Xvfb, openbox, xdotool, wmctrl and ImageMagick; standard library only. It is the first start of somebody
new: no settings, no document. Exit status 0 where the window came, was drawn, and went with status 0 and
without a traceback.
"""

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parents[2]
# Blank windows have a handful; the smallest window of ours, with its letters, has hundreds.
COLOURS = 50


class SmokeError(Exception):
    """What was expected and did not come."""


def main() -> int:
    parser = argparse.ArgumentParser(description="Opens the app in a real window, looks at it, closes it.")
    parser.add_argument("--picture", type=Path, help="where to keep the picture of the screen")
    parser.add_argument("command", nargs=argparse.REMAINDER)
    arguments = parser.parse_args()
    command = arguments.command or [sys.executable, str(CHECKOUT / "main.py")]
    with tempfile.TemporaryDirectory(prefix="timeline-gui-smoke-") as home:
        log = Path(home, "log")
        try:
            with screen() as display:
                environ = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb", **homes(home)}
                environ.pop("WAYLAND_DISPLAY", None)
                use(command, environ, log, arguments.picture or Path(home, "picture.png"))
        except (SmokeError, subprocess.SubprocessError) as error:
            print(f"real window: {error}", file=sys.stderr)
            if log.exists():
                print(log.read_text(errors="replace"), file=sys.stderr)
            return 1
    return 0


def homes(folder: str) -> dict[str, str]:
    return {f"XDG_{name}_HOME": f"{folder}/{name.lower()}" for name in ("CONFIG", "DATA", "CACHE", "STATE")}


@contextmanager
def running(command: list[str], **options: object) -> Iterator[subprocess.Popen[str]]:
    """A program that ends with the block."""
    process = subprocess.Popen(command, text=True, **options)  # type: ignore[call-overload]
    try:
        yield process
    finally:
        if process.poll() is None:
            process.terminate()
            try:
                process.wait(10)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


@contextmanager
def screen() -> Iterator[str]:
    """A virtual screen with a window manager; gives its name for DISPLAY."""
    xvfb = ["Xvfb", "-displayfd", "1", "-screen", "0", "1600x1000x24", "-nolisten", "tcp", "-noreset"]
    quiet = {"stderr": subprocess.DEVNULL}
    with running(xvfb, stdout=subprocess.PIPE, **quiet) as server:
        assert server.stdout is not None
        number = server.stdout.readline().strip()
        if not number:
            raise SmokeError("Xvfb does not start")
        display = f":{number}"
        with running(["openbox"], env={**os.environ, "DISPLAY": display}, stdout=subprocess.DEVNULL, **quiet):
            yield display


def use(command: list[str], environ: Mapping[str, str], log: Path, picture: Path) -> None:
    began = time.monotonic()

    def tool(*words: str, check: bool = True) -> str:
        ran = subprocess.run(words, env=environ, capture_output=True, text=True, timeout=20, check=check)
        return ran.stdout.strip()

    options = {"env": environ, "stderr": subprocess.STDOUT}
    with log.open("w") as output, running(command, stdout=output, **options) as app:
        search = ["xdotool", "search", "--onlyvisible", "--pid", str(app.pid), "--name", "."]
        window = ""
        while not window:
            if app.poll() is not None:
                raise SmokeError(f"the program ended with status {app.returncode} before a window came")
            if time.monotonic() - began > 180:
                raise SmokeError("no window came within 180 s")
            time.sleep(0.1)
            window = tool(*search, check=False)
        opened = time.monotonic() - began
        window = window.splitlines()[-1]
        tool("xdotool", "windowactivate", "--sync", window)
        colours = 0
        while colours < COLOURS:
            if time.monotonic() - began - opened > 20:
                raise SmokeError(f"the window stays empty: {colours} colours")
            tool("import", "-window", window, str(picture))
            colours = int(tool("identify", "-format", "%k", str(picture)))
        tool("xdotool", "key", "Right")
        tool("wmctrl", "-i", "-c", window)
        try:
            status = app.wait(30)
        except subprocess.TimeoutExpired:
            raise SmokeError("the window was closed and the program goes on") from None
    if status:
        raise SmokeError(f"closed with status {status}")
    if "Traceback" in log.read_text(errors="replace"):
        raise SmokeError("a traceback was written")
    print(f"real window: open after {opened:.1f} s, drawn, closed with status 0")


if __name__ == "__main__":
    sys.exit(main())

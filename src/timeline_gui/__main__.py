"""`timeline-gui` and `python -m timeline_gui`: the command line, after a look at what the machine has."""

import gc
import io
import os
import sys

from timeline_gui import preflight


def run() -> int:
    """The exit status. Faults of the machine are told before Qt meets them, in one line and with status 2."""
    arguments = sys.argv[1:]
    window = preflight.wants_window(arguments)
    # Titles hold any script; a console or pipe of another encoding would end a listing half way.
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8")
    if not window:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    if window and (fault := preflight.fault()):
        return _refuse(fault)
    try:
        # Nothing that a start makes is garbage; `app` turns the collector on when the window stands.
        if window:
            gc.disable()
        from timeline_gui.cli import main

        return main(arguments)
    except ImportError as error:
        # A command that draws loads Qt, and a library of the system may be absent.
        if ".so" in str(error) and (fault := preflight.fault()):
            return _refuse(fault)
        raise


def _refuse(fault: str) -> int:
    sys.stderr.write(f"Timeline GUI: {fault}\n")
    return 2


if __name__ == "__main__":
    sys.exit(run())

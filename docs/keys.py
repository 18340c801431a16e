"""Writes docs/keys.md again from the table of actions: .venv/bin/python docs/keys.py."""

import sys
from pathlib import Path

DOCS = Path(__file__).resolve().parent
sys.path.insert(0, str(DOCS.parent / "src"))

from timeline_gui.ui.actions import ACTIONS, MENUS, Entry
from timeline_gui.ui.dialogs.keys import GESTURES

HEAD = """# Keys and gestures

The keys of the commands, menu by menu. *Help › Keys* (F1) shows the same list, can be searched, and changes keys:
choose a command, *Change key…*, press the key. A key that another command has is taken over only when you say so;
*Reset* gives back the keys below. Every command, with or without a key, is found by a few letters after Ctrl+K.

Keys marked † count while the timeline has the keyboard; F6 goes from pane to pane. Tab and Shift+Tab go through the
controls of the window, Esc takes back one thing at a time: the brush, the selection, the finds.
"""


def page() -> str:
    """The text of the page."""
    specs = {spec.name: spec for spec in ACTIONS}
    lines = [HEAD, "## With the pointer", "", "| gesture | does |", "|---|---|"]
    lines += [f"| {gesture} | {what} |" for gesture, what in GESTURES]
    for title, entries in MENUS:
        rows = [
            f"| {', '.join(f'`{key}`' for key in spec.keys)}{' †' if spec.scope == 'timeline' else ''} "
            f"| {spec.text.replace('&', '')} |"
            for name in _names(entries)
            if (spec := specs[name]).keys
        ]
        if rows:
            lines += ["", f"## {title.replace('&', '')}", "", "| key | does |", "|---|---|", *rows]
    return "\n".join(lines) + "\n"


def _names(entries: tuple[Entry, ...]) -> list[str]:
    found: list[str] = []
    for entry in entries:
        if isinstance(entry, tuple):
            found += _names(entry[1])
        elif entry is not None and not entry.startswith("*"):
            found.append(entry)
    return found


if __name__ == "__main__":
    (DOCS / "keys.md").write_text(page(), "utf-8")

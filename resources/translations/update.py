"""Bring the translations up to date with the words in the code: PYTHONPATH=src python resources/translations/update.py

Texts that are new stand in the .ts files as "unfinished"; Qt Linguist or any editor fills them in. What is finished is
compiled to .qm, which the program reads.
"""

import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from xml.etree import ElementTree

from timeline_gui.core.language import LANGUAGES
from timeline_gui.ui.actions import ACTIONS, MENUS, Entry

FOLDER = Path(__file__).resolve().parent
SOURCE = FOLDER.parents[1] / "src"


def update(ts: Path) -> None:
    """Take over new texts of the code and drop those that are gone."""
    with tempfile.TemporaryDirectory() as folder:
        tables = Path(folder) / "tables.py"
        tables.write_text("".join(f'translate("actions", {text!r})\n' for text in sorted(set(table_texts()))))
        code = ts.stem.rpartition("_")[2]
        _run("pyside6-lupdate", *sorted(SOURCE.rglob("*.py")), tables, "-locations", "none", "-no-obsolete",
             "-source-language", "en", "-target-language", code, "-ts", ts)  # fmt: skip


def release(ts: Path, qm: Path) -> None:
    """Compile what is finished."""
    _run("pyside6-lrelease", ts, "-qm", qm)


def unfinished(ts: Path) -> list[str]:
    """The texts that have no translation yet."""
    messages = ElementTree.parse(ts).getroot().iter("message")
    return [m.findtext("source", "") for m in messages if (t := m.find("translation")) is None or "type" in t.attrib]


def table_texts() -> Iterator[str]:
    """What the tables of actions and menus say; lupdate sees only literal calls."""
    for spec in ACTIONS:
        yield from filter(None, (spec.text, spec.short))
    for title, entries in MENUS:
        yield title
        yield from _titles(entries)


def _titles(entries: Iterable[Entry]) -> Iterator[str]:
    for entry in entries:
        if isinstance(entry, tuple):
            yield entry[0]
            yield from _titles(entry[1])


def _run(tool: str, *arguments: str | Path) -> None:
    command = [str(Path(sys.executable).with_name(tool)), *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode:
        raise SystemExit(f"{tool}: {done.stdout}{done.stderr}")


def main() -> None:
    """Update and compile every language but English, and list what is still to be translated."""
    for code in LANGUAGES:
        if code == "en":
            continue
        ts = FOLDER / f"timeline-gui_{code}.ts"
        update(ts)
        release(ts, ts.with_suffix(".qm"))
        missing = unfinished(ts)
        print(f"{ts.name}: {len(missing)} to translate")
        for text in missing:
            print(f"  {text}")


if __name__ == "__main__":
    main()

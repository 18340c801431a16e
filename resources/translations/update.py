"""Bring the translations up to date with the words in the code: PYTHONPATH=src python resources/translations/update.py

Texts that are new stand in the .ts files as "unfinished"; Qt Linguist or any editor fills them in. What is finished is
compiled to .qm, which the program reads.
"""

import ast
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from xml.etree import ElementTree

from timeline_gui.core.language import LANGUAGES
from timeline_gui.ui.actions import ACTIONS, MENUS, Entry
from timeline_gui.ui.dialogs.keys import GESTURES
from timeline_gui.ui.translation import TEXTS

Key = tuple[str, str, str]

FOLDER = Path(__file__).resolve().parent
SOURCE = FOLDER.parents[1] / "src"


def update(ts: Path) -> None:
    """Take over new texts of the code and drop those that are gone."""
    known = _translations(ts) if ts.exists() else {}
    with tempfile.TemporaryDirectory() as folder:
        tables = Path(folder) / "tables.py"
        said = {("actions", text) for text in table_texts()} | {(TEXTS, text) for text in told_texts()}
        tables.write_text("".join(f"translate({context!r}, {text!r})\n" for context, text in sorted(said)))
        code = ts.stem.rpartition("_")[2]
        _run("pyside6-lupdate", *sorted(SOURCE.rglob("*.py")), tables, "-locations", "none", "-no-obsolete",
             "-source-language", "en", "-target-language", code, "-ts", ts)  # fmt: skip
    _settle(ts, known)


def _translations(ts: Path) -> dict[Key, tuple[str, ...]]:
    """What is translated, by context, text and comment: one form, or two for a number."""
    found = {}
    for context, message in _messages(ElementTree.parse(ts)):
        translation = message.find("translation")
        if translation is not None and "type" not in translation.attrib:
            forms = [form.text or "" for form in translation] or [translation.text or ""]
            found[_key(context, message)] = tuple(forms)
    return found


def _settle(ts: Path, known: Mapping[Key, tuple[str, ...]]) -> None:
    """Every text with a number has two forms, also where lupdate did not see the number; put back what was known."""
    tree = ElementTree.parse(ts)
    for context, message in _messages(tree):
        translation = message.find("translation")
        if translation is None:
            continue
        counted = re.search(r"%L?n", message.findtext("source", "")) is not None
        if counted:
            message.set("numerus", "yes")
        forms = known.get(_key(context, message))
        if forms is not None and len(forms) == (2 if counted else 1):
            translation.attrib.pop("type", None)
            for form in list(translation):
                translation.remove(form)
            translation.text = None if counted else forms[0]
            for text in forms if counted else ():
                ElementTree.SubElement(translation, "numerusform").text = text
    ElementTree.indent(tree, "    ")
    body = ElementTree.tostring(tree.getroot(), encoding="unicode")
    ts.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n', encoding="utf-8")


def _messages(tree: "ElementTree.ElementTree[ElementTree.Element]") -> Iterator[tuple[str, ElementTree.Element]]:
    for context in tree.getroot().iter("context"):
        for message in context.iter("message"):
            yield context.findtext("name", ""), message


def _key(context: str, message: ElementTree.Element) -> Key:
    return context, message.findtext("source", ""), message.findtext("comment", "")


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
        if not spec.name.startswith("language_") or spec.name == "language_system":  # named in their own words
            yield from filter(None, (spec.text, spec.short))
    for gesture in GESTURES:
        yield from gesture
    for title, entries in MENUS:
        yield title
        yield from _titles(entries)


def told_texts() -> Iterator[str]:
    """What layers below the window say by `tell`, which lupdate does not know."""
    for path in sorted(SOURCE.rglob("*.py")):
        nodes = list(ast.walk(ast.parse(path.read_text("utf-8"))))
        if not any(name.name == "tell" for node in nodes if isinstance(node, ast.ImportFrom) for name in node.names):
            continue
        for node in nodes:
            match node:
                case ast.Call(ast.Name("tell"), [ast.Constant(str() as text)]):
                    yield text
                case ast.Call(ast.Name("tell")):
                    raise SystemExit(f"{path}, line {node.lineno}: translators only find a literal")


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

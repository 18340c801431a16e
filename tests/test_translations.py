"""The translations hold every text of the program, and what the program loads is made from them."""

import ast
import re
import runpy
import shutil
from collections.abc import Iterable, Iterator
from pathlib import Path
from string import Formatter
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

import timeline_gui
from timeline_gui.core.language import LANGUAGES
from timeline_gui.ui.actions import ACTIONS, MENUS, Entry
from timeline_gui.ui.translation import FOLDER, TEXTS, install_language

TOOL = runpy.run_path(str(FOLDER / "update.py"), run_name="translations")
SOURCE = Path(timeline_gui.__file__).parent
CODES = [code for code in LANGUAGES if code != "en"]


@pytest.mark.parametrize("code", CODES)
def test_every_text_of_the_program_is_translated(tmp_path: Path, code: str) -> None:
    ts = tmp_path / f"timeline-gui_{code}.ts"
    shutil.copy(FOLDER / ts.name, ts)

    TOOL["update"](ts)

    assert TOOL["unfinished"](ts) == []
    assert ts.read_text("utf-8") == (FOLDER / ts.name).read_text("utf-8"), "run resources/translations/update.py"


def said_texts() -> Iterator[tuple[str, str]]:
    """Context and text that calls of `translate` name, by Python's own parser; of `tr` the class or object."""
    for path in sorted(SOURCE.rglob("*.py")):
        for name, node in _with_class(ast.parse(path.read_text("utf-8")), ""):
            match node:
                case ast.Call(ast.Attribute(ast.Name("self"), "tr"), [ast.Constant(str() as text), *_]):
                    yield name, text
                case ast.Call(
                    ast.Attribute(_, "translate"), [ast.Constant(str() as context), ast.Constant(str() as text), *_]
                ):
                    yield context, text
                case ast.Call(ast.Attribute(ast.Name(other), "tr"), [ast.Constant(str() as text), *_]):
                    yield other, text


def _with_class(node: ast.AST, name: str) -> Iterator[tuple[str, ast.AST]]:
    """Every part of a program with the name of the class around it."""
    for child in ast.iter_child_nodes(node):
        inside = child.name if isinstance(child, ast.ClassDef) else name
        yield inside, child
        yield from _with_class(child, inside)


def told() -> Iterator[tuple[str, ast.Call]]:
    """What calls of `tell` say."""
    for path in sorted(SOURCE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            match node:
                case ast.Call(ast.Name("tell"), [ast.Constant(str() as text)]):
                    yield text, node


def blanks(text: str) -> set[str]:
    """What stands in braces, by Python's own reading."""
    return {name for _text, name, _form, _conversion in Formatter().parse(text) if name is not None}


def test_what_is_told_is_given_just_what_it_leaves_blank() -> None:
    found = list(told())
    assert len(found) > 300
    for text, call in found:
        given = {keyword.arg for keyword in call.keywords}
        assert None in given or given == blanks(text), text
        assert text.format(**dict.fromkeys(blanks(text), "x")), text


@pytest.mark.parametrize("code", CODES)
def test_what_is_told_has_the_same_blanks_in_every_language(qapp: QApplication, code: str) -> None:
    install_language(qapp, code)
    try:
        for text, _call in told():
            translated = QCoreApplication.translate(TEXTS, text)
            assert blanks(translated) == blanks(text), text
            assert translated.format(**dict.fromkeys(blanks(text), "x")), text
    finally:
        install_language(qapp)


@pytest.mark.parametrize("code", CODES)
def test_no_text_is_missed_that_lupdate_does_not_see(code: str) -> None:
    """It passes over a `translate` whose number is more than a plain name, and a `tr` inside a formatted text."""
    assert sorted(set(said_texts()) - messages(code)) == []


def messages(code: str) -> set[tuple[str, str]]:
    """Context and text of all that is translated."""
    tree = ElementTree.parse(FOLDER / f"timeline-gui_{code}.ts")
    return {
        (context.findtext("name", ""), message.findtext("source", ""))
        for context in tree.getroot().iter("context")
        for message in context.iter("message")
    }


@pytest.mark.parametrize("code", CODES)
def test_what_is_loaded_is_made_from_what_is_translated(tmp_path: Path, code: str) -> None:
    qm = tmp_path / "made.qm"

    TOOL["release"](FOLDER / f"timeline-gui_{code}.ts", qm)

    assert qm.read_bytes() == (FOLDER / f"timeline-gui_{code}.qm").read_bytes(), "run resources/translations/update.py"


@pytest.mark.parametrize("code", CODES)
def test_placeholders_and_lines_are_kept(code: str) -> None:
    for message in ElementTree.parse(FOLDER / f"timeline-gui_{code}.ts").getroot().iter("message"):
        source, translation = message.findtext("source", ""), message.find("translation")
        assert translation is not None
        forms = [form.text or "" for form in translation] or [translation.text or ""]
        wanted = sorted(re.findall(r"%\d|\{\w+\}", source))
        for form in forms:
            assert sorted(re.findall(r"%\d|\{\w+\}", form)) == wanted, source
            assert source.count("\n") == form.count("\n"), source
            assert (source.count("&") == 1) >= (form.replace("&&", "").count("&") > 1), source
        assert len(forms) == (2 if re.search("%L?n", source) else 1), source


def entries_of(menus: Iterable[tuple[str, tuple[Entry, ...]]]) -> Iterator[tuple[str, list[str]]]:
    """Every menu with what stands in it, those inside others too."""
    texts = {spec.name: spec.text for spec in ACTIONS}
    for title, entries in menus:
        inside = [entry for entry in entries if isinstance(entry, tuple)]
        named = [texts[entry] for entry in entries if isinstance(entry, str) and entry in texts]
        yield title, [*named, *(entry[0] for entry in inside)]
        yield from entries_of(inside)


@pytest.mark.parametrize("code", CODES)
def test_no_menu_has_a_letter_twice(qapp: QApplication, code: str) -> None:
    install_language(qapp, code)
    try:
        for title, texts in [("", [title for title, _entries in MENUS]), *entries_of(MENUS)]:
            said = [QCoreApplication.translate("actions", text) for text in texts]
            letters = [found[1].casefold() for text in said if (found := re.search(r"&(\w)", text))]
            assert len(letters) == len(set(letters)), (title, said)
    finally:
        install_language(qapp)


def test_german_has_its_own_plurals_and_digits(qapp: QApplication) -> None:
    install_language(qapp, "de")
    try:
        said = [QCoreApplication.translate("StatusBar", "%1 of %n event(s)", "", n) for n in (1, 2, 12_345)]
        assert said == ["%1 von 1 Ereignis", "%1 von 2 Ereignissen", "%1 von 12.345 Ereignissen"]
        assert QCoreApplication.translate("actions", "&File") == "&Datei"
    finally:
        install_language(qapp)

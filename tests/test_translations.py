"""The translations hold every text of the program, and what the program loads is made from them."""

import ast
import re
import runpy
import shutil
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

import timeline_gui
from timeline_gui.core.language import LANGUAGES
from timeline_gui.ui.translation import FOLDER, install_language

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
    """Context and text that calls of `translate` name, by Python's own parser; of `tr` the object and the text."""
    for path in sorted(SOURCE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            match node:
                case ast.Call(
                    ast.Attribute(_, "translate"), [ast.Constant(str() as context), ast.Constant(str() as text), *_]
                ):
                    yield context, text
                case ast.Call(ast.Attribute(ast.Name(name), "tr"), [ast.Constant(str() as text), *_]):
                    yield name, text


@pytest.mark.parametrize("code", CODES)
def test_no_text_is_missed_that_lupdate_does_not_see(code: str) -> None:
    """It passes over a `translate` whose number is more than a plain name, and finds the class of `self.tr` alone."""
    known = {("self", text) for _context, text in messages(code)} | messages(code)

    assert sorted(set(said_texts()) - known) == []


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


def test_german_has_its_own_plurals_and_digits(qapp: QApplication) -> None:
    install_language(qapp, "de")
    try:
        said = [QCoreApplication.translate("StatusBar", "%1 of %n event(s)", "", n) for n in (1, 2, 12_345)]
        assert said == ["%1 von 1 Ereignis", "%1 von 2 Ereignissen", "%1 von 12.345 Ereignissen"]
        assert QCoreApplication.translate("actions", "&File") == "&Datei"
    finally:
        install_language(qapp)

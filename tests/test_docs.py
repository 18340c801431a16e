"""What the README and the docs promise is there."""

import re
import runpy
import shlex
from pathlib import Path

import pytest

from timeline_gui.cli.parser import parse
from timeline_gui.formats.registry import FORMATS

ROOT = Path(__file__).parents[1]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md")), ROOT / "data" / "README.md"]
LINK = re.compile(r"\]\(([^)#]+?)(?:#[^)]*)?\)")
COMMAND = re.compile(r"^    timeline-gui (.+)$", re.MULTILINE)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_and_pictures_are_there(page: Path) -> None:
    for target in LINK.findall(page.read_text("utf-8")):
        if "://" not in target:
            assert (page.parent / target).exists(), target


def test_every_picture_is_shown_somewhere_and_made_by_the_script() -> None:
    shown = {Path(target).name for page in PAGES for target in LINK.findall(page.read_text("utf-8"))}
    script = (ROOT / "docs" / "pictures.py").read_text("utf-8")
    for picture in (ROOT / "docs" / "pictures").glob("*.png"):
        assert picture.name in shown
        assert f'"{picture.stem}"' in script


def commands(page: Path) -> list[str]:
    """The commands of a page that are no summary of a syntax."""
    return [line for line in COMMAND.findall(page.read_text("utf-8")) if not re.search(r"[\[…]|DOCUMENT|FILE", line)]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_commands_are_ones_that_the_program_knows(page: Path) -> None:
    for line in commands(page):
        assert parse(shlex.split(line)) is not None


def test_the_readme_has_commands_to_try() -> None:
    assert len(commands(ROOT / "README.md")) >= 5


def test_the_format_names_of_the_docs_are_those_of_the_program() -> None:
    text = (ROOT / "docs" / "formats.md").read_text("utf-8")
    told = {
        name: (bool(goes_in), bool(out))
        for names, goes_in, out in re.findall(r"^\| (`[^|]+`) \| (✓?) ?\| (✓?) ?\|", text, re.M)
        for name in re.findall(r"`(\w+)`", names)
    }
    program = {known.name: (known.read is not None, known.write is not None) for known in FORMATS}
    drawn = {"pdf", "svg", "png"}  # by the dossier and by the window's painter
    assert {name: ways for name, ways in told.items() if name not in drawn} == {
        name: ways for name, ways in program.items() if name not in drawn
    }


def test_the_page_of_keys_is_that_of_the_table() -> None:
    made = runpy.run_path(str(ROOT / "docs" / "keys.py"))["page"]()
    assert (ROOT / "docs" / "keys.md").read_text("utf-8") == made, "run docs/keys.py"

"""What is shipped: the locks, the wheel, the fonts and the pictures."""

import configparser
import re
import subprocess
import sys
import tomllib
import zipfile
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF, QImage
from PySide6.QtSvg import QSvgRenderer

from timeline_gui.bundled import DATA, RESOURCES
from timeline_gui.store.sqlite import APPLICATION_ID

CHECKOUT = Path(__file__).parents[1]
FONTS = sorted((RESOURCES / "fonts").glob("*.ttf"))
ICONS = sorted((RESOURCES / "icons").glob("*.svg"))


def pins(lock: str) -> set[str]:
    return set(re.findall(r"^[a-z0-9-]+==[^\\]+(?= \\)", (CHECKOUT / lock).read_text(), re.MULTILINE))


@pytest.mark.parametrize("lock", ["requirements.lock", "requirements-test.lock"])
def test_a_lock_pins_by_hash_and_names_no_host(lock):
    text = (CHECKOUT / lock).read_text()
    requirements = re.split(r"^(?=\S)", text, flags=re.MULTILINE)[1:]
    assert requirements
    for requirement in requirements:
        assert re.match(r"[a-z0-9-]+==", requirement)
        assert "--hash=sha256:" in requirement
    assert "://" not in text
    assert "--index" not in text
    assert "--find-links" not in text


def test_the_lock_of_the_tests_holds_the_lock_of_the_app():
    """So that one environment serves both; see bootstrap.LOCKS."""
    assert pins("requirements.lock") < pins("requirements-test.lock")


def test_every_dependency_is_in_the_lock():
    project = tomllib.loads((CHECKOUT / "pyproject.toml").read_text())
    names = {re.split(r"[<>=]", each)[0].lower() for each in project["project"]["dependencies"]}
    assert names <= {pin.split("==")[0] for pin in pins("requirements.lock")}


@pytest.fixture(scope="module")
def wheel(tmp_path_factory) -> Iterator[zipfile.ZipFile]:
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(build, cwd=CHECKOUT, check=True, capture_output=True)
    (path,) = folder.glob("*.whl")
    with zipfile.ZipFile(path) as wheel:
        yield wheel


def test_the_wheel_has_two_commands(wheel):
    (name,) = (name for name in wheel.namelist() if name.endswith("/entry_points.txt"))
    commands = configparser.ConfigParser()
    commands.read_string(wheel.read(name).decode())
    assert commands["console_scripts"]["timeline-gui"] == "timeline_gui.__main__:run"
    assert commands["gui_scripts"]["timeline-gui-window"] == "timeline_gui.__main__:run"


def test_the_wheel_finds_its_own_resources_and_data(wheel, tmp_path):
    wheel.extractall(tmp_path)
    code = "from timeline_gui.bundled import RESOURCES, DATA; print(RESOURCES, DATA, sep='\\n')"
    run = [sys.executable, "-S", "-c", code]
    out = subprocess.run(run, env={"PYTHONPATH": str(tmp_path)}, capture_output=True, text=True, check=True)
    resources, data = map(Path, out.stdout.split())

    assert resources == tmp_path / "timeline_gui" / "resources"
    assert files(resources) == files(RESOURCES)
    assert files(data) == files(DATA)


def files(folder: Path) -> set[str]:
    found = (path.relative_to(folder) for path in folder.rglob("*.*") if path.is_file())
    return {str(path) for path in found if path.suffix != ".pyc"}


@pytest.mark.parametrize("path", FONTS, ids=lambda path: path.stem)
def test_a_font_opens(path, qapp):
    number = QFontDatabase.addApplicationFont(str(path))
    families = QFontDatabase.applicationFontFamilies(number)
    assert families[0].replace(" ", "") == path.stem.split("-")[0]


def test_the_fonts_are_those_of_the_window_and_the_dossier_with_their_licences():
    assert {path.stem for path in FONTS} == {
        *("Inter-Regular", "Inter-Medium", "Inter-SemiBold", "Inter-Italic"),
        *("NotoSerif-Regular", "NotoSerif-Italic", "NotoSerif-SemiBold"),
        *("NotoSans-Regular", "NotoSans-Bold", "NotoSansArabic-Regular", "NotoSansArabic-Bold"),
        *("NotoNaskhArabic-Regular", "NotoNaskhArabic-Bold"),
        "NotoSansMono-Regular",
    }
    for name in ("OFL-Inter.txt", "OFL-Noto.txt"):
        assert "SIL OPEN FONT LICENSE Version 1.1" in (RESOURCES / "fonts" / name).read_text()
    assert sum(path.stat().st_size for path in FONTS) < 6_000_000


def test_inter_has_tabular_figures(qapp):
    QFontDatabase.addApplicationFont(str(RESOURCES / "fonts" / "Inter-Regular.ttf"))
    font = QFont("Inter")
    font.setPixelSize(100)

    def widths() -> set[float]:
        return {QFontMetricsF(font).horizontalAdvance(figure) for figure in "0123456789"}

    assert len(widths()) > 1
    font.setFeature(QFont.Tag("tnum"), 1)
    assert len(widths()) == 1


@pytest.mark.parametrize("path", ICONS, ids=lambda path: path.stem)
def test_an_icon_is_of_the_family(path, qapp):
    icon = ElementTree.parse(path).getroot()
    assert icon.get("viewBox") == "0 0 16 16"
    assert (icon.get("stroke"), icon.get("stroke-width"), icon.get("fill")) == ("currentColor", "1.4", "none")
    colours = {each.get(name) for each in icon.iter() for name in ("stroke", "fill")}
    assert colours <= {"currentColor", "none", None}
    assert QSvgRenderer(str(path)).isValid()


def test_the_picture_of_the_app_icon_is_that_of_its_drawing(qapp):
    """Not dot for dot: another version of Qt may smooth an edge otherwise."""
    from resources.icon_to_png import SIZE, render

    kept, fresh = QImage(str(RESOURCES / "timeline-gui.png")), render()
    assert (kept.width(), kept.height()) == (SIZE, SIZE)
    for x in range(8, SIZE, 16):
        for y in range(8, SIZE, 16):
            old, new = kept.pixelColor(x, y), fresh.pixelColor(x, y)
            assert abs(old.red() - new.red()) + abs(old.blue() - new.blue()) < 40


def test_the_desktop_entry_starts_the_window_and_knows_the_file_type():
    entry = configparser.ConfigParser(interpolation=None)
    entry.read(RESOURCES / "timeline-gui.desktop")
    desktop = entry["Desktop Entry"]
    project = tomllib.loads((CHECKOUT / "pyproject.toml").read_text())["project"]
    assert desktop["Exec"].split()[0] in project["gui-scripts"]

    mime = ElementTree.parse(RESOURCES / "timeline-gui-mime.xml").getroot()[0]
    assert desktop["MimeType"] == mime.get("type") + ";"
    assert mime[-1].get("pattern") == "*.tlx"
    (number,) = (each for each in mime.iter() if each.get("type") == "big32")
    assert int(str(number.get("value")), 16) == APPLICATION_ID

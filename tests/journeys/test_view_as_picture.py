"""The view leaves the window: as a file, through the clipboard, on paper, and by the command line."""

import subprocess
import sys
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtGui import QGuiApplication, QImage, QPageLayout
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QFileDialog

from timeline_gui.ui.commands.picture import print_view, sheet_of
from timeline_gui.ui.main_window import MainWindow


@pytest.mark.parametrize(("chosen", "ending"), [("Drawing (*.svg)", ".svg"), ("Picture (*.png)", ".png")])
def test_it_is_written_where_the_person_says(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, chosen: str, ending: str
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "view"), chosen))
    window.actions_["group_actor"].trigger()

    window.actions_["export_view"].trigger()

    written = tmp_path / f"view{ending}"
    assert written.stat().st_size > 10_000
    assert written.name in window.messages.text


def test_it_is_copied(window: MainWindow) -> None:
    window.actions_["copy_picture"].trigger()

    image = QGuiApplication.clipboard().image()
    assert isinstance(image, QImage)
    assert image.width() >= 1800
    QGuiApplication.clipboard().clear()  # the platform without a screen crashes at its end with data of ours in it


def test_it_is_printed_on_as_many_pages_as_lanes_need(window: MainWindow, tmp_path: Path) -> None:
    window.actions_["group_actor"].trigger()
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageOrientation(QPageLayout.Orientation.Landscape)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "view.pdf"))

    print_view(window, printer)

    pages = PdfReader(tmp_path / "view.pdf").pages
    assert len(pages) > 1
    sizes = [
        (drawn["/Width"], drawn["/Height"])
        for page in pages
        for drawn in (entry.get_object() for entry in page["/Resources"]["/XObject"].values())
    ]
    size = sheet_of(window).size
    assert {width for width, _height in sizes} == {4 * size.width()}
    assert sum(height for _width, height in sizes) == 4 * size.height()


def test_the_command_line_draws_the_same(window: MainWindow, tmp_path: Path) -> None:
    document = window.session.path
    assert document is not None
    target = tmp_path / "meetings.svg"
    command = [sys.executable, "-m", "timeline_gui", "export", str(document), "--output", str(target)]
    environment = {"PYTHONPATH": "src", "PATH": "", "QT_QPA_PLATFORM": "offscreen", "HOME": str(tmp_path)}

    done = subprocess.run(
        [*command, "--category", "Meeting"], capture_output=True, text=True, env=environment, timeout=60
    )

    assert done.returncode == 0, done.stderr
    assert "6 of 20 events" in done.stdout
    drawing = target.read_text(encoding="utf-8")
    assert "Sheikh Mohammed meets Lavrov in Moscow" in drawing
    assert "UN vote" not in drawing


def test_the_person_is_asked_how_to_print(window: MainWindow, tmp_path: Path) -> None:
    window.actions_["print"].trigger()
    (dialog,) = window.findChildren(QPrintDialog)
    assert dialog.isVisible()
    dialog.printer().setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    dialog.printer().setOutputFileName(str(tmp_path / "view.pdf"))

    dialog.accepted.emit(dialog.printer())  # accepting it would ask the printers of this computer

    assert len(PdfReader(tmp_path / "view.pdf").pages) >= 1
    assert window.messages.text == "The view was printed"


@pytest.mark.qt_log_ignore("Returned false")
def test_a_printer_that_does_not_answer_is_told(window: MainWindow, tmp_path: Path) -> None:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "no such folder" / "view.pdf"))

    print_view(window, printer)

    assert "can’t be printed" in window.messages.text

"""What the File and Edit menus do with the view as a picture."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QRect, QRectF
from PySide6.QtGui import QGuiApplication, QPageLayout, QPainter
from PySide6.QtWidgets import QFileDialog

from timeline_gui.core.errors import UserError
from timeline_gui.session.messages import Message

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from timeline_gui.ui.main_window import MainWindow
    from timeline_gui.ui.sheet import Sheet


PRINTED = 4
"""Pixels on paper for each of the screen."""


def handlers(window: "MainWindow") -> dict[str, Callable[[], object]]:
    """What the actions do."""
    return {
        "export_view": lambda: _export(window),
        "copy_picture": lambda: _copy(window),
        "print": lambda: _print(window),
    }


def sheet_of(window: "MainWindow") -> "Sheet":
    """The view of a window, light as paper is, as wide as its timeline."""
    from timeline_gui.ui import sheet  # a start needs no paper
    from timeline_gui.ui.theme import Theme

    timeline = window.timeline
    theme = Theme("light", window)
    width = max(float(timeline.width()), 900.0)
    return sheet.lay_out(window.session, theme, width, max(timeline.canvas_rect().height(), 240.0), timeline.clock())


def _export(window: "MainWindow") -> None:
    path = window.session.path
    if path is None:
        return
    names = QCoreApplication.translate("commands", "Drawing (*.svg);;Picture (*.png)")
    proposed = str(path.with_suffix(".svg"))
    name, chosen = QFileDialog.getSaveFileName(
        window, QCoreApplication.translate("commands", "Export the view"), proposed, names
    )
    if not name:
        return
    target = Path(name)
    if target.suffix.lower() not in (".svg", ".png"):
        target = target.with_name(f"{target.name}{'.png' if 'png' in chosen else '.svg'}")
    from timeline_gui.ui import sheet

    try:
        sheet.write(sheet_of(window), target)
    except UserError as error:
        window.session.report(error)
        return
    window.session.message_raised.emit(
        Message("info", QCoreApplication.translate("commands", "%1 was written").replace("%1", target.name))
    )


def _copy(window: "MainWindow") -> None:
    from timeline_gui.ui import sheet

    QGuiApplication.clipboard().setMimeData(sheet.to_clipboard(sheet_of(window)))
    window.session.message_raised.emit(
        Message("info", QCoreApplication.translate("commands", "The view was copied as a picture"))
    )


def _print(window: "MainWindow") -> None:
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageOrientation(QPageLayout.Orientation.Landscape)
    printer.setDocName(window.session.title)
    dialog = QPrintDialog(printer, window)
    dialog.accepted.connect(lambda: print_view(window, printer))
    window.open_dialog(dialog)


def print_view(window: "MainWindow", printer: "QPrinter") -> None:
    """Print the view over the width of the page, on as many pages as lanes need."""
    from timeline_gui.ui import sheet

    # As pixels: Qt's printing engine draws fades as if they were solid, which would make vague dates look exact.
    image = sheet.to_image(sheet_of(window), PRINTED)
    painter = QPainter()
    if not painter.begin(printer):
        what = QCoreApplication.translate("commands", "The view can’t be printed: the printer does not answer")
        remedy = QCoreApplication.translate("commands", "Choose another printer, or print to a file.")
        window.session.report(UserError(what, remedy=remedy))
        return
    page = printer.pageRect(printer.Unit.DevicePixel)
    scale = page.width() / image.width()
    tall = max(int(page.height() / scale), 1)
    for top in range(0, image.height(), tall):
        if top:
            printer.newPage()
        part = QRect(0, top, image.width(), min(tall, image.height() - top))
        painter.drawImage(QRectF(0, 0, page.width(), part.height() * scale), image, QRectF(part))
    painter.end()
    said = QCoreApplication.translate("commands", "The view was printed")
    window.session.message_raised.emit(Message("info", said))

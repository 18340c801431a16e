"""The composition root: settings, theme, log, the dialog for unexpected errors, and the window."""

import faulthandler
import gc
import logging
import os
import signal
import sys
import traceback
from functools import partial
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QMessageLogContext, QObject, QPoint, Qt, QTimer, QtMsgType, Signal, qInstallMessageHandler
from PySide6.QtGui import QGuiApplication, QIcon
from PySide6.QtWidgets import QApplication, QMainWindow, QMessageBox, QWidget

from timeline_gui import __version__
from timeline_gui.bundled import RESOURCES
from timeline_gui.core.errors import UserError
from timeline_gui.session.session import Session
from timeline_gui.session.settings import Settings, log_folder
from timeline_gui.ui.accessible import install_roles
from timeline_gui.ui.beacon import call
from timeline_gui.ui.main_window import MainWindow
from timeline_gui.ui.theme import Theme
from timeline_gui.ui.translation import install_language

PREPARE_AFTER_MS = 300
TURN_SECONDS = 0.0005
"""For so long a job may keep Python's lock while the window waits for it. To draw itself the window takes it dozens of
times, and with Python's own 5 ms each it would stand still for a fifth of a second."""
BESIDE = 36
"""Pixels between the corners of two windows."""

log = logging.getLogger("timeline_gui")


def open_window(path: str | None, view: str = "") -> QMainWindow:
    """A shown window on a document, under the QApplication that exists.

    Without a path it shows the document that was open last, else the person's own copy of the sample. `view` names
    one that is saved in the document.
    """
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        raise RuntimeError("a QApplication must exist before a window is opened")
    sys.setswitchinterval(TURN_SECONDS)
    settings = Settings()
    install_language(app, settings.language)
    install_roles()
    theme = Theme(settings.theme, reduce_motion=settings.reduce_motion)
    theme.apply_to(app)
    app.setWindowIcon(QIcon(str(RESOURCES / "timeline-gui.svg")))
    window = MainWindow(Session(), theme, settings)
    window.window_requested.connect(lambda: _open_beside(window))
    load = partial(window.files.load, shown=lambda: window.views.show(view) if view else None, starting=True)
    if path is not None:
        load(Path(path))
    elif not (settings.last is not None and settings.last.exists() and load(settings.last)):
        window.files.open_sample()
    window.show()
    # Not before the first picture: it would share the processor with it.
    QTimer.singleShot(PREPARE_AFTER_MS, window.session, window.session.prepare)
    return window


def _open_beside(window: MainWindow) -> None:
    """Another window, without a document yet, a little below this one."""
    other = MainWindow(Session(), window.theme, Settings())
    other.window_requested.connect(lambda: _open_beside(other))
    other.session.document_changed.connect(lambda: QTimer.singleShot(PREPARE_AFTER_MS, other.session.prepare))
    # Nobody else holds it: it holds itself until it is gone.
    other.destroyed.connect(lambda _gone=None, held=other: None)
    other.show()
    other.move(window.pos() + QPoint(BESIDE, BESIDE))


def run(path: str | None, view: str = "") -> int:
    """Start the application and return its exit status."""
    QGuiApplication.setDesktopFileName("timeline-gui")
    # Read by Qt once, before its first screen: texts, rows and panes grow alike, on top of what the desktop scales.
    os.environ.setdefault("QT_SCALE_FACTOR", f"{Settings().size / 100:g}")
    app = QApplication(sys.argv[:1])
    app.setApplicationName("timeline-gui")
    app.setApplicationDisplayName("Timeline GUI")
    app.setApplicationVersion(__version__)
    wanted = Path(path) if path is not None else Settings().last
    if wanted is not None and call(wanted, view):
        return 0  # another window has it open, and is in front now
    _start_log()
    reporter = _FaultReporter()
    sys.excepthook = reporter.report
    # Python handles a signal only when it runs; without this Ctrl+C in the terminal waits for a mouse move.
    signal.signal(signal.SIGINT, lambda *_: app.quit())
    heartbeat = QTimer(interval=200)
    heartbeat.timeout.connect(lambda: None)
    heartbeat.start()
    _window = open_window(path, view)  # held until the end
    gc.freeze()
    gc.enable()
    return app.exec()


class _FaultReporter(QObject):
    """Logs what nobody expected and shows it with the traceback to copy; the window goes on."""

    _caught = Signal(str, str)
    _explained = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._box: QMessageBox | None = None
        self._caught.connect(self._on_caught)
        self._explained.connect(self._on_explained)

    def report(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """What sys.excepthook calls, on whichever thread."""
        text = "".join(traceback.format_exception(kind, error, trace))
        log.error("unexpected error\n%s", text)
        if isinstance(error, UserError):
            self._explained.emit(error)
            return
        sys.stderr.write(text)
        if not issubclass(kind, KeyboardInterrupt):
            self._caught.emit(f"{kind.__name__}: {error}", text)

    def _on_explained(self, error: UserError) -> None:
        """What a person can put right is told as such, wherever it came out."""
        window = _window_in_front()
        if isinstance(window, MainWindow):
            window.session.report(error)
        else:
            self._on_caught(str(error), str(error))

    def _on_caught(self, headline: str, text: str) -> None:
        box = QMessageBox(QMessageBox.Icon.Warning, "Timeline GUI", self.tr("Something unexpected happened"))
        box.setParent(_window_in_front(), box.windowFlags())
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        words = self.tr("%1\n\nYour document is as it was after the last step. The log is in %2.")
        box.setInformativeText(words.replace("%1", headline).replace("%2", str(log_folder())))
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setDetailedText(text)
        copy = box.addButton(self.tr("Copy the details"), QMessageBox.ButtonRole.ActionRole)
        box.addButton(QMessageBox.StandardButton.Close)
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(text))
        box.open()
        self._box = box  # where there is no window, nothing else holds it


def _window_in_front() -> QWidget | None:
    """Where a message belongs that no window asked for; None where there is no window."""
    shown = (w for w in QApplication.topLevelWidgets() if isinstance(w, QMainWindow) and w.isVisible())
    return QApplication.activeWindow() or next(shown, None)


def _start_log() -> None:
    folder = log_folder()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(folder / "timeline-gui.log", maxBytes=500_000, backupCount=2, encoding="utf-8")
        crash = (folder / "crash.log").open("a", encoding="utf-8")
    except OSError as error:
        sys.stderr.write(f"Timeline GUI: no log is written, {folder} can't be used: {error}\n")
        return
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    log.addHandler(handler)
    log.setLevel(logging.INFO)
    faulthandler.enable(crash)
    qInstallMessageHandler(_on_qt_message)


def _on_qt_message(kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
    level = {QtMsgType.QtDebugMsg: logging.DEBUG, QtMsgType.QtInfoMsg: logging.INFO}.get(kind, logging.WARNING)
    log.log(level, "Qt: %s (%s)", text, context.category)
    if level >= logging.WARNING:
        sys.stderr.write(f"{text}\n")

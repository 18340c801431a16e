"""timeline-gui export: the events that match as PDF, as a picture, or as a file for other programs."""

import argparse
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from timeline_gui.cli.selecting import Found, find, opened
from timeline_gui.core.errors import UserError
from timeline_gui.core.language import tell
from timeline_gui.core.progress import SilentProgress
from timeline_gui.formats import registry
from timeline_gui.session.export import DossierWish, write_dossier
from timeline_gui.session.settings import Settings
from timeline_gui.store import queries

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

WIDTH, HEIGHT = 1600, 600
"""Of a picture, in pixels of a screen."""


def run(options: argparse.Namespace) -> int:
    """Write the file and say what is in it."""
    target, source = Path(options.output), Path(options.document)
    if target.exists() and not options.force:
        raise UserError("the file exists already", str(target), "Choose another name, or add --force to replace it.")
    if target.exists() and source.exists() and target.samefile(source):
        raise UserError("this is the file to be exported", str(target), "Choose another name to write to.")
    if not target.parent.is_dir():
        raise UserError("the folder does not exist", str(target.parent), "Make it first.")
    with _speaking(options.language), opened(source) as document:
        found = find(document, options)
        kind = options.format or target.suffix.lower().removeprefix(".")
        match kind:
            case "pdf":
                said = _dossier(found, target)
            case "svg" | "png":
                said = _picture(found, target, kind, options.language)
            case _:
                said = _table(found, target, options.format)
    sys.stdout.write(f"{said}\n")
    return 0


def _dossier(found: Found, target: Path) -> str:
    if not len(found.keys):
        raise UserError("no event matches", str(target), "Nothing was written. Ask for more.")
    settings = Settings()
    wish = DossierWish(settings.paper, settings.dossier_notes, settings.dossier_landscape, settings.dossier_parts)
    chosen = found.chosen
    return write_dossier(found.document, found.columns, found.keys, chosen, found.hits, target, wish, SilentProgress())


@contextmanager
def _speaking(language: str) -> Iterator[None]:
    """What goes out is in this language inside; English needs no translation, and so no Qt."""
    if language == "en":
        yield
        return
    from timeline_gui.ui.translation import install_language

    app = _application()
    install_language(app, language)
    try:
        yield
    finally:
        install_language(app)


def _application() -> "QApplication":
    from PySide6.QtWidgets import QApplication

    running = QApplication.instance()
    return running if isinstance(running, QApplication) else QApplication(["timeline-gui", "-platform", "offscreen"])


def _picture(found: Found, target: Path, kind: str, language: str) -> str:
    """The time axis with the events, as the window would show them."""
    from timeline_gui.session.session import Session
    from timeline_gui.ui import sheet
    from timeline_gui.ui.theme import Theme
    from timeline_gui.ui.translation import install_language

    app = _application()
    install_language(app, language)
    session = Session()
    try:
        session.show(found.document, found.columns)
        session.view.set_filter(found.chosen)
        session.view.fit()
        sheet.write(sheet.lay_out(session, Theme("light"), WIDTH, HEIGHT), target, kind)
    finally:
        session.tasks.close()
    shown = int(session.view.shown.sum())
    return _told(target, shown, found.counts.total)


def _table(found: Found, target: Path, format_name: str) -> str:
    batch = queries.batch(found.document, found.keys.tolist() if found.chosen else None)
    left_out = registry.write(batch, target, format_name, found.counts)
    return f"{_told(target, found.counts.matched, found.counts.total)} {left_out}".rstrip()


def _told(target: Path, count: int, total: int) -> str:
    return tell("{file}: {count} of {total} events.", file=target, count=str(count), total=str(total))

"""Makes docs/pictures again from the real window on the bundled sample: .venv/bin/python docs/pictures.py [FOLDER].

No screen, a fixed size, settings of its own, and a fixed day for the line of today: the same code, the same pictures.
"""

import os
import sys
import tempfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

DOCS = Path(__file__).resolve().parent
os.environ |= {"QT_QPA_PLATFORM": "offscreen", "QT_SCALE_FACTOR": "1", "LC_ALL": "C.UTF-8", "TZ": "UTC"}
sys.path.insert(0, str(DOCS.parent / "src"))

from PySide6.QtCore import QEventLoop, QLocale, QPoint, QRect, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QWidget

from timeline_gui.app import open_window
from timeline_gui.core.civil import seconds
from timeline_gui.core.generate import generate
from timeline_gui.session.documents import create_from
from timeline_gui.session.settings import Settings
from timeline_gui.store import imports, queries, source_texts
from timeline_gui.ui.dialogs.duplicates import Duplicates
from timeline_gui.ui.dialogs.event_history import EventHistory
from timeline_gui.ui.dialogs.export import ExportDialog
from timeline_gui.ui.dialogs.import_preview import ImportPreview
from timeline_gui.ui.dialogs.terms import Terms
from timeline_gui.ui.main_window import MainWindow
from timeline_gui.ui.sources.dialog import Sources

SIZE = (1600, 1000)
TODAY = float(seconds(2024, 8, 15))
SETTLED_MS = 700
"""Longer than any movement of the window."""
SHIFT = Qt.KeyboardModifier.ShiftModifier
LEFT = Qt.MouseButton.LeftButton
MEETING = "Sheikh Tamim meets Putin"


def main(folder: Path = DOCS / "pictures") -> None:
    """Take each picture in a window of its own."""
    folder.mkdir(exist_ok=True)
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    app = QApplication([])
    for name, (theme, prepare) in PICTURES.items():
        with tempfile.TemporaryDirectory() as home:
            os.environ |= {f"XDG_{part}_HOME": f"{home}/{part}" for part in ("CONFIG", "DATA", "STATE", "CACHE")}
            settings = Settings()
            settings.theme = theme
            settings.save()
            window = open_window(None)
            assert isinstance(window, MainWindow)
            window.resize(*SIZE)
            window.reset_layout()  # the screen that there is not has room for less
            window.timeline.clock = lambda: TODAY
            QTest.qWait(SETTLED_MS)
            pictured = prepare(window)
            QTest.qWait(SETTLED_MS)
            _picture(window, pictured).save(str(folder / f"{name}.png"))
            window.close()
            app.processEvents()
        sys.stdout.write(f"{name}.png\n")


def _picture(window: MainWindow, pictured: "QWidget | QRect | None"):
    return window.grab(pictured) if isinstance(pictured, QRect) else (pictured or window).grab()


def _key(window: MainWindow, title: str) -> int:
    assert window.session.document is not None
    labels = queries.labels(window.session.document, window.session.columns.events.key.tolist())
    return next(label.key for label in labels if title in label.title)


def _click(window: MainWindow, title: str) -> None:
    point = window.timeline.mark_point(_key(window, title))
    assert point is not None, title
    QTest.mouseClick(window.timeline.viewport(), LEFT, pos=point.toPoint())


def _tick(window: MainWindow, *names: str, every: bool = False) -> None:
    view = window.session.view
    ids = [actor.id for actor in view.columns.actors if actor.name in names]
    view.set_filter(replace(view.filter, actors=tuple(ids), all_actors=every))


def reading(window: MainWindow) -> None:
    """An event is selected; the detail pane shows its evidence."""
    _click(window, MEETING)


def evidence(window: MainWindow) -> QWidget:
    """The detail pane alone."""
    reading(window)
    return window.docks.detail


def key(window: MainWindow) -> QWidget:
    """What colours and shapes stand for."""
    return window.docks.key


def actors(window: MainWindow) -> None:
    """Events in which both Russia and Ukraine take part."""
    _tick(window, "Russia", "Ukraine", every=True)


def answers(window: MainWindow) -> None:
    """What lies from 2024 on, what may lie there, and in grey what does not."""
    view = window.session.view
    view.set_filter(replace(view.filter, start="2024-07", end="2024-07-20"))
    view.set_others("dim")


def find(window: MainWindow) -> None:
    """Finds are marked, nothing is hidden."""
    window.find_box.edit.setFocus()
    QTest.keyClicks(window.find_box.edit, "children")
    QTest.keyClick(window.find_box.edit, Qt.Key.Key_Return)


def brush(window: MainWindow) -> None:
    """A span is brushed over some rows."""
    area, target = window.timeline.canvas_rect().toRect(), window.timeline.viewport()
    start = QPoint(area.left() + area.width() * 55 // 100, area.top() + 4)
    end = QPoint(area.left() + area.width() * 75 // 100, area.bottom() - 60)
    QTest.mousePress(target, LEFT, SHIFT, start)
    for step in range(1, 11):
        QTest.mouseMove(target, start + (end - start) * step / 10)
    QTest.mouseRelease(target, LEFT, SHIFT, end)


def around(window: MainWindow) -> None:
    """What may have happened within a week of an event."""
    _click(window, "Deal on exchange")
    window.actions_["around_7"].trigger()


def go_to_date(window: MainWindow) -> QWidget:
    """A date in words, and what was understood."""
    window.actions_["go_to_date"].trigger()
    dialog = window.findChild(QDialog)
    QTest.keyClicks(dialog.findChild(QLineEdit), "end of June 2023")
    return dialog


def views(window: MainWindow) -> QWidget:
    """The views that the document keeps."""
    for name in ("Mediation in 2024", "Children", "Without the shelf"):
        window.views.save(name)
    window.actions_["manage_views"].trigger()
    return window.findChild(QDialog)


def lanes(window: MainWindow) -> None:
    """One lane for each actor."""
    window.session.view.set_grouping("actor")


def figures(window: MainWindow) -> QWidget:
    """Numbers side by side."""
    window.docks.figures.show()
    window.docks.figures.setFloating(True)
    window.docks.figures.resize(1100, 420)
    return window.docks.figures


def palette(window: MainWindow) -> QWidget:
    """Commands, actors, events and dates by a few letters."""
    window.actions_["command_palette"].trigger()
    QTest.qWait(SETTLED_MS)
    box = window.findChild(QWidget, "command_palette_box")
    QTest.keyClicks(box.findChild(QLineEdit), "qat")
    return box


def editing(window: MainWindow) -> None:
    """An event as a form, its mark being dragged."""
    _click(window, MEETING)
    window.actions_["edit_event"].trigger()
    QTest.qWait(SETTLED_MS)
    point = window.timeline.mark_point(_key(window, MEETING))
    target = window.timeline.viewport()
    QTest.mousePress(target, LEFT, pos=point.toPoint())
    for step in range(1, 5):
        QTest.mouseMove(target, (point - QPoint(20 * step, 0)).toPoint())


def history(window: MainWindow) -> QWidget:
    """What was done to an event."""
    _click(window, MEETING)
    window.detail.set_editing(True)
    form = window.detail.form
    for field, text in (
        (form.date.line, "June 2024"),
        (form.place.line, "Astana"),
        (form.date.line, "early July 2024"),
    ):
        field.setText(text)
        form.commit()
    window.detail.set_editing(False)
    window.actions_["event_history"].trigger()
    QTest.qWait(SETTLED_MS)
    return window.findChild(EventHistory)


def export(window: MainWindow) -> QWidget:
    """What goes out, and how."""
    _click(window, MEETING)
    window.actions_["export"].trigger()
    QTest.qWait(SETTLED_MS)
    return window.findChild(ExportDialog)


def sources(window: MainWindow) -> QWidget:
    """A source whose text is held, made of the words that the sample quotes, all but some."""
    document = window.session.document
    assert document is not None
    quotes = [claim.quote for event in queries.batch(document).events for claim in event.citations if claim.quote]
    text = "Excerpts from the report.\n\n" + "\n\n".join(f"… {quote} …" for quote in quotes[1:])
    plan = source_texts.plan_text(document, window.session.columns.sources[0].key, text, "Add a text")
    window.session.apply(plan.group)
    _click(window, MEETING)
    window.actions_["sources"].trigger()
    QTest.qWait(SETTLED_MS)
    dialog = window.findChild(Sources)
    dialog.quotes.setCurrentRow(2)
    return dialog


def duplicates(window: MainWindow) -> QWidget:
    """Likely pairs of events, side by side."""
    document = window.session.document
    assert document is not None
    held = queries.batch(document)
    told = next(event for event in held.events if MEETING in event.title)
    twin = replace(told, id="twin", title="Putin and Sheikh Tamim meet in Kazakhstan", summary="", note="")
    more = replace(held, events=(replace(twin, citations=twin.citations[:1], participants=twin.participants[:3]),))
    window.session.apply(imports.plan_import(document, more, "another report").group)
    window.actions_["find_duplicates"].trigger()
    QTest.qWait(SETTLED_MS)
    return window.findChild(Duplicates)


TABLE = """Year;Month;Day;What happened;Who;Mediator;Killed;Newspaper;Link
2024;5;3;Made-up talks go on;Egypt, Israel;Qatar;;Made-up Courier;https://example.org/1
2024;5;;A made-up convoy is stopped;Israel;;at least 3;Made-up Herald;https://example.org/2
2024;6;11;Made-up talks pause;Egypt, Israel;Qatar, Egypt;;Made-up Courier;https://example.org/3
"""


def columns(window: MainWindow) -> QWidget:
    """What the columns of a table were taken for."""
    path = Path(os.environ["XDG_DATA_HOME"]) / "chronology.csv"
    path.write_text(TABLE, encoding="utf-8")
    window.files.take([path])
    loop = QEventLoop()  # unlike qWait it lets the thread that reads the file have its turn
    QTimer.singleShot(3 * SETTLED_MS, loop.quit)
    loop.exec()
    dialog = window.findChild(ImportPreview)
    assert isinstance(dialog, ImportPreview)
    dialog.tabs.setCurrentWidget(dialog.columns)
    return dialog


def terms(window: MainWindow) -> QWidget:
    """Places, tags and categories, to be put right everywhere."""
    window.actions_["terms"].trigger()
    dialog = window.findChild(Terms)
    assert isinstance(dialog, Terms)
    return dialog


def counted(window: MainWindow) -> None:
    """Very many events, counted by lane."""
    many = Path(os.environ["XDG_DATA_HOME"]) / "Made-up events.tlx"
    create_from(generate(20_000), many)
    window.files.open_path(many)
    window.session.view.set_grouping("category")


Prepare = Callable[[MainWindow], "QWidget | QRect | None"]
PICTURES: dict[str, tuple[str, Prepare]] = {
    "window": ("light", reading),
    "window-dark": ("dark", reading),
    "evidence": ("light", evidence),
    "key": ("light", key),
    "actors": ("light", actors),
    "answers": ("light", answers),
    "find": ("light", find),
    "brush": ("light", brush),
    "around": ("light", around),
    "go-to-date": ("light", go_to_date),
    "views": ("light", views),
    "lanes": ("light", lanes),
    "counted": ("light", counted),
    "figures": ("light", figures),
    "palette": ("light", palette),
    "editing": ("light", editing),
    "history": ("light", history),
    "sources": ("light", sources),
    "duplicates": ("light", duplicates),
    "export": ("light", export),
    "columns": ("light", columns),
    "terms": ("light", terms),
}

if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))

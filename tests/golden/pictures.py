"""What the golden pictures show: the mark grammar, and the timeline in its states, each in both themes."""

import faulthandler
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget
from tests.golden.sheet import paint_sheet

from timeline_gui.core import civil
from timeline_gui.core.brush import Brush
from timeline_gui.core.filters import Filter
from timeline_gui.core.generate import generate
from timeline_gui.core.model import Batch
from timeline_gui.session.documents import create_from, sample_batch
from timeline_gui.session.session import Session
from timeline_gui.store import queries
from timeline_gui.ui.overview.strip import HEIGHT, Overview
from timeline_gui.ui.theme import Theme
from timeline_gui.ui.timeline.pane import TimelinePane
from timeline_gui.ui.translation import install_language

TODAY = float(civil.seconds(2024, 8, 20))
WIDTH, PANE_HEIGHT = 820, 400
SMALLEST = 0
"""What Qt calls the quality of a PNG: none, and all of the compression."""


def paint_all(folder: Path, home: Path) -> None:
    """Paint every picture into a folder; documents live in `home` while they are shown."""
    faulthandler.enable()
    app = QApplication([])
    install_language(app)
    theme = Theme("light")
    sample, many = home / "sample.tlx", home / "many.tlx"
    create_from(sample_batch(), sample)
    create_from(Batch("Many", *_parts(generate(1500))), many)
    for name in ("light", "dark"):
        theme.choose("dark" if name == "dark" else "light")
        theme.apply_to(app)
        for what, picture in (("marks", paint_sheet(theme)), *_views(sample, many, theme)):
            picture.save(str(folder / f"{what}-{name}.png"), "PNG", SMALLEST)


def _parts(batch: Batch) -> tuple[object, ...]:
    return batch.actors, batch.sources, batch.events


def _views(sample: Path, many: Path, theme: Theme) -> Iterator[tuple[str, QImage]]:
    with _opened(sample) as session:
        yield "packed", _packed(session, theme)
        yield "dimmed", _dimmed(session, theme)
        yield "lanes", _lanes(session, theme)
        yield "overview", _overview(session, theme)
    with _opened(many) as session:
        yield "density", _grabbed(_pane(session, theme))
        session.view.set_grouping("category")
        yield "counted-lanes", _grabbed(_pane(session, theme))


@contextmanager
def _opened(path: Path) -> Iterator[Session]:
    session = Session()
    session.open(path)
    try:
        yield session
    finally:
        session.close()


def _packed(session: Session, theme: Theme) -> QImage:
    """Rows over the whole canvas, one event selected, letters found, today in view."""
    _look_at(session, (2022, 1), (2024, 11))
    session.view.find("children")
    session.view.select([_key(session, "First reunification")])
    return _grabbed(_pane(session, theme))


def _dimmed(session: Session, theme: Theme) -> QImage:
    """What does not match in grey, what only may match dotted, events before and after what is in view."""
    view = session.view
    view.set_others("dim")
    view.select(())
    view.find("")
    view.set_filter(Filter(categories=("Meeting", "Humanitarian"), start="2023-07-15"))
    _look_at(session, (2023, 7), (2024, 6))
    image = _grabbed(_pane(session, theme))
    view.set_filter(Filter())
    view.set_others("hide")
    return image


def _lanes(session: Session, theme: Theme) -> QImage:
    """A lane an actor, those who act in the selected event marked, and a brush."""
    session.view.set_grouping("actor")
    _look_at(session, (2023, 5), (2024, 10))
    session.view.select([_key(session, "Al Khulaifi and Lavrov meet")])
    pane = _pane(session, theme)
    pane.timeline.brushing.show(Brush(float(civil.seconds(2023, 9)), float(civil.seconds(2023, 12))))
    image = _grabbed(pane)
    session.view.set_grouping("none")
    return image


def _overview(session: Session, theme: Theme) -> QImage:
    _look_at(session, (2023, 6), (2024, 2))
    overview = Overview(session, theme)
    overview.resize(WIDTH, HEIGHT)
    return _grabbed(overview)


def _pane(session: Session, theme: Theme) -> TimelinePane:
    pane = TimelinePane(session, theme)
    pane.timeline.clock = lambda: TODAY
    pane.resize(WIDTH, PANE_HEIGHT)
    return pane


def _grabbed(widget: QWidget) -> QImage:
    """The widget as it is drawn without the focus and with the pointer elsewhere."""
    widget.move(100, 100)
    widget.show()
    QApplication.processEvents()
    focused = QApplication.focusWidget()
    if focused is not None:
        focused.clearFocus()
    QApplication.processEvents()
    image = widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    widget.close()
    widget.deleteLater()
    QApplication.processEvents()
    return image


def _look_at(session: Session, first: tuple[int, int], end: tuple[int, int]) -> None:
    session.view.set_range(float(civil.seconds(*first)), float(civil.seconds(*end)))


def _key(session: Session, title: str) -> int:
    assert session.document is not None
    labels = queries.labels(session.document, session.columns.events.key.tolist())
    return next(label.key for label in labels if label.title.startswith(title))

from collections.abc import Callable

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication
from tests.ui.timeline.conftest import key_of

from timeline_gui.core.model import Actor, Batch, Event, Participation
from timeline_gui.session.session import Session
from timeline_gui.ui.theme import Theme
from timeline_gui.ui.timeline.labels import TITLE_MAX, Labels
from timeline_gui.ui.timeline.lettering import compact, draw_text


def test_a_label_says_title_date_and_who(session: Session, theme: Theme) -> None:
    key = key_of(session, "Talks")

    label = Labels(session).of([key])[key]

    assert label.title == "Talks at the lake"
    assert label.second == "10 May 2022 · Émile Sand, Norland, Sudland"
    assert 0 < label.title_width < TITLE_MAX


def test_names_that_do_not_fit_are_dropped_whole_and_long_titles_end_in_dots(
    open_batch: Callable[[Batch], Session], theme: Theme
) -> None:
    names = [f"Ministry of Many Waters, number {n}" for n in range(9)]
    actors = tuple(Actor(f"a{n}", name) for n, name in enumerate(names))
    parts = tuple(Participation(actor.id) for actor in actors)
    session = open_batch(
        Batch("Long", actors, events=(Event("e", "A title\nof two lines " * 9, date="2024", participants=parts),))
    )
    key = int(session.columns.events.key[0])

    label = Labels(session).of([key])[key]

    assert label.title.startswith("A title of two lines A title")
    assert label.title.endswith("…")
    assert label.title_width <= TITLE_MAX
    assert label.second_width <= TITLE_MAX
    kept = label.second.removeprefix("2024 · ")
    assert kept == names[0]


def test_candidates_are_those_of_the_date(open_batch: Callable[[Batch], Session], theme: Theme) -> None:
    session = open_batch(Batch("One of", events=(Event("e", "Meeting", date="[2024-07-30,2024-07-31]"),)))
    key = int(session.columns.events.key[0])

    assert Labels(session).candidates(key) == ((1722297600, 1722383999), (1722384000, 1722470399))


def test_a_text_is_lettered_where_it_is_asked_for(qapp: QApplication, theme: Theme) -> None:
    image = QImage(120, 40, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    draw_text(painter, QPointF(20, 30), "Treaty", "body-medium", QColor("black"))
    painter.end()

    dark = [(x, y) for x in range(120) for y in range(40) if QColor(image.pixel(x, y)).lightness() < 128]
    assert 19 <= min(x for x, _ in dark) <= 22
    assert min(y for _, y in dark) >= 17
    # The baseline, and the tail of the y under it.
    assert 31 <= max(y for _, y in dark) <= 34


def test_counts_have_at_most_four_letters() -> None:
    counts = {7: "7", 999: "999", 1200: "1.2k", 34_000: "34k", 5_600_000: "5.6M"}
    assert {number: compact(number) for number in counts} == counts

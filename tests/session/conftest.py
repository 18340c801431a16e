"""A session on a small document of its own."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from timeline_gui.core.model import Actor, Affiliation, Batch, Citation, Event, Participation, Source
from timeline_gui.session.documents import create_from
from timeline_gui.session.session import Session

STORY = Batch(
    title="Story",
    actors=(
        Actor("qatar", "Qatar", "state", ("Doha",)),
        Actor("russia", "Russia", "state"),
        Actor("lavrov", "Sergey Lavrov", "person", affiliations=(Affiliation("russia", "foreign minister"),)),
    ),
    sources=(Source("report", "Report", published="2024-07-31"),),
    events=(
        Event(
            "deal",
            "Deal on children",
            date="2024-04",
            category="Agreement",
            participants=(Participation("qatar", "mediator"),),
            citations=(Citation("report", "a deal on the exchange of children"),),
        ),
        Event("meeting", "Meeting in Moscow", date="2024-07-30", participants=(Participation("lavrov", "host"),)),
        Event("war", "War", date="2023-10-07/..", citations=(Citation("report"),)),
        Event("wish", "Wish", date="", participants=(Participation("qatar"),)),
    ),
)


@pytest.fixture
def story(tmp_path: Path) -> Path:
    """The file of a document with four events."""
    path = tmp_path / "story.tlx"
    create_from(STORY, path)
    return path


@pytest.fixture
def session(qtbot: QtBot, story: Path) -> Iterator[Session]:
    """A session on that document."""
    session = Session()
    session.open(story)
    yield session
    session.close()


def titles(session: Session, keys: list[int]) -> list[str]:
    """Titles by key."""
    from timeline_gui.store import queries

    assert session.document is not None
    return [label.title for label in queries.labels(session.document, keys)]

"""A made-up document on disk, in a session, for widgets to show."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from timeline_gui.core.model import (
    Actor,
    Affiliation,
    Batch,
    Citation,
    Event,
    Figure,
    Participation,
    Place,
    Source,
)
from timeline_gui.session.session import Session
from timeline_gui.store import edits, imports
from timeline_gui.store.opening import create_document
from timeline_gui.ui.theme import Theme


def event(
    number: int, title: str, date: str, category: str, who: str, *, figure: bool = False, **more: object
) -> Event:
    """An event e1, e2, … of the actors whose ids stand in `who`, cited from the gazette."""
    figures = (Figure("more than 40", low=40.0, counted="people", qualifier="more than"),) if figure else ()
    return Event(
        id=f"e{number}",
        title=title,
        date=date,
        category=category,
        participants=tuple(Participation(actor) for actor in who.split()),
        citations=(Citation("gazette", quote=f"{title}.", figures=figures),),
        **more,  # type: ignore[arg-type]
    )


LAKE = Place("Lake House", 47.0, 8.0)

STORY = Batch(
    title="The dam",
    actors=(
        Actor("norland", "Norland", "state"),
        Actor("sudland", "Sudland", "state", ("The South",)),
        Actor("union", "Lake Union", "organisation"),
        Actor("ministry", "Ministry of Waters", "organisation", (), (Affiliation("norland", "ministry"),)),
        Actor("guard", "River Guard", "armed group"),
        Actor("anna", "Anna Berg", "person", (), (Affiliation("ministry", "Minister"),)),
        Actor(
            "emile",
            "Émile Sand",
            "person",
            ("The Surveyor",),
            (Affiliation("norland", "Envoy"), Affiliation("union", "Chair")),
        ),
        Actor("tom", "Tom Ash", "person"),
    ),
    sources=(Source("gazette", "The Gazette"),),
    events=(
        event(1, "Plan for a dam is published", "2021-03", "Law and votes", "norland"),
        event(2, "Anna Berg opens the dam", "2021-06-01", "Meeting", "anna norland", place=LAKE, figure=True),
        event(3, "River Guard blocks the dam", "2022-02", "Armed conflict", "guard sudland"),
        event(4, "Talks at the lake", "2022-05-10", "Meeting", "emile norland sudland", place=LAKE, tags=("water",)),
        event(5, "Drought in the south", "2022/2023", "Humanitarian", "sudland", figure=True),
        event(6, "Treaty on the water", "2023-04-02", "Agreement", "emile union sudland norland", tags=("water",)),
        event(7, "Tom Ash warns of a leak", "[..2023-12-01]", "Statement", "tom", status="draft"),
        event(8, "Survey of the banks", "", "Other", "emile union"),
    ),
)
"""Two states, bodies and people beneath them, and eight events of every kind of date."""


@pytest.fixture(scope="session")
def theme(qapp: QApplication) -> Theme:
    """The light theme, in force. Putting a style in force takes longer than most tests: once for all of them."""
    theme = Theme("light")
    theme.apply_to(qapp)
    return theme


@pytest.fixture
def open_batch(qapp: QApplication, tmp_path: Path) -> Iterator[Callable[[Batch], Session]]:
    """A function that writes a batch to a file and opens it in a session."""
    sessions: list[Session] = []

    def opened(batch: Batch) -> Session:
        path = tmp_path / f"story-{len(sessions)}.tlx"
        document = create_document(path, batch.title)
        edits.apply(document, imports.plan_import(document, batch, batch.title).group)
        document.close()
        session = Session()
        sessions.append(session)
        session.open(path)
        return session

    yield opened
    for session in sessions:
        session.close()


@pytest.fixture
def session(open_batch: Callable[[Batch], Session]) -> Session:
    """STORY in a session."""
    return open_batch(STORY)


@pytest.fixture
def empty_session(open_batch: Callable[[Batch], Session]) -> Session:
    """A document without anything in it."""
    return open_batch(Batch(title="Empty"))

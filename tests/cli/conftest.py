"""The command line on a document of a made-up story, in a home of its own."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from timeline_gui.cli import main
from timeline_gui.core.model import Actor, Affiliation, Batch, Citation, Event, Figure, Participation, Source
from timeline_gui.session.documents import create_from

GAZETTE = "The council met on Monday. “We agreed on the dam,” said Émile Sand. About 40 people came."

STORY = Batch(
    title="The dam",
    actors=(
        Actor("norland", "Norland", "state", ("The North",)),
        Actor("sudland", "Südland", "state"),
        Actor("sand", "Émile Sand", "person", affiliations=(Affiliation("norland", "envoy"),)),
    ),
    sources=(
        Source("gazette", "The Gazette", text=GAZETTE),
        Source("chronicle", "An old chronicle"),
    ),
    events=(
        Event(
            "bridge", "Bridge over the river", date="-0044-03", citations=(Citation("chronicle", "a bridge of wood"),)
        ),
        Event(
            "plan",
            "Plan for a dam",
            date="2021-03",
            category="Law and votes",
            tags=("water",),
            participants=(Participation("norland"),),
            status="draft",
        ),
        Event(
            "talks",
            "Talks at the lake",
            date="2022-05-10",
            category="Meeting",
            tags=("water", "lake"),
            participants=(Participation("sand", "envoy"), Participation("sudland", "host")),
            citations=(
                Citation(
                    "gazette", '"We agreed on the dam,"', figures=(Figure("About 40", 40, 40, "", "people", "about"),)
                ),
            ),
        ),
        Event(
            "drought",
            "Drought in the south",
            date="2022/2023",
            category="Other",
            participants=(Participation("sudland"),),
        ),
        Event("leak", "Warning of a leak", date="[..2023-12-01]", participants=(Participation("norland"),)),
        Event("survey", "Survey of the banks", date_text="one day", participants=(Participation("sand"),)),
    ),
)
"""Six events: before our era, a month, a day, two years, one bound, and none; two sources, one with its text."""


@dataclass(frozen=True)
class Answer:
    """What a command said and how it ended."""

    status: int
    out: str
    error: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


Run = Callable[..., Answer]


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Settings and backups of one test alone."""
    for name in ("CONFIG", "DATA", "STATE", "CACHE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(tmp_path / "home" / name.lower()))


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs the command line on these arguments."""

    def run_(*arguments: object) -> Answer:
        status = main([str(argument) for argument in arguments])
        out, error = capsys.readouterr()
        return Answer(status, out, error)

    return run_


@pytest.fixture
def story(tmp_path: Path) -> Path:
    """The document of STORY."""
    path = tmp_path / "story.tlx"
    create_from(STORY, path)
    return path


def refused(answer: Answer, *words: object) -> bool:
    """Whether it ended with status 2, nothing said but one line on standard error that holds these words."""
    assert (answer.status, answer.out) == (2, "")
    assert answer.error.startswith("timeline-gui: ")
    assert answer.error.count("\n") == 1
    assert answer.error.endswith("\n")
    for word in words:
        assert str(word) in answer.error
    return True


def titles(answer: Answer) -> list[str]:
    """The titles of the events of a JSON answer."""
    assert answer.status == 0, answer.error
    return [event["title"] for event in answer.json["events"]]

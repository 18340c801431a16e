"""Lists of events in YAML, and notes with front matter."""

from pathlib import Path

import pytest

from timeline_gui.core.errors import UserError
from timeline_gui.core.model import Batch
from timeline_gui.formats import registry


def read(path: Path, text: str) -> Batch:
    path.write_text(text, encoding="utf-8")
    return registry.read(path)


LIST = """
- date: 2024-07-30
  title: Talks in Moscow
  actors:
    - name: Qatar
      role: mediator
    - Russia
  sources:
    - title: A report
      url: https://example.org/1
      quote: They met.
- when: 2024-04
  what: NO
  tags: [children, talks]
  note: ~
"""


def test_a_list_is_read_with_actors_and_sources(tmp_path: Path) -> None:
    batch = read(tmp_path / "story.yaml", LIST)
    first, second = batch.events
    names = {actor.id: actor.name for actor in batch.actors}
    assert [(names[part.actor_id], part.role) for part in first.participants] == [("Qatar", "mediator"), ("Russia", "")]
    assert (batch.sources[0].title, first.citations[0].quote) == ("A report", "They met.")
    assert (second.date, second.title, second.tags, second.note) == ("2024-04", "NO", ("children", "talks"), "")


def test_documents_of_a_stream_are_events(tmp_path: Path) -> None:
    batch = read(tmp_path / "story.yml", "---\ndate: 2024\ntitle: A\n---\ndate: 2025\ntitle: B\n")
    assert [event.title for event in batch.events] == ["A", "B"]


@pytest.mark.parametrize(
    ("text", "title", "summary"),
    [
        (
            "---\ndate: 2024-07-30\nactors: [Qatar]\n---\n# Talks in Moscow\n\nThey met.\n",
            "Talks in Moscow",
            "They met.",
        ),
        ("---\ndate: 2024-07-30\n---\nThey met.\n\n## Later\n\nMore.\n", "Later", "They met.\n\n## Later\n\nMore."),
        ("---\ndate: 2024-07-30\ntitle: Talks\nsummary: Short\n---\nLong.\n", "Talks", "Short\n\nLong."),
        ("---\ndate: 2024-07-30\ntitle: Talks\n---\n# TALKS\n\nLong.\n", "Talks", "Long."),
        ("---\ndate: 2024-07-30\ntitle: Talks\n---\n# Moscow\n\nLong.\n", "Talks", "# Moscow\n\nLong."),
        ("---\r\ndate: 2024-07-30\r\n---\r\n", "2024 talks", ""),
    ],
)
def test_a_note_is_an_event(tmp_path: Path, text: str, title: str, summary: str) -> None:
    (event,) = read(tmp_path / "2024 talks.md", text).events
    assert (event.date, event.title, event.summary) == ("2024-07-30", title, summary)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("- a: &x [1, 1]\n- b: *x\n", "line 2.*a reference|a reference"),
        ("- date: [2024\n", "not YAML"),
        ("- date: 2024\n  title: \x01\n", "not YAML"),
        ("just words\n", "no list of events"),
        ("- " * 4000 + "x\n", "YAML|no list"),
    ],
)
def test_what_can_t_be_read_is_told_with_its_place(tmp_path: Path, text: str, told: str) -> None:
    with pytest.raises(UserError, match=told):
        read(tmp_path / "story.yaml", text)


def test_front_matter_without_keys_is_told(tmp_path: Path) -> None:
    path = tmp_path / "note.md"
    path.write_text("---\n- a: b\n---\nWords\n", encoding="utf-8")
    with pytest.raises(UserError, match="front matter"):
        registry.read(path)


def test_the_first_of_two_same_keys_is_told(tmp_path):
    path = tmp_path / "a.yaml"
    path.write_text("- title: A\n  date: 2024\n  title: B\n- title: C\n  tags: [title, title]\n")
    batch = registry.read(path)
    assert [event.title for event in batch.events] == ["B", "C"]
    (problem,) = batch.problems
    assert (problem.field, "line 3" in problem.message) == ("title", True)

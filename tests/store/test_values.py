"""What another program wrote that is not of its kind is named, and nothing else is."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from timeline_gui.core.errors import UserError
from timeline_gui.store.document import Document
from timeline_gui.store.opening import open_document
from timeline_gui.store.values import require_sound

BAD = {
    "a date that is none": "UPDATE event SET date = 'the day after' WHERE id = 'wish'",
    "a day that does not exist": "UPDATE event SET date = '2023-02-30' WHERE id = 'wish'",
    "bytes for a title": "UPDATE event SET title = x'fffe00' WHERE id = 'wish'",
    "a title that is not UTF-8": "UPDATE event SET title = CAST(x'41ff42' AS TEXT) WHERE id = 'wish'",
    "half a character": "UPDATE event SET note = CAST(x'eda080' AS TEXT) WHERE id = 'wish'",
    "nothing for a text": "UPDATE actor SET description = NULL",
    "bytes for a name": "UPDATE actor SET name = x'00ff'",
    "an unknown kind": "UPDATE actor SET kind = 'martian'",
    "an unknown status": "UPDATE event SET status = 'perhaps' WHERE id = 'wish'",
    "a text of bytes": "UPDATE source SET text = x'0102', sha256 = 'x'",
    "words for a number": "UPDATE figure SET low = 'many', high = 'many'",
    "more than there is": "UPDATE figure SET low = 9e999, high = 9e999",
    "a place off the globe": "UPDATE place SET latitude = 91, longitude = 0",
    "a precision that does not exist": "UPDATE event SET begin_precision = 999 WHERE id = 'wish'",
    "words for a place in a row": "UPDATE participation SET position = 'first'",
}


def spoilt(path: Path, statement: str) -> Path:
    """The file after another program has written to it what no constraint of ours would let through."""
    with closing(sqlite3.connect(path)) as other:
        other.execute("PRAGMA ignore_check_constraints = ON")
        other.execute("PRAGMA writable_schema = ON")
        other.execute("UPDATE sqlite_schema SET sql = replace(sql, ' NOT NULL', '') WHERE type = 'table'")
        other.commit()
    with closing(sqlite3.connect(path)) as other:
        other.execute("PRAGMA ignore_check_constraints = ON")
        assert other.execute(statement).rowcount > 0
        other.commit()
    return path


@pytest.mark.parametrize("statement", BAD.values(), ids=BAD.keys())
def test_a_value_that_is_not_of_its_kind_is_named(story_file: Path, statement: str) -> None:
    with (
        closing(open_document(spoilt(story_file, statement), read_only=True)) as document,
        pytest.raises(UserError, match=r"damaged \(\w+ \S+: \w+ is “"),
    ):
        require_sound(document)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE event SET title = 'العربية – 中文 – \u00a0' WHERE id = 'wish'",
        "UPDATE event SET importance = NULL",
        "UPDATE figure SET low = NULL, high = 5",
        "UPDATE event SET date = '' WHERE id = 'wish'",
    ],
)
def test_what_is_odd_but_can_be_shown_is_no_fault(story_file: Path, statement: str) -> None:
    with closing(open_document(spoilt(story_file, statement), read_only=True)) as document:
        require_sound(document)


def test_a_sound_document_is_sound(story: Document) -> None:
    require_sound(story)

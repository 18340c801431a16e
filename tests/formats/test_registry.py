import json
import sqlite3
import sys

import pytest

from timeline_gui.core.errors import UserError
from timeline_gui.core.filters import Counts
from timeline_gui.core.model import Batch, Event
from timeline_gui.formats import registry

BATCH = Batch("Story", events=(Event("e", "One", date="2024"),))
EXCHANGE = json.dumps({"format": "timeline-gui/1", "title": "Story"})


@pytest.mark.parametrize(
    ("name", "content", "expected"),
    [
        ("story.json", EXCHANGE, "json"),
        ("story.txt", "\n  " + EXCHANGE, "json"),
        ("story.csv", EXCHANGE, "json"),
        ("other.json", "{}", "json"),
        ("story.csv", "date,title\n2024,One\n", "csv"),
        ("story.txt", "Title;Quote;Date\n", "csv"),
        ("story.json", "date\ttitle\n", "csv"),
        ("story.CSV", "start,end\n", "csv"),
    ],
)
def test_a_file_is_known_by_its_content(tmp_path, name, content, expected):
    (tmp_path / name).write_text(content, encoding="utf-8")
    assert registry.recognise(tmp_path / name).name == expected


def test_a_long_beginning_in_several_bytes_a_letter_is_known(tmp_path):
    path = tmp_path / "story.csv"
    path.write_text("date,title\n" + "2024,„€€€“\n" * 20_000, encoding="utf-8")
    assert registry.recognise(path).name == "csv"


def test_a_folder_an_absent_an_empty_and_an_unknown_file_are_refused(tmp_path):
    (tmp_path / "empty.csv").touch()
    (tmp_path / "photo.png").write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR")
    for name, message in [
        (".", "this is a folder" if sys.platform != "win32" else "can't be read"),
        ("absent.csv", "there is no such file"),
        ("empty.csv", "the file is empty"),
        (
            "photo.png",
            "this kind of file is not known. Known are: Timeline GUI exchange file, or any JSON list of events (.json)",
        ),
    ]:
        with pytest.raises(UserError) as caught:
            registry.recognise(tmp_path / name)
        assert message in str(caught.value)


def test_a_document_is_to_be_opened(tmp_path):
    path = tmp_path / "story.tlx"
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE event (key INTEGER PRIMARY KEY)")
    connection.close()
    with pytest.raises(UserError, match="Open it"):
        registry.read(path)


def test_a_format_can_be_named_against_the_ending(tmp_path):
    path = tmp_path / "story.txt"
    registry.write(BATCH, path, "csv")
    assert registry.read(path, "csv").events[0].title == "One"
    with pytest.raises(UserError, match="this is not JSON"):
        registry.read(path, "json")


@pytest.mark.parametrize("ending", [".json", ".csv", ".JSON"])
def test_the_ending_says_what_to_write(tmp_path, ending):
    path = tmp_path / f"story{ending}"
    registry.write(BATCH, path)
    assert registry.recognise(path).name == ending[1:].lower()
    assert registry.read(path).events[0].date == "2024"


def test_counts_reach_the_file(tmp_path):
    registry.write(BATCH, tmp_path / "story.json", counts=Counts(9, 1, 1, 0))
    assert json.loads((tmp_path / "story.json").read_text(encoding="utf-8"))["total"] == 9


def test_names_and_endings_that_are_not_known_are_refused(tmp_path):
    with pytest.raises(UserError, match=r"no format “toml”\. Formats are: json, csv"):
        registry.read(tmp_path / "story.csv", "toml")
    with pytest.raises(UserError, match=r"no format goes by the ending “\.toml”"):
        registry.write(BATCH, tmp_path / "story.toml")
    assert list(tmp_path.iterdir()) == []


def test_only_fields_of_the_format_can_be_mapped(tmp_path):
    table, exchange = tmp_path / "story.csv", tmp_path / "story.json"
    table.write_text("when,title\n2024,One\n", encoding="utf-8")
    exchange.write_text(EXCHANGE, encoding="utf-8")
    assert registry.read(table, mapping=[("date", "when")]).events[0].date == "2024"
    with pytest.raises(UserError, match="“moment” is no field"):
        registry.read(table, mapping=[("moment", "date")])
    with pytest.raises(UserError, match="none can be mapped"):
        registry.read(exchange, mapping=[("date", "when")])


def test_a_file_that_cannot_be_written_leaves_what_was_there(tmp_path):
    with pytest.raises(UserError, match="the file can't be written"):
        registry.write(BATCH, tmp_path / "absent" / "story.json")
    (tmp_path / "story.json").mkdir()
    with pytest.raises(UserError, match="the file can't be written"):
        registry.write(BATCH, tmp_path / "story.json")
    assert [path.name for path in tmp_path.iterdir()] == ["story.json"]

from pathlib import Path

import pytest
from tests.cli.conftest import Run, refused, titles

from timeline_gui.session.documents import sample_batch


def test_an_empty_document_is_called_like_its_file(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "River.tlx"

    answer = run("new", path)

    assert (answer.status, answer.out, answer.error) == (0, f"{path}: 0 events\n", "")
    made = run("list", path, "--json").json
    assert (made["title"], made["total"]) == ("River", 0)


def test_the_sample_holds_all_of_its_events(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "sample.tlx"

    assert run("new", path, "--sample").status == 0
    assert sorted(titles(run("list", path, "--json"))) == sorted(event.title for event in sample_batch().events)
    assert run("check", path).status == 0


def test_made_up_events_are_the_same_each_time(run: Run, tmp_path: Path) -> None:
    for name in ("one.tlx", "two.tlx"):
        assert run("new", tmp_path / name, "--generate", 50).status == 0

    one, two = (run("list", tmp_path / name, "--json").json["events"] for name in ("one.tlx", "two.tlx"))
    assert len(one) == 50
    assert [(event["title"], event.get("date")) for event in one] == [
        (event["title"], event.get("date")) for event in two
    ]
    assert run("check", tmp_path / "one.tlx").status == 0


def test_an_existing_document_is_replaced_only_by_force(run: Run, story: Path) -> None:
    before = story.read_bytes()

    assert refused(run("new", story), story.name, "--force")
    assert story.read_bytes() == before
    assert run("new", story, "--force").status == 0
    assert run("list", story, "--json").json["total"] == 0


@pytest.mark.parametrize("options", [[], ["--sample"], ["--generate", "3"]])
def test_a_document_where_none_can_be_is_refused(run: Run, tmp_path: Path, options: list[str]) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")

    assert refused(run("new", tmp_path / "file" / "story.tlx", *options), "story.tlx")
    assert [path.name for path in tmp_path.iterdir()] == ["file"]


def test_less_than_no_events_are_refused(run: Run, tmp_path: Path) -> None:
    assert refused(run("new", tmp_path / "less.tlx", "--generate", -1), "--generate")
    assert not (tmp_path / "less.tlx").exists()

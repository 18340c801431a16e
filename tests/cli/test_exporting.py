from pathlib import Path

import pytest
from pypdf import PdfReader
from tests.cli.conftest import Run, refused, titles


def test_exchange_json_holds_what_the_filter_found(run: Run, story: Path, tmp_path: Path) -> None:
    target = tmp_path / "some.json"

    answer = run("export", story, "--output", target, "--tag", "water")

    assert (answer.status, answer.error) == (0, "")
    assert answer.out.startswith(f"{target}: 2 of 6 events.")
    assert titles(run("list", target, "--json")) == ["Plan for a dam", "Talks at the lake"]


def test_all_of_it_comes_back_as_it_was(run: Run, story: Path, tmp_path: Path) -> None:
    target, again = tmp_path / "all.json", tmp_path / "again.tlx"

    run("export", story, "--output", target)
    run("import", target, "--into", again)

    assert run("list", again, "--json").json == run("list", story, "--json").json


def test_a_table_goes_by_its_ending(run: Run, story: Path, tmp_path: Path) -> None:
    target = tmp_path / "all.csv"

    answer = run("export", story, "--output", target)

    assert answer.status == 0
    assert answer.out.startswith(f"{target}: 6 of 6 events. A table leaves out the full texts of sources")
    assert target.read_text(encoding="utf-8-sig").splitlines()[0].startswith("date,title,actors")


def test_the_format_can_be_named_against_the_ending(run: Run, story: Path, tmp_path: Path) -> None:
    target = tmp_path / "all.txt"

    assert run("export", story, "--output", target, "--format", "json").status == 0
    assert len(titles(run("list", target, "--json"))) == 6


def test_a_dossier_counts_what_it_leaves_out(run: Run, story: Path, tmp_path: Path) -> None:
    target = tmp_path / "dam.pdf"

    answer = run("export", story, "--output", target, "--actor", "Südland")

    assert answer.status == 0
    assert answer.out.startswith("dam.pdf: 2 events,")
    text = " ".join(" ".join(page.extract_text().split()) for page in PdfReader(target).pages)
    assert "Talks at the lake" in text
    assert "2 of 6" in text
    assert "Survey of the banks" not in text


def test_an_existing_file_is_replaced_only_by_force(run: Run, story: Path, tmp_path: Path) -> None:
    target = tmp_path / "all.json"
    target.write_text("mine", encoding="utf-8")

    assert refused(run("export", story, "--output", target), "all.json", "--force")
    assert target.read_text(encoding="utf-8") == "mine"
    assert run("export", story, "--output", target, "--force").status == 0
    assert len(titles(run("list", target, "--json"))) == 6


@pytest.mark.parametrize(
    ("name", "options", "word"),
    [
        ("all.xyz", [], ".xyz"),
        ("all.json", ["--format", "xyz"], "xyz"),
        ("none.pdf", ["--category", "Nothing of the kind"], "no event matches"),
        ("all.json", ["--actor", "Nobody"], "Nobody"),
        ("gone/all.json", [], "gone"),
    ],
)
def test_what_can_t_be_written_leaves_nothing_behind(
    run: Run, story: Path, name: str, options: list[str], word: str
) -> None:
    target = story.parent / name

    assert refused(run("export", story, "--output", target, *options), word)
    assert [path.name for path in story.parent.iterdir()] == [story.name]


def test_the_document_itself_is_never_written_over(run: Run, story: Path) -> None:
    before = story.read_bytes()

    assert refused(run("export", story, "--output", story, "--format", "json", "--force"), story.name)
    assert story.read_bytes() == before


def test_exporting_leaves_the_document_as_it_is(run: Run, story: Path, tmp_path: Path) -> None:
    before = story.read_bytes()

    run("export", story, "--output", tmp_path / "all.json")

    assert story.read_bytes() == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["all.json", story.name]


@pytest.mark.usefixtures("qapp")
def test_pages_for_people_speak_the_language_that_is_asked_for(run: Run, story: Path, tmp_path: Path) -> None:
    target, english = tmp_path / "dam.html", tmp_path / "english.html"

    answer = run("export", story, "--output", target, "--tag", "water", "--language", "de")
    run("export", story, "--output", english, "--tag", "water")

    assert answer.out.startswith(f"{target}: 2 von 6 Ereignissen.")
    assert '<html lang="de">' in target.read_text("utf-8")
    assert "2 von 6 Ereignissen; die anderen sind weggelassen" in target.read_text("utf-8")
    assert '<html lang="en">' in english.read_text("utf-8")


def test_a_language_that_nobody_has_written_down_is_refused(run: Run, story: Path, tmp_path: Path) -> None:
    refused(run("export", story, "--output", tmp_path / "a.html", "--language", "tlh"), "--language")

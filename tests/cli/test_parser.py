"""The command line as a whole: which command runs, help and version, and complaints of one line."""

import pytest
from tests.cli.conftest import Run, refused

from timeline_gui import __version__, app


@pytest.mark.parametrize(
    "arguments",
    [
        ["list"],
        ["list", "story.tlx", "--status", "perhaps"],
        ["list", "story.tlx", "--no-such-option"],
        ["list", "story.tlx", "--from", "-0044-03"],
        ["import", "story.json"],
        ["export", "story.tlx"],
        ["new"],
        ["new", "story.tlx", "--generate", "many"],
        ["new", "story.tlx", "--sample", "--generate", "3"],
        ["story.tlx", "another.tlx"],
    ],
)
def test_what_can_t_be_read_is_one_line_that_names_the_help(run: Run, arguments: list[str]) -> None:
    assert refused(run(*arguments), "--help")


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--help"], ["list", "import", "export", "check", "new", "[DOCUMENT] [--view NAME] opens the window"]),
        (["list", "--help"], ["--actor", "--all-actors", "--only-named", "--from=-0044-03", "--surely", "--json"]),
        (["import", "--help"], ["--into", "--format", "--map", "--dry-run", "--json"]),
        (["export", "--help"], ["--output", "--format", "--force", "--category", "--tag", "--source", "--status"]),
        (["check", "--help"], ["--source-text", "--source"]),
        (["new", "--help"], ["--sample", "--generate", "--force"]),
        (["--version"], [f"Timeline GUI {__version__}"]),
    ],
)
def test_help_and_version_go_to_standard_output(
    run: Run, capsys: pytest.CaptureFixture[str], arguments: list[str], words: list[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        run(*arguments)

    said = " ".join(capsys.readouterr().out.split())
    assert ended.value.code == 0
    for word in words:
        assert word in said


@pytest.mark.parametrize(("arguments", "document"), [([], None), (["story.tlx"], "story.tlx")])
def test_without_a_command_the_window_opens(
    run: Run, monkeypatch: pytest.MonkeyPatch, arguments: list[str], document: str | None
) -> None:
    opened: list[str | None] = []
    monkeypatch.setattr(app, "run", lambda path, _view: opened.append(path) or 0)

    assert run(*arguments).status == 0
    assert opened == [document]

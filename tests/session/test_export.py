"""What goes out: a dossier names nothing that is to be left out, and what is stopped leaves nothing behind."""

from dataclasses import replace
from pathlib import Path

import pytest

from timeline_gui.core.errors import UserError
from timeline_gui.core.filters import Filter
from timeline_gui.core.progress import Cancelled, SilentProgress
from timeline_gui.session.export import DossierWish, writer
from timeline_gui.session.session import Session


def write(session: Session, path: Path, chosen: Filter, **wish: object) -> str:
    """Write the dossier of what matches a filter."""
    session.view.set_filter(chosen)
    wished = replace(DossierWish(), **wish)  # type: ignore[arg-type]
    return writer(session, path, "pdf", "matching", wished)(SilentProgress())


@pytest.mark.parametrize(
    "chosen",
    [Filter(actors=("lavrov",)), Filter(text="serg"), Filter(not_actors=("lavrov",))],
)
def test_a_filter_that_names_who_is_left_out_is_refused(session: Session, tmp_path: Path, chosen: Filter) -> None:
    session.view.set_filter(chosen)
    if not session.view.shown.any():
        pytest.fail("the filter should find something to write")
    with pytest.raises(UserError, match="would name it"):
        write(session, tmp_path / "dossier.pdf", chosen, actors=frozenset({"lavrov"}))
    assert not (tmp_path / "dossier.pdf").exists()


def test_a_filter_that_names_nobody_is_told_in_the_dossier(session: Session, tmp_path: Path) -> None:
    said = write(session, tmp_path / "dossier.pdf", Filter(text="deal"), actors=frozenset({"lavrov"}))
    assert (tmp_path / "dossier.pdf").exists()
    assert said.startswith("dossier.pdf: 1 event")


def test_an_export_that_is_stopped_leaves_the_old_file(session: Session, tmp_path: Path) -> None:
    class Stopped:
        def report(self, done: int, total: int, what: str = "") -> None:
            if what == "out.csv" and total:
                raise Cancelled

    path = tmp_path / "out.csv"
    path.write_text("old", encoding="utf-8")
    with pytest.raises(Cancelled):
        writer(session, path, "csv", "document", DossierWish())(Stopped())
    assert path.read_text(encoding="utf-8") == "old"
    assert [each.name for each in tmp_path.iterdir() if "out.csv" in each.name] == ["out.csv"]

"""A dossier opens as the events that it shows."""

from pathlib import Path

import pytest
from tests.dossier.documents import BATCH, job_of, written

from timeline_gui.core.errors import UserError
from timeline_gui.formats import exchange, registry

pytestmark = pytest.mark.usefixtures("qapp")


def test_the_events_of_a_dossier_come_in_whole(tmp_path: Path) -> None:
    written(job_of(BATCH, exchange=exchange.dumps(BATCH)), tmp_path)
    (path,) = tmp_path.glob("*.pdf")
    assert registry.recognise(path).name == "pdf"
    assert registry.read(path).events == BATCH.events


def test_another_pdf_is_told(tmp_path: Path) -> None:
    written(job_of(BATCH), tmp_path)
    (path,) = tmp_path.glob("*.pdf")
    with pytest.raises(UserError, match="holds no events"):
        registry.read(path)


@pytest.mark.parametrize(
    "contents", [b"%PDF-1.7", b"%PDF-1.7\n" + b"garbage " * 900, b"%PDF-1.7\ntrailer<</Root 1 0 R>>"]
)
def test_a_damaged_pdf_is_told_once(tmp_path: Path, contents: bytes, caplog: pytest.LogCaptureFixture) -> None:
    path = tmp_path / "broken.pdf"
    path.write_bytes(contents)
    with pytest.raises(UserError, match="PDF"):
        registry.read(path)
    assert not caplog.records

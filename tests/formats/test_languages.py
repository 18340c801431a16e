"""What goes out for people to read speaks the language of the window; quotes, titles and names stay in their own."""

import re
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import docx
import pytest
from pypdf import PdfReader
from PySide6.QtWidgets import QApplication
from tests.dossier.documents import BATCH, PLEDGE, TODAY

from timeline_gui.core import filters
from timeline_gui.core.filters import Filter
from timeline_gui.core.model import Batch
from timeline_gui.core.progress import SilentProgress
from timeline_gui.core.redaction import Withheld
from timeline_gui.dossier import build, job
from timeline_gui.formats import exchange, registry
from timeline_gui.store import bulk, opening, queries
from timeline_gui.ui.translation import install_language

# What each event says itself is left to the data; the rest of the words on a page are the program's.
STORY = replace(BATCH, events=(*BATCH.events, replace(PLEDGE, id="again", date="2023/2024", date_text="")))
ASKED = Filter(actors=("qatar", "russia"), start="2022", end="2024")
READ_BY_PEOPLE = ("pdf", "html", "md", "docx")
SAME_IN_BOTH = {"dossier", *["jan", "feb", "apr", "aug", "sep", "nov", "april", "august", "september", "november"]}
"""Words that both languages write alike."""


@pytest.fixture
def german(qapp: QApplication) -> Iterator[None]:
    install_language(qapp, "de")
    yield
    install_language(qapp)


def written(kind: str, folder: Path) -> Path:
    """All of the story in one format."""
    path = folder / f"story.{kind}"
    if kind != "pdf":
        registry.write(STORY, path, "", filters.Counts(9, len(STORY.events), len(STORY.events), 0))
        return path
    with closing(opening.memory_document(STORY)) as opened:
        columns = bulk.load_columns(opened)
        keys = columns.events.key[filters.answers(ASKED, columns) != filters.NO].tolist()
        withheld = Withheld(2, 1, 3).words
        batch = queries.batch(opened, keys)
        made = job.make_job(batch, keys, columns, ASKED, compiled=TODAY, parts=job.PARTS, withheld=withheld)
    build.write_dossier(made, path, SilentProgress())
    return path


class _Page(HTMLParser):
    """What a web page says, to the eye and to the ear."""

    def __init__(self) -> None:
        super().__init__()
        self.said: list[str] = []
        self.language: str | None = None
        self._silent = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._silent = tag in ("script", "style") and ("id", "words") not in attrs
        self.said += [value or "" for name, value in attrs if name in ("placeholder", "aria-label", "title")]
        if tag == "html":
            self.language = dict(attrs)["lang"]

    def handle_endtag(self, tag: str) -> None:
        self._silent = False

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self.said.append(data)


def page_of(path: Path) -> _Page:
    page = _Page()
    page.feed(path.read_text("utf-8"))
    return page


def text_of(path: Path) -> str:
    match path.suffix:
        case ".pdf":
            reader = PdfReader(path)
            alts = [str(found) for found in _alternatives(reader.trailer["/Root"]["/StructTreeRoot"])]
            return " ".join([*(page.extract_text() for page in reader.pages), str(reader.metadata.subject), *alts])
        case ".docx":
            document = docx.Document(str(path))
            parts = [part.blob.decode() for part in document.part.package.iter_parts() if "footnotes" in part.partname]
            return " ".join([*(each.text for each in document.paragraphs), *(re.sub("<[^>]*>", " ", p) for p in parts)])
        case ".html":
            words = re.sub(r'"(\w+)":', "", " ".join(page_of(path).said))
            return words.replace("{}", "")
        case _:
            return path.read_text("utf-8").replace("\\", "")


def _alternatives(node: object) -> Iterator[object]:
    """The descriptions of pictures in a tagged PDF."""
    node = node.get_object() if hasattr(node, "get_object") else node
    if isinstance(node, list):
        for each in node:
            yield from _alternatives(each)
    elif isinstance(node, dict):
        if "/Alt" in node:
            yield node["/Alt"]
        yield from _alternatives(node.get("/K"))


def words_of(text: str) -> set[str]:
    return set(re.findall(r"[^\W\d_]{3,}", text.lower()))


def own_words(batch: Batch) -> set[str]:
    """What the story says itself, in whatever language."""
    return words_of(exchange.dumps(batch))


@pytest.mark.parametrize("kind", READ_BY_PEOPLE)
def test_no_english_is_left_in_a_german_window(qapp: QApplication, tmp_path: Path, kind: str) -> None:
    own = own_words(STORY)
    english = words_of(text_of(written(kind, tmp_path))) - own
    install_language(qapp, "de")
    try:
        german = words_of(text_of(written(kind, tmp_path))) - own
    finally:
        install_language(qapp)

    assert len(english) > 20
    assert len(german) > 20
    assert english & german - SAME_IN_BOTH == set()


@pytest.mark.usefixtures("german")
def test_a_german_dossier_says_what_is_in_it_and_what_not(tmp_path: Path) -> None:
    text = " ".join(text_of(written("pdf", tmp_path)).split())

    assert "5 Ereignisse aus 2 Quellen, jedes mit seinem Zitat. Zusammengestellt am 6. September 2024." in text
    assert "Von 7 Zitaten:" in text
    assert "In diesem Dossier zurückgehalten: 2 Belege, 1 Beteiligung an einem Ereignis und 3 Notizen" in text
    assert "22. Juni 2023 Genauer Tag im Wortlaut: „On June 22“" in text
    assert "Sheikh Mohammed für Qatar, visitor; Sergey Lavrov für Russia, host. Ort: Moscow." in text
    assert "100 Millionen USD, aid pledged" in text
    assert "On June 22 the minister met Lavrov in Moscow.“" in text
    assert "paragraph 2. Steht wörtlich im Text der Quelle." in text
    assert "Diese Quelle nennt ein anderes Datum: 2. August 2023." in text
    assert "A. Writer. The Paper. Report. Erschienen 31. Juli 2024. Sprache: en. Ihr Text liegt im Dokument." in text
    assert "Seite 1 von " in text


@pytest.mark.usefixtures("german")
def test_whoever_reads_it_aloud_is_told_that_it_is_german(tmp_path: Path) -> None:
    assert PdfReader(written("pdf", tmp_path)).trailer["/Root"]["/Lang"] == "de"
    assert page_of(written("html", tmp_path)).language == "de"
    document = docx.Document(str(written("docx", tmp_path)))
    assert document.core_properties.language == "de"
    assert 'w:lang w:val="de"' in document.styles.element.xml


@pytest.mark.usefixtures("german")
@pytest.mark.parametrize("kind", ["csv", "json", "geojson"])
def test_what_programs_read_stays_as_it_is(qapp: QApplication, tmp_path: Path, kind: str) -> None:
    german = written(kind, tmp_path).read_bytes()
    install_language(qapp)
    assert written(kind, tmp_path).read_bytes() == german

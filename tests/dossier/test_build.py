"""The PDF itself, read back: what it says, that it is whole for those who hear it, and that a stop leaves nothing."""

import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from itertools import pairwise

import pytest
from pypdf import PdfReader
from pypdf.generic import ContentStream, IndirectObject
from tests.dossier.documents import (
    BATCH,
    MEETING,
    OFFER,
    PLEDGE,
    REPORT,
    RUMOUR,
    WAR,
    job_by_hand,
    job_of,
    text_of,
    written,
)

from timeline_gui.core.errors import UserError
from timeline_gui.core.filters import Filter
from timeline_gui.core.model import Batch, Citation, Event, Participation
from timeline_gui.core.progress import Cancelled, SilentProgress
from timeline_gui.dossier import build
from timeline_gui.dossier.build import write_dossier

pytestmark = pytest.mark.usefixtures("qapp")

HOSTILE = '*bold* _it_ #panic("x") $x^2$ <label> @ref `raw` // c [a] = h \\ #include "/etc/passwd"'
ARABIC = "قال وزير الخارجية إن قطر تواصل الوساطة، لا كلام بعد الآن."
CYRILLIC = "Стороны обсудили обмен 48 детьми, разлучёнными войной."
CHINESE = "会谈在莫斯科举行。"


class Recorder:
    """Progress that keeps what it is told and stops where it is asked to."""

    def __init__(self, stop_at=""):
        self.said = []
        self._stop_at = stop_at

    def report(self, done, total, what=""):
        self.said.append(what)
        if self._stop_at and what == self._stop_at:
            raise Cancelled


@pytest.fixture(scope="module")
def story(qapp, tmp_path_factory):
    """Everything in the small document."""
    return written(job_of(BATCH), tmp_path_factory.mktemp("story"))


def quoting(quote, **fields):
    event = replace(MEETING, citations=(Citation("report", quote),), **fields)
    return replace(BATCH, events=(event,))


# What it says


def test_each_event_is_told_with_its_date_people_place_and_quote(story):
    text = text_of(story[1])
    assert "22 June 2023 Exact day" in text
    assert "as written: “On June 22”" in text
    assert "Sheikh Mohammed for Qatar, visitor; Sergey Lavrov for Russia, host. Place: Moscow." in text
    assert "On June 22 the minister met Lavrov in Moscow.”" in text
    assert "S2 Report on mediation, 31 July 2024, paragraph 2. Found word for word in the source’s text." in text


def test_figures_stand_with_their_quote_and_who_says_so(story):
    text = text_of(story[1])
    assert "100 million USD, aid pledged no speaker named “ In July Doha pledged $100 million" in text
    assert "Aid was promised.”" in text
    assert "— Sheikh Mohammed" in text


def test_what_is_not_known_is_said(story):
    text = text_of(story[1])
    assert "Qatar, donor; Ukraine, recipient. Place not stated in the source." in text
    assert "Draft, not confirmed" in text
    assert "No source is given for this event." in text
    assert "Not checked: the source’s text is not in this document." in text
    assert "Not found in the source’s text." in text


def test_sources_that_disagree_are_shown_side_by_side(story):
    text = text_of(story[1])
    assert "This source gives another date: 2 August 2023." in text
    assert re.search(r"The citations disagree on the date: July 2023 \(S\d\); 2 August 2023 \(S\d\)\.", text)


def test_the_analyst_s_note_is_marked_and_can_be_left_out(story, tmp_path):
    assert "Analyst’s note Not paid yet, as far as I know." in text_of(story[1])
    without = text_of(written(job_of(BATCH, notes=False), tmp_path)[1])
    assert "Not paid yet" not in without
    assert "Analyst’s note" not in without


def test_events_without_a_place_on_the_axis_come_last(story):
    text = text_of(story[1])
    order = [text.rindex(title) for title in (WAR.title, MEETING.title, PLEDGE.title)]
    shelf = text.index("Without a place on the axis")
    assert order == sorted(order)
    assert order[-1] < shelf < text.index(OFFER.title, shelf) < text.index(RUMOUR.title, shelf)


def test_counts_on_the_first_page_add_up(tmp_path):
    job = job_of(BATCH, Filter(actors=("qatar",), start="2023", end="2024"))
    text = text_of(written(job, tmp_path)[1])
    assert "3 events from 2 sources, each with its quote. Compiled on 6 September 2024." in text
    assert "Events that name Qatar or one of its officials and are dated within 2023 to 2024." in text
    assert "That is 3 of 5 events in the document. One of them only may lie in the range; the entry says so." in text
    assert "2 events that name neither Qatar nor one of its officials" in text
    assert "May lie outside the range" in text


def test_a_document_that_is_wholly_in_says_so(story):
    assert "Nothing: every event of the document is in this dossier." in text_of(story[1])


def test_a_selection_says_that_it_is_one(tmp_path):
    text = text_of(written(job_by_hand(BATCH, "war"), tmp_path)[1])
    assert "Events selected by hand. That is 1 of 5 events in the document." in text
    assert "4 events not selected" in text


def test_sources_have_their_addresses_as_links_and_only_those_of_the_web(story):
    links = {
        note.get_object()["/A"]["/URI"]
        for page in story[1].pages
        for note in page.get("/Annots", ())
        if "/A" in note.get_object() and "/URI" in note.get_object()["/A"]
    }
    assert links == {REPORT.url, REPORT.archive_url}
    assert "A. Writer. The Paper. Report. Published 31 July 2024. Language: en." in text_of(story[1])
    assert "javascript:alert(1)" in text_of(story[1])


def test_a_footnote_stands_on_the_page_of_its_quote(tmp_path):
    citations = [
        tuple(Citation("report", f"Quote {i}-{j}.", locator=f"place {i}-{j}") for j in range(3)) for i in range(24)
    ]
    events = tuple(
        Event(f"{i:02}", f"Event {i}", date=f"2024-01-{i + 1:02}", note="A note. " * (i * 7 % 60), citations=cited)
        for i, cited in enumerate(citations)
    )
    _result, reader = written(job_of(replace(BATCH, events=events)), tmp_path)
    pages = [" ".join(page.extract_text().split()) for page in reader.pages]
    assert len(pages) > 5
    for page in pages:
        assert re.findall(r"Quote (\d+-\d+)\.", page) == re.findall(r"place (\d+-\d+)\.", page)
    for event in events:
        head, quote = f"{event.title} Place not stated", f"Quote {int(event.id)}-0."
        assert [head in page for page in pages] == [quote in page for page in pages]


def test_more_than_forty_events_are_counted_and_numbered_part_by_part(tmp_path):
    events = tuple(Event(f"{i:02}", f"Event number {i}", date=f"20{i // 4:02}-0{i % 4 + 1}") for i in range(50))
    text = text_of(written(job_of(Batch("Many", events=events)), tmp_path)[1])
    assert "More events than can be numbered in one picture." in text
    assert [part for part in ("Events 1–20", "Events 21–40", "Events 41–50") if part in text] == [
        "Events 1–20",
        "Events 21–40",
        "Events 41–50",
    ]


# Other scripts and hostile text


def test_markup_in_the_text_is_only_text(tmp_path):
    event = replace(MEETING, title=HOSTILE, note=HOSTILE, category=HOSTILE, date_text=HOSTILE, date_note=HOSTILE)
    text = text_of(written(job_of(replace(BATCH, title=HOSTILE, events=(event,)), document_name=HOSTILE), tmp_path)[1])
    squeezed = text.replace(" ", "")
    assert squeezed.count(HOSTILE.replace(" ", "")) >= 5


def test_cyrillic_is_read_back_as_it_was_written(tmp_path):
    result, reader = written(job_of(quoting(CYRILLIC, title=CYRILLIC)), tmp_path)
    assert result.tagged
    assert text_of(reader).count(CYRILLIC) == 3  # picture, title and quote


def test_chinese_is_read_back_where_the_computer_has_a_font_for_it_else_that_is_said(tmp_path):
    result, reader = written(job_of(quoting(CHINESE, title=CHINESE)), tmp_path)
    if result.tagged:
        assert text_of(reader).count(CHINESE) == 3
    else:
        assert f"“{CHINESE[0]}" in result.message


def test_arabic_is_read_back_letter_by_letter_and_not_by_shape(tmp_path):
    _result, reader = written(job_of(quoting(ARABIC, title=ARABIC)), tmp_path)
    words = text_of(reader)
    for word in ("الخارجية", "كلام", "الآن", "لا"):
        assert word in words
    assert not [letter for letter in words if "\ufb50" <= letter <= "\ufdff" or "\ufe70" <= letter <= "\ufeff"]


def test_words_that_no_line_can_hold_are_broken_and_read_back_whole(tmp_path):
    word = "very" * 60
    text = text_of(written(job_of(quoting(word, title=word)), tmp_path)[1]).replace(" ", "")
    assert text.count(word) == 2


def test_texts_longer_than_a_page_are_told_in_full(tmp_path):
    long = " ".join(f"word{i}" for i in range(3000))
    _result, reader = written(job_of(quoting(long, note=long)), tmp_path)
    text = text_of(reader)
    assert len(re.findall(r"\bword2999\b", text)) == 2
    assert len(set(re.findall(r"\bword\d+\b", text))) == 3000


# For those who hear it


def test_the_file_is_pdf_ua_with_title_language_and_date(story):
    result, reader = story
    assert (result.tagged, result.message) == (True, "")
    assert result.pages == len(reader.pages)
    assert reader.trailer["/Root"]["/Lang"] == "en"
    assert reader.trailer["/Root"]["/MarkInfo"]["/Marked"]
    assert reader.trailer["/Root"]["/ViewerPreferences"]["/DisplayDocTitle"]
    assert reader.metadata.title == "Qatar as mediator"
    assert reader.metadata.creation_date.date().isoformat() == "2024-09-06"
    assert re.search(rb"<pdfuaid:part>1<", reader.xmp_metadata.stream.get_data())


def test_an_author_is_named_where_one_is_given(story, tmp_path):
    assert story[1].metadata.author is None
    assert written(job_of(BATCH, author="J. Analyst"), tmp_path)[1].metadata.author == "J. Analyst"


def test_the_outline_has_every_event(story):
    def titles(items):
        return [title for item in items for title in (titles(item) if isinstance(item, list) else [item.title])]

    assert titles(story[1].outline) == [
        "Qatar as mediator",
        WAR.title,
        MEETING.title,
        PLEDGE.title,
        "Without a place on the axis",
        OFFER.title,
        RUMOUR.title,
        "Sources",
    ]


def elements(reader):
    """The structure tree in reading order, as (kind, element)."""

    def walk(node):
        node = node.get_object() if isinstance(node, IndirectObject) else node
        if isinstance(node, list):
            for child in node:
                yield from walk(child)
        elif isinstance(node, dict):
            if "/S" in node:
                yield node["/S"], node
            yield from walk(node.get("/K", []))

    return list(walk(reader.trailer["/Root"]["/StructTreeRoot"]["/K"]))


def test_headings_skip_no_level_and_pictures_are_described(story):
    tree = elements(story[1])
    levels = [int(kind[2:]) for kind, _element in tree if re.fullmatch(r"/H\d", kind)]
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))
    figures = [element for kind, element in tree if kind == "/Figure"]
    assert [figure["/Alt"][:29] for figure in figures] == ["Timeline of the events 1 to 3"]
    assert sum(kind == "/Note" for kind, _element in tree) == 5


def test_all_that_is_painted_is_tagged_or_marked_as_decoration(story):
    for page in story[1].pages:
        depth = 0
        for _operands, operator in ContentStream(page.get_contents(), story[1]).operations:
            if operator in (b"BDC", b"BMC"):
                depth += 1
            elif operator == b"EMC":
                depth -= 1
            elif operator in (b"Tj", b"TJ", b"f", b"S", b"Do"):
                assert depth > 0, operator
        assert depth == 0


@pytest.mark.parametrize(("paper", "size"), [("a4", (595, 842)), ("letter", (612, 792))])
def test_paper(paper, size, tmp_path):
    page = written(job_of(BATCH, paper=paper), tmp_path)[1].pages[0]
    assert (round(page.mediabox.width), round(page.mediabox.height)) == size


def test_a_character_without_a_font_is_named_and_the_rest_is_kept(tmp_path):
    result, reader = written(job_of(quoting("Seal \U000f1234 here", title="Seal \U000f1234")), tmp_path)
    assert not result.tagged
    assert "“\U000f1234”" in result.message or "U+F1234" in result.message
    assert "PDF/UA-1" in result.message
    assert reader.trailer["/Root"]["/MarkInfo"]["/Marked"]
    assert "Place: Moscow." in text_of(reader)


# Written whole or not at all


def test_progress_tells_what_is_being_done(tmp_path):
    recorder = Recorder()
    write_dossier(job_of(BATCH), tmp_path / "dossier.pdf", recorder)
    assert list(dict.fromkeys(recorder.said)) == ["Gathering the events", "Setting the pages", "Writing the file"]


@pytest.mark.parametrize("step", ["Gathering the events", "Setting the pages", "Writing the file"])
def test_a_stop_leaves_the_folder_as_it_was(step, tmp_path):
    path = tmp_path / "dossier.pdf"
    path.write_bytes(b"what was there before")
    with pytest.raises(Cancelled):
        write_dossier(job_of(BATCH), path, Recorder(stop_at=step))
    assert path.read_bytes() == b"what was there before"
    assert list(tmp_path.iterdir()) == [path]


def test_a_stop_ends_the_typesetting_that_runs(tmp_path, monkeypatch):
    started = []

    class Remembered(subprocess.Popen):
        def __init__(self, *args, **options):
            super().__init__(*args, **options)
            started.append(self)

    class Impatient(Recorder):
        def report(self, done, total, what=""):
            super().report(done, total, what)
            if self.said.count("Setting the pages") == 2:
                raise Cancelled

    monkeypatch.setattr(subprocess, "Popen", Remembered)
    events = tuple(Event(f"{i:03}", f"Event {i}", date="2024", note="A long note. " * 50) for i in range(300))
    with pytest.raises(Cancelled):
        write_dossier(job_of(Batch("Many", events=events)), tmp_path / "dossier.pdf", Impatient())
    assert len(started) == 1
    assert started[0].returncode not in (0, None)
    assert list(tmp_path.iterdir()) == []


def test_typesetting_that_the_system_ends_is_said(tmp_path, monkeypatch):
    killed = tmp_path / "killed.py"
    killed.write_text("import os, signal\nos.kill(os.getpid(), signal.SIGTERM)")
    monkeypatch.setattr(build, "_TYPESETTER", killed)
    with pytest.raises(UserError, match="memory"):
        write_dossier(job_of(BATCH), tmp_path / "dossier.pdf", SilentProgress())
    assert list(tmp_path.iterdir()) == [killed]


def test_an_existing_file_is_replaced(tmp_path):
    path = tmp_path / "dossier.pdf"
    path.write_bytes(b"what was there before")
    write_dossier(job_of(BATCH), path, SilentProgress())
    assert path.read_bytes().startswith(b"%PDF-")
    assert list(tmp_path.iterdir()) == [path]


def test_a_folder_that_is_not_there_is_said(tmp_path):
    with pytest.raises(UserError, match="can't be written"):
        write_dossier(job_of(BATCH), tmp_path / "absent" / "dossier.pdf", SilentProgress())
    assert list(tmp_path.iterdir()) == []


def test_a_target_that_can_t_be_replaced_is_said_and_left(tmp_path):
    target = tmp_path / "dossier.pdf"
    (target / "inside").mkdir(parents=True)
    with pytest.raises(UserError, match=re.escape(str(target))):
        write_dossier(job_of(BATCH), target, SilentProgress())
    assert list(tmp_path.iterdir()) == [target]


def test_it_is_written_on_another_thread_as_on_this_one(tmp_path):
    job = job_of(BATCH)
    with ThreadPoolExecutor(max_workers=1) as worker:
        other = worker.submit(write_dossier, job, tmp_path / "there.pdf", SilentProgress()).result()
    here = write_dossier(job, tmp_path / "here.pdf", SilentProgress())
    assert here == other
    assert (tmp_path / "here.pdf").read_bytes() == (tmp_path / "there.pdf").read_bytes()


WITHOUT_A_WINDOW = """
import sys
from pathlib import Path
from PySide6.QtGui import QGuiApplication
from tests.dossier.documents import BATCH, job_of
from timeline_gui.core.progress import SilentProgress
from timeline_gui.dossier.build import write_dossier
for name in ("one.pdf", "two.pdf"):
    write_dossier(job_of(BATCH), Path(sys.argv[1], name), SilentProgress())
    assert QGuiApplication.instance() is None
"""


def test_the_command_line_needs_no_window(tmp_path, monkeypatch):
    monkeypatch.delenv("QT_QPA_PLATFORM")
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.setenv("PYTHONPATH", ":".join(path for path in sys.path if path))
    command = [sys.executable, "-c", WITHOUT_A_WINDOW, str(tmp_path)]
    ended = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (ended.returncode, ended.stderr) == (0, "")
    assert len(PdfReader(tmp_path / "two.pdf").pages) >= 2


def test_a_person_speaks_only_for_those_for_whom_the_person_acted_then(tmp_path):
    before = replace(
        MEETING, date="1999-05-01", participants=(Participation("lavrov", "host"), Participation("russia"))
    )
    text = text_of(written(job_of(replace(BATCH, events=(before,))), tmp_path)[1])
    assert "Sergey Lavrov, host; Russia. Place: Moscow." in text

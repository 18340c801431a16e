"""What is quick about tables whose cells repeat changes nothing of what comes in."""

import csv
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline_gui.core import event_spool
from timeline_gui.core.model import Batch
from timeline_gui.formats import csv_table, registry
from timeline_gui.formats.notes import Notes
from timeline_gui.formats.tabular import dates, grid, refining
from timeline_gui.formats.tabular.met import Met

DATES = st.sampled_from(
    (
        *("2024-05-01", "2024-05-01/2024-05-03", "2024-05", "2024-05/2024-04", "2024-02-30", "2021-22", "2001/2002"),
        *("May 2024", "03/04/2024", "13/11/2020 14:00", "c. 1850", "44 BC", "nonsense", "45000", "1985-86", "-0044-03"),
        *("2024-05-01T00:00", "2024-05-01 00:00", "[2024-07-30,2024-07-31]", "../2024", "12.3.21", "", " 2024 "),
        *(
            "1850~",
            "2007/..",
            "../2007-04",
            "2007-10-07/",
            "/2008",
            "2004-06?/2005",
            "../..",
            "/",
            "0000-01",
            "2024-13",
        ),
        *("٢٠٢٤-٠٥-٠١", "2024-05-01/ongoing", "2024-00-01", "1714521600"),
    )
)
NAMES = st.sampled_from(
    (
        *("Qatar; Egypt (mediator)", "Turkey|Türkiye", "Smith, John", "Lavrov (foreign minister), Qatar (host)", ""),
        *("'=cmd", "France and Germany", "<b>Bold</b> &amp; co", "Hamas;Hamas", "hamas", "Jordan", "Egypt"),
    )
)
SOURCES = st.sampled_from(
    ("Report", "", "https://a.example/x", "https://a.example/x; https://b.example/y", "Times; Post", "A <i>b</i>")
)
CELLS = {
    "date": DATES,
    "end": DATES,
    "title": st.sampled_from(("Talks", "", "Visit\ntwo", "  padded  ", "<i>x</i>", "AT&T")),
    "actors": NAMES,
    "mediator": NAMES,
    "place": st.sampled_from(("Doha", "", "Paris <br>", "'-x")),
    "latitude": st.sampled_from(("", "25.3", "91", "x")),
    "longitude": st.sampled_from(("", "51.5", "200")),
    "tags": st.sampled_from(("a;b", "a, b", "")),
    "status": st.sampled_from(("draft", "", "odd")),
    "source": SOURCES,
    "url": SOURCES,
    "published": DATES,
    "quote": st.sampled_from(("He said “no”", "")),
    "figures": st.sampled_from(("5", "1,000", "1.000", "more than 39,400", "", "x", "1.5")),
    "unit": st.sampled_from(("", "USD", "million USD")),
    "quote 2": st.sampled_from(("", "zwei & drei")),
    "source 2": SOURCES,
}


@st.composite
def tables(draw: st.DrawFn) -> list[list[str]]:
    """A header and rows below it, some of them short or long."""
    names = draw(st.lists(st.sampled_from(sorted(CELLS)), min_size=2, max_size=9, unique=True))
    names += [name for name in ("date", "title") if name not in names]
    rows = draw(st.lists(st.tuples(*(CELLS[name] for name in names)).map(list), min_size=1, max_size=12))
    return [names, *(row[: draw(st.integers(1, len(row) + 1))] for row in rows)]


def as_it_comes(path: Path) -> Batch:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Met, "__call__", lambda _met, _words, make, *given: make(*given))
        patch.setattr(dates, "is_plain", lambda _words: False)
        patch.setattr(dates, "_PLAIN", lambda _words: None)
        patch.setattr(grid, "_TOGETHER", 1)
        patch.setattr(refining, "_may_be_html", lambda _row: True)
        patch.setattr(csv_table, "KEPT", 0)
        patch.setattr(event_spool, "HELD", 0)
        forget()
        return registry.read(path, "csv")


def forget() -> None:
    for known in (dates.shown_by, dates._read_cell, dates.is_edtf):
        known.cache_clear()


@settings(max_examples=150)
@given(tables())
def test_a_table_says_the_same_as_when_every_cell_is_read_for_itself(table: list[list[str]]) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "table.csv"
        with path.open("w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows(table)
        slowly = as_it_comes(path)
        forget()
        quickly = registry.read(path, "csv")
    assert list(quickly.events) == list(slowly.events)
    assert (quickly.problems, quickly.skipped) == (slowly.problems, slowly.skipped)
    assert (quickly.actors, quickly.sources, quickly.reading) == (slowly.actors, slowly.sources, slowly.reading)


SIDES = st.from_regex(r"[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?[?~%]?|\.\.|", fullmatch=True)


@given(st.builds("{}{}{}".format, SIDES, st.sampled_from(("", "/", "-")), SIDES), st.sampled_from((None, True, False)))
def test_a_plain_date_is_read_as_any_other(words: str, day_first: bool | None) -> None:
    order = dates.Order(day_first, short_years=True, whole_days=True)
    with pytest.MonkeyPatch.context() as patch:
        plain = dates.is_plain(words)
        shown = dates.shown_by.__wrapped__(words)
        patch.setattr(dates, "_PLAIN", lambda _words: None)
        assert dates.shown_by.__wrapped__(words) == shown
        if plain:
            assert dates._read_cell.__wrapped__(words, order, "en") == dates.Cell(words)
            assert dates.is_edtf(words)


def test_what_was_noted_of_a_cell_is_noted_of_each_row_that_has_it() -> None:
    notes = Notes("table.csv")
    met: Met[str] = Met(notes)
    made = []

    def make(word: str, row: int) -> str:
        made.append(row)
        if word == "odd":
            notes.add(row, "date", word, "odd")
        return word.upper()

    assert [met(word, make, word, row) for row, word in enumerate(("plain", "plain", "odd", "odd"))] == [
        *("PLAIN", "PLAIN", "ODD", "ODD")
    ]
    assert made == [0, 2, 3]
    assert [problem.row for problem in notes.problems()] == [2, 3]


@pytest.mark.parametrize("kept", [0, 2, 3, 100])
def test_a_table_that_is_held_and_one_that_is_read_twice_are_the_same(
    kept: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "table.csv"
    path.write_text("Some story\ndate,title\n2024-05-01,One\n\n2024-05-02,Two\n2024-05-03,Three\n")
    monkeypatch.setattr(csv_table, "KEPT", kept)
    told: list[tuple[int, int, int]] = []
    batch = registry.read(path, "csv", options=csv_table.ReadOptions(watch=lambda *seen: told.append(seen)))
    assert [event.title for event in batch.events] == ["One", "Two", "Three"]
    assert all(done <= total == path.stat().st_size for _rows, done, total in told)

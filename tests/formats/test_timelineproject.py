from pathlib import Path
from xml.etree.ElementTree import fromstring

import pytest
import xmlschema
from tests.formats.awkward import AWKWARD

from timeline_gui.core.errors import UserError
from timeline_gui.core.model import Batch, Event
from timeline_gui.formats import registry

XML = """<?xml version="1.0" encoding="utf-8"?>
<timeline>
  <version>2.4.0</version>
  <timetype>gregoriantime</timetype>
  <categories><category><name>War</name></category></categories>
  <eras><era><name>Old</name><start>-100-01-01 00:00:00</start><end>-50-01-01 00:00:00</end></era></eras>
  <events>
    <event><start>-473-03-15 08:47:24</start><end>-473-03-15 08:47:24</end><text>[2]Container</text></event>
    <event><start>2024-07-01 00:00:00</start><end>2024-07-30 00:00:00</end><text>(3)Talks</text>
      <fuzzy>True</fuzzy><category>War</category><hyperlink>https://example.org/a</hyperlink>
      <labels>one two</labels></event>
    <event><start>2023-10-07 00:00:00</start><end>2023-10-07 00:00:00</end><text>Goes on</text>
      <ends_today>True</ends_today><milestone>True</milestone></event>
    <event><start>2024-01-01 00:00:00</start><end>2024-01-01 00:00:00</end><text></text>
      <description>First line
second line</description></event>
    <event><start>2023-02-30 00:00:00</start><end>2023-02-30 00:00:00</end><text>No such day</text></event>
  </events>
</timeline>
"""


def read(tmp_path: Path, text: str):
    path = tmp_path / "story.timeline"
    path.write_text(text, encoding="utf-8")
    return registry.read(path)


def test_events_keep_their_astronomical_years(tmp_path):
    batch = read(tmp_path, XML)
    era, container, talks, going, nameless, no_day = batch.events
    assert (container.title, container.date) == ("Container", "-0473-03-15T08:47:24")
    assert (talks.title, talks.date, talks.category, talks.tags) == (
        "Talks",
        "2024-07-01~/2024-07-30~",
        "War",
        ("one", "two"),
    )
    assert batch.sources[0].url == "https://example.org/a"
    assert (going.date, going.tags) == ("2023-10-07/..", ("milestone",))
    assert (nameless.title, nameless.date) == ("First line", "2024-01-01")
    assert no_day.date == ""
    assert (era.title, era.date) == ("Old", "-0100-01-01/-0050-01-01")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("<timeline><events>", "the XML is broken"),
        ('<!DOCTYPE a [<!ENTITY b "c">]><timeline><timetype>x</timetype>&b;</timeline>', "not safe"),
        ("<timeline><timetype>numtime</timetype><events/></timeline>", "are no dates"),
    ],
)
def test_what_can_t_be_read_is_refused_in_plain_words(tmp_path, text, message):
    with pytest.raises(UserError, match=message):
        read(tmp_path, text)


def test_what_goes_out_comes_back(tmp_path):
    path = tmp_path / "out.timeline"
    said = registry.write(AWKWARD, path)
    assert "1 events without a date" in said
    back = registry.read(path)
    assert [(e.title, e.date) for e in back.events][:2] == [
        ("=HYPERLINK(1)", "2024-07-30"),
        ("# Not a heading\n1. not a list", "-0043-03-15"),
    ]


def test_the_program_itself_can_read_what_goes_out(tmp_path):
    """It refuses a whole file for an end before its start, or one event before its calendar begins."""
    path = tmp_path / "out.timeline"
    dates = ("[..2024-07-30]", "2024-07-30", "2024-07-30T10:00Z", "1990/..", "-4713-11-24", "-4713-11-23", "Y-100000")
    said = registry.write(Batch(events=tuple(Event(date, date, date=date) for date in dates)), path)
    assert "2 events without a date or from before" in said
    root = fromstring(path.read_text(encoding="utf-8"))
    spans = [(event.findtext("start"), event.findtext("end")) for event in root.iter("event")]
    assert spans == [
        ("2024-07-30 00:00:00", "2024-07-30 00:00:00"),
        ("2024-07-30 00:00:00", "2024-07-30 00:00:00"),
        ("2024-07-30 10:00:00", "2024-07-30 10:00:59"),
        ("1990-01-01 00:00:00", "1990-12-31 00:00:00"),
        ("-4713-11-24 00:00:00", "-4713-11-24 00:00:00"),
    ]
    assert [element.tag for element in root] == ["version", "timetype", "eras", "categories", "events", "view"]
    assert root.findtext("view/displayed_period/start") == "-4713-11-24 00:00:00"


def test_a_title_in_brackets_names_no_container(tmp_path):
    path = tmp_path / "out.timeline"
    titles = ["[3] ships", "(2024) talks", "A (third) one"]
    registry.write(Batch(events=tuple(Event(title, title, date="2024") for title in titles)), path)
    assert "<text> [3] ships</text>" in path.read_text(encoding="utf-8")
    assert [event.title for event in registry.read(path).events] == titles


@pytest.mark.parametrize("batch", [AWKWARD, Batch(), Batch(events=(Event("e", "", date="1990"),))])
def test_what_goes_out_is_as_the_program_wants_it(tmp_path, batch):
    path = tmp_path / "out.timeline"
    registry.write(batch, path)
    xmlschema.validate(str(path), str(Path(__file__).parent / "files" / "timelineproject.xsd"))


def read_event(tmp_path: Path, inside: str):
    """The one event with these elements, and what was told."""
    events = f"<events><event>{inside}</event></events>"
    batch = read(tmp_path, f"<timeline><timetype>gregoriantime</timetype>{events}</timeline>")
    (event,) = batch.events
    return event, [(problem.field, problem.value, problem.message) for problem in batch.problems]


def test_a_start_that_can_t_be_read_leaves_it_undated_whatever_its_end(tmp_path):
    event, told = read_event(
        tmp_path, "<start>2024-02-30 00:00:00</start><end>2024-03-01 00:00:00</end><text>Bad start</text>"
    )
    assert (event.date, event.date_text) == ("", "2024-02-30 00:00:00 – 2024-03-01 00:00:00")
    assert told == [("start", "2024-02-30 00:00:00", "2024-02-30: February 2024 has 29 days; kept as undated")]


def test_an_end_before_the_start_is_kept_in_words(tmp_path):
    event, told = read_event(tmp_path, "<start>2024-05-03 00:00:00</start><end>2024-05-01 00:00:00</end><text>A</text>")
    assert (event.date, event.date_text) == ("", "2024-05-03 00:00:00 – 2024-05-01 00:00:00")
    assert len(told) == 1


def test_all_addresses_are_cited_and_further_categories_are_tags(tmp_path):
    event, told = read_event(
        tmp_path,
        "<start>2024-05-01 00:00:00</start><end>2024-05-01 00:00:00</end><text>A</text><category>War</category>"
        "<categories><category>Peace</category></categories><hyperlink>https://a.example;https://b.example</hyperlink>"
        "<progress>30</progress><icon>aWNvbg==</icon><alert>2024-05-01 00:00:00;x</alert><locked>True</locked>",
    )
    assert (event.category, event.tags, len(event.citations)) == ("War", ("Peace",), 2)
    assert told == [
        ("progress", "30", "has no place in an event; left out"),
        ("icon", "aWNvbg==", "has no place in an event; left out"),
        ("alert", "2024-05-01 00:00:00;x", "has no place in an event; left out"),
    ]


@pytest.mark.parametrize(
    ("fuzzy", "date"),
    [
        ("fuzzy", "2024-05-01~/2024-05-03~"),
        ("fuzzy_start", "2024-05-01~/2024-05-03"),
        ("fuzzy_end", "2024-05-01/2024-05-03~"),
    ],
)
def test_only_the_end_that_is_fuzzy_is_about(tmp_path, fuzzy, date):
    event, _told = read_event(
        tmp_path,
        f"<start>2024-05-01 00:00:00</start><end>2024-05-03 00:00:00</end><text>A</text><{fuzzy}>True</{fuzzy}>",
    )
    assert event.date == date


def test_what_an_event_or_a_category_is_part_of_is_told(tmp_path):
    path = tmp_path / "story.timeline"
    path.write_text(
        "<timeline><version>2.9.0</version><categories><category><name>War</name><parent>Top</parent></category>"
        "</categories><events><event><start>2024-05-06 12:00:00</start><end>2024-05-06 13:00:00</end>"
        "<text>(1)Talks</text></event></events></timeline>",
        encoding="utf-8",
    )
    batch = registry.read(path)
    assert [event.title for event in batch.events] == ["Talks"]
    assert [(problem.field, problem.value) for problem in batch.problems] == [
        ("parent of a category", "War: Top"),
        ("container", "(1)"),
    ]

"""One small batch with what breaks careless writers: signs of HTML, Markdown, formulas, control characters, no date."""

from timeline_gui.core.model import Actor, Batch, Citation, Event, Figure, Participation, Place, Source

AWKWARD = Batch(
    title='A <b>bold</b> "story" & more',
    actors=(Actor("q", "Qatar", "state"), Actor("a", "عبد الله", "person"), Actor("x", "</script><script>alert(1)")),
    sources=(
        Source(
            "s", "Report_one [draft]", publisher="Desk", url="https://example.org/a?b=1&c=2", text="They said: *no*."
        ),
        Source("t", "Second"),
    ),
    events=(
        Event(
            "later",
            "=HYPERLINK(1)",
            date="2024-07-30",
            place=Place("Doha", 25.28, 51.53),
            category="Meeting",
            tags=("one", "two"),
            participants=(Participation("q", "host"), Participation("a"), Participation("x")),
            citations=(
                Citation(
                    "s",
                    "*no*",
                    speaker_id="a",
                    locator="p. 2",
                    figures=(Figure("at least 48", 48, None, "", "children", "at least"),),
                ),
                Citation("t", date="2024-07"),
            ),
            note="Mine\x00 alone",
        ),
        Event("earlier", "# Not a heading\n1. not a list", date="-0043-03-15", status="draft"),
        Event("undated", "When?", date_text="some day"),
        Event("before", "Then", date="[..2024-07-30]"),
    ),
)

"""UCDP's Georeferenced Event Dataset as CSV (ucdp.uu.se): date_prec says how exact a date is, deaths have bounds."""

from datetime import date, timedelta
from pathlib import Path

from timeline_gui.core.language import tell
from timeline_gui.core.model import Batch, Citation, Event, Figure, derived_id
from timeline_gui.formats.collecting import Collector, Given, claim, counted, header_of, named_rows, number_in
from timeline_gui.formats.files import decode_head
from timeline_gui.formats.options import ReadOptions

_PRECISIONS = ("1", "2", "3", "4", "5")
_NEEDED = {"id", "date_prec", "date_start", "date_end", "side_a", "side_b", "best"}
_KINDS = {"1": "State-based conflict", "2": "Non-state conflict", "3": "One-sided violence"}
_WHERE = {
    "2": "place within 25 km",
    "3": "place known to the district",
    "4": "place known to the province",
    "5": "place is a line or an area",
    "6": "place known to the country",
    "7": "place at sea or in the air",
}
_COUNTS = (
    ("deaths_a", "deaths of side A"),
    ("deaths_b", "deaths of side B"),
    ("deaths_civilians", "civilian deaths"),
    ("deaths_unknown", "deaths of unknown people"),
)
_REPEATED = {"", "year", "active_year", "geom_wkt", "source_article"}
"""Columns that say what others do."""
_KNOWN = _REPEATED | {
    *("id", "type_of_violence", "conflict_name", "dyad_name", "side_a", "side_b", "where_prec", "where_coordinates"),
    *("latitude", "longitude", "country", "adm_1", "date_prec", "date_start", "date_end", "low", "best", "high"),
    *("source_office", "source_date", "source_headline", *(name for name, _what in _COUNTS)),
}


def sniff(head: bytes, ending: str) -> int:
    """How sure it is that this is that data set, in percent."""
    return 97 if _NEEDED.issubset(header_of(decode_head(head))) else 0


def read(path: Path, options: ReadOptions) -> Batch:
    """The events of the data set. Raises UserError where its columns are missing."""
    found = Collector(path)
    rest: list[str] | None = None
    for number, row in named_rows(path, ",", _NEEDED, "UCDP GED", found.notes, options.watch):
        rest = [name for name in row if name not in _KNOWN] if rest is None else rest
        _add(row, number, found)
        for name in rest:
            if row[name]:
                found.drop(number, name, row[name])
    return found.batch()


def _add(row: dict[str, str], number: int, found: Collector) -> None:
    kind = _KINDS.get(_whole(row.get("type_of_violence", "")), "")
    side_a, side_b = row["side_a"], row["side_b"]
    name = row.get("where_coordinates", "") or row.get("adm_1", "") or row.get("country", "")
    place = found.place(name, row.get("latitude", ""), row.get("longitude", ""), number)
    event_id = _whole(row["id"])
    dated, words = _date(row, number, found)
    where, country = _WHERE.get(_whole(row.get("where_prec", "")), ""), row.get("country", "")
    region = row.get("adm_1", "")
    tags = (
        row.get("conflict_name", ""),
        row.get("dyad_name", ""),
        *(each for each in (country, region, where) if each != name),
    )
    event = Event(
        id=derived_id("ucdp", event_id),
        title=": ".join(filter(None, (kind or "Violence", " – ".join(filter(None, (side_a, side_b))))))
        + (f", {name}" if name else ""),
        date=dated,
        date_text=words,
        date_note=_note(_whole(row["date_prec"])),
        place=place,
        category="Armed conflict",
        tags=tuple(dict.fromkeys(filter(None, tags))),
        external_id=event_id,
        participants=found.taking_part([(side_a, "side A"), (side_b, "side B")]),
        citations=_citations(row, number, found),
    )
    found.add(event, number)


def _whole(text: str) -> str:
    """A number as it was before a program made it "1.0"."""
    return text.removesuffix(".0")


def _note(precision: str) -> str:
    return {
        "2": "UCDP knows the date to some days",
        "3": "UCDP knows the week",
        "4": "UCDP knows the month",
        "5": "UCDP knows the year",
    }.get(precision, "")


def _date(row: dict[str, str], number: int, found: Collector) -> tuple[str, str]:
    """From start to end for what is known to the day, else one of the days between; and the words of what is no date.

    A day alone that is known to the month or year is that month or year.
    """
    given = []
    for name in ("date_start", "date_end"):
        words = row[name].partition(" ")[0]
        day = found.checked(words, number, name, words, end=name == "date_end") if words else ""
        given.append(Given(words, day))
    start, end = given
    precision = _whole(row["date_prec"])
    if precision not in _PRECISIONS:
        said = tell("how exact the date is is not known: read as it stands, so check it")
        found.notes.add(number, "date_prec", row["date_prec"], said)
    if precision not in ("2", "3", "4", "5") or not start.date or not end.date:
        return found.span(start, end, number)
    if start.date == end.date:
        return {"4": start.date[:7], "5": start.date[:4]}.get(precision, f"{start.date}~"), ""
    one = found.checked(f"[{start.date}..{end.date}]", number, "date_start", f"{start.words} – {end.words}")
    return (_whole_unit(start.date, end.date) if one else "") or one, "" if one else f"{start.words} – {end.words}"


def _whole_unit(start: str, end: str) -> str:
    """The month or year that goes from one day to another."""
    if (start[4:], end[4:]) == ("-01-01", "-12-31") and start[:4] == end[:4]:
        return start[:4]
    if start[:7] != end[:7] or not start.endswith("-01") or len(end) != 10:
        return ""
    return start[:7] if (date.fromisoformat(end) + timedelta(days=1)).day == 1 else ""


def _citations(row: dict[str, str], row_number: int, found: Collector) -> tuple[Citation, ...]:
    for name in ("low", "best", "high", *(name for name, _what in _COUNTS)):
        if row.get(name) and number_in(row[name]) is None:
            found.notes.add(row_number, name, row[name], tell("this is no such number; left out"))
    low, best, high = (number_in(row.get(name, "")) for name in ("low", "best", "high"))
    if low is not None and high is not None and low > high:
        said = tell("the least is above the most; left out")
        found.notes.add(row_number, "low", f"{row['low']}–{row['high']}", said)
    figures = []
    if best is not None:
        figures.append(counted(best, "deaths (best estimate)"))
    if low is not None and high is not None and low <= high:
        text = "–".join(dict.fromkeys((_whole(row["low"]), _whole(row["high"]))))
        figures.append(Figure(text, low, high, "", "deaths (low to high estimate)"))
    for name, what in _COUNTS:
        number = number_in(row.get(name, ""))
        if number:
            figures.append(counted(number, what))
    data_set = found.source("UCDP Georeferenced Event Dataset", "https://ucdp.uu.se/", kind="data set")
    claims = [claim(data_set, figures=figures, locator=f"id {_whole(row['id'])}")]
    for office, published, headline in _articles(row):
        title = headline or office
        if title:
            name = f"{office}: {headline}" if headline and office else title
            claims.append(claim(found.source(name, publisher=office, published=published)))
    return tuple(claims)


def _articles(row: dict[str, str]) -> list[tuple[str, str, str]]:
    offices, dates, headlines = (
        [part.strip() for part in row.get(name, "").split(";")]
        for name in ("source_office", "source_date", "source_headline")
    )
    if len(offices) == len(dates) == len(headlines):
        return [
            (office, date if len(date) == 10 and date[4] == "-" else "", headline)
            for office, date, headline in zip(offices, dates, headlines, strict=True)
        ]
    article = row.get("source_article", "").strip('" ')
    return [("", "", article)] if article else []

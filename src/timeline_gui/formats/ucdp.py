"""UCDP's Georeferenced Event Dataset as CSV (ucdp.uu.se): date_prec says how exact a date is, deaths have bounds."""

from pathlib import Path

from timeline_gui.core.language import tell
from timeline_gui.core.model import Batch, Citation, Event, Place, derived_id
from timeline_gui.formats.collecting import Collector, claim, counted, header_of, named_rows, number_in
from timeline_gui.formats.files import decode_head
from timeline_gui.formats.options import ReadOptions

_NEEDED = {"id", "date_prec", "date_start", "date_end", "side_a", "side_b", "best"}
_KINDS = {"1": "State-based conflict", "2": "Non-state conflict", "3": "One-sided violence"}
_COUNTS = (
    ("deaths_a", "deaths of side A"),
    ("deaths_b", "deaths of side B"),
    ("deaths_civilians", "civilian deaths"),
    ("deaths_unknown", "deaths of unknown people"),
)


def sniff(head: bytes, ending: str) -> int:
    """How sure it is that this is that data set, in percent."""
    return 97 if _NEEDED.issubset(header_of(decode_head(head))) else 0


def read(path: Path, options: ReadOptions) -> Batch:
    """The events of the data set. Raises UserError where its columns are missing."""
    found = Collector(path)
    for number, row in named_rows(path, ",", _NEEDED, "UCDP GED", found.notes, options.watch):
        _add(row, number, found)
    return found.batch()


def _add(row: dict[str, str], number: int, found: Collector) -> None:
    start, end = row["date_start"].partition(" ")[0], row["date_end"].partition(" ")[0]
    kind = _KINDS.get(_whole(row.get("type_of_violence", "")), "")
    side_a, side_b = row["side_a"], row["side_b"]
    latitude, longitude = number_in(row.get("latitude", "")), number_in(row.get("longitude", ""))
    name = row.get("where_coordinates", "") or row.get("adm_1", "") or row.get("country", "")
    place = Place(name, latitude, longitude) if name or latitude is not None else None
    event_id = _whole(row["id"])
    event = Event(
        id=derived_id("ucdp", event_id),
        title=f"{kind or 'Violence'}: {side_a} – {side_b}" + (f", {name}" if name else ""),
        date=_date(start, end, _whole(row["date_prec"]), number, found),
        date_note=_note(_whole(row["date_prec"])),
        place=place,
        category="Armed conflict",
        tags=tuple(part for part in (row.get("conflict_name", ""), row.get("dyad_name", "")) if part),
        external_id=event_id,
        participants=found.taking_part([(side_a, "side A"), (side_b, "side B")]),
        citations=_citations(row, found),
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


def _date(start: str, end: str, precision: str, number: int, found: Collector) -> str:
    """One moment for what is known to the day, one of the days for 2 and 3, the month, the year."""
    match precision:
        case "4":
            return found.checked(_months(start, end, 7), number, "date_start", start)
        case "5":
            return found.checked(_months(start, end, 4), number, "date_start", start)
        case "2" | "3" if start != end:
            return found.checked(
                f"[{start}..{end}]", number, "date_start", tell("{start} to {end}", start=start, end=end)
            )
        case _:
            begin = found.checked(start, number, "date_start", start)
            return found.between(begin, end, number, tell("{start} to {end}", start=start, end=end))


def _months(start: str, end: str, letters: int) -> str:
    first, last = start[:letters], end[:letters]
    return first if first == last else f"[{first}..{last}]"


def _citations(row: dict[str, str], found: Collector) -> tuple[Citation, ...]:
    low, best, high = (number_in(row.get(name, "")) for name in ("low", "best", "high"))
    figures = []
    if best is not None:
        figures.append(counted(best, "deaths (best estimate)"))
    if low is not None and high is not None and low <= high:
        figures.append(counted(low, "deaths (low to high estimate)", low=low, high=high))
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

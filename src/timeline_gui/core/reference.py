"""An event as plain text with its reference, to be pasted into a mail or a manuscript."""

from collections.abc import Mapping

from timeline_gui.core.claims import Verdict, edtf_or_none, verdict
from timeline_gui.core.language import say, tell
from timeline_gui.core.model import Actor, Citation, Event, Figure, Participation, Source
from timeline_gui.core.words import date_in_words


def event_as_text(event: Event, actors: Mapping[str, Actor], sources: Mapping[str, Source]) -> str:
    """Title, date, place, participants, figures and each quote with its reference. Actors and sources are by id."""
    place = event.place.name if event.place else tell("Place not stated in the source")
    lines = [event.title, _dated(event), place]
    if event.participants:
        lines.append("; ".join(_participant(part, actors) for part in event.participants))
    for citation in event.citations:
        lines += ["", *_cited(citation, actors, sources)]
    if event.note:
        lines += ["", tell("Note (the analyst’s, not the source’s): {note}", note=event.note)]
    return "\n".join(lines)


def source_reference(source: Source, locator: str = "") -> str:
    """A source as a reference: "A. Author, “Title”, Publisher, 31 July 2024, paragraph 3, https://…"."""
    parts = [source.author, say().quoted(source.title), source.publisher, words(source.published), locator]
    parts += [source.url, tell("archived at {address}", address=source.archive_url) if source.archive_url else ""]
    parts.append(tell("retrieved {date}", date=words(source.retrieved)) if source.retrieved else "")
    return ", ".join(part for part in parts if part)


def words(date: str, *, short: bool = False, weekday: bool = False) -> str:
    """A date in words; as it stands where it can't be read, "" where there is none."""
    parsed = edtf_or_none(date)
    return date if parsed is None else date_in_words(parsed, short=short, weekday=weekday)


def plain_number(number: float) -> str:
    """Digits in groups of three, no more decimals than the number has."""
    return say().number(number)


def figure_as_text(figure: Figure) -> str:
    """ "more than 39,400 people killed", "90–100 wounded"; the words as written where there is no number."""
    numbers = [plain_number(number) for number in dict.fromkeys((figure.low, figure.high)) if number is not None]
    if not numbers:
        return figure.text
    return " ".join(
        part for part in (say().qualifier(figure.qualifier), "–".join(numbers), figure.unit, figure.counted) if part
    )


def _dated(event: Event) -> str:
    parsed = edtf_or_none(event.date)
    line = f"{words(event.date, weekday=True)} [{event.date}]" if parsed else tell("Undated")
    if event.date_text:
        line += f", {as_written(event.date_text)}"
    return f"{line} ({event.date_note})" if event.date_note else line


def as_written(date_text: str) -> str:
    """The words of the source for a date, marked as such."""
    return tell("as written: “{words}”", words=date_text)


def _participant(part: Participation, actors: Mapping[str, Actor]) -> str:
    name = actors[part.actor_id].name
    return f"{name} ({part.role})" if part.role else name


def _cited(citation: Citation, actors: Mapping[str, Actor], sources: Mapping[str, Source]) -> list[str]:
    source = sources[citation.source_id]
    lines = []
    if citation.figures:
        lines.append("; ".join(figure_as_text(figure) for figure in citation.figures))
    if citation.quote:
        lines.append(say().quoted(citation.quote))
    reference = source_reference(source, citation.locator)
    if citation.speaker_id:
        reference = tell("{speaker}, in {source}", speaker=actors[citation.speaker_id].name, source=reference)
    lines.append(f"– {reference} [{_proved(verdict(citation, source))}]" if citation.quote else f"– {reference}")
    if citation.date:
        dated = {"date": words(citation.date), "edtf": citation.date}
        lines.append(f"  {tell('This source dates it {date} [{edtf}].', **dated)}")
    return lines


def _proved(found: Verdict) -> str:
    match found:
        case "verified":
            return tell("quote found word for word in the source")
        case "not found":
            return tell("quote not found in the source’s text")
        case _:
            return tell("quote not checked: the source’s text is not in the document")

"""A dossier's words in the order of the page, as plain data: the template decides nothing but the look."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from timeline_gui.core import claims, edtf
from timeline_gui.core.claims import Disagreement, Verdict
from timeline_gui.core.edtf import Edtf
from timeline_gui.core.language import tell
from timeline_gui.core.model import Actor, Citation, Event, Figure, Place
from timeline_gui.core.reference import as_written, words
from timeline_gui.core.words import date_in_words, precision_in_words
from timeline_gui.dossier.job import DossierJob, Entry
from timeline_gui.dossier.kinds import frame
from timeline_gui.dossier.ledger import LedgerLine, ledger_line
from timeline_gui.dossier.sentences import Run, all_of, runs, strong
from timeline_gui.dossier.sources import Numbering, marked
from timeline_gui.dossier.text import Passage, one_line, paragraphs, passage, shortened

_WHOLE, _ENDLESS = 900, 2400
"""Letters up to which an entry is kept on one page, and from which on even its first quote may be broken."""


@dataclass(frozen=True, slots=True)
class Reference:
    """A footnote: which source, where in it, and whether the quote is proved. `title` only where it is first cited."""

    source: int
    title: Passage | None
    published: str
    locator: str
    verdict: str
    doubtful: bool


@dataclass(frozen=True, slots=True)
class CitedClaim:
    """What one source says of an event. `who` says whose the figures are, `speaker` whose the quote is."""

    figures: tuple[LedgerLine, ...]
    who: str
    quote: Passage | None
    speaker: str
    dated: str
    reference: Reference


@dataclass(frozen=True, slots=True)
class EntryText:
    """One event on paper. `frame` is how the edge of the badge is drawn.

    `whole` keeps it on one page; else its head and first quote stay together, where they are not `endless` themselves.
    """

    number: int
    date: str
    badge: str
    frame: str
    written: str
    category: str
    colour: str
    draft: bool
    may: bool
    title: Passage
    people: tuple[Run, ...]
    place: str
    summary: tuple[Passage, ...]
    claims: tuple[CitedClaim, ...]
    dispute: tuple[str, ...]
    date_note: Passage | None
    note: tuple[Passage, ...]
    whole: bool
    endless: bool


def subtitle(job: DossierJob) -> str:
    """ "9 events from 1 source, each with its quote. Compiled on 6 September 2024." """
    events = len(job.entries)
    cited = {citation.source_id for entry in job.entries for citation in entry.event.citations}
    quoted = sum(any(one_line(cited.quote) for cited in entry.event.citations) for entry in job.entries)
    counts = {
        "events": tell("1 event") if events == 1 else tell("{count} events", count=events),
        "sources": tell("1 source") if len(cited) == 1 else tell("{count} sources", count=len(cited)),
    }
    if not events:
        head = tell("{events} from {sources}.", **counts)
    elif quoted < events:
        head = tell("{events} from {sources}, {quoted} of them with a quote.", **counts, quoted=quoted)
    elif events == 1:
        head = tell("{events} from {sources}, with its quote.", **counts)
    else:
        head = tell("{events} from {sources}, each with its quote.", **counts)
    return f"{head} {tell('Compiled on {date}.', date=words(job.compiled.isoformat()))}"


def proof(job: DossierJob) -> str:
    """How many of the quotes are proved, in one or two sentences; "" where there is none."""
    verdicts = [
        verdict
        for entry in job.entries
        for verdict, cited in zip(entry.verdicts, entry.event.citations, strict=True)
        if one_line(cited.quote)
    ]
    if not verdicts:
        return ""
    found, missing = verdicts.count("verified"), verdicts.count("not found")
    unchecked = len(verdicts) - found - missing
    if len(verdicts) == 1:
        if found:
            return tell("The quote is found word for word in its source.")
        if missing:
            return tell("The quote is not found in its source’s text.")
        return tell("The quote is not checked, as the source’s text is not in this document.")
    if found == len(verdicts):
        return tell("All {count} quotes are found word for word in their sources.", count=found)
    if unchecked == len(verdicts):
        return tell("The quotes are not checked, as the source’s text is not in this document.")
    parts = [tell("{count} found word for word in the source", count=found)] if found else []
    parts += [tell("{count} not found in the source’s text", count=missing)] if missing else []
    because = tell("{count} not checked, as the source’s text is not in this document", count=unchecked)
    parts += [because] if unchecked else []
    return tell("Of {count} quotes: {parts}.", count=len(verdicts), parts="; ".join(parts))


def _verdict(found: Verdict) -> str:
    match found:
        case "verified":
            return tell("Found word for word in the source’s text.")
        case "not found":
            return tell("Not found in the source’s text.")
        case _:
            return tell("Not checked: the source’s text is not in this document.")


def entry_text(job: DossierJob, entry: Entry, number: int, sources: Numbering) -> EntryText:
    """An event under its number; the sources that it cites first get theirs."""
    event = entry.event
    cited = tuple(
        _claim(job, event, citation, verdict, number, sources)
        for citation, verdict in zip(event.citations, entry.verdicts, strict=True)
    )
    note = paragraphs(event.note) if job.notes else []
    summary = paragraphs(event.summary)
    letters = (
        len(event.title)
        + len(event.date_note)
        + len(event.date_text)
        + sum(len(part.text) for part in (*note, *summary, *(claim.quote for claim in cited if claim.quote)))
    )
    return EntryText(
        number=number,
        date=date_in_words(entry.date),
        badge=precision_in_words(entry.date),
        frame=frame(entry.date),
        written=as_written(one_line(event.date_text)) if one_line(event.date_text) else "",
        category=one_line(event.category),
        colour=job.categories.get(event.category, ""),
        draft=event.status == "draft",
        may=entry.may,
        title=passage(event.title or tell("Untitled event")),
        people=runs(_people(event, job.actors, entry.date)),
        place=_place(event.place),
        summary=tuple(summary),
        claims=cited,
        dispute=tuple(_dispute(found, cited) for found in claims.disagreements(event)),
        date_note=passage(event.date_note) if event.date_note.strip() else None,
        note=tuple(note),
        whole=letters + 120 * len(cited) <= _WHOLE,
        endless=letters > _ENDLESS,
    )


def _people(event: Event, actors: Mapping[str, Actor], date: Edtf) -> str:
    """ "**Sergey Lavrov** for **Russia**, host; **Qatar**, mediator."; bold for all who take part themselves."""
    acting = {part.actor_id: _bodies(actors[part.actor_id], date) for part in event.participants}
    represented: dict[str, set[str]] = {}
    for part in event.participants:
        if actors[part.actor_id].kind == "person":
            for body in acting[part.actor_id]:
                represented.setdefault(body, {""}).add(part.role)
    said = []
    for part in event.participants:
        if part.role in represented.get(part.actor_id, ()):
            continue  # a person's "for Russia, host" has said it
        who = strong(_name(actors[part.actor_id]))
        bodies = [(strong if body in acting else str)(_name(actors[body])) for body in acting[part.actor_id]]
        if bodies:
            who = tell("{name} for {bodies}", name=who, bodies=all_of(bodies))
        said.append(f"{who}, {one_line(part.role)}" if part.role else who)
    return f"{'; '.join(said)}." if said else ""


def _bodies(actor: Actor, date: Edtf) -> list[str]:
    """Whom the actor acts for at the time of the event, as far as the affiliations say."""
    bodies = []
    for affiliation in actor.affiliations:
        when = claims.edtf_or_none(affiliation.date)
        if when is None or edtf.possibly_within(when, date.begin_min, date.end_max):
            bodies.append(affiliation.with_id)
    return list(dict.fromkeys(bodies))


def _name(actor: Actor) -> str:
    return one_line(actor.name)


def _place(place: Place | None) -> str:
    if place is None or not one_line(place.name):
        return tell("Place not stated in the source.")
    return tell("Place: {name}.", name=one_line(place.name))


def _claim(
    job: DossierJob, event: Event, citation: Citation, verdict: Verdict, number: int, sources: Numbering
) -> CitedClaim:
    source = sources.source(citation.source_id)
    quote = passage(citation.quote, source.language) if one_line(citation.quote) else None
    speaker = _name(job.actors[citation.speaker_id]) if citation.speaker_id else ""
    counted, first = sources.cite(citation.source_id, number)
    return CitedClaim(
        figures=tuple(ledger_line(figure) for figure in citation.figures),
        who=_whose(speaker) if citation.figures else "",
        quote=quote,
        speaker="" if citation.figures else speaker,
        dated=words(citation.date) if citation.date and citation.date != event.date else "",
        reference=Reference(
            source=counted,
            title=passage(shortened(source.title, 90)) if first else None,
            published=words(source.published) if first else "",
            locator=one_line(citation.locator),
            verdict=_verdict(verdict) if quote else "",
            doubtful=bool(quote) and verdict == "not found",
        ),
    )


def _dispute(found: Disagreement, cited: Sequence[CitedClaim]) -> str:
    def said(claim: claims.Claim) -> str:
        by = ", ".join(dict.fromkeys(marked(cited[index].reference.source) for index in claim.citations))
        value = claim.value
        if isinstance(value, Figure):
            return f"{' '.join(filter(None, ledger_line(value)[:2]))} ({by})"
        return f"{words(value)} ({by})"

    said_by = "; ".join(map(said, found.claims))
    if not found.about:
        return tell("The citations disagree on the date: {claims}.", claims=said_by)
    return tell("The citations disagree on {about}: {claims}.", about=one_line(found.about), claims=said_by)


def _whose(speaker: str) -> str:
    return tell("according to {speaker}", speaker=speaker) if speaker else tell("no speaker named")

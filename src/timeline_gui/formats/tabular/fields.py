"""Which column means which field: the names that people give them, in English and some neighbouring languages."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256
from unicodedata import normalize

from timeline_gui.core.names import fold
from timeline_gui.formats.options import ReadOptions

_NAMES = {
    "date": "date, start, start date, begin, begin date, event date, date start, when, from, datum, "
    "startdatum, beginn, anfang, fecha, inicio, data, quand, debut, zeitpunkt, datetime, date time, "
    "occurred, occurred on, occurred at, happened on, timestamp, year, jahr, annee, ano, event time, time, "
    "event timestamp, unix timestamp, unix time, epoch",
    "end": "end, end date, date end, finish, finish date, until, to, ended, stop, ende, enddatum, fin, fecha "
    "fin, date fin",
    "month": "month, begin month, start month, monat, mes, mois",
    "day": "day, begin day, start day, dia, jour",
    "time_of_day": "time of day, begin time, start time, hour, uhrzeit, heure, hora",
    "end_year": "end year, year end",
    "end_month": "end month",
    "end_day": "end day",
    "end_time": "end time",
    "title": "title, headline, event title, event name, name, event, label, what, what happened, heading, titel, "
    "titre, titulo, ereignis, evenement, evento, subject",
    "summary": "summary, description, abstract, standfirst, lede, dek, text, body, body html, details, content, "
    "beschreibung, zusammenfassung, resume, descripcion, resumen",
    "note": "note, notes, analyst note, comment, comments, remark, remarks, notiz, anmerkung, kommentar, nota",
    "actors": "actors, actor, participants, participant, who, people, person, persons, parties, party, involved, "
    "entities, side a, side b, actor1, actor2, actor 1, actor 2, akteure, akteur, beteiligte, wer, "
    "acteurs, acteur, participantes, actores, organisations, organizations, organisation, organization, "
    "orgs, countries, players, characters",
    "category": "category, categories, event type, type, kind, kategorie, art, typ, categorie, categoria, tipo, class, "
    "section",
    "place": "place, location, place name, location name, where, venue, city, ort, lieu, lugar",
    "latitude": "latitude, lat, breitengrad, latitud",
    "longitude": "longitude, lon, lng, long, langengrad, longitud",
    "tags": "tags, tag, keywords, keyword, topics, topic, themes, schlagworter, schlagworte, stichworte, mots "
    "cles, etiquetas",
    "importance": "importance, priority, wichtigkeit",
    "status": "status",
    "id": "id, uid, uuid, guid, event id, identifier, key",
    "external_id": "external id",
    "date_text": "date as written, date text, display date",
    "date_note": "date note",
    "precision": "date precision, date granularity, precision of the date, datumsgenauigkeit",
    "approximate": "date approximate, date is approximate, date circa, circa",
    "uncertain": "date uncertain, date is uncertain",
    "quote": "quote, quotation, verbatim, excerpt, quoted text, quotes, zitat, cita",
    "source": "source, source title, source name, sources, reference, references, citation, citations, evidence, "
    "article, report, quelle, quellen, fuente",
    "url": "url, source url, link, source link, links, href, uri, web address, source address, address, website",
    "publisher": "publisher, outlet, publication, newspaper, media, herausgeber, medio",
    "author": "author, source author, authors, byline, autor, auteur, reporter",
    "published": "published, publication date, date published, published at, published on, source date, pub date, "
    "veroffentlicht",
    "speaker": "speaker, said by, sprecher",
    "locator": "locator, page, pages, seite",
    "figures": "figures, figure, numbers, zahlen",
    "value": "value, figure value, amount, count, number, quantity, wert, anzahl",
    "low": "low, figure low, minimum, min",
    "high": "high, figure high, maximum, max",
    "unit": "unit, figure unit, currency, einheit",
    "counted": "counted, what is counted, figure counted",
}
"""The best name of a field first."""
_COUNTED = (
    *("casualties", "killed", "deaths", "dead", "fatalities", "injured", "injuries", "wounded", "displaced"),
    *("arrested", "detained", "abducted", "tote", "todesopfer", "verletzte", "verwundete", "morts", "blesses"),
    *("muertos", "heridos"),
)
"""Names of columns of figures that say themselves what is counted."""
_CITATION = ("quote", "source", "url", "publisher", "author", "published", "speaker", "locator", "figures")
_ROLES = frozenset(
    (
        *("mediator", "host", "victim", "donor", "perpetrator", "attacker", "target", "signatory", "organiser"),
        *("organizer", "witness", "recipient", "beneficiary", "defendant", "plaintiff", "claimant", "judge"),
        *("negotiator", "sponsor", "supplier", "buyer", "seller"),
    )
)
_CAMEL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
_NOT_WORD = re.compile(r"[^\w]+|_+")
_NUMBERED = re.compile(r"(.+?) ?([2-9]|1[0-9])")
_CLOCK = ("time", "event time")
_TEXT = re.compile(r"(?P<field>\w+)(?::(?P<role>[^#]+))?(?:#(?P<number>\d{1,2}))?")
FIELDS = tuple(_NAMES)


@dataclass(frozen=True, slots=True)
class Column:
    """What a column means: a field, and which citation of the event it belongs to.

    `role` is that of the actors in it, or what its figures count.
    """

    field: str
    role: str = ""
    number: int = 1

    @property
    def text(self) -> str:
        """It in one word: "date", "actors:mediator", "figures:killed", "quote#2"."""
        return self.field + (f":{self.role}" if self.role else "") + (f"#{self.number}" if self.number > 1 else "")


def column_of(text: str) -> Column | None:
    """The column that `Column.text` says; None for "", and for what is no field."""
    named = _TEXT.fullmatch(text)
    if named is None or named["field"] not in _NAMES:
        return None
    return Column(named["field"], named["role"] or "", int(named["number"] or 1))


def shape(names: Iterable[str]) -> str:
    """The same for headers with the same names, whatever the order."""
    return sha256("\n".join(sorted({plain(name) for name in names})).encode("utf-8", "replace")).hexdigest()[:16]


@lru_cache(maxsize=4096)
def plain(name: str) -> str:
    """The words of a column's name or key: "startDate", "Start_date" and "START DATE" are the same."""
    return fold(normalize("NFKC", _NOT_WORD.sub(" ", _CAMEL.sub(" ", name)))).strip()


@lru_cache(maxsize=4096)
def meaning(name: str) -> Column | None:
    """What a name means by itself, None where it is not known."""
    words = plain(name)
    if words in _MEANINGS:
        return _MEANINGS[words]
    singular = words.removesuffix("s")
    if singular in _ROLES:
        return Column("actors", singular)
    if words.startswith("actor ") and words[6:] and not words[6:].isdigit():
        return Column("actors", words[6:])
    numbered = _NUMBERED.fullmatch(words)
    if numbered and (base := _MEANINGS.get(numbered[1])) and base.field in _CITATION:
        return Column(base.field, "", int(numbered[2]))
    return None


def chosen(names: Iterable[str], options: ReadOptions) -> Mapping[str, str]:
    """What columns were said to mean: now, else when a header of this shape was read before."""
    if options.columns or not options.remembered:
        return options.columns
    return options.remembered.get(shape(names), {})


def match(names: Sequence[str], options: ReadOptions) -> dict[int, Column]:
    """What each column means, by position: as it was said to, else by its name.

    Of several columns for a field that holds one value, the best named is taken.
    """
    mapping, said = options.mapping, chosen(names, options)
    wanted = {plain(name): field for field, name in mapping.items()}
    found: dict[int, Column] = {}
    taken: dict[tuple[str, int], tuple[int, int]] = {}
    for position, name in enumerate(names):
        mapped = wanted.get(plain(name)) or said.get(plain(name))
        if mapped == "" and plain(name) in said:
            continue
        column = column_of(mapped) if mapped else meaning(name) if name.strip() else None
        if column is None or (not mapped and column.field in mapping and column.number == 1):
            continue
        if column.role or column.field in ("actors", "tags"):
            found[position] = column
            continue
        place = (column.field, column.number)
        rank = 0 if mapped else _RANKS.get(plain(name), 99)
        if place in taken:
            other, other_rank = taken[place]
            if other_rank <= rank:
                continue
            del found[other]
        taken[place] = (position, rank)
        found[position] = column
    return _with_time(names, found)


def _with_time(names: Sequence[str], found: dict[int, Column]) -> dict[int, Column]:
    """A column "time" beside one of dates is the time of day."""
    dated = [position for position, column in found.items() if column == Column("date")]
    timed = [position for position, name in enumerate(names) if plain(name) in _CLOCK and position not in found]
    if dated and timed and Column("time_of_day") not in found.values():
        found[timed[0]] = Column("time_of_day")
    return found


def _said() -> Iterator[tuple[str, str, int]]:
    for field, names in _NAMES.items():
        for rank, name in enumerate(names.split(", "), 1):
            yield field, name, rank


_MEANINGS = {name: Column("figures", name) for name in _COUNTED}
_MEANINGS |= {name: Column(field) for field, name, _rank in _said()}
_RANKS = {name: rank for _field, name, rank in _said()}

"""Figures that are objects: {"value": 48, "counted": "children", "qualifier": "at least"}, {"killed": {"min": 10}}."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from timeline_gui.core.language import tell
from timeline_gui.core.model import Figure
from timeline_gui.core.reference import plain_number
from timeline_gui.formats.cells import Number
from timeline_gui.formats.notes import Notes
from timeline_gui.formats.tabular import fields
from timeline_gui.formats.tabular.figures import between, read_figure, scale_in, shows_decimal
from timeline_gui.formats.tabular.naming import parts
from timeline_gui.formats.tabular.values import as_list, filled, name_of, words_of

_KEYS = {
    "value": ("value", "number", "count", "amount", "quantity", "total", "n"),
    "low": ("low", "min", "minimum", "least", "lower", "figure low"),
    "high": ("high", "max", "maximum", "most", "upper", "figure high"),
    "unit": ("unit", "units", "currency"),
    "counted": ("counted", "what", "label", "of", "kind", "type", "name", "what is counted"),
    "qualifier": ("qualifier", "modifier", "prefix"),
    "text": ("text", "words", "as written"),
}
_MEANT = {name: meant for meant, names in _KEYS.items() for name in names}
_DIGITS = 15
"""Of the longest number that is kept as one."""
_NUMBERS = ("value", "low", "high", "text")


def figures_of(value: object, counted: str, row: int, path: str, notes: Notes) -> Iterator[Figure]:
    """The figures that a value says; `counted` is what they count where they don't say it themselves."""
    for each in as_list(value):
        if not isinstance(each, Mapping):
            words = words_of(each)
            for text in [words] if type(words) is Number else parts(words, commas=False):
                yield _in_words(text, "", counted, row, notes)
            continue
        given = [(key, _MEANT.get(words, ""), inner) for key, words, inner in filled(each)]
        if any(meant in _NUMBERS and not isinstance(inner, (Mapping, list)) for _key, meant, inner in given):
            yield _figure(given, counted, row, path, notes)
            continue
        for key, _meant, inner in given:
            column = fields.meaning(key)
            if (column is None or column.role) and (isinstance(inner, (Mapping, list)) or _begins_with_number(inner)):
                yield from figures_of(inner, _counts(key), row, f"{path}.{key}", notes)
            else:
                notes.left(row, f"{path}.{key}")


def _figure(given: list[tuple[str, str, object]], counted: str, row: int, path: str, notes: Notes) -> Figure:
    said: dict[str, object] = {}
    for key, meant, inner in given:
        if meant and meant not in said and not (meant in _NUMBERS and isinstance(inner, (Mapping, list))):
            said[meant] = inner
        else:
            notes.left(row, f"{path}.{key}")
    words = {meant: name_of(inner) for meant, inner in said.items()}
    unit, counted, qualifier = words.get("unit", ""), words.get("counted", counted), words.get("qualifier", "")
    if found := scale_in(unit):
        said_of = tell("whether “{scale}” is meant of the number is not sure: kept as its unit", scale=found[0])
        notes.add(row, path, unit, said_of)
    low, high, value = (_number(said.get(name)) for name in ("low", "high", "value"))
    bounded = low is not None or high is not None
    if any(words.get(name) and number is None for name, number in (("low", low), ("high", high), ("value", value))):
        # A bound that is no number: the words hold all of them.
        bounds = "–".join(filter(None, (words.get("low"), words.get("high"))))
        figure = _in_words(" ".join(filter(None, (qualifier, words.get("value"), bounds))), unit, counted, row, notes)
    elif not bounded and value is None:
        figure = _in_words(words.get("text", ""), unit, counted, row, notes)
    elif low is not None and high is not None and high < low:
        notes.add(row, path, f"{words['low']}–{words['high']}", tell("the least is above the most; kept in words"))
        given_value = plain_number(value) if value is not None else ""
        span = f"{plain_number(low)}–{plain_number(high)}"
        figure = Figure(f"{given_value} ({span})" if given_value else span, value, value, unit, counted)
    elif value is not None and ((low is not None and value < low) or (high is not None and value > high)):
        span = "–".join(filter(None, (words.get("low"), words.get("high"))))
        text = f"{plain_number(value)} ({span})"
        notes.add(row, path, text, tell("the number is not between its bounds; these were kept in words"))
        figure = Figure(text, value, value, unit, counted)
    elif bounded and (value is not None or low is None or high is None):
        figure = between(low, high, plain_number(value) if value is not None else "", unit, counted)
    else:
        numbers = (value,) if value is not None else (low, high)
        known = [number for number in numbers if number is not None]
        digits = "–".join(dict.fromkeys(str(int(number)) if number.is_integer() else repr(number) for number in known))
        figure = _in_words(Number(f"{qualifier} {digits}".strip()), unit, counted, row, notes)
        span = "–".join(dict.fromkeys(map(plain_number, known)))
        figure = replace(figure, text=f"{qualifier} {span}".strip())
    text = words.get("text") or " ".join(filter(None, (figure.text, unit, counted)))
    return replace(figure, text=text)


def _in_words(words: str, unit: str, counted: str, row: int, notes: Notes) -> Figure:
    decimal = "." if type(words) is Number else ""
    figure = read_figure(words, unit, counted, decimal)
    if figure is None:
        number = _number(words)
        if number is not None:
            return Figure(words, number, number, unit, counted)
        if not decimal and shows_decimal(words) == "?":
            said = tell("thousands or decimals? No other number shows it; kept in words")
        else:
            said = tell("no number that is sure; kept in words")
        notes.add(row, "figures", words, said)
        return Figure(words, unit=unit, counted=counted)
    return figure


def _begins_with_number(value: object) -> bool:
    return _number(value) is not None or (isinstance(value, str) and read_figure(value) is not None)


def _number(value: object) -> float | None:
    if isinstance(value, str):
        if type(value) is not Number and shows_decimal(value.removeprefix("-")) == "?":
            return None
        digits = value.removeprefix("-").replace(".", "", 1)
        return float(value) if digits.isdecimal() and len(digits) <= _DIGITS else None
    if isinstance(value, (int, float)) and not isinstance(value, bool) and abs(value) < 10**_DIGITS:
        return float(value)
    return None


def _counts(key: str) -> str:
    """What the numbers below a key count: its words."""
    return key.replace("_", " ").strip()

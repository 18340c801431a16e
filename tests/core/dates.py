"""Hypothesis strategies for dates: any that EDTF allows here, and strings that only look like one."""

from hypothesis import strategies as st

from timeline_gui.core.civil import days_in_month
from timeline_gui.core.edtf import order_key, parse


def _year(number: int) -> str:
    return f"{'-' * (number < 0)}{abs(number):04}"


YEARS = st.integers(-9999, 9999)
QUALIFIERS = st.sampled_from(["", "", "", "~", "?", "%"])


@st.composite
def days(draw: st.DrawFn) -> str:
    """A day that exists."""
    year, month = draw(YEARS), draw(st.integers(1, 12))
    return f"{_year(year)}-{month:02}-{draw(st.integers(1, days_in_month(year, month))):02}"


@st.composite
def times(draw: st.DrawFn) -> str:
    """A day with a time to the hour, minute, second or less, with any kind of offset."""
    time = draw(st.times()).isoformat()
    kept = time[: draw(st.sampled_from([2, 5, 8, 15]))]
    return f"{draw(days())}T{kept}{draw(st.sampled_from(['', 'Z', '+05:30', '-04']))}"


def _unspecified(year: int, digits: int, rest: str) -> str:
    return _year(year)[:-digits] + "X" * digits + rest


def units() -> st.SearchStrategy[str]:
    """One day, month, season, quarter, year, decade, century, far year or time, without qualifier."""
    return st.one_of(
        days(),
        times(),
        YEARS.map(_year),
        st.builds("{}-{:02}".format, YEARS.map(_year), st.integers(1, 12)),
        st.builds("{}-{}".format, YEARS.map(_year), st.sampled_from([21, 22, 23, 24, 33, 34, 35, 36])),
        st.builds("{}-{:02}-XX".format, YEARS.map(_year), st.integers(1, 12)),
        st.builds("{}-{}".format, YEARS.map(_year), st.sampled_from(["XX", "XX-XX"])),
        st.builds(_unspecified, YEARS, st.integers(1, 3), st.sampled_from(["", "-XX", "-XX-XX"])),
        st.builds("Y{}".format, st.integers(10_000, 10**11) | st.integers(-(10**11), -10_000)),
    )


def moments() -> st.SearchStrategy[str]:
    """A unit with or without a qualifier."""
    return st.builds("{}{}".format, units(), QUALIFIERS)


@st.composite
def intervals(draw: st.DrawFn) -> str:
    """An interval whose ends are in order, or one with an open or unknown end."""
    left, right = sorted((draw(moments()), draw(moments())), key=lambda text: order_key(parse(text)))
    kind = draw(st.sampled_from(["{}/{}", "{}/{}", "{}/..", "{}/", "../{1}", "/{1}"]))
    return kind.format(left, right)


@st.composite
def sets(draw: st.DrawFn) -> str:
    """A one-of set, with spans and open ends."""

    def span(texts: list[str]) -> str:
        return "..".join(sorted(texts, key=lambda text: order_key(parse(text))))

    middle = draw(st.lists(moments() | st.lists(moments(), min_size=2, max_size=2).map(span), max_size=4))
    before = [f"..{draw(moments())}"] if draw(st.booleans()) else []
    after = [f"{draw(moments())}.."] if draw(st.booleans()) else []
    members = before + middle + after
    if len(members) < 2 and not any(".." in member for member in members):
        members = [draw(moments()), draw(moments())]
    return f"[{','.join(members)}]"


def edtf_texts() -> st.SearchStrategy[str]:
    """Any date that is read, in all its forms."""
    unknown = st.sampled_from(["", "XXXX", "XXXX-XX", "XXXX-12-25", "XXXX-XX-04~", "../..", "../", "/.."])
    return moments() | intervals() | sets() | unknown


def nearly_edtf_texts() -> st.SearchStrategy[str]:
    """Strings of the characters that dates are made of, and dates with one character altered."""
    letters = "0123456789-/.,[]{}XYTZE+:?~% "

    def altered(text: str, place: int, letter: str) -> str:
        place = place % (len(text) + 1)
        return text[:place] + letter + text[place + 1 :]

    loose = st.text(letters, max_size=24)
    return loose | st.builds(altered, edtf_texts(), st.integers(0, 60), st.sampled_from(letters))

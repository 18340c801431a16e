"""The few English words that dates are written with, in one place for a translation to begin."""

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
SHORT_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
SHORT_WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


def year_in_words(year: int, *, with_era: bool = False) -> str:
    """An astronomical year as people count: 2024, 44 BCE for -43, 12,000 BCE; 14 CE, not a bare 14."""
    count = year if year > 0 else 1 - year
    digits = f"{count:,}" if count >= 10_000 else str(count)
    if year <= 0:
        return f"{digits} BCE"
    return digits if 100 <= year < 10_000 and not with_era else f"{digits} CE"


def years_in_words(first: int, last: int) -> str:
    """A run of astronomical years: 1000–1999, 50–41 BCE, 1–99 CE, 1 BCE to 9 CE."""
    start, end = year_in_words(first), year_in_words(last)
    if (first <= 0) != (last <= 0):
        return f"{start} to {end}"
    bare, _, era = start.partition(" ")
    return f"{bare}–{end}" if end.endswith(era) else f"{bare}–{end} {era}"


SEASONS = ("spring", "summer", "autumn", "winter")
SEASON = "{season} {years}"
QUARTER = "Q{number} {year}"
DECADE, CENTURY, MILLENNIUM = "decade {years}", "century {years}", "millennium {years}"
CENTURY_BCE = "{ordinal} century BCE"
WITHOUT_YEAR = "{date}, year unknown"
TIME, HOUR, UTC = "{day}, {time} {zone}", "{hour} h", "UTC"

ABOUT, PERHAPS = "about {}", "perhaps {}"
SHORT_ABOUT, SHORT_PERHAPS = "c. {}", "{}?"
UNDATED = "undated"
BEFORE, AFTER = "before {}", "{} or later"
AT_THE_LATEST, AT_THE_EARLIEST = "{} at the latest", "{} at the earliest"
SINCE, UNTIL, WITHIN = "since {}", "until {}", "within {}"
START_OPEN, START_UNKNOWN = "start open", "start unknown"
END_OPEN, END_UNKNOWN = "end open", "end unknown"
RANGE, TIGHT_RANGE = "{} – {}", "{}–{}"
BETWEEN = "between {} and {}"
COMMA, OR, COMMA_OR = ", ", " or ", ", or "

UNITS = (
    "",
    "second",
    "minute",
    "hour",
    "day",
    "month",
    "quarter",
    "season",
    "year",
    "decade",
    "century",
    "millennium",
)
"""By Precision, as all below."""
KINDS = (
    "",
    "Time of day",
    "Time of day",
    "Time of day",
    "Exact day",
    "Month",
    "Quarter",
    "Season",
    "Year",
    "Decade",
    "Century",
    "Millennium",
)
KIND_UNDATED, KIND_ONE_OF, KIND_BEFORE, KIND_AFTER = "Undated", "One of several", "Before", "After"
KIND_INTERVAL, KIND_OPEN_START, KIND_OPEN_END = "Interval", "Open start", "Open end"
KIND_UNKNOWN_START, KIND_UNKNOWN_END = "Unknown start", "Unknown end"
APPROXIMATE, UNCERTAIN, APPROXIMATE_AND_UNCERTAIN = "approximate", "uncertain", "approximate and uncertain"

WHEN_UNKNOWN = "nothing says when"
KNOWN_TO = "known to the {unit}"
SOMEWHERE_IN = "somewhere in the {unit}"
SEASON_MEANS = "somewhere from {first} to {last}"
THE_UNIT_IS = "the {unit} is {qualifier}"
START_AND_END, START, END = "start and end {}", "start {}", "end {}"
OPEN, UNKNOWN = "open", "unknown"
SAME_UNIT = "starts and ends within the {unit}"
ONE_OF_SPAN, ONE_OF_MEMBERS, SEVERAL = (
    "at some time in this range",
    "one of {count} possible dates",
    "several",
)


def ordinal(number: int) -> str:
    """1st, 2nd, 3rd, 4th … 11th, 21st."""
    ending = {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th") if number % 100 not in (11, 12, 13) else "th"
    return f"{number}{ending}"

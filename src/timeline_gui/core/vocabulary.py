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


def year_in_words(year: int) -> str:
    """An astronomical year as people count: 2024, 44 BCE for -43, 12,000 BCE; 14 CE, not a bare 14."""
    count = year if year > 0 else 1 - year
    digits = f"{count:,}" if count >= 10_000 else str(count)
    if year <= 0:
        return f"{digits} BCE"
    return digits if 100 <= year < 10_000 else f"{digits} CE"


def years_in_words(first: int, last: int) -> str:
    """A run of astronomical years: 1000–1999, 50–41 BCE, 1–99 CE, 1 BCE – 9 CE."""
    start, end = year_in_words(first), year_in_words(last)
    if (first <= 0) != (last <= 0):
        return f"{start} – {end}"
    bare, _, era = start.partition(" ")
    return f"{bare}–{end}" if end.endswith(era) else f"{bare}–{end} {era}"

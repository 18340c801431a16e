"""The calendar as arithmetic on plain integers, at any distance: days, months, years, seconds.

Proleptic Gregorian, astronomical years (0 is 1 BCE), UTC, no leap seconds. The day count is Howard Hinnant's
("chrono-Compatible Low-Level Date Algorithms"): years begin in March, so that the leap day is a year's last.
"""

SECOND_MIN = -(2**63)
SECOND_MAX = 2**63 - 1
"""What fits an int64 column. The functions below do not check: Python's integers have no end."""

DAY = 86_400
_MONTH_LENGTHS = (0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_DAYS_BEFORE = (0, 306, 337, 0, 31, 61, 92, 122, 153, 184, 214, 245, 275)
"""Days from 1 March to the first of the month."""
_EPOCH = 719_468
"""Days from 0000-03-01 to 1970-01-01."""


def is_leap(year: int) -> bool:
    """Whether the year has a 29 February."""
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def days_in_month(year: int, month: int) -> int:
    """The number of days of a month 1…12."""
    return 29 if month == 2 and is_leap(year) else _MONTH_LENGTHS[month]


def days_from_civil(year: int, month: int, day: int) -> int:
    """Days since 1970-01-01 of a date that exists."""
    if month < 3:
        year -= 1
    return year * 365 + year // 4 - year // 100 + year // 400 + _DAYS_BEFORE[month] + day - 1 - _EPOCH


def civil_from_days(days: int) -> tuple[int, int, int]:
    """Year, month and day of a number of days since 1970-01-01."""
    era, day_of_era = divmod(days + _EPOCH, 146_097)
    year_of_era = (day_of_era - day_of_era // 1460 + day_of_era // 36_524 - day_of_era // 146_096) // 365
    day_of_year = day_of_era - (365 * year_of_era + year_of_era // 4 - year_of_era // 100)
    march_month = (5 * day_of_year + 2) // 153
    day = day_of_year - (153 * march_month + 2) // 5 + 1
    month = march_month + 3 if march_month < 10 else march_month - 9
    return era * 400 + year_of_era + (month < 3), month, day


def seconds(year: int, month: int = 1, day: int = 1, hour: int = 0, minute: int = 0, second: int = 0) -> int:
    """Seconds since 1970-01-01T00:00:00 UTC of a date and time that exist."""
    return days_from_civil(year, month, day) * DAY + hour * 3600 + minute * 60 + second


def civil(at: int) -> tuple[int, int, int, int, int, int]:
    """Year, month, day, hour, minute and second of a number of seconds since 1970."""
    days, rest = divmod(at, DAY)
    hour, rest = divmod(rest, 3600)
    return (*civil_from_days(days), hour, *divmod(rest, 60))


def add_months(year: int, month: int, count: int) -> tuple[int, int]:
    """The year and month that lie `count` months on."""
    years, index = divmod(month - 1 + count, 12)
    return year + years, index + 1


def weekday(days: int) -> int:
    """0 for Monday … 6 for Sunday, of a number of days since 1970-01-01 (a Thursday)."""
    return (days + 3) % 7

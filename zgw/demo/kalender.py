"""Knows Dutch working days, so that the dates of the demo are believable."""

import re
from datetime import date, datetime, time, timedelta
from functools import cache

_HISTORY_DAYS = 6 * 366
_OPENING = time(8, 15)
_MINUTES_PER_STEP = 31
_DURATION = re.compile(r"P(?:(?P<years>\d+)Y)?(?:(?P<months>\d+)M)?(?:(?P<days>\d+)D)?")


def easter(year: int) -> date:
    """Return Easter Sunday of the year (Gauss's rule, as corrected for the Gregorian calendar)."""
    century = year // 100
    correction = century - century // 4 - (8 * century + 13) // 25
    golden = year % 19
    epact = (19 * golden + correction + 15) % 30
    epact -= (epact // 28) * (1 - (epact // 28) * (29 // (epact + 1)) * ((21 - golden) // 11))
    weekday = (year + year // 4 + epact + 2 - century + century // 4) % 7
    offset = epact - weekday
    month = 3 + (offset + 40) // 44
    return date(year, month, offset + 28 - 31 * (month // 4))


@cache
def holidays(year: int) -> frozenset[date]:
    """Return the days on which a town hall is closed by law or by custom."""
    sunday = easter(year)
    moving = {sunday + timedelta(days) for days in (-2, 1, 39, 50)}
    kings_day = date(year, 4, 27)
    if kings_day.weekday() == 6:
        kings_day -= timedelta(1)
    return frozenset(moving | {date(year, 1, 1), kings_day, date(year, 12, 25), date(year, 12, 26)})


def is_werkdag(day: date) -> bool:
    """Say whether a town hall is open on this day."""
    return day.weekday() < 5 and day not in holidays(day.year)


@cache
def _past_werkdagen(today: date) -> tuple[date, ...]:
    days = (today - timedelta(number) for number in range(1, _HISTORY_DAYS))
    return tuple(day for day in days if is_werkdag(day))


def werkdagen_geleden(today: date, aantal: int) -> date:
    """Return the day that many working days before today; 1 is the last one before today."""
    return _past_werkdagen(today)[aantal - 1]


def office_moment(day: date, step: int) -> str:
    """Return an API date-time in office hours; a later step is later on the day."""
    moment = datetime.combine(day, _OPENING) + timedelta(minutes=_MINUTES_PER_STEP * step)
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")


def after(day: date, duration: str) -> date:
    """Return the day an ISO 8601 duration (years, months, days) after this one."""
    match = _DURATION.fullmatch(duration)
    if match is None:
        raise ValueError(f"not a duration: {duration}")
    years, months, days = (int(match[name] or 0) for name in ("years", "months", "days"))
    index = day.year * 12 + day.month - 1 + years * 12 + months
    start = date(index // 12, index % 12 + 1, min(day.day, 28))
    return start + timedelta(days + day.day - start.day)

"""The last day of a permission, read from what somebody wrote about until when it lasts.

Only what leaves no doubt is read: "until the report is sent" is no day, and 3/4/2027 is two.
"""

import re
from calendar import monthrange
from datetime import date

_MONTHS = (
    ("january", "jan", "enero", "ene"),
    ("february", "feb", "febrero"),
    ("march", "mar", "marzo"),
    ("april", "apr", "abril", "abr"),
    ("may", "mayo"),
    ("june", "jun", "junio"),
    ("july", "jul", "julio"),
    ("august", "aug", "agosto", "ago"),
    ("september", "sept", "sep", "septiembre", "setiembre"),
    ("october", "oct", "octubre"),
    ("november", "nov", "noviembre"),
    ("december", "dec", "diciembre", "dic"),
)
_NUMBER = {name: number for number, names in enumerate(_MONTHS, 1) for name in names}
_FILLING = frozenset(
    {
        *("until", "till", "to", "through", "on", "by", "the", "end", "of"),
        *("hasta", "el", "la", "del", "de", "fin", "fines", "finales"),
    }
)
_MOST_MONTHS = 12


def last_day(words: str) -> date | None:
    """Return the day that *words* name, the month's last where they name a month; else None."""
    parts = re.findall(r"[^\s,]+", words.casefold().strip(" ."))
    told = [part.rstrip(".") for part in parts if part.rstrip(".") not in _FILLING]
    try:
        return _day(told)
    except ValueError:  # the 31st of February
        return None


def _day(told: list[str]) -> date | None:
    if len(told) == 1:
        return _in_numbers(told[0])
    months = [_NUMBER[part] for part in told if part in _NUMBER]
    numbers = [_ordinal(part) for part in told if part not in _NUMBER]
    if len(months) != 1 or not numbers or not re.fullmatch(r"\d{4}", numbers[-1]):
        return None
    (month,), year = months, int(numbers[-1])
    if len(numbers) == 1:
        return date(year, month, monthrange(year, month)[1])
    if len(numbers) == 2 and re.fullmatch(r"\d{1,2}", numbers[0]):
        return date(year, month, int(numbers[0]))
    return None


def _in_numbers(told: str) -> date | None:
    if found := re.fullmatch(r"(\d{4})-(\d{1,2})-(\d{1,2})", told):
        return date(*(int(each) for each in found.groups()))
    found = re.fullmatch(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})", told)
    if found is None:
        return None
    first, second, year = (int(each) for each in found.groups())
    if first > _MOST_MONTHS or first == second:
        return date(year, second, first)
    return date(year, first, second) if second > _MOST_MONTHS else None


def _ordinal(part: str) -> str:
    return re.sub(r"^(\d{1,2})\.?(?:st|nd|rd|th|\u00ba|\u00aa)$", r"\1", part)

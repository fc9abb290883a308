"""A day's number and a date format → the date that a workbook prints."""

import re
from datetime import datetime, timedelta
from decimal import Decimal
from itertools import pairwise

# A workbook counts days from 1900-01-01, which is 1, and takes 1900 for a leap year; or from 1904-01-01, which is 0.
_FIRST = datetime(1899, 12, 30)  # noqa: DTZ001  a date in a cell has no zone
_FIRST_OF_1904 = datetime(1904, 1, 1)  # noqa: DTZ001
LEAP_THAT_WAS_NONE = 60
LAST = 2_958_466  # the day after 9999-12-31

_LITERAL = re.compile(r'"[^"]*"|\\.|[_*].|\[(?![hms]+\])[^\]]*\]', re.IGNORECASE | re.DOTALL)
_TOKEN = re.compile(
    r'"(?P<quoted>[^"]*)"|\\(?P<escaped>.)|[_*].|\[(?P<elapsed>[hms]+)\]|\[[^\]]*\]|(?P<half>AM/PM|A/P|上午/下午)'
    r"|(?P<field>y+|m+|d+|h+|s+|a{3,4})|(?P<fraction>\.0+)|(?P<literal>.)",
    re.IGNORECASE | re.DOTALL,
)
_NO_FIELD = re.compile(r"General|G/通用格式|E[+-]", re.IGNORECASE)
_FIELD = re.compile(r"[ymdhs]", re.IGNORECASE)
_WEEKDAYS = "一二三四五六日"


def is_dated(section: str) -> bool:
    """Return whether a format's part writes dates or times."""
    return _FIELD.search(_NO_FIELD.sub("", _LITERAL.sub("", section))) is not None


def dated(days: Decimal, section: str, *, since_1904: bool = False) -> str | None:
    """Return the day and time as written by the format; None for a number that is no date."""
    if not 0 <= days < LAST:
        return None
    shift = 1 if not since_1904 and days < LEAP_THAT_WAS_NONE else 0
    seconds = int((days * 86_400).to_integral_value()) + shift * 86_400
    moment = (_FIRST_OF_1904 if since_1904 else _FIRST) + timedelta(seconds=seconds)
    tokens = list(_TOKEN.finditer(section))
    fields = [(index, token["field"].lower()) for index, token in enumerate(tokens) if token["field"]]
    minutes = {
        later if second[0] == "m" else earlier
        for (earlier, first), (later, second) in pairwise(fields)
        if (first[0] == "h" and second[0] == "m") or (first[0] == "m" and second[0] == "s")
    }
    halved = any(token["half"] for token in tokens)
    return "".join(
        _written(token, moment, days, minute=index in minutes, halved=halved) for index, token in enumerate(tokens)
    ).strip()


def _written(token: re.Match[str], moment: datetime, days: Decimal, *, minute: bool, halved: bool) -> str:
    if token["field"]:
        return _field(token["field"].lower(), moment, minute=minute, halved=halved)
    if token["elapsed"]:
        return str(int(days * {"h": 24, "m": 1440, "s": 86_400}[token["elapsed"][0].lower()]))
    if token["half"]:
        return "上午" if moment.hour < 12 else "下午"
    return next((text for text in (token["quoted"], token["escaped"], token["literal"]) if text is not None), "")


def _field(field: str, moment: datetime, *, minute: bool, halved: bool) -> str:
    kind, width = field[0], len(field)
    if kind == "y":
        return f"{moment.year:04d}" if width > 2 else f"{moment.year % 100:02d}"
    if kind == "a":
        return ("星期" if width == 4 else "") + _WEEKDAYS[moment.weekday()]
    if kind == "d" and width > 2:
        return moment.strftime("%a" if width == 3 else "%A")
    if kind == "m" and width > 2 and not minute:
        return moment.strftime("%b" if width == 3 else "%B")
    hour = (moment.hour % 12 or 12) if halved else moment.hour
    value = {"m": moment.minute if minute else moment.month, "d": moment.day, "h": hour, "s": moment.second}[kind]
    return f"{value:02d}" if width > 1 else str(value)

"""The tables that a contents page lists, by names that can be compared with the titles of tables."""

import re
from collections.abc import Iterator

from disclosures.model import Disclosure, Source
from review.forms import folded

ENTRY = re.compile(
    r"^[-•·]?(?:[一二三四五六七八九十]+[、.．]|[（(][一二三四五六七八九十\d]+[)）]|\d+[、.．]?|表[一二三四五六七八九十\d]+[、:：]?|附?[表件]\d+[、:：]?)?(?P<name>[^\d.…·]{3,40}表)[\s.…·\d]*$"
)
YEAR = re.compile(r"20\d\d年?度?|总体|情况|预算|(?:总|明细)(?=表)")  # words that contents and titles do not share
WHOSE = re.compile(r"^(?:本级)?(?:部门|单位)?")


def listed_tables(disclosure: Disclosure) -> Iterator[tuple[str, Source]]:
    """Yield the compared name of every table that the contents page lists, and its line."""
    for place in disclosure.contents:
        match = ENTRY.match("".join(place.text.split()))
        if match is not None:
            yield compared(match["name"], disclosure), place


def compared(title: str, disclosure: Disclosure) -> str:
    """A title without year, department and the words that contents and titles do not share."""
    text = folded(YEAR.sub("", "".join(title.split()))).replace("情况", "")
    return text.replace(folded(disclosure.identity.department or "\0"), "") or text


def listed_as(title: str, disclosure: Disclosure) -> Source | None:
    """The line of the contents page that lists a table by this title; None where there is none, or several."""
    wanted = WHOSE.sub("", compared(title, disclosure))
    found = [place for name, place in listed_tables(disclosure) if WHOSE.sub("", name) == wanted]
    return found[0] if len(found) == 1 else None

"""Titles and headings without what differs between places: years, order, blanks, punctuation, units."""

import re
from collections.abc import Sequence

_YEAR = re.compile(r"(?:19|20)\d{2}(?:年度?)?|(?:本|上|当)年度")
_PUNCTUATION = re.compile(r"[^\w一-鿿]|_")
_ORDER = re.compile(
    r"[（(][一二三四五六七八九十]{1,3}[)）]|[一二三四五六七八九十]{1,3}[、.．]|\d{1,2}[、.．]"
    r"|附?[表件][一二三四五六七八九十\d]{1,2}(?:-\d)?[:：、.]?"
)


def fold_title(title: str, *names: str | None) -> str:
    """Return a title without year, order, department, blanks and punctuation."""
    bare = "".join(title.split())
    for name in names:
        if name:
            bare = bare.replace("".join(name.split()), "")
    bare = _YEAR.sub("", bare)
    order = _ORDER.match(bare)
    return _PUNCTUATION.sub("", bare[order.end() :] if order else bare)


def fold_path(path: Sequence[str]) -> str:
    """Return a header path joined by "/", without years, units, blanks and punctuation."""
    return "/".join(fold_heading(part) for part in path)


def fold_heading(part: str) -> str:
    """Return one heading without years, units, blanks and punctuation."""
    bare = "".join(part.split())
    bare = re.sub(r"[（(](?:单位[:：])?(?:万元|元|千元)[)）]", "", bare)
    return _PUNCTUATION.sub("", _YEAR.sub("", bare))

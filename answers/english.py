"""An English question over Chinese documents → the same question in Chinese; Chinese words in it stay as they are."""

import re

from answers.english_terms import ASKED, ORGANS, TERMS

_LATIN, _CHINESE = re.compile(r"[A-Za-z]"), re.compile(r"[\u4e00-\u9fff]")
_YEAR = re.compile(r"(?<![\d.])(20\d\d)(?![\d.%年])")
_GLOSS = re.compile(r"(?<=[\u4e00-\u9fff])\s*\([A-Za-z ,'’/-]+\)")
_WORD = re.compile(r"[A-Za-z][A-Za-z'’.-]*")
_LEFT_OVER = re.compile(r"['’]?[A-Za-z][A-Za-z'’.-]*|['’]")
_TERM = re.compile(r"[\u4e00-\u9fff]{3,}")
# A second question in the same breath: … and why did it fall?
_SECOND = re.compile(r",?\s+and\s+(?=(?:why|what|how|which|who)\b)", re.IGNORECASE)
# A part of a whole, either way round: the share of A in B; what percentage of B does A account for.
_PART = re.compile(
    r"(?:ratio|share|proportion|percentage|percent) of (?!(?:the |its )?(?:initial|original) budget)"
    r"(?P<one>.{4,80}?) (?P<way>to|in|within|out of|relative to"
    r"|does|do|did|is|was|were|are|goes? to|went to|comes? from|came from) (?P<other>.{4,80}?)(?=[?,.;]|$)",
    re.IGNORECASE,
)
_PART_FIRST = frozenset({"to", "in", "within", "out of", "relative to"})
_FIRST = re.compile(
    r"^\s*what (?:is|was|are|were) (?!meant|the (?:reason|meaning|definition|difference))(?=.+\s\?\s)", re.IGNORECASE
)
_COMMAS = re.compile(r"(?:\s*[,;]\s*)+")
_SPACES = re.compile(r"\s+")


def is_english(question: str) -> bool:
    """Return whether a question is asked in English, Chinese names in it or not."""
    words = _WORD.findall(question)
    return len(words) >= 3 and len(_LATIN.findall(question)) > len(_CHINESE.findall(question))


def in_chinese(question: str) -> str:
    """Return an English question as one would type it in Chinese; what has no term in either list is left out."""
    text = _SECOND.sub(" ? ", _GLOSS.sub(" ", question))
    text = _FIRST.sub("how much ", text)
    if said := _part_of(text):
        return said
    for table in (ASKED, ORGANS, TERMS):
        for pattern, meaning in table:
            text = pattern.sub(f" , {meaning} , ", text)
    text = _YEAR.sub(r" \1年 ", text)
    return _COMMAS.sub(", ", _SPACES.sub(" ", _once(_LEFT_OVER.sub(" ", text)))).strip(" .,;?'’")


def _part_of(text: str) -> str:
    """Return a question after the share of one thing in another; "" where it names no two things of the field."""
    whose: list[str] = []
    for pattern, meaning in ORGANS:
        if pattern.search(text):
            whose.append(meaning)
            text = pattern.sub(" ", text)
    found = _PART.search(text)
    one, other = (_term(found[name]) for name in ("one", "other")) if found else ("", "")
    if found is None or not one or not other:
        return ""
    part, whole = (one, other) if found["way"].lower() in _PART_FIRST else (other, one)
    years = "和".join(f"{year}年" for year in _YEAR.findall(text))
    return f"{'和'.join(whose)}{years}{part}占{whole}的比重是多少"


def _term(text: str) -> str:
    """Return the thing of the field that some words name: the first they name; Chinese stays as it is."""
    for pattern, meaning in TERMS:
        text = pattern.sub(f" {meaning} ", text)
    said = _WORD.sub(" ", text).replace("'", " ").split()
    return next((one for one in said if _CHINESE.search(one)), "")


def _once(text: str) -> str:
    """Leave out a term that the question says a second time, as gloss of the first."""
    said: set[str] = set()

    def first(term: re.Match[str]) -> str:
        known = term.group() in said
        said.add(term.group())
        return " " if known else term.group()

    return _TERM.sub(first, text)

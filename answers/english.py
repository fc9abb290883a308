"""An English question over Chinese documents → the same question in Chinese; Chinese words in it stay as they are."""

import re

from answers.english_terms import ASKED, ORGANS, TERMS

_LATIN, _CHINESE = re.compile(r"[A-Za-z]"), re.compile(r"[\u4e00-\u9fff]")
_YEAR = re.compile(r"(?<![\d.])(20\d\d)(?![\d.%年])")
_GLOSS = re.compile(r"(?<=[\u4e00-\u9fff])\s*\([A-Za-z ,'’/-]+\)")
_WORD = re.compile(r"[A-Za-z][A-Za-z'’.-]*")
_TERM = re.compile(r"[\u4e00-\u9fff]{3,}")
# A second question in the same breath: … and why did it fall?
_SECOND = re.compile(r",?\s+and\s+(?=(?:why|what|how|which|who)\b)", re.IGNORECASE)
_COMMAS = re.compile(r"(?:\s*[,;]\s*)+")
_SPACES = re.compile(r"\s+")


def is_english(question: str) -> bool:
    """Return whether a question is asked in English, Chinese names in it or not."""
    words = _WORD.findall(question)
    return len(words) >= 3 and len(_LATIN.findall(question)) > len(_CHINESE.findall(question))


def in_chinese(question: str) -> str:
    """Return an English question as one would type it in Chinese; what has no term in either list is left out."""
    text = _SECOND.sub(" ? ", _GLOSS.sub(" ", question))
    for table in (ASKED, ORGANS, TERMS):
        for pattern, meaning in table:
            text = pattern.sub(f" , {meaning} , ", text)
    text = _YEAR.sub(r" \1年 ", text)
    return _COMMAS.sub(", ", _SPACES.sub(" ", _once(_WORD.sub(" ", text)))).strip(" .,;?'’")


def _once(text: str) -> str:
    """Leave out a term that the question says a second time, as gloss of the first."""
    said: set[str] = set()

    def first(term: re.Match[str]) -> str:
        known = term.group() in said
        said.add(term.group())
        return " " if known else term.group()

    return _TERM.sub(first, text)

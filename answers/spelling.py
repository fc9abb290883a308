"""Slips of the pen: a word that no document prints and that is one character off a name that they do print."""

from answers.model import Document
from answers.relevance import statements
from answers.sounds import misspelt
from answers.vocabulary import names
from search_index.analysis import normal_form

_SHORTEST = 4
# What asks is no slip of the pen: 购置几台 is not 购置费台.
_ASKING = frozenset("几哪谁吗呢")


def corrected(text: str, documents: tuple[Document, ...]) -> str:
    """Return a normalised text with the first slip in it put right; the text itself where there is none."""
    known = {name for document in documents for name in (*names(document).rows, *names(document).heads)}
    if any(name in text for name in known if len(name) >= _SHORTEST):
        return text
    for name in sorted((name for name in known if len(name) >= _SHORTEST), key=lambda name: (-len(name), name)):
        for start in range(len(text) - len(name) + 1):
            said = text[start : start + len(name)]
            if _one_off(said, name) and not _printed(said, documents):
                return text.replace(said, name)
    return _heard(text, documents)


def _heard(text: str, documents: tuple[Document, ...]) -> str:
    """Return a text with an indicator's or project's name in it that another character of one sound misspells."""
    loaded = [document.load() for document in documents]
    known = {normal_form(one.level3) for of in loaded for one in of.indicators}
    known |= {normal_form(one.name) for of in loaded for one in of.projects}
    for said, name in misspelt(text, sorted(name for name in known if len(name) >= _SHORTEST)):
        return text.replace(said, name)
    return text


def _one_off(said: str, name: str) -> bool:
    wrong = [one for one, other in zip(said, name, strict=True) if one != other]
    return len(wrong) == 1 and wrong[0] not in _ASKING and not any(map(str.isdigit, said))


def _printed(said: str, documents: tuple[Document, ...]) -> bool:
    return any(said in seen.normal for document in documents for seen in statements(document))

"""Which figures an answer says that nothing it shows says: judged apart from the product's own guard."""

import re

from search_index.analysis import normal_form

_FIGURE = re.compile(r"\d[\d,]*(?:\.\d+)?")
# What the answer only takes up from the question: a premise that it denies, a limit that it sorts by.
_TAKEN_UP = re.compile(
    r"不是“?[\d,.]+|(?:低于|高于|超过|不足|不到|大于|小于|少于|多于)[\d,.]+|[\d,.]+(?:%|分|[万亿]?元)?及?(?:以上|以下|以内)"
)
_YEAR = re.compile(r"(?:19|20)\d\d")


def uncited(answer, corpus):
    """Return the figures of the text that stand in no quote and no working; what is taken up of the question is not.

    Years of the disclosures and the years before them are their names, no figures; a refusal names the year asked for.
    """
    years = {year for document in corpus.documents if (year := document.identity.year)}
    shown = _figures(*answer.working, *(citation.quote for citation in answer.citations))
    named = {str(year - back) for year in years for back in (0, 1)}
    asked = set(_YEAR.findall(normal_form(f"{answer.question}\n{answer.understood}")))
    question = _figures(answer.question, answer.understood)
    own = _TAKEN_UP.sub(
        lambda taken: taken[0] if _figures(taken[0]) - question else " ", _without_names(answer.text, corpus)
    )
    said = _figures(own) - shown - named - asked
    return {one for one in said if answer.found or not _YEAR.fullmatch(one)}


def _without_names(text, corpus):
    """Return a text in normal form without the names of projects, some of which hold a digit: 5G建设项目."""
    text = normal_form(text)
    for said in (document.load() for document in corpus.documents):
        for name in {one.name for one in said.projects} | {one.project for one in said.self_assessments}:
            text = text.replace(normal_form(name), " ") if any(map(str.isdecimal, name)) else text
    return text


def _figures(*texts):
    return {found.replace(",", "") for text in texts for found in _FIGURE.findall(normal_form(text))}

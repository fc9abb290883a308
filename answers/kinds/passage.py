"""What the disclosures write about something: the clauses that say it, quoted and not interpreted."""

import re

from answers.model import Answer, Corpus, Kind, Understood
from answers.nothing import remark
from answers.operations import AVERAGE
from answers.relevance import Match, Seen, matches, says_short_words, statements, whole_clauses
from answers.scope import documents_for
from answers.titles import title
from answers.units import Unit
from search_index.analysis import normal_form, numbers

_DUTY = re.compile(
    r"(?:哪一?|第几)[条项](?:主要)?职责|又?是?(?:哪一?|第几)条(?=[?。]?$)|职责[^,。?]{0,12}(?:哪一?|第几)[条项]"
)
_COUNTED = re.compile(
    r"\s*[（(]?[一二三四五六七八九十\d]+[)）、.．]+\s*(?:依法|统一|按规定)?(?:负责|承担|组织|指导|拟[订定]|贯彻|参与|监督|协调|统筹|推进)"
)
_QUOTED = 3
# Only clauses that cover nearly as much of the question as the best one are quoted beside it.
_NEARLY = 0.9


def quote(asked: Understood, corpus: Corpus) -> Answer | None:
    """Quote the clauses (rows where no clause fits) that hold most of what is asked for; None where none does."""
    if not asked.content or AVERAGE.search(asked.text):
        return None
    documents = documents_for(asked, corpus)
    found = matches(asked, [one for document in documents for one in whole_clauses(document)])
    sorts = {"sentence"} if "amount" in asked.aspects else {"sentence", "indicator", "result", "form"}
    rows = [one for document in documents for one in statements(document) if one.unit.sort in sorts]
    found = found or matches(asked, rows)
    if "amount" in asked.aspects:
        found = [match for match in found if numbers(normal_form(match.unit.quote))]
    found = [match for match in found if says_short_words(asked, match.unit) and _of_duties(asked, match)]
    found = found or _duty(asked, [one for document in documents for one in whole_clauses(document)])
    if not found:
        return None
    chosen = _chosen(found)
    text = "\n".join(_quoted(asked, match) for match in chosen)
    citations = tuple(match.unit.citation() for match in chosen)
    return Answer(asked.question, text, found=True, kind="passage", citations=citations)


def _duty(asked: Understood, clauses: list[Seen]) -> list[Match]:
    """Return the one duty that says most pairs of characters of what is asked, where a duty is asked for: 人事任免."""
    if not asked.named or not _DUTY.search(asked.text):
        return []
    said = "".join(chunk for chunk in asked.content if "职责" not in chunk)
    pairs = {said[at : at + 2] for at in range(len(said) - 1)}
    duties = [one for one in clauses if _is_duty(one.unit)]
    held = [(sum(pair in one.normal for pair in pairs), one) for one in duties]
    most = max((count for count, _ in held), default=0)
    best = [one for count, one in held if count == most]
    return [Match(best[0].unit, 1.0, 1.0)] if most and len(best) == 1 else []


def _of_duties(asked: Understood, match: Match) -> bool:
    """Whether a clause is one of the duties, where it is a duty that is asked for."""
    return not _DUTY.search(asked.text) or _is_duty(match.unit)


def _is_duty(unit: Unit) -> bool:
    """Whether a clause stands under a heading of duties, or is counted and says what is done, under another."""
    return any("职责" in part or "职能" in part for part in unit.path) or bool(_COUNTED.match(unit.text))


def _quoted(asked: Understood, match: Match) -> str:
    unit = match.unit
    under = f"“{unit.path[-1]}”" if unit.path else ""
    return f"{title(unit.document)}{under}：“{unit.text}”{remark(asked.question, asked.content, unit.quote)}"


def _chosen(found: list[Match]) -> list[Match]:
    return [match for match in found if match.covered >= _NEARLY * found[0].covered][:_QUOTED]


KIND = Kind(
    title="引用原文",
    rank=90,
    examples=("防汛归水务局哪条职责管？", "值班工作写在哪一条？", "机构运转经费增长的原因是什么？"),
    answer=quote,
)

"""What a term means: the disclosure's own explanation of it, quoted."""

import re

from answers.model import Answer, Citation, Corpus, Kind, Understood
from answers.operations import CHECKED
from answers.relevance import whole_clauses
from answers.scope import documents_for
from answers.titles import title
from answers.units import Unit
from search_index.analysis import normal_form
from search_index.schema import indicator_path

_EXPLANATION = re.compile(
    r"^(?:第?[一二三四五六七八九十\d]+[、.．]|[（(][一二三四五六七八九十\d]+[）)])?\s*(?P<term>[^：:，,。]{2,30})[：:]"
)
_CALCULATED = re.compile(r"(?:怎么|如何|怎样)(?:计?算|得)|口径|公式|计算方法|算法|指什么|是什么意思|什么是")
_LEAST = 4
_PARTS = re.compile(r"(?:包括|包含)(?:的是)?(?:什么|哪)")
_ASKED = re.compile(
    r"什么是|何谓|什么叫|名词"
    r"|(?:包括|包含|指)(?:的是)?(?:什么|哪些|啥|哪[几两三]?个?(?:部分|方面))(?!.*(?:多少|几万|金额))"
)


def explain(asked: Understood, corpus: Corpus) -> Answer | None:
    """Quote the explanation of the term that the question names; None where no disclosure explains it."""
    if CHECKED.search(asked.text):
        return None
    if _CALCULATED.search(asked.text) and (answer := _reckoning(asked, corpus)):
        return answer
    if "definition" not in asked.aspects and not (_ASKED.search(asked.question) or _ASKED.search(asked.text)):
        return None
    whole = _consisting(asked) or "".join(asked.content)
    found = [
        (len(term), unit)
        for document in documents_for(asked, corpus)
        for unit in (seen.unit for seen in whole_clauses(document))
        if (term := _term(unit)) and term in whole
    ] or [
        (-len(term), unit)
        for document in documents_for(asked, corpus)
        for unit in (seen.unit for seen in whole_clauses(document))
        if len(whole) >= _LEAST
        and (term := _term(unit))
        and whole in term
        and "名词" in normal_form("".join(unit.path))
    ]
    if not found:
        return None
    longest = max(length for length, _ in found)
    best = next(unit for length, unit in found if length == longest)
    others = sum(length == longest for length, _ in found) - 1
    text = f"{title(best.document)}的名词解释：“{best.text}”"
    working = (f"另有{others}处公开材料有相同名词的解释。",) if others else ()
    return Answer(asked.question, text, found=True, kind="definition", citations=(best.citation(),), working=working)


def _consisting(asked: Understood) -> str:
    """Return what a question asks the parts of: 人员经费, of 基本支出中的人员经费包括哪些; "" else."""
    parts = _PARTS.search(asked.text)
    if "definition" in asked.aspects or parts is None:
        return ""
    return re.split(r"[的中里,\s]", asked.text[: parts.start()].removesuffix("主要"))[-1]


def _reckoning(asked: Understood, corpus: Corpus) -> Answer | None:
    """Quote how an indicator is reckoned, from the first disclosure that explains it."""
    for document in documents_for(asked, corpus):
        for indicator in document.load().indicators:
            name = normal_form(indicator.level3)
            if len(name) > 2 and name in asked.text and "=" in normal_form(indicator.explanation):
                text = f"{title(document)}的指标说明：“{indicator.level3}”：“{indicator.explanation}”"
                source, path = indicator.source, indicator_path(indicator)
                cited = Citation(document.ref, document.file, path, source.text, source.text, source)
                return Answer(asked.question, text, found=True, kind="definition", citations=(cited,))
    return None


def _term(unit: Unit) -> str | None:
    match = _EXPLANATION.match(unit.text)
    return re.sub(r"[“”\"]", "", normal_form(match["term"])) if match else None


KIND = Kind(
    title="名词解释",
    rank=10,
    examples=("预算里的项目支出指什么？", "决算名词“结余分配”怎么解释？", "什么是机关运行经费？"),
    answer=explain,
)

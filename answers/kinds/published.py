"""When a disclosure was made public or drawn up: the date on its cover."""

import re

from answers.model import Answer, Citation, Corpus, Document, Kind, Understood
from answers.relevance import whole_clauses
from answers.scope import documents_for
from answers.titles import title
from answers.units import Unit

_ASKED = re.compile(
    r"(?:什么时候|何时|几月|哪天|哪一天|啥时候|时间|日期|落款)[^,。?项目指标]{0,6}?(?:公开|公布|发布|编制|编的|印发|出的)"
    r"|(?:公开|公布|发布|编制|印发|封面|落款|签署)(?:的)?(?:时间|日期|年月|是什么时候|是何时|是几月)"
)
_DATE = re.compile(
    r"\s*(?:20\d\d|[二〇○零一二三四五六七八九]{4})\s*年\s*[\d一二三四五六七八九十]{1,2}\s*月(?:\s*[\d一二三四五六七八九十]{1,3}\s*日)?\s*"
)
_COVER = 12


def date(asked: Understood, corpus: Corpus) -> Answer | None:
    """Quote the date on the cover; None where no date of publication is asked for or the cover has none."""
    if not asked.named or not _ASKED.search(asked.text):
        return None
    said: list[str] = []
    cited: list[Citation] = []
    for document in documents_for(asked, corpus):
        if "报告" in asked.text and (signed := _signed(document)):
            said.append(f"{title(document)}：报告落款日期为“{signed.text.strip()}”。")
            cited.append(signed.citation())
            continue
        first = (seen.unit for seen in whole_clauses(document)[:_COVER] if _DATE.fullmatch(seen.unit.text))
        unit = next(first, None)
        if unit is not None:
            said.append(f"{title(document)}未披露具体的公开日期，封面日期为“{unit.text.strip()}”。")
            cited.append(unit.citation())
    if not cited:
        return None
    return Answer(asked.question, "\n".join(said), found=True, kind="figure", citations=tuple(cited))


def _signed(document: Document) -> Unit | None:
    """Return the date that stands by itself after the cover, as under a report; None where they differ."""
    dated = [seen.unit for seen in whole_clauses(document)[_COVER:] if _DATE.fullmatch(seen.unit.text)]
    return dated[0] if len({"".join(unit.text.split()) for unit in dated}) == 1 else None


KIND = Kind(
    title="公开日期",
    rank=7,
    examples=("水务局的预算是什么时候公布的？",),
    answer=date,
)

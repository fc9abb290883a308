"""How much was self-assessed: how many projects, how much money, as the text claims it."""

import re

from answers.model import Answer, Citation, Corpus, Kind, Understood
from answers.places import citation_at
from answers.projects import named_projects
from answers.records import records
from answers.scope import documents_for
from answers.titles import title

_ASKED = re.compile(
    r"自评[^,。?]{0,8}?(?:几个|多少个?|个数|数量)|(?:几个|多少个?)[^。?]{0,6}项目[^。?]{0,16}自评|多少,项目.*自评|自评[^,。]{0,8}涉及[^,。]{0,4}(?:资金|多少)"
)
_OTHER = re.compile(r"自评表|一致|一样|相同|合理|对吗|分|等级|优|平均|哪些|哪几|执行|低于|高于|覆盖|率")


def claim(asked: Understood, corpus: Corpus) -> Answer | None:
    """Quote what the text says was self-assessed; None where a project or its points are asked for."""
    if not asked.named or not _ASKED.search(asked.text.replace(" ", "")) or _OTHER.search(asked.text):
        return None
    documents = documents_for(asked, corpus)
    if named_projects(asked.text, (record.name for record in records(documents))):
        return None
    said: list[str] = []
    cited: list[Citation] = []
    for document in documents:
        for coverage in document.load().coverage:
            if coverage.projects is not None and coverage.projects.value:
                place = citation_at(document, coverage.projects.source)
                said.append(f"{title(document)}：“{place.quote}”")
                cited.append(place)
    if not said:
        return None
    text = "\n".join(dict.fromkeys(said))
    return Answer(asked.question, text, found=True, kind="self_assessment", citations=tuple(dict.fromkeys(cited)))


KIND = Kind(
    title="自评范围",
    rank=9,
    examples=("审批局开展自评的项目有几个，涉及多少资金？",),
    answer=claim,
)

"""Which projects' self-assessments state a problem, and which state none: the sentence of each that does."""

import re

from answers.model import Answer, Citation, Corpus, Kind, Understood
from answers.places import sentence_at
from answers.projects import named_projects
from answers.records import records
from answers.scope import documents_for
from answers.titles import title

_ASKED = re.compile(
    r"问题[^,。?]{0,8}(?:不是|不为|非|没写|未写|没填)\"?“?无|(?:哪|几|多少)[^,。?]{0,3}项目[^,。?]{0,12}(?:发现|存在|写|填|列|提|报|有)(?:了|出|到)*[^,。?]{0,6}问题"
    r"|(?:发现|存在|写|填|列|提|有)(?:了|出|到)*[^,。?]{0,4}问题的?[^,。?]{0,4}项目"
)
_STATING = re.compile(r"问题及原因|存在[^,。]*问题|发现[^,。]*问题")
_NONE = frozenset({"", "无", "无。", "没有", "暂无"})


def list_problems(asked: Understood, corpus: Corpus) -> Answer | None:
    """List the projects that state a problem with what they state; None where that is not asked of all of them."""
    if not asked.named or not _ASKED.search(asked.text):
        return None
    known = records(documents_for(asked, corpus))
    if not known or len(named_projects(asked.text, (record.name for record in known))) == 1:
        return None
    said: list[str] = []
    cited: list[Citation] = []
    for record in known:
        for document, statement in record.statements:
            if statement.problems is None or statement.problems.strip(" 。") in _NONE:
                continue
            place = sentence_at(document, statement.source, _STATING)
            said.append(f"“{record.form.project}”：“{place.quote}”")
            cited.append(place)
            break
    if not cited:
        return None
    text = f"{title(known[0].document)}：自评写明问题的项目共{len(said)}个：{'；'.join(said)}"
    quoted = tuple(dict.fromkeys(cited))
    return Answer(asked.question, text, found=True, kind="listing", citations=quoted, working=_counted(len(said)))


def _counted(number: int) -> tuple[str, ...]:
    return (f"逐项计数：{number}项",)


KIND = Kind(
    title="自评写明的问题",
    rank=8,
    examples=("水务局哪些项目的自评发现了问题？",),
    answer=list_problems,
)

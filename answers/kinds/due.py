"""By when a project has to be done: its indicators of time, with their dates."""

import re

from answers.model import Answer, Corpus, Kind, Understood
from answers.operations import CHECKED
from answers.places import citation_at
from answers.projects import named_projects, short_name
from answers.scope import documents_for
from answers.understand import full_name, title
from search_index.schema import indicator_path

_ASKED = re.compile(
    r"最(?:迟|晚)(?:是|要|得|应)?(?:什么时候|何时|哪天|哪一天|几月|几号)?|截止(?:到)?(?:什么时候|哪天|日期|时间)|完成(?:时限|期限|时间是)|期限|时限|时间[^。?]{0,8}(?:几月|哪|什么|几号)"
    r"|(?:什么时候|何时|哪天|哪一天|几月)[^,。?]{0,4}(?:完成|拨|付|发放|到位|干完|做完|弄完|落实|前)"
)
_OF_TIME = re.compile(r"时间|时限|及时|期限|日期|进度")
_TIMELY = "时效"


def tell(asked: Understood, corpus: Corpus) -> Answer | None:
    """State the project's indicators of time; None where no one project of which there are any is named."""
    if not asked.named or not _ASKED.search(asked.text) or CHECKED.search(asked.text):
        return None
    for document in documents_for(asked, corpus):
        whose = full_name(document)
        known = {short_name(one.scope, whose) for one in document.load().indicators}
        named = named_projects(asked.text, known)
        found = [
            one
            for one in document.load().indicators
            if len(named) == 1
            and short_name(one.scope, whose) == named[0]
            and (_TIMELY in one.level2 or _OF_TIME.search(one.level3))
        ]
        if found:
            said = "；".join(f"“{one.level3}”{one.target.raw}" for one in found)
            cited = tuple(citation_at(document, one.source, indicator_path(one)) for one in found)
            text = f"{title(document)}：项目“{found[0].scope}”{said}。"
            return Answer(asked.question, text, found=True, kind="indicator", citations=cited)
    return None


KIND = Kind(
    title="完成时限",
    rank=12,
    examples=("会议费项目最迟什么时候完成？",),
    answer=tell,
)

"""By when a project has to be done: its indicators of time, with their dates."""

import re
from collections.abc import Iterator

from answers.model import Answer, Corpus, Document, Kind, Understood
from answers.operations import CHECKED
from answers.places import citation_at
from answers.projects import named_projects, short_name
from answers.scope import documents_for
from answers.titles import full_name, title
from disclosures.model import Indicator, Result
from search_index.schema import indicator_path, self_assessment_path

_ASKED = re.compile(
    r"最(?:迟|晚)(?:是|要|得|应)?(?:什么时候|何时|哪天|哪一天|几月|几号)?|截止(?:到)?(?:什么时候|哪天|日期|时间)|完成(?:时限|期限|时间是)|期限|时限|时间[^。?]{0,8}(?:几月|哪|什么|几号)"
    r"|(?:什么时候|何时|哪天|哪一天|几月|几号)[^,。?]{0,4}(?:完成|拨|付|发|到位|干完|做完|弄完|落实|前)"
)
_OF_TIME = re.compile(r"时间|时限|及时|期限|日期|进度")
_TIMELY = "时效"


def tell(asked: Understood, corpus: Corpus) -> Answer | None:
    """State the project's indicators of time; None where no one project of which there are any is named."""
    if not asked.named or not _ASKED.search(asked.text) or CHECKED.search(asked.text):
        return None
    for document in documents_for(asked, corpus):
        rows = tuple(_timed(document))
        named = named_projects(asked.text, (name for name, *_ in rows))
        found = [row for row in rows if len(named) == 1 and row[0] == named[0]]
        if found:
            said = "；".join(f"“{one.level3}”{one.target.raw}" for _, one, _ in found)
            cited = tuple(citation_at(document, one.source, path) for _, one, path in found)
            text = f"{title(document)}：项目“{found[0][2][-1]}”{said}。"
            return Answer(asked.question, text, found=True, kind="indicator", citations=cited)
    return None


def _timed(document: Document) -> Iterator[tuple[str, Indicator | Result, tuple[str, ...]]]:
    """Yield the indicators of time, of targets and of self-assessments, each with its project's name and its path."""
    whose, said = full_name(document), document.load()
    for one in said.indicators:
        if _TIMELY in one.level2 or _OF_TIME.search(one.level3):
            yield short_name(one.scope, whose), one, indicator_path(one)
    for form in said.self_assessments:
        for row in form.results:
            if _TIMELY in row.level2 or _OF_TIME.search(row.level3):
                yield short_name(form.project, whose), row, self_assessment_path(form)


KIND = Kind(
    title="完成时限",
    rank=12,
    examples=("会议费项目最迟什么时候完成？",),
    answer=tell,
)

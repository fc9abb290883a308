"""Whether one project's self-assessment form is attached, or the text alone tells of it."""

import re

from answers.model import Answer, Citation, Corpus, Kind, Understood
from answers.places import citation_at
from answers.records import named_record, records
from answers.scope import documents_for
from answers.titles import title

_FORM = re.compile(r"自评(?:情况)?表")
_IN_IT = re.compile(r"填|名称|一致|一样|相同|对得上|正确|错|分|构成|组成|资金管理|指标|执行")
_ASKED = re.compile(r"有没有|有无|是否|附|[吗么嘛没][?。\s]*$|缺|哪")


def attached(asked: Understood, corpus: Corpus) -> Answer | None:
    """State whether the form of the project that is named is attached; None where no one project is named."""
    if not (_FORM.search(asked.text) and _ASKED.search(asked.text)) or _IN_IT.search(asked.text):
        return None
    record = named_record(_FORM.sub(" ", asked.text), records(documents_for(asked, corpus)))
    if record is None:
        return None
    name = f"{title(record.document)}：“{record.form.project}”"
    cited: tuple[Citation, ...] = tuple(citation_at(document, one.source) for document, one in record.statements)
    if record.form.attached:
        forms = tuple(citation_at(document, form.source) for document, form in record.forms)
        return Answer(asked.question, f"{name}附有自评表。", True, "compliance", (*forms, *cited))
    text = f"{name}没有附自评表，只在文字中说明了自评结果。"
    return Answer(asked.question, text, found=bool(cited), kind="compliance", citations=cited)


KIND = Kind(
    title="是否附自评表",
    rank=9,
    examples=("会议费项目有没有附自评表？",),
    answer=attached,
)

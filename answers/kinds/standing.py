"""What a department is: its rank, and how its expenses are provided for."""

import re

from answers.model import Answer, Corpus, Kind, Understood
from answers.relevance import statements
from answers.scope import documents_for
from answers.titles import title

_ASKED = re.compile(r"级单位|级别|经费实行预算管理|(?:全额|差额)(?:预算|拨款|事业)|经费(?:来源|保障|形式|性质)")
_PLAINLY = re.compile(r"级单位|经费实行预算管理")
_RANK = re.compile(r"(?:正|副)?(?:科|县处|处|股|副?厅|局)级")
_FUNDED = re.compile(r"(?:全额|差额)(?:预算|拨款|财政)|自收自支|经费(?:实行|来源|形式)")


def tell(asked: Understood, corpus: Corpus) -> Answer | None:
    """Quote the sentence that says it, or say that none does; None where it is not asked for plainly."""
    if not asked.named or not (match := _ASKED.search(asked.text)):
        return None
    wanted = _RANK if "级" in match.group() else _FUNDED
    for document in documents_for(asked, corpus):
        units = (seen.unit for seen in statements(document) if seen.unit.sort == "sentence")
        if unit := next((unit for unit in units if wanted.search(unit.quote)), None):
            text = f"{title(document)}：“{unit.quote}”"
            return Answer(asked.question, text, found=True, kind="passage", citations=(unit.citation(),))
    if not _PLAINLY.search(asked.text):
        return None
    what = "单位的行政级别" if wanted is _RANK else "经费的管理方式"
    text = f"{'、'.join(map(title, asked.documents))}没有披露{what}，无法回答。"
    return Answer(asked.question, text, found=False, kind="refusal")


KIND = Kind(
    title="单位性质",
    rank=12,
    examples=("水务局是什么级别的单位？",),
    answer=tell,
)

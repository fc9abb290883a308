"""Who somebody is and how to reach them: quoted where a disclosure prints it, else said to be missing."""

import re

from answers.model import Answer, Corpus, Kind, Understood
from answers.relevance import statements
from answers.scope import documents_for
from answers.titles import title

_PERSON = re.compile(
    r"(?P<who>(?:主要|单位|部门|项目|财务|法定)?(?:负责人|联系人|局长|主任|院长|校长|厅长|处长|科长|法人代表|法定代表人|经办人))"
    r"(?:的?(?:姓名|名字|电话|联系电话|联系方式|手机号?))?(?:是|叫)?(?:谁|什么名字|哪位|多少|什么)"
    r"|(?P<way>联系电话|电话号码|联系方式|办公电话|传真|电子邮箱|邮箱|办公地址|通讯地址|邮政编码|邮编)"
)
_GIVEN = r"\s*(?:[:：]|为)\s*[^\s，。；、]{{2,}}"
_SHOWN = 3


def tell(asked: Understood, corpus: Corpus) -> Answer | None:
    """Quote what is printed of a person or of the way to reach them; None where neither is asked for."""
    match = _PERSON.search(asked.text)
    if match is None:
        return None
    wanted = match["who"] or match["way"]
    given = re.compile(re.escape(wanted[-3:]) + _GIVEN.format())
    documents = documents_for(asked, corpus)
    found = [seen.unit for one in documents for seen in statements(one) if given.search(seen.unit.quote)][:_SHOWN]
    if not found:
        whose = "、".join(dict.fromkeys(title(one) for one in documents)) if asked.named else "现有公开材料"
        text = f"{whose}中没有披露{wanted}，无法回答。"
        return Answer(asked.question, text, found=False, kind="refusal")
    said = "\n".join(f"{title(unit.document)}：“{unit.quote}”" for unit in found)
    return Answer(asked.question, said, found=True, kind="person", citations=tuple(unit.citation() for unit in found))


KIND = Kind(
    title="人员与联系方式",
    rank=6,
    examples=("水务局的负责人是谁？", "水务局的联系电话是多少？"),
    answer=tell,
)

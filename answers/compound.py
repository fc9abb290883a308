"""Two questions in one breath: 收入多少，比上年增加多少？ — taken apart, answered one by one, and said together."""

import re
from collections.abc import Sequence
from dataclasses import replace

from answers.model import Answer

_ASKS = re.compile(
    r"多少|几(?=[个项条份家次人辆台]|成)|什么|哪|吗|呢|为何|为啥|原因|占比|比重|比例|幅度|怎么|如何|是否|有没有|是不是|分别|相比|一样|持平|比$|还是|变化|谁"
)
_OF_EACH = re.compile(r"\s*(?:各|分别)")
# A piece that only asks whether what was said before is right.
_VERDICT = re.compile(
    r"\s*(?:这|这样|那么?|到底|两[者处个])?(?:有没有|有无|是否有|有什么|有|没)?(?:问题|毛病|错误?)?(?:吗|没有?|呢)?[?？。]*"
    r"|\s*(?:这|这样|两[者处个])?(?:[写填说列算][得的])?(?:对不对|对吗|一致吗|一样吗|是否一致|一不一致|合理吗|正确吗|矛盾吗|对得上[吗不]?)[?？。]*"
)
_SHARE = re.compile(r"\s*(?:占|比重|比例)(?!比?(?:多少|几何|呢)?\W*$)")
_OF_EACH_SHARE = re.compile(
    r"(?P<whose>.*?(?:20\d\d年度?的?|[局办厅委院]的?))?(?P<one>[\u4e00-\u9fff“”]{3,14}?)[和与、及](?P<other>[\u4e00-\u9fff“”]{3,14}?)"
    r"(?:分别|各自?)占(?:比|了)?(?:多少|几成|几何|百分之几|多大比[重例])?[?？。]?"
)
_TOTAL = re.compile(r"\s*(?:总额|合计|总共|一共|共计|总计|金额)")
_COUNTED = re.compile(r"(?:一|总)?共?有?$")
_ASKED = re.compile(r"(?:合计|总计|一共|总共|共计)?(?:安排|支出|花|有|是|为)?了?(?:多少|几)")
_PIECES = re.compile(r"[^，,；;？?。]+[，,；;？?。]*")
_AND_LAST_YEAR = re.compile(r"(?<=多少)\s*(?=(?:跟|和|与|同|较|比)(?:上年|去年|前一年|头一年|20\d\d年))")
_SENTENCES = re.compile(r"[^？?]+[？?]+")
MOST = 3
# Kinds that go by how many words of the question a place holds; two questions at once lead them astray.
_BY_WORDS = frozenset({"figure", "passage"})


def in_parts(question: str) -> tuple[str, ...]:
    """Return the questions that one question is made of, in order; none where it asks one thing only."""
    if of_each := _OF_EACH_SHARE.fullmatch(question.strip()):
        return tuple(f"{of_each['whose']}{name}占比多少" for name in (of_each["one"], of_each["other"]))
    parts: list[str] = []
    waiting = ""
    question = _AND_LAST_YEAR.sub("，", question)
    sentences = _SENTENCES.findall(f"{question}?")
    for piece in sentences if len(sentences) > 1 else _PIECES.findall(question):
        if parts and not waiting and (_OF_EACH.match(piece) or _VERDICT.fullmatch(piece)):
            parts[-1] += piece
            continue
        waiting += piece
        if _ASKS.search(piece):
            parts.append(_with_subject(waiting, parts))
            waiting = ""
    if waiting and parts:
        parts[-1] += waiting
    return tuple(parts) if 1 < len(parts) <= MOST else ()


def _with_subject(part: str, before: Sequence[str]) -> str:
    """Return a part that begins with 占 or 总额 with what the part before is about: 人员经费多少，占基本支出多少."""
    if not before or not (_SHARE.match(part) or _TOTAL.match(part)):
        return part
    subject = _COUNTED.sub("", _ASKED.split(before[-1])[0])
    return f"{subject}{part}"


def together(whole: Answer, parts: Sequence[Answer]) -> Answer:
    """Return the whole's answer with what the parts say beyond it; theirs alone where only each of them is answered."""
    answered = bool(parts) and all(one.found for one in parts)
    if not whole.found and not answered:
        return whole
    apart = answered and whole.kind in _BY_WORDS and not any(_shared(whole, one) for one in parts)
    told: list[Answer] = [whole] if whole.found and not apart else []
    for one in parts:
        if one.kind == "passage" and told and whole.kind not in _BY_WORDS:
            continue  # words in common, beside what was reckoned
        if one.found and not any(_tells(known, one) for known in told):
            told.append(one)
    told = [one for one in told if not any(one is not other and one.text in other.text for other in told)]
    if told == [whole]:
        return whole
    return replace(
        whole,
        text="\n".join(one.text for one in told),
        found=True,
        kind=told[0].kind,
        citations=tuple(dict.fromkeys(cited for one in told for cited in one.citations)),
        working=tuple(dict.fromkeys(line for one in told for line in one.working)),
        suggestions=(),
    )


def _shared(whole: Answer, one: Answer) -> bool:
    """Whether two answers rest on a place in common."""
    return bool({cited.quote for cited in whole.citations} & {cited.quote for cited in one.citations})


def _tells(known: Answer, one: Answer) -> bool:
    """Whether an answer already quotes or says everything that another says."""
    quotes = {cited.quote for cited in known.citations}
    if one.text in known.text:
        return True
    return bool(one.citations) and not one.working and all(cited.quote in quotes for cited in one.citations)

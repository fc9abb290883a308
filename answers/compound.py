"""Two questions in one breath: 收入多少，比上年增加多少？ — taken apart, answered one by one, and said together."""

import re
from collections.abc import Sequence
from dataclasses import replace

from answers.model import Answer

_ASKS = re.compile(
    r"多少|几(?=[个项条份家次人辆台]|成)|什么|啥|咋|哪|吗|呢|为何|原因|占比|比重|比例|幅度|怎么|如何|是否|有没有|是不是|分别|相比|一样|持平|比$|还是|变化|谁|百分之[几多]|理由|增减|么(?=\W*$)"
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
# 甲多少，乙多少，加起来多少 asks for all that was named before.
_ADDED = re.compile(r"\s*(?:[两二三这]\S{1,2})?(?:加|合)(?:起来|在一起|一起|一块)")
_ASKED = re.compile(
    r"(?:各|分别|各自)?(?:合计|总计|一共|总共|共计)?(?:安排|支出|花|列|批|给|定|有|是|为)?了?(?:多少|几)"
)
_PIECES = re.compile(r"[^，,；;？?。]+[，,；;？?。]*")
_AND_LAST_YEAR = re.compile(r"(?<=多少)\s*(?=(?:跟|和|与|同|较|比)(?:上年|去年|前一年|头一年|20\d\d年))")
# 多少万、占支出的百分之几 and 多少 跟上年一样不: a mark or a space where others write a comma.
_UNMARKED = re.compile(
    r"(?<=[多少几万元钱])、(?=占|比|跟|与|和|较)|(?<=[\u4e00-\u9fff%]{2})[ \u3000]+(?=[\u4e00-\u9fff]{2})"
)
# 接待费预算，跟上年比有变化吗: what is compared is asked for as well.
_COMPARED = re.compile(
    r"\s*(?:跟|和|与|同|较|比|相比)于?(?:上年|去年|上一年|前一年|头一年|20\d\d年)[^，,。？?]*?(?:比(?![例重])|变|增减|一样|持平|相同|一致)"
)
_SENTENCES = re.compile(r"[^？?]+[？?]+")
_LEANING = re.compile(
    r"\s*(?:(?:跟|和|与|同|较|比|相比)于?(?:上年|去年|上一年|前一年|头一年)|(?:为什么|为何|为啥|原因|理由))"
)
_CHANGE_TOLD = re.compile(r"增加|减少|增长|下降|持平|原因")
_PAIR = 2
_FIGURE = re.compile(r"\d[\d,]*(?:\.\d+)?(?:万元|元|%|分)")
_SAID = re.compile(r"[，,。；;：:、“”\s]+")
MOST = 3
# Kinds that go by how many words of the question a place holds; two questions at once lead them astray.
_BY_WORDS = frozenset({"figure", "passage"})


def in_parts(question: str) -> tuple[str, ...]:
    """Return the questions that one question is made of, in order; none where it asks one thing only."""
    if of_each := _OF_EACH_SHARE.fullmatch(question.strip()):
        return tuple(f"{of_each['whose']}{name}占比多少" for name in (of_each["one"], of_each["other"]))
    parts: list[str] = []
    waiting = ""
    question = _AND_LAST_YEAR.sub("，", _UNMARKED.sub("，", question))
    sentences = _SENTENCES.findall(f"{question}?")
    for piece in sentences if len(sentences) > 1 else _PIECES.findall(question):
        if parts and not waiting and (_OF_EACH.match(piece) or _VERDICT.fullmatch(piece)):
            parts[-1] += piece
            continue
        if waiting and not parts and _COMPARED.match(piece):
            parts.append(f"{waiting.rstrip('，, ')}多少")
            waiting = ""
        waiting += piece
        if _ASKS.search(piece):
            parts.append(_with_subject(waiting, parts))
            waiting = ""
    if waiting and parts:
        parts[-1] += waiting
    return tuple(parts) if 1 < len(parts) <= MOST else ()


def _with_subject(part: str, before: Sequence[str]) -> str:
    """Return a part that begins with 占 or 总额 with what the part before is about: 人员经费多少，占基本支出多少."""
    if before and _ADDED.match(part):
        return f"{'和'.join(_COUNTED.sub('', _ASKED.split(one)[0]) for one in before)}{part.strip()}"
    if not before or not (_SHARE.match(part) or _TOTAL.match(part)):
        return part
    subject = _COUNTED.sub("", _ASKED.split(before[-1])[0])
    return f"{subject}{part}"


def together(whole: Answer, parts: Sequence[Answer]) -> Answer:
    """Return the whole's answer with what the parts say beyond it; theirs alone where only each of them is answered."""
    answered = bool(parts) and all(one.found for one in parts)
    if not whole.found and not answered:
        return _first_half(whole, parts)
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


def _first_half(whole: Answer, parts: Sequence[Answer]) -> Answer:
    """Return the answer to the first part where the second only asks of it what is not disclosed: its change, why."""
    if whole.kind != "unanswered" or len(parts) != _PAIR or not _LEANING.match(parts[1].question):
        return whole
    first = parts[0]
    if not first.found or first.kind == "passage" or parts[1].kind != "unanswered":
        return whole
    rest = "" if _CHANGE_TOLD.search(first.text) else "\n另一问公开材料没有写明。"
    return replace(first, question=whole.question, text=f"{first.text}{rest}")


def _shared(whole: Answer, one: Answer) -> bool:
    """Whether two answers rest on a place in common."""
    return bool({cited.quote for cited in whole.citations} & {cited.quote for cited in one.citations})


def _tells(known: Answer, one: Answer) -> bool:
    """Whether an answer already quotes or says everything that another says."""
    if one.text in known.text:
        return True
    quotes = {cited.quote for cited in known.citations}
    quoted = bool(one.citations) and not one.working and all(cited.quote in quotes for cited in one.citations)
    said = _FIGURE.findall(one.text) if known.working else _SAID.split(one.text)
    return quoted and all(part in known.text for part in said)

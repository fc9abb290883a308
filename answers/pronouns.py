"""What a question points at that only the answer before names: 它, 这笔钱, 这几个; the name takes its place."""

import re
from collections.abc import Generator, Iterator, Sequence
from decimal import Decimal

from answers.colloquial import plainly
from answers.document_projects import project_names
from answers.model import Answer, Answered, Answering, Corpus, Document, Step
from answers.projects import short_name
from answers.titles import full_name
from search_index.analysis import normal_form

# What stands before a pronoun is no part of a name: 档案管理那个项目 names its project.
_FREE = r"(?:(?<![\u4e00-\u9fff\d])|(?<=[那么比和与跟同占把给对在从请问按])|(?<=其中))"
_ONE = (
    rf"它(?!们)|{_FREE}(?:这个?|该|那个?|上述|此)(?:项目|指标|专项)"
    rf"|{_FREE}这(?:一?[笔块项个]|些)(?:钱|款|资金|经费|预算|专项)(?:的?项目)?"
)
_SEVERAL = (
    rf"它们|{_FREE}(?:这|上述|上面|以上|前面|那)(?:里面)?的?(?:几|些|[两三四五六七八九十\d]+)(?:个|项|笔)(?:项目|专项)?"
    r"(?!部门|单位|局|月|年)"
)
PRONOUN = re.compile(_ONE)
_POINTING = re.compile(f"{_SEVERAL}|{_ONE}")
_OF_SEVERAL = re.compile(_SEVERAL)
# 后面那个, 第一个, 最后一个: one of those just listed, by its place.
_PLACED = re.compile(
    rf"{_FREE}(?:第(?P<nth>[一二三四五六七八九])|(?P<last>后一?|最后一?|末尾一?)|(?P<first>前一?))"
    r"(?:者|(?:面|头|边)?的?[那这]?一?[个项笔](?:项目|专项)?)(?!月|年|指标|部门|单位|局)"
)
_NTH = "一二三四五六七八九"
_SHORT = 12
_PAIR = 2
_LOOKED_BACK = 3
_NAME = re.compile(r"“([^”]{2,40})”")
_FIGURE = re.compile(r"(\d[\d,]*(?:\.\d+)?)\s*(?:万元|元)")
# 哪个钱最多 after a list of projects.
_WHICH = re.compile(r"(?:那么?|其中|这里面|里面|请问|,|，)*哪一?[个项笔](?!月|年|指标|部门|单位|局)(?:项目)?")
_EACH = re.compile(
    r"平均|最(?:[多少大小高低]|贵|便宜)|(?:低于|高于|超过|不到|不足|大于|小于|没达到|达到)\d|\d(?:分|万元?|%)?(?:以上|以下)|排(?:个|一下)?[序名]"
)
_NOUN = re.compile(r"指标|科目|部门|单位|支出|收入|[局委办厅](?!理)|各项目|项目[的中里]")
_LED = re.compile(r"^(?:那么?|其中|这里面|里面|请问|[,，\s])+")
_HOW_MANY = re.compile(r"(?:几|多少|哪几?)[个些](?:自评)?项目|各项目")
# Kinds whose answers name first what they are about.
_NAMING = frozenset({"ranking", "self_assessment", "project_amount"})
# What is asked of a project without naming it: what it was given, spent and has left, when it ends, what went wrong.
_OF_A_PROJECT = re.compile(
    r"(?:那么?|请问|还|又|它|的|了|是|有|要|得|该|到底|一共|总共|都|各|分别|和|与|及|跟|以及|全年|年初|当年|实际|材料|资料|文件|表|说明|里|中|上|"
    r"说|写|提到?|求|等于|相当于|年中|期间|分|下一步|接下来|后续|今后|怎么|如何|打算|准备|采取|自评(?:表|报告)?|发现|出现|暴露|没有?|多少|几|万?元|呢|吗|什么|啥|哪些|哪个|哪天|哪一天|几号|,|、|\?|\s"
    r"|(?P<head>给|拨|批|安排|下达|投入|预算(?:数|金额|资金)?|执行(?:数|率|情况)?|花|用|支出|剩(?:下|余)?|结余|出去|完|掉|钱|金额|资金"
    r"|存在|问题|不足|整改|改进|措施|时候|何时|最[晚迟早]|之?前|完成|追加|追减|调[增减整]|干|做|办|期限|截止|负责|谁|单位))+"
)
_HEAD = re.compile(
    r"给|拨|批|钱|金额|资金|预算数|全年预算|年初预算|追加|追减|调[增减整]|执行|花|剩|结余|年初呢|全年呢|存在|问题|整改|改进|措施|时候|何时|最[晚迟早]|哪一?天|几号|期限|截止|负责|谁"
    r"|自评(?=.*(?:发现|出现|暴露))"
)


Spelling = Generator[Step, None, str]


def leans(question: str) -> bool:
    """Return whether a question may point at what only the answer before it names."""
    return bool(_POINTING.search(question) or _PLACED.search(question) or _of_each(question)) or of_a_project(question)


def last_listing(question: str, turns: Sequence[str], corpus: Corpus, answered: Answered) -> Answering:
    """Yield the steps towards the answer that a question counts in, 第二个呢; to the last that has one otherwise."""
    for at in range(len(turns) - 1, max(-1, len(turns) - 1 - _LOOKED_BACK), -1) if _PLACED.search(question) else ():
        answer = yield from answered(turns[at], turns[:at])
        if answer.found and len(named(answer, corpus)) > 1:
            return answer
    return (yield from last_found(turns, answered))


def of_a_project(question: str) -> bool:
    """Return whether a question names nothing and asks what is asked of projects: 给了多少钱, 存在什么问题."""
    return bool(_HEAD.search(question)) and bool(_OF_A_PROJECT.fullmatch(plainly(normal_form(question))))


def spelled_out(question: str, before: Answer, corpus: Corpus) -> str:
    """Return the question with its pronoun replaced by what the answer before names, if it names anything."""
    if not before.found:
        return question
    several = named(before, corpus)
    if listed := _placed(question, several) or _of_listed(question, before, several):
        return listed
    if _OF_SEVERAL.search(question) and len(several) > 1:
        return _OF_SEVERAL.sub("、".join(several), question, count=1)
    name = _one(before, several) or _of_amount(question, before, corpus)
    if not name:
        return question
    if PRONOUN.search(question):
        return PRONOUN.sub(name, question, count=1)
    return f"{name}项目{question}" if several and of_a_project(question) else question


def _of_listed(question: str, before: Answer, several: Sequence[str]) -> str:
    """Return a question about which of the projects just listed, or each of them; "" where it is about neither."""
    listed = (len(several) > 1 and before.kind == "listing") or bool(_HOW_MANY.search(before.question))
    sort = _of_each(question) if listed else ""
    plain = _WHICH.sub("哪个项目", question) if sort == "which" else f"各项目{_LED.sub('', question)}"
    return plain if sort else ""


def _placed(question: str, several: Sequence[str]) -> str:
    """Return the question with 后面那个 or 第二个 replaced by what stands there; "" where it says no such thing."""
    match = _PLACED.search(question)
    if match is None or len(several) < _PAIR:
        return ""
    at = _NTH.index(match["nth"]) if match["nth"] else (-1 if match["last"] else 0)
    if at >= len(several):
        return ""
    return f"{question[: match.start()]}{several[at]}{question[match.end() :]}"


def of_the_project(question: str, turns: Sequence[str], corpus: Corpus, answered: Answered) -> Spelling:
    """Yield the steps towards a question, named the project of the turn before where it has no answer otherwise."""
    if len(question) > _SHORT:
        return question
    alone = yield from answered(question, turns)
    if alone.kind != "unanswered":
        return question
    several = named((yield from last_found(turns, answered)), corpus)
    asked = f"{several[0]}项目{question}" if len(several) == 1 else question
    told = alone if asked == question else (yield from answered(asked, turns))
    return asked if told.found and told.kind != "passage" else question


def last_found(turns: Sequence[str], answered: Answered) -> Answering:
    """Yield the steps towards the answer to the last of the turns that has one; of the last where none has."""
    last = yield from answered(turns[-1], turns[:-1])
    for at in range(len(turns) - 1, max(0, len(turns) - _LOOKED_BACK), -1):
        if last.found:
            break
        answer = yield from answered(turns[at - 1], turns[: at - 1])
        last = answer if answer.found else last
    return last


def _of_each(question: str) -> str:
    """Return whether a question asks which of the things just listed, or something of them all; "" for neither."""
    if _NOUN.search(question):
        return ""
    if _WHICH.match(question):
        return "which"
    return "each" if _EACH.search(question) else ""


def named(answer: Answer, corpus: Corpus) -> tuple[str, ...]:
    """Return the projects that an answer names or cites the forms of, in its order."""
    cited = {citation.ref for citation in answer.citations}
    known = {name for one in corpus.documents if one.ref in cited for name in _projects(one)}
    said = {name: answer.text.find(name) for name in known}
    inside = {name for name in said if any(name != other and name in other and said[other] >= 0 for other in said)}
    told = sorted((name for name in said if said[name] >= 0 and name not in inside), key=lambda name: said[name])
    paths = (name for citation in answer.citations for name in citation.path if name in known)
    return tuple(told) or tuple(dict.fromkeys(paths))


def _projects(document: Document) -> Iterator[str]:
    whose = full_name(document)
    for name in project_names(document):
        yield from dict.fromkeys((name, short_name(name, whose)))


def _one(before: Answer, several: tuple[str, ...]) -> str:
    """Return the one thing that an answer is about; what it names first where it is a ranking."""
    name = _NAME.search(before.text) if before.kind in _NAMING else None
    if name:
        return name[1]
    return several[0] if len(several) == 1 else ""


def _of_amount(question: str, before: Answer, corpus: Corpus) -> str:
    """Return the project that 这笔钱 is: the only one of the same amount as the answer's figure."""
    figure = _FIGURE.search(before.text)
    if figure is None or not _POINTING.search(question) or "它" in question:
        return ""
    cited = {citation.ref for citation in before.citations}
    value = Decimal(figure[1].replace(",", ""))
    projects = (one for document in corpus.documents if document.ref in cited for one in document.load().projects)
    names = {one.name for one in projects if one.amount and one.amount.value == value}
    return names.pop() if len(names) == 1 else ""

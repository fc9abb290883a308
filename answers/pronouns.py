"""What a question points at that only the answer before names: 它, 这笔钱, 这几个; the name takes the pronoun's place."""

import re
from collections.abc import Iterator

from answers.model import Answer, Corpus, Document
from answers.projects import short_name
from answers.understand import full_name
from search_index.analysis import normal_form

# What stands before a pronoun is no part of a name: 档案管理那个项目 names its project.
_FREE = r"(?:(?<![\u4e00-\u9fff\d])|(?<=[那么比和与跟同占把给对在从请问按])|(?<=其中))"
_ONE = (
    rf"它(?!们)|{_FREE}(?:这个?|该|那个?|上述|此)(?:项目|指标|专项)"
    rf"|{_FREE}这(?:一?[笔块项个]|些)(?:钱|款|资金|经费|预算|专项)(?:的?项目)?"
)
_SEVERAL = rf"它们|{_FREE}(?:这|上述|上面|以上|前面|那)(?:里面)?的?(?:几|些|[两三四五六七八九十\d]+)(?:个|项|笔)(?:项目|专项)?(?!部门|单位|局|月|年)"
PRONOUN = re.compile(_ONE)
_POINTING = re.compile(f"{_SEVERAL}|{_ONE}")
_OF_SEVERAL = re.compile(_SEVERAL)
_NAME = re.compile(r"“([^”]{2,40})”")
_FIGURE = re.compile(r"(\d[\d,]*(?:\.\d+)?)\s*(?:万元|元)")
# Kinds whose answers name first what they are about.
_NAMING = frozenset({"ranking", "self_assessment", "project_amount"})
# What is asked of a project without naming it: what it was given, spent and has left, when it ends, what went wrong.
_OF_A_PROJECT = re.compile(
    r"(?:那么?|请问|还|又|它|的|了|是|有|要|得|该|到底|一共|总共|都|各|分别|和|与|及|跟|以及|全年|年初|当年|实际|材料|资料|文件|表|说明|里|中|上|"
    r"说|写|提到?|求|没有?|多少|几|万?元|呢|吗|什么|啥|哪些|哪个|哪天|哪一天|几号|,|、|\?|\s"
    r"|(?P<head>给|拨|批|安排|下达|投入|预算(?:数|金额|资金)?|执行(?:数|率|情况)?|花|用|支出|剩(?:下|余)?|结余|出去|完|掉|钱|金额|资金"
    r"|存在|问题|不足|整改|改进|措施|时候|何时|最[晚迟早]|之?前|完成|干|做|办|期限|截止|负责|谁|单位))+"
)
_HEAD = re.compile(
    r"给|拨|批|钱|金额|资金|预算数|全年预算|年初预算|执行|花|剩|结余|存在|问题|整改|改进|措施|时候|何时|最[晚迟早]|哪一?天|几号|期限|截止|负责|谁"
)
_OF_PROJECTS = frozenset({"project_targets", "项目绩效目标"})


def leans(question: str) -> bool:
    """Return whether a question may point at what only the answer before it names."""
    return bool(_POINTING.search(question)) or _of_a_project(question)


def spelled_out(question: str, before: Answer, corpus: Corpus) -> str:
    """Return the question with its pronoun replaced by what the answer before names, if it names anything."""
    if not before.found:
        return question
    if _OF_SEVERAL.search(question) and len(several := named(before, corpus)) > 1:
        return _OF_SEVERAL.sub("、".join(several), question, count=1)
    name = _first_named(before, corpus)
    if not name:
        return question
    if PRONOUN.search(question):
        return PRONOUN.sub(f"“{name}”" if name[-1].isdecimal() else name, question, count=1)
    return f"{name}项目{question}" if _of_a_project(question) else question

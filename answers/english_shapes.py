"""What English asks in another order than Chinese: put together as one types it in Chinese."""

import re

_DUTY = "写在哪一条 职责"
# What duties call what the budget calls otherwise.
_DUTIES = {"公务接待费": "接待", "主要职责": "", "职责": "", "国有资产": "资产"}
_ORGAN = ("局", "办公室", "办", "委员会", "委", "院", "中心", "部", "厅")
_YEAR = re.compile(r"20\d\d年")
_ENDS = {"多少": "是多少", "有哪些问题": "有哪些问题"}
# What is asked of a project that was spoken of.
_OF_PROJECTS = re.compile(r"自评|得分|等级|执行率|目标|实际|执行数|完成|偏差|指标")
_BEYOND_TARGET = frozenset({"相差多少", "实际完成", "目标"})
_ALL = "有哪些 指标"
_EACH = "金额各是多少"
_COUNT = "有多少个项目"


def shaped(text: str) -> str:
    """Return a question's Chinese terms, divided by commas, in the order and words of a Chinese question."""
    return " ?, ".join(_shaped(part.strip(" ,")) for part in text.split("?"))


def _shaped(text: str) -> str:
    terms = [term for term in text.split(", ") if term]
    if any(term.startswith("从") for term in terms[1:]):
        terms = [term for term in terms if term != "排序"]
    said = (way(terms) for way in (_of_duties, _of_indicators, _of_amounts, _beyond_target, _counted, _plain))
    return next(filter(None, said), "") or ", ".join(
        term for term in terms if term != "它" or _OF_PROJECTS.search(text)
    )


def _of_duties(terms: list[str]) -> str:
    if _DUTY not in terms:
        return ""
    said = [_DUTIES.get(term, term) for term in terms if term != _DUTY]
    whose = [term for term in said if term.endswith(_ORGAN)]
    matter = "、".join(term for term in said if term and term not in whose)
    return ", ".join((*whose, f"哪条职责写到{matter}"))


def _of_indicators(terms: list[str]) -> str:
    """Return which indicators of one project are asked for: all, those of one sort, or those that lost points."""
    listed = next((term for term in terms if term.endswith("指标有哪些")), "")
    lost = "扣分" in terms and _ALL in terms
    if not listed and not lost and not (_ALL in terms and "项目" in terms):
        return ""
    others = ", ".join(term for term in terms if term not in {listed, _ALL, "项目", "扣分"})
    return f"{others}项目{'扣分' if lost else ''}的{listed or '指标有哪些'}"


def _beyond_target(terms: list[str]) -> str:
    if not _BEYOND_TARGET.issubset(terms):
        return ""
    return ", ".join((*(term for term in terms if term not in _BEYOND_TARGET), "实际完成比目标多多少"))


def _of_amounts(terms: list[str]) -> str:
    if not {"有哪些", "项目", _EACH}.issubset(terms):
        return ""
    return "".join(term for term in terms if term not in {"有哪些", "项目", _EACH}) + f"项目有哪些, {_EACH}"


def _counted(terms: list[str]) -> str:
    if _COUNT not in terms:
        return ""
    return "".join((*(term for term in terms if term != _COUNT), _COUNT))


def _plain(terms: list[str]) -> str:
    """Return the question after one thing of one department as one sentence; "" where it asks more or less."""
    whose = [term for term in terms if term.endswith(_ORGAN)]
    years = [term for term in terms if _YEAR.fullmatch(term)]
    matter = [term for term in terms if term not in (*whose, *years, *_ENDS)]
    ends = [_ENDS[term] for term in terms if term in _ENDS]
    if len(whose) != 1 or len(years) > 1 or len(matter) != 1 or len(ends) != 1:
        return ""
    return "".join((*whose, *years, *matter, *ends))

"""What a question leaves out and the one before it supplies: the matter, the measure, or the whole of it."""

import re
from collections.abc import Callable
from dataclasses import replace

from answers.instead import instead
from answers.model import Understood
from answers.operations import ALL_DEPARTMENTS, LAST_YEAR, OPERATION, RANKING
from answers.words import ASPECTS
from search_index.analysis import normal_form

# Words that say what of a matter is asked for, and not which matter.
_MEASURE = re.compile(
    r"(?:自评|预算|年度|全年|实际|执行|绩效|项目|评价)*(?:得分|总分|分数|分值|等级|等次|目标值?|指标值|完成值?|偏差度|执行率|执行数"
    r"|预算数?|占比|比重|比例|增减额?|增幅|增长率?|增减变化|增加|减少|下降|变化|原因|理由|金额|数额|差额|合计|总额|最高|最低|最大|最小|最多|最少|扣分|多少|实际"
    r"|年初(?:预算数?)?|全年(?:预算数?)?|分别|同比|上年|去年|第[一二三]|倒数|平均|单位|负责|负责人)"
)
# What was asked of a project before is not asked of it again.
_OF_PROJECT = re.compile(rf"(?<=[\u4e00-\u9fff]{{2}})项目(?:{_MEASURE.pattern})+$")
_ASIDE = re.compile(r"^(?:那么?|这个?|该|它|其中|其(?!他|它|余|实)|此|再|还|请问|哦|好|那里)+|[呢吗啊吧呀?,。、\s]+$")
# What is left of 比另一个部门多多少 once the department's name is taken out.
_AGAINST = re.compile(
    r"(?:那么?)?(?:这个?(?:数字?|金额|钱)?|这笔(?:钱|资金))?(?:比|和|与|跟|同|较)\s*(?:相?比|相差|差|高|低|多|少|大|小|了|多少|几|哪个|谁|更|吗|呢|\W)+"
)
_ASKED = re.compile(r"(?:分别)?(?:是|为|有)?(?:多少|几何|几)(?:万?元|钱)?|[?。]")
_SAME = re.compile(
    r"同一?年度?(?!度)|同期|当年的?(?=呢|\W|$)|^\W*也|同样(?:的|是)?|(?:也|再)?(?:说|看|讲|查|算|列)(?:一下|一说|一看|说|看看?|出来)"
)
_BARE = re.compile(r"(?<![是有])呢\W*$")
_TOLD = re.compile(r"[也再都]?[说看讲查算列]+")
_YEAR_SAID = re.compile(r"(?<!\d)(?:20)?\d\d年度?的?(?!期末|年?末|年?底)")
_THIS_YEAR = re.compile(r"今年|本年")
_OF_ALL = re.compile(
    r"(?:预算|决算|收入|支出|收支|盘子|规模)(?:总[额计量]|合计)?(?:数|金额)?(?:一共|总共)?(?:是|有|为|安排了?)?(?:多少|几|多大)"
)
# What is asked of one matter may be asked of the next: 哪一条职责管行政复议, then 政务信息采编呢.
_OF_MATTER = re.compile(
    r"第几[条项]|哪一?[条项]|归谁|谁来?(?:负责|管|牵头|承担)|什么时候|何时|哪一?天|为什么|为何|原因|怎么|干什么|主要用于|用途"
)
_SPACES = re.compile(r"\s+")
_KINDS = {"budget": "部门预算", "final_accounts": "部门决算"}
# 那支出呢？ after a question about 收入总计 asks for 支出总计.
_OPPOSITES = {"收入": "支出", "支出": "收入"}
# 它有几辆车 asks of the department, whatever was spoken of.
_PRONOUN = re.compile(
    r"它们?(?!(?:一共|总共|现在|共|还)*有)|(?:该|这个|此|那个|上述)(?:项目|指标|单位|部门|科目|数|金额|费用)|其(?!他|它|中|余|实)"
)


def completed(asked: Understood, before: Understood | None, content: Callable[[str], tuple[str, ...]]) -> Understood:
    """Return the question with what it leaves out taken from the one before it; ``content`` tells its words."""
    asked = _of_all(asked)
    if before is None:
        return asked
    asked = _without_same_year(asked)
    if _THIS_YEAR.search(asked.text):
        before = replace(
            before,
            text=LAST_YEAR.sub("", before.text),
            content=tuple(filter(None, (LAST_YEAR.sub("", chunk) for chunk in before.content))),
        )
    if asked.years and before.years:
        before = replace(before, text=_YEAR_SAID.sub("", before.text))
    if asked.departments and before.departments and _AGAINST.fullmatch(asked.text.strip()):
        return _against(asked, before)
    if asked.departments and asked.content:
        return _as_much(asked, before)
    if asked.departments:
        return _as_before(asked, before)
    asked = replace(asked, earlier=before.text)
    if not ALL_DEPARTMENTS.search(asked.text):
        asked = replace(
            asked,
            departments=before.departments,
            named=before.named,
            year=asked.year or before.year,
            years=asked.years or before.years,
            kind=asked.kind or before.kind,
        )
    if text := instead(asked, before):
        return replace(asked, text=text, content=content(text), aspects=asked.aspects | before.aspects)
    return _with_matter(asked, before)


def _of_all(asked: Understood) -> Understood:
    """某局2025年预算是多少 names the department and the whole of its budget: it leaves nothing out."""
    if not asked.departments or asked.content or not _OF_ALL.search(asked.text):
        return asked
    return replace(asked, content=("收入总计" if "收入" in asked.text else "支出总计",))


def _without_same_year(asked: Understood) -> Understood:
    """Leave out 同一年 and 也, which only say that the turn before is meant."""
    if not _SAME.search(asked.text):
        return asked
    chunks = (_SAME.sub("", chunk) for chunk in asked.content)
    kept = tuple(chunk for chunk in chunks if chunk and not _TOLD.fullmatch(chunk))
    return replace(asked, content=kept, text=_SAME.sub("", asked.text))


def _as_much(asked: Understood, before: Understood) -> Understood:
    """Return what stands by itself; 某局的某经费呢 after a question about an amount asks for an amount."""
    if "amount" not in before.aspects or not _BARE.search(asked.text) or _has_aspect(asked):
        return asked
    return replace(asked, text=f"{_BARE.sub('', asked.text)}多少", aspects=asked.aspects | {"amount"})


def _as_before(asked: Understood, before: Understood) -> Understood:
    """Return what another department is asked: of the same year and kind, where it has a disclosure of them."""
    whose = [one for one in asked.documents if normal_form(one.identity.department or "") in asked.departments[0]]
    years = before.years or tuple({one.identity.year for one in before.documents if one.identity.year})
    if not asked.years and len(years) == 1 and len({one.identity.year for one in whose}) > 1:
        asked = replace(asked, years=years, year=years[0])
    if asked.kind is None and any(one.identity.kind == before.kind for one in whose):
        asked = replace(asked, kind=before.kind)
    return replace(
        asked,
        content=before.content,
        aspects=asked.aspects | before.aspects,
        text=before.text,
        earlier=before.text,
    )


def matter(asked: Understood) -> str:
    """Return what a question is about, without the words that say what of it is asked for."""
    return " ".join(chunk for chunk in asked.content if not _only_measures(chunk))


def _against(asked: Understood, before: Understood) -> Understood:
    """比另一个部门多多少？ asks for what the turn before asked, of its department and of the other."""
    return replace(
        asked,
        departments=tuple(dict.fromkeys((*before.departments, *asked.departments))),
        content=before.content,
        text=f"{_ASKED.sub('', before.text)} {asked.text}",
        earlier=before.text,
        year=asked.year or before.year,
        years=asked.years or before.years,
        kind=asked.kind or before.kind,
        named=True,
    )


def resolved(asked: Understood) -> str:
    """Return the question with everything that the turns before supplied; "" where it was whole by itself."""
    if not asked.supplied:
        return ""
    matter = _SPACES.sub(" ", _ASIDE.sub("", asked.text.strip()))
    when = "、".join(str(year) for year in asked.years if str(year)[2:] not in matter)
    what = _KINDS.get(asked.kind or "", "")
    of = f"{'、'.join(asked.departments)}{when}{'年' if when else ''}{'' if what[2:] in matter else what}"
    return f"{of}：{matter}" if of else matter


def _with_matter(asked: Understood, before: Understood) -> Understood:
    opposite = _OPPOSITES.get("".join(asked.content), "")
    if opposite and opposite in before.text:
        other = tuple(chunk.replace(opposite, asked.content[0]) for chunk in before.content)
        text = before.text.replace(opposite, asked.content[0])
        return replace(asked, text=text, content=other, aspects=asked.aspects | before.aspects)
    said = tuple(chunk for chunk in asked.content if not _only_measures(chunk))
    if said and not _PRONOUN.search(asked.text):
        return _with_operation(asked, before)
    matter = tuple(
        _OF_PROJECT.sub("", LAST_YEAR.sub("", chunk))
        for chunk in before.content
        if not _only_measures(chunk) and chunk not in asked.content
    )
    if not asked.content and not _has_aspect(asked) and not OPERATION.search(asked.text):
        return replace(asked, content=before.content, text=before.text, aspects=asked.aspects | before.aspects)
    kept = RANKING.sub(" ", before.text) if RANKING.search(asked.text) else " ".join(matter)
    if not asked.content:
        kept = before.text
    text = f"{kept} {asked.text}"
    aspects = asked.aspects or before.aspects
    return replace(asked, content=(*matter, *asked.content) or before.content, text=text, aspects=aspects)


def _with_operation(asked: Understood, before: Understood) -> Understood:
    """津贴补贴呢？ after a sum or a ranking asks for the same of something else."""
    short = _ASIDE.sub("", asked.text)
    old = [chunk for chunk in before.content if not _only_measures(chunk) and chunk != "职责"]
    again = OPERATION.search(before.text) or _OF_MATTER.search(before.text)
    plain = not OPERATION.search(asked.text) and not _has_aspect(asked)
    if plain and len(asked.content) == 1 and len(short) <= len(asked.content[0]) + 2:
        aspects = asked.aspects | before.aspects
        measures = tuple(chunk for chunk in before.content if _only_measures(chunk))
        if again and len(old) == 1 and old[0] in before.text:
            text = before.text.replace(old[0], asked.content[0])
            return replace(asked, text=text, content=(*asked.content, *measures), aspects=aspects)
        if measures:
            text = f"{asked.content[0]} {' '.join(measures)}"
            return replace(asked, text=text, content=(*asked.content, *measures), aspects=aspects)
    return asked


def _has_aspect(asked: Understood) -> bool:
    return any(ASPECTS[name].search(asked.text) for name in ("share", "reason", "change", "target", "actual", "score"))


def _only_measures(chunk: str) -> bool:
    return not _MEASURE.sub("", chunk).strip("的比和与、 ")

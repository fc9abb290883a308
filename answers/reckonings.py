"""What a question wants reckoned with the answers before it: 两家差多少, 这两样加起来多少, 后者多出多少."""

import re
from dataclasses import dataclass

from answers.colloquial import plainly
from answers.measures import THREE_PUBLICS
from search_index.analysis import normal_form

_THESE = (
    r"(?:那么?|这样|所以|请问)?(?:它们|他们)?(?P<these>(?:这|那|上面|上述|前面|以上)?(?:里面)?的?(?:(?P<count>[两二三四五几])|些)"
    r"(?:家|个|者|项|笔|块|类|行|年|样|种|款|处)(?:的?(?:单位|部门|局|委办|科目|数字?|金额|支出|经费|项目|钱|东西|费用|指标|得分|分数"
    r"|(?P<percent>占比|比例|比重|比率|百分比|执行率|完成率|增幅|降幅)))?"
    r"|这(?:笔|个)?(?:钱|资金|经费|数字?|金额|款))?(?:的?话)?(?:之间)?[,的]?"
)
_HOW_MUCH = r"(?:了|出)?(?:是|有|为)?(?:多少|几多|几|多大)(?:钱|万元?|元|个?(?P<points>百分点|点)|分)?(?:来着)?"
_ADDED = r"(?P<added>(?:合|加)起来|合计|加总|相加|一共|总共|共计|总和|之和|加一起)(?:算)?(?:起来)?(?:是|有|为)?"
_DIFFER = re.compile(rf"{_THESE}(?:相差|差距|差额|差|谁[更]?多,?多){_HOW_MUCH}[,?呢啊]*")
_SIDE = r"(?:后|前|上)(?:者|一?[个家项笔类年]|面的?那?一?[个家项笔类年]?)"
_MORE = re.compile(
    rf"(?:那么?)?(?P<these>{_SIDE}(?:比|较){_SIDE}|{_SIDE}|(?:比|较){_SIDE})[,的]?(?P<percent>占比|比例|比重|比率)?[更还要]?"
    rf"(?:[多少高低大小超](?:出|了)?|相?差){_HOW_MUCH}[,?呢啊]*"
)
_ADD = re.compile(rf"{_THESE}{_ADDED}(?:安排|支出|花|给|批)?了?(?P<much>{_HOW_MUCH})?[,?呢啊]*")
_AGAINST = re.compile(
    rf"{_THESE}(?:{_ADDED})?,?比(?P<whole>[^,。?]{{2,16}}?)(?:的)?(?:还)?[多少高低]{_HOW_MUCH}[,?呢啊]*"
)
_SHARE = re.compile(
    rf"{_THESE}(?:{_ADDED})?,?占(?:比(?:是|为)?|了|到)?(?P<whole>[^,。?]{{1,16}}?)的?"
    r"(?:占比)?(?:(?:比重|比例)(?:是|为)?)?(?:百分之)?(?:多少|几成?|多大|多大比[例重])?[,?呢啊]*"
)
_OF_ALL = re.compile(r"^(?:全(?:局|委|办|院|校|部门|单位|部|年)|整个|当年|部门|单位|所有|总的?$|的)+")
_COUNTS = {"两": 2, "二": 2, "三": 3, "四": 4, "五": 5}
# What the change to is asked for stands in the disclosures.
_YEAR = re.compile(r"上年|去年|前年|20\d\d年?|目标|指标值|年初预算")


@dataclass(frozen=True, slots=True)
class Reckoning:
    """What is to be done with how many of the results before, and against which other figure.

    ``pointing`` is whether the question says that it means them: 两家, 这三个; ``percent`` whether their shares.
    """

    sort: str
    count: int
    whole: str = ""
    pointing: bool = False
    percent: bool = False


def reckoning(question: str) -> Reckoning | None:
    """Return what a question wants reckoned with the answers before it; None where it is whole by itself."""
    text = plainly(normal_form(question)).strip()
    if match := _DIFFER.fullmatch(text) or _MORE.fullmatch(text):
        percent = bool(match["percent"] or match["points"])
        return Reckoning("difference", 2, pointing=bool(match["these"]), percent=percent)
    for sort, pattern in (("against", _AGAINST), ("share", _SHARE)):
        match = pattern.fullmatch(text)
        if match and not _YEAR.search(match["whole"]):
            whole = THREE_PUBLICS.sub("三公经费", _OF_ALL.sub("", match["whole"])) or "支出总计"
            return Reckoning(sort, _count(match, 2 if match["added"] else 1), whole, bool(match["these"]))
    if (match := _ADD.fullmatch(text)) and (match["these"] or (match["much"] and "起来" in match["added"])):
        return Reckoning("sum", _count(match, 0), pointing=bool(match["these"]))
    return None


def _count(match: re.Match[str], least: int) -> int:
    """Return how many results are meant: as many as are said, or ``least``."""
    return _COUNTS.get(match["count"] or "", least)

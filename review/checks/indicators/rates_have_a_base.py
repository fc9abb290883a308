"""A rate is set as a target only where there is something to measure.

No procurement, no procurement rate; no three-public budget, no rate of its control; no project under key evaluation, no
evaluation rate; no earmarked transfers, no rate of their detail. Not applicable where the text states such money or
projects, or sets no such rate.
"""

import re
from collections.abc import Iterator

from disclosures.model import Disclosure
from review.bases import TARGET_MEASURES
from review.declare import check
from review.model import Missing, Observation, Outcome, Severity
from review.tolerances import WORDS

ZERO = r"(?<![\d.,])0(?:\.0+)?万?元"
BASES = {
    "政府采购执行率": re.compile(
        rf"政府采购(?:支出)?(?:预算)?(?:支出)?(?:总额|金额|安排|共安排|合计)*(?:为|共计)?{ZERO}"
    ),
    "三公经费控制率": re.compile(
        rf"三公[“”\"]*经费(?:财政拨款)?(?:支出)?(?:年初)?(?:预算)?(?:支出)?(?:数|总额|合计|安排)*(?:均?[为是]|共计)?{ZERO}"
    ),
    "部门绩效评价完成率": re.compile(r"(?:无|没有|未有)项目(?:纳入|列入|开展)[^，。；]{0,10}绩效评价"),
    "专项资金细化率": re.compile(
        r"(?:无|没有)[^，。；]{0,10}专项转移支付|专项转移支付项目[^，。；]{0,6}(?<!\d)0[项个]"
    ),
}
MARKS = re.compile(r"[\s“”\"]")


@check(
    title="比率类指标有计算基数",
    severity=Severity.INFO,
    basis=TARGET_MEASURES,
    rule=(
        "政府采购执行率、三公经费控制率、部门绩效评价完成率、专项资金细化率设有目标的，文字不应同时说明没有采购预算、"
        "没有“三公”经费预算、没有纳入评价的项目或没有专项转移支付。"
    ),
    exempt="未设置上述指标，或目标值为0。",
    tolerance=WORDS,
    example="“政府采购执行率”目标为≥95%，但文字称“政府采购预算安排0万元”，没有计算基数。",
)
def rates_have_a_base(disclosure: Disclosure) -> Iterator[Observation]:
    """Look for statements that the base of a targeted rate is nothing."""
    found = False
    for indicator in disclosure.indicators:
        name = MARKS.sub("", indicator.level3)
        pattern = BASES.get(name)
        if pattern is None or indicator.target.value is None or not indicator.target.value:
            continue
        found = True
        match = ((clause, pattern.search("".join(clause.text.split()))) for clause in disclosure.clauses)
        clause, said = next(((clause, said) for clause, said in match if said), (None, None))
        outcome = Outcome.FAILS if said else Outcome.HOLDS
        words = MARKS.sub("", said.group()) if said else ""
        message = f"“{name}”目标为{indicator.target.raw}，但文字称“{words}”，没有计算基数。"
        places = (indicator.source, clause.source) if clause is not None else (indicator.source,)
        yield Observation(outcome, indicator.level3, message, indicator.target.raw, "不适用", words, places)
    if not found:
        raise Missing("未设置需核对基数的比率指标")

"""The chapter on general-budget spending tells it by functional class, not only as basic and project spending.

Not applicable where there is no such chapter, or the table of spending prints no classes.
"""

import re
from collections.abc import Iterator

from disclosures.model import Disclosure, Kind
from review.bases import OPERATING_RULES
from review.classes import classes_of_table
from review.declare import check
from review.model import Missing, Observation, Outcome, Severity
from review.tolerances import WORDS

CHAPTER = re.compile(r"[一-鿿]?一般公共预算支出(?:年初)?(?:预算)?(?:总体)?情况(?:说明)?$")
CLASS = re.compile(r"[（(]类[)）]|(?<![\d.])2\d{2}(?![\d.年])[一-鿿]|支出[（(]|服务支出|保障支出|教育支出|健康支出")
REFERS = re.compile(r"(?:详见|见附|附表|见表)")
TABLE = "general_budget_expenditure"


@check(
    title="一般公共预算支出按功能分类说明",
    severity=Severity.INFO,
    basis=OPERATING_RULES,
    rule="“一般公共预算支出预算情况说明”应按功能分类（类）说明支出，只按基本支出、项目支出说明的提请补充。",
    exempt="没有该章节，或一般公共预算支出表没有分类金额。",
    tolerance=WORDS,
    example="“五、一般公共预算支出预算情况说明”未按功能分类说明支出。",
)
def classes_are_told(disclosure: Disclosure) -> Iterator[Observation]:
    """Look for classes in the chapter."""
    table = next(disclosure.of_kind(TABLE), None)
    clauses = [clause for clause in disclosure.clauses if any(CHAPTER.search(heading) for heading in clause.path)]
    if not clauses or table is None or not classes_of_table(table) or disclosure.identity.kind is not Kind.BUDGET:
        raise Missing("没有该章节，或一般公共预算支出表没有分类金额")
    text = "".join("".join(clause.text.split()) for clause in clauses)
    heading = next(heading for heading in clauses[0].path if CHAPTER.search(heading))
    otherwise = "基本支出" in text and "项目支出" in text
    outcome = Outcome.HOLDS if CLASS.search(text) or REFERS.search(text) or not otherwise else Outcome.FAILS
    message = f"“{heading}”未按功能分类说明支出。"
    yield Observation(outcome, "按类说明", message, "", "功能分类", "", tuple(clause.source for clause in clauses))

"""The name of an indicator in a form is the whole name that the self-report quotes, not cut off by the width of a cell.

Not applicable where no report goes through the indicators of an attached form.
"""

from collections.abc import Iterator

from disclosures.model import Disclosure
from review.bases import REVIEW_PRACTICE
from review.declare import check
from review.model import Missing, Observation, Outcome, Severity
from review.quoted_rows import cut_off, quoted_rows
from review.tolerances import WORDS


@check(
    title="自评表指标名称完整",
    severity=Severity.INFO,
    basis=REVIEW_PRACTICE,
    rule="自评表的指标名称应完整，与自评总结报告所引名称一致，不应因单元格宽度而截断。",
    exempt="未附逐项说明指标的自评总结报告。",
    tolerance=WORDS,
    example="“甲项目”自评表指标名称“参训人员满”不完整，自评总结报告为“参训人员满意度”。",
)
def names_are_complete(disclosure: Disclosure) -> Iterator[Observation]:
    """Compare the names of the form with those that the report quotes."""
    found = False
    for quoted in quoted_rows(disclosure):
        found = True
        cut = cut_off(quoted.row.level3, quoted.name)
        outcome = Outcome.FAILS if cut else Outcome.HOLDS
        message = f"“{quoted.form.project}”自评表指标名称“{quoted.row.level3}”不完整，自评总结报告为“{quoted.name}”。"
        places = (quoted.row.source, quoted.clause.source)
        anchor = f"{quoted.form.project}/{quoted.row.level3}"
        yield Observation(outcome, anchor, message, quoted.row.level3, quoted.name, "", places)
    if not found:
        raise Missing("未附逐项说明指标的自评总结报告")

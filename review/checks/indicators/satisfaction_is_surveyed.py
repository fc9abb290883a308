"""Where satisfaction was scored, the text or the form tells of a survey: questionnaires, samples, returns, visits.

One remark a disclosure. Not applicable where no satisfaction is scored, or no report is attached that could tell.
"""

import re
from collections.abc import Iterator

from disclosures.model import Disclosure
from review.bases import EVALUATION_MEASURES
from review.declare import check
from review.forms import attached_forms
from review.model import Missing, Observation, Outcome, Severity
from review.tolerances import WORDS

SURVEY = re.compile(r"问卷|调查表|满意度调查|抽样|样本|回收|走访|回访|访谈|测评")


@check(
    title="满意度得分有调查依据",
    severity=Severity.INFO,
    basis=EVALUATION_MEASURES,
    rule="自评表满意度指标计分的，自评总结报告或自评表应说明问卷、样本等调查情况；一份文件只提一条。",
    exempt="没有满意度得分，或未附可以说明调查情况的自评总结报告。",
    tolerance=WORDS,
    example="3张自评表的满意度指标均已计分，自评表和自评总结报告未说明问卷、样本等调查依据。",
)
def satisfaction_is_surveyed(disclosure: Disclosure) -> Iterator[Observation]:
    """Look for a survey behind the satisfaction that was scored."""
    forms = attached_forms(disclosure)
    scored = [row for form in forms for row in form.results if "满意" in row.level1 and row.score is not None]
    if not scored or not any(statement.origin == "report" for statement in disclosure.statements):
        raise Missing("没有满意度得分或未附自评总结报告")
    notes = [row.deviation_reason + row.actual.raw for form in forms for row in form.results]
    texts = [clause.text for clause in disclosure.clauses if any("自评" in heading for heading in clause.path)]
    told = any(SURVEY.search("".join(text.split())) for text in (*notes, *texts))
    message = f"{len(scored)}张自评表的满意度指标均已计分，自评表和自评总结报告未说明问卷、样本等调查依据。"
    outcome = Outcome.HOLDS if told else Outcome.FAILS
    yield Observation(outcome, "满意度调查", message, "未说明", "调查依据", "", tuple(row.source for row in scored))

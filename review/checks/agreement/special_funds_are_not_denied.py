"""A department that pays 专项资金 to enterprises or places does not say that it has no earmarked transfers.

A remark: such money may be the department's own. Not applicable where the text does not deny earmarked transfers.
"""

import re
from collections.abc import Iterator

from disclosures.model import Disclosure
from review.bases import OPERATING_RULES
from review.compare import printed
from review.declare import check
from review.model import Missing, Observation, Outcome, Severity
from review.tolerances import WORDS

DENIED = re.compile(r"(?:无|没有)[^，。；]{0,12}专项转移支付(?:项目)?|专项转移支付项目[^，。；]{0,6}(?<!\d)0[项个]")
SPECIAL = re.compile(r"(?:发展|扶持|奖补|奖励|引导|补助|补贴|转移支付)专项资金|专项资金$|转移支付")


@check(
    title="专项资金与专项转移支付的说明相符",
    severity=Severity.INFO,
    basis=OPERATING_RULES,
    rule="文字称没有负责管理的专项转移支付项目，而项目中列有“××专项资金”的，提请核实。",
    exempt="文字未称没有专项转移支付项目。",
    tolerance=WORDS,
    example="文字称“无负责管理的专项转移支付项目”，项目列有“企业发展专项资金”90.14万元。",
)
def special_funds_are_not_denied(disclosure: Disclosure) -> Iterator[Observation]:
    """Look for such projects beside the denial."""
    texts = ((clause, DENIED.search("".join(clause.text.split()))) for clause in disclosure.clauses)
    clause, said = next(((clause, match) for clause, match in texts if match), (None, None))
    if clause is None or said is None:
        raise Missing("文字未称没有专项转移支付项目")
    funds = [
        project
        for project in disclosure.projects
        if SPECIAL.search("".join(project.name.split())) and project.amount is not None and project.amount.value
    ]
    shown = "、".join(f"“{project.name}”{printed(project.amount)}" for project in funds if project.amount)
    message = f"文字称“{said.group()}”，项目列有{shown}，请核实是否属于专项转移支付。"
    outcome = Outcome.FAILS if funds else Outcome.HOLDS
    places = (clause.source, *(project.source for project in funds))
    yield Observation(outcome, "专项转移支付", message, said.group(), shown, "", places)

"""A project that buys equipment or builds a system is booked among capital spending (310), at least in part.

A remark: small equipment is goods. Not applicable where no project buys such things or the items are not printed.
"""

import re
from collections.abc import Iterator

from disclosures.model import Disclosure
from review.bases import CLASSIFICATION
from review.compare import printed
from review.declare import check
from review.lines import Role, lines
from review.model import Missing, Observation, Outcome, Severity
from review.tolerances import WORDS

BUILT = re.compile(r"(?:设备|车辆|家具)(?:购置|采购|更新)|(?:系统|平台|网络|信息化|电子化)[一-鿿]{0,4}建设")
CAPITAL = ("310", "309")
WHOLE = "expenditure_by_economic_class"
LEAST = 50_000


@check(
    title="购置和建设类项目列入资本性支出",
    severity=Severity.INFO,
    basis=CLASSIFICATION,
    rule="设备购置、系统建设类项目（5万元以上）一般应列入310资本性支出；支出经济分类汇总表没有资本性支出的，提请核实。",
    exempt="没有5万元以上的此类项目，或未见支出经济分类汇总表。",
    tolerance=WORDS,
    example="“档案系统建设”35.00万元属购置建设类项目，《支出经济分类汇总表》没有资本性支出科目。",
)
def purchases_are_capital(disclosure: Disclosure) -> Iterator[Observation]:
    """Look for capital items beside such projects."""
    table = next(disclosure.of_kind(WHOLE), None)
    built = [
        project
        for project in disclosure.projects
        if project.amount is not None and project.amount.base >= LEAST and BUILT.search("".join(project.name.split()))
    ]
    if table is None or not built:
        raise Missing("没有购置建设类项目，或未见支出经济分类汇总表")
    found = [line for line in lines(table) if line.role is Role.LEAF and line.code.startswith(CAPITAL) and line.amounts]
    shown = "、".join(f"“{project.name}”{printed(project.amount)}" for project in built if project.amount)
    message = f"{shown}属购置建设类项目，《{table.title}》没有资本性支出科目。"
    places = (*(project.source for project in built), table.source)
    outcome = Outcome.HOLDS if found else Outcome.FAILS
    yield Observation(outcome, "资本性支出", message, shown, "310", "", places)

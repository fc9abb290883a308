"""A budget with projects is disclosed together with their performance targets.

Where the text says that they are attached. Not applicable to final accounts, without projects, or where the text does
not speak of attached targets: they may be disclosed by themselves.
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from disclosures.model import Disclosure, Kind
from review.bases import PERFORMANCE_OPINION
from review.compare import printed
from review.declare import check
from review.headlines import PROJECT, headlines
from review.model import Missing, Observation, Outcome, Severity
from review.tolerances import WORDS

ATTACHED = re.compile(
    r"绩效目标[^。；]{0,30}(?:见附|附件|附表|详见|同步公开|见表)|(?:见附|附件|附表|详见)[^。；]{0,30}绩效目标"
)


@check(
    title="预算与绩效目标同步公开",
    severity=Severity.INFO,
    basis=PERFORMANCE_OPINION,
    rule="部门预算安排有项目支出、文字称绩效目标见附件或附表的，文件中应有部门整体或项目绩效目标。",
    exempt="决算文件，没有项目支出，或文字未称附有绩效目标。",
    tolerance=WORDS,
    example="《部门支出总表》列有项目支出105.62万元，文件中未见部门整体或项目绩效目标。",
)
def targets_are_disclosed(disclosure: Disclosure) -> Iterator[Observation]:
    """Look for targets of any kind."""
    spent = [item for item in headlines(disclosure).get(PROJECT, []) if len(item.parts) == 1]
    if disclosure.identity.kind is not Kind.BUDGET or not spent or spent[0].parts[0].value <= Decimal(0):
        raise Missing("不是预算文件，或没有项目支出")
    said = [clause for clause in disclosure.clauses if ATTACHED.search("".join(clause.text.split()))]
    if not said:
        raise Missing("文字未称附有绩效目标")
    amount, table = spent[0].parts[0], spent[0].table
    titled = any("绩效" in item.title for item in disclosure.tables)
    told = bool(disclosure.indicators) or disclosure.whole_department is not None or titled
    message = f"《{table.title}》列有项目支出{printed(amount)}，文件中未见部门整体或项目绩效目标。"
    outcome = Outcome.HOLDS if told else Outcome.FAILS
    yield Observation(outcome, "绩效目标", message, "未见", "绩效目标表", "", (said[0].source, amount.source))

"""Where a line is classed twice, the government's class is one that the department's class may go with.

301 goes with 501 or 505, 302 with 502 or 505, 303 with 509, 310 with 503, 504 or 506. Not applicable where no table
prints both codes.
"""

from collections.abc import Iterator

from disclosures.model import Disclosure
from review.bases import CLASSIFICATION
from review.classification import GOVERNMENT
from review.declare import check
from review.lines import CLASS_LENGTH, lines
from review.model import Missing, Observation, Outcome, Severity
from review.tolerances import WORDS

KEYS = ("government_economic.code", "government_economic.class")


@check(
    title="部门与政府经济分类对应恰当",
    severity=Severity.WARNING,
    basis=CLASSIFICATION,
    rule=(
        "同一行并列部门预算与政府预算支出经济分类时，两者应能对应：301对501或505，302对502或505，303对509，"
        "310对503、504或506。"
    ),
    exempt="没有同时列示两种经济分类编码的表，以及没有金额的行。",
    tolerance=WORDS,
    example="《支出经济分类汇总表》“办公费”对应的政府预算支出经济分类为501类，通常应为502、505类。",
)
def classifications_fit(disclosure: Disclosure) -> Iterator[Observation]:
    """Compare the two classes of every line."""
    found = False
    for table in disclosure.tables:
        key = next((key for key in KEYS if table.index(key) is not None), None)
        for line in lines(table) if key is not None else ():
            government = table.text(table.rows[line.index], key or "")[:CLASS_LENGTH]
            own = line.code[:CLASS_LENGTH]
            if own not in GOVERNMENT or not government.isdigit() or len(government) < CLASS_LENGTH:
                continue
            if not any(amount.value for amount in line.amounts.values()):
                continue
            found = True
            allowed = GOVERNMENT[own]
            outcome = Outcome.HOLDS if government in allowed else Outcome.FAILS
            message = (
                f"《{table.title}》“{line.label}”对应的政府预算支出经济分类为{government}类，"
                f"通常应为{'、'.join(allowed)}类。"
            )
            anchor = f"{table.kind}/{line.label}/{government}"
            yield Observation(outcome, anchor, message, government, "、".join(allowed), "", (line.source,))
    if not found:
        raise Missing("没有同时列示部门与政府经济分类的表")

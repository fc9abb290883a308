"""In the table of basic expenditure wages and subsidies are 人员经费, goods, services and capital 公用经费.

Transport allowances (30239) may stand in either. Not applicable where the table does not print both columns beside each
item.
"""

from collections.abc import Iterator

from disclosures.model import Disclosure
from review.bases import CLASSIFICATION
from review.declare import check
from review.economic import CLASS_LENGTH
from review.lines import Role, lines
from review.model import Missing, Observation, Outcome, Severity
from review.tolerances import WORDS

EITHER = frozenset({"30239"})  # allowances for the lost car are paid with the wages in some provinces
COLUMNS = {"personnel": (("302", "310"), "公用经费"), "public": (("301",), "人员经费")}


@check(
    title="经济科目列入对应的人员、公用经费栏",
    severity=Severity.WARNING,
    basis=CLASSIFICATION,
    rule="基本支出表中，工资福利支出（301）应列人员经费栏，商品和服务支出（302）、资本性支出（310）应列公用经费栏。",
    exempt="表中未分列人员经费、公用经费两栏；公务交通补贴（30239）各地口径不同，不作判断。",
    tolerance=WORDS,
    example="《一般公共预算基本支出表》“30103奖金”62.10万元应列人员经费，列入了另一栏。",
)
def items_stand_in_their_column(disclosure: Disclosure) -> Iterator[Observation]:
    """Compare the class of every line with the column its amount stands in."""
    found = False
    for table in disclosure.of_kind("general_budget_basic_expenditure"):
        for line in lines(table):
            if line.role in {Role.TOTAL, Role.GROUP} or not line.code or line.code in EITHER:
                continue
            for key, (others, name) in COLUMNS.items():
                amount = line.amounts.get(key)
                if amount is None or not amount.value:
                    continue
                found = True
                wrong = line.code[:CLASS_LENGTH] in others
                outcome = Outcome.FAILS if wrong else Outcome.HOLDS
                message = f"《{table.title}》“{line.label}”{amount.value}{amount.unit}应列{name}，列入了另一栏。"
                anchor = f"{table.kind}/{line.label}/{key}"
                yield Observation(outcome, anchor, message, str(amount.value), name, "", (amount.source, line.source))
    if not found:
        raise Missing("基本支出表未分列人员经费、公用经费")

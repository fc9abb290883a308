"""Where vehicles were bought they cost money, and where purchases cost money vehicles were bought.

Not applicable where the text states no number of vehicles bought beside the money.
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from disclosures.model import Disclosure
from review.bases import OPERATING_RULES
from review.declare import check
from review.model import Missing, Observation, Outcome, Severity
from review.tolerances import WORDS

BOUGHT = re.compile(
    r"公务用车购置(?:费用?)?(?:支出)?(?:决算)?数?为?(?P<money>\d[\d,]*(?:\.\d+)?)(?P<unit>万?元)[，,；;（(]"
    r"[^。；;\d]{0,12}(?:20\d\d年度?)?[^。；;\d]{0,12}(?:购置|购买|更新)[^。；;\d]{0,8}(?P<count>\d+)(?:台|辆)"
)


@check(
    title="公务用车购置费与购置数量相应",
    severity=Severity.WARNING,
    basis=OPERATING_RULES,
    rule="文字列有购置公务用车数量的，购置费为0的数量应为0，购置费大于0的数量应大于0。",
    exempt="文字未在购置费旁列出购置数量。",
    tolerance=WORDS,
    example="公务用车购置费为0万元，文字称购置1台（辆），两者不相应。",
)
def vehicles_bought_cost_money(disclosure: Disclosure) -> Iterator[Observation]:
    """Compare money and number in every sentence that states both."""
    found = False
    for clause in disclosure.clauses:
        for match in BOUGHT.finditer("".join(clause.text.split())):
            found = True
            fits = bool(Decimal(match["money"].replace(",", ""))) == bool(int(match["count"]))
            money = f"{match['money']}{match['unit']}"
            message = f"公务用车购置费为{money}，文字称购置{match['count']}台（辆），两者不相应。"
            outcome = Outcome.HOLDS if fits else Outcome.FAILS
            anchor = f"{'/'.join(clause.path)}/购置数量"
            yield Observation(outcome, anchor, message, match["count"], money, "", (clause.source,))
    if not found:
        raise Missing("文字未在购置费旁列出购置数量")

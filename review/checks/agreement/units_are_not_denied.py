"""A department without subordinate budget units lists none: 无二级预算单位 beside 局属单位预算 is a contradiction.

Institutions that keep no accounts of their own may be listed as offices: a remark, unless one is listed as a unit.
Not applicable where the text does not deny subordinate units.
"""

import re
from collections.abc import Iterator

from disclosures.model import Disclosure
from review.bases import OPERATING_RULES
from review.declare import check
from review.model import Missing, Observation, Outcome, Severity
from review.tolerances import WORDS

DENIED = re.compile(r"(?:无|没有)(?:下属|所属)?二级(?:预算|决算)?单位")
CLAIMED = re.compile(r"(?:包括|含)[^。；]{0,30}(?:所属|局属|下属|直属)(?:事业)?单位(?:预算|决算)")
LISTED = re.compile(r"^\d+[.、．](?P<unit>[一-鿿（）()]{4,30}(?:中心|服务站|管理站|管理所|研究所|大队|支队))[。；;]?$")
SECTION = re.compile(r"单位构成")


@check(
    title="所属单位的说明前后一致",
    severity=Severity.INFO,
    basis=OPERATING_RULES,
    rule="文字称“无二级预算单位”的，同一部分不应又称部门预算包括所属单位预算并逐个列名。",
    exempt="文字未称没有二级预算单位。",
    tolerance=WORDS,
    example="文字称“无二级预算单位”，又称“包括本级预算和所属单位预算”。",
)
def units_are_not_denied(disclosure: Disclosure) -> Iterator[Observation]:
    """Look for claims of units' budgets beside the denial."""
    clauses = [clause for clause in disclosure.clauses if SECTION.search("".join(clause.path))]
    texts = [("".join(clause.text.split()), clause) for clause in clauses]
    denials = [(match.group(), clause) for text, clause in texts if (match := DENIED.search(text))]
    if not denials:
        raise Missing("文字未称没有二级预算单位")
    denied, where = denials[0]
    claims = [(match.group(), clause) for text, clause in texts if (match := CLAIMED.search(text))]
    listed = [(match["unit"], clause) for text, clause in texts if (match := LISTED.match(text))] if claims else []
    claims += listed
    shown = "、".join(f"“{words}”" for words, _ in claims)
    message = f"文字称“{denied}”，又称{shown}。"
    outcome = Outcome.FAILS if claims else Outcome.HOLDS
    places = (where.source, *(clause.source for _, clause in claims))
    severity = Severity.WARNING if listed else None
    yield Observation(outcome, "二级预算单位", message, denied, shown, "", places, severity)

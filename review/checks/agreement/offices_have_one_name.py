"""An office has one name: 综合办公室（甲股） is not 综合办公室（甲乙股） elsewhere.

Not applicable where no office is named with a bracket.
"""

import re
from collections import defaultdict
from collections.abc import Iterator

from disclosures.model import Clause, Disclosure
from review.bases import REVIEW_PRACTICE
from review.declare import check
from review.model import Missing, Observation, Outcome, Severity
from review.tolerances import WORDS

OFFICE = re.compile(
    r"(?P<name>[一-鿿]{2,10}(?:办公室|股|科|室|处))[（(](?P<other>[一-鿿、]{2,20}(?:股|科|室|处|办))[）)]"
)
CUT = re.compile(r".*(?:机构|包括|设|有|含|和|及|与|负责|为)")


@check(
    title="内设机构名称前后一致",
    severity=Severity.INFO,
    basis=REVIEW_PRACTICE,
    rule="同一内设机构括注的名称在全文中应一致。",
    exempt="文字没有带括注的内设机构名称。",
    tolerance=WORDS,
    example="“综合办公室”的括注有“经济运行股”和“经济运行和企业服务股”两种写法。",
)
def offices_have_one_name(disclosure: Disclosure) -> Iterator[Observation]:
    """Compare the brackets of every office."""
    written: dict[str, dict[str, Clause]] = defaultdict(dict)
    for clause in disclosure.clauses:
        for match in OFFICE.finditer("".join(clause.text.split())):
            written[CUT.sub("", match["name"])].setdefault(match["other"], clause)
    if not written:
        raise Missing("文字没有带括注的内设机构名称")
    for name, others in written.items():
        shown = "和".join(f"“{other}”" for other in others)
        message = f"“{name}”的括注有{shown}两种写法。"
        outcome = Outcome.FAILS if len(others) > 1 and name else Outcome.HOLDS
        places = tuple(clause.source for clause in others.values())
        yield Observation(outcome, f"内设机构/{name}", message, shown, "", "", places)

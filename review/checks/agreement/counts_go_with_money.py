"""Where reception or travel abroad cost money, groups and people are more than none, and the reverse.

Not applicable where the text states no such counts beside an amount.
"""

import re
from collections.abc import Iterator

from disclosures.model import Disclosure
from review.bases import OPERATING_RULES
from review.compare import printed
from review.declare import check
from review.figures import AMOUNT, spoken
from review.model import Missing, Observation, Outcome, Severity
from review.tolerances import WORDS

MEASURES = ("公务接待费", "因公出国（境）费")
COUNTS = re.compile(
    r"(?:团组|批次|来宾|来访人员|接待)(?:共计|共|累计)?(\d+)(?:个|批次|批|人次|人|次)|(\d+)(?:个团组|批次|人次)"
)


@check(
    title="三公经费支出与团组、人次相应",
    severity=Severity.WARNING,
    basis=OPERATING_RULES,
    rule="公务接待费、因公出国（境）费有支出的，所列批次、团组、人次不应全为0；没有支出的，批次、人次也应为0。",
    exempt="文字未在金额旁列出批次、团组或人次。",
    tolerance=WORDS,
    example="公务接待费支出2.40万元，文字所列团组、人次为0、0，两者不相应。",
)
def counts_go_with_money(disclosure: Disclosure) -> Iterator[Observation]:
    """Compare money with counts in every clause that states both for one purpose."""
    found = False
    for said in spoken(disclosure):
        named = [measure for measure in MEASURES if said.of(AMOUNT, measure)]
        text = "".join(said.clause.text.split())
        counts = [int(one or other) for one, other in COUNTS.findall(text)]
        if len(named) != 1 or not counts:
            continue
        found = True
        spent = said.of(AMOUNT, named[0])[-1].amount
        fits = bool(spent.value) == any(counts)
        message = f"{named[0]}支出{printed(spent)}，文字所列团组、人次为{'、'.join(map(str, counts))}，两者不相应。"
        outcome = Outcome.HOLDS if fits else Outcome.FAILS
        shown = "、".join(map(str, counts))
        yield Observation(outcome, f"{said.path}/{named[0]}", message, shown, printed(spent), "", (said.clause.source,))
    if not found:
        raise Missing("文字中未列接待批次、出国团组人次")

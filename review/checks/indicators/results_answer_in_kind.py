"""A result is given in the unit of its target: people by people, per cent by per cent.

Not applicable to dates and words, to numbers without unit, and to money, which may be given in 元 and 万元.
"""

from collections.abc import Iterator

from disclosures.model import YUAN_PER_UNIT, Disclosure
from review.bases import EVALUATION_MEASURES
from review.declare import check
from review.forms import attached_forms
from review.model import Missing, Observation, Outcome, Severity
from review.tolerances import WORDS

ALIKE = (
    {"人", "名", "人次", "位"},
    {"次", "场", "场次", "期", "批", "批次"},
    {"个", "项", "家", "处"},
    {"台", "套", "台套", "件"},
)
NUMBERS = frozenset({">=", "<=", ">", "<", "=", "≈"})


@check(
    title="实际完成值与指标值单位一致",
    severity=Severity.WARNING,
    basis=EVALUATION_MEASURES,
    rule="量化指标的实际完成值应与指标值使用同一计量单位；人与人次、个与项等同类单位以及元与万元视为一致。",
    exempt="日期和文字指标，以及未写单位的数值。",
    tolerance=WORDS,
    example="“甲项目”指标“培训人数”的指标值为≥120人，实际完成值为100%，单位不一致。",
)
def results_answer_in_kind(disclosure: Disclosure) -> Iterator[Observation]:
    """Compare the units of every target and its result."""
    found = False
    for form in attached_forms(disclosure):
        for row in form.results:
            wanted, given = row.target.unit, row.actual.unit
            if row.target.operator not in NUMBERS or not wanted or not given or row.actual.value is None:
                continue
            found = True
            outcome = Outcome.HOLDS if _alike(wanted, given) else Outcome.FAILS
            told = f"指标值为{row.target.raw}，实际完成值为{row.actual.raw}"
            message = f"“{form.project}”指标“{row.level3}”的{told}，单位不一致。"
            anchor = f"{form.project}/{row.level2}/{row.level3}"
            yield Observation(outcome, anchor, message, row.actual.raw, wanted, "", (row.source,))
    if not found:
        raise Missing("自评表中没有带单位的量化指标")


def _alike(one: str, other: str) -> bool:
    money = one in YUAN_PER_UNIT and other in YUAN_PER_UNIT
    return one == other or money or any(one in units and other in units for units in ALIKE)

"""A project has one name in text, form and report: names that differ by a few characters are not two projects.

Not applicable where no project is told without form, or no form without text.
"""

from collections.abc import Iterator
from difflib import SequenceMatcher

from disclosures.model import Disclosure, SelfAssessment
from review.bases import EVALUATION_MEASURES
from review.declare import check
from review.forms import folded, form_of, same
from review.model import Missing, Observation, Outcome, Severity
from review.tolerances import WORDS

ALIKE = 0.75
SHORTEST = 4


@check(
    title="项目名称在文字与自评表中一致",
    severity=Severity.WARNING,
    basis=EVALUATION_MEASURES,
    rule="同一项目在决算说明、自评表、自评总结报告中名称应一致；没有自评表的项目与没有文字说明的自评表名称相近、金额相同的，提示名称不一致。",
    exempt="文字与自评表的项目都能对应。",
    tolerance=WORDS,
    example="文字所列项目“河道管护经费”与自评表“河道日常管护经费”名称不一致。",
)
def project_names_agree(disclosure: Disclosure) -> Iterator[Observation]:
    """Look for projects told without form that resemble a form without text."""
    told = [item for item in disclosure.statements if form_of(disclosure, item.project) is None]
    alone = [form for form in disclosure.self_assessments if form.attached and not _told(disclosure, form)]
    if not told or not alone:
        raise Missing("文字与自评表的项目都能对应")
    for statement in told:
        like = next((form for form in alone if _alike(statement.project, form.project)), None)
        outcome = Outcome.FAILS if like is not None else Outcome.HOLDS
        other = like.project if like is not None else ""
        message = f"文字所列项目“{statement.project}”与自评表“{other}”名称不一致。"
        places = (statement.source, *((like.source,) if like is not None else ()))
        yield Observation(outcome, statement.project, message, statement.project, other, "", places)


def _told(disclosure: Disclosure, form: SelfAssessment) -> bool:
    return any(same(disclosure, item.project, form.project) for item in disclosure.statements)


def _alike(one: str, other: str) -> bool:
    left, right = folded(one), folded(other)
    if min(len(left), len(right)) < SHORTEST:
        return False
    return SequenceMatcher(None, left, right, autojunk=False).ratio() >= ALIKE

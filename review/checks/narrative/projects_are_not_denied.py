"""A text that assesses projects does not say elsewhere that the department has none.

Not applicable where no project is told of.
"""

import re
from collections.abc import Iterator

from disclosures.model import Disclosure
from review.bases import REVIEW_PRACTICE
from review.declare import check
from review.forms import assessed_projects
from review.model import Missing, Observation, Outcome, Severity
from review.tolerances import WORDS

DENIED = re.compile(r"(?:部门|单位|年度|^)(?:本年度?)?没有项目(?=[，。；])")


@check(
    title="文字不自相矛盾地称没有项目",
    severity=Severity.WARNING,
    basis=REVIEW_PRACTICE,
    rule="文中列有自评项目的，其他段落不应称本部门（单位、年度）没有项目。",
    exempt="文中未列自评项目。",
    tolerance=WORDS,
    example="文字称“本年度我部门没有项目，因此没有评价结果。”，但另处列有3个自评项目。",
)
def projects_are_not_denied(disclosure: Disclosure) -> Iterator[Observation]:
    """Look for sentences that deny projects beside projects assessed."""
    told = assessed_projects(disclosure)
    if not told:
        raise Missing("文中未列自评项目")
    claims = [claim.source for claim in disclosure.coverage if claim.projects is not None and claim.projects.value]
    other = claims or [form.source for form in disclosure.self_assessments][:1]
    for clause in disclosure.clauses:
        text = "".join(clause.text.split())
        match = DENIED.search(text)
        outcome = Outcome.FAILS if match else Outcome.HOLDS
        shown = text[max(0, match.start() - 8) : match.end() + 16] if match else ""
        message = f"文字称“{shown}”，但另处列有{len(told)}个自评项目。"
        places = (clause.source, *other)
        yield Observation(outcome, "/".join(clause.path), message, shown, f"{len(told)}个项目", "", places)

"""Where the full-year budget of public costs is not the budget disclosed for the year, the text tells of an adjustment.

A full-year budget (全年预算数) may lawfully differ from the initial one, so that only silence is noted. Not applicable
where the accounts print no budget of public costs, or the other file none.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from disclosures.model import Disclosure
from review.bases import BUDGET_LAW_CONTROL
from review.declare import across
from review.figures import Tables
from review.headlines import BUDGETED, THREE_PUBLIC
from review.linking import Linked
from review.model import Missing, Observation, Outcome, Relation, Severity
from review.pairs import Held, against, held, named
from review.tolerances import ROUNDING

ABOUT = re.compile(r"三公|公务接待|公务用车|因公出国")
TOLD = re.compile(
    r"(?:预算|年中|中期|指标|计划)[^。；]{0,8}(?:调整|追加|调增|调减|压减|核减)|(?:调整|追加|压减|核减)[^。；]{0,8}预算"
)


@across(
    relation=Relation.BUDGET,
    title="“三公”经费全年预算与公开预算的差额有说明",
    severity=Severity.WARNING,
    basis=BUDGET_LAW_CONTROL,
    rule="决算“三公”经费表的预算数为调整后的全年预算，与同一年度公开的部门预算不等的，说明中应提及预算调整。",
    exempt="未提交同一年度的部门预算，或两者之一未列“三公”经费预算。",
    tolerance=ROUNDING,
    example="“三公”经费决算表中公务接待费的全年预算数为2.10万元，公开的2025年部门预算为1.20万元，说明中未提及预算调整。",
)
def full_year_budgets_are_explained(link: Linked) -> Iterator[Observation]:
    """Compare every budgeted kind of public costs; a difference that the text explains holds."""
    mine, theirs = Tables(link.own), Tables(link.other)
    items: list[Held] = []
    for measure in THREE_PUBLIC.values():
        planned = [printing for printing in mine.of(measure + BUDGETED) if len(printing.parts) == 1]
        disclosed = theirs.of(measure)
        if planned and disclosed:
            items.append(against(measure, planned[0].parts[0], disclosed))
    if not items:
        raise Missing("决算或预算未列“三公”经费预算数")
    if _explained(link.own):
        items = [replace(item, comparison=replace(item.comparison, outcome=Outcome.HOLDS)) for item in items]
    printed = f"{{subjects}}的全年预算数为{{reported}}，公开的{named(link.other)}为{{expected}}"
    message = f"“三公”经费决算表中{printed}，说明中未提及预算调整。"
    yield from held("三公经费/全年预算数", message, items, link)


def _explained(disclosure: Disclosure) -> bool:
    return any(
        ABOUT.search("".join((*clause.path, clause.text))) and TOLD.search("".join(clause.text.split()))
        for clause in disclosure.clauses
        if "名词解释" not in "".join(clause.path)
    )

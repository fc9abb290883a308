"""The department's line in the tables has the name of the cover.

One remark a disclosure. Not applicable where the cover names no department or no table has such a line.
"""

from collections.abc import Iterator

from disclosures.model import Disclosure, Source
from review.bases import REVIEW_PRACTICE
from review.declare import check
from review.forms import folded
from review.lines import Role, lines, row_source
from review.model import Missing, Observation, Outcome, Severity
from review.tolerances import WORDS

KINDS = ("income", "expenditure", "general_budget_expenditure")
DEPARTMENT_CODE = 3
SPENDING = ("支出", "收入", "预算")  # a class, not a department


@check(
    title="表中部门名称与封面一致",
    severity=Severity.INFO,
    basis=REVIEW_PRACTICE,
    rule="收入、支出表部门行的名称应与封面的部门全称一致，不用简称；一份文件只提一条。",
    exempt="封面未见部门名称，或表中没有部门行。",
    tolerance=WORDS,
    example="表中部门名称为“乙区人大常委会”，封面为“乙区人民代表大会常务委员会办公室”。",
)
def tables_name_the_department(disclosure: Disclosure) -> Iterator[Observation]:
    """Compare the name of every such line with the cover's."""
    department = folded(disclosure.identity.department or "")
    named = list(_named(disclosure)) if department else []
    if not named:
        raise Missing("封面未见部门名称，或表中没有部门行")
    wrong = [(name, place) for name, place in named if not _same(folded(name), department)]
    shown = "、".join(dict.fromkeys(f"“{name}”" for name, _ in wrong))
    message = f"表中部门名称为{shown}，封面为“{disclosure.identity.department}”。"
    outcome = Outcome.FAILS if wrong else Outcome.HOLDS
    places = tuple(place for _, place in wrong)
    yield Observation(outcome, "部门名称", message, shown, disclosure.identity.department or "", "", places)


def _named(disclosure: Disclosure) -> Iterator[tuple[str, Source]]:
    for table in disclosure.of_kind(*KINDS):
        for line in lines(table):
            row = table.rows[line.index]
            code = table.text(row, "unit_code") or (table.text(row, "code") if table.kind == "income" else "")
            name = table.text(row, "name")
            is_department = len(code) == DEPARTMENT_CODE and code.isdigit() and not name.endswith(SPENDING)
            if name and is_department and line.role is not Role.TOTAL:
                yield name, row_source(row, table.source)


def _same(name: str, department: str) -> bool:
    return name in department or department in name

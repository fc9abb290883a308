"""A project that the text of a budget names with its money has that money in the table of projects.

Judged are names of at least six letters that stand whole before their amount; amounts of other years, and names that
the table prints several times, are left alone. Not applicable where the text names no project with an amount.
"""

import re
from collections import defaultdict
from collections.abc import Iterator

from disclosures.amounts import exact
from disclosures.model import YUAN_PER_UNIT, Amount, Clause, Disclosure, Kind, Project
from review.bases import OPERATING_RULES
from review.compare import agree
from review.declare import check
from review.model import Missing, Observation, Severity
from review.tolerances import ROUNDING

LEAST = 6
AFTER = r"[”》]?(?:项目)?(?:预算|支出|资金|安排|年初预算|财政拨款)*(?:为|是|：|:)?(?P<digits>\d[\d,]*(?:\.\d+)?)万元"
BEFORE = r"(?:(?<![一-鿿A-Za-z])|(?<=安排)|(?<=包括)|(?<=分别[为是])|(?<=列支))"
PART = re.compile(r"其中|增加|减少|上年|去年|追加|结转")
YEAR = re.compile(r"(?P<year>20\d\d)年?(?:度)?[^。；，]*$")


@check(
    title="说明文字所列项目金额与项目支出表一致",
    severity=Severity.ERROR,
    basis=OPERATING_RULES,
    rule="预算说明逐个列出项目名称和金额的，金额应与项目支出表同名项目一致。",
    exempt="文字没有列出项目及金额；其他年度的金额，以及表中多行同名的项目不比较。",
    tolerance=ROUNDING,
    example="“八、项目支出情况说明”中“编外人员经费”为15.56万元，项目支出表为16.56万元。",
)
def told_projects_agree(disclosure: Disclosure) -> Iterator[Observation]:
    """Compare every such amount with that of the project's line."""
    if disclosure.identity.kind is not Kind.BUDGET:
        raise Missing("不是部门预算")
    projects = _projects(disclosure)
    found = False
    for clause in disclosure.clauses:
        text = "".join(clause.text.split())
        for name, (project, amount) in projects.items():
            for match in re.finditer(BEFORE + re.escape(name) + AFTER, text):
                if _of_another(disclosure, text[: match.start()]):
                    continue
                found = True
                yield _judge(clause, project, amount, match["digits"])
    if not found:
        raise Missing("文字没有列出项目及金额")


def _projects(disclosure: Disclosure) -> dict[str, tuple[Project, Amount]]:
    by_name: dict[str, list[tuple[Project, Amount]]] = defaultdict(list)
    for project in disclosure.projects:
        if project.amount is not None and project.amount.unit in YUAN_PER_UNIT:
            by_name["".join(project.name.split())].append((project, project.amount))
    return {
        name: each[0] for name, each in by_name.items() if len(name) >= LEAST and len({a.base for _, a in each}) == 1
    }


def _of_another(disclosure: Disclosure, before: str) -> bool:
    """Whether the words before a name make its amount that of another year, or a part of something else."""
    phrase = re.split(r"[。；]", before)[-1]
    last = YEAR.search(phrase)
    other = last is not None and disclosure.identity.year is not None and int(last["year"]) != disclosure.identity.year
    return other or PART.search(re.split(r"[，、：]", phrase)[-1]) is not None


def _judge(clause: Clause, project: Project, amount: Amount, digits: str) -> Observation:
    value, step = exact(digits)
    said = Amount(value, step, "万元", clause.source)
    heading = clause.path[-1] if clause.path else ""
    message = f"“{heading}”中项目“{project.name}”为{{reported}}，项目支出表为{{expected}}。"
    return agree(said, amount).observed(f"{clause.id}/{project.name}", message, (clause.source, amount.source))

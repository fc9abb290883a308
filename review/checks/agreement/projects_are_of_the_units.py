"""Projects are of the units that the text lists: a department of one unit has none for the work of other bodies.

Bodies are told by how a project's name begins (科协业务经费). Several must be named, none of them in the department's
name or its duties. Not applicable where the text does not say that there is one unit only.
"""

import re
from collections.abc import Iterator

from disclosures.model import Disclosure, Project
from review.bases import OPERATING_RULES
from review.declare import check
from review.model import Missing, Observation, Outcome, Severity
from review.tolerances import WORDS

ONE = re.compile(
    r"单位(?:共|共计|共有|只有|仅有|仅)?(?:一|1)个(?![一-鿿]*(?:科|股|室))|(?:无|没有)(?:下属|所属)?二级(?:预算|决算)?单位"
)
BODY = re.compile(
    r"^(?:专项[-—]?)?(?P<body>(?:[省市区县](?:委)?)?[一-鿿]{1,8}?(?:局|委|会|联|协|馆|中心|办|校|院|团区委|团县委|团市委))"
    r"(?:综合)?(?:业务|工作|办公|运转|运行|设备购置|日常)(?:经费|费|$)?"
)
OWN = re.compile(
    r"^(?:本|机关)|(?:专家|委员|评审|常委|人大|工作委员|领导小组办|会议|培训|考核|活动|大|年|换届)[会办]$|委员会$"
)
FEWEST, SHOWN = 2, 5


@check(
    title="项目属于所列预算单位",
    severity=Severity.INFO,
    basis=OPERATING_RULES,
    rule="单位构成称只有一个预算单位的，不应有以其他机构名义列支的项目；有两个以上其他机构的，提请核实单位构成是否漏列。",
    exempt="文字未称只有一个预算单位。",
    tolerance=WORDS,
    example="文字称“无二级预算单位”，但有2个其他机构的项目：“区科协业务经费”2.00万元等，请核实单位构成是否漏列。",
)
def projects_are_of_the_units(disclosure: Disclosure) -> Iterator[Observation]:
    """Look for the names of other bodies among the projects."""
    denied = next(
        (
            (match.group(), clause)
            for clause in disclosure.clauses
            if (match := ONE.search("".join(clause.text.split())))
        ),
        None,
    )
    if denied is None or not disclosure.projects:
        raise Missing("文字未称只有一个预算单位")
    said, clause = denied
    known = "".join((disclosure.identity.department or "").split()) + "".join(
        "".join(item.text.split()) for item in disclosure.clauses
    )
    others: dict[str, list[Project]] = {}
    for project in disclosure.projects:
        name = _body(project)
        if name and name not in known:
            others.setdefault(name, []).append(project)
    found = [project for projects in others.values() for project in projects]
    shown = "、".join(dict.fromkeys(f"“{project.name}”" for project in found[:SHOWN]))
    more = "等" if len(found) > SHOWN else ""
    message = f"文字称“{said}”，但有{len(others)}个其他机构的项目：{shown}{more}，请核实单位构成是否漏列。"
    outcome = Outcome.FAILS if len(others) >= FEWEST else Outcome.HOLDS
    places = (clause.source, *(project.source for project in found))
    yield Observation(outcome, "预算单位/项目", message, said, shown, "", places)


def _body(project: Project) -> str:
    """The body that a project is named for, without its level; empty where it is named for none."""
    match = BODY.match("".join(project.name.split()))
    name = re.sub(r"^[省市区县](?!委)", "", match["body"]) if match else ""
    return "" if len(name) < 2 or OWN.search(name) else name

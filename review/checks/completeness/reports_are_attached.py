"""Where self-reports are attached, every project that the text assesses has one.

A report of an evaluation by the department or the treasury is no self-report. Not applicable where none is attached.
"""

import re
from collections.abc import Iterator

from disclosures.model import Disclosure
from review.bases import EVALUATION_MEASURES
from review.declare import check
from review.forms import assessed_projects, same
from review.model import Missing, Observation, Outcome, Severity
from review.tolerances import WORDS

HEADING = re.compile(r"自评(?:总结)?报告$")
EVALUATION = re.compile(r"(?<!自)评价报告$")


@check(
    title="自评项目均附自评总结报告",
    severity=Severity.WARNING,
    basis=EVALUATION_MEASURES,
    rule="附有自评总结报告的文件，文中列明的每个自评项目都应有自评总结报告；一份文件只提一条。",
    exempt="文件未附任何自评总结报告。",
    tolerance=WORDS,
    example="列有3个自评项目，仅2个附有自评总结报告，未附：“甲项目”。",
)
def reports_are_attached(disclosure: Disclosure) -> Iterator[Observation]:
    """Compare the projects assessed with those that a report tells of; one remark a disclosure."""
    reports = [statement for statement in disclosure.statements if statement.origin == "report"]
    told = assessed_projects(disclosure)
    headings = [(place, "".join(place.text.split())) for place in disclosure.headings]
    headed = [place for place, text in headings if HEADING.search(text)]
    evaluated = any(EVALUATION.search(text) for _, text in headings)
    if not reports or (evaluated and not headed):
        raise Missing("未附自评总结报告")
    left = [name for name in told if not any(same(disclosure, name, report.project) for report in reports)]
    having = len(told) - len(left)
    shown = "、".join(f"“{name}”" for name in left)
    message = f"列有{len(told)}个自评项目，仅{having}个附有自评总结报告，未附：{shown}。"
    outcome = Outcome.FAILS if left else Outcome.HOLDS
    places = tuple(dict.fromkeys((*headed, *(report.source for report in reports))))
    yield Observation(outcome, "自评总结报告", message, f"{having}份", f"{len(told)}份", "", places)

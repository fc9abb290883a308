"""The number of projects said to be self-assessed is the number of projects that text and forms tell of.

Fewer told than claimed is a warning: examples may have been chosen. Where the text says how many results it discloses,
fewer are what it says. Not applicable where the text claims no number, or tells of no single project.
"""

import re
from collections.abc import Iterator

from disclosures.model import Disclosure
from review.bases import PERFORMANCE_OPINION
from review.declare import check
from review.forms import assessed_projects
from review.model import Missing, Observation, Outcome, Severity
from review.tolerances import COUNT

CHOSEN = re.compile(r"(?:反映|公开|公布|列示|选取|选择|择要)[^。；]*\d+个[^。；，]{0,6}项目[^。；，]{0,4}(?:绩效)?自评")


@check(
    title="自评项目个数与所列项目相符",
    severity=Severity.ERROR,
    basis=PERFORMANCE_OPINION,
    rule=(
        "文字所称开展绩效自评的项目个数，应等于文中和附件实际列明的项目个数；列明的少于所称的可能是择要公开，只作疑点。"
    ),
    exempt="文字未说明自评项目个数，或没有列明任何项目；文字说明只公开其中几个项目自评结果的，少列予以认可。",
    tolerance=COUNT,
    example="文字称对5个项目开展绩效自评，文中和附件列明3个（甲项目、乙项目、丙项目）。",
)
def claimed_projects_are_told(disclosure: Disclosure) -> Iterator[Observation]:
    """Compare the claimed number with the projects told."""
    claims = [claim for claim in disclosure.coverage if claim.projects is not None and claim.budget != "整体支出"]
    told = assessed_projects(disclosure)
    if not claims or not told:
        raise Missing("文字中未说明自评项目个数或未列明项目")
    counts = [claim.projects for claim in claims if claim.projects is not None]
    claimed = sum(int(count.value) for count in counts)
    chosen = len(told) < claimed and any(CHOSEN.search("".join(item.text.split())) for item in disclosure.clauses)
    outcome = Outcome.HOLDS if chosen or claimed == len(told) else Outcome.FAILS
    message = f"文字称对{claimed}个项目开展绩效自评，文中和附件列明{len(told)}个（{'、'.join(told)}）。"
    places = [count.source for count in counts if count.value]
    places += [form.source for form in disclosure.self_assessments]
    working = "+".join(str(count.value) for count in counts) + f"={claimed}"
    severity = None if len(told) > claimed else Severity.WARNING
    yield Observation(outcome, "项目个数", message, str(claimed), str(len(told)), working, tuple(places), severity)

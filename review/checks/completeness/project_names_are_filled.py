"""Every self-assessment form prints the project's name beside the label 项目名称.

A name that stands in the cell of another label, or in none, is remarked on. Not applicable where no form is attached.
"""

from collections.abc import Iterator

from disclosures.model import Disclosure
from review.bases import EVALUATION_MEASURES
from review.declare import check
from review.forms import attached_forms
from review.model import Observation, Outcome, Severity
from review.tolerances import WORDS

LABEL = "项目名称"


@check(
    title="自评表填列项目名称",
    severity=Severity.INFO,
    basis=EVALUATION_MEASURES,
    rule="每张自评表应在“项目名称”栏填列项目名称；留空或错填在其他栏的予以提示。",
    exempt="未附自评表。",
    tolerance=WORDS,
    example="第2张自评表的“项目名称”栏未填，项目名称“甲项目”错填在“实施单位”栏。",
)
def project_names_are_filled(disclosure: Disclosure) -> Iterator[Observation]:
    """Look where the name of every form's project stands."""
    for number, form in enumerate(attached_forms(disclosure), start=1):
        outcome = Outcome.HOLDS if form.name_label == LABEL else Outcome.FAILS
        said = f"，项目名称“{form.project}”错填在“{form.name_label}”栏" if form.name_label else ""
        guessed = f"（据成本指标及决算说明应为“{form.project}”）" if form.project and not form.name_label else ""
        message = f"第{number}张自评表的“项目名称”栏未填{said}{guessed}。"
        shown = form.name_label or "空白"
        yield Observation(outcome, f"{number}/{form.project}", message, shown, LABEL, "", (form.source,))

"""Every target that a disclosure sets for a project, in target tables and in self-assessment forms."""

from collections.abc import Iterator
from dataclasses import dataclass

from disclosures.model import YUAN_PER_UNIT, Disclosure, Source, Target

DEPARTMENT = "department"


@dataclass(frozen=True, slots=True)
class Set:
    """One target: whose, under which headings, and its place."""

    project: str
    level1: str
    level2: str
    name: str
    target: Target
    source: Source

    @property
    def is_cost(self) -> bool:
        """Whether it is a cost in money."""
        return "成本" in self.level1 and self.target.unit in YUAN_PER_UNIT and self.target.value is not None


def project_targets(disclosure: Disclosure) -> Iterator[Set]:
    """Yield the targets of projects, table by table and form by form."""
    for item in disclosure.indicators:
        if item.scope != DEPARTMENT:
            yield Set(item.scope, item.level1, item.level2, item.level3, item.target, item.source)
    for form in disclosure.self_assessments:
        for row in form.results:
            yield Set(form.project, row.level1, row.level2, row.level3, row.target, row.source)

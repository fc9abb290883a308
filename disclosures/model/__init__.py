"""What a disclosure says: immutable values, every one with the place it was read from."""

from collections.abc import Iterator
from dataclasses import dataclass

from disclosures.model.printed import (
    YUAN_PER_UNIT,
    Amount,
    Clause,
    Identity,
    Kind,
    Place,
    Problem,
    Source,
)
from disclosures.model.self_assessments import (
    Coverage,
    FundsRow,
    ManagementItem,
    Result,
    SelfAssessment,
    Statement,
)
from disclosures.model.tables import (
    Column,
    Row,
    Table,
    TableCell,
)
from disclosures.model.targets import (
    Figure,
    Indicator,
    Project,
    Target,
    Task,
    WholeDepartment,
)

__all__ = [
    "YUAN_PER_UNIT",
    "Amount",
    "Clause",
    "Column",
    "Coverage",
    "Disclosure",
    "Figure",
    "FundsRow",
    "Identity",
    "Indicator",
    "Kind",
    "ManagementItem",
    "Place",
    "Problem",
    "Project",
    "Result",
    "Row",
    "SelfAssessment",
    "Source",
    "Statement",
    "Table",
    "TableCell",
    "Target",
    "Task",
    "WholeDepartment",
]


@dataclass(frozen=True, slots=True)
class Disclosure:
    """Everything that one file says. ``file`` is name, sha256, media_type, pages, scanned_pages.

    ``contents`` are the lines of the contents page, ``headings`` those of the text.
    """

    file: dict[str, object]
    identity: Identity
    clauses: tuple[Clause, ...] = ()
    tables: tuple[Table, ...] = ()
    figures: tuple[Figure, ...] = ()
    projects: tuple[Project, ...] = ()
    whole_department: WholeDepartment | None = None
    indicators: tuple[Indicator, ...] = ()
    self_assessments: tuple[SelfAssessment, ...] = ()
    statements: tuple[Statement, ...] = ()
    coverage: tuple[Coverage, ...] = ()
    contents: tuple[Source, ...] = ()
    headings: tuple[Source, ...] = ()
    problems: tuple[Problem, ...] = ()

    def of_kind(self, *kinds: str) -> Iterator[Table]:
        """The tables of these kinds, in the order they are printed."""
        return (table for table in self.tables if table.kind in kinds)

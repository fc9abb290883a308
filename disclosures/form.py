"""What a form declares: which tables it recognises and how it reads one; and what reading forms returns."""

from collections.abc import Callable
from dataclasses import dataclass

from disclosures.model import Identity, Indicator, Problem, SelfAssessment, WholeDepartment
from disclosures.rawtable import RawTable


@dataclass(frozen=True, slots=True)
class Forms:
    """What the forms of a disclosure say."""

    whole_department: WholeDepartment | None = None
    indicators: tuple[Indicator, ...] = ()
    self_assessments: tuple[SelfAssessment, ...] = ()
    problems: tuple[Problem, ...] = ()

    def __add__(self, other: "Forms") -> "Forms":
        """Both readings; the first whole-department table stands."""
        return Forms(
            self.whole_department or other.whole_department,
            self.indicators + other.indicators,
            self.self_assessments + other.self_assessments,
            self.problems + other.problems,
        )


@dataclass(frozen=True, slots=True)
class FormDeclaration:
    """A form.

    ``recognises`` looks at title and labels; ``read`` never raises for what is printed,
    it tells a problem.
    """

    title: str
    recognises: Callable[[RawTable], bool]
    read: Callable[[RawTable, Identity], Forms]

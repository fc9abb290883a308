"""Self-assessment forms, what reports state of them, and how many projects they cover."""

from dataclasses import dataclass

from disclosures.model.printed import Amount, Source
from disclosures.model.targets import Target


@dataclass(frozen=True, slots=True)
class FundsRow:
    """A row of a self-assessment's funds block (年度资金总额, 财政拨款 …); None where the cell is blank."""

    item: str
    initial_budget: Amount | None
    full_year_budget: Amount | None
    executed: Amount | None
    weight: Amount | None
    rate: Amount | None
    score: Amount | None
    source: Source

    @property
    def amounts(self) -> tuple[Amount | None, ...]:
        """Return its cells from left to right."""
        return self.initial_budget, self.full_year_budget, self.executed, self.weight, self.rate, self.score


@dataclass(frozen=True, slots=True)
class ManagementItem:
    """A row of the fund-management block."""

    item: str
    weight: Amount | None
    score: Amount | None
    source: Source
    note: str = ""
    issue: str = ""


@dataclass(frozen=True, slots=True)
class Result:
    """A scored indicator row: target, actual, points and deviation as the unit printed them."""

    level1: str
    level2: str
    level3: str
    target: Target
    actual: Target
    weight: Amount | None
    score: Amount | None
    deviation: Amount | None
    deviation_reason: str
    source: Source


@dataclass(frozen=True, slots=True)
class SelfAssessment:
    """One project's self-assessment form (attached), or what only the narrative says of it (not attached).

    ``name_label`` is the label of the form by which the project's name stands; "" where the form prints no name.
    """

    project: str
    attached: bool
    source: Source
    funds: tuple[FundsRow, ...] = ()
    management: tuple[ManagementItem, ...] = ()
    results: tuple[Result, ...] = ()
    initial_budget: Amount | None = None
    full_year_budget: Amount | None = None
    executed: Amount | None = None
    execution_rate: Amount | None = None
    execution_weight: Amount | None = None
    execution_score: Amount | None = None
    total_weight: Amount | None = None
    total: Amount | None = None
    grade: str | None = None
    goal: str = ""
    achieved: str = ""
    name_label: str = "项目名称"


@dataclass(frozen=True, slots=True)
class Statement:
    """What the narrative or a self-report says of one project's self-assessment; None where it says nothing.

    ``origin`` is "narrative" or "report". ``rates`` are all execution rates it quotes, ``scores`` and
    ``grades`` likewise.
    """

    project: str
    origin: str
    source: Source
    full_year_budget: tuple[Amount, ...] = ()
    executed: tuple[Amount, ...] = ()
    rates: tuple[Amount, ...] = ()
    scores: tuple[Amount, ...] = ()
    grades: tuple[str, ...] = ()
    execution_scores: tuple[Amount, ...] = ()
    problems: str | None = None
    claims_all_met: Source | None = None


@dataclass(frozen=True, slots=True)
class Coverage:
    """What the text claims to have assessed of one budget (一般公共预算, 政府性基金预算 …) or of 整体支出."""

    budget: str
    source: Source
    projects: Amount | None = None
    funds: Amount | None = None
    share: Amount | None = None
    score: Amount | None = None
    grade: str | None = None

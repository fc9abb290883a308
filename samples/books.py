"""One year's budget in figures; the department's budgets of two years follow from the two sets below."""

from dataclasses import dataclass, replace
from decimal import Decimal

from samples.department import (
    BASIC_ITEMS,
    ECONOMIC,
    LAST_YEAR_BUDGET,
    LAST_YEAR_RUNNING,
    PROJECTS,
    YEAR,
    ZERO,
    Item,
    Project,
    basic_total,
    part,
)

DIGITS = "〇一二三四五六七八九"
D = Decimal


@dataclass(frozen=True)
class Books:
    """What a budget is made from; ``before`` and ``running_before`` are last year's total and running costs."""

    year: int
    items: tuple[Item, ...]
    economic: tuple[tuple[str, str, str, str, str, str], ...]
    projects: tuple[Project, ...]
    before: Decimal
    running_before: Decimal

    @property
    def basic(self) -> Decimal:
        """Basic expenditure."""
        return basic_total(self.items)

    @property
    def project(self) -> Decimal:
        """Project expenditure."""
        return sum((project.budget for project in self.projects), ZERO)

    @property
    def total(self) -> Decimal:
        """The whole budget."""
        return self.basic + self.project

    @property
    def personnel(self) -> Decimal:
        """Wages and subsidies."""
        return part(self.items, "wages", "subsidies")

    @property
    def public(self) -> Decimal:
        """Goods, services and capital: the running costs."""
        return part(self.items, "goods", "capital")

    @property
    def reception(self) -> Decimal:
        """Official receptions."""
        return self._economic("30217")

    @property
    def vehicles(self) -> Decimal:
        """The running of vehicles."""
        return self._economic("30231")

    @property
    def procurement(self) -> Decimal:
        """What is bought: equipment, and the materials of projects."""
        return part(self.items, "capital") + sum((p.budget for p in self.projects if p.economic[0] == "30218"), ZERO)

    @property
    def year_in_words(self) -> str:
        """The year as a cover prints it: 二〇二五年."""
        return "".join(DIGITS[int(digit)] for digit in str(self.year)) + "年"

    def _economic(self, code: str) -> Decimal:
        return next(D(row[4]) for row in self.economic if row[0] == code)


def _a_year_earlier(project: Project, budget: Decimal) -> Project:
    """The project with that budget, its cost ceiling and its dates a year earlier."""
    results = tuple(
        replace(
            result,
            target=result.target.replace(str(project.budget), str(budget)).replace(f"{YEAR}年", f"{YEAR - 1}年"),
        )
        for result in project.results
    )
    return replace(project, budget=budget, adjusted=budget, results=results)


THIS_YEAR = Books(YEAR, BASIC_ITEMS, ECONOMIC, PROJECTS, LAST_YEAR_BUDGET, LAST_YEAR_RUNNING)
# Last year's running costs and total are those from which this year's changes are stated.
_LESS = {"30299": "3.57", "31002": "0"}
LAST_YEAR = Books(
    YEAR - 1,
    (replace(BASIC_ITEMS[0], goods=LAST_YEAR_RUNNING, capital=ZERO), *BASIC_ITEMS[1:]),
    tuple((*row[:4], _LESS.get(row[0], row[4]), row[5]) for row in ECONOMIC if _LESS.get(row[0]) != "0"),
    (_a_year_earlier(PROJECTS[0], D("105.74")), *(_a_year_earlier(p, p.budget) for p in PROJECTS[1:])),
    D("630.05"),
    D("57.10"),
)

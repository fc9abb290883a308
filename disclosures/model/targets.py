"""Figures of sentences, projects and performance targets."""

from dataclasses import dataclass, field
from decimal import Decimal

from disclosures.model.printed import Amount, Source


@dataclass(frozen=True, slots=True)
class Figure:
    """A number that a sentence states: what it measures, for whom, which year, and the words around it.

    ``section`` is the nearest heading: it tells of which budget the sentence speaks. Falls and cuts are negative.
    ``measure`` is a standard term (收入总计, 支出总计, 基本支出, 项目支出, 人员经费, 公用经费, “三公”经费,
    因公出国（境）费, 公务接待费, 公务用车购置及运行费, 机关运行经费, 政府采购 …), with "占比", "增减额",
    "增减率", "年初预算" or "完成率" in ``aspect`` where the figure is not the amount itself.
    """

    measure: str
    amount: Amount
    clause: str
    text: str
    year: int | None = None
    aspect: str = "金额"
    section: str = ""


@dataclass(frozen=True, slots=True)
class Project:
    """A project that a table, a form or the text names; sources of funds by name (政府预算资金 …)."""

    name: str
    source: Source
    code: str | None = None
    unit_name: str | None = None
    type: str | None = None
    amount: Amount | None = None
    sources_of_funds: dict[str, Amount] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Target:
    """A target as typed: operator ">=", "<=", "=", "≈", "text" or "date"; value and unit where it has them."""

    operator: str
    raw: str
    value: Decimal | None = None
    step: Decimal | None = None
    unit: str = ""


@dataclass(frozen=True, slots=True)
class Indicator:
    """A performance indicator; ``scope`` is "department" or the project's name."""

    scope: str
    level1: str
    level2: str
    level3: str
    target: Target
    source: Source
    project_code: str | None = None
    explanation: str = ""


@dataclass(frozen=True, slots=True)
class Task:
    """A main task of the year."""

    name: str
    content: str
    source: Source


@dataclass(frozen=True, slots=True)
class WholeDepartment:
    """The whole-department target table: goals, tasks and the budget it states.

    ``budget`` keys: total, government_funds, special_account, unit_funds, basic, project.
    """

    goals: tuple[str, ...]
    tasks: tuple[Task, ...]
    budget: dict[str, Amount | None]
    source: Source
    title: str = ""
    notes: tuple[str, ...] = ()
    note_sources: tuple[Source, ...] = ()

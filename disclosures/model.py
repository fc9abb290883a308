"""What a disclosure says: immutable values, every one with the place it was read from."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum

from readers.document import Box

YUAN_PER_UNIT = {"元": Decimal(1), "千元": Decimal(1000), "万元": Decimal(10_000), "亿元": Decimal(100_000_000)}


class Kind(StrEnum):
    """What is disclosed: the year's budget, its final accounts, or a self-assessment by itself."""

    BUDGET = "budget"
    FINAL_ACCOUNTS = "final_accounts"
    SELF_ASSESSMENT = "self_assessment"


@dataclass(frozen=True, slots=True)
class Place:
    """A box on a page, in points from the top left."""

    page: int
    box: Box


@dataclass(frozen=True, slots=True)
class Source:
    """Where something stands: boxes (several where it runs over lines or pages) or lines of a text; and its words."""

    text: str
    places: tuple[Place, ...] = ()
    lines: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Amount:
    """A printed number: exact value in its printed unit, the size of its last printed digit, and its place.

    ``unit`` is one of YUAN_PER_UNIT, "%", "分", a counting word (辆, 个, 人 …) or "" for a bare number.
    """

    value: Decimal
    step: Decimal
    unit: str
    source: Source

    @property
    def factor(self) -> Decimal:
        """Yuan in one unit of money; 1 for anything else."""
        return YUAN_PER_UNIT.get(self.unit, Decimal(1))

    @property
    def base(self) -> Decimal:
        """The value in yuan; the value itself where it is no money."""
        return self.value * self.factor

    @property
    def base_step(self) -> Decimal:
        """The last printed digit in the same unit as ``base``."""
        return self.step * self.factor


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that could not be read or understood; the disclosure stands, but somebody should look.

    ``code`` is one of: unknown_department, unknown_year, unknown_kind, unreadable_cell, unknown_table, missing_columns,
    scanned_page.
    """

    code: str
    message: str
    source: Source | None = None


@dataclass(frozen=True, slots=True)
class Identity:
    """Whose disclosure, of which year and kind; None where the document does not say."""

    department: str | None
    district: str | None
    year: int | None
    kind: Kind | None
    unit: str | None = None
    source: Source | None = None


@dataclass(frozen=True, slots=True)
class Clause:
    """One numbered or free paragraph with the headings above it, from the outermost inwards."""

    id: str
    path: tuple[str, ...]
    text: str
    source: Source


@dataclass(frozen=True, slots=True)
class Column:
    """A column under its true header path; ``key`` is its canonical name in the table's declaration, if it has one."""

    path: tuple[str, ...]
    key: str | None = None
    money: bool = False

    @property
    def heading(self) -> str:
        """The header path joined by "/"."""
        return "/".join(self.path)


@dataclass(frozen=True, slots=True)
class TableCell:
    """A cell as printed, line wraps undone."""

    text: str
    source: Source


@dataclass(frozen=True, slots=True)
class Row:
    """A row without its header: one cell or None per column."""

    cells: tuple[TableCell | None, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table stitched over its pages. ``kind`` is the declaration's name in disclosures/tables, "" where none fits."""

    id: str
    kind: str
    title: str
    number: str
    unit: str | None
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    source: Source
    notes: tuple[str, ...] = ()
    repairs: tuple[str, ...] = ()
    column_numbers: tuple[str, ...] = ()

    def index(self, key: str) -> int | None:
        """The position of the column with this canonical key, or None."""
        return next((index for index, column in enumerate(self.columns) if column.key == key), None)

    def text(self, row: Row, key: str) -> str:
        """What the row prints in the column, white space removed; "" where there is no such column or cell."""
        index = self.index(key)
        cell = row.cells[index] if index is not None else None
        return "".join(cell.text.split()) if cell else ""


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
    """One project's self-assessment form (attached), or what only the narrative says of it (not attached)."""

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


@dataclass(frozen=True, slots=True)
class Disclosure:
    """Everything that one file says. ``file`` is name, sha256, media_type, pages, scanned_pages."""

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
    problems: tuple[Problem, ...] = ()

    def of_kind(self, *kinds: str) -> Iterator[Table]:
        """The tables of these kinds, in the order they are printed."""
        return (table for table in self.tables if table.kind in kinds)
